import { compare } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { valueAt } from '../../kit/plain-data.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import { alwaysRead, type Derived, references } from '../../logic/index.js';
import { BOOLEAN, type Expression, type Type, type Typed, UNKNOWN } from '../../model/expression.js';
import { FACT_TYPE_IS, FACT_TYPE_TAKES, type FactType, TYPED_KEYS } from '../../model/fact-type.js';
import type { Path } from '../../model/issue.js';
import type { FactInfo } from '../../model/lowering.js';
import type { Scope } from '../../model/operator.js';
import type { PackFact } from '../../model/pack.js';
import type { PlanFact, PlanRelation } from '../../model/plan.js';
import { type Compiling, formula } from './context.js';
import { deriveFacts, type PlacedFact } from './derive.js';
import { coreType, DERIVED_TYPES, optionIds } from './fact-types.js';
import { reportRepeats } from './repeats.js';
import { scopeOf } from './scope.js';

/** Every declared fact, the expressions of the derived ones, and what must hold between facts. */
export interface FactTable {
  readonly facts: Record<string, PlanFact>;
  readonly derived: Derived;
  readonly relations: PlanRelation[];
  /** As written; behind those of the pack, those that rules of plugins bring with them. */
  readonly documents: PackFact[];
}

/** Reads the facts in the order of the document; derived ones in the order in which they need one another. */
export function readFacts(context: Compiling): FactTable {
  const facts: Record<string, PlanFact> = {};
  const documents = new Map<string, PlacedFact>();
  for (const [index, document] of context.pack.facts.entries()) {
    const path: Path = ['facts', index];
    if (documents.has(document.id)) context.report('id-duplicate', [...path, 'id'], { id: document.id });
    else documents.set(document.id, { document, path });
  }
  const derived = deriveFacts(context, documents);
  for (const [id, { document, path }] of documents) {
    const typed = derived[id];
    facts[id] = typed ? derivedFact(document, typed) : givenFact(context, document, path);
  }
  const table: FactTable = { facts, derived, relations: [], documents: [...context.pack.facts] };
  const scope = scopeOf(context, { fact: (id) => table.facts[id]?.type, facts: [...documents.keys()] });
  const reading = { context, table, scope };
  for (const [id, { document, path }] of documents) {
    if (document.atMost !== undefined) requireAtMost(reading, id, document.atMost, [...path, 'atMost']);
  }
  for (const [index, { holds }] of (context.pack.relations ?? []).entries()) {
    addRelation(reading, { id: `relations[${index}]`, holds, path: ['relations', index, 'holds'] });
  }
  return table;
}

/** What the relations between facts are read with: the declared facts, and what an expression on them may name. */
interface FactReading {
  readonly context: Compiling;
  readonly table: FactTable;
  readonly scope: Scope;
}

/** Adds a relation of the pack; one that reads no fact can never be broken by a unit, so it is an issue. */
function addRelation(
  { context, table, scope }: FactReading,
  { id, holds, path }: { readonly id: string; readonly holds: Expression; readonly path: Path },
): void {
  const relation = formula(context, holds, { scope, type: BOOLEAN, path, derived: table.derived });
  if (relation?.references.facts.length === 0) context.report('relation-without-fact', path);
  if (relation) table.relations.push({ ...relation, id });
}

/** Adds that the fact `id` is at most the fact `other`, which must be a declared number. */
function requireAtMost(reading: FactReading, id: string, other: string, path: Path): void {
  const { context, table, scope } = reading;
  const holds = { '<=': [{ var: id }, { var: other }] };
  const [fact, known] = [table.facts[id], table.facts[other]];
  if (fact && !isNumber(fact)) {
    // of a fact that a unit gives, the key or the second declaration was reported
    if (fact.derived) context.report('fact-type', path, { fact: id, found: fact.info.type, expected: 'number' });
    return;
  }
  if (known && !isNumber(known))
    context.report('fact-type', path, { fact: other, found: known.info.type, expected: 'number' });
  else if (known) addRelation(reading, { id: `facts/${id}#atMost`, holds, path });
  else
    context.report('fact-undeclared', path, {
      fact: other,
      suggestion: closestOrEmpty(other, scope.names('fact')),
    });
}

/** Whether a fact is a number, or a derived one whose type is not known since it is faulty, which was reported. */
function isNumber({ type: { is } }: PlanFact): boolean {
  return is === 'number' || is === 'unknown';
}

function derivedFact({ id }: PackFact, { type }: Typed): PlanFact {
  return {
    id,
    info: { id, type: DERIVED_TYPES[type.is], derived: true },
    type,
    provider: 'unit',
    derived: true,
  };
}

/** A fact that somebody gives: its bounds, after the keys that its type does not have are reported. */
export function givenFact(context: Compiling, document: PackFact, path: Path): PlanFact {
  const { id, type = 'text', max, step, places } = document;
  const { isWhole } = FACT_TYPE_IS[type];
  const { min = isWhole ? '0' : undefined } = document;
  checkKeys(context, document, type, path);
  const options = document.options && optionIds(document.options);
  const [low, high] = [min, max].map((end) => (end === undefined ? undefined : fromDecimal(end)));
  if (low && high && compare(low, high) > 0) context.report('fact-bounds', [...path, 'max'], { fact: id });
  const info: FactInfo = {
    id,
    type,
    derived: false,
    ...given({ min, max, step, places: isWhole ? 0 : places, options, atMost: document.atMost }),
  };
  return {
    id,
    info,
    type: coreType(context, document, path),
    ...given({ min: low, max: high, step: step === undefined ? step : fromDecimal(step), places: info.places }),
    provider: document.provider ?? 'unit',
    derived: false,
  };
}

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** The keys that have a value. */
function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>;
}

function checkKeys(context: Compiling, document: PackFact, type: FactType, path: Path): void {
  const { isOfOthers } = FACT_TYPE_IS[type];
  const { keys, needs } = FACT_TYPE_TAKES[type];
  for (const key of TYPED_KEYS) {
    if (document[key] !== undefined && !keys.includes(key))
      context.report('fact-key-misplaced', [...path, key], { key, type });
  }
  if (needs !== undefined && document[needs] === undefined)
    context.report('key-missing', [...path, needs], { key: needs });
  const provider = document.provider ?? 'unit';
  if (isOfOthers && provider === 'unit')
    context.report('mark-provider', document.provider === undefined ? path : [...path, 'provider'], {
      fact: document.id,
    });
  reportRepeats(context, optionIds(document.options), [...path, 'options']);
  if (keys.includes('columns')) checkColumns(context, document, [...path, 'columns']);
}

/** A title is of a column that the rows have, and of each there is one. */
function checkColumns({ report }: Compiling, { id: fact, of, columns = [] }: PackFact, path: Path): void {
  const names = typeof of === 'object' ? Object.keys(of) : [];
  const ids = columns.map(({ id }) => id);
  for (const [index, id] of ids.entries()) {
    const at = [...path, index, 'id'];
    if (!names.includes(id))
      report('column-undeclared', at, { column: id, fact, suggestion: closestOrEmpty(id, names) });
    else if (ids.indexOf(id) !== index) report('id-duplicate', at, { id });
  }
}

/**
 * What an operand needs to have a value: `facts`; and, if its expression branches, the operand itself, whose needs
 * depend on the branch.
 */
export interface Needs {
  readonly facts: readonly string[];
  readonly operands: readonly Branching[];
}

/** An operand whose expression branches, and the type as which it is read. */
export interface Branching {
  readonly expression: Expression;
  readonly type: Type;
}

/** What an operand needs. `typed` is its expression with derived facts replaced by theirs. */
export function needsOf(operand: Branching, typed: Typed): Needs {
  const facts = alwaysRead(typed);
  return { facts, operands: references(typed).facts.length > facts.length ? [operand] : [] };
}

/** What a fact needs to have a value. */
export function factNeeds(id: string, table: FactTable): Needs {
  const typed = valueAt(table.derived, id);
  return typed ? needsOf({ expression: { var: id }, type: UNKNOWN }, typed) : { facts: [id], operands: [] };
}
