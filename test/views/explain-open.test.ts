import { describe, expect, test } from 'vitest';
import { explain, explainOpen, verify } from '../../src/audit/index.js';
import { assess, compilePack } from '../../src/index.js';
import { openAssessment } from '../../src/score.js';
import { documentOf } from '../support/documents.js';
import { GOLDEN, goldenDocuments } from '../support/golden.js';
import { withEdits } from '../support/live-law.js';
import type { Doc } from '../support/naive-expressions.js';

const PACK = documentOf('examples/01-score/pack.yaml') as Doc;
const ASSESSMENT = documentOf('examples/01-score/assessment.yaml') as Doc;

describe('an open assessment explains a unit as its record does', () => {
  test.each(GOLDEN)('$name, every unit as a whole and its total', (golden) => {
    const { pack: document, assessment } = goldenDocuments(golden);
    const pack = compilePack(document);
    const [record, live] = [assess(pack, assessment), openAssessment(pack, assessment)];
    // verified once, and not again for each unit
    const recorded = { record, pack, verification: verify(record) };

    for (const { unit } of record.entries) {
      expect(explainOpen(live, pack, { unit }, 'vi')).toEqual(explain(recorded, { unit }, 'vi'));
      const question = { unit, criterion: 'total', exact: true };
      expect(explainOpen(live, pack, question, 'en')).toEqual(explain(recorded, question, 'en'));
    }
  });

  test('also after an edit, as the record of the edited assessment does', () => {
    const pack = compilePack(PACK);
    const live = openAssessment(pack, ASSESSMENT);
    const edit = { unit: 'xa-a', fact: 'staff-with-computer', value: 45 };
    live.set(edit.unit, edit.fact, edit.value);
    const record = assess(pack, withEdits(PACK, ASSESSMENT, [edit]));
    const question = { unit: 'xa-a', criterion: 'computers' };

    const explained = explainOpen(live, pack, question, 'en');
    expect(explained).toEqual(explain({ record, pack }, question, 'en'));
    // 20 × 45 / 60
    expect(JSON.stringify(explained)).toContain('20 × 45 ÷ 60 = 15 points');
  });

  test('and says who is unknown, and of which other pack it was opened', () => {
    const pack = compilePack(PACK);
    const live = openAssessment(pack, ASSESSMENT);
    const other = compilePack({ ...PACK, version: '1.0.1' });

    expect(explainOpen(live, pack, { unit: 'xa-z' }, 'vi')).toEqual({
      ok: false,
      errors: [{ code: 'explain-unit-unknown', params: { unit: 'xa-z', suggestion: 'xa-a' } }],
    });
    expect(explainOpen(live, other, { unit: 'xa-a' }, 'vi')).toMatchObject({
      errors: [{ code: 'explain-pack-differs' }],
    });
  });
});
