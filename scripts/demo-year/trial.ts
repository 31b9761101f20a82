import { type CompiledPack, describePack, resultOf } from '../../src/index.js';
import { toPlaces } from '../../src/kit/exact-text.js';
import type { Assessment, AssessmentUnit } from '../../src/model/assessment.js';
import type { Scorer } from '../../src/score.js';
import type { FactDescription } from '../../src/views/fact-description.js';

/** A value of a fact, as an assessment has it. */
export type Value = string | boolean | readonly (string | boolean | Readonly<Record<string, string | boolean>>)[];

/** What a fact is to the points of its tier, as a trial shows it. */
export interface Worth {
  readonly fact: FactDescription;
  /** Values that were tried, worst first. */
  readonly values: readonly Value[];
  /** Of a number, the least value that earns as much as any, or that costs as much as any. */
  readonly most: number;
  /** Whether another fact is a part of it: it says how large a unit is, not how good. */
  readonly isWhole: boolean;
  /** Above 0 where more of it gives more points, below 0 where it gives fewer; 0 where the trial shows nothing. */
  readonly better: number;
  /** The fact that it is a part of, and among how many parts that one is shared out. */
  readonly within?: { readonly fact: string; readonly parts: number };
}

const WHOLE = 60;
const PART = 30;
const OTHER = 8;

/** A pack, and what scores assessments of it. */
export interface Trial {
  readonly compiled: CompiledPack;
  readonly score: Scorer;
}

/**
 * Tries each figure of a tier alone, in units that are alike in all others, and sees what it does to their points: so figures
 * can be made up for any pack, without a word about its criteria.
 */
export function worthsOf(
  { compiled, score }: Trial,
  register: readonly AssessmentUnit[],
  tier: string,
): readonly Worth[] {
  const { facts } = describePack(compiled, { tier, lang: 'vi' });
  const ofUnit = facts.filter(({ givenBy }) => givenBy === 'unit');
  const like = register.find((unit) => unit.tier === tier);
  const above = register.find(({ id }) => id === like?.parent);
  const tryAll = (units: readonly object[]) => tried({ compiled, score }, { like: { ...like, tier }, above }, units);
  const wholes = wholesOf(ofUnit, tryAll);
  const start = Object.fromEntries(ofUnit.map((fact) => [fact.id, startOf(fact, wholes)]));
  const trials = ofUnit.flatMap((fact) => triedOf(fact).map((value) => ({ fact, value })));
  const totals = tryAll(trials.map(({ fact, value }) => ({ ...start, [fact.id]: value }))).map(({ total }) => total);
  return ofUnit.map((fact): Worth => {
    const counted = trials.flatMap((trial, index) =>
      trial.fact === fact && totals[index] !== undefined ? [{ value: trial.value, total: totals[index] }] : [],
    );
    const values = counted.toSorted((a, b) => a.total - b.total).map(({ value }) => value);
    const [first = 0, last = 0] = [counted.at(0)?.total, counted.at(-1)?.total];
    const most = last === first ? OTHER : Number(counted.find(({ total }) => total === last)?.value ?? OTHER);
    const within = fact.atMost ? { fact: fact.atMost.id, parts: 1 } : sharedOut(fact, ofUnit, wholes);
    const isWhole = wholes.has(fact.id) && fact.atMost === undefined;
    return { fact, values, most, isWhole, better: Math.sign(last - first), ...(within ? { within } : {}) };
  });
}

/**
 * Facts that others are parts of: by their bound, or because figures agree only where it is large, as where two parts together
 * must not be more than it.
 */
function wholesOf(
  facts: readonly FactDescription[],
  tryAll: (units: readonly object[]) => readonly Tried[],
): ReadonlySet<string> {
  const wholes = new Set(facts.flatMap(({ atMost }) => (atMost ? [atMost.id] : [])));
  for (;;) {
    const others = facts.filter((fact) => fact.type === 'count' && !fact.atMost && !wholes.has(fact.id));
    const startWith = (more: string) =>
      Object.fromEntries(facts.map((fact) => [fact.id, startOf(fact, new Set([...wholes, more]))]));
    const [before, ...after] = tryAll([startWith(''), ...others.map(({ id }) => startWith(id))]);
    const broken = before?.broken() ?? 0;
    if (broken === 0) return wholes;
    const counts = after.map((unit) => unit.broken());
    const least = Math.min(...counts);
    const largest = others[counts.indexOf(least)];
    if (!largest || least >= broken) return wholes;
    wholes.add(largest.id);
  }
}

/** Parts without a bound of their own, beside a whole in the same criterion: its share is divided among them. */
function sharedOut(
  fact: FactDescription,
  facts: readonly FactDescription[],
  wholes: ReadonlySet<string>,
): Worth['within'] {
  if (fact.type !== 'count' || wholes.has(fact.id)) return undefined;
  const readers = new Set(fact.readBy.map(({ id }) => id));
  const beside = facts.filter(({ type, readBy }) => type === 'count' && readBy.some(({ id }) => readers.has(id)));
  const whole = beside.find(({ id, atMost }) => wholes.has(id) && !atMost);
  const parts = beside.filter(({ id, atMost }) => !wholes.has(id) && !atMost);
  return whole ? { fact: whole.id, parts: parts.length } : undefined;
}

function startOf(fact: FactDescription, wholes: ReadonlySet<string>): Value {
  const value = wholes.has(fact.id) && !fact.atMost ? WHOLE : fact.atMost ? PART : OTHER;
  return isNumber(fact) ? numberIn(fact, value) : (triedOf(fact).at(-1) ?? '');
}

/** Numbers of which more is better, and of which no other figure is a part: one may be lowered alone. */
export function loosePartsOf(worths: readonly Worth[]): readonly Worth[] {
  const wholes = new Set(worths.map(({ within }) => within?.fact));
  return worths.filter(({ fact, better }) => isNumber(fact) && better > 0 && !wholes.has(fact.id));
}

export function isNumber({ type }: FactDescription): boolean {
  return type === 'count' || type === 'number' || type === 'mark';
}

/** A number held in the bounds of its fact. */
export function numberIn({ min, max, type }: FactDescription, value: number): string {
  const bounded = Math.min(Number(max ?? value), Math.max(Number(min ?? 0), value));
  return type === 'count' ? String(Math.round(bounded)) : String(Math.round(bounded * 10) / 10);
}

/** None, one, and more and more as far as the bounds allow. */
function triedOf(fact: FactDescription): readonly Value[] {
  const { type, options = [], of } = fact;
  if (isNumber(fact)) {
    const numbers = [0, 1, 4, 8, 16, 32, 64, 256, 1024].map((value) => numberIn(fact, value));
    return [...new Set(numbers)];
  }
  if (type === 'boolean') return [false, true];
  if (type === 'choice') return options.map(({ id }) => id);
  if (type === 'list') return [0, 1, 2, 3, 4, 5].map((items) => listOf(of, items));
  return type === 'date' ? ['2019-06-30'] : ['giả lập'];
}

/** So many items, of the types that the list has. */
export function listOf(of: FactDescription['of'], items: number): Value {
  const item = (type: string, place: number): string | boolean =>
    type === 'boolean'
      ? true
      : type === 'date'
        ? '2019-06-30'
        : type === 'text'
          ? `Mục ${place} (giả lập)`
          : String(place);
  return Array.from({ length: items }, (_, index) =>
    typeof of === 'object'
      ? Object.fromEntries(Object.entries(of).map(([column, type]) => [column, item(type, index + 1)]))
      : item(of ?? 'text', index + 1),
  );
}

/** What a made-up unit came to; without a total its figures contradict one another. */
interface Tried {
  readonly total: number | undefined;
  /** Relations of its figures that do not hold. */
  readonly broken: () => number;
}

function tried(
  { compiled, score }: Trial,
  { like, above }: { readonly like: Partial<AssessmentUnit>; readonly above: AssessmentUnit | undefined },
  units: readonly object[],
): readonly Tried[] {
  const trialUnits = units.map((_, index) => ({ ...like, id: `t-${index}`, name: { vi: `Thử ${index}` } }));
  const results = score({
    ...headOf(compiled),
    units: [...(above ? [above] : []), ...trialUnits],
    submissions: units.map((facts, index) => ({ unit: `t-${index}`, at: '2019-10-10T08:00:00+07:00', facts })),
  });
  const rowOf = new Map(results.rankings.flatMap(({ rows }) => rows).map((row) => [row.unit, row]));
  return trialUnits.map(({ id }) => {
    const value = rowOf.get(id)?.value;
    const broken = () => resultOf(results, id)?.findings.filter(({ code }) => code === 'relation-broken').length ?? 0;
    return { total: value && Number(toPlaces(value.exact, 6)), broken };
  });
}

/** The head of an assessment of synthetic figures that is not closed yet. */
export function headOf(
  compiled: CompiledPack,
): Pick<Assessment, 'format' | 'id' | 'pack' | 'state' | 'figures' | 'asOf'> {
  const { id, version } = describePack(compiled, { tier: 'commune' });
  return {
    format: 'tieuchi/assessment@1',
    id: 'nam-gia-lap',
    pack: { id, version },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2019-12-01T00:00:00+07:00',
  };
}
