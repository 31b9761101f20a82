import { expect, test } from 'vitest';
import { locateIssue, mendedLine, readSource } from '../../src/author/index.js';
import { safeCompilePack } from '../../src/index.js';
import { issue } from '../../src/model/issue.js';

const PACK = `format: tieuchi/pack@1
id: vi-du
version: 1.0.0
title: { vi: Ví dụ }
languages: [vi]
standing: reconstructed
texts: []
period: { from: 2026-01-01, to: 2026-12-31, zone: "+07:00" }
policies: { whenMissing: zero, whenNotApplicable: exclude, whenUnscorable: withhold }
procedure: { ranked: reported }
facts:
  - { id: done, type: boolean, title: { vi: Đã làm } }
tiers:
  - id: xa
    title: { vi: Cấp xã }
    cohorts: [ { id: all } ]
    criteria:
      - { id: one, code: I.1, max: 5, title: { vi: Một }, rule: { flag: { when: done } } }
gaps: []
`;

/** `code suggestion -> mended line` of each issue of the pack with a part of it replaced. */
function toldOf(part: string, replacement: string): readonly string[] {
  const text = PACK.replace(part, replacement);
  const source = readSource(text);
  const compiled = source.document === undefined ? undefined : safeCompilePack(source.document);
  const issues = [...source.issues, ...(compiled === undefined || compiled.ok ? [] : compiled.errors)];
  return issues.map((issue) => {
    const line = mendedLine(issue, text, locateIssue(source, issue));
    return `${issue.code} -> ${line?.trim() ?? 'no mended line'}`;
  });
}

test('a number where any text may stand is shown in quotation marks, with its zeros', () => {
  expect(toldOf('code: I.1', 'code: 1.10')).toEqual([
    'wrong-type -> - { id: one, code: "1.10", max: 5, title: { vi: Một }, rule: { flag: { when: done } } }',
  ]);
  expect(toldOf('title: { vi: Ví dụ }', 'title: { vi: 2026 }')).toEqual(['wrong-type -> title: { vi: "2026" }']);
});

test('a number where an id or a version is due is none of them in quotation marks either', () => {
  expect(toldOf('version: 1.0.0', 'version: 1.0')).toEqual(['wrong-type -> no mended line']);
  expect(toldOf('id: one', 'id: 26')).toEqual(['wrong-type -> no mended line']);
});

test('a key that is there already is no suggestion for another key', () => {
  expect(toldOf('max: 5', 'max: 5, maxx: 6')).toEqual(['key-unknown -> no mended line']);
  expect(toldOf('max: 5', 'maxx: 5')[0]).toBe(
    'key-unknown -> - { id: one, code: I.1, max: 5, title: { vi: Một }, rule: { flag: { when: done } } }',
  );
});

test('a rule whose braces cannot be read is not made a text', () => {
  expect(toldOf('{ flag: { when: done } }', '{ flag, when: done }').join()).not.toContain('"{ flag');
});

test('an issue of a text with very many lines is mended from its line, and no other is read', () => {
  const read = new Set<string | symbol>();
  const lines = new Proxy(
    Array.from({ length: 1000 }, () => '    max: 20.'),
    {
      get: (list, key) => {
        read.add(key);
        return Reflect.get(list, key) as unknown;
      },
    },
  );
  const wrong = issue('decimal-invalid', ['max'], { found: '20.' });

  expect(mendedLine(wrong, lines, { line: 700, column: 10 })).toBe('    max: 20');
  expect([...read].filter((key) => /^\d+$/.test(String(key)))).toEqual(['699']);
});
