import { expect, test } from 'vitest';
import { planDocument } from '../../src/build/index.js';
import { compilePack, type Issue } from '../../src/index.js';
import { dependsOnOthers, openPlan, rankingOf, resultOf, score, scoreUnit } from '../../src/run/index.js';
import { scoreUnit as scoreUnitHere } from '../../src/score.js';
import { documentOf } from '../support/documents.js';
import { bothOf } from '../support/run-plans.js';
import { assessmentOf, packOf, xs } from '../together/house.js';

const { compiled, opened } = bothOf(documentOf('examples/01-score/pack.yaml'));
const ASSESSMENT = documentOf('examples/01-score/assessment.yaml') as object;
const FACTS = { 'has-website': true, staff: 60, 'staff-with-computer': 52 };

test('a unit of a form is scored alone: 5 for the website, 20 · 52/60 for computers, nothing yet for files', () => {
  const scored = scoreUnit(opened, { tier: 'commune', facts: FACTS });
  const shown = scored.ok ? resultOf(scored.value.results, scored.value.id, { lang: 'en' }) : undefined;
  const points = shown?.nodes.map(({ id, points }) => [id, points?.exact]);

  // 5 + 52/3
  expect(points).toEqual([
    ['total', '67/3'],
    ['website', '5'],
    ['computers', '52/3'],
    ['on-time', undefined],
  ]);
  expect(shown?.nodes.at(-1)?.lacking.map(({ id }) => id)).toEqual(['files-on-time', 'files']);
  expect(shown?.total?.points?.shown).toBe('22.333');
});

test('what cannot be read is told as by the compiled pack, with paths from the unit on', () => {
  const unit = { tier: 'commune', facts: { ...FACTS, staff: 'sixty', files: 1.5 } };
  const [here, ahead] = [scoreUnitHere(compiled, unit), scoreUnit(opened, unit)];

  expect(ahead.ok ? [] : ahead.errors).toEqual(here.ok ? [] : here.errors);
  expect(ahead.ok ? [] : ahead.errors.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
    'facts.staff decimal-invalid',
    'facts.files whole-number-needed',
  ]);
});

const TOGETHER = packOf({
  a: [10, { relative: { of: 'x', cohort: 'all', method: 'min-max', whenFlat: 'full' } }],
});

test('a unit that is compared with others needs them', () => {
  const pack = openPlan(planDocument(compilePack(TOGETHER)));
  const unit = { id: 'c', tier: 'unit', attributes: { urban: true, kind: 'plain' }, facts: { x: 3 } };
  const scored = scoreUnit(pack, unit, { among: assessmentOf(xs({ a: 2, b: 6 })) });
  const shown = scored.ok ? resultOf(scored.value.results, 'c') : undefined;

  // (3 − 2) / (6 − 2) of 10
  expect(shown?.nodes.find(({ id }) => id === 'a')?.points?.exact).toBe('2.5');
  expect([dependsOnOthers(pack, 'unit'), dependsOnOthers(opened, 'commune')]).toEqual([true, false]);
  expect(() => scoreUnit(pack, unit)).toThrow('compared with others: give the assessment that has them');
  expect(() => scoreUnit(opened, { tier: 'province' })).toThrow("The pack has no tier 'province'; it has 'commune'.");
});

test('a ranking is found by its id; of several the part is asked for', () => {
  const ranking = {
    of: 'total',
    by: 'points',
    basis: 'exact',
    ties: 'competition',
    tieBreak: [],
    notSubmitted: 'omit',
  };
  const pack = bothOf(
    packOf(
      { a: [10, { relative: { of: 'x', cohort: 'all', method: 'min-max', whenFlat: 'full' } }] },
      { rankings: [{ id: 'by-kind', cohort: 'kinds', ...ranking }] },
    ),
  ).opened;
  const units = { a: { facts: { x: 1 } }, b: { facts: { x: 2 }, kind: 'hill' as const }, c: { facts: { x: 3 } } };
  const results = score(pack, assessmentOf(units));
  const plain = rankingOf(results, 'by-kind', { option: 'plain' });

  expect(plain?.rows.map(({ unit, place }) => `${place?.shown} ${unit.id}`)).toEqual(['1 c', '2 a']);
  expect(() => rankingOf(results, 'by-kind')).toThrow(
    "say which is meant: tier 'unit' and option 'plain', or tier 'unit' and option 'hill'",
  );
  expect(rankingOf(results, 'nothing')).toBe(undefined);
});

test.each<[string, object, object, string]>([
  ['an id that is none', { id: '7' }, {}, 'id id-grammar'],
  ['figures that are neither real nor synthetic', { figures: 'made up' }, {}, 'figures not-one-of'],
  ['an instant of the others that is none', {}, { among: { ...ASSESSMENT, asOf: 'today' } }, 'asOf instant-invalid'],
])('%s: the issue is told once, with its own path, here and ahead', (_, given, options, expected) => {
  const unit = { tier: 'commune', facts: FACTS, ...given };
  const issuesOf = (scored: { readonly ok: boolean; readonly errors?: readonly Issue[] }) =>
    scored.errors?.map(({ path, code }) => `${path.join('.')} ${code}`);

  expect(issuesOf(scoreUnitHere(compiled, unit as never, options))).toEqual([expected]);
  expect(issuesOf(scoreUnit(opened, unit as never, options))).toEqual([expected]);
});

test('what is undefined in a unit is not there: its id, a blank of a figure, of a criterion, of an attribute', () => {
  const blank = {
    id: undefined,
    tier: 'commune',
    facts: { ...FACTS, files: undefined, staff: { value: 60, estimated: undefined, asOf: undefined } },
    criteria: { website: { claimed: undefined, reason: undefined }, computers: undefined },
    attributes: { region: undefined },
  };
  const [here, ahead] = [scoreUnitHere(compiled, blank, { lang: 'en' }), scoreUnit(opened, blank)];

  // 5 + 52/3
  expect(here.ok && here.value.result.total?.points?.exact).toBe('67/3');
  expect(ahead.ok && [ahead.value.id, resultOf(ahead.value.results, 'unit')?.total?.points?.exact]).toEqual([
    'unit',
    '67/3',
  ]);
});

test.each([-1, 5, 1.5, 'xa-a'])('the unit at %s is out of range, and no fault of the program', (position) => {
  const { unitAt } = score(opened, ASSESSMENT);

  expect(() => unitAt(position as number)).toThrow(RangeError);
  expect(() => unitAt(position as number)).toThrow(`No unit ${position}`);
});
