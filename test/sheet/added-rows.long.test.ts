import { expect, test } from 'vitest';
import { compilePack } from '../../src/index.js';
import type { PackNode } from '../../src/model/pack.js';
import type { JsonObject } from '../../src/sheet/index.js';
import { documentAt } from '../support/packs-in-repo.js';
import { importEdited, KEY } from './edit-export.js';

const GIA_LAI = documentAt('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml');

/** What comes of a pack after an edit of the rows of its sheet, and the lines of the report. */
async function edited(edit: (rows: string[][]) => string[][], pack = GIA_LAI) {
  const { document, report } = await importEdited(pack, edit);
  const lines = report.map(({ code, why, params }) => `${code} ${why}${params.group ? ` ${params.group}` : ''}`.trim());
  return { document, report, lines };
}

/** The departments' criteria as lines: the id of a group, and the ids in it. */
function groupsOf(document: JsonObject): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  const walk = (node: PackNode): void => {
    if (node.children)
      groups.set(
        node.id,
        node.children.map(({ id }) => id),
      );
    for (const child of node.children ?? []) walk(child);
  };
  const tiers = document.tiers as unknown as readonly { readonly id: string; readonly criteria: readonly PackNode[] }[];
  for (const node of tiers.find(({ id }) => id === 'department')?.criteria ?? []) walk(node);
  return groups;
}

const newRow = (code: string, title: string, scoring = 'Có: 1 điểm; không: 0 điểm', max = '1', key = '') => [
  code,
  title,
  max,
  scoring,
  '',
  '',
  '',
  key,
];
const put =
  (above: string, ...rows: string[][]) =>
  (sheet: string[][]) =>
    sheet.flatMap((row) => (row[KEY] === above ? [row, ...rows] : [row]));

test('a copy of a row, with its key and a new text, is a new row, and the row itself stays', async () => {
  const copy = newRow(
    'III.1b',
    'Biết lập trình',
    'Mỗi người biết lập trình 2 điểm, tối đa 4 điểm',
    '4',
    'department/officers',
  );
  const below = await edited(put('department/officers', copy));
  const above = await edited(put('department/staffing', copy));

  for (const { document, lines } of [below, above]) {
    expect(groupsOf(document).get('staffing')).toEqual(expect.arrayContaining(['officers', 'biet-lap-trinh']));
    expect(JSON.stringify(document)).toContain('{"per-item":{"count":"it-officers","each":3,"atMost":6}}');
    expect(lines).toEqual(['III.1b row-added III Nhân lực', 'III.1b facts-added']);
    compilePack(document);
  }
});

test('a new row goes where its number says: below its group, behind the rows above it, in their order', async () => {
  const { document } = await edited(
    put('department/infrastructure', newRow('I.0', 'Máy in'), newRow('', 'Máy quét'), newRow('II.19', 'Máy chiếu')),
  );
  const groups = groupsOf(document);

  expect(groups.get('infrastructure')?.slice(0, 3)).toEqual(['may-in', 'may-quet', 'computers']);
  expect(groups.get('application')?.at(-1)).toBe('may-chieu');
  expect(groups.get('total')).toEqual(groupsOf(GIA_LAI).get('total'));
});

test('a new group comes with its rows, however they are numbered; one without a row that is read does not', async () => {
  const dotted = put(
    'department/training',
    newRow('IV', 'Nhóm mới', '', '2'),
    newRow('IV.1', 'Máy in'),
    newRow('IV.2', 'Máy quét'),
  );
  const plain = put(
    'department/training',
    newRow('IV', 'Nhóm mới', '', '2'),
    newRow('1', 'Máy in'),
    newRow('2', 'Máy quét'),
  );
  const none = put(
    'department/training',
    newRow('IV', 'Nhóm mới', '', '2'),
    newRow('IV.1', 'Máy in', 'Tùy trường hợp'),
  );
  for (const edit of [dotted, plain]) {
    const { document } = await edited(edit);
    expect(groupsOf(document).get('nhom-moi')).toEqual(['may-in', 'may-quet']);
    expect(groupsOf(document).get('total')?.slice(2, 4)).toEqual(['staffing', 'nhom-moi']);
    compilePack(document);
  }
  const { document, lines } = await edited(none);

  expect(JSON.stringify(document)).toBe(JSON.stringify(GIA_LAI));
  expect(lines).toEqual(['IV.1 row-not-added', 'IV row-not-added']);
});

test.each([
  [
    'below a criterion that has a rule',
    put('department/computers', newRow('I.1.1', 'Máy in')),
    ['I.1.1 row-without-place'],
  ],
  ['in a group that is not there', put('department/training', newRow('V.1', 'Máy in')), ['V.1 row-without-place']],
  ['above the total', put('department', newRow('0', 'Máy in')), ['0 row-without-place']],
  [
    'without points',
    put('department/computers', newRow('I.7', 'Máy in', 'Có: 1 điểm; không: 0 điểm', 'một')),
    ['I.7 row-without-max'],
  ],
  [
    'of a tier that the pack does not have',
    (rows: string[][]) => [...rows, newRow('', 'Cấp thôn', '', ''), newRow('I', 'Nhóm', ''), newRow('I.1', 'Máy in')],
    ['row-unread', 'I row-without-place', 'I.1 row-without-place'],
  ],
  ['that is a note', put('department/computers', newRow('', 'Ghi chú: bỏ mục này', '', '')), ['row-unread']],
])('a new row %s is lines, and nothing of it is in the pack', async (_, edit, expected) => {
  const { document, lines } = await edited(edit);

  expect(JSON.stringify(document)).toBe(JSON.stringify(GIA_LAI));
  expect(lines).toEqual(expected);
});

test('rows that stand elsewhere are lines, as few as explain the order', async () => {
  const { document, report } = await edited((rows) => {
    const [moved] = rows.filter((row) => row[KEY] === 'department/e-mail');
    return rows
      .filter((row) => row !== moved)
      .flatMap((row) => (row[KEY] === 'department/training' && moved ? [moved, row] : [row]));
  });

  expect(JSON.stringify(document)).toBe(JSON.stringify(GIA_LAI));
  expect(report.map(({ why, params }) => [why, params])).toEqual([
    ['rows-moved', { rows: 'II.3 Sử dụng thư điện tử công vụ' }],
  ]);
});

test('a sheet without the column of keys is told once, and changes nothing', async () => {
  const { document, lines } = await edited((rows) => rows.map((row) => row.slice(0, KEY)));

  expect(JSON.stringify(document)).toBe(JSON.stringify(GIA_LAI));
  expect(lines).toEqual(['keys-missing']);
});

test('an emptied tier goes with the rows of other tiers that read it, and the pack has no errors', async () => {
  const { document, report } = await edited((rows) => rows.filter((row) => !(row[KEY] ?? '').startsWith('commune')));
  const has = (pack: JsonObject, id: string) => JSON.stringify(pack.tiers).includes(`"id":"${id}"`);

  expect([has(GIA_LAI, 'communes-results'), has(document, 'communes-results')]).toEqual([true, false]);
  expect(report.map(({ why }) => why)).toEqual(['tier-removed', 'parts-removed', 'facts-removed']);
  compilePack(document);
});

test('a row goes with the tie-breaks that read it; the last row of all stays', async () => {
  const small = documentAt('examples/01-score/pack.yaml');
  const broken = await edited((rows) => rows.filter((row) => row[KEY] !== 'commune/computers'), small);
  const last = documentAt('examples/shapes/A17/pack.yaml');
  const emptied = await edited((rows) => rows.filter((row) => row[KEY] !== 'unit/work-row'), last);

  expect(JSON.stringify(small)).toContain('"tieBreak":[{"of":"computers"');
  expect(JSON.stringify(broken.document)).not.toContain('"of":"computers"');
  expect(broken.lines).toEqual(expect.arrayContaining(['parts-removed']));
  compilePack(broken.document);
  expect(JSON.stringify(emptied.document)).toBe(JSON.stringify(last));
  expect(emptied.lines).toEqual(['nothing-left']);
});

test('a new choice of a figure that is there is no second figure of the same title', async () => {
  const rename = (rows: string[][]) =>
    rows.map((row) =>
      row[KEY] === 'department/plan-issued' ? row.map((cell) => cell.replace('Ban hành chậm', 'Ban hành muộn')) : row,
    );
  const { document, lines } = await edited(rename);

  expect(JSON.stringify(document)).toBe(JSON.stringify(GIA_LAI));
  expect(lines).toEqual(['II.1.1 cell-not-taken']);
});

test('straight quotes around names are read as those of the export', async () => {
  const straight = (rows: string[][]) =>
    rows.map((row) =>
      row[KEY] === 'department/malware-protection'
        ? row.map((cell) => cell.replaceAll(/[“”]/g, '"').replace('80%', '70%'))
        : row,
    );
  const { document, lines } = await edited(straight);

  expect(lines).toEqual(['I.6 cell-edited']);
  expect(JSON.stringify(document)).toBe(JSON.stringify(GIA_LAI).replace('"target":80', '"target":70'));
});

test('the title above the table is taken where it is the only text there; any other text there is told', async () => {
  const renamed = await edited((rows) => [['Bộ tiêu chí năm 2020'], ...rows.slice(1)]);
  const headed = await edited((rows) => [['PHỤ LỤC II'], ...rows]);

  expect((renamed.document.title as JsonObject).vi).toBe('Bộ tiêu chí năm 2020');
  expect((renamed.document.title as JsonObject).en).toBe((GIA_LAI.title as JsonObject).en);
  expect(renamed.lines).toEqual(['cell-edited']);
  expect(JSON.stringify(headed.document)).toBe(JSON.stringify(GIA_LAI));
  expect(headed.lines).toEqual(['row-unread']);
});
