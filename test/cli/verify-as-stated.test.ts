import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordText, redact } from '../../src/audit/index.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { assess, compilePack } from '../../src/index.js';
import { saltsFor } from '../support/salts.js';
import { assessmentOf, packOf, tierOf } from '../together/house.js';
import { call, folderOf } from './calling.js';

const hash = nodeSha256;
const compared = { relative: { of: 'x', cohort: 'all', whenFlat: 'full', method: 'share-of-max' } };

/** Units of which the first is hidden, under criteria that compare them by their figures: 1, 2, 3 and so on. */
function folder(
  units: readonly string[],
  criteria: readonly string[],
  figures: readonly (number | string)[] = units.map((_, index) => index + 1),
): string {
  const rules = Object.fromEntries(criteria.map((id) => [id, [10, compared] as const]));
  const { criteria: groups, ...tier } = tierOf('unit', rules);
  const [total] = groups as unknown as [{ readonly children: readonly object[] }];
  const titled = total.children.map((child, index) => ({
    ...child,
    title: { vi: `Dòng ${index}`, en: `Row ${index}` },
  }));
  const pack = { ...packOf({}), tiers: [{ ...tier, criteria: [{ ...total, children: titled }] }] };
  const given = Object.fromEntries(units.map((id, index) => [id, { facts: { x: figures[index] ?? 0 } }]));
  const record = assess(compilePack(pack), assessmentOf(given, { salts: saltsFor(units) }), { hash });
  const redacted = redact(record, [units[0] ?? ''], { hash });
  if (!redacted.ok) throw new Error(redacted.errors[0].code);
  return folderOf({ 'r.json': recordText(redacted.value) });
}

test('verify names each result beside hidden units that it does not derive as a whole, by criterion, with its units', async () => {
  const cwd = folder(['a', 'b', 'c'], ['one', 'two']);
  const { out } = await call(['verify', 'r.json', '--lang', 'en'], { cwd, columns: 400 });

  expect(out).toContain('4 results compare with hidden ones');
  expect(out).toContain(
    '\n  - "Row 0" (one), as reported by the units: b; c\n  - "Row 1" (two), as reported by the units: b; c\n',
  );
});

test('of many units and criteria the first five are named, and the others counted; --json has each', async () => {
  const units = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const criteria = ['ca', 'cb', 'cc', 'cd', 'ce', 'cf', 'cg'];
  const cwd = folder(units, criteria);
  const { out } = await call(['verify', 'r.json', '--lang', 'en'], { cwd, columns: 400 });
  const { asStated } = JSON.parse((await call(['verify', 'r.json', '--json'], { cwd })).out);

  expect(out).toContain(
    '\n  - "Row 4" (ce), as reported by the units: b; c; d; e; f; and 3 other units\n  … and 2 more; add --json to see all.\n',
  );
  expect(out).not.toContain('Row 5');
  expect(asStated).toHaveLength(56);
  expect(asStated).toContainEqual({ unit: 'i', layer: 'reported', node: 'cg' });
});

test('beside hidden units the second opinion accuses no number that the record shortened to forty digits', async () => {
  // the highest figure, of 17 digits, is hidden
  const cwd = folder(['a', 'b', 'c'], ['one', 'two'], ['10.000000000000061', 3, 7]);
  const { code, out } = await call(['verify', 'r.json', '--second-opinion', '--lang', 'en'], { cwd, columns: 400 });

  expect(readFileSync(join(cwd, 'r.json'), 'utf8')).toContain('"~2.99999999999998170000000000011163"');
  expect(out).toContain('none differs');
  expect(code).toBe(0);
});
