import { expect, test } from 'vitest';
import { safeAssess, safeCompilePack } from '../../src/index.js';
import { CHECKS } from '../../src/model/check-finding.js';
import { FINDINGS } from '../../src/model/finding.js';
import { anyError, ISSUES, issue } from '../../src/model/issue.js';
import { assessmentOf, packOf } from '../together/house.js';

const codesOf = (list: Readonly<Record<string, { readonly severity: string }>>, severity: string) =>
  Object.keys(list).filter((code) => list[code]?.severity === severity);

test('what may be meant as it stands is a warning, and every other issue is an error', () => {
  const warnings = codesOf(ISSUES, 'warning');

  expect(warnings).toEqual([
    'issues-not-listed',
    ...['cell-ratio', 'cell-hidden', 'text-not-nfc', 'comment-cuts-text', 'quotes-curly', 'decimal-comma-in-flow'],
    ...['thousands-point', 'unit-alike', 'translation-missing', 'text-not-in-force', 'children-max', 'amend-doubtful'],
    ...['fact-not-asked', 'extension-not-later', 'approval-unpublished', 'senders-needed'],
  ]);
  expect(codesOf(ISSUES, 'error')).toEqual(Object.keys(ISSUES).filter((code) => !warnings.includes(code)));
});

test('a remark on an assessment is a note where nobody did anything wrong, and every other asks somebody to look', () => {
  const notes = ['estimated', 'extended', 'claim-differs'];

  expect(codesOf(FINDINGS, 'info')).toEqual(notes);
  expect(codesOf(FINDINGS, 'warning')).toEqual(Object.keys(FINDINGS).filter((code) => !notes.includes(code)));
});

test('a finding of check is a note where the pack may be right, and else a warning', () => {
  const notes = [
    ...['max-not-decided', 'division-by-zero', 'part-may-exceed', 'silence-gains', 'irrational-compared'],
    ...['points-fall-and-rise', 'bands-alike', 'date-early', 'percent-unbounded', 'count-as-number'],
    ...['period-off', 'code-repeated'],
    ...[
      'code-elsewhere',
      'code-out-of-order',
      'title-repeated',
      'title-year-other',
      'title-percent-other',
      'cite-copied',
      'rule-repeated',
      'fact-title-repeated',
    ],
    'handing-in-uncollected',
  ];

  expect(codesOf(CHECKS, 'info')).toEqual(notes);
  expect(codesOf(CHECKS, 'warning')).toEqual(Object.keys(CHECKS).filter((code) => !notes.includes(code)));
});

test('one error among warnings stops a document, warnings alone do not', () => {
  const warning = issue('children-max', [], { node: 'total', max: '27', sum: '28' });

  expect(warning.severity).toBe('warning');
  expect(anyError([warning, warning])).toBe(false);
  expect(anyError([warning, issue('key-missing', [], { key: 'id' })])).toBe(true);
  expect(anyError([])).toBe(false);
});

const adding = (max: number) => {
  const pack = packOf({});
  const title = { vi: 'Ví dụ', en: 'Example' };
  const children = [{ id: 'c', title, max: 10, rule: { logic: { var: 'x' } } }];
  return { ...pack, tiers: [{ ...pack.tiers[0], criteria: [{ id: 'total', title, max, combine: 'sum', children }] }] };
};
const codes = (issues: readonly { readonly code: string; readonly severity: string }[]) =>
  issues.map(({ code, severity }) => `${severity} ${code}`);

test('a pack whose children do not add up is used, and says so', () => {
  const compiled = safeCompilePack(adding(12));

  expect(compiled.ok && codes(compiled.warnings)).toEqual(['warning children-max']);
});

test('a pack with one error is not used, and its warnings are told beside it', () => {
  const compiled = safeCompilePack({ ...adding(12), texts: [{ id: 'x' }] });

  expect(compiled.ok).toBe(false);
  expect(compiled.ok ? [] : codes(compiled.errors)).toContain('warning children-max');
});

test('a figure that nobody asks for is a warning, and one of no declared fact an error', () => {
  const pack = safeCompilePack(adding(10));
  if (!pack.ok) throw new Error(JSON.stringify(pack));
  const sent = (facts: object) => safeAssess(pack.value, assessmentOf({ a: { facts: { x: 1, ...facts } } }));
  const [unread, undeclared] = [sent({ y: 2 }), sent({ z: 2 })];

  expect(unread.ok && codes(unread.warnings)).toEqual(['warning fact-not-asked']);
  expect(undeclared.ok ? [] : codes(undeclared.errors)).toEqual(['error fact-undeclared']);
});
