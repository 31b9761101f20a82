import { compare, type Exact, whole } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { closest } from '../../kit/unicode.js';
import { checkExpression, type Derived, references, substitute, substitutedSize } from '../../logic/index.js';
import {
  BOOLEAN,
  DATE,
  type Expression,
  NUMBER,
  TEXT,
  type Type,
  type Typed,
  UNKNOWN,
} from '../../model/expression.js';
import { anyError, type Path } from '../../model/issue.js';
import type { FactInfo } from '../../model/lowering.js';
import type { PackFact } from '../../model/pack.js';
import type { PlanFact, PlanRelation } from '../../model/plan.js';
import { type Compiling, formula } from './context.js';
import { scopeOf } from './scope.js';

/** Every declared fact, the expressions of the derived ones, and what must hold between facts. */
export interface FactTable {
  readonly facts: Record<string, PlanFact>;
  readonly derived: Derived;
  readonly relations: PlanRelation[];
}

const NUMERIC: readonly string[] = ['count', 'number', 'mark'];
const SCALARS: Readonly<Record<string, Type>> = { text: TEXT, number: NUMBER, date: DATE, boolean: BOOLEAN };

/** Reads the facts in the order of the document; derived ones in the order in which they need one another. */
export function readFacts(context: Compiling): FactTable {
  const facts: Record<string, PlanFact> = {};
  const documents = new Map<string, { readonly document: PackFact; readonly path: Path }>();
  for (const [index, document] of context.pack.facts.entries()) {
    const path: Path = ['facts', index];
    if (documents.has(document.id)) context.report('id-duplicate', [...path, 'id'], { id: document.id });
    else documents.set(document.id, { document, path });
  }
  const derived = deriveFacts(context, documents);
  for (const [id, { document, path }] of documents) {
    const stands = derived[id];
    facts[id] = stands ? derivedFact(document, stands) : givenFact(context, document, path);
  }
  const table: FactTable = { facts, derived, relations: [] };
  for (const [id, { document, path }] of documents) {
    if (document.atMost !== undefined) requireAtMost(context, table, id, document.atMost, [...path, 'atMost']);
  }
  for (const [index, { holds }] of (context.pack.relations ?? []).entries()) {
    addRelation(context, table, `relations[${index}]`, holds, ['relations', index, 'holds']);
  }
  return table;
}

/** Adds what a rule requires, unless the same is required already or no unit could break it. */
export function requireRelation(context: Compiling, table: FactTable, id: string, holds: Expression, path: Path): void {
  const relation = relationOf(context, table, id, holds, path);
  const same = JSON.stringify(holds);
  const known = table.relations.some(({ expression }) => JSON.stringify(expression) === same);
  if (relation && !known && relation.references.facts.length > 0) table.relations.push(relation);
}

/** Adds a relation of the pack; one that reads no fact can never be broken by a unit, so it is an issue. */
function addRelation(context: Compiling, table: FactTable, id: string, holds: Expression, path: Path): void {
  const relation = relationOf(context, table, id, holds, path);
  if (relation?.references.facts.length === 0) context.report('relation-without-fact', path);
  if (relation) table.relations.push(relation);
}

function relationOf(
  context: Compiling,
  table: FactTable,
  id: string,
  holds: Expression,
  path: Path,
): PlanRelation | undefined {
  const scope = scopeOf(context, { fact: (fact) => table.facts[fact]?.type, facts: Object.keys(table.facts) });
  const relation = formula(context, holds, { scope, type: BOOLEAN, path, derived: table.derived });
  return relation && { ...relation, id };
}

function requireAtMost(context: Compiling, table: FactTable, id: string, other: string, path: Path): void {
  const holds = { '<=': [{ var: id }, { var: other }] };
  const known = table.facts[other];
  if (known && !NUMERIC.includes(known.info.type))
    context.report('fact-type', path, { fact: other, found: known.info.type, expected: 'number' });
  else if (known) addRelation(context, table, `facts/${id}#atMost`, holds, path);
  else
    context.report('fact-undeclared', path, {
      fact: other,
      suggestion: closest(other, Object.keys(table.facts)) ?? '',
    });
}

function deriveFacts(
  context: Compiling,
  documents: ReadonlyMap<string, { readonly document: PackFact; readonly path: Path }>,
): Derived {
  const derived: Record<string, Typed> = {};
  const open: string[] = [];
  const typeOf = (id: string): Type | undefined => {
    const entry = documents.get(id);
    if (!entry) return undefined;
    const { document, path } = entry;
    if (document.derive === undefined) return coreType(context, document, path);
    const done = derived[id];
    if (done) return done.type;
    if (open.includes(id)) {
      context.report('derive-cycle', [...path, 'derive'], { facts: [...open.slice(open.indexOf(id)), id].join(' → ') });
      return UNKNOWN;
    }
    open.push(id);
    const scope = scopeOf(context, { fact: typeOf, facts: [...documents.keys()] });
    const at = [...path, 'derive'];
    checkDerivedKeys(context, document, path);
    const type = document.type === undefined ? UNKNOWN : coreType(context, document, path);
    const checked = checkExpression(document.derive, scope, { type }, at, context.tables.operators);
    open.pop();
    context.issues.push(...checked.issues);
    const isFaulty = anyError(checked.issues);
    const isLarge = !isFaulty && substitutedSize(checked.typed, derived) > context.limits.steps;
    if (isLarge) context.report('expression-too-large', at, { limit: String(context.limits.steps) });
    const typed: Typed =
      isFaulty || isLarge ? { op: 'unknown', type: UNKNOWN, args: [], path: at } : substitute(checked.typed, derived);
    derived[id] = typed;
    return typed.type;
  };
  for (const id of documents.keys()) typeOf(id);
  return derived;
}

/** What is computed has no bounds of its own; options and items only where its type is stated. */
function checkDerivedKeys(context: Compiling, document: PackFact, path: Path): void {
  const { type = '' } = document;
  for (const key of TYPED_KEYS) {
    const allowed = key === 'measure' || key === 'atMost' || (KEYS[type] ?? []).includes(key);
    if (document[key] !== undefined && (BOUNDS.includes(key) || !allowed))
      context.report('fact-key-misplaced', [...path, key], { key, type: 'derived' });
  }
}

function derivedFact(document: PackFact, typed: Typed): PlanFact {
  const type =
    typed.type.is === 'number' || typed.type.is === 'boolean' || typed.type.is === 'date' || typed.type.is === 'list'
      ? typed.type.is
      : 'text';
  return {
    id: document.id,
    info: { id: document.id, type, derived: true },
    type: typed.type,
    provider: 'unit',
    derived: true,
  };
}

/** A fact that somebody gives: its bounds, after the keys that its type does not have are reported. */
export function givenFact(context: Compiling, document: PackFact, path: Path): PlanFact {
  const { id, type = 'text', min = type === 'count' ? '0' : undefined, max, step, places } = document;
  checkKeys(context, document, type, path);
  const options = document.options?.map((option) => (typeof option === 'string' ? option : option.id));
  const [low, high] = [min, max].map((end) => (end === undefined ? undefined : fromDecimal(end)));
  if (low && high && compare(low, high) > 0) context.report('fact-bounds', [...path, 'max'], { fact: id });
  const info: FactInfo = {
    id,
    type,
    derived: false,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(step === undefined ? {} : { step }),
    ...(type === 'count' ? { places: 0 } : places === undefined ? {} : { places }),
    ...(options === undefined ? {} : { options }),
    ...(document.atMost === undefined ? {} : { atMost: document.atMost }),
  };
  return {
    id,
    info,
    type: coreType(context, document, path),
    ...bound('min', low),
    ...bound('max', high),
    ...bound('step', step === undefined ? undefined : fromDecimal(step)),
    ...(info.places === undefined ? {} : { places: info.places }),
    provider: document.provider ?? 'unit',
    derived: false,
  };
}

function bound<K extends string>(key: K, value: Exact | undefined): { readonly [P in K]?: Exact } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: Exact });
}

/** The type that readers see; of a fact that is faulty, and was reported where it is declared, none that they could misuse. */
function coreType({ isFaulty }: Compiling, document: PackFact, path: Path): Type {
  const { type = 'text', options, of } = document;
  if (isFaulty(path)) return UNKNOWN;
  if (NUMERIC.includes(type)) return NUMBER;
  if ((type === 'choice' && !options) || (type === 'list' && of === undefined)) return UNKNOWN;
  if (type === 'choice')
    return {
      is: 'choice',
      options: (options ?? []).map((option) => (typeof option === 'string' ? option : option.id)),
    };
  if (type !== 'list') return SCALARS[type] ?? TEXT;
  if (typeof of === 'string') return { is: 'list', of: SCALARS[of] ?? TEXT };
  const columns = Object.entries(of ?? {}).map(([column, scalar]) => [column, SCALARS[scalar] ?? TEXT]);
  return { is: 'list', of: { is: 'row', columns: Object.fromEntries(columns) } };
}

/** Which keys each type of fact may have, beyond those that all have. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  count: ['min', 'max', 'atMost', 'measure'],
  number: ['min', 'max', 'step', 'places', 'atMost', 'measure'],
  mark: ['min', 'max', 'step', 'places', 'measure'],
  choice: ['options'],
  list: ['of'],
};
const BOUNDS: readonly string[] = ['min', 'max', 'step', 'places'];
const TYPED_KEYS = ['min', 'max', 'step', 'places', 'atMost', 'measure', 'options', 'of'] as const;

function checkKeys(context: Compiling, document: PackFact, type: string, path: Path): void {
  const allowed = KEYS[type] ?? [];
  for (const key of TYPED_KEYS) {
    if (document[key] !== undefined && !allowed.includes(key))
      context.report('fact-key-misplaced', [...path, key], { key, type });
  }
  if (type === 'choice' && document.options === undefined)
    context.report('key-missing', [...path, 'options'], { key: 'options' });
  if (type === 'list' && document.of === undefined) context.report('key-missing', [...path, 'of'], { key: 'of' });
  const provider = document.provider ?? 'unit';
  if (type === 'mark' && provider === 'unit')
    context.report('mark-provider', document.provider === undefined ? path : [...path, 'provider'], {
      fact: document.id,
    });
  const ids = (document.options ?? []).map((option) => (typeof option === 'string' ? option : option.id));
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) !== index) context.report('id-duplicate', [...path, 'options', index], { id });
  }
  if (document.min !== undefined && document.step !== undefined && compare(fromDecimal(document.step), whole(0)) <= 0)
    context.report('number-range', [...path, 'step'], { found: document.step, atLeast: '>0', atMost: '' });
}

/** The facts that must be there for an operand to have a value. */
export function factsBehind(id: string, table: FactTable): readonly string[] {
  const stands = Object.hasOwn(table.derived, id) ? table.derived[id] : undefined;
  return stands ? references(stands).facts : [id];
}
