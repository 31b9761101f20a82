import { expect, test } from 'vitest';
import { compilePack, type Issue, safeAssess, safeCompilePack } from '../../src/index.js';
import { paramsOf } from '../../src/model/issue.js';
import { documentOf } from '../support/documents.js';

const PACK = documentOf('test/fixtures/format/small.pack.yaml') as Record<string, unknown>;
const ASSESSMENT = documentOf('test/fixtures/format/small.assessment.yaml') as {
  submissions: { facts: Record<string, unknown> }[];
};
const COUNT = 150_000;
const KEYS = Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`khoa-${index}`, 1]));

function countOf(result: { readonly ok: boolean; readonly errors?: readonly Issue[] }): unknown {
  const errors = result.errors ?? [];
  const last = errors.at(-1);
  return [errors.length, last?.code, last && paramsOf(last).count];
}

// 1,000 are listed, and 150,000 − 1,000 are not
test('of 150,000 unknown keys a thousand are listed, and how many are not is said last', () => {
  const compiled = compilePack(PACK);
  const [first, ...others] = ASSESSMENT.submissions;

  expect(countOf(safeCompilePack({ ...PACK, ...KEYS }))).toEqual([1001, 'issues-not-listed', '149000']);
  expect(countOf(safeAssess(compiled, { ...ASSESSMENT, ...KEYS }))).toEqual([1001, 'issues-not-listed', '149000']);
  const facts = { ...first?.facts, ...KEYS };
  expect(countOf(safeAssess(compiled, { ...ASSESSMENT, submissions: [{ ...first, facts }, ...others] }))).toEqual([
    1001,
    'issues-not-listed',
    '149000',
  ]);
}, 120_000);
