import { describe, expect, test } from 'vitest';
import { locateIssue } from '../../src/author/text/locate.js';
import { readSource } from '../../src/author/text/source.js';
import { type IssueCode, issue, issueOf, type Path } from '../../src/model/issue.js';

const source = readSource(`id: vi-du
tiers:
  - id: commune
    criteria:
      - { id: website, max: 5, rule: { flgg: { when: has-website } } }
      - id: computers
        title: &t { vi: "Máy tính" }
        rule:
          logic: { var: staf }
    empty:
`);

const shown = (code: IssueCode, path: Path, params: Record<string, string> = {}) => {
  const { line, column } = locateIssue(source, issueOf(code, path, params));
  return `${line}:${column}`;
};

describe('locate', () => {
  test.each([
    [[], '1:1', '1:1'],
    [['id'], '1:5', '1:1'],
    [['tiers'], '3:3', '2:1'],
    [['tiers', 0], '3:5', '3:5'],
    [['tiers', 0, 'criteria', 0], '5:9', '5:9'],
    [['tiers', 0, 'criteria', 0, 'max'], '5:29', '5:24'],
    [['tiers', 0, 'criteria', 1, 'title'], '7:19', '7:9'],
    [['tiers', 0, 'criteria', 1, 'title', 'vi'], '7:25', '7:21'],
    [['tiers', 0, 'empty'], '10:11', '10:5'],
  ] as const)('%j: the value, then its key', (path, value, key) => {
    const text = (at: { line: number; column: number } | undefined) => `${at?.line}:${at?.column}`;

    expect(text(source.locate(path))).toBe(value);
    expect(text(source.locateKey(path))).toBe(key);
  });

  test('what is not there is told at what it is missing from', () => {
    expect(source.locate(['tiers', 0, 'criteria', 0, 'weight'])).toEqual({ line: 5, column: 9 });
    expect(source.locate(['tiers', 7, 'id'])).toEqual({ line: 3, column: 3 });
  });

  test('where nothing was read there is no place', () => {
    expect(readSource('').locate(['id'])).toBeUndefined();
    expect(locateIssue(readSource(''), issue('key-missing', ['id'], { key: 'id' }))).toEqual({ line: 1, column: 1 });
  });
});

describe('locateIssue', () => {
  const rule = ['tiers', 0, 'criteria', 0, 'rule'];
  const logic = ['tiers', 0, 'criteria', 1, 'rule', 'logic'];

  test('an unknown key is told at the key', () => {
    expect(shown('kind-unknown', [...rule, 'flgg'], { kind: 'flgg', suggestion: 'flag' })).toBe('5:40');
    expect(shown('key-unknown', ['tiers', 0, 'empty'], { key: 'empty', suggestion: '' })).toBe('10:5');
    expect(shown('operator-unknown', [...logic, 'var'], { operator: 'var', suggestion: '' })).toBe('9:20');
  });

  test('an unknown name in a value is told at the value', () => {
    expect(shown('fact-undeclared', [...logic, 'var'], { fact: 'staf', suggestion: 'staff' })).toBe('9:25');
  });

  test('all else is told at the value', () => {
    expect(shown('number-range', ['tiers', 0, 'criteria', 0, 'max'], { found: '5' })).toBe('5:29');
    expect(shown('key-missing', [...rule, 'share'], { key: 'share' })).toBe('5:38');
  });

  test('an issue of the text has its own place', () => {
    const broken = readSource('a: 1\na: 2\n');

    expect(broken.issues.map((one) => locateIssue(broken, one))).toEqual([{ line: 2, column: 1 }]);
  });
});
