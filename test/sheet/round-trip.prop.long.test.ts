import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSource, writeSource } from '../../src/author/index.js';
import { safeCompilePack } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import { exportPack, importSheet, type JsonObject, readSheet, writeCsv, writeWorkbook } from '../../src/sheet/index.js';
import { drawing } from '../support/naive-draw.js';
import { packOf } from '../support/naive-generate-pack.js';
import { ANNEX, imported, OPTIONS } from './annexes.js';

const read = (path: string): JsonObject =>
  readSource(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).document as JsonObject;

/** The digest of a pack; packs with plugins do not compile here, so they are compared as JSON. */
function identity(document: Json): string {
  const result = safeCompilePack(document);
  return result.ok ? result.value.pack.digest : JSON.stringify(document);
}

async function backFrom(bytes: Uint8Array) {
  const reading = await readSheet(bytes);
  if (!reading.ok) throw new Error(reading.errors[0].code);
  return importSheet(reading.value, OPTIONS);
}

async function expectSame(pack: JsonObject): Promise<void> {
  const sheets = exportPack(pack);
  for (const bytes of [await writeWorkbook(sheets), new TextEncoder().encode(writeCsv(sheets))]) {
    const { document = null, rows } = await backFrom(bytes);
    expect(rows).toEqual([]);
    expect(identity(document)).toBe(identity(pack));
    expect(identity(readSource(writeSource(document)).document ?? null)).toBe(identity(pack));
  }
}

const PACKS = ['criteria-packs', 'examples', 'test/fixtures/format'].flatMap((folder) =>
  readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => /pack\.yaml$/.test(file))
    .map((file) => `${folder}/${file}`),
);

test('there are packs to go round with', () => {
  expect(PACKS.length).toBeGreaterThan(6);
});

test.each(PACKS)('%s comes back from .xlsx and .csv with the same digest', async (path) => {
  await expectSame(read(path));
});

test('the draft of the annex comes back too', async () => {
  await expectSame((await imported(ANNEX)).document ?? {});
});

test('any pack comes back, whatever kinds, groups and policies it has', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (generate) => {
      await expectSame(packOf(drawing(generate)) as unknown as JsonObject);
    }),
    { numRuns: 25, seed: 20191018 },
  );
});

const odd = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }).filter((text) => /\S/.test(text) && !/\p{Surrogate}/u.test(text)),
  fc.constantFrom(
    '=SUM(A1)',
    '-x',
    '+1',
    "'=1",
    '@a',
    '_x0041_',
    ' a ',
    'a\nb',
    'a\tb',
    '1,5',
    '1.000',
    'Tổng điểm',
    'Ghi chú: x',
    '(1)',
    'no',
    '1e3',
    'd\u0323',
    '"',
    ';',
  ),
);

test('titles and notes of any letters come back as they were', async () => {
  const pack = read('examples/01-score/pack.yaml');
  await fc.assert(
    fc.asyncProperty(odd, odd, odd, async (title, code, note) => {
      const text = JSON.stringify(pack)
        .replace('{"vi":"Trang thông tin","en":"Website"}', () => JSON.stringify({ vi: title }))
        .replace('"max":5', () => `"max":5,"code":${JSON.stringify(code)},"note":${JSON.stringify(note)}`);
      await expectSame(JSON.parse(text) as JsonObject);
    }),
    { numRuns: 40 },
  );
});

test('an exported table without its machine part is still an annex, with the same kinds of rule', async () => {
  const draft = (await imported(ANNEX)).document ?? {};
  const [annex] = exportPack(draft);
  const { document = null } = await backFrom(new TextEncoder().encode(writeCsv(annex ? [annex] : [])));
  const kinds = (value: Json) => JSON.stringify(value).match(/"rule":\{"[a-z-]+"/g);
  const same = kinds(document)?.filter((kind, index) => kind === kinds(draft)?.[index]).length;

  expect(kinds(draft)?.length).toBe(33);
  expect(same).toBe(33);
});
