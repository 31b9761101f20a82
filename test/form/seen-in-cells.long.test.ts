import { expect, test } from 'vitest';
import { readForm } from '../../src/form/index.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { strFromU8, strToU8, unzipSync, zipSync } from '../../src/vendor/fflate.js';
import { codes, PACK, sheets, UNITS, WHOLE } from './house.js';

/** The sheet of figures as a part of the archive. */
const FIGURES = 'xl/worksheets/sheet2.xml';

type Edit = (part: string) => string;

/** Reads the form that WHOLE fills, with its sheet of figures written otherwise, and with one more number format, `FORMAT`. */
async function read(edit: Edit, format = 'General') {
  const parts = unzipSync(await workbookOf(sheets()));
  const edited = (name: string, change: Edit) => {
    const before = strFromU8(parts[name] ?? new Uint8Array());
    const after = change(before);
    expect(after).not.toBe(before);
    parts[name] = strToU8(after);
  };
  edited(FIGURES, edit);
  edited('xl/styles.xml', (styles) => withFormat(styles, format));
  return readForm(zipSync(parts), PACK, { units: UNITS, received: WHOLE.at });
}

/** The style that `withFormat` adds. */
const FORMAT = 's="999"';

function withFormat(styles: string, format: string): string {
  const code = format.replaceAll('"', '&quot;');
  const count = styles.match(/<cellXfs count="(\d+)"/)?.[1] ?? '0';
  const blank = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'.repeat(999 - Number(count));
  const added = `${blank}<xf numFmtId="399" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>`;
  const numFmt = `<numFmt numFmtId="399" formatCode="${code}"/>`;
  const withNumFmt = styles.includes('<numFmts')
    ? styles.replace('</numFmts>', `${numFmt}</numFmts>`)
    : styles.replace('<fonts', `<numFmts count="1">${numFmt}</numFmts><fonts`);
  return withNumFmt.replace('</cellXfs>', added);
}

/** Another content for a cell. */
function cell(name: string, attributes: string, content: string): Edit {
  return (part) =>
    part.replace(new RegExp(`<c r="${name}"[^>]*?(?:/>|>.*?</c>)`), `<c r="${name}" ${attributes}>${content}</c>`);
}

const without = <T extends object>(object: T, key: string) =>
  Object.fromEntries(Object.entries(object).filter(([known]) => known !== key));

test.each(['t="str"', 't="str" s="1"'])(
  'a formula whose result is an empty text, as IF(…;""), is a blank cell',
  async (of) => {
    const { faults, submission } = await read(cell('E21', of, '<f>IF(1=1,"",A1)</f><v></v>'));

    expect(codes({ faults })).toEqual([]);
    expect(submission?.facts).toEqual(without(WHOLE.facts, 'address'));
  },
);

test('a formula of which the file has no result is still told', async () => {
  const { faults } = await read(cell('E21', '', '<f>A1</f><v></v>'));

  expect(codes({ faults })).toEqual(['cell-without-result Số liệu!E21']);
});

// Excel, Format Cells, Superscript and Subscript: 60 with the mark of note 1 is no 601
test.each([
  ['superscript', '60¹'],
  ['subscript', '60₁'],
])('a digit in %s after a number is no digit of it: the cell is told as a person sees it', async (kind, seen) => {
  const runs = `<is><r><t>60</t></r><r><rPr><vertAlign val="${kind}"/></rPr><t>1</t></r></is>`;
  const { faults, submission } = await read(cell('E5', 't="inlineStr"', runs));

  expect(faults.map(({ code, cell, sentence }) => `${code} ${cell}: ${sentence}`)).toEqual([
    `cell-is-no-number E5: "${seen}" không phải là một số viết rõ; hãy ghi như 1234`,
  ]);
  expect(submission?.facts).toEqual(without(WHOLE.facts, 'staff'));
});

test('a text with a raised digit is read as a person sees it', async () => {
  const runs = '<is><r><t>120 m</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></is>';
  const { faults, submission } = await read(cell('E21', 't="inlineStr"', runs));

  expect(codes({ faults })).toEqual([]);
  expect(submission?.facts?.address).toBe('120 m²');
});

// 43465 is the 31st of December 2018, of which such a cell shows no day
test.each([
  ['mm/yyyy', '12/2018'],
  ['[$-42A]mmmm yyyy', '12/2018'],
  ['mmm\\-yy', '12/2018'],
  ['yyyy', '2018'],
])('a cell of days whose format %s shows no day is told as %s', async (format, seen) => {
  const { faults, submission } = await read(cell('E20', FORMAT, '<v>43465</v>'), format);

  expect(faults.map(({ code, cell, sentence }) => `${code} ${cell}: ${sentence}`)).toEqual([
    `cell-is-no-day E20: "${seen}" không phải là ngày; hãy ghi như 30/09/2019`,
  ]);
  expect(submission?.facts).toEqual(without(WHOLE.facts, 'plan-day'));
});

test.each(['dd/mm/yyyy', '[$-42A]dd mmmm yyyy', '"Ngày "d" tháng "m" năm "yyyy', 'd/m'])(
  'one whose format %s shows the day is that day',
  async (format) => {
    const { faults, submission } = await read(cell('E20', FORMAT, '<v>43465</v>'), format);

    expect(codes({ faults })).toEqual([]);
    expect(submission?.facts?.['plan-day']).toBe('2018-12-31');
  },
);

test.each(['0" nghìn"', '#,##0\\ "triệu đồng"', '0.0" thousand"'])(
  'a number that its format %s shows as a multiple is told: a person sees another number than the cell has',
  async (format) => {
    const { faults, submission } = await read(cell('E5', FORMAT, '<v>60</v>'), format);

    expect(codes({ faults })).toEqual(['cell-is-no-number Số liệu!E5']);
    expect(submission?.facts).toEqual(without(WHOLE.facts, 'staff'));
  },
);

test.each(['0" người"', '#,##0\\ "đ"', '#,##0.00,"\u00a0nghìn"', '#,##0'])(
  'a number with the format %s, which shows it as it is, is that number',
  async (format) => {
    const { faults, submission } = await read(cell('E5', FORMAT, '<v>60</v>'), format);

    expect(codes({ faults })).toEqual([]);
    expect(submission?.facts?.staff).toEqual(WHOLE.facts.staff);
  },
);

test('a joined range of one cell is joined with nothing', async () => {
  const { faults, submission } = await read((part) =>
    part.replace(/<mergeCells[^>]*>/, (tag) => `${tag}<mergeCell ref="E5:E5"/>`),
  );

  expect(codes({ faults })).toEqual([]);
  expect(submission).toEqual(WHOLE);
});

test('rows below the form that only have borders make no large form', async () => {
  const blank = Array.from({ length: 5100 }, (_, at) => `<row r="${100 + at}"><c r="E${100 + at}" s="1"/></row>`);
  const { faults, submission } = await read((part) => part.replace('</sheetData>', `${blank.join('')}</sheetData>`));

  expect(codes({ faults })).toEqual([]);
  expect(submission).toEqual(WHOLE);
});

// a sheet has 1,048,576 rows, of which 5,000 are read
test.each([5001, 5100, 1_048_576])(
  'a figure in row %i, far below the form, is not lost without a word',
  async (row) => {
    const { faults } = await read((part) =>
      part.replace('</sheetData>', `<row r="${row}"><c r="E${row}"><v>5</v></c></row></sheetData>`),
    );

    expect(codes({ faults })).toEqual(['too-large']);
  },
);

// of 16,384 columns 4,096 are read, to FAN
test.each([
  ['FAO', ['too-large']],
  ['XFD', ['too-large']],
  ['FAN', ['cell-stray Số liệu!FAN900']],
])('a figure in column %s, far beside the form, is not lost without a word', async (column, told) => {
  const { faults } = await read((part) =>
    part.replace('</sheetData>', `<row r="900"><c r="${column}900"><v>5</v></c></row></sheetData>`),
  );

  expect(codes({ faults })).toEqual(told);
});

// each begun row of the comment would be sought to the end of the sheet: minutes, where none is
test('a long comment in which rows only begin does not keep its reader busy', async () => {
  const comment = `<!-- ${'<row '.repeat(1_000_000)}--></worksheet>`;
  const { faults, submission } = await read((part) => part.replace('</worksheet>', comment));

  expect(codes({ faults })).toEqual([]);
  expect(submission?.facts).toEqual(WHOLE.facts);
});

test.each([
  ['shows nothing', ';;;'],
  ['shows words alone', '"đủ"'],
  ['shows words alone from a bound on', '[>50]"nhiều";0'],
  ['shows thousands, and does not say so', '0.0,'],
  ['adds digits of its own', '0".000"'],
])('a number whose format %s is told: people see something else', async (_, format) => {
  const { faults, submission } = await read(cell('E5', FORMAT, '<v>60</v>'), format);

  expect(faults.map(({ code, cell, sentence }) => `${code} ${cell}: ${sentence}`)).toEqual([
    'cell-is-disguised E5: ô này chứa số 60 nhưng định dạng của ô làm người xem không thấy đúng số ấy; hãy chọn lại định dạng số thường (General) rồi ghi lại số',
  ]);
  expect(submission?.facts).toEqual(without(WHOLE.facts, 'staff'));
});

// the formats that a spreadsheet offers for numbers, money and accounts
test.each([
  '[Red]0;[Blue]-0',
  '#,##0.00\\ "₫"',
  '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  '[$-42A]#,##0',
  '# ?/?',
  '[<1000]0;[>=1000]#,##0',
  '0" m2"',
  '@',
])('a number in the format %s is read as it is', async (format) => {
  const { faults, submission } = await read(cell('E5', FORMAT, '<v>60</v>'), format);

  expect(codes({ faults })).toEqual([]);
  expect(submission?.facts).toEqual(WHOLE.facts);
});

test('a nought that is shown as a stroke is a nought, and one that is not shown at all is told', async () => {
  const shown = await read(cell('E6', FORMAT, '<v>0</v>'), '0;-0;"-"');
  const hidden = await read(cell('E6', FORMAT, '<v>0</v>'), '0;-0;;@');

  expect(codes(shown)).toEqual([]);
  expect(codes(hidden)).toEqual(['cell-is-disguised Số liệu!E6']);
});

test('a number in a cell of text is read with the noughts that its format shows before it', async () => {
  const { faults, submission } = await read(cell('E21', FORMAT, '<v>123</v>'), '00000');

  expect(codes({ faults })).toEqual([]);
  expect(submission?.facts?.address).toBe('00123');
});

// 43464.4375 is 10:30 on 2018-12-30, as NOW() gives it
test.each(['dd/mm/yyyy', 'dd/mm/yyyy hh:mm'])(
  'a day with its time, in the format %s, is read as the day',
  async (format) => {
    const { faults, submission } = await read(cell('E20', FORMAT, '<v>43464.4375</v>'), format);

    expect(codes({ faults })).toEqual([]);
    expect(submission?.facts?.['plan-day']).toBe('2018-12-30');
  },
);

test('a time without a day is no day', async () => {
  const { faults } = await read(cell('E20', FORMAT, '<v>0.5</v>'), 'dd/mm/yyyy hh:mm');

  expect(codes({ faults })).toEqual(['cell-is-no-day Số liệu!E20']);
});

test('a count of 12,000 is twelve to one person and twelve thousand to another: it is told', async () => {
  const { faults } = await read(cell('E5', 't="str"', '<v>12,000</v>'));

  expect(faults.map(({ code, cell, sentence }) => `${code} ${cell}: ${sentence}`)).toEqual([
    'cell-is-no-number E5: "12,000" không phải là một số viết rõ; hãy ghi như 1234',
  ]);
});
