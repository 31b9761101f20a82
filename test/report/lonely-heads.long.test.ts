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

const record = assess(
  compilePack(documentOf('examples/hue-2020/hue-2020.pack.yaml')),
  documentOf('examples/hue-2020/hue-2020.assessment.yaml'),
);

const LONG = ' có tên rất dài gồm nhiều xã, thị trấn sáp nhập theo Nghị quyết của Ủy ban Thường vụ Quốc hội';

/** The annex of the nine districts of Huế, in which each unit has a name of so many more lines. */
function annexOfHeight(times: number): Annex {
  const annex = annexOf(record, { lang: 'vi' });
  const parts = annex.parts.map((part) => ({
    ...part,
    rankings: part.rankings.map((ranking) => ({
      ...ranking,
      tables: ranking.tables.map((table) => ({
        ...table,
        rows: table.rows.map((row) =>
          row.map((cell, at) => (table.columns[at]?.id === 'unit' ? { text: cell.text + LONG.repeat(times) } : cell)),
        ),
      })),
    })),
  }));
  return { ...annex, parts };
}

const UNITS = [
  'Nam Đông',
  'Quảng Điền',
  'A Lưới',
  'Phú Lộc',
  'Hương Trà',
  'Phú Vang',
  'Hương Thủy',
  'Huế',
  'Phong Điền',
];

/** The pages that have the head of a table of units and none of its rows. */
function lonelyHeads(pages: readonly string[]): readonly string[] {
  const isRow = (page: string) =>
    UNITS.some((name) => new RegExp(`\\d ${name}`).test(page) || page.includes(`TP ${name}`));
  return pages.filter((page) => page.includes('Cơ quan, đơn vị') && !isRow(page));
}

// however high the first row is, one of these heights leaves room for the head alone
const HEIGHTS = [1, 2, 3, 4];

test.skipIf(chromiumPath() === undefined || !hasPdfText())(
  'Chromium prints no head of a table without a row below it',
  async () => {
    const folder = folderOf({});
    const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', chromiumSandbox: false });
    try {
      for (const times of HEIGHTS) {
        const page = await browser.newPage();
        await page.setContent(annexHtml(annexOfHeight(times)));
        const file = join(folder, 'annex.pdf');
        writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
        const pages = pdfPages(file);
        expect({ times, lonely: lonelyHeads(pages) }).toEqual({ times, lonely: [] });
        expect(pages.filter((text) => text.includes('Cơ quan, đơn vị')).length).toBeGreaterThan(1);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  },
);

test.skipIf(!hasOffice())('nor does LibreOffice, of the Word document', async () => {
  for (const times of HEIGHTS) {
    const pages = officePages(await annexDocx(annexOfHeight(times)), 'docx');
    expect({ times, lonely: lonelyHeads(pages) }).toEqual({ times, lonely: [] });
  }
});

test.skipIf(!hasOffice())(
  'of the spreadsheet no page has the head of the units above the table of levels or the notes',
  async () => {
    for (const times of HEIGHTS) {
      const pages = officePages(await annexXlsx(annexOfHeight(times)), 'xlsx');
      const below = pages.filter((page) => /Tổng hợp theo mức độ|Tổng số|Ghi chú:|THỦ TRƯỞNG/.test(page));
      expect(below.length).toBeGreaterThan(1);
      expect(below.filter((page) => page.includes('Cơ quan, đơn vị'))).toEqual([]);
    }
  },
);
