import { expect, test, vi } from 'vitest';
import { assess, compilePack } from '../../src/index.js';
import {
  type Annex,
  annexDocx,
  annexHtml,
  annexOf,
  annexRows,
  annexXlsx,
  DOCX_ROWS,
  rankedTiers,
} from '../../src/report/index.js';
import { documentOf } from '../support/documents.js';
import { all, readXml, unzipped } from './read-back.js';

// biome-ignore lint/suspicious/noExplicitAny: documents as they are written
type Doc = any;

const PACK: Doc = documentOf('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml');
const ASSESSMENT: Doc = documentOf('examples/gia-lai-2019/gia-lai-2019.assessment.yaml');
const record = (pack: Doc = PACK, assessment: Doc = ASSESSMENT) => assess(compilePack(pack), assessment);

test('the same record gives the same bytes, in a year and in another', async () => {
  const annex = () => annexOf(record(), { tier: 'district' });
  const bytesIn = async (year: number) => {
    vi.useFakeTimers({ now: new Date(year, 5, 6), toFake: ['Date'] });
    try {
      return [annexHtml(annex()), await annexXlsx(annex()), await annexDocx(annex())];
    } finally {
      vi.useRealTimers();
    }
  };

  expect(await bytesIn(2019)).toEqual(await bytesIn(2031));
  for (const file of [await annexDocx(annex()), await annexXlsx(annex())]) {
    const core = readXml(unzipped(file).get('docProps/core.xml') ?? '');
    // 00:00 of 01/12/2019 in Vietnam
    expect(all(core, 'dcterms:modified')[0]?.children).toEqual(['2019-11-30T17:00:00Z']);
    expect([...unzipped(file).keys()][0]).toBe('[Content_Types].xml');
  }
});

test('a Word document of too many rows is refused, and a tier that is not there', async () => {
  const annex = annexOf(record(), { tier: 'commune' });
  const [part] = annex.parts;
  const [ranking] = part?.rankings ?? [];
  const [table] = ranking?.tables ?? [];
  if (!part || !ranking || !table) throw new Error('no table');
  const longOf = (length: number): Annex => {
    const rows = Array.from({ length }, () => table.rows[0] ?? []);
    return { ...annex, parts: [{ ...part, rankings: [{ ...ranking, tables: [{ ...table, rows }] }] }] };
  };
  const long = longOf(DOCX_ROWS + 1);

  expect(annexRows(long)).toBe(2001);
  await expect(annexDocx(long)).rejects.toThrow(RangeError);
  expect((await annexDocx(longOf(DOCX_ROWS))).length).toBeGreaterThan(20_000);
  // a page and a spreadsheet take any number, as 20,000 units would be ranked together
  expect(annexHtml(longOf(20_000)).match(/<th scope="row"/g)).toHaveLength(20_000);
  expect((await annexXlsx(longOf(20_000))).length).toBeGreaterThan(100_000);
  expect(() => annexOf(record(), { tier: 'province' })).toThrow(TypeError);
  expect(rankedTiers(record())).toEqual(['department', 'district', 'commune']);
});
