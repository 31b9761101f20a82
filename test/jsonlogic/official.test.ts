import { readFileSync } from 'node:fs';
import jsonLogic from 'json-logic-js';
import { expect, test } from 'vitest';
import { checkExpression, compileExpression, OPERATORS } from '../../src/logic/index.js';
import { type Expression, isNoValue, UNKNOWN } from '../../src/model/expression.js';
import { type Issue, paramsOf } from '../../src/model/issue.js';
import { type Plain, readerOf, same, scopeOf, typesOf } from './plain.js';

interface Case {
  readonly id: string;
  readonly rule: Expression;
  readonly data: Plain;
  readonly expected: Plain;
}

/** Every reason for which a rule of JsonLogic may be refused, and the param that tells it further. */
const REASONS: Readonly<Record<string, readonly string[]>> = {
  'operator-refused': ['reason'],
  'condition-type': ['found'],
  'operand-type': ['expected', 'found'],
  'operands-differ': ['left', 'right'],
  'operands-count': ['expected', 'found'],
  'fact-undeclared': ['fact'],
  'else-missing': [],
  'literal-list': [],
  'literal-null': [],
};

const cases: readonly Case[] = JSON.parse(readFileSync(new URL('official.json', import.meta.url), 'utf8'));
const committed: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('refused.json', import.meta.url), 'utf8'),
);

type Verdict =
  | { readonly id: string; readonly is: 'agreed' | 'third' }
  | { readonly id: string; readonly is: 'refused'; readonly reason: string };

function verdict({ id, rule, data }: Case): Verdict {
  const { typed, issues } = checkExpression(rule, scopeOf(typesOf(data)), { type: UNKNOWN }, [], OPERATORS);
  if (issues.length > 0) return { id, is: 'refused', reason: [...new Set(issues.map(reasonOf))].join('; ') };
  const ours = compileExpression(typed, OPERATORS)(readerOf(data));
  return { id, is: !isNoValue(ours) && same(ours, jsonLogic.apply(rule as never, data)) ? 'agreed' : 'third' };
}

function reasonOf(issue: Issue): string {
  const { code } = issue;
  const words = (REASONS[code] ?? ['not a reason of the list']).map((name) => paramsOf(issue)[name] ?? name);
  return words.length === 0 ? code : `${code}: ${words.join(', ')}`;
}

const verdicts = cases.map(verdict);
const counts = { agreed: 0, refused: 0, third: 0 };
for (const { is } of verdicts) counts[is] += 1;

test('json-logic-js answers every official case as its authors expect', () => {
  const wrong = cases.filter(({ rule, data, expected }) => {
    return JSON.stringify(jsonLogic.apply(rule as never, data)) !== JSON.stringify(expected);
  });

  expect(wrong).toEqual([]);
});

test('each of the 277 official cases agrees with json-logic-js or is refused', () => {
  expect(cases).toHaveLength(277);
  expect(verdicts.filter(({ is }) => is === 'third')).toEqual([]);
  expect(counts).toEqual({ agreed: 128, refused: 149, third: 0 });
});

test('every refused case is refused for the reason that is written down for it', () => {
  const refused = Object.fromEntries(
    verdicts.flatMap((found) => (found.is === 'refused' ? [[found.id, found.reason]] : [])),
  );

  expect(refused).toEqual(committed);
});

test('every reason is of the closed list', () => {
  const codes = Object.values(committed).flatMap((reasons) =>
    reasons.split('; ').map((reason) => reason.split(':')[0]),
  );

  expect([...new Set(codes)].toSorted()).toEqual(Object.keys(REASONS).toSorted());
});
