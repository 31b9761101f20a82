import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DiffInput, diff } from '../../src/audit/diff/diff.js';
import type { Attribution, DiffLine, RecordDiff } from '../../src/audit/diff/record-diff.js';
import { drawsOf } from '../support/draws.js';
import { caseOf } from '../support/naive-cases.js';
import { drawing } from '../support/naive-draw.js';
import type { Doc } from '../support/naive-expressions.js';
import { type Fraction, minus, NOUGHT, plus, read } from '../support/naive-fractions.js';
import { otherAssessment } from './mutated.js';
import { pairOf } from './pairs.js';
import { compiledOf, sideIf } from './sides.js';

const RUN = { seed: 20191018, numRuns: drawsOf(240), endOnFailure: true };

function compared(a: DiffInput, b: DiffInput): RecordDiff {
  const result = diff(a, b);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

const number = (text: string): Fraction => {
  const [top = '', bottom] = text.split('/');
  return bottom === undefined ? read(text) : { n: BigInt(top), d: BigInt(bottom) };
};

const isExact = ({ before, after, difference, lines }: Attribution) =>
  [before, after, difference, ...lines.map(({ value }) => value)].every((text) => !text.startsWith('~'));

/** A share that is not 0 names what it comes from; an interaction names something of the pack and something of the unit. */
function isExplained({ cause, value, because }: DiffLine): boolean {
  const names = (...kinds: readonly string[]) => because.some(({ of }) => kinds.includes(of));
  if (value === '0') return true;
  if (cause === 'interaction' || cause === 'both') return names('pack', 'node') && names('unit', 'node', 'units');
  if (cause === 'structure') return names('pack');
  return cause === 'facts' ? names('unit', 'node', 'units') : cause === 'rules' ? names('pack', 'node') : true;
}

const attributions = ({ rankings }: RecordDiff) =>
  rankings.flatMap(({ id, option, rows }) =>
    rows.flatMap(({ unit, attribution }) => (attribution ? [{ at: `${id} ${option} ${unit}`, attribution }] : [])),
  );

test('lines sum exactly to the difference, and nothing interacts where each criterion changed by one cause', () => {
  const tally = { pairs: 0, units: 0, lines: 0, interactions: 0, apart: 0, causes: {} as Record<string, number> };

  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const pair = pairOf(generate);
      if (!pair) return;
      tally.pairs += 1;
      for (const { attribution } of attributions(compared(pair.a, pair.b))) {
        if (!isExact(attribution)) {
          tally.apart += 1;
          continue;
        }
        const { before, after, difference, lines, interaction } = attribution;
        const sum = lines.reduce((all, { value }) => plus(all, number(value)), NOUGHT);
        expect(minus(sum, number(difference)).n).toBe(0n);
        expect(minus(minus(number(after), number(before)), number(difference)).n).toBe(0n);
        const bySide = pair.a.layer === pair.b.layer ? pair.mutation : pair.mutation === 'facts' ? 'facts' : 'both';
        if (bySide !== 'both') expect(interaction).toBe('0');
        expect(lines.filter((line) => !isExplained(line))).toEqual([]);
        tally.units += 1;
        tally.lines += lines.length;
        tally.interactions += interaction === '0' ? 0 : 1;
        for (const { cause } of lines) tally.causes[cause] = (tally.causes[cause] ?? 0) + 1;
      }
    }),
    RUN,
  );

  console.log(JSON.stringify(tally));
  expect(tally.units).toBeGreaterThan(drawsOf(200));
  expect(tally.interactions).toBeGreaterThan(drawsOf(5));
});

test('where the packs alone differ, so does nothing of a unit but what they count otherwise', () => {
  const tally = { pairs: 0, changes: {} as Record<string, number> };
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const pair = pairOf(generate, ['rules']);
      if (!pair || pair.a.layer !== pair.b.layer) return;
      tally.pairs += 1;
      const { units, rankings } = compared(pair.a, pair.b);
      const changes = units.flatMap((unit) => unit.changes);
      const lines = rankings.flatMap(({ rows }) => rows.flatMap(({ attribution }) => attribution?.lines ?? []));

      expect(changes.filter(({ byPack }) => !byPack)).toEqual([]);
      expect(lines.filter(({ cause }) => ['facts', 'interaction', 'both'].includes(cause))).toEqual([]);
      for (const { is } of changes) tally.changes[is] = (tally.changes[is] ?? 0) + 1;
    }),
    RUN,
  );

  console.log(JSON.stringify(tally));
  expect(tally.changes.fact).toBeGreaterThan(drawsOf(16));
  expect(tally.changes.submission).toBeGreaterThan(drawsOf(2));
});

test('the other way round every difference, and every share of a criterion, has the other sign', () => {
  const tally = { pairs: 0, shares: 0 };

  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const pair = pairOf(generate);
      if (!pair) return;
      tally.pairs += 1;
      const there = attributions(compared(pair.a, pair.b));
      const back = new Map(attributions(compared(pair.b, pair.a)).map(({ at, attribution }) => [at, attribution]));
      expect([...back.keys()]).toEqual(there.map(({ at }) => at));
      for (const { at, attribution } of there) {
        const other = back.get(at);
        if (!other || !isExact(attribution) || !isExact(other)) continue;
        const [own, mirrored] = [sharesOf(attribution), sharesOf(other)];
        expect(Object.keys(mirrored).toSorted()).toEqual(Object.keys(own).toSorted());
        for (const [key, share] of Object.entries(own)) {
          expect(`${key} ${plus(share, mirrored[key] ?? NOUGHT).n}`).toBe(`${key} 0`);
          tally.shares += 1;
        }
      }
    }),
    RUN,
  );

  console.log(JSON.stringify(tally));
  expect(tally.shares).toBeGreaterThan(drawsOf(500));
});

/** What each criterion has in all, by whatever cause. */
function sharesOf({ lines }: Attribution): Readonly<Record<string, Fraction>> {
  const shares: Record<string, Fraction> = {};
  for (const { cause, nodes, value } of lines) {
    const key = ['structure', 'rounding'].includes(cause) ? cause : nodes.join(' ');
    shares[key] = plus(shares[key] ?? NOUGHT, number(value));
  }
  return shares;
}

test('a record beside itself has no difference, and the order of units never matters', () => {
  let pairs = 0;
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const draw = drawing(generate);
      const { pack, assessment } = caseOf(generate);
      const compiled = compiledOf(pack);
      const other = otherAssessment(draw, assessment);
      const turned = (document: Doc) => ({ ...document, units: document.units.toReversed() });
      const [a, b] = [sideIf(compiled, assessment, 'reported'), sideIf(compiled, other, 'reported')];
      const [c, d] = [sideIf(compiled, turned(assessment), 'reported'), sideIf(compiled, turned(other), 'reported')];
      if (!a || !b || !c || !d) return;
      pairs += 1;

      expect(compared(a, a)).toMatchObject({ pack: [], units: [], rankings: [], redacted: [] });
      expect(compared(c, d)).toEqual(compared(a, b));
    }),
    { ...RUN, numRuns: drawsOf(100) },
  );
  expect(pairs).toBeGreaterThan(drawsOf(25));
});
