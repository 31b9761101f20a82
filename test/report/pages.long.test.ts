import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium-page.js';
import { assess, compilePack } from '../../src/index.js';
import { type Annex, annexDocx, annexHtml, annexOf, annexXlsx } from '../../src/report/index.js';
import { folderOf } from '../cli/calling.js';
import { documentOf } from '../support/documents.js';
import { hasOffice, hasPdfText, officePages, pdfPages } from '../support/printed-pages.js';

// biome-ignore lint/suspicious/noExplicitAny: documents as they are written
type Doc = any;

const record = () =>
  assess(
    compilePack(documentOf('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml') as Doc),
    documentOf('examples/gia-lai-2019/gia-lai-2019.assessment.yaml'),
  );

/** The communes of Gia Lai eight times over, each with a name of its own: 240 rows. */
function longAnnex(): Annex {
  const annex = annexOf(record(), { tier: 'commune', lang: 'vi' });
  const parts = annex.parts.map((part) => ({
    ...part,
    rankings: part.rankings.map((ranking) => ({
      ...ranking,
      tables: ranking.tables.map((table) =>
        table.columns.some(({ id }) => id === 'unit')
          ? {
              ...table,
              rows: Array.from({ length: 8 }, (_, time) =>
                table.rows.map((row) =>
                  row.map((cell, column) => (column === 1 ? { text: `${cell.text} ${time}` } : cell)),
                ),
              ).flat(),
            }
          : table,
      ),
    })),
  }));
  return { ...annex, parts };
}

/** Whether blanks stand where a line was broken, or not: names are found in either way. */
const bare = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, '');

/** Rows of tables of units that no page has whole below the head of their table. */
function brokenRows({ parts }: Annex, pages: readonly string[]): readonly string[] {
  const texts = pages.map(bare);
  return parts.flatMap(({ rankings }) =>
    rankings.flatMap(({ tables }) =>
      tables.flatMap(({ columns, rows }) => {
        const heads = columns.filter(({ id }) => id === 'unit' || id === 'percent').map(({ heading }) => bare(heading));
        const isOfUnits = columns.some(({ id }) => id === 'unit');
        const whole = (row: (typeof rows)[number]) =>
          texts.some((page) => [...heads, ...row.map(({ text }) => bare(text))].every((text) => page.includes(text)));
        return isOfUnits ? rows.filter((row) => !whole(row)).map((row) => row.map(({ text }) => text).join(' | ')) : [];
      }),
    ),
  );
}

/** The pages on which somebody signs, and nothing stands above it. */
function lonelySignatures(pages: readonly string[]): readonly string[] {
  return pages.filter((page) => page.includes('THỦ TRƯỞNG CƠ QUAN') && !/Liên quan: |\(\d+\) /.test(page));
}

test.skipIf(!hasOffice())(
  'LibreOffice makes pages of the Word document: rows are whole, below a head on every page, and no signature is alone',
  async () => {
    for (const annex of [annexOf(record(), { lang: 'vi' }), longAnnex()]) {
      const pages = officePages(await annexDocx(annex), 'docx');
      expect(brokenRows(annex, pages)).toEqual([]);
      expect(lonelySignatures(pages)).toEqual([]);
      expect(pages.filter((page) => page.includes('THỦ TRƯỞNG CƠ QUAN'))).toHaveLength(annex.parts.length);
      expect(pages.length).toBeGreaterThan(annex.parts.length * 2);
    }
  },
);

test.skipIf(!hasOffice())(
  'LibreOffice makes pages of the spreadsheet: rows are whole, below a head on every page, numbers as in Vietnam',
  async () => {
    for (const annex of [annexOf(record(), { lang: 'vi' }), longAnnex()]) {
      const pages = officePages(await annexXlsx(annex), 'xlsx');
      expect(brokenRows(annex, pages)).toEqual([]);
      expect(pages.filter((page) => page.includes('THỦ TRƯỞNG CƠ QUAN'))).toHaveLength(annex.parts.length);
    }
  },
);

test.skipIf(!hasOffice())('LibreOffice opens hostile names as text', async () => {
  const annex = annexOf(record(), { tier: 'department', lang: 'vi' });
  const names = ['<b>x</b>', "=cmd|'/C calc'!A0", '_x0041_', '&amp;lt;', '\\u{202e}gnort', ']]>', '{{a}}', '🙂 và 𠀀'];
  const renamed: Annex = {
    ...annex,
    parts: annex.parts.map((part) => ({
      ...part,
      rankings: part.rankings.map((ranking) => ({
        ...ranking,
        tables: ranking.tables.slice(0, 1).map((table) => ({
          ...table,
          rows: table.rows.map((row, at) =>
            row.map((cell, column) => (column === 1 ? { text: names[at] ?? cell.text } : cell)),
          ),
        })),
      })),
    })),
  };

  for (const [bytes, ending] of [
    [await annexDocx(renamed), 'docx'],
    [await annexXlsx(renamed), 'xlsx'],
  ] as const) {
    const text = bare(officePages(bytes, ending).join(' '));
    expect(names.filter((name) => !/\p{Emoji_Presentation}/u.test(name) && !text.includes(bare(name)))).toEqual([]);
  }
});

test.skipIf(!hasOffice())('LibreOffice prints a note of 2,000 words to its last word', async () => {
  const annex = annexOf(record(), { tier: 'department', lang: 'vi' });
  const words = Array.from({ length: 2000 }, (_, at) => `chu-${at}.`);
  const long: Annex = {
    ...annex,
    parts: annex.parts.map((part) => ({
      ...part,
      rankings: part.rankings.map((ranking) => ({
        ...ranking,
        notes: { heading: 'Ghi chú', items: [words.join(' ')] },
      })),
      gaps: { heading: 'Nội dung còn thiếu', items: [words.join(' ')] },
    })),
  };

  const text = bare(officePages(await annexXlsx(long), 'xlsx').join(' '));
  expect(words.filter((word) => text.split(word).length !== 3)).toEqual([]);
});

/** Texts of cells that run out of their cell, and what is wider than the window; in the page. */
const RUNNING_OUT = `(() => {
  const outside = [...document.querySelectorAll('td, th')].filter((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    const [text, box] = [range.getBoundingClientRect(), cell.getBoundingClientRect()];
    return text.width > 0 && (text.right > box.right + 1 || text.left < box.left - 1);
  });
  const page = document.documentElement;
  const wide = page.scrollWidth > page.clientWidth ? ['page ' + page.scrollWidth] : [];
  return [...wide, ...outside.map((cell) => cell.textContent)];
})()`;

test.skipIf(chromiumPath() === undefined)(
  'on narrow screens, and at 200 % of a wide one, no number runs into another, and only tables are moved sideways',
  async () => {
    const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', chromiumSandbox: false });
    try {
      for (const lang of ['vi', 'en'] as const)
        for (const width of [360, 640, 800, 1280]) {
          const page = await browser.newPage({ viewport: { width, height: 800 } });
          await page.setContent(annexHtml(annexOf(record(), { lang })));
          expect({ lang, width, out: await page.evaluate(RUNNING_OUT) }).toEqual({ lang, width, out: [] });
          await page.close();
        }
    } finally {
      await browser.close();
    }
  },
);

/** Of each table that was moved to its end, how far the names and their head stand from its left edge, in pixels. */
const NAMES_MOVED = `[...document.querySelectorAll('.moved')].filter((box) => box.querySelector('.names')).map((box) => {
  box.scrollLeft = box.scrollWidth;
  const left = (element) => Math.round(element.getBoundingClientRect().left - box.getBoundingClientRect().left);
  return [box.scrollLeft > 0, ...[box.querySelector('.names'), box.querySelector('tbody th')].map(left)];
})`;

test.skipIf(chromiumPath() === undefined)(
  'on a narrow screen the names of the units and their head stay in sight while a table is moved',
  async () => {
    const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', chromiumSandbox: false });
    try {
      const page = await browser.newPage({ viewport: { width: 380, height: 800 } });
      await page.setContent(annexHtml(annexOf(record(), { tier: 'commune', lang: 'vi' })));

      expect(await page.evaluate(NAMES_MOVED)).toEqual([[true, 0, 0]]);
    } finally {
      await browser.close();
    }
  },
);

test.skipIf(chromiumPath() === undefined || !hasPdfText())(
  'Chromium prints the page: rows are whole, below a head on every page, and no signature is alone',
  async () => {
    const folder = folderOf({});
    const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', chromiumSandbox: false });
    try {
      for (const annex of [annexOf(record(), { lang: 'vi' }), longAnnex()]) {
        const page = await browser.newPage();
        await page.setContent(annexHtml(annex));
        const file = join(folder, 'annex.pdf');
        writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
        const pages = pdfPages(file);
        expect(brokenRows(annex, pages)).toEqual([]);
        expect(lonelySignatures(pages)).toEqual([]);
        // what a table goes by stands on the page of its caption
        expect(pages.filter((text) => /Lớp số liệu: /.test(text) && !/Bảng \d+\. /.test(text))).toEqual([]);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  },
);
