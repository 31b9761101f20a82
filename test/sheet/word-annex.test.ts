import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, test } from 'vitest';
import { importSheet, readAnnexFile, readSheet, type SheetReading } from '../../src/sheet/index.js';
import { parseCsv } from '../../src/vendor/csv-parse.js';
import { ANNEX, csvOf, HEADINGS, imported, nodesOf, OPTIONS, ruleIn } from './annexes.js';
import { cell, lines, paragraph, row, run, table, tableOf, wordOf } from './word-files.js';

async function tablesIn(bytes: Uint8Array): Promise<Extract<SheetReading, { readonly ok: true }>['value']> {
  const reading = await readAnnexFile(bytes);
  if (!reading.ok) throw new Error(reading.errors[0].code);
  return reading.value;
}

const importedWord = async (bytes: Uint8Array) => importSheet(await tablesIn(bytes), OPTIONS);

/** The texts of the first table. */
const textsIn = async (bytes: Uint8Array) => (await tablesIn(bytes))[0]?.rows.map(({ cells }) => cells) ?? [];

/** What is read of a table of one cell with this inside. */
const readCell = async (inside: string, parts = {}) => (await textsIn(wordOf(table(row(cell(inside))), parts)))[0]?.[0];

const YES_NO = 'Có: 5 điểm; không: 0 điểm';

test('an annex in Word is the draft that it is in a spreadsheet', async () => {
  const rows = parseCsv(ANNEX.toString('utf8'), { bom: true, relax_column_count: true }) as string[][];
  const word = await importedWord(wordOf(tableOf(rows)));
  const sheet = await imported(ANNEX);

  expect(word.criteria).toBeGreaterThan(30);
  expect(word.document).toEqual(sheet.document);
  expect(word.rows).toEqual(sheet.rows);
});

test('a document as a library of others writes it: lists that number themselves, joined cells, several paragraphs', async () => {
  const numbered = (level: number) =>
    new TableCell({ children: [new Paragraph({ text: '', numbering: { reference: 'tt', level } })] });
  const texts = (...of: readonly string[]) =>
    of.map((text) => new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)) }));
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'tt',
          levels: [
            { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1' },
            { level: 1, format: LevelFormat.DECIMAL, text: '%2' },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph('PHỤ LỤC I'),
          new Table({
            rows: [
              new TableRow({ children: texts(...HEADINGS) }),
              new TableRow({
                children: [numbered(0), new TableCell({ columnSpan: 3, children: [new Paragraph('Hạ tầng')] })],
              }),
              new TableRow({ children: [numbered(1), ...texts('Có trang', '5', 'Có: 5 điểm\nKhông: 0 điểm')] }),
              new TableRow({ children: [numbered(1), ...texts('Có máy', '4', 'Có: 4 điểm; không: 0 điểm')] }),
              new TableRow({ children: [numbered(0), ...texts('Nhân lực', '', '')] }),
              new TableRow({ children: [numbered(1), ...texts('Có người', '3', 'Có: 3 điểm; không: 0 điểm')] }),
            ],
          }),
        ],
      },
    ],
  });
  const { document: draft, rows } = await importedWord(new Uint8Array(await Packer.toBuffer(document)));

  expect([...nodesOf(draft)].map(([code, { title, max }]) => [code, (title as { vi: string }).vi, max])).toEqual([
    ['total', 'Tổng điểm', 12],
    ['I', 'Hạ tầng', 9],
    ['I.1', 'Có trang', 5],
    ['I.2', 'Có máy', 4],
    ['II', 'Nhân lực', 3],
    ['II.1', 'Có người', 3],
  ]);
  expect(rows).toEqual([]);
});

describe('the text of a cell is what a reader of the page sees', () => {
  test.each([
    [
      'runs, tabs and breaks',
      paragraph(`${run('Từ 5 ')}${run('điểm', '<w:b/>')}<w:r><w:tab/><w:t>đến</w:t><w:br/><w:t>6</w:t></w:r>`),
      'Từ 5 điểm đến\n6',
    ],
    ['paragraphs', lines('Có: 5 điểm\n\nKhông: 0 điểm'), 'Có: 5 điểm\nKhông: 0 điểm'],
    ['a link', `<w:p><w:hyperlink>${run('Nghị định 64')}</w:hyperlink></w:p>`, 'Nghị định 64'],
    ['a control of contents', `<w:sdt><w:sdtPr/><w:sdtContent>${lines('5 điểm')}</w:sdtContent></w:sdt>`, '5 điểm'],
    [
      'what was put in, not what was deleted',
      `<w:p><w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins>${run('6')}</w:ins>${run(' điểm')}</w:p>`,
      '6 điểm',
    ],
    [
      'what was moved here, not what was moved away',
      `<w:p><w:moveFrom>${run('cũ')}</w:moveFrom><w:moveTo>${run('mới')}</w:moveTo></w:p>`,
      'mới',
    ],
    ['no hidden text', paragraph(`${run('5 điểm')}${run(' (nháp)', '<w:vanish/>')}`), '5 điểm'],
    ['text that is not hidden', paragraph(run('5 điểm', '<w:vanish w:val="0"/>')), '5 điểm'],
    ['no instruction of a field', `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>${run('7')}</w:p>`, '7'],
    ['small raised digits', paragraph(`${run('100 m')}${run('2', '<w:vertAlign w:val="superscript"/>')}`), '100 m²'],
    ['the mark of a footnote', `<w:p>${run('2 điểm')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, '2 điểm(*)'],
    [
      'a sign of the font Symbol',
      `<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(' 90%')}</w:p>`,
      '≥ 90%',
    ],
    ['a letter of the font Symbol', paragraph(`${run('\uf0a3')}${run(' 90%')}`), '≤ 90%'],
    ['a run in the font Symbol', paragraph(`${run('³90%', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')}`), '≥90%'],
    [
      'a table in it, row by row',
      `${table(row(cell(lines('Có')), cell(lines('5 điểm'))), row(cell(lines('Không')), cell(lines('0 điểm'))))}<w:p/>`,
      'Có 5 điểm\nKhông 0 điểm',
    ],
    ['letters that are taken apart', lines('Điểm'.normalize('NFD')), 'Điểm'],
    ['blanks that do not break', lines('5\u00a0điểm'), '5 điểm'],
  ])('%s', async (_, inside, text) => {
    expect(await readCell(inside)).toBe(text);
  });

  test('a fraction of an equation stands on a line', async () => {
    const part = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const fraction = `<m:f><m:fPr/><m:num>${part('A')}</m:num><m:den>${part('B')}</m:den></m:f>`;

    expect(await readCell(`<w:p><m:oMath>${part('Điểm = ')}${fraction}${part(' × 5')}</m:oMath></w:p>`)).toBe(
      'Điểm = (A)/(B) × 5',
    );
  });

  test.each([
    ['crossed-out words', paragraph(`${run('2 điểm', '<w:strike/>')}${run(' 3 điểm')}`)],
    ['a sign of a font that is not known', `<w:p><w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r></w:p>`],
    ['a root', '<w:p><m:oMath><m:rad><m:e><m:r><m:t>2</m:t></m:r></m:e></m:rad></m:oMath></w:p>'],
  ])('%s: not read as plain text', async (_, inside) => {
    expect(await readCell(inside)).toContain('\ufffd');
  });
});

test.each([
  ['crossed-out words', `${run('Có: 5 điểm; không: ')}${run('1', '<w:strike/>')}${run('0 điểm')}`],
  ['a footnote', `${run(YES_NO)}<w:r><w:footnoteReference w:id="2"/></w:r>`],
  ['a raised number', `${run(YES_NO)}${run('1', '<w:vertAlign w:val="superscript"/>')}`],
])('%s in a scoring: a person reads it', async (_, inside) => {
  const annex = (scoring: string) =>
    wordOf(
      table(
        ...[HEADINGS, ['I', 'Nhóm', '', '']].map((texts) => row(...texts.map((text) => cell(lines(text))))),
        row(...['1', 'Có trang', '5'].map((text) => cell(lines(text))), cell(paragraph(scoring))),
      ),
    );

  expect(ruleIn(await importedWord(annex(run(YES_NO))))).toMatchObject({ flag: {} });
  expect(ruleIn(await importedWord(annex(inside)))).toBeUndefined();
});

describe('numbers that Word writes by itself', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = [
    '<w:abstractNum w:abstractNumId="7">',
    level(0, 'upperRoman', '%1.'),
    level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
    level(2, 'lowerLetter', '%3)'),
    '</w:abstractNum>',
    '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>',
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
  ].join('');
  const styles =
    '<w:style w:styleId="Muc"><w:basedOn w:val="Goc"/></w:style><w:style w:styleId="Goc"><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const item = (id: number, at: number, text = '') =>
    paragraph(text === '' ? '' : run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
  const read = async (...paragraphs: readonly string[]) => {
    const rows = paragraphs.map((inside) => row(cell(inside), cell(lines('x'))));
    return (await textsIn(wordOf(table(...rows), { numbering, styles }))).map(([first]) => first);
  };

  test('count by level, begin anew below, and stand in cells that are blank otherwise', async () => {
    expect(
      await read(item(1, 0), item(1, 1), item(1, 1, 'Hai'), item(1, 2), item(1, 2), item(1, 0), item(1, 1)),
    ).toEqual(['I.', '1.1', '1.2 Hai', 'a)', 'b)', 'II.', '2.1']);
  });

  test('come from a style, or from the style that it is based on', async () => {
    expect(await read(item(1, 0), paragraph(run('Mục'), '<w:pStyle w:val="Muc"/>'))).toEqual(['I.', 'a) Mục']);
  });

  test('begin anew once where a list says so, and go on in a list of the same numbers', async () => {
    expect(await read(item(1, 0), item(3, 0), item(3, 0), item(1, 0))).toEqual(['I.', 'V.', 'VI.', 'VII.']);
  });

  test('of a list of signs is a dash; no list has none', async () => {
    expect(await read(item(2, 0, 'Có'), item(0, 0, 'Không'), item(9, 0, 'Lạ'))).toEqual(['- Có', 'Không', 'Lạ']);
  });
});

test('joined cells are joined, and what is in a cell that another covers is not seen', async () => {
  const joins = (value: string) => `<w:vMerge${value}/>`;
  const [read] = await tablesIn(
    wordOf(
      table(
        row(cell(lines('Nhóm'), '<w:gridSpan w:val="2"/>'), cell(lines('Điểm'))),
        row(cell(lines('A'), joins(' w:val="restart"')), cell(lines('b')), cell(lines('1'))),
        row(cell(lines('ẩn'), joins('')), cell(lines('c')), cell(lines('2'))),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(lines('d'))}${cell(lines('3'))}</w:tr>`,
      ),
    ),
  );

  expect(read?.rows.map(({ cells }) => cells)).toEqual([
    ['Nhóm', '', 'Điểm'],
    ['A', 'b', '1'],
    ['', 'c', '2'],
    ['', 'd', '3'],
  ]);
  expect(read?.merges).toEqual([
    { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 1 },
    { firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 },
  ]);
});

test('a row that was deleted is not read, one that was put in is', async () => {
  const tracked = (name: string, text: string) => `<w:tr><w:trPr><w:${name}/></w:trPr>${cell(lines(text))}</w:tr>`;

  expect(await textsIn(wordOf(table(tracked('del', 'cũ'), tracked('ins', 'mới'))))).toEqual([['mới']]);
});

describe('tables', () => {
  const first = [HEADINGS, ['I', 'Nhóm', '', ''], ['1', 'Một', '5', YES_NO]];
  const second = [HEADINGS, ['I', 'Nhóm', '', ''], ['1', 'Hai', '5', YES_NO]];
  const names = async (bytes: Uint8Array) => (await tablesIn(bytes)).map(({ name, rows }) => `${name}: ${rows.length}`);

  test('are sheets by their number, of which one is chosen', async () => {
    const bytes = wordOf(
      `${lines('ỦY BAN NHÂN DÂN')}${tableOf([['TỈNH', 'CỘNG HÒA']])}${lines('PHỤ LỤC I')}${tableOf(first)}${lines('PHỤ LỤC II')}${tableOf(second)}`,
    );
    const tables = await tablesIn(bytes);
    const titles = (sheet?: string) => importSheet(tables, { ...OPTIONS, ...(sheet === undefined ? {} : { sheet }) });

    expect(await names(bytes)).toEqual(['1: 2', '2: 4', '3: 4']);
    expect(nodesOf(titles().document).get('I.1')?.title).toEqual({ vi: 'Một' });
    expect(titles().rows.map(({ why, params }) => [why, params.sheet])).toEqual([['other-sheet', '3']]);
    expect(nodesOf(titles('3').document).get('I.1')?.title).toEqual({ vi: 'Hai' });
  });

  test('that go on without headings are one, with the text between them', async () => {
    const bytes = wordOf(
      `${tableOf(first)}${lines('(tiếp theo)')}${tableOf([['2', 'Ba', '4', 'Có: 4 điểm; không: 0 điểm']])}`,
    );
    const { document } = await importedWord(bytes);

    expect(await names(bytes)).toEqual(['1: 5']);
    expect(nodesOf(document).get('I.2')).toMatchObject({ title: { vi: 'Ba' }, max: 4 });
  });

  test('with other columns, or after the title of another annex, do not go on', async () => {
    expect(await names(wordOf(`${tableOf(first)}${tableOf([['Nơi nhận', 'CHỦ TỊCH']])}`))).toEqual(['1: 3', '2: 1']);
    expect(await names(wordOf(`${tableOf(first)}${lines('Phụ lục số 2')}${tableOf([['a', 'b', 'c', 'd']])}`))).toEqual([
      '1: 3',
      '2: 2',
    ]);
  });

  test('have the text above them as rows, and rules in it are told', async () => {
    const above = `${lines('Căn cứ Luật')}${lines('PHỤ LỤC I')}${lines('Điểm được làm tròn đến 1 chữ số thập phân.')}`;
    const bytes = wordOf(`${above}${tableOf(first)}`);
    const { rows } = await importedWord(bytes);

    expect((await textsIn(bytes)).slice(0, 3).map(([text]) => text)).toEqual([
      'PHỤ LỤC I',
      'Điểm được làm tròn đến 1 chữ số thập phân.',
      'TT',
    ]);
    expect(rows.map(({ row: number, why }) => `${number} ${why}`)).toEqual(['2 row-unread']);
  });

  test('without headings, and text below the last title, are told where they speak of the scoring', async () => {
    const rules = tableOf([['Xếp loại', 'Mỗi lỗi trừ 0,5 điểm']]);
    const bytes = wordOf(
      `${tableOf([['TỈNH', 'CỘNG HÒA']])}${tableOf(first)}${rules}${lines('PHỤ LỤC II')}${lines('Báo cáo')}`,
    );
    const { rows } = await importedWord(bytes);

    expect(rows.map(({ why, params }) => [why, params.sheet])).toEqual([['other-rules', '3']]);
    expect((await tablesIn(bytes)).at(-1)?.rows.map(({ cells }) => cells)).toEqual([
      ['Xếp loại', 'Mỗi lỗi trừ 0,5 điểm'],
      ['Báo cáo'],
    ]);
  });

  test.each([
    [
      'of deductions',
      [
        ['TT', 'Nội dung điểm trừ', 'Mức trừ'],
        ['1', 'Có cán bộ bị kỷ luật', '5'],
      ],
      '1 · Có cán bộ bị kỷ luật · 5',
    ],
    [
      'of levels',
      [
        ['Xếp loại', 'Mức điểm'],
        ['Tốt', 'từ 80 đến dưới 90'],
        ['Khá', '65 - 80'],
      ],
      'Tốt · từ 80 đến dưới 90',
    ],
    [
      'of awards',
      [
        ['Hình thức khen', 'Điểm thưởng'],
        ['Bằng khen', '1,5 điểm'],
      ],
      'Bằng khen · 1,5 điểm',
    ],
  ])('without headings of an annex, but %s, are told by their first row of points', async (_, rows, text) => {
    const { rows: told } = await importedWord(wordOf(`${tableOf(first)}${lines('Phần khác')}${tableOf(rows)}`));

    expect(told.filter(({ why }) => why === 'other-rules').map(({ params }) => params.text)).toEqual([text]);
  });

  test.each([
    ['signatures', [['Nơi nhận: - Như Điều 3; - Lưu: VT, 2 bản.', 'TM. UBND']]],
    [
      'units',
      [
        ['TT', 'Tên đơn vị'],
        ['1', 'Sở Nội vụ'],
        ['2', 'Sở Tài chính'],
      ],
    ],
  ])('of %s are not told', async (_, rows) => {
    const { rows: told } = await importedWord(wordOf(`${tableOf(first)}${lines('Phần khác')}${tableOf(rows)}`));

    expect(told.filter(({ why }) => why === 'other-rules')).toEqual([]);
  });

  test('have what hangs on the paragraphs around them', async () => {
    const picture = '<w:p><w:r><w:pict/></w:r></w:p>';
    const [read] = await tablesIn(wordOf(`${picture}${tableOf(first)}${picture}`));

    expect(read?.drawn).toEqual([
      { row: 1, column: 0 },
      { row: 5, column: 0 },
    ]);
  });

  test('have the notes below them, and the footnotes of their cells, as rows that are accounted for', async () => {
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${lines(text)}</w:footnote>`;
    const footnotes = `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${note(1, 'Của quyết định')}${note(2, 'Chỉ tính cấp xã')}`;
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const last = row(
      ...['2', 'Hai', '4'].map((text) => cell(lines(text))),
      cell(paragraph(`${run('Có: 4 điểm; không: 0 điểm')}${mark(2)}`)),
    );
    const whole = first.map((texts) => row(...texts.map((text) => cell(lines(text)))));
    const below = lines('Ghi chú: điểm làm tròn đến 2 chữ số thập phân.');
    const bytes = wordOf(`${paragraph(mark(1))}${table(...whole, last)}${below}`, { footnotes });
    const { proof, rows } = await importedWord(bytes);

    expect((await textsIn(bytes)).slice(5)).toEqual([
      ['Ghi chú: điểm làm tròn đến 2 chữ số thập phân.'],
      ['(*) Của quyết định'],
      ['(*) Chỉ tính cấp xã'],
    ]);
    expect(proof?.map(({ row: number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(rows.map(({ row: number, why }) => `${number} ${why}`)).toContain('5 unread');
  });
});

test('a picture, a text box and a font older than Unicode in a cell are told', async () => {
  const box = `<w:r><w:drawing><x:box xmlns:x="x"><w:txbxContent>${lines('Xem thêm')}</w:txbxContent></x:box></w:drawing></w:r>`;
  const [read] = await tablesIn(
    wordOf(
      table(
        row(
          cell(`<w:p>${box}</w:p>`),
          cell('<w:p><w:r><w:pict/></w:r></w:p>'),
          cell(paragraph(run('§iÓm', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'))),
        ),
      ),
    ),
  );

  expect(read?.drawn).toEqual([
    { row: 1, column: 0, text: 'Xem thêm' },
    { row: 1, column: 1 },
  ]);
  expect([...(read?.beside ?? [])]).toEqual([['1 2', { oldFont: '.VnTime' }]]);
});

test.each([
  ['a document without a table', wordOf(lines('Quyết định')), 'empty'],
  ['a document whose XML is broken', wordOf('<w:tbl>'), 'not-a-sheet'],
  [
    'a document nested as none is',
    wordOf(`${'<w:tbl><w:tr><w:tc>'.repeat(40_000)}${'</w:tc></w:tr></w:tbl>'.repeat(40_000)}`),
    'not-a-sheet',
  ],
  ['a document whose text is in a second body', wordOf(`</w:body><w:body>${tableOf([['a']])}`), 'empty'],
  [
    'a table with more columns than an annex has',
    wordOf(table(row(cell(lines('a'), '<w:gridSpan w:val="900000000"/>')))),
    'too-large',
  ],
  [
    'a table that begins far to the right',
    wordOf(table(`<w:tr><w:trPr><w:gridBefore w:val="900000000"/></w:trPr>${cell(lines('a'))}</w:tr>`)),
    'too-large',
  ],
  ['entities that hold one another', wordOf('&x;', {}), 'not-a-sheet'],
  [
    'a document with more rows than an annex has',
    wordOf(tableOf(Array.from({ length: 5001 }, () => ['a']))),
    'too-large',
  ],
])('%s is refused', async (_, bytes, fault) => {
  expect(await readAnnexFile(bytes)).toEqual({ ok: false, errors: [{ code: fault }] });
});

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const compound = (entry: string) => latin(`\u{d0}\u{cf}\u{11}\u{e0}${[...entry].join('\0')}\0`);

test.each([
  ['.pdf', latin('%PDF-1.7\n'), 'pdf'],
  ['.rtf', latin('{\\rtf1\\ansi'), 'old-word'],
  ['.doc', compound('WordDocument'), 'old-word'],
  ['.xls', compound('Workbook'), 'old-format'],
])('%s is told as what it is', async (_, bytes, fault) => {
  expect(await readAnnexFile(bytes)).toEqual({ ok: false, errors: [{ code: fault }] });
  expect(await readSheet(bytes)).toEqual({ ok: false, errors: [{ code: fault }] });
});

test('a Word document where a spreadsheet is needed is told as that; a spreadsheet is an annex too', async () => {
  expect(await readSheet(wordOf(tableOf([HEADINGS])))).toEqual({ ok: false, errors: [{ code: 'word-document' }] });
  expect(await readAnnexFile(csvOf([HEADINGS]))).toMatchObject({ ok: true });
});
