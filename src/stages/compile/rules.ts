import { bug } from '../../kit/bug.js';
import { inKeyOrder } from '../../kit/in-key-order.js';
import { valueAt } from '../../kit/plain-data.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import { checkExpression, substitute } from '../../logic/index.js';
import { BOOLEAN, DATE, type Expression, type Json, NUMBER, type Type, UNKNOWN } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import { anyError, type Path } from '../../model/issue.js';
import type { Kind } from '../../model/kind.js';
import type {
  CheckContext,
  DeclaredFact,
  FactInfo,
  LowerContext,
  Operand,
  Part,
  Read,
  ReadType,
  RuleDocument,
} from '../../model/lowering.js';
import type { Scope } from '../../model/operator.js';
import type { PackFact } from '../../model/pack.js';
import type { InnerRule } from '../../model/plan.js';
import { callPlugin } from '../../model/plugins/call-plugin.js';
import type { Compiling } from './context.js';
import { type Branching, type FactTable, factNeeds, givenFact, type Needs, needsOf } from './facts.js';
import { prefixed, reportWordless } from './rule-reasons.js';

/** A rule in the core language, and the facts without which the criterion is missing before it is asked. */
interface LoweredRule {
  readonly kind: string;
  readonly expression: Expression;
  readonly required: readonly string[];
  /** Facts that may be absent, since the kind says what that means. */
  readonly optional: readonly string[];
  /** Operands whose expressions branch: without a value of one the criterion is missing as well. */
  readonly operands: readonly Branching[];
  /** What must hold between its facts, for the rules inside it too. */
  readonly relations: readonly Expression[];
  /** The rules inside it, at any depth, each after those inside it. */
  readonly inside: readonly InnerRule[];
}

/** What the rules of one criterion are lowered with. */
interface Lowering {
  readonly context: Compiling;
  readonly table: FactTable;
  readonly scope: Scope;
}

/** Lowers one rule and those inside it; undefined where anything was reported. */
export function lowerRule(lowering: Lowering, rule: RuleDocument, max: string, path: Path): LoweredRule | undefined {
  const { context, table } = lowering;
  const [name = ''] = Object.keys(rule);
  const kind = valueAt(context.tables.kinds, name);
  if (!kind) {
    context.report('kind-unknown', [...path, name], {
      kind: name,
      suggestion: closestOrEmpty(name, Object.keys(context.tables.kinds)),
    });
    return undefined;
  }
  // the document in a record has its keys in this order: what is missing must come out of it in the same one. Built-in kinds
  // list what they read in `reads` alone, and tell the rest in the order that was written
  const inOrder = inKeyOrder(rule[name]);
  const params = kind.version === undefined ? rule[name] : inOrder;
  const at: Path = [...path, name];
  const before = context.issues.length;
  if (kind.lazy) return lowerLazy(lowering, kind, params as Json, max, at);

  const lowered = new Map<RuleDocument, LoweredRule>();
  const relations: Expression[] = [];
  const inside: InnerRule[] = [];
  const required = new Set<string>();
  const optional = new Set<string>();
  const operands: Branching[] = [];
  const need = ({ facts, operands: branching }: Needs, isOptional = false): void => {
    for (const fact of facts) (isOptional ? optional : required).add(fact);
    if (!isOptional) operands.push(...branching);
  };
  for (const read of kind.reads(inOrder)) need(neededBy(lowering, read, at), read.optional);
  for (const part of kind.parts?.(params) ?? []) {
    const inner = lowerPart(lowering, kind, part, [...at, ...part.at]);
    if (inner && mentions(inner.expression, 'not-applicable')) {
      context.report('part-not-applicable', [...at, ...part.at], { kind: name });
    }
    if (!inner) continue;
    lowered.set(part.rule, inner);
    relations.push(...inner.relations);
    inside.push(...inner.inside, { kind: inner.kind, expression: inner.expression });
    need({ facts: inner.required, operands: inner.operands }, part.optional);
    for (const fact of inner.optional) optional.add(fact);
  }
  const check: CheckContext = { max, fact: (id) => table.facts[id]?.info, cohorts: lowering.scope.cohorts ?? [] };
  for (const { code, at: place, params: words } of anyError(context.issues.slice(before))
    ? []
    : (kind.check?.(params, check) ?? [])) {
    context.report(code, [...at, ...place], words);
  }
  if (anyError(context.issues.slice(before))) return undefined;
  const asked = lowerContext(lowering, check, at, lowered, (relation) => void relations.push(relation));
  const expression = prefixed(kind.lower(params, asked), kind.kind);
  reportWordless(context, kind, expression, at);
  return { kind: name, expression, required: [...required], optional: [...optional], operands, relations, inside };
}

/**
 * Lowers a rule inside a rule. What a plugin gives as a part may be no rule, or have params that no schema has read: an
 * error here is then the plugin's fault.
 */
function lowerPart(lowering: Lowering, { kind, version }: Kind, { rule, max }: Part, path: Path) {
  const lower = () => lowerRule(lowering, rule, max, path);
  if (version === undefined) return lower();
  return callPlugin({ plugin: kind, part: 'parts', expected: 'plugin-parts' }, lower, (lowered) => ({
    lowered: lowered as LoweredRule | undefined,
  })).lowered;
}

/** A `logic` rule is its own expression: facts are missing only where it reads them. */
function lowerLazy(
  { context, scope }: Lowering,
  kind: Kind,
  params: Json,
  max: string,
  at: Path,
): LoweredRule | undefined {
  const checked = checkExpression(params, scope, { type: NUMBER, tail: true }, at, context.tables.operators);
  context.issues.push(...checked.issues);
  if (anyError(checked.issues)) return undefined;
  const none = (): never => bug('no expression');
  const expression = kind.lower(params, { max, fact: () => undefined, lower: none, declare: none, require: none });
  const nothing = { required: [], optional: [], operands: [], relations: [], inside: [] };
  const named = prefixed(expression, kind.kind);
  reportWordless(context, kind, named, at);
  return { kind: kind.kind, expression: named, ...nothing };
}

function lowerContext(
  { context, table }: Lowering,
  check: CheckContext,
  at: Path,
  inside: ReadonlyMap<RuleDocument, LoweredRule>,
  require: LowerContext['require'],
): LowerContext {
  return {
    ...check,
    lower: (rule) => inside.get(rule)?.expression ?? bug('no part'),
    declare: (fact) => declareFact(context, table, fact, at),
    require,
  };
}

/** Declares a fact that a rule brings with it; a second declaration must be the same. */
function declareFact(context: Compiling, table: FactTable, fact: DeclaredFact, at: Path): void {
  const document = fact as unknown as PackFact;
  const declared = givenFact(context, document, at);
  table.facts[fact.id] ??= declared;
  const known = table.facts[fact.id];
  if (known === declared) table.documents.push(document);
  else if (JSON.stringify(known?.info) !== JSON.stringify(declared.info))
    context.report('id-duplicate', at, { id: fact.id });
}

/** What one read needs; a fact that is not declared, or of another type, is reported at the param. */
function neededBy({ context, table, scope }: Lowering, read: Read, at: Path): Needs {
  const path = [...at, ...read.at];
  if (typeof read.fact === 'string') {
    const known = table.facts[read.fact];
    if (!known) {
      context.report('fact-undeclared', path, {
        fact: read.fact,
        suggestion: closestOrEmpty(read.fact, Object.keys(table.facts)),
      });
      return NOTHING;
    }
    if (!isRead(known.info, known.type, read.type)) {
      context.report('fact-type', path, { fact: read.fact, found: known.info.type, expected: read.type });
    }
    return factNeeds(read.fact, table);
  }
  return expressionNeeds({ context, table, scope }, read.fact, read.type, path);
}

const NOTHING: Needs = { facts: [], operands: [] };

/** What an expression needs that is written in place of a fact of `type`; an expression of another type is reported. */
function expressionNeeds(
  { context, table, scope }: Lowering,
  expression: Exclude<Operand, string>,
  type: ReadType,
  path: Path,
): Needs {
  const checked = checkExpression(expression, scope, { type: READ_AS[type] }, path, context.tables.operators);
  context.issues.push(...checked.issues);
  if (anyError(checked.issues)) return NOTHING;
  return needsOf({ expression, type: READ_AS[type] }, substitute(checked.typed, table.derived));
}

const READ_AS: Readonly<Record<ReadType, Type>> = {
  number: NUMBER,
  mark: NUMBER,
  countable: NUMBER,
  boolean: BOOLEAN,
  date: DATE,
  choice: UNKNOWN,
  list: { is: 'list', of: UNKNOWN },
};

/** Whether a fact is of the type that a parameter asks for. */
const IS_READ_AS: Readonly<Record<ReadType, (info: FactInfo, type: Type) => boolean>> = {
  number: (_, { is }) => is === 'number',
  mark: ({ type }) => FACT_TYPE_IS[type].isOfOthers,
  countable: (_, { is }) => is === 'number' || is === 'list',
  boolean: (_, { is }) => is === 'boolean',
  date: (_, { is }) => is === 'date',
  choice: (_, { is }) => is === 'choice',
  list: (_, { is }) => is === 'list',
};

function isRead(info: FactInfo, type: Type, wanted: ReadType): boolean {
  return type.is === 'unknown' || IS_READ_AS[wanted](info, type);
}

function mentions(expression: Expression, operator: string): boolean {
  if (Array.isArray(expression)) return expression.some((item) => mentions(item, operator));
  if (typeof expression !== 'object' || expression === null) return false;
  return Object.entries(expression).some(([key, value]) => key === operator || mentions(value, operator));
}
