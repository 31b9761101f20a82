import { describe, expect, test } from 'vitest';
import { benchAssessment, benchFacts } from '../../bench/assessment.js';
import { benchPack } from '../../bench/pack.js';
import { documentOf } from '../support/documents.js';
import { GOLDEN, goldenDocuments } from '../support/golden.js';
import { compiledOf, type LawReport, liveLaw, saidBy, sessionOf } from '../support/live-law.js';
import { firstCases } from '../support/naive-cases.js';
import type { Doc } from '../support/naive-expressions.js';
import { SEED } from '../support/seed.js';

describe('a session after random edits says, byte for byte, what the edited assessment says, scored anew', () => {
  test('generated packs', () => {
    const total = { edits: 0, refused: 0, places: 0, statistics: 0 };
    for (const [index, { pack, assessment }] of firstCases(12).entries()) {
      const report = liveLaw(pack, assessment, { seed: SEED + index, edits: 24, every: 8 });
      expect(`${index}: ${report.difference}`).toBe(`${index}: `);
      addTo(total, report);
    }

    expect(Math.min(total.edits, total.refused)).toBeGreaterThan(50);
    expect(Math.min(total.places, total.statistics)).toBeGreaterThan(5);
  });

  test.each(GOLDEN)(
    '$name',
    (golden) => {
      const { pack, assessment } = goldenDocuments(golden);
      const { difference, edits, places } = liveLaw(pack as Doc, assessment as Doc, {
        seed: SEED,
        edits: 40,
        every: 20,
      });

      expect(difference).toBe('');
      expect(Math.min(edits, places)).toBeGreaterThan(5);
    },
    60_000,
  );

  test.each(['plain', 'unrounded', 'cohort'] as const)(
    'the pack that is measured, %s',
    (variant) => {
      const pack = benchPack(variant);
      const assessment = benchAssessment(benchFacts(pack, { units: 20, missing: 5, broken: 5 }));

      const { difference, edits, places } = liveLaw(pack.document, assessment, { seed: SEED, edits: 40, every: 20 });

      expect(difference).toBe('');
      expect(Math.min(edits, places)).toBeGreaterThan(5);
    },
    60_000,
  );
});

function addTo(total: { edits: number; refused: number; places: number; statistics: number }, report: LawReport): void {
  total.edits += report.edits;
  total.refused += report.refused;
  total.places += report.places;
  total.statistics += report.statistics;
}

test('the value before, set again, gives the results before, also of a mark that was taken away', () => {
  for (const { pack, assessment, unit, fact, values } of [
    {
      ...small(),
      unit: 'xa-a',
      fact: 'staff-with-computer',
      values: [undefined, 61, 0, { value: 7, estimated: true }, 52],
    },
    {
      pack: documentOf(GOLDEN[1].pack),
      assessment: documentOf(GOLDEN[1].assessment),
      unit: 'nam-dong',
      fact: 'readiness-kept-score',
      values: [undefined, 0, 48],
    },
  ]) {
    const compiled = compiledOf(pack);
    const session = sessionOf(compiled, assessment);
    const before = saidBy(compiled, session);
    for (const value of values) {
      expect(saidBy(compiled, session)).toEqual(before);
      for (const set of [value, values.at(-1)])
        expect(session.set({ unit, fact, ...(set === undefined ? {} : { value: set }) }).ok).toBe(true);
    }
  }
});

describe('what an edit changes is said', () => {
  test('none of 60 officials has a computer, or none of 30: the row is as it was, though its fraction is another', () => {
    const session = sessionOf(compiledOf(small().pack), small().assessment);
    session.set({ unit: 'xa-a', fact: 'staff-with-computer', value: 0 });
    const changed = session.set({ unit: 'xa-a', fact: 'staff', value: 30 });

    expect(changed.ok && changed.value.places).toEqual([]);
  });

  test('28 of 30 files on time instead of 27: 2 points, 90.12 %, the best level, and the first place', () => {
    const session = sessionOf(compiledOf(small().pack), small().assessment);
    const changed = session.set({ unit: 'xa-a', fact: 'files-on-time', value: 28 });

    expect(changed).toMatchObject({
      ok: true,
      value: {
        nodes: [
          { unit: 'xa-a', layer: 'reported', node: 'on-time' },
          { unit: 'xa-a', layer: 'reported', node: 'total' },
        ],
        statistics: [],
        places: [
          { before: { unit: 'xa-a', place: { n: 2, d: 1 } }, after: { place: { n: 1, d: 1 }, level: 'I' } },
          { before: { unit: 'xa-b', place: { n: 1, d: 1 } }, after: { place: { n: 2, d: 1 } } },
        ],
      },
    });
    const [ranking] = session.results().rankings;
    expect(ranking?.rows.map(({ unit, value }) => [unit, value?.published])).toEqual([
      ['xa-a', { n: 9012, d: 100 }],
      ['xa-b', { n: 8933, d: 100 }],
      ['xa-c', { n: 2469, d: 100 }],
      ['xa-d', undefined],
      ['xa-e', undefined],
    ]);
  });

  test('a value that changes no points changes no total and no place', () => {
    const session = sessionOf(compiledOf(small().pack), small().assessment);
    const changed = session.set({ unit: 'xa-a', fact: 'files-on-time', value: 26 });

    expect(changed).toMatchObject({
      value: { nodes: [{ unit: 'xa-a', node: 'on-time' }], statistics: [], places: [] },
    });
  });

  test('more files on time than files: a finding, as in an assessment, and a total without a value', () => {
    const session = sessionOf(compiledOf(small().pack), small().assessment);
    session.set({ unit: 'xa-c', fact: 'files-on-time', value: 9 });
    const { findings, layers } = session.results().unitAt(2);

    expect(findings.map(({ code, params }) => [code, params.relation])).toEqual([
      ['relation-broken', 'facts/files-on-time#atMost'],
    ]);
    expect(layers.reported?.total?.outcome.status).toBe('unscorable');
  });
});

describe('an edit that cannot be read changes nothing and is refused as a submission is', () => {
  test.each([
    [{ unit: 'xa-x', fact: 'staff', value: 1 }, 'unit-undeclared at unit'],
    [{ unit: 'xa-d', fact: 'staff', value: 1 }, 'unit-not-submitted at unit'],
    [{ unit: 'xa-a', fact: 'stafff', value: 1 }, 'fact-undeclared at fact'],
    [{ unit: 'xa-a', fact: 'constructor', value: 1 }, 'fact-undeclared at fact'],
    [{ unit: 'xa-a', fact: 'staff', value: true }, 'fact-value at value'],
    [{ unit: 'xa-a', fact: 'staff', value: [1] }, 'fact-value at value'],
    [{ unit: 'xa-a', fact: 'staff', value: 1.5 }, 'whole-number-needed at value'],
    [{ unit: 'xa-a', fact: 'staff', value: { value: '1,5', estimated: true } }, 'decimal-comma at value.value'],
    [{ unit: 'xa-a', fact: 'staff', value: null }, 'null-value at value'],
    [{ unit: 'xa-a', fact: 'has-website', value: 'yes' }, 'fact-value at value'],
    [{ unit: 'xa-a', fact: 'staff', value: 1, by: 'x' }, 'key-unknown at by'],
  ])('%j: %s', (edit, told) => {
    const compiled = compiledOf(small().pack);
    const session = sessionOf(compiled, small().assessment);
    const before = saidBy(compiled, session);
    const refused = session.set(edit as never);

    expect(refused.ok ? [] : refused.errors.map(({ code, path }) => `${code} at ${path.join('.')}`)).toEqual([told]);
    expect(saidBy(compiled, session)).toEqual(before);
  });

  test('a mark that nobody gave, and a mark that is no number', () => {
    const { pack, assessment } = goldenDocuments(GOLDEN[1]) as Readonly<Record<string, Doc>>;
    const marks = assessment.marks.filter(
      ({ unit, fact }: Doc) => unit !== 'a-luoi' || fact !== 'readiness-kept-score',
    );
    const session = sessionOf(compiledOf(pack), { ...assessment, marks });
    const codeOf = (edit: Doc) => {
      const made = session.set(edit as never);
      return made.ok ? '' : made.errors.map(({ code }) => code).join();
    };

    expect(codeOf({ unit: 'a-luoi', fact: 'readiness-kept-score', value: 3 })).toBe('fact-of-another');
    expect(codeOf({ unit: 'nam-dong', fact: 'readiness-kept-score', value: true })).toBe('wrong-type');
    expect(codeOf({ unit: 'nam-dong', fact: 'readiness-kept-score', value: { value: 3 } })).toBe('wrong-type');
    expect(codeOf({ unit: 'nam-dong', fact: 'readiness-kept-score', value: '3.5' })).toBe('');
  });
});

/** A pack of three criteria, and five communes of which three submitted in time. */
function small(): { readonly pack: Doc; readonly assessment: Doc } {
  return {
    pack: documentOf('test/fixtures/format/small.pack.yaml'),
    assessment: documentOf('test/fixtures/format/small.assessment.yaml'),
  };
}

test('a figure that no unit of its tier gave before is held against its relations', () => {
  const { pack, assessment } = goldenDocuments(GOLDEN[0]) as Readonly<Record<'pack' | 'assessment', Doc>>;
  const compiled = compiledOf(pack);
  const session = sessionOf(compiled, assessment);
  // districts are asked for their officers of information technology, not for those with a degree
  const edit = { unit: 'ia-grai', fact: 'it-officers-with-degree', value: 12 };
  const ownFindings = () => {
    const results = session.results();
    const units = Array.from({ length: results.count }, (_, position) => results.unitAt(position));
    return units.find(({ unit }) => unit === 'ia-grai')?.findings.map(({ code }) => code);
  };

  expect(ownFindings()).not.toContain('relation-broken');
  expect(session.set(edit).ok).toBe(true);
  expect(ownFindings()).toContain('relation-broken');
});
