import { expect, test } from 'vitest';
import { comparePacks, derivePack, joinPack, readSource, resolveAmendment } from '../../src/author/index.js';
import { formSheets } from '../../src/form/form-sheets.js';
import { compilePack, describePack, safeCompilePack, submissionJsonSchema } from '../../src/index.js';
import type { Pack } from '../../src/model/pack.js';
import { exportPack, importSheet, readSheet, writeWorkbook } from '../../src/sheet/index.js';

const columns = [
  { id: 'number', title: { vi: 'Số, ký hiệu', en: 'Number' } },
  { id: 'pages', title: { vi: 'Số trang', en: 'Pages' } },
];
const papers = {
  id: 'papers',
  type: 'list',
  of: { number: 'text', pages: 'number', signed: 'date' },
  title: { vi: 'Văn bản', en: 'Papers' },
};

/** A pack with one list, and more keys of it. */
const packWith = (more: object) => ({
  format: 'tieuchi/pack@1',
  id: 'vi-du',
  version: '1.0.0',
  title: { vi: 'Ví dụ', en: 'Example' },
  languages: ['vi', 'en'],
  standing: 'official',
  texts: [{ key: 'qd', number: '1/QĐ', title: { vi: 'Quyết định', en: 'Decision' }, issued: '2018-01-01' }],
  period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' },
  policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'zero' },
  procedure: { ranked: 'reported' },
  facts: [{ ...papers, ...more }],
  tiers: [
    {
      id: 'commune',
      title: { vi: 'Cấp xã', en: 'Communes' },
      cohorts: [{ id: 'all' }],
      criteria: [
        {
          id: 'written',
          title: { vi: 'Văn bản đã ban hành', en: 'Papers issued' },
          max: 4,
          cite: ['qd#1'],
          rule: { 'per-item': { count: 'papers', each: 1, atMost: 4 } },
        },
      ],
      rankings: [],
    },
  ],
  gaps: [],
});
const PLAIN = packWith({});
const TITLED = packWith({ columns });
const columnsOf = (document: unknown) => (document as Pack).facts.map((fact) => fact.columns);

test('a form heads each column by its title, in its language, and one without by its name', () => {
  const headOf = (pack: object, lang: 'vi' | 'en') => {
    const lists = formSheets(compilePack(pack), { tier: 'commune', lang }).find(({ id }) => id === 'lists');
    return Object.values(lists?.rows[1]?.cells ?? {}).map(({ value }) => value);
  };

  expect(headOf(TITLED, 'vi')).toEqual(['', 'Số, ký hiệu', 'Số trang', 'signed']);
  expect(headOf(TITLED, 'en')).toEqual(['', 'Number', 'Pages', 'signed']);
  expect(headOf(PLAIN, 'vi')).toEqual(['', 'number', 'pages', 'signed']);
});

test('a pack is described with them, and so is the schema of what a unit sends', () => {
  const [fact] = describePack(compilePack(TITLED), { lang: 'en' }).facts;
  const schema = submissionJsonSchema(compilePack(TITLED), 'commune', { lang: 'vi' }) as unknown as {
    readonly properties: Readonly<Record<string, { readonly items: { readonly properties: object } }>>;
  };

  expect(fact?.columns).toEqual([
    { id: 'number', title: 'Number' },
    { id: 'pages', title: 'Pages' },
    { id: 'signed', title: 'signed' },
  ]);
  expect(schema.properties.papers?.items.properties).toMatchObject({
    number: { title: 'Số, ký hiệu', type: 'string' },
    pages: { title: 'Số trang' },
    signed: { type: 'string' },
  });
});

test('they are words alone: another digest, the same scoring, and a patch', () => {
  const [plain, titled] = [compilePack(PLAIN), compilePack(TITLED)];
  const { differences, bump } = comparePacks(plain, titled);

  expect(titled.pack.digest).not.toBe(plain.pack.digest);
  expect(titled.pack.scoring).toBe(plain.pack.scoring);
  expect(differences.map(({ effect, at }) => [effect, at.split('/').slice(0, 3).join('/')])).toEqual(
    differences.map(() => ['words', 'facts/papers/columns']),
  );
  expect(bump).toBe('patch');
});

test('a title that lacks a language of the pack is told, as that of a fact is', () => {
  const result = safeCompilePack(packWith({ columns: [{ id: 'pages', title: { vi: 'Số trang' } }] }));

  expect(result.ok && result.warnings.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'translation-missing facts.0.columns.0.title',
  ]);
});

test('they come along in a derived pack, an amended one, from a core, and through a spreadsheet', async () => {
  const derived = derivePack(
    { text: JSON.stringify(TITLED) },
    { authority: { vi: 'tỉnh Nơi Khác', en: 'Elsewhere' }, id: 'noi-khac', year: 2026 },
  );
  expect(derived.ok && columnsOf(readSource(derived.value.text).document)).toEqual([columns]);

  const amendment = {
    format: 'tieuchi/amendment@1',
    id: 'vi-du',
    version: '1.0.1',
    amends: { id: 'vi-du', version: '1.0.0', digest: compilePack(TITLED).pack.digest },
    texts: [{ key: 'sd', number: '2/QĐ', title: { vi: 'Sửa', en: 'Amendment' }, issued: '2019-02-01' }],
    changes: [{ clause: 'sd#1', at: 'facts/papers/columns/pages/title/en', replace: 'Number of pages' }],
  };
  const amended = resolveAmendment({ document: TITLED as never }, amendment);
  if (!amended.ok) throw new Error(JSON.stringify(amended.errors));
  expect(amended.ok && columnsOf(amended.value.document)).toEqual([
    [columns[0], { id: 'pages', title: { vi: 'Số trang', en: 'Number of pages' } }],
  ]);

  const { facts, ...rest } = TITLED;
  const core = { format: 'tieuchi/core@1', id: 'chung', facts };
  const { document } = joinPack({ ...rest, facts: [], extends: ['./core.yaml'] } as never, [core as never]);
  expect(columnsOf(document)).toEqual([columns]);

  const read = await readSheet(await writeWorkbook(exportPack(TITLED as never)));
  if (!read.ok) throw new Error(read.errors[0].code);
  expect(
    columnsOf(
      importSheet(read.value, { id: 'vi-du', title: 'Ví dụ', tier: { id: 'commune', title: 'Cấp xã' } }).document,
    ),
  ).toEqual([columns]);
});
