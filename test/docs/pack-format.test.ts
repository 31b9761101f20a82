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
import type { Language } from '../../src/words/index.js';
import {
  claimsIn,
  examplesOf,
  given,
  HOUSES,
  issuesIn,
  nameIn,
  namesUnder,
  packWith,
  page,
  rowsUnder,
} from './page.js';

/** A page of the pack format, and what its language calls the things that the tests ask of it. */
interface FormatPage {
  readonly language: Language;
  readonly name: string;
  readonly numbers: string;
  readonly combiners: string;
  readonly operators: string;
  readonly is: string;
  readonly facts: Readonly<Record<'count' | 'absent' | 'date' | 'list' | 'column' | 'text', string>>;
  readonly target: string;
}

const PAGES: readonly FormatPage[] = [
  {
    language: 'en',
    name: 'pack-format.md',
    numbers: '## Numbers',
    combiners: '## Combiners',
    operators: '## The core language',
    is: 'is',
    facts: {
      count: 'staff',
      absent: 'bandwidth',
      date: 'issued-on',
      list: 'applications',
      column: 'since',
      text: 'name',
    },
    target: 'target',
  },
  {
    language: 'vi',
    name: 'vi/dang-bo-tieu-chi.md',
    numbers: '## Viết số',
    combiners: '## Cách tổng hợp',
    operators: '## Ngôn ngữ biểu thức',
    is: 'là',
    facts: {
      count: 'can-bo',
      absent: 'bang-thong',
      date: 'ngay-ban-hanh',
      list: 'ung-dung',
      column: 'tu-ngay',
      text: 'ten',
    },
    target: 'chi-tieu',
  },
];

describe.each(PAGES)('docs/$name', (format) => {
  const { language, name } = format;
  const text = page(name);
  const house = HOUSES[language];
  const examples = examplesOf(text, language);
  const claims = examples.flatMap((example) =>
    example.claims.map((claim) => ({ example, ...claim, line: example.line })),
  );

  test('every YAML block is an example, and every line that claims points is about one', () => {
    expect(examples).toHaveLength(text.match(/^```yaml$/gm)?.length ?? 0);
    expect(claims).toHaveLength(claimsIn(text, language).length);
    expect(claims.length).toBeGreaterThan(40);
  });

  test.each(examples)('the example at line $line compiles without an issue', (example) => {
    expect(issuesIn(packWith(examples, example, house))).toEqual([]);
  });

  test.each(claims)('line $line: $facts gives $gives', ({ example, facts, gives }) => {
    expect(given(packWith(examples, example, house), facts, {}, language)).toBe(gives);
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
    expect(namesUnder(text, format.combiners, 2)).toEqual(COMBINERS.map(({ combiner }) => combiner).toSorted());
  });

  test.each(rowsUnder(text, format.numbers, 2))('%s is told as %s', (written, code) => {
    const [example] = examples.filter(({ document }) => 'rule' in document);
    if (!example) throw new Error('no example with a rule');
    const { document, issues } = readSource(`max: ${nameIn(written)}`);
    const compiled = safeCompilePack(
      packWith(examples, { ...example, document: { ...example.document, ...(document as object) } }, house),
    );
    const told = [...issues, ...(compiled.ok ? compiled.warnings : compiled.errors)];

    expect(told[0]?.code).toBe(nameIn(code));
  });

  describe('the table of operators', () => {
    const rows = rowsUnder(text, format.operators, 5);

    test('has each operator of the core language, and no other', () => {
      expect(rows.map(([name]) => nameIn(name)).toSorted()).toEqual(Object.keys(OPERATORS).toSorted());
    });

    const shown = rows.flatMap(([name = '', , , , example = '']) => {
      const [, expression, value] = new RegExp(`^\`(.*)\` ${format.is} \`(.*)\`$`).exec(example) ?? [];
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
      expect(answer(JSON.parse(expression) as Expression, format)).toBe(value);
    });
  });
});

test('both pages have the same tables of keys', () => {
  const [english, vietnamese] = PAGES.map(({ name }) =>
    [...page(name).matchAll(/^<!-- generated: (pack.*) -->$/gm)].map(([, place]) => place).toSorted(),
  );

  expect(vietnamese).toEqual(english);
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

/** The answer of an expression about the unit that the page describes. */
function answer(expression: Expression, { facts, target }: FormatPage): string {
  const { count, absent, date, list, column, text } = facts;
  const types: Readonly<Record<string, Type>> = {
    [count]: NUMBER,
    [absent]: NUMBER,
    [date]: DATE,
    [list]: { is: 'list', of: { is: 'row', columns: { [text]: TEXT, [column]: DATE } } },
  };
  const values: Readonly<Record<string, Value>> = {
    [count]: fromDecimal('60'),
    [date]: '2019-03-15',
    [list]: [{ row: { [text]: 'A', [column]: '2018-12-01' } }, { row: { [text]: 'B', [column]: '2019-06-01' } }],
  };
  const scope = {
    fact: (id: string) => types[id],
    attribute: () => undefined,
    constant: (id: string) => (id === target ? { type: NUMBER, value: fromDecimal('30') } : undefined),
    period: { from: '2018-11-01', to: '2019-10-31' },
    node: () => undefined,
    names: () => [],
  };
  const { typed, issues } = checkExpression(expression, scope, { type: UNKNOWN }, [], OPERATORS);
  if (issues.length > 0) return JSON.stringify(issues);
  const nothing = { status: 'missing', facts: [] } as const;
  const reader = {
    fact: (id: string) => values[id],
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
