import { isObject } from '../../kit/plain-data.js';
import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import { valueAt } from '../../model/document.js';
import { BOOLEAN, type Json, type Typed } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { PlanLeaf } from '../../model/plan.js';
import { isIn } from '../drop/edits.js';
import { mayBeTrue } from './exploring.js';
import { ruleIn } from './place-in.js';
import type { TierProof } from './prove-tier.js';

/** Conditions of one rule that are asked about, and conditions before one in an `if` that are taken into account. */
const MOST_ASKED = 40;
const MOST_BEFORE = 12;

/** A condition of a rule, and what holds wherever it is asked. */
interface Asked {
  readonly condition: Typed;
  readonly given: readonly Typed[];
}

/**
 * Conditions that a rule writes and that hold for no unit, whatever it sends: of an `if` the one that no unit comes to, since one
 * before it takes all, or one that the bounds of the facts rule out; of `or` and `any` the entry that never helps. Of each
 * `if` and each list, only the first.
 */
export function deadConditions({ tierBounds }: TierProof, leaf: PlanLeaf): readonly CheckFinding[] {
  const findings = new Map<string, CheckFinding>();
  for (const { condition, given } of conditionsIn(leaf.points.typed, []).slice(0, MOST_ASKED)) {
    const place = writtenAt(leaf, condition);
    if (place === undefined) continue;
    const { cases, unknown } = tierBounds.answers(junction([...given, condition], false));
    if (unknown.length > 0 || mayBeTrue(cases)) continue;
    const key = JSON.stringify(place.chain);
    if (!findings.has(key)) findings.set(key, checkFinding('condition-never', place.path, { node: leaf.id }));
  }
  return [...findings.values()];
}

/** The conditions in an expression, the outer ones first. */
function conditionsIn(typed: Typed, given: readonly Typed[]): readonly Asked[] {
  const { args } = typed;
  // what is asked of other units is asked in their own evaluation
  if (hasShape(typed, 'statistic', 'quantifier')) return [];
  if (hasShape(typed, 'branches')) return inBranches(typed, given);
  if (hasShape(typed, 'junction') && typed.shape.decisive && args.length > 1)
    return args.flatMap((condition) => [{ condition, given }, ...conditionsIn(condition, given)]);
  if (hasShape(typed, 'order', 'equality')) return [...inside(typed, given), ...byBranch(typed, given)];
  return inside(typed, given);
}

function inside({ args }: Typed, given: readonly Typed[]): readonly Asked[] {
  return args.flatMap((arg) => conditionsIn(arg, given));
}

function inBranches({ args }: Typed, given: readonly Typed[]): readonly Asked[] {
  const asked: Asked[] = [];
  let before = given;
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [condition, value] = [args[index] as Typed, args[index + 1] as Typed];
    asked.push({ condition, given: before }, ...conditionsIn(condition, before));
    asked.push(...conditionsIn(value, within(before, condition)));
    before = within(before, negated(condition));
  }
  return [...asked, ...conditionsIn(args.at(-1) as Typed, before)];
}

/** A comparison with a number that is one of several by conditions: asked with each of them, where its condition holds. */
function byBranch(typed: Typed, given: readonly Typed[]): readonly Asked[] {
  const at = typed.args.findIndex((arg) => hasShape(arg, 'branches'));
  const chosen = typed.args[at];
  if (chosen === undefined) return [];
  const asked: Asked[] = [];
  let before = given;
  for (let index = 0; index < chosen.args.length; index += 2) {
    const isLast = index + 1 === chosen.args.length;
    const condition = chosen.args[index] as Typed;
    const value = isLast ? condition : (chosen.args[index + 1] as Typed);
    const compared = { ...typed, args: typed.args.with(at, value), path: value.path };
    asked.push({ condition: compared, given: isLast ? before : within(before, condition) });
    if (!isLast) before = within(before, negated(condition));
  }
  return asked;
}

function within(given: readonly Typed[], condition: Typed): readonly Typed[] {
  return given.length < MOST_BEFORE ? [...given, condition] : given;
}

function negated(condition: Typed): Typed {
  return { op: '!', shape: { is: 'negation' }, type: BOOLEAN, args: [condition], path: condition.path };
}

function junction(args: readonly Typed[], decisive: boolean): Typed {
  return { op: 'and', shape: { is: 'junction', decisive }, type: BOOLEAN, args, path: [] };
}

/** Where an author wrote a condition, and the `if` or list that it stands in; undefined where a kind made it. */
export function writtenAt(
  { path, document }: PlanLeaf,
  { path: at }: Typed,
): { readonly path: Path; readonly chain: Path } | undefined {
  const rule: Path = [...path, 'rule'];
  const rest = at.slice(rule.length);
  if (!isIn(at, rule)) return undefined;
  const written = [
    ['logic', ...rest],
    ['flag', 'when', ...rest.slice(2)],
    ['flag', 'any', ...rest.slice(3)],
    ['flag', 'all', ...rest.slice(3)],
  ].map((steps) => (steps.at(-1) === 'number' ? steps.slice(0, -1) : steps));
  const inRule = written.find((steps) => isWritten(valueAt(ruleIn(document), steps)));
  return inRule && { path: [...rule, ...inRule], chain: [...rule, ...inRule.slice(0, -1)] };
}

function isWritten(value: Json | undefined): boolean {
  return isObject(value) || typeof value === 'string' || typeof value === 'number';
}
