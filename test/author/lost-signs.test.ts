import { expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { changed, formatText } from '../cli/calling.js';

test('a key above deeper lines that lost its colon is mended, and what stands below it is read', () => {
  const { document, issues } = readSource('tiers\n  - { id: a }\nb: 1\n');

  expect(document).toEqual({ tiers: [{ id: 'a' }], b: 1 });
  expect(issues.map(({ code, position, mended }) => [code, position.line, mended?.line])).toEqual([
    ['source-syntax', 1, 'tiers:'],
  ]);
});

test('an item whose hyphen lost its blank is told as that, also where lines below it stay broken', () => {
  const slips = [
    ['  - { id: staff, type', '  -{ id: staff, type'],
    ['    cohorts: [', '    cohorts ['],
    ['    criteria:\n', '    criteria:"\n'],
  ] as const;
  const text = slips.reduce((whole, [from, to]) => changed(whole, from, to), formatText('small.pack.yaml'));
  const [first] = readSource(text).issues;

  expect(first?.params).toEqual({ detail: 'an item of a list begins with "-" and a space' });
  expect(first?.mended?.line).toMatch(/^ {2}- \{ id: staff, type/);
});

test('a line that begins with a blank of another sort, by which it stands too far left, is told as that', () => {
  const [slip] = readSource('a:\n  - b: 1\n\u3000\u3000c: 2\nd: 3\n').issues;

  expect(slip?.position.line).toBe(3);
  expect(slip?.params).toEqual({ detail: 'a no-break or other special blank stands where a space belongs' });
});
