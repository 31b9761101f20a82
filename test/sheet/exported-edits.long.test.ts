import { expect, test } from 'vitest';
import { compilePack } from '../../src/index.js';
import { exportPack, type JsonObject, type WrittenSheet } from '../../src/sheet/index.js';
import { documentAt } from '../support/packs-in-repo.js';
import { importEdited, KEY } from './edit-export.js';

const GIA_LAI = documentAt('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml');
const [SHEET] = exportPack(GIA_LAI) as [WrittenSheet];
const SCORING = 3;

/** What comes of the exported pack after an edit of its rows, and the lines of the report. */
async function edited(edit: (rows: string[][]) => string[][]) {
  const { document, report } = await importEdited(GIA_LAI, edit);
  return { document, report: report.map(({ cell, title, why }) => `${cell} ${title} ${why}`) };
}

const scoringOf = (key: string) => SHEET.rows.find((row) => row[KEY] === key)?.[SCORING] ?? '';
const withScoring = (key: string, change: (was: string) => string) => (rows: string[][]) =>
  rows.map((row) => (row[KEY] === key ? row.map((cell, at) => (at === SCORING ? change(cell) : cell)) : row));

/** The places in which two documents differ, each with both values. */
function differences(one: unknown, other: unknown, path = ''): readonly string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return [`${path}: ${String(one)} → ${String(other)}`];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    differences((one as JsonObject)[key], (other as JsonObject)[key], path === '' ? key : `${path}.${key}`),
  );
}

test('the rules of the pack are told as an office would write them', () => {
  expect(scoringOf('department/officers')).toBe('Mỗi cán bộ chuyên trách công nghệ thông tin 3 điểm, tối đa 6 điểm');
  expect(scoringOf('department/online-services')).toBe(
    '“Tỷ lệ thủ tục trực tuyến mức độ 3 và 4 (%)”: trên 50: 6 điểm; trên 30 đến 50: 4 điểm; trên 10 đến 30: 2 điểm; không quá 10: 0 điểm',
  );
  expect(scoringOf('department/malware-protection')).toBe(
    'Tỷ lệ “Máy tính có phần mềm phòng, chống mã độc” / “Số máy tính” từ 80% trở lên: điểm tối đa; thấp hơn: tính theo tỷ lệ; không phát sinh: 0 điểm',
  );
});

test('a number that is changed in a sentence is changed in the pack, and nothing else is', async () => {
  const share = await edited(withScoring('commune/malware-protection', (was) => was.replace('80%', '75,5%')));
  const part = await edited(withScoring('department/officers', (was) => was.replace('3 điểm', '1,5 điểm')));

  expect(differences(GIA_LAI, share.document).map((line) => line.replace(/.*\.(?=rule)/, ''))).toEqual([
    'rule.share.target: 80 → 75.5',
  ]);
  expect(differences(GIA_LAI, part.document).map((line) => line.replace(/.*\.(?=rule)/, ''))).toEqual([
    'rule.per-item.each: 3 → 1.5',
  ]);
  compilePack(share.document);
});

test('a sentence that says something else is told at its cell, and is neither guessed nor passed over', async () => {
  const slips: readonly (readonly [string, string, string])[] = [
    // a name that no figure has
    ['“Số máy tính”', '“Số máy tinh”', 'cell-not-taken'],
    // a word that changes the rule
    ['tính theo tỷ lệ', 'tính theo tỷ lệ, làm tròn lên', 'cell-not-taken'],
    // a clause of an office that the rule cannot say
    ['không phát sinh: 0 điểm', 'không phát sinh: 0 điểm; riêng xã đảo: điểm tối đa', 'cell-not-taken'],
    // a target that the engine refuses
    ['80%', '180%', 'cell-refused'],
  ];
  for (const [was, now, why] of slips) {
    const { document, report } = await edited(
      withScoring('commune/malware-protection', (cell) => cell.replace(was, now)),
    );

    expect(differences(GIA_LAI, document)).toEqual([]);
    expect(report).toEqual([expect.stringMatching(new RegExp(`^D\\d+ Phòng, chống mã độc ${why}$`))]);
  }
});

test('a tier whose rows are all deleted is left out with all that names it, and told', async () => {
  const { document, report } = await edited((rows) => rows.filter((row) => !/^district(?:\/|$)/.test(row[KEY] ?? '')));
  const text = JSON.stringify(document);
  const before = JSON.stringify(GIA_LAI);

  expect((document.tiers as readonly JsonObject[]).map(({ id }) => id)).toEqual(['department', 'commune']);
  expect(before).toContain('"collects":"commune"');
  expect(text).not.toMatch(/"collects"|"district\//);
  // a figure of districts alone, and one that departments have too
  expect(before).toContain('"communes-connected"');
  expect(text).not.toContain('"communes-connected"');
  // and the figure that only those were held against, which a ranking has the name of
  expect(text).not.toContain('{"id":"communes","type":"count"');
  expect(text).toContain('"it-officers-with-degree"');
  expect(report.map((line) => line.replace(/^ .* /, ''))).toEqual(['tier-removed', 'facts-removed']);
  compilePack(document);
});

test('the title of an emptied tier may stay, and a sheet without any row keeps the pack', async () => {
  const titled = await edited((rows) => rows.filter((row) => !(row[KEY] ?? '').startsWith('district/')));
  const none = await edited((rows) => rows.filter((row) => !(row[KEY] ?? '').includes('/')));

  expect((titled.document.tiers as readonly JsonObject[]).length).toBe(2);
  expect(differences(GIA_LAI, none.document)).toEqual([]);
  expect(none.report).toEqual([expect.stringContaining('nothing-left')]);
});

test('a group whose row alone is deleted stays, with what is below it, and told', async () => {
  const group = SHEET.rows.find(
    (row, at) => row[SCORING] === '' && SHEET.rows[at + 1]?.[SCORING] !== '' && row[KEY]?.includes('/'),
  );
  const { document, report } = await edited((rows) => rows.filter((row) => row[KEY] !== group?.[KEY]));

  expect(group).toBeDefined();
  expect(differences(GIA_LAI, document)).toEqual([]);
  expect(report).toEqual([expect.stringContaining('group-kept')]);
});
