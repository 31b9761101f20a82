import {
  checkExpression,
  type Derived,
  factsWritten,
  references,
  substitute,
  substitutedSize,
  unknownAt,
} from '../../logic/index.js';
import { limitPassed } from '../../model/document.js';
import { factsNamedIn, type Json, type Type, type Typed, UNKNOWN } from '../../model/expression.js';
import { FACT_TYPE_TAKES, TYPED_KEYS } from '../../model/fact-type.js';
import { anyError, type Path } from '../../model/issue.js';
import type { PackFact } from '../../model/pack.js';
import type { Compiling } from './context.js';
import { coreType } from './fact-types.js';
import { scopeOf } from './scope.js';

/** A declared fact and its place. */
export interface PlacedFact {
  readonly document: PackFact;
  readonly path: Path;
}

/** The keys that a derived fact never has: its values are those of its expression. */
const BOUNDS: readonly (typeof TYPED_KEYS)[number][] = ['min', 'max', 'step', 'places'];

/**
 * The expression of each derived fact, in which the derived facts that it reads are replaced by their expressions;
 * they may be declared in any order. Issues that only follow from a fault in a fact that it reads are not reported.
 */
export function deriveFacts(context: Compiling, documents: ReadonlyMap<string, PlacedFact>): Derived {
  const derived: Record<string, Typed> = {};
  /** How deep derived facts are nested in each: 1 where it reads none. */
  const depths = new Map<string, number>();
  /** The facts whose expressions are being read, the outermost first, each with the levels of its expression. */
  const open = new Map<string, number>();
  const { depth: deepest, steps } = context.limits;

  /** The type of a fact, which is derived first where it is a derived one; undefined where it is not declared. */
  const typeOf = (id: string): Type | undefined => {
    const { document, path = [] } = documents.get(id) ?? {};
    if (document?.derive === undefined) return document && coreType(context, document, path);
    const at = [...path, 'derive'];
    if (open.has(id)) {
      const ids = [...open.keys()];
      context.report('derive-cycle', at, { facts: [...ids.slice(ids.indexOf(id)), id].join(' → ') });
      return UNKNOWN;
    }
    derived[id] ??= expressionOf(document, path, at) ?? unknownAt(at);
    return derived[id].type;
  };
  const scope = scopeOf(context, { fact: typeOf, facts: [...documents.keys()] });

  /** The expression of a derived fact, in which no derived fact stands; undefined, and reported, where there is none. */
  const expressionOf = (document: PackFact, path: Path, at: Path): Typed | undefined => {
    const { derive = null } = document;
    const refuse = (code: 'depth' | 'expression-too-large', limit: 'depth' | 'steps') =>
      void context.report(code, at, limitPassed(context.limits, limit));
    const levels = depthOf(derive);
    const nested = [levels, ...open.values()].reduce((sum, each) => sum + each);
    if (open.size >= deepest || nested > MOST_NESTED) return refuse('depth', 'depth');
    checkDerivedKeys(context, document, path);
    const type = document.type === undefined ? UNKNOWN : coreType(context, document, path);
    open.set(document.id, levels);
    const { typed, issues } = checkExpression(derive, scope, { type }, at, context.tables.operators);
    open.delete(document.id);
    context.issues.push(...issues);
    if (anyError(issues)) return undefined;
    const depth = 1 + depthBelow(typed, depths);
    if (depth > deepest) return refuse('depth', 'depth');
    if (substitutedSize(typed, derived) > steps) return refuse('expression-too-large', 'steps');
    const whole = substitute(typed, derived);
    if (references(whole).operators.includes('unknown')) return undefined;
    depths.set(document.id, depth);
    return whole;
  };

  for (const id of readersLast(documents)) typeOf(id);
  return derived;
}

/** The most levels of nested expressions in facts that are being read at once: each level is several calls deep. */
const MOST_NESTED = 512;

/** The ids, each fact after those that its expression reads; in the order of `documents` if there is a circle. */
function readersLast(documents: ReadonlyMap<string, PlacedFact>): readonly string[] {
  const visited = new Set<string>();
  const open = new Set<string>();
  const order: string[] = [];
  for (const first of documents.keys()) {
    const waiting = [{ id: first, done: false }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { id, done } = next;
      if (done) {
        open.delete(id);
        order.push(id);
      }
      if (done || visited.has(id)) continue;
      visited.add(id);
      open.add(id);
      waiting.push({ id, done: true });
      for (const read of factsWritten(documents.get(id)?.document.derive ?? null)) {
        if (open.has(read)) return [...documents.keys()];
        if (documents.has(read) && !visited.has(read)) waiting.push({ id: read, done: false });
      }
    }
  }
  return order;
}

function depthOf(expression: Json): number {
  if (typeof expression !== 'object' || expression === null) return 0;
  return 1 + Object.values(expression).reduce<number>((most, value) => Math.max(most, depthOf(value)), 0);
}

/**
 * How deep derived facts are nested in an expression: a walk over it, with them replaced by their expressions, recurses
 * as deep.
 */
function depthBelow(typed: Typed, depths: ReadonlyMap<string, number>): number {
  return factsNamedIn(references(typed)).reduce((most, fact) => Math.max(most, depths.get(fact) ?? 0), 0);
}

/** A derived fact has no bounds; options and items only where its type is stated. */
function checkDerivedKeys(context: Compiling, document: PackFact, path: Path): void {
  const keys = document.type === undefined ? [] : FACT_TYPE_TAKES[document.type].keys;
  for (const key of TYPED_KEYS) {
    const allowed = key === 'measure' || key === 'atMost' || keys.includes(key);
    if (document[key] !== undefined && (BOUNDS.includes(key) || !allowed))
      context.report('fact-key-misplaced', [...path, key], { key, type: 'derived' });
  }
}
