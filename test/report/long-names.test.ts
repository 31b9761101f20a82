import { expect, test } from 'vitest';
import { assess, compilePack } from '../../src/index.js';
import { type Annex, annexDocx, annexOf } from '../../src/report/index.js';
import { documentOf } from '../support/documents.js';
import { unzipped } from './read-back.js';

const record = assess(
  compilePack(documentOf('examples/hue-2020/hue-2020.pack.yaml')),
  documentOf('examples/hue-2020/hue-2020.assessment.yaml'),
);

/** The annex of the nine districts of Huế, in which the names of units are what `named` makes of them. */
function annexOfNames(named: (name: string) => string): Annex {
  const annex = annexOf(record, { lang: 'vi' });
  const parts = annex.parts.map((part) => ({
    ...part,
    rankings: part.rankings.map((ranking) => ({
      ...ranking,
      tables: ranking.tables.map((table) => ({
        ...table,
        rows: table.rows.map((row) =>
          row.map((cell, at) => (table.columns[at]?.id === 'unit' ? { text: named(cell.text) } : cell)),
        ),
      })),
    })),
  }));
  return { ...annex, parts };
}

/** How many rows of the first table of units stay on the page of the row after them. */
async function rowsKept(annex: Annex): Promise<number> {
  const text = unzipped(await annexDocx(annex)).get('word/document.xml') ?? '';
  const table = text.split('<w:tbl>').find((part) => part.includes('Nam Đông')) ?? '';
  const [body = ''] = table.split('</w:tbl>');
  return body.split('<w:tr>').filter((row) => !row.includes('<w:tblHeader/>') && row.includes('<w:keepNext/>')).length;
}

test('nine short rows stay together on a page', async () => {
  expect(await rowsKept(annexOfNames((name) => name))).toBe(8);
});

test('nine rows of which two have names of 120 letters may be divided, and only the last is not alone', async () => {
  const long =
    ' và các công trình giao thông, dân dụng, công nghiệp, nông nghiệp và phát triển nông thôn khu vực phía Tây tỉnh';
  const annex = annexOfNames((name) => (/^(A Lưới|Phú Lộc)/.test(name) ? name + long : name));

  expect(await rowsKept(annex)).toBe(1);
});
