import { describe, expect, test } from 'vitest';
import { figureOptions } from '../../src/author/index.js';
import { compilePack, resultOf } from '../../src/index.js';
import { safeScore, score } from '../../src/score.js';
import { readAssessmentFile, SHEET_LIMITS, writeWorkbook } from '../../src/sheet/index.js';
import { documentOf } from '../support/documents.js';

const PACK = compilePack(documentOf('examples/01-score/pack.yaml'));
const { units: _, submissions: __, ...HEAD } = documentOf('examples/01-score/assessment.yaml') as Record<string, never>;
const OPTIONS = figureOptions(PACK);

const ROWS = [
  ['unit', 'tier', 'at', 'name', 'has-website', 'staff', 'staff-with-computer', 'files', 'files-on-time'],
  ['xa-a', 'commune', '2019-10-08T08:00:00+07:00', 'Xã A', 'có', '60', '52', '', ''],
  ['xa-b', 'commune', '', 'Xã B', '', '', '', '', ''],
];
const CSV = ROWS.map((row) => row.join(',')).join('\n');
const sheet = (name: string, rows: readonly (readonly string[])[]) => ({ name, rows, widths: [], numbers: -1 });
const workbook = (...sheets: readonly ReturnType<typeof sheet>[]) => writeWorkbook(sheets as never);
const notes = sheet('Ghi chú', [['Số liệu do các xã gửi']]);
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function documentIn(bytes: Uint8Array) {
  const read = await readAssessmentFile(bytes, HEAD, OPTIONS);
  if (!read.ok) throw new Error(read.errors[0].code);
  expect(read.value.source.issues).toEqual([]);
  return read.value.source.document;
}

describe('the file of a table of figures', () => {
  // 5 for the website; 52 of 60 computers are 20 × 52 ÷ 60 = 17.333; files are not given
  test('is an assessment that is scored, of a workbook as of a CSV', async () => {
    const [inSheet, inText] = [
      await documentIn(await workbook(notes, sheet('2019', ROWS))),
      await documentIn(bytesOf(CSV)),
    ];

    expect(inSheet).toEqual(inText);
    expect(resultOf(score(PACK, inSheet), 'xa-a')?.total?.points?.published).toBe('22.333');
    expect(resultOf(score(PACK, inSheet), 'xa-b')?.state.id).toBe('not-submitted');
  });

  test('knows the cell of what the engine refuses, by the name that a spreadsheet gives it', async () => {
    const wrong = ['xa-c', 'commune', '2019-10-08T08:00:00+07:00', 'Xã C', 'có', 'sáu mươi', '', '', ''];
    const read = await readAssessmentFile(await workbook(sheet('2019', [...ROWS, wrong])), HEAD, OPTIONS);
    const source = read.ok ? read.value.source : undefined;
    const scored = safeScore(PACK, source?.document);
    const [issue] = scored.ok ? [] : scored.errors;
    const position = source?.locate(issue?.path ?? []);

    expect(issue?.code).toBe('decimal-invalid');
    expect(position && source?.cellAt?.(position)).toEqual({ cell: '2019!F4', unit: 'Xã C' });
  });
});

describe('a file that has no such table is a fault', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, unknown]>([
    ['no sheet with the columns', () => workbook(notes), { code: 'figures-missing', sheets: [] }],
    [
      'two sheets with them',
      () => workbook(sheet('Sở', ROWS), notes, sheet('Xã', ROWS)),
      { code: 'figures-several', sheets: ['Sở', 'Xã'] },
    ],
    [
      'an archive that was cut off',
      async () => (await workbook(notes)).subarray(0, 300),
      { code: 'not-a-sheet', sheets: [] },
    ],
    ['a page that is called .xls', () => bytesOf('<html><table><tr><td>1'), { code: 'not-a-sheet', sheets: [] }],
    ['a PDF', () => bytesOf('%PDF-1.7'), { code: 'pdf', sheets: [] }],
    [
      'a workbook of Excel 97',
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
      { code: 'old-format', sheets: [] },
    ],
  ])('%s', async (_name, made, fault) => {
    expect(await readAssessmentFile(await made(), HEAD, OPTIONS)).toEqual({ ok: false, errors: [fault] });
  });

  test('more than the limits allow', async () => {
    const read = await readAssessmentFile(await workbook(notes), HEAD, OPTIONS, { ...SHEET_LIMITS, bytes: 100 });

    expect(read).toEqual({ ok: false, errors: [{ code: 'too-large', sheets: [] }] });
  });

  test('no bytes have no columns, which the text is told to lack', async () => {
    const read = await readAssessmentFile(new Uint8Array(), HEAD, OPTIONS);

    expect(read.ok && read.value.source.issues.map(({ code }) => code)).toEqual(['source-empty']);
  });
});

test.each<[string, readonly unknown[], string]>([
  ['a text', [CSV, HEAD, OPTIONS], 'The bytes of a file'],
  ['no head', [bytesOf(CSV), undefined, OPTIONS], 'The head of an assessment'],
  ['a pack', [bytesOf(CSV), HEAD, PACK], 'What `figureOptions` gives of a pack'],
  ['half of the limits', [bytesOf(CSV), HEAD, OPTIONS, { rows: 1 }], 'Limits, as those of `SHEET_LIMITS`,'],
])('what is no argument of it throws: %s', async (_, args, needed) => {
  await expect((readAssessmentFile as (...args: readonly unknown[]) => Promise<unknown>)(...args)).rejects.toThrow(
    needed,
  );
});
