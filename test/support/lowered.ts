import type * as z from 'zod';
import { KINDS } from '../../src/kinds/index.js';
import { fromDecimal, toText } from '../../src/kit/exact-text.js';
import { checkExpression, compileExpression, OPERATORS } from '../../src/logic/index.js';
import {
  BOOLEAN,
  type Expression,
  isNoValue,
  type Json,
  NUMBER,
  TEXT,
  type Type,
  type Value,
} from '../../src/model/expression.js';
import type { Kind } from '../../src/model/kind.js';
import type { FactInfo, LowerContext, RuleDocument } from '../../src/model/lowering.js';
import type { Reader, Scope } from '../../src/model/operator.js';
import { ruleSchema } from '../../src/model/pack-rule.js';
import { readShape } from '../../src/stages/shape.js';

/** Facts as a test declares them: a type, or a type with bounds or options. */
export type Facts = Readonly<Record<string, FactInfo['type'] | Omit<FactInfo, 'id' | 'derived'>>>;

/** Values as a test gives them: a number or decimal text, an option, a yes/no, a list by its length. */
export type Given = Readonly<Record<string, number | string | boolean | readonly string[]>>;

/** The criterion that a rule stands in. */
export interface Criterion {
  readonly max: string;
  readonly facts: Facts;
}

/** A rule of a built-in kind, ready to be asked about one unit. */
export interface Lowered {
  readonly expression: Expression;
  readonly required: readonly Expression[];
  /** Points as text; else "missing: a, b", "unscorable: why", "not-applicable: why", or "broken" relation. */
  readonly points: (given: Given) => string;
  /** Reason codes met on the way. */
  readonly reasons: (given: Given) => readonly string[];
}

const schema = ruleSchema(KINDS);

/** What the shape says is wrong: "code at path", a line each. */
export function shapeFaults(rule: unknown): readonly string[] {
  return readShape(schema, rule as Json).issues.map(({ code, path }) => `${code} at ${path.join('.')}`);
}

/** What `check` finds, nested rules included: "code at path name=value …". */
export function faults(rule: unknown, criterion: Criterion): readonly string[] {
  return faultsOf(schema.parse(rule), criterion);
}

function faultsOf(rule: RuleDocument, { max, facts }: Criterion): readonly string[] {
  const { kind, params } = kindOf(rule);
  const own = (kind.check?.(params, { max, fact: finder(facts) }) ?? []).map((fault) =>
    [
      `${fault.code} at ${fault.at.join('.')}`,
      ...Object.entries(fault.params ?? {}).map(([name, value]) => `${name}=${value}`),
    ].join(' '),
  );
  const inside = (kind.parts?.(params) ?? []).flatMap((part) => faultsOf(part.rule, { max: part.max, facts }));
  return [...own, ...inside];
}

/** Reads, checks and lowers a rule as the engine does; anything wrong on the way fails the test. */
export function lowered(rule: unknown, criterion: Criterion): Lowered {
  const read = schema.parse(rule);
  const wrong = faultsOf(read, criterion);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const required: Expression[] = [];
  const expression = lower(read, criterion, required);
  const value = evaluator(expression, criterion.facts, NUMBER);
  const relations = required.map((relation) => evaluator(relation, criterion.facts, BOOLEAN));
  const needed = needs(read);
  const answer = (given: Given): string => {
    const missing = needed.filter((fact) => !Object.hasOwn(given, fact));
    if (missing.length > 0) return `missing: ${missing.join(', ')}`;
    if (relations.some((holds) => holds(given).text === 'false')) return 'broken';
    return value(given).text;
  };
  return { expression, required, points: answer, reasons: (given) => value(given).reasons };
}

function kindOf(rule: RuleDocument): { readonly kind: Kind; readonly params: unknown } {
  const [name = ''] = Object.keys(rule);
  const kind = KINDS.find((each) => each.kind === name);
  if (!kind) throw new Error(`no kind ${name}`);
  return { kind, params: rule[name] };
}

function lower(rule: RuleDocument, { max, facts }: Criterion, required: Expression[]): Expression {
  const { kind, params } = kindOf(rule);
  const context: LowerContext = {
    max,
    fact: finder(facts),
    lower: (inner, innerMax) => lower(inner, { max: innerMax, facts }, required),
    declare: () => {
      throw new Error('no built-in kind declares a fact');
    },
    require: (relation) => void required.push(relation),
  };
  return kind.lower(params, context);
}

/** Facts without which the rule is missing: those it reads, and those of its parts that are not optional. */
function needs(rule: RuleDocument): readonly string[] {
  const { kind, params } = kindOf(rule);
  const own = kind
    .reads(params)
    .flatMap(({ fact, optional }) => (optional ? [] : typeof fact === 'string' ? [fact] : vars(fact)));
  const inside = (kind.parts?.(params) ?? []).flatMap((part) => (part.optional ? [] : needs(part.rule)));
  return [...new Set([...own, ...inside])];
}

function vars(expression: Expression): readonly string[] {
  if (typeof expression !== 'object' || expression === null) return [];
  return Object.entries(expression).flatMap(([key, inside]) => (key === 'var' ? [String(inside)] : vars(inside)));
}

function evaluator(expression: Expression, facts: Facts, type: Type) {
  const { typed, issues } = checkExpression(expression, scopeOf(facts), { type, tail: true }, [], OPERATORS);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  const evaluate = compileExpression(typed, OPERATORS);
  return (given: Given) => {
    const reader = readerOf(facts, given);
    const answer = evaluate(reader);
    const text = isNoValue(answer)
      ? `${answer.status}: ${answer.status === 'missing' ? answer.facts.join(', ') : answer.because.code}`
      : typeof answer === 'object' && 'n' in answer
        ? toText(answer)
        : String(answer);
    return { text, reasons: reader.reasons.map(({ code }) => code) };
  };
}

function readerOf(facts: Facts, given: Given): Reader {
  const nothing = (): never => {
    throw new Error('a kind reads facts only');
  };
  return {
    fact: (id) => (Object.hasOwn(given, id) ? factValue(infoOf(facts, id)?.type, given[id]) : undefined),
    attribute: nothing,
    measure: nothing,
    rows: nothing,
    item: undefined,
    reasons: [],
    approximate: false,
  };
}

function factValue(type: FactInfo['type'] | undefined, given: Given[string] | undefined): Value | undefined {
  const isNumber = type === 'count' || type === 'number' || type === 'mark' || typeof given === 'number';
  return isNumber && given !== undefined ? fromDecimal(String(given)) : given;
}

function finder(facts: Facts) {
  return (id: string) => infoOf(facts, id);
}

function infoOf(facts: Facts, id: string): FactInfo | undefined {
  const declared = Object.hasOwn(facts, id) ? facts[id] : undefined;
  if (declared === undefined) return undefined;
  const info = typeof declared === 'string' ? { type: declared } : declared;
  return { id, derived: false, ...(info.type === 'count' ? { min: '0', places: 0 } : {}), ...info };
}

function scopeOf(facts: Facts): Scope {
  return {
    fact: (id) => {
      const info = infoOf(facts, id);
      return info && typeOf(info);
    },
    attribute: () => undefined,
    constant: () => undefined,
    period: { from: '2018-11-01', to: '2019-10-31' },
    node: () => undefined,
    names: () => Object.keys(facts),
  };
}

function typeOf({ type, options = [] }: FactInfo): Type {
  if (type === 'choice') return { is: 'choice', options };
  if (type === 'list') return { is: 'list', of: TEXT };
  return type === 'boolean' || type === 'date' || type === 'text' ? { is: type } : NUMBER;
}

/** The params schema of a kind on its own, for JSON Schema and inference. */
export function paramsOf(kind: Kind): z.core.$ZodType {
  return typeof kind.params === 'function' ? kind.params(schema) : kind.params;
}
