import { dependsOnOwnValue, statisticKey } from '../../logic/index.js';
import {
  type Computed,
  codes,
  compileLoops,
  fractions,
  loopOver,
  NEITHER,
  numbersOver,
  type Register,
  type Sources,
  startReasons,
  truths,
} from '../../logic/loops/index.js';
import type { Shaped } from '../../model/by-shape.js';
import { FACT_IS, type FactColumn, type FactValues } from '../../model/columns.js';
import type { Type, Typed } from '../../model/expression.js';
import type { PlanNode } from '../../model/plan.js';
import { NO_LEVEL } from '../../model/results.js';
import { nodeIn } from '../../model/tier-nodes.js';
import { attributeType } from '../attribute-type.js';
import { scaleOf } from '../columns.js';
import { scaleOfPlaces } from '../read-columns/scaled.js';
import { bound, type Frame } from './frame.js';
import { copyNumbers, loadFractions, nodeMeasure, type ProgramContext } from './loads.js';
import { rowItems } from './rows.js';

/** What the loops of one node read of other columns besides its unit's figures, by key. */
export interface Asking {
  /** The answers of statistics. */
  readonly statistics: Map<string, Shaped<'statistic'>>;
  /** Cohorts of which it asks whether the unit is in them. */
  readonly cohorts: Set<string>;
}

/** The sources of one node: what is read twice is loaded once. */
export function sourcesOf(context: ProgramContext, asking: Asking): Sources {
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
  const { tier, arrays, binding, codeOf, plan } = context;
  const sources: Sources = {
    codeOf,
    fact: (id) => once(`fact ${id}`, () => factLoops(context, id)),
    presence: (id) =>
      once(`present ${id}`, () => {
        if (!plan.facts[id] || plan.facts[id].derived) return undefined;
        const out = truths(arrays);
        const loop = loopOver(out.t, (t, size, from) => {
          const states = bound(binding).columns.facts[id]?.states;
          if (states === undefined) t.fill(0);
          else for (let i = 0; i < size; i += 1) t[i] = states[from + i] === FACT_IS.absent ? 0 : 1;
        });
        return { loops: [loop], register: out };
      }),
    attribute: (id) => once(`attribute ${id}`, () => attributeLoops(context, id)),
    measure: (id, measure, isPublished) =>
      once(`${measure} ${String(isPublished)} ${id}`, () =>
        nodeMeasure(context, nodeIn(tier, id), measure, isPublished),
      ),
    level: (id) => once(`level ${id}`, () => levelLoops(context, nodeIn(tier, id))),
    rows: (id, which) => {
      const node = nodeIn(tier, id);
      return once(`${which} ${id}`, () => rowItems(context, node.kind === 'group' ? node[which] : [], sources.measure));
    },
    statistic: (typed) => {
      const key = `${statisticKey(typed)} ${JSON.stringify(typed.literal)} ${settingsOf(typed)}`;
      asking.statistics.set(key, typed);
      return once(key, () =>
        dependsOnOwnValue(typed)
          ? ownAnswerLoops(context, key, typed.args[0], sources)
          : answerLoops(context, key, typed.type),
      );
    },
    membership: (cohort) => {
      asking.cohorts.add(cohort);
      return once(`in ${cohort}`, () => answerLoops(context, cohortKey(cohort), { is: 'boolean' }));
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

/** A fact as its column has it; undefined for a fact that no column can hold. */
function factLoops(context: ProgramContext, id: string): Computed<Register> | undefined {
  const fact = context.plan.facts[id];
  if (!fact || fact.derived) return undefined;
  return columnLoops(context, fact.type, scaleOf(fact), (frame) => frame.columns.facts[id]);
}

/** An attribute is never absent where a rule reads it. */
function attributeLoops(context: ProgramContext, id: string): Computed<Register> | undefined {
  const attribute = context.plan.pack.attributes?.find((known) => known.id === id);
  if (!attribute) return undefined;
  return columnLoops(
    context,
    attributeType(attribute),
    scaleOfPlaces(undefined),
    (frame) => frame.columns.attributes[id],
  );
}

function columnLoops(
  context: ProgramContext,
  type: Type,
  scale: number,
  columnIn: (frame: Frame) => FactColumn | undefined,
): Computed<Register> | undefined {
  const { arrays, binding, codeOf } = context;
  const valuesIn = () => columnIn(bound(binding))?.values;
  if (type.is === 'number' || type.is === 'date') {
    const out = type.is === 'number' ? numbersOver(arrays, scale) : codes(arrays);
    return {
      loops: [loopOver(out.n, (n, size, from) => copyNumbers(valuesIn(), n, size, from))],
      register: out,
    };
  }
  if (type.is === 'boolean') {
    const out = truths(arrays);
    const loop = loopOver(out.t, (t, size, from) => copyTruths(valuesIn(), t, size, from));
    return { loops: [loop], register: out };
  }
  if (type.is !== 'choice') return undefined;
  const out = codes(arrays);
  const options = Float64Array.from(type.options.map(codeOf));
  const decode = loopOver({ n: out.n, options }, ({ n, options }, size, from) => {
    const positions = valuesIn();
    if (positions === undefined) n.fill(Number.NaN);
    else
      for (let i = 0; i < size; i += 1) {
        const position = positions[from + i] as number;
        // no value is NaN or 255, and no option has that position
        n[i] = position < options.length ? (options[position] as number) : Number.NaN;
      }
  });
  return { loops: [decode], register: out };
}

function copyTruths(column: FactValues | undefined, into: Uint8Array, size: number, from: number): void {
  if (column === undefined) into.fill(NEITHER);
  else
    for (let i = 0; i < size; i += 1) {
      const value = column[from + i] as number;
      // no value is NaN or 255
      into[i] = value <= 1 ? value : NEITHER;
    }
}

function levelLoops({ arrays, binding, codeOf }: ProgramContext, node: PlanNode): Computed<Register> | undefined {
  const { levels } = node;
  if (!levels) return undefined;
  const texts = Float64Array.from([...levels.steps.map(({ id }) => id), levels.floor].map(codeOf));
  const out = codes(arrays);
  const loop = loopOver({ n: out.n, texts }, ({ n, texts }, size, from) => {
    const reached = bound(binding).nodes[node.id]?.levels;
    for (let i = 0; i < size; i += 1) n[i] = texts[reached?.[from + i] ?? NO_LEVEL] ?? Number.NaN;
  });
  return { loops: [loop], register: out };
}

function answerLoops(context: ProgramContext, key: string, { is }: Type): Computed<Register> | undefined {
  const { arrays, binding } = context;
  if (is !== 'boolean')
    return loadFractions(context, 'each', ({ answers }) => {
      const known = answers.get(key);
      return known && 'n' in known ? known : undefined;
    });
  const out = truths(arrays);
  const loop = loopOver(out.t, (t, size, from) => {
    const known = bound(binding).answers.get(key);
    for (let i = 0; i < size; i += 1) t[i] = known && 't' in known ? (known.t[from + i] ?? NEITHER) : NEITHER;
  });
  return { loops: [loop], register: out };
}

/** The answers that follow from the unit's value of the expression. */
function ownAnswerLoops(
  { arrays, binding }: ProgramContext,
  key: string,
  expression: Typed | undefined,
  sources: Sources,
): Computed<Register> | undefined {
  const unitValue = expression && compileLoops(arrays, expression, sources, startReasons());
  if (unitValue?.register.is !== 'number' || unitValue.reasons !== 0 || unitValue.notApplicable !== undefined)
    return undefined;
  const out = fractions(arrays);
  const loop = loopOver({ own: unitValue.register, out }, ({ own: { n, d }, out }, size, from) => {
    const known = bound(binding).answers.get(key);
    const answer = known && 'answer' in known ? known.answer : undefined;
    for (let i = 0; i < size; i += 1) {
      const value = { n: n[i] as number, d: typeof d === 'number' ? d : (d[i] as number) };
      const given = Number.isNaN(value.n) ? undefined : answer?.(from + i, value);
      out.n[i] = given?.n ?? Number.NaN;
      out.d[i] = given?.d ?? 1;
    }
  });
  return { loops: [...unitValue.loops, loop], register: out };
}
