import { expect, test } from 'vitest';
import { mutants, readSource } from '../../src/author/index.js';
import { compilePack, type Pack } from '../../src/index.js';
import { ALTERATION_KINDS } from '../../src/model/alteration.js';
import { casesOf, packOf } from '../cases/loading.js';
import { call, folderOf } from '../cli/calling.js';
import { page } from './page.js';

const text = page('test-a-pack.md');
const blocks = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => yaml);
const [pack = '', unfilled = '', level = '', tie = '', filled = '', ranking = '', tiers = ''] = blocks;
const printed = /^```text\n([\s\S]*?)^```$/m.exec(text)?.[1];

test('the way of the page: the program writes the cases that the page shows', async () => {
  const cwd = folderOf({ 'pack.yaml': pack });
  const { code, out } = await call(['boundaries', 'pack.yaml', '--lang', 'en'], { cwd });

  expect(code).toBe(0);
  expect(out).toBe(unfilled);
});

test('of levels and rankings the program asks what the page shows', async () => {
  const hue = new URL('../../examples/hue-2020/hue-2020.pack.yaml', import.meta.url).pathname;
  const { out } = await call(['boundaries', hue, '--cases', folderOf({}), '--lang', 'en'], { cwd: folderOf({}) });

  expect(level).toContain('level: "?"');
  expect(out).toContain(level);
  expect(tie).toContain('place: "?"');
  expect(out).toContain(tie);
});

test('cases as they are written are refused until they are filled in', async () => {
  const { code, err } = await call(['test', 'pack.yaml'], {
    cwd: folderOf({ 'pack.yaml': pack, 'cases.yaml': unfilled }),
  });

  expect(code).toBe(1);
  expect(err.match(/expected-unfilled/g)).toHaveLength(6);
});

test('the cases of the page, filled in, give what the page prints', async () => {
  const cwd = folderOf({ 'pack.yaml': pack, 'cases.yaml': filled });
  const { code, out, err } = await call(['test', 'pack.yaml', '--lang', 'en'], { cwd });

  expect({ code, out, err }).toEqual({ code: 0, out: printed, err: '' });
});

test('the places of several units are those of the page', async () => {
  const hue = packOf('examples/hue-2020/hue-2020.pack.yaml');
  const cwd = folderOf({ 'cases.yaml': ranking });

  expect(casesOf(hue, readSource(ranking).document).cases).toHaveLength(1);
  const root = new URL('../../examples/hue-2020/hue-2020.pack.yaml', import.meta.url).pathname;
  const { out } = await call(['test', root, '--cases', cwd, '--lang', 'en'], { cwd });
  expect(out).toContain('Cases: 1 of 1 pass, 4 comparisons');
});

test('the units of two tiers are those of the page', async () => {
  const root = new URL('../../examples/shapes/B12/pack.yaml', import.meta.url).pathname;
  const cwd = folderOf({ 'cases.yaml': tiers });

  const { out } = await call(['test', root, '--cases', cwd, '--lang', 'en'], { cwd });
  expect(out).toContain('Cases: 1 of 1 pass, 2 comparisons');
});

test('the page has a row for each kind of alteration', () => {
  const [, table = ''] = text.split('<!-- /alterations -->')[0]?.split('<!-- alterations -->') ?? [];

  expect([...table.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, kind]) => kind)).toEqual([...ALTERATION_KINDS]);
});

test('every alteration of the pack of the page is of a kind that it lists', () => {
  const kinds = mutants(compilePack(readSource(pack).document).pack.document as unknown as Pack).map(
    ({ kind }) => kind,
  );

  expect([...new Set(kinds)].filter((kind) => !ALTERATION_KINDS.includes(kind))).toEqual([]);
});
