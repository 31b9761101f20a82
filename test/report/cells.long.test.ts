import { expect, test } from 'vitest';
import { redact } from '../../src/audit/index.js';
import { assess, compilePack } from '../../src/index.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { type Annex, annexDocx, annexHtml, annexOf, annexXlsx } from '../../src/report/index.js';
import { documentOf } from '../support/documents.js';
import { firstCases } from '../support/naive-cases.js';
import { saltsFor } from '../support/salts.js';
import { expectedCell, numberIn, withoutOutsiders } from './expected-cell.js';
import { docxTables, htmlTables, type ReadTable, xlsxSheets, xlsxTable } from './read-back.js';

// biome-ignore lint/suspicious/noExplicitAny: documents as they are written
type Doc = any;

const recordOf = (pack: Doc, assessment: Doc): AssessmentRecord => assess(compilePack(pack), assessment);

const giaLai = () =>
  recordOf(
    documentOf('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml'),
    documentOf('examples/gia-lai-2019/gia-lai-2019.assessment.yaml'),
  );
const hue = () =>
  recordOf(
    documentOf('examples/hue-2020/hue-2020.pack.yaml'),
    documentOf('examples/hue-2020/hue-2020.assessment.yaml'),
  );

/** Each cell of the tables of units that is not what the record publishes; and how many cells were held against it. */
function strayCells(
  record: AssessmentRecord,
  annex: Annex,
): { readonly cells: number; readonly strays: readonly string[] } {
  const strays: string[] = [];
  let cells = 0;
  for (const part of annex.parts) {
    const rankings = record.rankings.filter(({ tier }) => tier === part.tier);
    const officialFirst = [
      ...rankings.filter(({ official }) => official),
      ...rankings.filter(({ official }) => !official),
    ];
    expect(part.rankings).toHaveLength(officialFirst.length);
    for (const [at, whole] of officialFirst.entries()) {
      const ranking = withoutOutsiders(record, whole);
      for (const { caption, columns, rows } of part.rankings[at]?.tables ?? []) {
        if (!columns.some(({ id }) => id === 'unit')) continue;
        expect(rows).toHaveLength(ranking.rows.length);
        for (const [index, row] of rows.entries()) {
          for (const [column, { id }] of columns.entries()) {
            const expected = expectedCell(record, ranking, index, id);
            if (expected === undefined) continue;
            cells += 1;
            const { text, number } = row[column] ?? { text: 'no cell' };
            const isNumber = number === undefined ? undefined : Number(number);
            if (text !== expected || (id !== 'unit' && id !== 'level' && isNumber !== numberIn(expected)))
              strays.push(`${caption}, row ${index + 1}, ${id}: "${text}" (${number}), not "${expected}"`);
          }
        }
      }
    }
  }
  return { cells, strays };
}

/** What the file of an annex has otherwise than the annex. */
function strayTables(annex: Annex, tables: readonly ReadTable[], isSheet = false): readonly string[] {
  const wanted = annex.parts.flatMap(({ rankings }) => rankings.flatMap((ranking) => ranking.tables));
  const strays = wanted.flatMap((table, at) => {
    const read = tables[at];
    const cells = table.rows.map((row) => row.map(({ text, number }) => (isSheet && number ? Number(number) : text)));
    const same = read?.caption === table.caption && JSON.stringify(read?.rows) === JSON.stringify(cells);
    return same ? [] : [`${table.caption}: ${JSON.stringify(read)}, not ${JSON.stringify(cells)}`];
  });
  return tables.length === wanted.length ? strays : [...strays, `${tables.length} tables, not ${wanted.length}`];
}

/** The tables of a workbook in the order of the annex, each on the sheet of the one before it or on a later one: a caption may stand in several parts. */
function tablesOf(annex: Annex, bytes: Uint8Array): readonly ReadTable[] {
  let sheets = xlsxSheets(bytes);
  return annex.parts
    .flatMap(({ rankings }) => rankings.flatMap(({ tables }) => tables))
    .map(({ caption, columns, rows }) => {
      sheets = sheets.slice(sheets.findIndex(({ cells }) => cells.some(([first]) => first === caption)));
      const head = columns.some(({ over }) => over !== undefined) ? 2 : 1;
      const read = xlsxTable(sheets.slice(0, 1), caption, { head, rows: rows.length });
      return { ...read, rows: read.rows.map((line) => line.slice(0, columns.length)) };
    });
}

async function expectFaithfulFiles(annex: Annex): Promise<void> {
  expect(strayTables(annex, htmlTables(annexHtml(annex)))).toEqual([]);
  expect(strayTables(annex, docxTables(await annexDocx(annex)))).toEqual([]);
  expect(strayTables(annex, tablesOf(annex, await annexXlsx(annex)), true)).toEqual([]);
}

test('every cell of Gia Lai 2019 is what the record publishes, in all three files', async () => {
  const record = giaLai();
  const annex = annexOf(record, { lang: 'vi' });
  const { cells, strays } = strayCells(record, annex);

  expect(strays).toEqual([]);
  expect(cells).toBeGreaterThan(800);
  await expectFaithfulFiles(annex);
});

test('the rows of the districts of Gia Lai 2019', () => {
  const [part] = annexOf(giaLai(), { tier: 'district', lang: 'vi' }).parts;
  const [table, levels] = part?.rankings[0]?.tables ?? [];
  const lines = table?.rows.map((row) => row.map(({ text }) => text).join(' | ')) ?? [];

  expect(table?.columns.map(({ heading }) => heading.replaceAll('\u00a0', ' '))).toEqual([
    'TT',
    'Cơ quan, đơn vị',
    'Hạng',
    'I. Điều kiện sẵn sàng (tối đa 50)',
    'II. Kết quả đạt được (tối đa 100)',
    'A. Điểm thưởng (cộng, tối đa 5)',
    'B. Điểm trừ (trừ, tối đa 5)',
    'Đơn vị tự chấm',
    'Tính theo số liệu khai',
    'Sau thẩm định',
    'Điểm quy đổi',
    'Tỷ lệ %',
    'Mức độ, tình trạng (*)',
    'Ghi chú',
  ]);
  // 50 + 98,213 + 5 - 0,5 = 152,713, of 150: 101,81 %; (9): to what others mark, as II.14, it gave no points of its own
  expect(lines[0]).toBe(
    '1 | Thành phố Pleiku | 1 | 50 | 98,213 | 5 | 0,5 | 141,946 | 152,713 | 152,713 | 152,713 | 101,81 | Mức I | (2, 9)',
  );
  expect(lines.at(-1)).toBe('17 | Huyện Krông Pa | 17 |  |  |  |  |  |  |  |  |  | không gửi theo quy định | (8)');
  expect(levels?.rows.map((row) => row.map(({ text }) => text).join(' '))).toEqual([
    'Mức I 1',
    'Mức II 2',
    'Mức III 5',
    'Mức IV 4',
    'dưới Mức IV 3',
    'chưa đủ căn cứ xếp hạng 1',
    'không gửi theo quy định 1',
    'Tổng số 17',
  ]);
});

test('Huế 2020 stands as decision 3402 printed it: zeros are kept where the pack keeps them', async () => {
  const record = hue();
  const annex = annexOf(record, { lang: 'vi' });
  const [part] = annex.parts;
  const [readiness, results] = part?.rankings.map(({ tables }) => tables[0]) ?? [];
  const columns = (table: typeof readiness, ids: readonly string[]) =>
    table?.rows.map((row) =>
      ids.map((id) => row[table.columns.findIndex((column) => column.id === id)]?.text ?? 'no cell').join(' '),
    );

  expect(columns(readiness, ['place', 'unit', 'reported', 'percent', 'converted', 'level'])).toEqual([
    '1 Nam Đông 50,00 100 50,00 I',
    '2 Quảng Điền 49,01 98 49,01 I',
    '3 A Lưới 48,93 98 48,93 I',
    '4 Phú Lộc 48,82 98 48,82 I',
    '5 Hương Trà 47,77 96 47,77 I',
    '6 Phú Vang 45,95 92 45,95 I',
    '7 Hương Thủy 45,71 91 45,71 I',
    '8 TP Huế 42,63 89 44,41 II',
    '9 Phong Điền 43,51 87 43,51 II',
  ]);
  expect(columns(results, ['place', 'unit', 'reported', 'converted', 'percent'])?.slice(0, 2)).toEqual([
    '1 Nam Đông 78,53 85,36 85,36',
    '2 Phú Vang 75,81 82,40 82,40',
  ]);
  expect(strayCells(record, annex).strays).toEqual([]);
  await expectFaithfulFiles(annex);
});

test('every cell of generated packs is what their records publish, in all three files', async () => {
  const total = { cells: 0, annexes: 0 };
  for (const { pack, assessment } of firstCases(25)) {
    const record = recordOf(pack, assessment);
    if (!record.rankings.some(({ rows }) => rows.length > 0)) continue;
    const annex = annexOf(record, { lang: 'vi' });
    const { cells, strays } = strayCells(record, annex);
    expect(strays).toEqual([]);
    await expectFaithfulFiles(annex);
    total.cells += cells;
    total.annexes += 1;
  }

  expect(total.annexes).toBeGreaterThan(20);
  expect(total.cells).toBeGreaterThan(2000);
});

test('a hidden unit keeps its place and what is ranked, and nothing else', () => {
  const pack = documentOf('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml');
  const assessment: Doc = documentOf('examples/gia-lai-2019/gia-lai-2019.assessment.yaml');
  const salts = saltsFor(assessment.units.map(({ id }: Doc) => id));
  const record = recordOf(pack, { ...assessment, salts });
  const hidden = redact(record, ['pleiku']);
  if (!hidden.ok) throw new Error(hidden.errors[0].code);
  const annex = annexOf(hidden.value as AssessmentRecord, { tier: 'district', lang: 'vi' });
  const [part] = annex.parts;

  expect(strayCells(hidden.value as AssessmentRecord, annex).strays).toEqual([]);
  expect(part?.rankings[0]?.tables[0]?.rows[0]?.map(({ text }) => text).join('|')).toMatch(
    /^1\|Thành phố Pleiku\|1\|{8}152,713\|\|Mức I\|\(\d\)$/,
  );
  expect(part?.warnings.at(-1)).toBe('Biên bản đã che số liệu của 1 đơn vị: chỉ còn thứ hạng và giá trị xếp hạng.');
});
