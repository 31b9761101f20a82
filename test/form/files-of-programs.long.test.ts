import { expect, test } from 'vitest';
import { readForm } from '../../src/form/index.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { strFromU8, strToU8, unzipSync, zipSync } from '../../src/vendor/fflate.js';
import { codes, PACK, sheets, UNITS, WHOLE } from './house.js';

/** The sheets of the form as parts of its archive. */
const FIGURES = 'xl/worksheets/sheet2.xml';
const CRITERIA = 'xl/worksheets/sheet3.xml';

type Edit = (part: string) => string;

/** The form that WHOLE fills, with parts of its archive written otherwise, as other programs write them. */
async function written(edits: Readonly<Record<string, Edit>>, more: Readonly<Record<string, string>> = {}) {
  const parts = unzipSync(await workbookOf(sheets()));
  for (const [name, edit] of Object.entries(edits)) {
    const before = strFromU8(parts[name] ?? new Uint8Array());
    const after = edit(before);
    expect(after).not.toBe(before);
    parts[name] = strToU8(after);
  }
  for (const [name, part] of Object.entries(more)) parts[name] = strToU8(part);
  return zipSync(parts);
}

/** Another content for a cell, in its style. */
function cell(name: string, attributes: string, content: string): Edit {
  return (part) =>
    part.replace(new RegExp(`<c r="${name}"([^>]*?)(?:/>|>.*?</c>)`), (_, before: string) => {
      const style = /s="\d+"/.exec(before)?.[0] ?? '';
      return `<c r="${name}" ${style} ${attributes}>${content}</c>`;
    });
}

const read = (bytes: Uint8Array) => readForm(bytes, PACK, { units: UNITS, received: WHOLE.at });

const without = <T extends object>(object: T, key: string) =>
  Object.fromEntries(Object.entries(object).filter(([known]) => known !== key));

test.each([
  ['whole rows', 'A30:XFD1048576'],
  ['whole columns beside the form', 'J1:XFD1048576'],
])('%s of a sheet may be joined: a form takes no more memory for it', async (_, ref) => {
  const join: Edit = (part) => part.replace(/<mergeCells[^>]*>/, (tag) => `${tag}<mergeCell ref="${ref}"/>`);
  const { faults, submission } = await read(await written({ [FIGURES]: join }));

  expect(codes({ faults })).toEqual([]);
  expect(submission).toEqual(WHOLE);
});

test('an answer inside a range that is joined over whole columns is told', async () => {
  const join: Edit = (part) => part.replace(/<mergeCells[^>]*>/, (tag) => `${tag}<mergeCell ref="E5:F1048576"/>`);
  const { faults, submission } = await read(await written({ [FIGURES]: join }));

  expect(codes({ faults })).toContain('cell-is-joined Số liệu!E5');
  expect(submission?.facts ?? {}).not.toHaveProperty('staff');
});

test.each([
  ['1e300', '1E300'],
  ['a day after the year 9999', '99999999'],
])('a cell of days that holds %s is told by its cell', async (_, number) => {
  const { faults, submission } = await read(await written({ [FIGURES]: cell('E20', '', `<v>${number}</v>`) }));

  expect(faults.map(({ code, sheet, cell, sentence }) => `${code} ${sheet}!${cell}: ${sentence}`)).toEqual([
    'cell-is-no-day Số liệu!E20: "#####" không phải là ngày; hãy ghi như 30/09/2019',
  ]);
  expect(submission?.facts).toEqual(without(WHOLE.facts, 'plan-day'));
});

test.each(['2018-12-31', '2018-12-31T00:00:00', '2018-12-31T00:00:00.000Z'])(
  'a day that a workbook of the strict kind holds as the text %s is that day',
  async (day) => {
    const { faults, submission } = await read(await written({ [FIGURES]: cell('E20', 't="d"', `<v>${day}</v>`) }));

    expect(codes({ faults })).toEqual([]);
    expect(submission?.facts?.['plan-day']).toBe('2018-12-31');
  },
);

test('a day of the strict kind with an hour is no day, and where a number is asked it is no number', async () => {
  const day = (name: string) => cell(name, 't="d"', '<v>2018-12-31T08:30:00</v>');
  const { faults } = await read(await written({ [FIGURES]: (part) => day('E20')(day('E5')(part)) }));

  expect(codes({ faults })).toEqual(['cell-is-no-number Số liệu!E5', 'cell-is-no-day Số liệu!E20']);
});

test('the number of a document that a spreadsheet cut to 15 digits is told, and not read', async () => {
  const { faults, submission } = await read(await written({ [CRITERIA]: cell('H4', '', '<v>12345678901234567</v>') }));

  expect(codes({ faults })).toEqual(['digits-lost Tự chấm điểm!H4']);
  expect(submission?.criteria?.computers?.evidence).toEqual([without(WHOLE.criteria.computers.evidence[0], 'number')]);
});

test.each([
  ['a formula without its result', '', '<f>SUM(30,30)</f>', 'cell-without-result Số liệu!E5'],
  ['an error without its name', 't="e"', '<v></v>', 'cell-has-error Số liệu!E5'],
])('%s is told once: what stands beside it is about no blank figure', async (_, attributes, content, expected) => {
  const { faults, submission } = await read(await written({ [FIGURES]: cell('E5', attributes, content) }));

  expect(codes({ faults })).toEqual([expected]);
  expect(submission?.facts).toEqual(without(WHOLE.facts, 'staff'));
});

test('a reason that a program took for a formula is told in words that suit a reason', async () => {
  const formula = cell('G4', 't="e"', '<f>-thiếu máy</f><v>#NAME?</v>');
  const { faults } = await read(await written({ [CRITERIA]: formula }));

  expect(faults.map(({ sentence }) => sentence)).toEqual(['ô có lỗi công thức #NAME?; hãy ghi lại nội dung ô']);
});

test('a text of which nothing can be seen is blank, and a figure has no such blanks around it', async () => {
  const text = (typed: string) => `<is><t xml:space="preserve">${typed}</t></is>`;
  const { faults, submission } = await read(
    await written({
      [FIGURES]: cell('E5', 't="inlineStr"', text('\u200b\u00a060\u200b')),
      [CRITERIA]: cell('G4', 't="inlineStr"', text('\u200b\u00a0\u200b')),
    }),
  );

  expect(codes({ faults })).toEqual([]);
  expect(submission?.facts).toEqual(WHOLE.facts);
  expect(submission?.criteria?.computers).toEqual(without(WHOLE.criteria.computers, 'reason'));
});

/** All answers in this font, as somebody does who selects a sheet and changes its font. */
const inFont =
  (name: string): Edit =>
  (part) =>
    part
      .replace('</fonts>', `<font><sz val="12"/><name val="${name}"/></font></fonts>`)
      .replaceAll('fontId="0"', `fontId="${part.match(/<font>/g)?.length}"`);

/** `An toàn thông tin`: the one answer that may be either; others have letters of Unicode alone, are picked, or have no accents. */
const DOUBTFUL = ['old-font Danh sách!C36'];

test.each([
  ['.VnTime', '8 ng\u00adêi ch\u00ada cã m¸y'],
  ['.VnTimeH', '8 ng\u00adêi ch\u00ada cã m¸y'],
  ['VNI-Times', '8 ngöôøi chöa coù maùy'],
])('a reason in %s, which is no Unicode, is told: its letters are others than a person sees', async (name, typed) => {
  const reason = cell('G4', 't="inlineStr"', `<is><t>${typed}</t></is>`);
  const { faults, submission } = await read(await written({ 'xl/styles.xml': inFont(name), [CRITERIA]: reason }));

  expect(codes({ faults })).toEqual(['old-font Tự chấm điểm!G4', ...DOUBTFUL]);
  expect(faults[0]?.sentence).toContain(`phông ${name} của bảng mã cũ`);
  expect(submission?.criteria?.computers?.reason).toBe(typed);
});

test('a text with letters that Unicode alone has is Unicode, in whatever font; a part of a text has a font of its own', async () => {
  const run = (name: string) => `<is><r><t>8 m¸y </t></r><r><rPr><rFont val="${name}"/></rPr><t>háng</t></r></is>`;
  const rich = (name: string) => written({ [CRITERIA]: cell('G4', 't="inlineStr"', run(name)) });

  expect(codes(await read(await written({ 'xl/styles.xml': inFont('.VnTime') })))).toEqual(DOUBTFUL);
  expect(codes(await read(await rich('.VnTime')))).toEqual(['old-font Tự chấm điểm!G4']);
  expect(codes(await read(await rich('Arial')))).toEqual([]);
});

const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A drawing with one object, whose upper left corner is in H4. */
const anchored = (object: string, anchor = 'twoCellAnchor') =>
  `<xdr:${anchor}><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${object}<xdr:clientData/></xdr:${anchor}>`;

/** The form with this drawing on its criteria. */
function withDrawing(drawing: string, target = '../drawings/drawing1.xml') {
  const spaces = `xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${DOCUMENT}"`;
  const relations = (...tags: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${tags.join('')}</Relationships>`;
  const relation = (id: string, type: string, to: string) =>
    `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${to}"/>`;
  return written(
    {
      [CRITERIA]: (part) =>
        part
          .replace(/<worksheet(?![^>]*xmlns:r=)/, `<worksheet xmlns:r="${DOCUMENT}"`)
          .replace('</worksheet>', '<drawing r:id="rId9"/></worksheet>'),
    },
    {
      'xl/worksheets/_rels/sheet3.xml.rels': relations(
        relation('rId8', 'hyperlink', 'http://[khong-phai'),
        relation('rId9', 'drawing', target),
      ),
      'xl/drawings/drawing1.xml': `<xdr:wsDr ${spaces}>${drawing}</xdr:wsDr>`,
      'xl/drawings/_rels/drawing1.xml.rels': relations(relation('rId1', 'image', '../media/image1.emf')),
      'xl/media/image1.emf': 'EMF',
    },
  );
}

const PICTURE =
  '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Picture 1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill><xdr:spPr/></xdr:pic>';
const shape = (kind: string) =>
  `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="3" name="Shape 2"/><xdr:cNvSpPr${kind}/></xdr:nvSpPr><xdr:spPr/><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Biên bản &lt;số </a:t></a:r><a:r><a:t>5&gt; &#x1F600;&#x110000;</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;
const UNREAD = 'hình ảnh hoặc khung chữ đặt ở ô này không được đọc';

test.each([
  ['a picture of any format', anchored(PICTURE), [UNREAD]],
  ['a picture that moves with one cell', anchored(PICTURE, 'oneCellAnchor'), [UNREAD]],
  ['a text box of Excel', anchored(shape(' txBox="1"')), [`${UNREAD}: "Biên bản <số 5> 😀&#x110000;"`]],
  ['a text box of LibreOffice, which is a shape', anchored(shape('')), [`${UNREAD}: "Biên bản <số 5> 😀&#x110000;"`]],
  ['two pictures', anchored(PICTURE) + anchored(PICTURE), [UNREAD, UNREAD]],
  [
    'a chart, which is made of cells',
    anchored(
      '<xdr:graphicFrame><a:graphic><a:graphicData><c:chart r:id="rId3"/></a:graphicData></a:graphic></xdr:graphicFrame>',
    ),
    [],
  ],
])(
  '%s on a sheet: what is no cell is told, since a scan that was pasted is no evidence',
  async (_, drawing, expected) => {
    for (const target of ['../drawings/drawing1.xml', '/xl/drawings/drawing1.xml', './../drawings/drawing1.xml']) {
      const { faults, submission } = await read(await withDrawing(drawing, target));

      expect(faults.map(({ sheet, cell, sentence }) => `${sheet}!${cell}: ${sentence}`)).toEqual(
        expected.map((sentence) => `Tự chấm điểm!H4: ${sentence}; nếu cần, hãy ghi vào các ô của phiếu`),
      );
      expect(submission).toEqual(WHOLE);
    }
  },
);

test('a picture inside a cell, which WPS Office writes as a text, is told and is no answer', async () => {
  const picture = 'DISPIMG(&quot;ID_3F2A&quot;,1)';
  const inCell = cell('G4', 't="str"', `<f>_xlfn.${picture}</f><v>=${picture}</v>`);
  const { faults, submission } = await read(await written({ [CRITERIA]: inCell }));

  expect(codes({ faults })).toEqual(['drawing-unread Tự chấm điểm!G4']);
  expect(submission?.criteria?.computers).toEqual(without(WHOLE.criteria.computers, 'reason'));
});

test('where evidence lies is read of a formula of a link too, and elsewhere such a link is told', async () => {
  const link = '<f>HYPERLINK(&quot;https://vi-du.vn/12?a=&quot;&quot;1&quot;,&quot;Xem&quot;)</f><v>Xem</v>';
  const { faults, submission } = await read(
    await written({
      [CRITERIA]: (part) => cell('G4', 't="str"', link)(cell('K4', 't="str"', link)(part)),
    }),
  );

  expect(codes({ faults })).toEqual(['link-unread Tự chấm điểm!G4']);
  expect(submission?.criteria?.computers?.evidence?.[0]?.link).toBe('https://vi-du.vn/12?a="1');
});

/** A sheet of another type than cells beside those of the form. */
function withSheet(type: string, folder: string) {
  const relation = `<Relationship Id="rId88" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${folder}/sheet1.xml"/>`;
  return written(
    {
      'xl/workbook.xml': (part) => part.replace('<sheets>', '<sheets><sheet name="Chart1" sheetId="77" r:id="rId88"/>'),
      'xl/_rels/workbook.xml.rels': (part) => part.replace('</Relationships>', `${relation}</Relationships>`),
    },
    { [`xl/${folder}/sheet1.xml`]: `<${type} xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>` },
  );
}

test.each([
  ['chartsheet', 'chartsheets'],
  ['dialogsheet', 'dialogsheets'],
])('a form to which somebody added a %s is read', async (type, folder) => {
  const { faults, submission } = await read(await withSheet(type, folder));

  expect(codes({ faults })).toEqual([]);
  expect(submission).toEqual(WHOLE);
});

test('an archive of forms is refused with the names of what is in it', async () => {
  const form = await workbookOf(sheets());
  const four = { 'xa-a.xlsx': form, 'xa-b.xlsx': form, 'xa-c.xlsx': form, 'bao-cao.pdf': new Uint8Array(9) };
  const { faults } = await read(zipSync(four));

  expect(faults.map(({ code, sentence }) => `${code}: ${sentence}`)).toEqual([
    'archive-of-files: tệp này là tệp nén, bên trong có xa-a.xlsx, xa-b.xlsx, xa-c.xlsx và 1 tệp khác; hãy giải nén rồi thu các phiếu trong đó',
  ]);
});

test('a letter that was renamed is no archive of the workbook inside it', async () => {
  const parts = { '[Content_Types].xml': strToU8('<Types/>'), 'word/embeddings/Sheet1.xlsx': new Uint8Array(9) };

  expect(codes(await read(zipSync(parts)))).toEqual(['not-a-workbook']);
});
