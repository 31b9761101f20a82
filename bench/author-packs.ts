/** A document as an author's tool would hand it over: plain data. */
type Doc = Readonly<Record<string, unknown>>;

/** Criteria of one group of a made-up pack. */
const GROUP = 10;

/** A criterion with the facts that its rule reads. */
interface Row {
  readonly facts: readonly Doc[];
  readonly rule: Doc;
  readonly round?: Doc;
}

/** One row of each usual form, in turn; `n` makes the names of its facts. */
const FORMS: readonly ((n: number, max: string) => Row)[] = [
  (n) => ({
    facts: [count(`part-${n}`, { atMost: `whole-${n}` }), count(`whole-${n}`)],
    rule: { share: { part: `part-${n}`, whole: `whole-${n}`, whenZero: 'zero' } },
  }),
  (n) => ({ facts: [statement(`has-${n}`)], rule: { flag: { when: `has-${n}` } } }),
  (n, max) => ({
    facts: [count(`part-${n}`, { atMost: `whole-${n}` }), count(`whole-${n}`)],
    rule: {
      bands: {
        of: { part: `part-${n}`, whole: `whole-${n}`, whenZero: 'zero' },
        points: [
          { below: '50', points: '0' },
          { atLeast: '50', below: '80', points: '1' },
          { atLeast: '80', points: max },
        ],
      },
    },
  }),
  (n, max) => ({
    facts: [{ id: `plan-${n}`, type: 'choice', options: ['on-time', 'late', 'none'] }],
    rule: { choice: { fact: `plan-${n}`, points: { 'on-time': max, late: '1', none: '0' } } },
  }),
  (n, max) => ({
    facts: [statement(`first-${n}`), statement(`second-${n}`)],
    rule: {
      checklist: {
        items: { [`first-${n}`]: '1', [`second-${n}`]: String(Number(max) - 1) },
        need: 'sum',
        unanswered: 'not-met',
      },
    },
  }),
  (n, max) => ({
    facts: [count(`files-${n}`)],
    rule: { 'per-item': { count: `files-${n}`, each: '0.5', atMost: max } },
  }),
  (n) => ({
    facts: [count(`slips-${n}`)],
    rule: { deduct: { items: [{ count: `slips-${n}`, each: '0.5' }], notBelow: '0' } },
  }),
  (n) => ({
    facts: [count(`using-${n}`, { atMost: `staff-${n}` }), count(`staff-${n}`)],
    rule: { share: { part: `using-${n}`, whole: `staff-${n}`, target: '80', whenOver: 'cap', whenZero: 'zero' } },
    round: { places: 2, mode: 'half-up' },
  }),
];

/** Forms that relate no two figures of a unit. */
const OF_ONE_FIGURE = FORMS.filter((form) => form(0, '2').facts.every((fact) => !('atMost' in fact)));

/**
 * A pack of one tier with so many criteria, ten to a group, of every usual form of rule in turn; or of the forms alone
 * that relate no two figures.
 */
export function authorPack(criteria: number, forms: 'all' | 'one-figure' = 'all'): Doc {
  const chosen = { all: FORMS, 'one-figure': OF_ONE_FIGURE }[forms];
  const rows = Array.from({ length: criteria }, (_, n) => {
    const max = String(2 + (n % 3));
    const form = chosen[n % chosen.length];
    if (!form) throw new Error('no form');
    return { id: `criterion-${n}`, max, ...form(n, max) };
  });
  const groups = Array.from({ length: Math.ceil(criteria / GROUP) }, (_, index) => {
    const below = rows.slice(index * GROUP, (index + 1) * GROUP);
    return {
      ...group(`group-${index}`, sumOf(below)),
      publish: { points: { places: 3, mode: 'half-up' } },
      children: below.map(criterionOf),
    };
  });
  return packOf(
    rows.flatMap(({ facts }) => facts),
    [
      {
        ...group('total', sumOf(rows)),
        publish: { points: { places: 3, mode: 'half-up' }, percent: { places: 2, mode: 'half-up' } },
        children: groups,
      },
    ],
  );
}

/**
 * A pack of one group of rounded shares, two of each part: what is more of a part earns in one and loses in the other, so
 * that the group can never earn all of its maximum.
 */
export function roundedSharesPack(criteria: number): Doc {
  const parts = Array.from({ length: Math.ceil(criteria / 2) }, (_, n) => count(`part-${n}`, { atMost: 'staff' }));
  const rows = Array.from({ length: criteria }, (_, n) => ({
    id: `criterion-${n}`,
    max: String(3 + n),
    facts: [],
    rule: {
      share: { part: `part-${n >> 1}`, whole: 'staff', whenZero: 'zero', ...(n % 2 ? { complement: true } : {}) },
    },
    round: { places: 2, mode: 'half-up' },
  }));
  return packOf([count('staff'), ...parts], [{ ...group('total', sumOf(rows)), children: rows.map(criterionOf) }]);
}

function criterionOf({ id, max, rule, round }: Row & { readonly id: string; readonly max: string }): Doc {
  return { id, title: TITLE, max, rule, ...(round ? { round } : {}) };
}

const TITLE = { vi: 'Dòng giả lập' };

function group(id: string, max: string): Doc {
  return { id, title: TITLE, max, combine: 'sum' };
}

function count(id: string, more: Doc = {}): Doc {
  return { id, type: 'count', ...more };
}

function statement(id: string): Doc {
  return { id, type: 'boolean' };
}

function sumOf(rows: readonly { readonly max: string }[]): string {
  return String(rows.reduce((sum, { max }) => sum + Number(max), 0));
}

function packOf(facts: readonly Doc[], criteria: readonly Doc[]): Doc {
  return {
    format: 'tieuchi/pack@1',
    id: 'made-up',
    version: '1.0.0',
    title: TITLE,
    languages: ['vi'],
    standing: 'reconstructed',
    texts: [],
    period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' },
    policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
    procedure: { ranked: 'reported' },
    facts: facts.map((fact) => ({ title: TITLE, ...fact })),
    tiers: [{ id: 'commune', title: TITLE, cohorts: [{ id: 'all' }], criteria, rankings: [] }],
    gaps: [],
  };
}
