import { bug } from '../../kit/bug.js';
import { dependsOnOwnValue, statisticKey } from '../../logic/index.js';
import {
  BLOCK,
  type Computed,
  codes,
  compileLoops,
  fractions,
  type Loop,
  NEITHER,
  numbersOver,
  type Register,
  type Sources,
  startReasons,
  truths,
} from '../../logic/loops/index.js';
import type { Shaped } from '../../model/by-shape.js';
import { FACT_IS, type FactColumn } from '../../model/columns.js';
import type { Type, Typed } from '../../model/expression.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';
import { NO_LEVEL } from '../../model/results.js';
import { attributeType } from '../attribute-type.js';
import { scaleOf } from '../columns.js';
import { scaleOf as scaleOfPlaces } from '../read-columns/scaled.js';
import { type Binding, bound, type Frame } from './frame.js';
import { loadFractions, type Making, nodeMeasure } from './loads.js';
import { rowItems } from './rows.js';

/** What the loops of one node read of other columns besides its unit's figures, by key. */
export interface Asking {
  /** The answers of statistics. */
  readonly statistics: Map<string, Shaped<'statistic'>>;
  /** Cohorts of which it asks whether the unit is in them. */
  readonly cohorts: Set<string>;
}

/** The sources of one node: what is read twice is loaded once. `columns`: the columns of rows that its formulas name. */
export function sourcesOf(making: Making, asking: Asking, columns: ReadonlySet<string>): Sources {
  const loaded = new Map<string, Computed<Register> | undefined>();
  const once = <R extends Register>(key: string, load: () => Computed<R> | undefined): Computed<R> | undefined => {
    if (loaded.has(key)) {
      const known = loaded.get(key) as Computed<R> | undefined;
      return known && { loops: [], register: known.register };
    }
    const first = load();
    loaded.set(key, first);
    return first;
  };
  const { tier, binding, codeOf, plan } = making;
  const sources: Sources = {
    codeOf,
    fact: (id) => once(`fact ${id}`, () => factLoops(making, id)),
    presence: (id) =>
      once(`present ${id}`, () => {
        if (!plan.facts[id] || plan.facts[id].derived) return undefined;
        const out = truths();
        const loop: Loop = (from, size) => {
          const states = bound(binding).columns.facts[id]?.states;
          for (let i = 0; i < size; i += 1)
            out.t[i] = states === undefined || states[from + i] === FACT_IS.absent ? 0 : 1;
        };
        return { loops: [loop], register: out };
      }),
    attribute: (id) => once(`attribute ${id}`, () => attributeLoops(making, id)),
    measure: (id, measure, isPublished) =>
      once(`${measure} ${String(isPublished)} ${id}`, () =>
        nodeMeasure(making, nodeAt(tier, id), measure, isPublished),
      ),
    level: (id) => once(`level ${id}`, () => levelLoops(making, nodeAt(tier, id))),
    rows: (id, which) => {
      const node = nodeAt(tier, id);
      return once(`${which} ${id}`, () =>
        rowItems(making, node.kind === 'group' ? node[which] : [], columns, sources.measure),
      );
    },
    statistic: (typed) => {
      const key = `${statisticKey(typed)} ${JSON.stringify(typed.literal)} ${settingsOf(typed)}`;
      asking.statistics.set(key, typed);
      return once(key, () =>
        dependsOnOwnValue(typed)
          ? ownAnswerLoops(binding, key, typed.args[0], sources)
          : answerLoops(binding, key, typed.type),
      );
    },
    membership: (cohort) => {
      asking.cohorts.add(cohort);
      return once(`in ${cohort}`, () => answerLoops(binding, cohortKey(cohort), { is: 'boolean' }));
    },
  };
  return sources;
}

/** Where the answers of `in-cohort` stand in a frame. */
export function cohortKey(cohort: string): string {
  return `in-cohort ${cohort}`;
}

function settingsOf({ args }: Shaped<'statistic'>): string {
  return JSON.stringify(
    args
      .slice(1)
      .map(({ literal }) => (typeof literal === 'object' && 'n' in literal ? `${literal.n}/${literal.d}` : literal)),
  );
}

function nodeAt({ nodes }: PlanTier, id: string): PlanNode {
  return nodes[id] ?? bug(`no node ${id}`);
}

function truthLoops(answer: (frame: Frame, row: number) => number, binding: Binding): Computed<Register> {
  const out = truths();
  const loop: Loop = (from, size) => {
    const frame = bound(binding);
    for (let i = 0; i < size; i += 1) out.t[i] = answer(frame, from + i);
  };
  return { loops: [loop], register: out };
}

/** A fact as its column has it; undefined for a fact that no column can hold. */
function factLoops(making: Making, id: string): Computed<Register> | undefined {
  const fact = making.plan.facts[id];
  if (!fact || fact.derived) return undefined;
  return columnLoops(making, fact.type, scaleOf(fact), (frame) => frame.columns.facts[id]);
}

/** An attribute is never absent where a rule reads it. */
function attributeLoops(making: Making, id: string): Computed<Register> | undefined {
  const attribute = making.plan.pack.attributes?.find((known) => known.id === id);
  if (!attribute) return undefined;
  return columnLoops(
    making,
    attributeType(attribute),
    scaleOfPlaces(undefined),
    (frame) => frame.columns.attributes[id],
  );
}

function columnLoops(
  { binding, codeOf }: Making,
  type: Type,
  scale: number,
  columnIn: (frame: Frame) => FactColumn | undefined,
): Computed<Register> | undefined {
  if (type.is === 'number') {
    const out = numbersOver(scale);
    return { loops: [copying(binding, out.n, columnIn)], register: out };
  }
  if (type.is === 'boolean') {
    const out = truths();
    const { t } = out;
    const loop: Loop = (from, size) => {
      const values = columnIn(bound(binding))?.values;
      if (values === undefined) t.fill(NEITHER);
      // no boolean is NaN, which no comparison holds of
      else
        for (let i = 0; i < size; i += 1)
          t[i] = (values[from + i] as number) <= 1 ? (values[from + i] as number) : NEITHER;
    };
    return { loops: [loop], register: out };
  }
  if (type.is === 'date') {
    const out = codes();
    return { loops: [copying(binding, out.n, columnIn)], register: out };
  }
  if (type.is !== 'choice') return undefined;
  const out = codes();
  const options = Float64Array.from(type.options.map(codeOf));
  const position = new Float64Array(BLOCK);
  const decode: Loop = (_, size) => {
    for (let i = 0; i < size; i += 1) out.n[i] = options[position[i] as number] ?? Number.NaN;
  };
  return { loops: [copying(binding, position, columnIn), decode], register: out };
}

function copying(binding: Binding, into: Float64Array, columnIn: (frame: Frame) => FactColumn | undefined): Loop {
  return (from, size) => {
    const values = columnIn(bound(binding))?.values;
    if (values) into.set(values.subarray(from, from + size));
    else into.fill(Number.NaN);
  };
}

function levelLoops({ binding, codeOf }: Making, node: PlanNode): Computed<Register> | undefined {
  const { levels } = node;
  if (!levels) return undefined;
  const texts = Float64Array.from([...levels.steps.map(({ id }) => id), levels.floor].map(codeOf));
  const out = codes();
  const loop: Loop = (from, size) => {
    const reached = bound(binding).nodes[node.id]?.levels;
    for (let i = 0; i < size; i += 1) out.n[i] = texts[reached?.[from + i] ?? NO_LEVEL] ?? Number.NaN;
  };
  return { loops: [loop], register: out };
}

function answerLoops(binding: Binding, key: string, { is }: Type): Computed<Register> | undefined {
  const answers = (frame: Frame) => frame.answers.get(key);
  if (is === 'boolean')
    return truthLoops((frame, row) => {
      const known = answers(frame);
      return known && 't' in known ? (known.t[row] ?? NEITHER) : NEITHER;
    }, binding);
  return loadFractions(binding, 'each', (frame) => {
    const known = answers(frame);
    return known && 'n' in known ? known : undefined;
  });
}

/** The answers that follow from the unit's value of the expression. */
function ownAnswerLoops(
  binding: Binding,
  key: string,
  expression: Typed | undefined,
  sources: Sources,
): Computed<Register> | undefined {
  const own = expression && compileLoops(expression, sources, startReasons());
  if (own?.register.is !== 'number' || own.reasons !== 0 || own.notApplicable !== undefined) return undefined;
  const { n, d } = own.register;
  const out = fractions();
  const loop: Loop = (from, size) => {
    const known = bound(binding).answers.get(key);
    const answer = known && 'answer' in known ? known.answer : undefined;
    for (let i = 0; i < size; i += 1) {
      const value = { n: n[i] as number, d: typeof d === 'number' ? d : (d[i] as number) };
      const given = Number.isNaN(value.n) ? undefined : answer?.(from + i, value);
      out.n[i] = given?.n ?? Number.NaN;
      out.d[i] = given?.d ?? 1;
    }
  };
  return { loops: [...own.loops, loop], register: out };
}
