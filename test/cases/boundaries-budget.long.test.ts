import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Boundaries, boundaries, type Unreached } from '../../src/author/index.js';
import { printUnreached } from '../../src/cli/print/test.js';
import { compilePack } from '../../src/index.js';
import { call, folderOf } from '../cli/calling.js';
import { documentOf } from '../support/documents.js';
import { casesOf, packOf } from './loading.js';

/** A pack of as many criteria, each of as many bands of one count. */
function wide(criteria: number, bands: number) {
  const base = documentOf('test/bad-assessments/base.pack.yaml') as Record<string, unknown>;
  const { attributes: _, relations: __, ...rest } = base;
  const numbers = Array.from({ length: criteria }, (_, index) => index);
  const points = Array.from({ length: bands }, (_, index) => ({
    ...(index < bands - 1 ? { atLeast: (bands - 1 - index) * 10 } : {}),
    ...(index > 0 ? { below: (bands - index) * 10 } : {}),
    points: bands - 1 - index,
  }));
  const children = numbers.map((id) => ({
    id: `c${id}`,
    title: { vi: `C${id}` },
    max: bands - 1,
    rule: { bands: { of: `f${id}`, points } },
  }));
  const root = { id: 'tong', title: { vi: 'T' }, max: criteria * (bands - 1), combine: 'sum', children };
  return compilePack({
    ...rest,
    procedure: { ranked: 'reported' },
    facts: numbers.map((id) => ({ id: `f${id}`, type: 'count', max: 1000, title: { vi: `F${id}` } })),
    tiers: [{ id: 'xa', title: { vi: 'Xã' }, cohorts: [{ id: 't' }], criteria: [root], rankings: [] }],
  });
}

const ended = (unreached: readonly Unreached[]) => unreached.filter(({ because }) => because === 'search-ended');

test('a search that has steps for all ends with every clause exercised', () => {
  const { document, unreached } = boundaries(wide(6, 4));

  expect(document.cases.length).toBe(48);
  expect(unreached).toEqual([]);
});

test('what the bound of steps cuts is told as not looked for to the end, and none of it as without figures', () => {
  const { document, unreached } = boundaries(wide(6, 4), [], {}, { steps: 6000 });

  expect(document.cases.length).toBe(15);
  expect(unreached.length).toBe(40);
  expect(ended(unreached).length).toBe(40);
});

test('a clause that no figures exercise is told as such where the search was whole', () => {
  const { unreached } = boundaries(packOf('examples/shapes/A9/pack.yaml'));

  expect(unreached.map(({ of, comes, because }) => `${of} ${comes}: ${because}`)).toEqual([
    'meetings ⋚ 3 above: not-found',
    'meetings ⋚ 2 above: not-found',
    'meetings ⋚ 1 above: not-found',
  ]);
});

test('where the cases are filled in, the next search goes on where the last one ended, until nothing is open', () => {
  const pack = wide(6, 4);
  const { id, version } = pack.plan.pack;
  const head = { format: 'tieuchi/cases@1', pack: { id, version }, figures: 'synthetic' };
  const cases: unknown[] = [];
  const left: number[] = [];
  for (let run = 0; run < 12 && left.at(-1) !== 0; run += 1) {
    const known = cases.length > 0 ? [casesOf(pack, { ...head, cases })] : [];
    const { document, unreached } = boundaries(pack, known, {}, { steps: 6000 });
    for (const { expect: nodes = {}, ...one } of document.cases) {
      const stated = Object.keys(nodes).map((node) => [node, { status: 'scored' }]);
      cases.push({ ...one, expect: Object.fromEntries(stated) });
    }
    left.push(unreached.length);
  }

  expect(left).toEqual([40, 20, 0]);
});

test('both reasons are told apart in both languages', () => {
  const clause = { tier: 'xa', place: 'xa/c0#rule', kind: 'side', of: 'f0 ⋚ 10', comes: 'at' } as const;
  const both = [
    { ...clause, because: 'search-ended' },
    { ...clause, comes: 'below', because: 'not-found' },
  ] as const;

  expect(printUnreached(both, 'en').split('\n')).toEqual([
    'No figures were found for 1 clause; write them by hand:',
    '  xa/c0#rule: f0 ⋚ 10: below',
    'Not looked for to the end, as the search ended at its bound of steps: figures for 1 clause; fill in the cases that were written and run again, or write them by hand:',
    '  xa/c0#rule: f0 ⋚ 10: at',
    '',
  ]);
  expect(printUnreached(both, 'vi').split('\n')).toEqual([
    'Không tự tìm được số liệu cho 1 điều khoản; hãy viết tay:',
    '  xa/c0#rule: f0 ⋚ 10: ngay dưới',
    'Chưa tìm hết số liệu cho 1 điều khoản, vì việc tìm dừng ở giới hạn số bước; hãy điền các trường hợp đã viết rồi chạy lại, hoặc viết tay:',
    '  xa/c0#rule: f0 ⋚ 10: đúng ngưỡng',
    '',
  ]);
});

test('as JSON the clauses without a case are told with the reason', async () => {
  const cwd = folderOf({ 'pack.yaml': readFileSync('examples/shapes/A9/pack.yaml', 'utf8') });
  const { code, out } = await call(['boundaries', 'pack.yaml', '--json'], { cwd });
  const { document, unreached } = JSON.parse(out) as Boundaries;

  expect(code).toBe(0);
  expect(document.format).toBe('tieuchi/cases@1');
  expect(new Set(unreached.map(({ because }) => because))).toEqual(new Set(['not-found']));
});
