import { expect, test } from 'vitest';
import { recordText } from '../../src/audit/index.js';
import { type DiffOptions, runDiff } from '../../src/cli/commands/diff.js';
import { call, folderOf } from '../cli/calling.js';
import { OFFICE_PACK } from '../support/office-pack.js';
import { points, side, total } from './two-sides.js';

const tree = total(30, 'sum', [points('a', 10), points('b', 20)]);
const ranked = { ranked: ['reported', 'verified'] };
const old = side(tree, { u: { facts: { a: 5, b: 4 } }, v: { facts: { a: 6, b: 4 } } }, ranked);
const now = side(
  tree,
  { u: { facts: { a: 9, b: 4 }, verifications: [{ fact: 'a', value: '1' }] }, v: { facts: { a: 6, b: 4 } } },
  ranked,
);
const cwd = folderOf({ 'old.json': recordText(old.record), 'now.json': recordText(now.record) });

async function called(before: string, after: string | undefined, options: Partial<DiffOptions>) {
  const said = { out: '', err: '' };
  const code = await runDiff(
    {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      cwd,
      env: {},
    },
    before,
    after,
    { lang: 'en', ...options },
  );
  return { code, ...said };
}

test('two records are a table of moves with the reason', async () => {
  const { code, out } = await called('old.json', 'now.json', { layer: 'reported' });

  expect(code).toBe(0);
  expect(out).toContain('Places changed: 2; levels changed: 0; states changed: 0');
  expect(out).toMatch(/│ +2 │ +1 │ u +│ +\+4 │ "Tên": \+4, because of fact "Tên": 5 → 9\. Overtook: v +│/);
  expect(out).toMatch(/│ +1 │ +2 │ v +│ +│ Overtaken by: u +│/);
});

/** The cells of the table that `diff` prints where the figures of u change and those of its rival v stay. */
async function cellsOf(before: object, after: object, rival: object): Promise<readonly (readonly string[])[]> {
  const three = total(60, 'sum', [points('a', 10), points('b', 20), points('c', 30)]);
  const textOf = (facts: object) => recordText(side(three, { u: { facts }, v: { facts: rival } }).record);
  const folder = folderOf({ 'a.json': textOf(before), 'b.json': textOf(after) });
  const { out } = await call(['diff', 'a.json', 'b.json', '--lang', 'en'], { cwd: folder });
  const lines = out.split('\n').filter((line) => line.startsWith('│'));
  return lines.map((line) => line.split('│').map((cell) => cell.trim()));
}

test('beside the units that it passed, a unit is told the one criterion that moved its points most', async () => {
  // 24 points to 48, past the 30 of v: -1 of a, +5 of b, +20 of c
  const cells = await cellsOf({ a: 9, b: 10, c: 5 }, { a: 8, b: 15, c: 25 }, { a: 10, b: 10, c: 10 });

  expect(cells.map((row) => row[5]).join(' ')).toContain(
    '+20, because of fact "Tên": 5 → 25. Other changes: 2. Overtook: v',
  );
});

test('a unit that kept its place is told what moved its points, the two criteria that matter most', async () => {
  // 49 points to 33: 1 of a, 5 of b, 10 of c
  const cells = await cellsOf({ a: 9, b: 10, c: 30 }, { a: 8, b: 5, c: 20 }, { a: 1, b: 1, c: 1 });
  const whys = cells.map((row) => row[5]).join(' ');
  expect(cells[2]?.slice(1, 5)).toEqual(['1', '1', 'u', '-16']);
  expect(whys).toContain('-5, because of fact');
  expect(whys).toContain('-10, because of fact');
  expect(whys).not.toContain('-1, because of fact');
  expect(whys).toContain('Other changes: 1');
});

test('one unit is told with every share of its difference', async () => {
  const { out } = await called('old.json', 'now.json', { layer: 'reported', unit: 'u' });

  expect(out).toContain('  - points: 9 → 13 (+4)\n  - "Tên": +4, because of fact "Tên": 5 → 9');
});

test('two layers of one record are compared without a second one', async () => {
  const { out } = await called('now.json', undefined, { layers: 'reported,verified', unit: 'u' });

  expect(out).toContain('points: 13 → 5 (-8)');
});

test('as data it is the difference itself', async () => {
  const { out } = await called('old.json', 'now.json', { json: true });
  const diff = JSON.parse(out);

  expect(diff.before).toMatchObject({ assessment: 'one', layer: 'verified' });
  expect(diff.rankings[0].rows[0].attribution).toMatchObject({ before: '9', after: '5', difference: '-4' });
});

test('a unit that neither register has, and layers that are none, are told', async () => {
  const unknown = await called('old.json', 'now.json', { unit: 'x' });

  expect(unknown).toMatchObject({
    code: 2,
    err: 'error: there is no unit "x"; did you mean:\n  - u\n',
  });
  await expect(called('old.json', undefined, { layers: 'reported' })).rejects.toMatchObject({ key: 'not-a-choice' });
  await expect(called('old.json', undefined, {})).rejects.toMatchObject({ key: 'argument-missing' });
});

test('a place that differs within a change goes on behind its dash where it does not fit', async () => {
  const sums = (factor: number) => ({
    rule: { logic: { min: [10, { '*': [factor, { '+': [{ var: 'a' }, { var: 'a' }, { var: 'a' }] }] }] } },
  });
  const facts = { u: { facts: { a: 1, b: 4 } } };
  const [twice, thrice] = [2, 3].map((factor) =>
    recordText(side(total(30, 'sum', [points('a', 10, sums(factor)), points('b', 20)]), facts, ranked).record),
  );
  const folder = folderOf({ 'twice.json': twice ?? '', 'thrice.json': thrice ?? '' });
  const { out } = await call(['diff', 'twice.json', 'thrice.json', '--lang', 'en'], { cwd: folder, columns: 60 });
  const lines = out.split('\n');
  const item = lines.findIndex((line) => line.startsWith('    - tiers/commune/criteria/a/rule/'));

  expect(item).toBeGreaterThan(0);
  expect(lines[item + 1]).toMatch(/^ {6}\S/);
});

test('a unit whose place changed in two rankings is counted once', async () => {
  const [ranking = ''] = /\{ id: dat, of: dat.*\}/.exec(OFFICE_PACK) ?? [];
  const pack = OFFICE_PACK.replace(ranking, `${ranking}\n      - ${ranking.replace('id: dat', 'id: again')}`);
  const head = 'format: tieuchi/assessment@1\nid: nam\npack: { id: vi-du, version: 1.0.0 }\nstate: draft\n';
  const tableOf = (staff: string) => `unit,tier,at,can-bo\nu,xa,20/10/2026 08:00,${staff}\nv,xa,20/10/2026 08:00,3\n`;
  const folder = folderOf({
    'pack.yaml': pack,
    'a.csv': tableOf('2'),
    'b.csv': tableOf('5'),
    'h.yaml': `${head}figures: synthetic\nasOf: "2026-11-01T00:00:00+07:00"\n`,
  });
  for (const name of ['a', 'b'])
    await call(['score', 'pack.yaml', `${name}.csv`, '--head', 'h.yaml', '--out', `${name}.json`], { cwd: folder });
  const { out } = await call(['diff', 'a.json', 'b.json', '--lang', 'en'], { cwd: folder });

  expect(out).toContain('Places changed: 2; levels changed: 0; states changed: 0; units of which');
});
