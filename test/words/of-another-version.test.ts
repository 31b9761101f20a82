import { expect, test } from 'vitest';
import { explainFaultSentence } from '../../src/audit/index.js';
import { findingSentence, issueSentence, reasonSentence } from '../../src/index.js';

type Coded = (given: { code: string; params?: unknown }) => string;

/** Each function that says something that has a code, and a code whose sentence needs a param. */
const SAYING: Readonly<Record<string, readonly [say: Coded, code: string, param: string]>> = {
  findingSentence: [(finding) => findingSentence(finding as never, 'en'), 'estimated', 'fact'],
  reasonSentence: [(reason) => reasonSentence(reason as never, 'en'), 'out-of-bounds', 'fact'],
  issueSentence: [(issue) => issueSentence(issue as never, 'en'), 'fact-undeclared', 'fact'],
  explainFaultSentence: [(fault) => explainFaultSentence(fault as never, 'en'), 'explain-unit-unknown', 'unit'],
};

/** Params as another version, or another program, may have written them. */
const ODD: readonly unknown[] = [undefined, null, 5, 'text', [], ['a'], Object.create(null), { a: 1 }];

test.each(Object.entries(SAYING))('%s says a code of a newer version as it is, braces and all', (_, [say]) => {
  for (const params of ODD) expect(say({ code: 'newer {fact}', params })).toBe('newer {fact}');
  expect(say({ code: 'bell\u0007' })).toBe('bell\\u{7}');
});

test.each(Object.entries(SAYING))(
  '%s leaves out a param that is no text, and writes a number',
  (_, [say, code, param]) => {
    const without = say({ code, params: {} });

    for (const params of ODD) expect(say({ code, params })).toBe(without);
    for (const value of [null, undefined, {}, ['a', 'b'], true])
      expect(say({ code, params: { [param]: value } })).toBe(without);
    expect(say({ code, params: { [param]: 2019 } })).toBe(say({ code, params: { [param]: '2019' } }));
    expect(say({ code, params: { [param]: '2019' } })).toContain('2019');
  },
);

test('an issue whose fault is of another document is said even where that fault cannot be read', () => {
  const said = (fault: unknown) => issueSentence({ code: 'amend-broken', params: { fault } } as never, 'en');

  for (const fault of ['{', '{}', '{"code":5}', '[]', 5, null]) expect(() => said(fault)).not.toThrow();
});
