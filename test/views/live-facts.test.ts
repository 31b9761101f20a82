import { expect, test } from 'vitest';
import { compilePack, type FactEntry } from '../../src/index.js';
import { type LiveAssessment, openAssessment } from '../../src/score.js';
import { assessmentOf, packOf as officePack } from '../procedure/office.js';
import { GOLDEN, goldenDocuments } from '../support/golden.js';
import type { Doc } from '../support/naive-expressions.js';

test.each(GOLDEN)('every figure of $name that is set again as it is given changes no result', (golden) => {
  const { pack, assessment } = goldenDocuments(golden);
  const compiled = compilePack(pack);
  const live = openAssessment(compiled, assessment);
  const [before, after] = [new Map<string, unknown>(), new Map<string, unknown>()];
  const units = ((assessment as Doc).units as readonly { readonly id: string }[]).map(({ id }) => id);
  let figures = 0;
  for (const unit of units) before.set(unit, live.result(unit));
  for (const unit of units)
    for (const [fact, value] of Object.entries(live.facts(unit))) {
      expect(live.set(unit, fact, value)).toMatchObject({ ok: true, value: { places: [] } });
      figures += 1;
    }
  for (const unit of units) after.set(unit, live.result(unit));

  expect(figures).toBeGreaterThan(15);
  expect(after).toEqual(before);
});

const OFFICE = officePack({ estimates: 'refused', window: { facts: 'finding' } });
const EARLY = { value: '10', asOf: '2018-06-30' };
const ESTIMATE = { value: '10', estimated: true };

/** The record of xa-1 as it stands, to the byte. */
const told = (live: LiveAssessment) => JSON.stringify(live.recordOf('xa-1'));

test.each([
  ['in the document', { staff: ESTIMATE, files: EARLY }, {}],
  ['by an edit', { staff: 10 }, { staff: ESTIMATE, files: EARLY }],
])(
  'an estimate and the day of a figure, stated %s, stand in the figures, and are set again with them',
  (_, facts, set) => {
    const live = openAssessment(compilePack(OFFICE), assessmentOf({ 'xa-1': { by: 'Chủ tịch', facts } }));
    for (const [fact, entry] of Object.entries(set)) live.set('xa-1', fact, entry as FactEntry);
    const before = told(live);
    // a refused estimate counts as absent, and stands in its field
    expect(live.facts('xa-1')).toEqual({ staff: ESTIMATE, files: EARLY });
    for (const [fact, entry] of Object.entries(live.facts('xa-1'))) {
      expect(live.set('xa-1', fact, 3).ok).toBe(true);
      expect(live.facts('xa-1')[fact]).toBe('3');
      expect(told(live)).not.toBe(before);
      live.set('xa-1', fact, entry);
    }

    expect(told(live)).toBe(before);
    live.set('xa-1', 'staff');
    expect(live.facts('xa-1')).toEqual({ files: EARLY });
  },
);

test('of several submissions the figures are those of the one that counts', () => {
  const { submissions, ...head } = assessmentOf({ 'xa-1': { by: 'Chủ tịch', facts: { staff: ESTIMATE } } });
  const earlier = submissions.map((sent) => ({ ...sent, at: '2019-10-01T00:00:00+07:00', facts: { staff: EARLY } }));
  const live = openAssessment(compilePack(OFFICE), { ...head, submissions: [...submissions, ...earlier] });

  expect([live.facts('xa-1'), live.facts('xa-2')]).toEqual([{ staff: ESTIMATE }, {}]);
});

test('the document has what was edited and all else as it was, and stays as it is when more is edited', () => {
  const form = { by: 'Chủ tịch', contact: '0269', facts: { staff: ESTIMATE, files: EARLY } };
  const given = assessmentOf({ 'xa-1': form });
  const live = openAssessment(compilePack(OFFICE), given);
  live.set('xa-1', 'staff', 7);
  const document = live.document();
  live.set('xa-1', 'files');

  expect(document.submissions).toEqual([{ ...given.submissions[0], facts: { staff: '7', files: EARLY } }]);
  expect({ ...document, submissions: [] }).toEqual({ ...given, submissions: [] });
  expect(live.document().submissions?.map(({ facts }) => facts)).toEqual([{ staff: '7' }]);
  expect(Object.isFrozen(document.submissions?.[0]?.facts)).toBe(true);
  expect(openAssessment(compilePack(OFFICE), document).facts('xa-1')).toEqual({ staff: '7', files: EARLY });
});

test('what a figure states as undefined, it does not state', () => {
  const live = openAssessment(
    compilePack(OFFICE),
    assessmentOf({ 'xa-1': { by: 'Chủ tịch', facts: { staff: 3, files: { value: 30 } } } }),
  );

  expect(live.set('xa-1', 'staff', { value: 4, estimated: undefined, asOf: undefined } as never).ok).toBe(true);
  // an object that states nothing more is given as the value alone
  expect(live.facts('xa-1')).toEqual({ staff: '4', files: '30' });
  expect(live.set('xa-1', 'staff', { value: undefined } as never)).toMatchObject({
    ok: false,
    errors: [{ code: 'key-missing', path: ['value', 'value'] }],
  });
});
