import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { readSource } from '../../src/author/index.js';
import { defineCombiner, defineKind, defineOperator, exact, type Plugins, safeCompilePack } from '../../src/index.js';
import { shownPath } from '../../src/model/errors.js';
import { issueSentence } from '../../src/words/index.js';
import { issuesOf } from '../bad-packs/told.js';

const PACK = readFileSync(`${import.meta.dirname}/../bad-assessments/base.pack.yaml`, 'utf8');

const half = (version: number, kind = 'half') =>
  defineKind({
    kind,
    version,
    params: z.strictObject({}),
    reads: () => [],
    lower: () => ({ min: [1, { var: 'can-bo' }] }),
    words: {},
  });

const first = defineCombiner({
  combiner: 'first',
  version: 1,
  lower: (_, { sumOf }) => ({ earned: sumOf('points'), base: sumOf('base') }),
});

const double = defineOperator({
  name: 'double',
  version: 1,
  args: ['number'],
  result: 'number',
  evaluate: ([x]) => exact.add(x, x),
});

const RULE = 'rule: { flag: { when: co-trang } }';

function told(text: string, plugins: Plugins): string[] {
  return issuesOf(safeCompilePack(readSource(text).document, plugins)).map(
    (issue) => `${shownPath(issue.path)} ${issue.code}: ${issueSentence(issue, 'vi')} | ${issueSentence(issue, 'en')}`,
  );
}

test('a plugin that the pack uses and does not require', () => {
  expect(told(PACK.replace(RULE, 'rule: { half: {} }'), { kinds: [half(1)] })).toEqual([
    'tiers[1].criteria[0].children[0].rule plugin-unrequired: phần mở rộng "half" được dùng nhưng không có trong "requires"; hãy ghi tên và phiên bản vào đó | plugin "half" is used but not listed under "requires"; list it there with its version',
  ]);
});

test('a combiner and an operator that it uses and does not require', () => {
  const text = PACK.replace('combine: sum', 'combine: first').replace(
    RULE,
    'rule: { flag: { when: { ">": [ { double: { var: can-bo } }, 1 ] } } }',
  );

  expect(told(text, { combiners: [first], operators: [double] }).map((line) => line.split(':')[0])).toEqual([
    'tiers[1].criteria[0].combine plugin-unrequired',
    'tiers[1].criteria[0].children[0] plugin-unrequired',
  ]);
});

test('a plugin of another version than the pack requires', () => {
  const text = PACK.replace('policies:', 'requires: { kinds: [ { id: half, version: 2 } ] }\npolicies:');

  expect(told(text, { kinds: [half(1)] })).toEqual([
    'requires.kinds[0] plugin-missing: bộ tiêu chí cần phần mở rộng "half" phiên bản 2 nhưng chưa được nạp; hãy nạp đúng phiên bản này | the pack needs plugin "half", version 2, which was not given; give exactly that version',
  ]);
  expect(told(text, { kinds: [half(2)] })).toEqual([]);
});

test('two plugins of one name, and one that takes the name of what is built in', () => {
  expect(told(PACK, { kinds: [half(1), half(1)] })).toEqual([
    ' plugin-duplicate: có hai phần mở rộng cùng tên "half"; hãy đổi tên một phần | two plugins are named "half"; give one of them another name',
  ]);
  expect(told(PACK, { kinds: [half(1, 'flag')] })).toHaveLength(1);
});

test('a version that is no whole number', () => {
  expect(told(PACK, { kinds: [half(1.5)] })).toEqual([
    ' plugin-invalid: không dùng được phần mở rộng "half"; hãy báo cho người viết: phiên bản phải là một số nguyên | plugin "half" cannot be used; tell its author: its version must be a whole number',
  ]);
});

test('what is wrong with two plugins is told of each, also where the pack cannot be read', () => {
  const plugins = { kinds: [half(1.5), half(0.5, 'third')] };

  expect(told(PACK, plugins)).toHaveLength(2);
  expect(issuesOf(safeCompilePack(undefined, plugins)).map(({ code }) => code)).toEqual([
    'plugin-invalid',
    'plugin-invalid',
    'not-plain',
  ]);
});

test('what the params of a kind refuse is told in the words of their author', () => {
  const params = z.strictObject({
    code: z.string().regex(/^[A-Z]+$/, 'phải là chữ hoa'),
    share: z.number().refine((share) => share <= 1, 'phải là tỷ lệ, nhiều nhất là 1'),
  });
  const plugins = { kinds: [defineKind({ ...half(1), params } as never)] };
  const text = PACK.replace(RULE, 'rule: { half: { code: ab, share: 1.5 } }').replace(
    'policies:',
    'requires: { kinds: [ { id: half, version: 1 } ] }\npolicies:',
  );

  expect(told(text, plugins).map((line) => line.slice(line.indexOf(' ') + 1))).toEqual([
    'value-refused: không dùng được "ab" ở chỗ này: phải là chữ hoa; hãy sửa lại | what is written here, "ab", cannot be used: phải là chữ hoa; correct it',
    'value-refused: không dùng được "1.5" ở chỗ này: phải là tỷ lệ, nhiều nhất là 1; hãy sửa lại | what is written here, "1.5", cannot be used: phải là tỷ lệ, nhiều nhất là 1; correct it',
  ]);
});
