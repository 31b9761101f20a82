import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/sheet/index.js';
import { annexOf, factsOf, imported, nodesOf } from './annexes.js';
import { importEdited } from './edit-export.js';

/** The rule of row I.1 after its scoring is edited in the exported sheet, and what is told. */
async function edited(title: string, scoring: string, edit: string) {
  const draft = await imported(annexOf(['1', title, '5', scoring]));
  const { document, report } = await importEdited(draft.document as JsonObject, (rows) =>
    rows.map((row) => (row[0] === 'I.1' ? row.with(3, edit) : row)),
  );
  const titles = [...factsOf(document).values()].map((fact) => Object.values(fact.title ?? {}).join());
  return { rule: nodesOf(document).get('I.1')?.rule, whys: report.map(({ why }) => why), titles };
}

test('an edit that counts other things asks for another figure', async () => {
  const other = await edited('Phong trào', 'Mỗi sáng kiến 1 điểm', 'Mỗi mô hình 0,5 điểm');
  const same = await edited('Phong trào', 'Mỗi sáng kiến 1 điểm', 'Mỗi sáng kiến 0,5 điểm');

  expect(other.rule).toEqual({ 'per-item': { count: 'phong-trao-so-mo-hinh', each: 0.5, atMost: 5 } });
  expect(other.titles).toContain('Phong trào: số mô hình');
  expect(other.whys).toContain('facts-added');
  expect(same.titles).toEqual(['Phong trào: số sáng kiến']);
  expect(same.whys).toEqual(['cell-edited']);
});

test('an edit in another unit of measurement is not taken for the figure in the old one', async () => {
  const scoring = 'Trên 100 ha: 5 điểm; từ 50 ha đến 100 ha: 3 điểm; dưới 50 ha: 1 điểm';
  const other = await edited('Rừng', scoring, 'Trên 120 km: 5 điểm; từ 50 km đến 120 km: 3 điểm; dưới 50 km: 1 điểm');
  const same = await edited('Rừng', scoring, 'Trên 120 ha: 5 điểm; từ 50 ha đến 120 ha: 3 điểm; dưới 50 ha: 1 điểm');

  expect(other.whys).toEqual(['cell-not-taken']);
  expect(other.rule).toMatchObject({ bands: { points: [{ above: 100 }, {}, {}] } });
  expect(same.whys).toEqual(['cell-edited']);
  expect(same.rule).toMatchObject({ bands: { points: [{ above: 120 }, {}, {}] } });
});

test('what is counted is one phrase, which an export says again', async () => {
  const draft = await imported(annexOf(['1', 'Báo cáo', '5', 'Gửi báo cáo chậm: trừ 0,25 điểm/báo cáo']));

  expect([...factsOf(draft.document).values()].map(({ title }) => title)).toEqual([
    { vi: 'Báo cáo: số báo cáo gửi chậm' },
  ]);
});
