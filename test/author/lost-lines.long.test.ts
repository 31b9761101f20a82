import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { safeCompilePack } from '../../src/index.js';
import { toldOf } from '../bad-packs/told.js';
import { smallPack } from '../support/small-pack.js';

const HUE = readFileSync('examples/hue-2020/hue-2020.pack.yaml', 'utf8');
const GIA_LAI = readFileSync('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml', 'utf8');

/** What is told of a pack after one change: the code, the line and the column, and what its sentence must have. */
function told(pack: string, written: string | RegExp, otherwise: string): readonly string[] {
  const text = pack.replace(written, otherwise);
  if (text === pack) throw new Error(`not there: ${written}`);
  return toldOf(readSource(text), safeCompilePack).map(({ code, line, column }) => `${code} ${line}:${column}`);
}

/** The number of the line that begins with this text. */
const lineOf = (text: string, begins: string) => text.split('\n').findIndex((line) => line.startsWith(begins)) + 1;

describe('a line that is lost is told once, at the line that now stands where it stood', () => {
  test.each([
    ['facts:', GIA_LAI, /\nfacts:\n/, '\n', `key-missing ${lineOf(GIA_LAI, '  - { id: staff,') - 1}:5`],
    ['tiers:', HUE, /\ntiers:\n/, '\n', `key-missing ${lineOf(HUE, '  - id: district') - 1}:5`],
    ['gaps:', HUE, /\ngaps:\n/, '\n', `key-missing ${lineOf(HUE, '  - id: cut-points') - 1}:5`],
    ['rankings:', HUE, /\n {4}rankings:.*\n/, '\n', `key-missing ${lineOf(HUE, '      - { id: readiness, of') - 1}:9`],
    ['levels:', HUE, /\n {8}levels:.*\n/, '\n', `key-missing ${lineOf(HUE, '          by: percent') - 1}:11`],
    ['texts:', HUE, /\ntexts:\n/, '\n', `source-syntax ${lineOf(HUE, '  - key: qd-3402') - 1}:3`],
    ['criteria:', HUE, /\n {4}criteria:.*\n/, '\n', `source-syntax ${lineOf(HUE, '      - id: readiness') - 1}:7`],
    [
      'children:',
      HUE,
      /\n {8}children:.*\n/,
      '\n',
      `source-syntax ${lineOf(HUE, '          - id: readiness-kept') - 1}:11`,
    ],
    ['steps:', HUE, /\n {10}steps:\n/, '\n', `source-syntax ${lineOf(HUE, '            - { id: I,') - 1}:13`],
    [
      'title:',
      GIA_LAI,
      /\n {4}title:\n/,
      '\n',
      `source-syntax ${lineOf(GIA_LAI, '      vi: Bộ tiêu chí và Phương pháp') - 1}:7`,
    ],
  ])('%s', (_, pack, written, otherwise, expected) => {
    expect(told(pack, written, otherwise)).toEqual([expected]);
  });
});

describe('a "- " too many is told once, at its line', () => {
  test.each([
    ['before a title', '        title: { vi: Điều kiện', '      - title: { vi: Điều kiện', '      - title'],
    ['before a maximum', '        max: 50\n', '      - max: 50\n', '      - max: 50'],
    ['level with the keys beside it', '        max: 50\n', '        - max: 50\n', '        - max: 50'],
    ['before a rule', '            rule: { mark', '          - rule: { mark', '          - rule'],
    ['before a key of the tier', '    cohorts: [', '  - cohorts: [', '  - cohorts'],
    ['at the top', '\npolicies: {', '\n- policies: {', '- policies'],
    ['before the first key of some', '          by: percent', '          - by: percent', '          - by'],
  ])('%s', (_, written, otherwise, begins) => {
    const changed = HUE.replace(written, otherwise);

    expect(told(HUE, written, otherwise)).toEqual([
      `source-syntax ${lineOf(changed, begins)}:${begins.indexOf('-') + 1}`,
    ]);
  });

  test('items that lack their id and nothing else are told as that', () => {
    expect(told(HUE, '      - id: results\n        code: II\n', '      - code: II\n')[0]).toMatch(/^key-missing /);
  });
});

test('a file that was pasted twice is told once, where the second copy begins', () => {
  expect(told(HUE, /$/, HUE)).toEqual([`duplicate-key ${HUE.split('\n').length - 1 + lineOf(HUE, 'format:')}:1`]);
});

test('a key that is written twice by itself is told by itself', () => {
  expect(told(HUE, '        max: 50\n', '        max: 50\n        max: 60\n')).toEqual([
    `duplicate-key ${lineOf(HUE, '        max: 50') + 1}:9`,
  ]);
});

test('a tier that has the id of another is told, and not that its own places are not there', () => {
  expect(told(GIA_LAI, '  - id: district\n', '  - id: department\n')).toEqual([
    `id-duplicate ${lineOf(GIA_LAI, '  - id: district')}:9`,
  ]);
});

test('levels in the wrong order are told as that, and not as levels that do not meet', () => {
  const [first, second] = [
    '            - { id: I, atLeast: 90 }\n',
    '            - { id: II, atLeast: 85, below: 90 }\n',
  ];

  expect(told(HUE, first + second, second + first)).toEqual([`level-order ${lineOf(HUE, first.trimEnd()) + 1}:15`]);
});

test('a fact that is declared twice hides that one other name is not declared, and not that two are', () => {
  const codesOf = (...declared: readonly string[]) => {
    const facts = declared.map((id) => ({ id, type: 'count' }));
    const rows = ['one', 'two', 'three'].map((id) => ({ id: `row-${id}`, rule: { logic: { var: id } } }));
    // JSON is YAML too
    const text = JSON.stringify(smallPack(facts, rows));
    return toldOf(readSource(text), safeCompilePack).map(({ code }) => code);
  };

  expect(codesOf('one', 'one', 'three')).toEqual(['id-duplicate']);
  expect(codesOf('one', 'one')).toEqual(['id-duplicate', 'fact-undeclared', 'fact-undeclared']);
  expect(codesOf('one', 'one', 'one')).toEqual(['id-duplicate', 'id-duplicate']);
});
