import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { COMBINERS } from '../../src/combiners/index.js';
import { LIMITS, safeCompilePack } from '../../src/index.js';
import { KINDS } from '../../src/kinds/index.js';
import { fromDecimal, toText } from '../../src/kit/exact-text.js';
import { checkExpression, compileExpression, OPERATORS } from '../../src/logic/index.js';
import {
  type Answer,
  DATE,
  type Expression,
  isNoValue,
  NUMBER,
  TEXT,
  type Type,
  UNKNOWN,
  type Value,
} from '../../src/model/expression.js';
import { examplesOf, given, issuesIn, packWith, page } from './page.js';

const text = page('pack-format.md');
const examples = examplesOf(text);
const claims = examples.flatMap((example) =>
  example.claims.map((claim) => ({ example, ...claim, line: example.line })),
);

/** Rows of the table under a heading, by cells; a `|` is never in a cell of these. */
function rowsUnder(heading: string, columns: number): readonly (readonly string[])[] {
  const [, section = ''] = text.split(`\n${heading}\n`);
  const [before = ''] = section.split(/\n##+ /);
  return before
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.slice(2, -2).split(' | '))
    .filter((cells) => cells.length === columns);
}

const nameIn = (cell = '') => /^`(.*)`$/.exec(cell)?.[1] ?? '';

test('every YAML block is an example, and every line that says "gives" is a claim about one', () => {
  expect(examples).toHaveLength(text.match(/^```yaml$/gm)?.length ?? 0);
  expect(claims).toHaveLength(text.match(/^- `.*` gives /gm)?.length ?? 0);
  expect(claims.length).toBeGreaterThan(40);
});

test.each(examples)('the example at line $line compiles without an issue', (example) => {
  expect(issuesIn(packWith(examples, example))).toEqual([]);
});

test.each(claims)('line $line: $facts gives $gives', ({ example, facts, gives }) => {
  expect(given(packWith(examples, example), facts)).toBe(gives);
});

test('each rule kind has a section with its table and an example, and no other has', () => {
  const kinds = KINDS.map(({ kind }) => kind);
  const sections = text.split(/^### (?=`)/m).slice(1);

  expect(sections.map((section) => /^`(.*?)`/.exec(section)?.[1])).toEqual(kinds);
  for (const [index, section] of sections.entries()) {
    expect(section).toContain(`<!-- generated: pack tiers.criteria.rule.${kinds[index]} -->`);
    expect(section).toMatch(new RegExp(`^rule: ?(\\{|\\n) +${kinds[index]}:`, 'm'));
  }
});

test('each combiner is in the table, and no other is', () => {
  expect(
    rowsUnder('## Combiners', 2)
      .map(([name]) => nameIn(name))
      .toSorted(),
  ).toEqual(COMBINERS.map(({ combiner }) => combiner).toSorted());
});

test.each(rowsUnder('## Numbers', 2))('%s is told as %s', (written, code) => {
  const [example] = examples.filter(({ document }) => 'rule' in document);
  if (!example) throw new Error('no example with a rule');
  const { document, issues } = readSource(`max: ${nameIn(written)}`);
  const compiled = safeCompilePack(
    packWith(examples, { ...example, document: { ...example.document, ...(document as object) } }),
  );
  const told = [...issues, ...(compiled.ok ? compiled.warnings : compiled.errors)];

  expect(told[0]?.code).toBe(nameIn(code));
});

test('the limits are those of the library', () => {
  expect(LIMITS).toEqual({
    depth: 64,
    nodes: 200_000,
    totalNodes: 20_000_000,
    bytes: 4 * 1024 * 1024,
    steps: 100_000,
    recordBytes: 64 * 1024 * 1024,
  });
});

describe('the table of operators', () => {
  const rows = rowsUnder('## The core language', 5);

  test('has each operator of the core language, and no other', () => {
    expect(rows.map(([name]) => nameIn(name)).toSorted()).toEqual(Object.keys(OPERATORS).toSorted());
  });

  const shown = rows.flatMap(([name = '', , , , example = '']) => {
    const [, expression, value] = /^`(.*)` is `(.*)`$/.exec(example) ?? [];
    return expression === undefined || value === undefined ? [] : [{ name, expression, value }];
  });

  test('shows an example of all but those that need a whole pack', () => {
    const without = rows.filter(([name]) => !shown.some((one) => one.name === name)).map(([name]) => nameIn(name));
    expect(without).toEqual([
      'attribute',
      'nodes',
      'points',
      'percent',
      'converted',
      'published',
      'level',
      'in-cohort',
      'cohort',
      'children',
      'not-applicable',
    ]);
  });

  test.each(shown)('$expression is $value', ({ name, expression, value }) => {
    expect(Object.keys(JSON.parse(expression) as object)).toEqual([nameIn(name)]);
    expect(answer(JSON.parse(expression) as Expression)).toBe(value);
  });
});

const ROWS: Type = { is: 'list', of: { is: 'row', columns: { name: TEXT, since: DATE } } };
const TYPES: Readonly<Record<string, Type>> = {
  staff: NUMBER,
  bandwidth: NUMBER,
  'issued-on': DATE,
  applications: ROWS,
};
const FACTS: Readonly<Record<string, Value>> = {
  staff: fromDecimal('60'),
  'issued-on': '2019-03-15',
  applications: [{ row: { name: 'A', since: '2018-12-01' } }, { row: { name: 'B', since: '2019-06-01' } }],
};

/** The answer of an expression about the unit that the page describes. */
function answer(expression: Expression): string {
  const scope = {
    fact: (id: string) => TYPES[id],
    attribute: () => undefined,
    constant: (id: string) => (id === 'target' ? { type: NUMBER, value: fromDecimal('30') } : undefined),
    period: { from: '2018-11-01', to: '2019-10-31' },
    node: () => undefined,
    names: () => [],
  };
  const { typed, issues } = checkExpression(expression, scope, { type: UNKNOWN }, [], OPERATORS);
  if (issues.length > 0) return JSON.stringify(issues);
  const nothing = { status: 'missing', facts: [] } as const;
  const reader = {
    fact: (id: string) => FACTS[id],
    attribute: () => false,
    measure: () => nothing,
    rows: () => nothing,
    item: undefined,
    reasons: [],
    approximate: false,
  };
  return shown(compileExpression(typed, OPERATORS)(reader));
}

function shown(value: Answer): string {
  if (isNoValue(value)) return value.status;
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return typeof value === 'object' && 'n' in value ? toText(value) : String(value);
}
