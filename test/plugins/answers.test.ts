import { expect, test } from 'vitest';
import { explain } from '../../src/audit/index.js';
import { prove } from '../../src/author/index.js';
import { compilePack, exact, type Plugins, reasonSentence, safeAssess, safeCompilePack } from '../../src/index.js';
import type { Type } from '../../src/model/expression.js';
import { paramsOf } from '../../src/model/issue.js';
import { readAnswer } from '../../src/model/plugins/read-value.js';
import { ASSESSMENT, PACK, plugins } from './house.js';

/** What becomes of the criterion that asks the operator: its points, or its reason. */
function ofOperator(operator: Record<string, unknown>): unknown {
  const assessed = safeAssess(compilePack(PACK, plugins({ operator })), ASSESSMENT);
  const entry = assessed.ok ? assessed.value.entries.find(({ unit }) => unit === 'x') : undefined;
  const row =
    entry && 'layers' in entry ? entry.layers.reported?.criteria.find(({ node }) => node === 'ban-hanh') : undefined;
  return row?.status === 'scored' ? row.points : row?.because;
}

const none = (code: string, params: Record<string, string>) => [{ code, params: { plugin: 'double', ...params } }];
const NO_NUMBER = none('plugin-answer', { expected: 'number' });

test.each<[string, unknown]>([
  ['a number in doubles', 0.5],
  ['no number', Number.NaN],
  ['a denominator of 0', { n: 1, d: 0 }],
  ['a negative denominator', { n: 1, d: -2 }],
  ['a numerator that is not whole', { n: 0.5, d: 1 }],
  ['an infinite numerator', { n: Number.POSITIVE_INFINITY, d: 1 }],
  ['bigint over number', { n: 1n, d: 2 }],
  ['nothing', undefined],
  ['a promise', Promise.resolve({ n: 1, d: 1 })],
  ['a fact that no operand misses', { status: 'missing', facts: ['khong-co'] }],
  ['a state that is none', { status: 'scored' }],
])('%s is no answer of an operator: the criterion is unscorable, by name', (_, answer) => {
  expect(ofOperator({ evaluate: () => answer })).toEqual(NO_NUMBER);
});

// the rule is min(1, answer)
test.each<[unknown, unknown]>([
  [{ n: 3, d: 4 }, '0.75'],
  [{ n: 2n, d: 4n }, '0.5'],
  [{ n: -0, d: 1 }, '0'],
  [{ n: 6, d: 8, note: 'not in lowest terms' }, '0.75'],
  [
    { status: 'unscorable', because: { code: 'no-data', params: { year: '2018' } } },
    [{ code: 'no-data', params: { year: '2018' } }],
  ],
])('what is a number, or says why there is none, counts as it is: %o', (answer, expected) => {
  expect(ofOperator({ evaluate: () => answer })).toEqual(expected);
});

// NFC of a + U+0301 is U+00E1
test.each<[Type, unknown, unknown]>([
  [{ is: 'text' }, 'a\u0301', '\u00e1'],
  [{ is: 'text' }, '\ud800', undefined],
  [{ is: 'date' }, '2020-02-29', '2020-02-29'],
  [{ is: 'date' }, '2019-02-29', undefined],
  [{ is: 'boolean' }, 1, undefined],
  [{ is: 'choice', options: ['co', 'khong'] }, 'khong', 'khong'],
  [{ is: 'choice', options: ['co', 'khong'] }, 'toString', undefined],
  [{ is: 'list', of: { is: 'number' } }, [{ n: 1, d: 2 }], [{ n: 1, d: 2 }]],
  [{ is: 'list', of: { is: 'number' } }, [{ n: 1, d: 2 }, 'x'], undefined],
  [{ is: 'list', of: { is: 'date' } }, new Array(2), undefined],
])('an answer of the type %o: %o is read as %o', (type, answer, expected) => {
  expect(readAnswer(answer, type, [])).toEqual(expected);
});

test('what an operator throws makes the criterion unscorable; its words, which differ by platform, are not in the record', () => {
  const evaluate = () => {
    throw new Error('mất mạng');
  };

  expect(ofOperator({ evaluate })).toEqual(none('plugin-threw', {}));
  expect(reasonSentence({ code: 'plugin-threw', params: { plugin: 'double' } }, 'vi')).toBe(
    'phần mở rộng "double" gặp lỗi khi tính; hãy báo cho người viết phần mở rộng',
  );
});

test('an operator cannot change the figures that it is given', () => {
  const evaluate = ([x]: { n: number; d: number }[]) => {
    if (x) x.n = 0;
    return exact.whole(1);
  };

  expect(ofOperator({ evaluate })).toBe('1');
  const assessed = safeAssess(compilePack(PACK, plugins({ operator: { evaluate } })), ASSESSMENT);
  const text = JSON.stringify(assessed);
  expect(text).toContain('"can-bo":"10"');
});

function issuesOf(given: Plugins): unknown {
  const compiled = safeCompilePack(PACK, given);
  return compiled.ok ? [] : compiled.errors.map((issue) => [issue.code, paramsOf(issue).plugin, paramsOf(issue).part]);
}

test('a rule that is no expression of the core language is told where it stands, and as the fault of the plugin', () => {
  expect(issuesOf(plugins({ kind: { lower: () => () => 1 } }))).toEqual([['plugin-answer', 'half', 'lower']]);
  expect(issuesOf(plugins({ kind: { lower: () => ({ 'khong-co': 1 }) } }))).toEqual([
    ['operator-unknown', undefined, undefined],
    ['plugin-answer', 'half', 'lower'],
  ]);
  expect(issuesOf(plugins({ combiner: { lower: () => ({ earned: 1 }) } }))).toEqual([
    ['plugin-answer', 'first', 'lower'],
  ]);
});

test('a reason for which a kind has no words is told by its code, where the rule stands', () => {
  const lower = () => ({ if: [{ var: 'co-trang' }, { because: ['halved', 1] }, { because: ['quartered', 0] }] });
  const compiled = safeCompilePack(PACK, plugins({ kind: { lower } }));
  const faults = compiled.ok ? [] : compiled.errors;

  expect(faults.map(({ code, params }) => [code, params])).toEqual([
    ['plugin-answer', { plugin: 'half', part: 'words.quartered', expected: 'plugin-words' }],
  ]);
  expect(faults[0]?.path.slice(-2)).toEqual(['rule', 'half']);
  expect(issuesOf(plugins({ kind: { lower: () => ({ because: ['toString', 1] }) } }))).toEqual([
    ['plugin-answer', 'half', 'words.toString'],
  ]);
});

test('a plugin that catches what it was refused is told all the same', () => {
  const lower = (_: unknown, { declare }: { declare: (fact: unknown) => void }) => {
    try {
      declare({ id: 'a b', type: 'any' });
    } catch {
      // goes on
    }
    return 1;
  };

  expect(issuesOf(plugins({ kind: { lower } }))).toEqual([['plugin-answer', 'half', 'declare']]);
});

test('types that there are not, and functions that are none, are told when the pack is compiled', () => {
  expect(issuesOf(plugins({ operator: { result: 'money' } }))).toEqual([['plugin-threw', 'double', 'check']]);
  expect(issuesOf(plugins({ operator: { args: ['money'] } }))).toEqual([['plugin-threw', 'double', 'check']]);
  expect(issuesOf(plugins({ operator: { evaluate: 1 } }))).toEqual([['plugin-threw', 'double', 'check']]);
  expect(issuesOf(plugins({ kind: { reads: undefined } }))).toEqual(
    expect.arrayContaining([['plugin-answer', 'half', 'definition']]),
  );
});

test('bounds that are none prove nothing, and the author is told whose they are', () => {
  const given = plugins({ operator: { bounds: () => ({ low: exact.whole(2), high: exact.whole(1) }) } });
  const { findings } = prove(compilePack(PACK, given), given);

  expect(findings.find(({ code }) => code === 'plugin-bounds')?.params).toEqual({ node: 'ban-hanh', plugin: 'double' });
});

test('a kind that cannot tell how its points came is told of instead, and the rest of the explanation stands', () => {
  const given = plugins({
    kind: {
      tell: () => {
        throw new Error('no words');
      },
    },
  });
  const pack = compilePack(PACK, given);
  const assessed = safeAssess(pack, ASSESSMENT);
  if (!assessed.ok) throw new Error('not assessed');
  const told = explain({ record: assessed.value, pack }, { unit: 'x', criterion: 'trang' }, 'en', given);

  expect(JSON.stringify(told)).toContain(
    'Plugin \\"half\\" failed in its part \\"tell\\", so how the points come cannot be told',
  );
  expect(JSON.stringify(told)).toContain('Result: 1 point (');
});

test('a plugin says in its words how a calculation is written with its operator', () => {
  const told = (words: unknown): string => {
    const given = plugins({ operator: { words } });
    const pack = compilePack(PACK, given);
    const assessed = safeAssess(pack, ASSESSMENT);
    if (!assessed.ok) throw new Error('not assessed');
    return JSON.stringify(explain({ record: assessed.value, pack }, { unit: 'x', criterion: 'ban-hanh' }, 'en', given));
  };

  expect(told({ vi: 'gấp đôi của {first}', en: 'twice {first}' })).toContain('twice 10');
  expect(told(undefined)).toContain("an operation of the pack's own on (10)");
});

test('words of an operator that are no words are an issue', () => {
  const compiled = safeCompilePack(PACK, plugins({ operator: { words: 'twice' } }));
  const faults = compiled.ok ? [] : compiled.errors;

  expect(faults.filter(({ code }) => code === 'plugin-answer')).toMatchObject([
    { params: { plugin: 'double', part: 'words' } },
  ]);
});
