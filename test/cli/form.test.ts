import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource, writeSource } from '../../src/author/index.js';
import type { FormSheet } from '../../src/form/form-sheet.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import type { Assessment } from '../../src/model/assessment.js';
import { ROUND, sheets, WHOLE } from '../form/house.js';
import { answersFor, odkFiles, xlsFormFile } from '../support/xls-export.js';
import { call, folderOf } from './calling.js';

const PACK_TEXT = readFileSync(new URL('../form/form-pack.yaml', import.meta.url), 'utf8');

/** A folder with the pack, the register and these forms. */
async function folderWith(forms: Readonly<Record<string, readonly FormSheet[] | Uint8Array>>): Promise<string> {
  const folder = folderOf({ 'pack.yaml': PACK_TEXT, 'units.yaml': writeSource(ROUND) });
  mkdirSync(join(folder, 'sent'));
  for (const [name, form] of Object.entries(forms)) {
    const bytes = form instanceof Uint8Array ? form : await workbookOf(form);
    writeFileSync(join(folder, 'sent', name), bytes);
  }
  return folder;
}

const collect = (cwd: string, ...more: readonly string[]) =>
  call(['collect', 'sent', '--pack', 'pack.yaml', '--out', 'year.yaml', ...more], { cwd });
const AT_NOON = ['--received', '2019-10-20T12:00:00+07:00'] as const;

function readYear(folder: string): Assessment {
  return readSource(readFileSync(join(folder, 'year.yaml'), 'utf8')).document as unknown as Assessment;
}

/** Sheets with another text in a cell. */
function typed(form: readonly FormSheet[], key: string, column: string, value: string): readonly FormSheet[] {
  return form.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.key === key ? { ...row, cells: { ...row.cells, [column]: { look: 'blank', value } as const } } : row,
    ),
  }));
}

test('a form is made for each unit of the register, in the folder of the unit above it', async () => {
  const cwd = await folderWith({});
  const made = await call(['form', 'pack.yaml', '--register', 'units.yaml', '--out', 'forms'], { cwd });

  expect(made).toEqual({
    code: 0,
    out: 'Đã lập 4 phiếu trong "forms".\nBộ tiêu chí phục dựng: 41/41 điểm\n',
    // two communes of the register are called Xã C
    err: expect.stringMatching(/\[unit-alike\][\s\S]*\n0 lỗi, 2 cảnh báo\n$/),
  });
  expect(readdirSync(join(cwd, 'forms'))).toEqual(['huyen-a']);
  expect(readdirSync(join(cwd, 'forms/huyen-a'))).toEqual(['huyen-a.xlsx', 'xa-b.xlsx', 'xa-c.xlsx', 'xa-d.xlsx']);
});

test('whoever names the register again is told how to add to what was collected, and that it would be lost', async () => {
  const cwd = await folderWith({ 'b.xlsx': sheets() });
  await collect(cwd, '--register', 'units.yaml', ...AT_NOON);
  const before = readYear(cwd);
  writeFileSync(join(cwd, 'sent', 'b.xlsx'), await workbookOf(sheets({ ...WHOLE, by: 'Phó Chủ tịch UBND xã' })));
  const again = await collect(
    cwd,
    '--register',
    'units.yaml',
    '--lang',
    'en',
    '--received',
    '2019-10-21T12:00:00+07:00',
  );

  expect(again).toMatchObject({
    code: 2,
    err: 'error: there is a file "year.yaml" already, perhaps with forms collected before; to add to it, leave out --register; with --force it begins again from the register, and what it has is lost\n',
  });
  expect(readYear(cwd)).toEqual(before);
});

test('a unit that left the register is told at the line where it is still named, and nobody takes another for it', async () => {
  const cwd = await folderWith({ 'b.xlsx': sheets() });
  const gone = { unit: 'xa-b9', at: '2019-10-02T08:00:00+07:00', facts: { staff: '7' } };
  const left = { ...ROUND, asOf: '2019-10-03T00:00:00+07:00', submissions: [gone] };
  writeFileSync(join(cwd, 'year.yaml'), writeSource(left));
  const { code, err, out } = await collect(cwd, '--lang', 'en', ...AT_NOON);

  expect(code).toBe(1);
  // two communes of the register are called Xã C
  expect(err.split('\n').filter((line) => !line.includes('[unit-alike]'))).toEqual([
    `year.yaml:${lineOf(cwd, 'xa-b9')}:11: [unit-undeclared] error: unit "xa-b9" is not in the register; did you mean "xa-b"?`,
    'errors: 1, warnings: 2',
    '',
  ]);
  expect(out.trimEnd().split('\n').at(-1)).toBe(
    'Nothing was written to "year.yaml": the assessment has the errors above.',
  );
});

function lineOf(cwd: string, text: string): number {
  const lines = readFileSync(join(cwd, 'year.yaml'), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

test('no form is made of a register with mistakes: a unit of a tier that is misspelt would get none, and nobody would know', async () => {
  const cwd = await folderWith({});
  const wrong = {
    ...ROUND,
    pack: { id: 'mau-phieu', version: '1.0.1' },
    units: [...ROUND.units, { id: 'xa-e', tier: 'communes', parent: 'huyen-a' }, { id: 'xa-b', tier: 'commune' }],
  };
  writeFileSync(join(cwd, 'units.yaml'), writeSource(wrong));
  const form = (...more: readonly string[]) =>
    call(['form', 'pack.yaml', '--register', 'units.yaml', '--out', 'forms', '--lang', 'en', ...more], { cwd });
  const { code, out, err } = await form();

  expect([code, out, existsSync(join(cwd, 'forms'))]).toEqual([1, '', false]);
  expect(err.match(/\[[a-z-]+\] error/g)).toEqual([
    '[pack-mismatch] error',
    '[tier-undeclared] error',
    '[parent-missing] error',
    '[id-duplicate] error',
  ]);
  expect((await form('--to', 'xlsform')).code).toBe(1);
});

test('a form has a name that every system can write, and no two have one name where capitals do not count', async () => {
  const cwd = await folderWith({});
  const units = [
    { id: 'nul', tier: 'district', name: { vi: 'Huyện N' } },
    { id: 'con', tier: 'commune', parent: 'nul', name: { vi: 'Xã Con' } },
    { id: 'Xa-b', tier: 'commune', parent: 'nul', name: { vi: 'Xã Bắc' } },
    { id: 'xa-b', tier: 'commune', parent: 'nul', name: { vi: 'Xã Bình' } },
    { id: 'com10', tier: 'commune', parent: 'nul', name: { vi: 'Xã Mười' } },
  ];
  writeFileSync(join(cwd, 'units.yaml'), writeSource({ ...ROUND, units }));
  const made = await call(['form', 'pack.yaml', '--register', 'units.yaml', '--out', 'forms'], { cwd });

  expect(made.code).toBe(0);
  expect(readdirSync(join(cwd, 'forms'))).toEqual(['nul_']);
  expect(readdirSync(join(cwd, 'forms/nul_')).toSorted()).toEqual([
    'Xa-b_2.xlsx',
    'com10.xlsx',
    'con_.xlsx',
    'nul_.xlsx',
    'xa-b.xlsx',
  ]);
});

test('a form is made for one unit by its name, or for any unit of a tier; one that is there stays', async () => {
  const cwd = await folderWith({});
  const form = (...more: readonly string[]) => call(['form', 'pack.yaml', '--out', 'forms', ...more], { cwd });

  expect((await form('--register', 'units.yaml', '--unit', 'xa binh minh')).code).toBe(0);
  expect(readdirSync(join(cwd, 'forms/huyen-a'))).toEqual(['xa-b.xlsx']);
  expect((await form('--tier', 'commune')).code).toBe(0);
  expect(readdirSync(join(cwd, 'forms')).toSorted()).toEqual(['commune.xlsx', 'huyen-a']);
  expect(await form('--tier', 'commune', '--lang', 'en')).toEqual({
    code: 2,
    out: '',
    err: 'error: file "forms/commune.xlsx" is there and is not overwritten; choose another name, or add --force\n',
  });
  expect((await form('--tier', 'commune', '--force')).code).toBe(0);
});

test.each([
  [['--tier', 'province'], 'error: the pack has no tier "province"; its tiers: district, commune\n'],
  [['--unit', 'xa-b'], 'error: there is no register of units: name the file that has it by --register\n'],
])('form %j is refused', async (more, err) => {
  const cwd = await folderWith({});

  expect(await call(['form', 'pack.yaml', '--out', 'forms', '--lang', 'en', ...more], { cwd })).toEqual({
    code: 2,
    out: '',
    err,
  });
});

test('filled forms become submissions, cells that cannot be read are told, and what else is in them is kept', async () => {
  const cwd = await folderWith({
    'b.xlsx': typed(sheets(), 'staff', 'value', 'khoảng 60'),
    'c.xlsx': sheets({ unit: 'xa-c', at: WHOLE.at, facts: { staff: '7' } }, 'xa-c'),
    'note.xlsx': new Uint8Array([1, 2, 3]),
  });
  const { code, out, err } = await collect(cwd, '--register', 'units.yaml', ...AT_NOON);
  const { submissions = [], asOf } = readYear(cwd);

  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out.split('\n')).toEqual([
    'sent/b.xlsx: Số liệu ô E5 (Xã Bình Minh) · Số cán bộ: không đọc ô này: "khoảng 60" không phải là một số viết rõ; hãy ghi như 1234',
    'sent/c.xlsx (Xã C (Huyện A) (xa-c)): lưu ý: còn 6 số liệu để trống: "Cán bộ có máy tính"; "Tỷ lệ đúng hạn"; "Có trang thông tin điện tử"; "Kế hoạch"; "Ứng dụng đang dùng"; "Lớp tập huấn" (các tiêu chí I.1, I.2, I.3, I.4 và 2 tiêu chí khác: tối đa 37 điểm, hiện tính 0 điểm)',
    'sent/note.xlsx: không đọc phiếu này: tệp không phải là bảng tính .xlsx đọc được; hãy lưu phiếu dưới dạng .xlsx rồi gửi lại',
    'Phiếu: 3. Thêm mới 2; đã có 0; không đọc được 1. Ô không đọc được: 1.',
    'Đã ghi số liệu đánh giá vào "year.yaml".',
    '',
  ]);
  expect(submissions.map(({ unit, at, facts }) => [unit, at, facts?.staff])).toEqual([
    ['xa-b', '2019-10-20T12:00:00+07:00', undefined],
    ['xa-c', '2019-10-20T12:00:00+07:00', '7'],
  ]);
  expect(asOf).toBe('2019-10-20T12:00:00+07:00');
  // what was written is an assessment that scores
  expect((await call(['score', 'pack.yaml', 'year.yaml'], { cwd })).code).toBe(0);
});

test('files of a folder that are no forms by their names are told, but for what programs lay there', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const names = ['quet.pdf', 'xa-c.docx', 'xa-d.gsheet', 'khong-duoi', 'anh 1.jpg', 'anh 2.jpg'];
  const ofPrograms = ['.DS_Store', '~$b.xlsx', 'Thumbs.db', 'desktop.ini', 'cu.yaml'];
  const more = Object.fromEntries([...names, ...ofPrograms].map((name) => [name, bytes]));
  const cwd = await folderWith({ 'b.xlsx': sheets(), ...more });
  const { code, err } = await collect(cwd, '--register', 'units.yaml', ...AT_NOON);

  expect({ code, err }).toEqual({
    code: 0,
    err: 'Không đọc 6 tệp không phải là phiếu .xlsx: sent/anh 1.jpg, sent/anh 2.jpg, sent/khong-duoi, sent/quet.pdf, sent/xa-c.docx và 1 tệp khác.\n',
  });
});

test('a form in another format of workbooks is told as a form by its name, and a form that became a template is read', async () => {
  const text = new TextEncoder().encode('<html><table/></html>');
  const names = ['c.xlsb', 'd.fods', 'e.xlt', 'f.ods', 'g.et', 'h.numbers', 'i.xltm', 'k.ots', 'l.xlsm'];
  const more = Object.fromEntries(names.map((name) => [name, text]));
  const cwd = await folderWith({ 'b.xltx': sheets(), ...more });
  const { code, err, out } = await collect(cwd, '--register', 'units.yaml', ...AT_NOON);
  const lines = out.trimEnd().split('\n');

  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(lines.slice(0, -2)).toEqual(
    names.map(
      (name) =>
        `sent/${name}: không đọc phiếu này: tệp không phải là bảng tính .xlsx đọc được; hãy lưu phiếu dưới dạng .xlsx rồi gửi lại`,
    ),
  );
  expect(lines.at(-2)).toBe('Phiếu: 10. Thêm mới 1; đã có 0; không đọc được 9. Ô không đọc được: 0.');
});

test('collected again, nothing is there twice; a form that changed is a further submission', async () => {
  const cwd = await folderWith({ 'b.xlsx': sheets() });
  await collect(cwd, '--register', 'units.yaml', ...AT_NOON);
  const again = await collect(cwd, ...AT_NOON);

  expect(again.out).toBe(
    'Phiếu: 1. Thêm mới 0; đã có 1; không đọc được 0. Ô không đọc được: 0.\nKhông có gì mới nên "year.yaml" giữ nguyên.\n',
  );

  writeFileSync(join(cwd, 'sent/b.xlsx'), await workbookOf(typed(sheets(), 'staff', 'value', '61')));
  const changed = await collect(cwd, '--received', '2019-10-21T12:00:00+07:00');

  expect(changed.code).toBe(0);
  expect(readYear(cwd).submissions?.map(({ at }) => at)).toEqual([
    '2019-10-20T12:00:00+07:00',
    '2019-10-21T12:00:00+07:00',
  ]);
});

test('a folder collected again at another instant holds the same forms, and so it does in another zone', async () => {
  const cwd = await folderWith({ 'b.xlsx': sheets() });
  await collect(cwd, '--register', 'units.yaml', ...AT_NOON);
  const nothingNew =
    'Phiếu: 1. Thêm mới 0; đã có 1; không đọc được 0. Ô không đọc được: 0.\nKhông có gì mới nên "year.yaml" giữ nguyên.\n';

  expect((await collect(cwd, '--received', '2019-10-20T05:00:00Z')).out).toBe(nothingNew);
  expect((await collect(cwd, '--received', '2019-10-26T12:00:00+07:00')).out).toBe(nothingNew);

  // received earlier than was said at first
  await collect(cwd, '--received', '2019-10-19T12:00:00+07:00');

  expect(readYear(cwd).submissions?.map(({ at }) => at)).toEqual([
    '2019-10-20T12:00:00+07:00',
    '2019-10-19T12:00:00+07:00',
  ]);
});

test('the order in which forms are named changes nothing that is written', async () => {
  const cwd = await folderWith({
    'b.xlsx': sheets(),
    'c.xlsx': sheets({ unit: 'xa-c', at: WHOLE.at, facts: { staff: '7' } }, 'xa-c'),
  });
  const written = async (out: string, ...files: readonly string[]) => {
    await call(['collect', ...files, '--pack', 'pack.yaml', '--register', 'units.yaml', '--out', out, ...AT_NOON], {
      cwd,
    });
    return readFileSync(join(cwd, out), 'utf8');
  };

  expect(await written('one.yaml', 'sent/c.xlsx', 'sent/b.xlsx')).toBe(
    await written('two.yaml', 'sent/b.xlsx', 'sent/c.xlsx'),
  );
});

test('the same form twice counts once; two that differ at one instant are refused, since nobody knows which came later', async () => {
  const cwd = await folderWith({ 'b1.xlsx': sheets(), 'b2.xlsx': sheets() });
  const same = await collect(cwd, '--register', 'units.yaml', '--lang', 'en', ...AT_NOON);

  expect(same.out.split('\n')[0]).toBe(
    'sent/b2.xlsx (Xã Bình Minh): note: the form is the same as sent/b1.xlsx, and counts once',
  );
  expect(readYear(cwd).submissions).toHaveLength(1);

  const other = await folderWith({ 'b1.xlsx': sheets(), 'b2.xlsx': typed(sheets(), 'staff', 'value', '61') });
  const differing = await collect(other, '--register', 'units.yaml', '--json', ...AT_NOON);
  const forms = JSON.parse(differing.out) as { fate: string; faults: { code: string }[] }[];

  expect(differing.code).toBe(1);
  expect(forms.map(({ fate, faults }) => [fate, ...faults.map(({ code }) => code)])).toEqual([
    ['refused', 'same-instant'],
    ['refused', 'same-instant'],
  ]);
});

test('a form that came after the deadline is told, and so is one of which nobody knows when it came', async () => {
  const cwd = await folderWith({ 'b.xlsx': sheets() });
  const late = await collect(
    cwd,
    '--register',
    'units.yaml',
    '--lang',
    'en',
    '--received',
    '2019-10-25T00:00:00+07:00',
  );

  expect(late.out).toMatch(/^sent\/b\.xlsx \(Xã Bình Minh\): note: .*2019-10-25/);

  const unknown = await collect(await folderWith({ 'b.xlsx': sheets() }), '--register', 'units.yaml', '--lang', 'en');

  expect(unknown.code).toBe(1);
  expect(unknown.out).toContain('the form is not read: nobody says when the form was received');
});

test('the time of the file is taken only where that is asked, and told in the zone of the pack', async () => {
  const cwd = await folderWith({ 'b.xlsx': sheets() });
  const at = new Date('2019-10-20T03:04:05.000Z');
  utimesSync(join(cwd, 'sent/b.xlsx'), at, at);
  await collect(cwd, '--register', 'units.yaml', '--received', 'file');

  expect(readYear(cwd).submissions?.[0]?.at).toBe('2019-10-20T10:04:05+07:00');
});

test.each([
  [['--received', 'yesterday'], 'error: "yesterday" is no instant; write it as 2019-10-17T16:00:00+07:00, or file\n'],
  [[], 'error: there is no register of units: name the file that has it by --register\n'],
  [['--register', 'pack.yaml'], 'error: "pack.yaml" has no register (units)\n'],
])('collect %j is refused', async (more, err) => {
  const cwd = await folderWith({ 'b.xlsx': sheets() });

  expect(await collect(cwd, '--lang', 'en', ...more)).toEqual({ code: 2, out: '', err });
});

test('an assessment that is final takes no further form', async () => {
  const cwd = await folderWith({ 'b.xlsx': sheets() });
  writeFileSync(join(cwd, 'units.yaml'), writeSource({ ...ROUND, state: 'final' }));

  expect(await collect(cwd, '--register', 'units.yaml', '--lang', 'en')).toEqual({
    code: 2,
    out: '',
    err: 'error: the assessment in "units.yaml" is final, and no form is added to it; begin a new file for a correction\n',
  });
});

test('an XLSForm is made of each tier that has units, and what a server exports of it becomes submissions', async () => {
  const cwd = await folderWith({});
  const made = await call(['form', 'pack.yaml', '--to', 'xlsform', '--register', 'units.yaml', '--out', 'forms'], {
    cwd,
  });
  const form = await xlsFormFile(readFileSync(join(cwd, 'forms/commune.xlsform.xlsx')));
  const said = [
    { unit: 'xa-b', at: '2019-10-20T08:00:00+07:00', facts: { staff: '60', applications: ['Một cửa'] } },
    { unit: 'xa-c', at: '2019-10-21T08:00:00+07:00', facts: { staff: 'bảy' } },
  ];
  for (const [name, text] of odkFiles(form, said.map(answersFor))) writeFileSync(join(cwd, 'sent', name), text);
  const { code, out } = await collect(cwd, '--register', 'units.yaml', '--lang', 'en');

  expect(made.out).toBe('Đã lập 2 phiếu trong "forms".\nBộ tiêu chí phục dựng: 41/41 điểm\n');
  expect(readdirSync(join(cwd, 'forms')).toSorted()).toEqual(['commune.xlsform.xlsx', 'district.xlsform.xlsx']);
  expect(code).toBe(1);
  expect(out.split('\n').filter((line) => !line.includes('are blank'))).toEqual([
    'sent/form.csv P3 (fact_staff) (Xã C (Huyện A) (xa-c)) · Số cán bộ: the cell is not read: "bảy" is not clearly a number; write it as 1234',
    'Forms: 2. Added 2; known 0; refused 0. Cells not read: 1.',
    'Wrote the assessment to "year.yaml".',
    '',
  ]);
  expect(readYear(cwd).submissions).toEqual([said[0], { unit: 'xa-c', at: '2019-10-21T08:00:00+07:00' }]);
});

test('an XLSForm of one unit has that unit alone, and none is made for verifiers', async () => {
  const cwd = await folderWith({});
  const form = (...more: readonly string[]) =>
    call(
      ['form', 'pack.yaml', '--to', 'xlsform', '--register', 'units.yaml', '--out', 'forms', '--lang', 'en', ...more],
      { cwd },
    );

  expect((await form('--unit', 'xa binh minh')).code).toBe(0);
  expect(readdirSync(join(cwd, 'forms'))).toEqual(['commune.xlsform.xlsx']);
  expect(await form('--verify')).toMatchObject({
    code: 2,
    err: 'error: forms for verifiers are workbooks only: leave out --verify or --to xlsform\n',
  });
});

test('a register that is a table has its head where --head says', async () => {
  const cwd = await folderWith({ 'b.xlsx': sheets() });
  const { units: _, ...head } = ROUND;
  writeFileSync(join(cwd, 'head.yaml'), writeSource(head));
  writeFileSync(join(cwd, 'units.csv'), 'unit,tier,parent\nhuyen-a,district,\nxa-b,commune,huyen-a\n');
  const register = ['--register', 'units.csv'];
  const made = (...more: readonly string[]) =>
    call(['form', 'pack.yaml', ...register, '--out', 'forms', ...more], { cwd });

  expect((await made()).code).toBe(2);
  expect((await made('--head', 'head.yaml')).out).toMatch(/^Đã lập 2 phiếu/);
  expect((await collect(cwd, ...register, ...AT_NOON, '--head', 'head.yaml')).code).toBe(0);
  expect(readYear(cwd).submissions?.map(({ unit }) => unit)).toEqual(['xa-b']);
});
