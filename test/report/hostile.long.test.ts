import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess, compilePack } from '../../src/index.js';
import { type Annex, annexDocx, annexHtml, annexOf, annexXlsx } from '../../src/report/index.js';
import { documentOf } from '../support/documents.js';
import { SEED } from '../support/seed.js';
import { docxTexts, htmlElements, htmlText, readXml, unzipped, xlsxSheets } from './read-back.js';

// biome-ignore lint/suspicious/noExplicitAny: documents as they are written
type Doc = any;

/** Texts that act where they are not kept as text, and how they must be read back. */
const HOSTILE: readonly (readonly [given: string, shown: string])[] = [
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['</td></table><img src=x onerror=alert(1)>', '</td></table><img src=x onerror=alert(1)>'],
  ['</w:t></w:r><w:r><w:t>x', '</w:t></w:r><w:r><w:t>x'],
  ['"><b onmouseover="x">', '"><b onmouseover="x">'],
  ["]]> <!-- &amp; &#x41; '", "]]> <!-- &amp; &#x41; '"],
  ["=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
  ['+1+1', '+1+1'],
  ['@SUM(A1)', '@SUM(A1)'],
  ['_x0041_ _x000D_', '_x0041_ _x000D_'],
  ['&CTrang &P', '&CTrang &P'],
  ['{{number}} [{units}] {title:word}', '{{number}} [{units}] {title:word}'],
  ['chuông\u0007 và \u0000 rỗng', 'chuông\\u{7} và \\u{0} rỗng'],
  ['dòng\r\nmới\tthụt', 'dòng mới thụt'],
  ['nửa chữ \ud83d rời', 'nửa chữ \\u{d83d} rời'],
  ['không phải chữ \ufffe\uffff', 'không phải chữ \\u{fffe}\\u{ffff}'],
  ['đảo \u202egnort\u202c \u200f', 'đảo \\u{202e}gnort\\u{202c} \\u{200f}'],
  ['\u0301dấu', '\\u{301}dấu'],
  ['chữ 𠀀 và 🙂', 'chữ 𠀀 và 🙂'],
  ['dài '.repeat(1250), 'dài '.repeat(1250)],
  ['x'.repeat(5000), 'x'.repeat(5000)],
];

/** The small pack of the examples with these texts in every title and gap, as names of units, and as what is said of the decision. */
function annexWith(texts: readonly string[]): Annex {
  const pack: Doc = structuredClone(documentOf('examples/01-score/pack.yaml'));
  const assessment: Doc = structuredClone(documentOf('examples/01-score/assessment.yaml'));
  const [first] = assessment.units;
  let at = 0;
  const retitle = (part: Doc): void => {
    if (typeof part !== 'object' || part === null) return;
    // levels without a title get one too
    for (const level of [...(part.steps ?? []), ...(part.floor ? [part.floor] : [])]) level.title = {};
    if (part.title !== undefined) {
      part.title = { vi: `text-${at % texts.length}` };
      at += 1;
    }
    for (const inner of Object.values(part)) retitle(inner);
  };
  retitle(pack);
  pack.gaps = texts.map((_, index) => ({
    id: `gap-${index}`,
    at: [`${pack.tiers[0].id}/${pack.tiers[0].criteria[0].id}`],
    kind: 'not-found',
    choice: { vi: `text-${index}` },
  }));
  assessment.units = texts.map((_, index) => ({ ...first, id: `unit-${index}`, name: { vi: `text-${index}` } }));
  assessment.submissions = texts.map((_, index) => ({
    ...assessment.submissions[index % 2],
    unit: `unit-${index}`,
    // a figure that is not known
    ...(index % 5 === 0 ? { facts: {} } : {}),
  }));
  // a record may hold what no reader of packs lets in: half a letter
  const given = (value: Doc): Doc => {
    if (typeof value === 'string') return /^text-\d+$/.test(value) ? (texts[Number(value.slice(5))] ?? '') : value;
    if (Array.isArray(value)) return value.map(given);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, given(inner)]));
  };
  return annexOf(given(assess(compilePack(pack), assessment)), {
    lang: 'vi',
    authority: texts[0] ?? '',
    decision: { number: texts[1] ?? '' },
    file: texts[2] ?? '',
  });
}

const TAGS = [
  ...[
    'html',
    'head',
    'meta',
    'title',
    'style',
    'body',
    'section',
    'header',
    'div',
    'p',
    'br',
    'span',
    'main',
    'h1',
    'h2',
    'ul',
    'ol',
    'li',
  ],
  ...['dl', 'dt', 'dd', 'table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tr', 'th', 'td', 'strong', 'em'],
];
const ATTRIBUTES = [
  ...['lang', 'charset', 'name', 'content', 'class', 'scope', 'rowspan', 'colspan', 'start'],
  ...['role', 'tabindex', 'aria-label'],
];

/** More letters than a row of a spreadsheet shows of one text. */
const LONG = 1_000;
const bare = (text: string) => text.replaceAll(/\s+/g, '');

async function expectPlainFiles(annex: Annex): Promise<void> {
  const wanted = annex.parts.flatMap(({ rankings, gaps }) => [
    ...rankings.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => text))),
    ),
    ...gaps.items,
  ]);
  const elements = htmlElements(annexHtml(annex));
  expect(elements.filter(({ tagName }) => !TAGS.includes(tagName)).map(({ tagName }) => tagName)).toEqual([]);
  expect(elements.flatMap(({ attrs }) => attrs.filter(({ name }) => !ATTRIBUTES.includes(name)))).toEqual([]);
  const page = new Set(elements.map(htmlText));
  const [docx, xlsx] = [await annexDocx(annex), await annexXlsx(annex)];
  for (const bytes of [docx, xlsx])
    for (const [name, part] of unzipped(bytes)) if (/\.(xml|rels)$/.test(name)) readXml(part);
  const word = docxTexts(docx);
  const sheets = xlsxSheets(xlsx);
  const written = sheets.flatMap((sheet) => sheet.cells.flat());
  const cells = new Set(written);
  expect(sheets.map(({ formulas }) => formulas)).toEqual(sheets.map(() => 0));
  for (const text of wanted) {
    const number = Number(text.replaceAll('.', '').replace(',', '.'));
    expect(page.has(text), `HTML: ${text.slice(0, 80)}`).toBe(true);
    expect(
      word.some((paragraph) => paragraph === text || paragraph.endsWith(`. ${text}`)),
      `docx: ${text.slice(0, 80)}`,
    ).toBe(true);
    const inSheet =
      cells.has(text) ||
      cells.has(number) ||
      [...cells].some((cell) => String(cell).endsWith(`. ${text}`)) ||
      // a text that is too long for a row goes on in the next one
      (text.length > LONG && bare(written.join('')).includes(bare(text)));
    expect(inSheet, `xlsx: ${text.slice(0, 80)}`).toBe(true);
  }
}

test('hostile names, titles and reasons are text in all three files, and what cannot be seen is an escape', async () => {
  const annex = annexWith(HOSTILE.map(([given]) => given));
  const [part] = annex.parts;
  const units = part?.rankings[0]?.tables[0]?.rows.map((row) => row[1]?.text);

  expect(units?.toSorted()).toEqual(HOSTILE.map(([, shown]) => shown).toSorted());
  await expectPlainFiles(annex);
  // the same text in every place
  for (const [given] of HOSTILE) await expectPlainFiles(annexWith([given, given]));
});

test('whatever characters names have, they are text in all three files', async () => {
  const names = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), { numRuns: 240, seed: SEED });
  const known = names.filter((name) => name.trim() !== '');
  for (let from = 0; from < known.length; from += 20) await expectPlainFiles(annexWith(known.slice(from, from + 20)));
});
