import { describe, expect, test } from 'vitest';
import { compilePack, resultOf } from '../../src/index.js';
import { dependsOnOthers, openAssessment, score, scoreUnit } from '../../src/score.js';
import { documentOf } from '../support/documents.js';
import type { Doc } from '../support/naive-expressions.js';
import { packOf } from '../support/proof-packs.js';

const PACK = compilePack(documentOf('examples/01-score/pack.yaml'));
const ASSESSMENT = documentOf('examples/01-score/assessment.yaml') as Doc;

const TWENTY = { exact: '20', shown: '20' };
const NIL = { exact: '0', shown: '0' };

describe('an open assessment', () => {
  test('scores a figure that is set, and what depends on it, and nothing of the document', () => {
    const before = JSON.stringify(ASSESSMENT);
    const live = openAssessment(PACK, ASSESSMENT);
    const set = live.set('xa-a', 'staff-with-computer', 60);

    expect(live.result('xa-a')?.total?.points?.exact).toBe('26');
    expect(live.ranking('total')?.rows[0]?.unit.id).toBe('xa-a');
    expect(set.ok && set.value.nodes.map(({ unit, node }) => `${unit} ${node}`)).toEqual([
      'xa-a computers',
      'xa-a total',
    ]);
    expect(set.ok && set.value.places.map(({ after }) => after.unit).toSorted()).toEqual(['xa-a', 'xa-b']);
    expect(JSON.stringify(ASSESSMENT)).toBe(before);
  });

  test('takes a figure away where no value is given, and then says that it is missing', () => {
    const live = openAssessment(PACK, ASSESSMENT);
    expect(live.issues('xa-a')).toEqual([]);
    live.set('xa-a', 'staff');

    expect(live.issues('xa-a', { lang: 'en' })).toEqual([
      {
        code: 'fact-missing',
        severity: 'warning',
        facts: [{ id: 'staff', title: 'Staff' }],
        nodes: [{ id: 'computers', title: 'Computers' }],
        sentence: '"Staff" is not given yet; needed for: "Computers"',
        stake: {
          rows: [{ id: 'computers', title: 'Computers', role: 'criterion', max: TWENTY, counted: NIL }],
          adds: { max: TWENTY, counted: NIL },
          sentence: 'at most 20 points, 0 now',
        },
      },
    ]);
  });

  test('puts a broken relation beside each of its facts', () => {
    const live = openAssessment(PACK, ASSESSMENT);
    live.set('xa-a', 'staff', 50);

    expect(live.issues('xa-a').map(({ code, facts }) => [code, facts.map(({ id }) => id)])).toEqual([
      ['relation-broken', ['staff-with-computer', 'staff']],
    ]);
  });

  test('refuses what an assessment may not say, and stays as it is', () => {
    const live = openAssessment(PACK, ASSESSMENT);
    const before = live.result('xa-a');
    const codes = (set: ReturnType<typeof live.set>) =>
      set.ok ? [] : set.errors.map(({ code, path }) => `${code} ${path}`);

    expect(codes(live.set('xa-a', 'staff', 'sixty'))).toEqual(['decimal-invalid value']);
    expect(codes(live.set('xa-a', 'staf', 60))).toEqual(['fact-undeclared fact']);
    expect(codes(live.set('xa-z', 'staff', 60))).toEqual(['unit-undeclared unit']);
    expect(codes(live.set('xa-e', 'staff', 60))).toEqual(['unit-not-submitted unit']);
    expect(live.result('xa-a')).toEqual(before);
  });

  test('gives the figures of a unit as they stand, each as it is set again', () => {
    const live = openAssessment(PACK, ASSESSMENT);
    expect(live.facts('xa-a')).toEqual({
      'has-website': true,
      staff: '60',
      'staff-with-computer': '52',
      files: '30',
      'files-on-time': '27',
    });
    live.set('xa-a', 'staff', '61.0');
    live.set('xa-a', 'files');

    expect(live.facts('xa-a')).toEqual({
      'has-website': true,
      staff: '61',
      'staff-with-computer': '52',
      'files-on-time': '27',
    });
    expect([live.facts('xa-e'), live.facts('xa-z')]).toEqual([{}, {}]);
  });

  test('says of a unit that sent nothing only that', () => {
    expect(
      openAssessment(PACK, ASSESSMENT)
        .issues('xa-e')
        .map(({ code }) => code),
    ).toEqual(['nothing-sent']);
    expect(openAssessment(PACK, ASSESSMENT).issues('xa-z')).toEqual([]);
  });

  test('is refused with every issue where the assessment has an error', () => {
    const strays = ['xa-f', 'xa-g'].map((id) => ({ id, tier: 'no-tier' }));
    const wrong = { ...ASSESSMENT, units: [...ASSESSMENT.units, ...strays] };
    const issueAt = (place: number) =>
      expect.objectContaining({ code: 'tier-undeclared', path: ['units', place, 'tier'] });

    expect(() => openAssessment(PACK, wrong)).toThrow(
      expect.objectContaining({
        name: 'AssessmentError',
        code: 'assessment-invalid',
        issues: [issueAt(5), issueAt(6)],
      }),
    );
  });
});

describe('one unit alone', () => {
  const FACTS = { 'has-website': true, staff: 60, 'staff-with-computer': 52, files: 30, 'files-on-time': 27 };

  test('is scored as it is in an assessment, figure by figure', () => {
    const scored = scoreUnit(PACK, { tier: 'commune', id: 'xa-a', facts: FACTS });
    const among = resultOf(score(PACK, ASSESSMENT), 'xa-a');

    expect(scored.ok && scored.value.issues).toEqual([]);
    expect(scored.ok && scored.value.result.nodes).toEqual(among?.nodes);
  });

  test('that is not whole has what it lacks as issues, and is no exception', () => {
    const scored = scoreUnit(PACK, { tier: 'commune', facts: { 'has-website': true } });

    expect(scored.ok && scored.value.result.total?.points?.exact).toBe('5');
    expect(scored.ok && scored.value.issues.map(({ facts: [fact] }) => fact?.id)).toEqual([
      'staff',
      'staff-with-computer',
      'files',
      'files-on-time',
    ]);
  });

  test('with a value that cannot be read has the issue at its place in the submission', () => {
    const scored = scoreUnit(PACK, { tier: 'commune', facts: { staff: 'sixty' } });

    expect(!scored.ok && scored.errors.map(({ code, path }) => [code, path])).toEqual([
      ['decimal-invalid', ['facts', 'staff']],
    ]);
  });

  test('has real figures unless it is said that they are synthetic', () => {
    const figuresOf = (given: object) => {
      const scored = scoreUnit(PACK, { tier: 'commune', facts: FACTS, ...given });
      return scored.ok && scored.value.result.worth.figures.id;
    };

    expect([figuresOf({}), figuresOf({ figures: 'synthetic' })]).toEqual(['real', 'synthetic']);
  });

  test('of a tier that the pack does not have is an error that names those that it has', () => {
    expect(() => scoreUnit(PACK, { tier: 'town' })).toThrow("The pack has no tier 'town'; it has 'commune'.");
    expect(() => dependsOnOthers(PACK, 'town')).toThrow("The pack has no tier 'town'; it has 'commune'.");
  });
});

describe('a unit that is compared with others', () => {
  const RELATIVE = compilePack(
    packOf(
      [{ id: 'files', type: 'count' }],
      [
        {
          id: 'total',
          max: '10',
          rule: { relative: { of: 'files', cohort: 'all', method: 'share-of-max', whenFlat: 'full' } },
        },
      ],
    ),
  );
  const others = (files: number) => ({
    format: 'tieuchi/assessment@1',
    id: 'others',
    pack: { id: 'proof', version: '1.0.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2019-12-31T00:00:00Z',
    units: [{ id: 'a', tier: 'commune' }],
    submissions: [{ unit: 'a', at: '2019-12-01T00:00:00Z', facts: { files } }],
  });

  test('is scored among those that are given, and not alone', () => {
    expect(dependsOnOthers(RELATIVE, 'commune')).toBe(true);
    expect(dependsOnOthers(PACK, 'commune')).toBe(false);
    expect(() => scoreUnit(RELATIVE, { tier: 'commune', facts: { files: 30 } })).toThrow(
      "Units of the tier 'commune' are compared with others: give the assessment that has them, as `among`.",
    );
    const points = (files: number) => {
      const scored = scoreUnit(RELATIVE, { tier: 'commune', facts: { files: 30 } }, { among: others(files) });
      return scored.ok && scored.value.result.total?.points?.exact;
    };

    // 30 files are half of 60, and the most among 20
    expect([points(60), points(20)]).toEqual(['5', '10']);
  });

  test('stands for its own row there', () => {
    const scored = scoreUnit(RELATIVE, { tier: 'commune', id: 'a', facts: { files: 30 } }, { among: others(60) });

    expect(scored.ok && scored.value.result.total?.points?.exact).toBe('10');
    expect(scored.ok && scored.value.result.places).toEqual([]);
  });
});
