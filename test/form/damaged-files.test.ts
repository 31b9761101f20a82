import { expect, test } from 'vitest';
import { readForm } from '../../src/form/index.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { strFromU8, strToU8, unzipSync, zipSync } from '../../src/vendor/fflate.js';
import { codes, PACK, sheets, UNITS, WHOLE } from './house.js';

const FIGURES = 'xl/worksheets/sheet2.xml';
const STRINGS = 'xl/sharedStrings.xml';

type Edit = (part: string) => string;

/** The form that WHOLE fills, with one part of its archive written otherwise. */
async function edited(part: string, edit: Edit): Promise<Uint8Array> {
  const parts = unzipSync(await workbookOf(sheets()));
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = edit(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

const read = (bytes: Uint8Array) => readForm(bytes, PACK, { units: UNITS, received: WHOLE.at });

/** Another element for a cell. */
function cell(name: string, element: string): Edit {
  return (part) => part.replace(new RegExp(`<c r="${name}"[^>]*?(?:/>|>.*?</c>)`), element);
}

const without = <T extends object>(object: T, key: string) =>
  Object.fromEntries(Object.entries(object).filter(([known]) => known !== key));

// ECMA-376 part 1, 18.3.1.4 and 18.18.11: what a cell of each type holds
test.each([
  ['there twice', '<c r="E5"><v>60</v></c><c r="E5"><v>77</v></c>'],
  ['there twice, once blank', '<c r="E5"><v>60</v></c><c r="E5"/>'],
  ['a number in other digits than those of a number', '<c r="E5"><v>0x3C</v></c>'],
  ['a number with a decimal comma', '<c r="E5"><v>60,0</v></c>'],
  ['a number that is a blank, which a program makes 0', '<c r="E5"><v> </v></c>'],
  ['a text that the workbook does not have', '<c r="E5" t="s"><v>99999</v></c>'],
  ['a text of no number', '<c r="E5" t="s"/>'],
  ['a text that stands as a number', '<c r="E5" t="inlineStr"><v>60</v></c>'],
  ['a yes or no that is neither', '<c r="E5" t="b"><v>yes</v></c>'],
  [
    'a text with its reading beside it, which a program joins to it',
    '<c r="E5" t="inlineStr"><is><t>6</t><rPh sb="0" eb="1"><t>0</t></rPh></is></c>',
  ],
])('a cell that is %s is told, and the rest is read', async (_, element) => {
  const { faults, submission } = await read(await edited(FIGURES, cell('E5', element)));

  expect(codes({ faults })).toEqual(['cell-is-damaged Số liệu!E5']);
  expect(submission?.facts).toEqual(without(WHOLE.facts, 'staff'));
});

test('a row that is there twice is told at its cells', async () => {
  const twice: Edit = (part) => part.replace(/<row r="5".*?<\/row>/, (row) => row + row.replace('<v>60<', '<v>77<'));
  const { faults, submission } = await read(await edited(FIGURES, twice));

  expect(codes({ faults })).toContain('cell-is-damaged Số liệu!E5');
  expect(submission?.facts).not.toHaveProperty('staff');
});

test.each<[string, string, Edit]>([
  ['whose end is gone', FIGURES, (part) => part.slice(0, part.length / 2)],
  ['in which a cell is not closed', FIGURES, (part) => part.replace('</c><c r="F5"', '<c r="F5"')],
  ['in which rows are not closed', FIGURES, (part) => part.replaceAll('</row>', '')],
  ['whose texts are broken', STRINGS, (part) => part.replace('</si>', '')],
  ['of which a text is there twice', STRINGS, (part) => part.replace('</t></si>', '</t><t>x</t></si>')],
])('a file with a part %s is told, and nothing of it is read', async (_, part, edit) => {
  const { faults, submission } = await read(await edited(part, edit));

  expect(faults.map(({ code, sentence }) => `${code}: ${sentence}`)).toEqual([
    'damaged-workbook: tệp bị hỏng, hoặc chưa được chép hay tải về đủ; hãy mở lại phiếu ở máy đã điền, lưu dưới dạng .xlsx rồi gửi lại',
  ]);
  expect(submission).toBeUndefined();
});

test.each([0.5, 0.9, 0.99])('a file of which %d is there is told as damaged, not as of another kind', async (part) => {
  const bytes = await workbookOf(sheets());
  const { faults } = await read(bytes.slice(0, Math.floor(bytes.length * part)));

  expect(codes({ faults })).toEqual(['damaged-workbook']);
});

test('a file with a changed byte is told as damaged', async () => {
  const bytes = await workbookOf(sheets());
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;

  expect(codes(await read(bytes))).toEqual(['damaged-workbook']);
});

test('of an archive with a part twice nobody knows which one counts: it is told as damaged', async () => {
  const parts = unzipSync(await workbookOf(sheets()));
  const other = strToU8(strFromU8(parts[FIGURES] ?? new Uint8Array()).replace('<v>60</v>', '<v>77</v>'));
  const archive = Buffer.from(zipSync({ ...parts, 'xl/worksheets/sheetX.xml': other }));
  for (let at = archive.indexOf('sheetX.xml'); at >= 0; at = archive.indexOf('sheetX.xml')) archive.write('sheet2', at);

  expect(codes(await read(new Uint8Array(archive)))).toEqual(['damaged-workbook']);
});

test.each<[string, Edit]>([
  ['a `>` in a text of an attribute', (part) => part.replace(/<row r="5"/, '<row x="a > b" y=\'"\' r="5"')],
  ['comments that hold tags', (part) => part.replace('<row r="5"', '<!-- <c r="E5"><v>99</v></c> --><row r="5"')],
  ['cells without their names', (part) => part.replaceAll(/<row r="5".*?<\/row>/g, withoutNames)],
  ['attributes in single marks', (part) => part.replaceAll(/="([^"']*)"/g, "='$1'")],
  ['lines and indents', (part) => part.replaceAll('><', '>\n  <')],
])('a file with %s is whole', async (_, edit) => {
  expect(await read(await edited(FIGURES, edit))).toMatchObject({ submission: WHOLE, faults: [] });
});

/** A row as some programs write it: its cells stand in order, from the first column on. */
function withoutNames(row: string): string {
  const cells = [...row.matchAll(/<c r="([A-Z])\d+"(.*?)(\/>|>.*?<\/c>)/g)];
  const written: string[] = [];
  for (const [, letter = 'A', attributes, rest] of cells) {
    while (written.length < letter.charCodeAt(0) - 65) written.push('<c/>');
    written.push(`<c${attributes}${rest}`);
  }
  return `${row.slice(0, row.indexOf('>') + 1)}${written.join('')}</row>`;
}

test('a range of joined cells whose last corner is written first joins its cells', async () => {
  const joined: Edit = (part) => part.replace('</mergeCells>', '<mergeCell ref="E6:E5"/></mergeCells>');

  expect(codes(await read(await edited(FIGURES, joined)))).toEqual([
    'cell-is-joined Số liệu!E5',
    'cell-is-joined Số liệu!E6',
  ]);
});
