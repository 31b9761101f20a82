import type { Chance } from '../../test/jsonlogic/chance.js';

/** A part of a document, as plain data. */
export type Doc = Readonly<Record<string, unknown>>;

/** A fact as it is declared, and a value drawn for one unit from the values drawn before it. */
export interface BenchFact {
  readonly id: string;
  readonly document: Doc;
  readonly draw: (chance: Chance, before: Readonly<Record<string, unknown>>) => unknown;
}

/** A criterion and the facts that it asks. */
export interface BenchCriterion {
  readonly max: number;
  readonly rule: Doc;
  readonly facts: readonly BenchFact[];
}

/** Makes the next criterion; `next` numbers the facts of the pack. */
export type Maker = (next: () => number, chance: Chance) => BenchCriterion;

const TO_HUNDREDTHS = { places: 2, mode: 'half-up' };

/** How points that may have no end as a decimal are rounded, unless the pack is the one of unrounded ratios. */
export const ROUND = TO_HUNDREDTHS;

const OPTIONS = ['none', 'late', 'partly', 'full'];

function yes(id: string): BenchFact {
  return { id, document: { type: 'boolean' }, draw: (chance) => chance.percent(70) };
}

function count(id: string, most: number, usual = most): BenchFact {
  return { id, document: { type: 'count', max: most }, draw: (chance) => chance.below(usual + 1) };
}

function amount(id: string): BenchFact {
  const document = { type: 'number', places: 2, min: 0, max: 100 };
  return { id, document, draw: (chance) => chance.below(10_001) / 100 };
}

/** A whole, which is 0 for one unit in a hundred, and a part that never exceeds it. */
function wholeAndPart(number: number): readonly [BenchFact, BenchFact] {
  const whole = `whole${number}`;
  return [
    { ...count(whole, 5000), draw: (chance) => (chance.percent(1) ? 0 : 1 + chance.below(900)) },
    {
      id: `part${number}`,
      document: { type: 'count', atMost: whole },
      draw: (chance, before) => chance.below(Number(before[whole]) + 1),
    },
  ];
}

/** A share of the maximum, with what `more` says of the ratio. */
export function share(more: Doc): Maker {
  return (next, chance) => {
    const facts = wholeAndPart(next());
    next();
    const [whole, part] = facts.map(({ id }) => id);
    return { max: 2 + chance.below(9), facts, rule: { share: { part, whole, ...more } } };
  };
}

/** Points by the percent in which a ratio stands. */
export const bandsOfRatio: Maker = (next, chance) => {
  const facts = wholeAndPart(next());
  next();
  const [whole, part] = facts.map(({ id }) => id);
  const max = 4 + 2 * chance.below(4);
  const points = [
    { above: 90, points: max },
    { atLeast: 70, atMost: 90, points: max / 2 },
    { below: 70, points: 0 },
  ];
  return { max, facts, rule: { bands: { of: { part, whole, whenZero: 'not-applicable' }, points } } };
};

/** Points by the range in which a count stands. */
export const bandsOfCount: Maker = (next) => {
  const of = count(`count${next()}`, 5000, 20);
  const points = [
    { atMost: 2, points: 6 },
    { atLeast: 3, atMost: 7, points: 4 },
    { atLeast: 8, atMost: 12, points: 1.5 },
  ];
  return { max: 6, facts: [of], rule: { bands: { of: of.id, points, otherwise: 0 } } };
};

export const flag: Maker = (next, chance) => {
  const fact = yes(`yes${next()}`);
  return { max: 1 + chance.below(6), facts: [fact], rule: { flag: { when: fact.id } } };
};

export const flagOfTwo: Maker = (next, chance) => {
  const facts = [yes(`yes${next()}`), yes(`yes${next()}`)];
  return { max: 2 + chance.below(4), facts, rule: { flag: { all: facts.map(({ id }) => id) } } };
};

/** The better of two cases: the first fact, or both. */
export const bestOfTwo: Maker = (next) => {
  const facts = [yes(`yes${next()}`), yes(`yes${next()}`)];
  const [first, second] = facts.map(({ id }) => id);
  const cases = [
    { max: 4, rule: { flag: { when: first } } },
    { max: 7, rule: { flag: { all: [first, second] } } },
  ];
  return { max: 7, facts, rule: { 'best-of': { unanswered: 'missing', cases } } };
};

export const choice: Maker = (next) => {
  const id = `option${next()}`;
  const fact: BenchFact = {
    id,
    document: { type: 'choice', options: OPTIONS },
    draw: (chance) => chance.pick(OPTIONS),
  };
  return { max: 5, facts: [fact], rule: { choice: { fact: id, points: { none: 0, late: 1.25, partly: 3, full: 5 } } } };
};

/** So many items, each with its points; an item without an answer is not met. */
export function checklist(items: number): Maker {
  return (next) => {
    const facts = Array.from({ length: items }, () => yes(`yes${next()}`));
    const points = Object.fromEntries(facts.map(({ id }, index) => [id, 0.5 + (index % 3) * 0.5]));
    const max = Object.values(points).reduce((sum, value) => sum + value, 0);
    return { max, facts, rule: { checklist: { items: points, need: 'sum', unanswered: 'not-met' } } };
  };
}

export const perItem: Maker = (next) => {
  const fact = count(`count${next()}`, 5000, 15);
  return { max: 5, facts: [fact], rule: { 'per-item': { count: fact.id, each: 0.5, atMost: 5 } } };
};

/** Points lost for each of two counts, and once by a statement. */
export const deduct: Maker = (next) => {
  const facts = [count(`count${next()}`, 5000, 4), count(`count${next()}`, 5000, 6), yes(`yes${next()}`)];
  const [first, second, statement] = facts.map(({ id }) => id);
  const items = [
    { count: first, each: 1.5 },
    { count: second, each: 0.75 },
    { when: statement, points: 1 },
  ];
  return { max: 8, facts, rule: { deduct: { items, notBelow: 0 } } };
};

export function goalposts(prefer: 'high' | 'low'): Maker {
  return (next) => {
    const fact = amount(`amount${next()}`);
    const rule = { goalposts: { of: fact.id, low: 12, high: 90, prefer, whenOutside: 'clamp' } };
    return { max: 9, facts: [fact], rule };
  };
}

/** A flag and a count, added. */
export const sumOfTwo: Maker = (next) => {
  const facts = [yes(`yes${next()}`), count(`count${next()}`, 5000, 9)];
  const [first, second] = facts.map(({ id }) => id);
  const parts = [
    { max: 2, rule: { flag: { when: first } } },
    { max: 4, rule: { 'per-item': { count: second, each: 0.8, atMost: 4 } } },
  ];
  return { max: 6, facts, rule: { 'sum-of': parts } };
};

/** An expression of the author: a bar, and a part of the amount below it. */
export const logic: Maker = (next) => {
  const fact = amount(`amount${next()}`);
  const below = { '*': [{ var: fact.id }, 0.05] };
  return { max: 5, facts: [fact], rule: { logic: { if: [{ '>=': [{ var: fact.id }, 80] }, 5, below] } } };
};

/** Among the units of the cohort. */
export function relative(params: Doc): Maker {
  return (next) => {
    const fact = amount(`amount${next()}`);
    return {
      max: 9,
      facts: [fact],
      rule: { relative: { of: fact.id, cohort: 'all', whenFlat: 'full', ...params } },
    };
  };
}
