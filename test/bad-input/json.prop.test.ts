import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecord } from '../../src/audit/index.js';
import type { Json } from '../../src/model/expression.js';
import type { Path } from '../../src/model/issue.js';
import { readJson } from '../../src/model/read-json.js';

function found(text: string): readonly string[] {
  return readJson(text).issues.map(({ code, path }) => `${code} ${path.join('/')}`.trim());
}

describe('one JSON text', () => {
  test.each<readonly [text: string, issues: readonly string[]]>([
    ['{"a":1,"a":1}', ['duplicate-key a']],
    ['{"a":1,"\\u0061":2}', ['duplicate-key a']],
    ['{"x":[{},{"a":{"b":1,"c":2,"b":3}}]}', ['duplicate-key x/1/a/b']],
    ['[{"a":1},{"a":1},{"a":"{\\"a\\":1,\\"a\\":1}"}]', []],
    ['{"a":{"a":{"a":1}},"b":"a"}', []],
    ['{"a\\\\":1,"a\\\\":2}', ['duplicate-key a\\']],
    ['{"\\"":1,"b":"\\\\\\"","\\"":2}', ['duplicate-key "']],
    ['{"":1,"":2}', ['duplicate-key']],
    ['{"__proto__":1,"__proto__":2}', ['duplicate-key __proto__']],
    // a double keeps 15 digits; JSON.parse drops the others without a word
    ['[0.1, 123456789012345, -0, 1.50, 1E3, 9007199254740991, 0.30000000000000004, 1e-7]', []],
    ['[9007199254740993]', ['decimal-too-precise 0']],
    ['{"a":[1,0.30000000000000001]}', ['decimal-too-precise a/1']],
    ['{"a":1e400}', ['decimal-not-finite a']],
    ['{"a":-1e-400}', ['decimal-too-precise a']],
    [`[1${'0'.repeat(300_000)}1]`, ['decimal-not-finite 0']],
    ['\uFEFF{"a":1}', []],
    ['', ['source-empty']],
    [' \n', ['source-empty']],
    ['{"a":1', ['source-syntax']],
    ['{"a":1}{"a":1}', ['source-syntax']],
    ['{a:1}', ['source-syntax']],
    ['{"a":NaN}', ['source-syntax']],
  ])('%.80s', (text, issues) => {
    expect(found(text)).toEqual(issues);
    expect(readJson(text).document === undefined).toBe(issues.length > 0);
  });

  test('a text that is very deep, or wrong very often, is read in little time', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const often = `{${'"a":1,'.repeat(200_000)}"a":1}`;
    const escaped = `{"a":"${'\\\\'.repeat(300_000)}","b":"${'\\"'.repeat(300_000)}"}`;

    expect([deep, often, escaped].map((text) => readJson(text).issues.length)).toEqual([0, 100, 0]);
  });
});

/** Keys that the escape of JSON, quotes and the names of every object make hard to read. */
const key = fc.oneof(
  fc.constantFrom('a', 'b', '', '"', '\\', '{', '}', ',', ':', '\u0001', 'đ', '__proto__', 'constructor'),
  fc.string({ maxLength: 4 }),
);
const scalar = fc.oneof(fc.constantFrom<Json>(null, true, false, 0, 1.5, '{"a":1,"a":2}'), fc.string({ maxLength: 6 }));

interface Written {
  /** JSON text, its objects written pair by pair, so that a key may stand twice. */
  readonly text: string;
  readonly doubled: readonly Path[];
}

/** Every value that stands between brackets is one of `inside`; blanks stand where JSON lets them. */
const { value } = fc.letrec<{ value: Written }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar.map((one): Written => ({ text: JSON.stringify(one), doubled: [] })),
    fc.array(tie('value'), { maxLength: 4 }).map(
      (all): Written => ({
        text: `[${all.map(({ text }) => ` ${text}`).join(',')} ]`,
        doubled: all.flatMap(({ doubled }, index) => doubled.map((path) => [index, ...path])),
      }),
    ),
    fc.array(fc.tuple(key, fc.boolean(), tie('value')), { maxLength: 5 }).map((pairs): Written => {
      const seen = new Set<string>();
      const doubled = pairs.flatMap(([name, , inside]) => {
        const own = seen.has(name) ? [[name]] : [];
        seen.add(name);
        return [...own, ...inside.doubled.map((path) => [name, ...path])];
      });
      return {
        text: `{${pairs.map(([name, ...rest]) => `${quoted(name, rest[0])} :\n${rest[1].text}`).join(',')}}`,
        doubled,
      };
    }),
  ),
}));

/** With escapes for every letter, or as JSON.stringify writes it. */
function quoted(text: string, isEscaped: boolean): string {
  if (!isEscaped) return JSON.stringify(text);
  const letters = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'));
  return `"${letters.map((hex) => `\\u${hex}`).join('')}"`;
}

test('of any text the keys that stand twice are found at their places, and no others; else it is what JSON.parse reads', () => {
  const counts = { clean: 0, doubled: 0 };
  fc.assert(
    fc.property(value, ({ text, doubled }) => {
      const { document, issues } = readJson(text);
      counts[doubled.length > 0 ? 'doubled' : 'clean'] += 1;

      expect(issues.map(({ code, path }) => [code, path])).toEqual(doubled.map((path) => ['duplicate-key', path]));
      if (doubled.length === 0) expect(document).toEqual(JSON.parse(text));
    }),
    { seed: 20_261_125, numRuns: 3_000 },
  );

  expect(Math.min(...Object.values(counts))).toBeGreaterThan(300);
});

test('a key or a text that is half a character has no canonical form, and is refused before one is asked for', () => {
  const codes = ['{"\\ud800":1}', '{"pack":{"document":{"\\udc00x":1}}}', '{"a":"\\ud800"}'].map((text) => {
    const read = readRecord(text);
    return read.ok ? [] : read.errors.map(({ code }) => code);
  });

  expect(codes.map((all) => all.includes('source-encoding'))).toEqual([true, true, true]);
});
