import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordText } from '../../src/audit/record-text.js';
import { excerpt, redact } from '../../src/audit/redact.js';
import { verify } from '../../src/audit/verify.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { assess, compilePack } from '../../src/index.js';
import { fromText } from '../../src/kit/exact-text.js';
import type { AssessmentRecord, Excerpt, RecordRow } from '../../src/model/record.js';
import { type Case, caseOf } from '../support/naive-cases.js';
import { saltsFor } from '../support/salts.js';
import { edited, leavesOf, resealed } from '../support/tampering.js';
import { assessmentOf, packOf, type Rules, tierOf, type Unit } from '../together/house.js';

const hash = nodeSha256;
const SEED = 20191101;

function made<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

const compared = (method: string, more: object = {}, cohort = 'all') => ({
  relative: { of: 'x', cohort, whenFlat: 'full', method, ...more },
});
/** Every method of comparing, over a cohort, an option and a condition; a figure of its own; and an aggregate in an expression. */
const RULES: Rules = {
  most: [10, compared('share-of-max')],
  way: [10, compared('min-max', { prefer: 'low', from: 1 }, 'kinds')],
  score: [10, compared('z-score', { sd: 'sample', within: 3 })],
  place: [10, compared('rank', { ties: 'average' }, 'urban')],
  above: [10, compared('percentile', { percentile: 'linear' })],
  own: [10, { flag: { when: 'ok' } }],
  half: [10, { logic: { if: [{ '>=': [{ var: 'x' }, { cohort: ['all', 'mean', { var: 'y' }] }] }, 10, 0] } }],
};
const BELOW = {
  mean: [
    10,
    {
      logic: {
        min: [10, { '+': [{ '*': [0, { var: 'x' }] }, { '/': [{ children: ['mean', { var: 'y' }, 0] }, 100000] }] }],
      },
    },
  ],
} as const;

const PUBLISHED = { publish: { percent: { places: 1, mode: 'half-up' } } };
const RANKING = {
  id: 'hang',
  of: 'total',
  by: 'percent',
  basis: 'published',
  cohort: 'all',
  ties: 'competition',
  tieBreak: [{ fact: 'x', prefer: 'high' }],
  notSubmitted: 'last-shared',
};

function ranked(tier: ReturnType<typeof tierOf>): object {
  const [total] = tier.criteria;
  return { ...tier, criteria: [{ ...total, ...PUBLISHED }], rankings: [RANKING] };
}

const BASE = packOf({ ...RULES, ...BELOW });
const DISTRICT = ranked(tierOf('unit', { ...RULES, ...BELOW }, { collects: 'commune' }));
const PACK = compilePack({ ...BASE, tiers: [DISTRICT, ranked(tierOf('commune', RULES))] });

/** Figures of nine digits that no two units share, so that one that is found can be no other number. */
const figures = fc.uniqueArray(fc.integer({ min: 10_000_001, max: 99_999_999 }), { minLength: 14, maxLength: 14 });
const world = fc.record({
  figures,
  urban: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  hill: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  sent: fc.array(fc.constantFrom('both', 'both', 'both', 'x', 'y', 'none'), { minLength: 7, maxLength: 7 }),
  hidden: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

const IDS = ['da', 'db', 'dc', 'ca', 'cb', 'cc', 'cd'];

/** Three districts, four communes below the first two; figures with three decimals. */
function unitsOf({ figures: drawn, urban, hill, sent }: World): Readonly<Record<string, Unit>> {
  return Object.fromEntries(
    IDS.map((id, index): [string, Unit] => {
      const [x = 0, y = 0] = [drawn[index * 2], drawn[index * 2 + 1]];
      const facts = {
        ...(sent[index] === 'y' ? {} : { x: textOf(x) }),
        ...(sent[index] === 'x' ? {} : { y: textOf(y) }),
        ok: index % 2 === 0,
      };
      const where = id.startsWith('c') ? { tier: 'commune', parent: index < 5 ? 'da' : 'db' } : {};
      const more = {
        ...where,
        urban: urban[index] === true,
        kind: hill[index] ? ('hill' as const) : ('plain' as const),
      };
      return [id, sent[index] === 'none' ? more : { facts, ...more }];
    }),
  );
}

/** Below 100,000, which is the bound of x. */
function textOf(figure: number): string {
  return `${Math.floor(figure / 1000)}.${String(figure % 1000).padStart(3, '0')}`;
}

/** Whether a text has a figure in it, as it was sent, as a number, or as the digits of a ratio. */
function holds(text: string, figure: string): boolean {
  const digits = figure.replace('.', '');
  const number = fromText(figure.replace(/\.?0+$/, ''));
  const value = fromText(text.replace('~', ''));
  return (
    text.includes(digits) ||
    text.includes(figure) ||
    (value !== undefined && number !== undefined && value.n === number.n && value.d === number.d)
  );
}

function shownOf(part: AssessmentRecord | Excerpt): ReadonlySet<string> {
  if ('entry' in part) return new Set([part.entry.unit]);
  return new Set(part.entries.flatMap(({ unit, state }) => (state === 'redacted' ? [] : [unit])));
}

/** Where in a part of a record a figure of a hidden unit stands, outside the entries that are shown. */
function leaks(part: AssessmentRecord | Excerpt, units: Readonly<Record<string, Unit>>): readonly string[] {
  const shown = shownOf(part);
  const figuresOf = ({ facts = {} }: Unit) =>
    ['x', 'y'].flatMap((id) => (facts[id] === undefined ? [] : [String(facts[id])]));
  const secret = Object.entries(units).flatMap(([id, unit]) => (shown.has(id) ? [] : figuresOf(unit)));
  const { entry: _, entries: __, ...head } = { entry: undefined, entries: undefined, ...part };
  const outside = leavesOf(head).filter(({ path }) => path[0] !== 'pack' && path[0] !== 'engine');
  return outside.flatMap(({ path, value }) =>
    secret.some((figure) => holds(String(value), figure)) ? [path.join('.')] : [],
  );
}

/** Shown results in which a hidden figure stands, though they are not among those that are told to compare with it. */
function untold(part: AssessmentRecord | Excerpt, units: Readonly<Record<string, Unit>>): readonly string[] {
  const shown = shownOf(part);
  const told = new Set(verify(part, { hash }).asStated.map(({ unit, node }) => `${unit} ${node}`));
  const secret = Object.entries(units).flatMap(([id, { facts = {} }]) =>
    shown.has(id) ? [] : [facts.x, facts.y].flatMap((one) => (one === undefined ? [] : [String(one)])),
  );
  const entries = 'entry' in part ? [part.entry] : part.entries;
  return entries.flatMap((entry) => {
    if (entry.state === 'redacted') return [];
    const criteria = Object.values(entry.layers).flatMap((layer) => layer.criteria);
    return criteria.flatMap((row) =>
      told.has(`${entry.unit} ${row.node}`) ||
      !leavesOf(row).some(({ value }) => secret.some((one) => holds(String(value), one)))
        ? []
        : [`${entry.unit} ${row.node}`],
    );
  });
}

test('whatever units are hidden, none of their figures is left in statistics, rankings or head, and no digest moves', () => {
  const seen = { hiddenStatistics: 0, openStatistics: 0, asStated: 0, hiddenRows: 0 };
  fc.assert(
    fc.property(world, (drawn) => {
      const units = unitsOf(drawn);
      const record = assess(PACK, assessmentOf(units, { salts: saltsFor(IDS) }), { hash });
      const hidden = IDS.filter((_, index) => drawn.hidden[index]);
      const parts = [
        made(redact(record, hidden, { hash })),
        made(excerpt(record, IDS[drawn.figures.length % 7] ?? 'da', { hash })),
      ];
      for (const part of parts) {
        const found = verify(part, { hash });

        expect(leaks(part, units)).toEqual([]);
        expect(untold(part, units)).toEqual([]);
        expect([part.digests, part.assessment.digest]).toEqual([record.digests, record.assessment.digest]);
        expect(found).toMatchObject({ broken: [], differences: [], other: [], issues: [] });
        seen.asStated += found.asStated.length;
        for (const one of part.statistics) seen['commitment' in one ? 'hiddenStatistics' : 'openStatistics'] += 1;
        for (const { rows } of part.rankings) seen.hiddenRows += rows.filter(({ commitment }) => commitment).length;
      }
      // the whole record has every figure, so the search is not blind
      const all = Object.values(units).flatMap(({ facts = {} }) => (facts.x === undefined ? [] : [String(facts.x)]));
      const whole = leavesOf(record.statistics).map(({ value }) => String(value));
      if (all.length > 1) expect(all.some((figure) => whole.some((text) => holds(text, figure)))).toBe(true);
    }),
    { seed: SEED, numRuns: 12, endOnFailure: true },
  );
  console.log(seen);
  expect(Object.values(seen).every((count) => count > 20)).toBe(true);
}, 600_000);

/** Changes of a hidden row that no figures behind it can make true. */
const FORGERIES: Readonly<Record<string, (row: RecordRow) => RecordRow | undefined>> = {
  'outside the cohort': (row) =>
    row.state === 'excluded'
      ? undefined
      : { unit: row.unit, state: 'excluded', place: null, because: [{ code: 'outside-cohort' }] },
  'ranked though outside': (row) =>
    row.state === 'excluded'
      ? { ...row, state: 'ranked', place: '1', value: { published: '1' }, commitment: `sha256:${'1'.repeat(64)}` }
      : undefined,
  'one more sharer': (row) => (row.place === null ? undefined : { ...row, tied: (row.tied ?? 0) + 1 }),
  'another place': (row) => (row.place === null ? undefined : { ...row, place: row.place === '1' ? '2' : '1' }),
  'no place': (row) => (row.place === null ? undefined : { ...row, place: null }),
  'a place for one that has none': (row) => (row.place === null ? { ...row, place: '1' } : undefined),
  'an exact value': (row) => (row.state === 'ranked' ? { ...row, value: { ...row.value, exact: '1' } } : undefined),
  'no commitment': ({ commitment, ...row }) => (commitment === undefined ? undefined : row),
  'a value with more places than are printed': (row) =>
    row.value?.published === undefined
      ? undefined
      : { ...row, value: { published: `${row.value.published.split('.')[0]}.123456789` } },
  'no printed value': (row) => {
    const { value: _, ...rest } = row;
    return row.value?.published === undefined ? undefined : rest;
  },
  'a level that is none': (row) => (row.state === 'ranked' ? { ...row, level: 'nowhere' } : undefined),
  'a value beside a state that has none': (row) =>
    row.state === 'ranked' ? undefined : { ...row, value: { published: '1' } },
  'a reason from nowhere': (row) => ({ ...row, because: [...(row.because ?? []), { code: 'invented' }] }),
  'a tie that was broken by what the pack does not compare': (row) => ({ ...row, brokenBy: [{ fact: 'nothing' }] }),
};

test('every honest record verifies with any units hidden, and none with a hidden row that cannot be, though its digests fit', () => {
  const tried: Record<string, number> = {};
  const passed: string[] = [];
  const hiding = fc.tuple(fc.gen(), fc.nat(), fc.nat());
  fc.assert(
    fc.property(hiding, ([generate, choice, which]) => {
      const { pack, assessment }: Case = caseOf(generate);
      const ids: readonly string[] = assessment.units.map(({ id }: { readonly id: string }) => id);
      const record = assess(compilePack(pack), { ...assessment, salts: saltsFor(ids) }, { hash });
      const hidden = ids.filter((_, index) => (choice >> index) % 2 === 1);
      if (hidden.length === 0) return;
      const redacted = made(redact(record, hidden, { hash }));
      const part = made(excerpt(record, ids[which % ids.length] ?? '', { hash }));

      for (const one of [redacted, part])
        expect(verify(one, { hash })).toMatchObject({ broken: [], differences: [], other: [], issues: [] });
      expect(recordText(redacted)).not.toBe(recordText(record));
      for (const [name, forge] of Object.entries(FORGERIES)) {
        const places = redacted.rankings.flatMap(({ rows }, at) =>
          rows.flatMap((row, index) => {
            const forged = hidden.includes(row.unit) ? forge(row) : undefined;
            return forged ? [{ path: ['rankings', at, 'rows', index], forged }] : [];
          }),
        );
        const one = places[which % Math.max(places.length, 1)];
        if (!one) continue;
        tried[name] = (tried[name] ?? 0) + 1;
        const found = verify(resealed(edited(redacted, one.path, one.forged)), { hash });
        if (found.verdict !== 'results-differ') passed.push(`${name}: ${found.verdict} ${JSON.stringify(one.forged)}`);
      }
    }),
    { seed: SEED, numRuns: 30, endOnFailure: true },
  );
  console.log(tried);
  expect(passed).toEqual([]);
  expect(Object.keys(tried)).toHaveLength(Object.keys(FORGERIES).length);
}, 600_000);
