import { compare, type Exact, sign } from '../../kit/exact.js';
import { hasShape, type Shaped } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Typed } from '../../model/expression.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import { halfOf } from './halves.js';
import { factOf, numberOf } from './percent-terms.js';
import { isAgainst } from './reads.js';

/** Gates of levels that ask for few points of a row that counts, as `<=` for `>=` does: whoever has more is kept from the level. */
export function gatesAgainst(tier: PlanTier, node: PlanNode): readonly CheckFinding[] {
  return (node.levels?.steps ?? []).flatMap(({ id: level, gate }, step) => {
    const row = gate && fewAsked(tier, gate.typed);
    const at = [...node.path, 'levels', 'steps', step, 'gate'];
    return row === undefined ? [] : [checkFinding('gate-against', at, { node: node.id, level, other: row })];
  });
}

/** Gates of levels that ask for the worse values of a fact, by what the fact says of its `better` ones: deaths above 0. */
export function gatesAgainstBetter({ pack: { facts } }: Plan, node: PlanNode): readonly CheckFinding[] {
  return (node.levels?.steps ?? []).flatMap(({ id: level, gate }, step) => {
    const asked = gate ? [gate.typed, ...partsOfGate(gate.typed)].flatMap((typed) => halfOfFact(typed)) : [];
    const against = asked.find(({ fact, side }) =>
      facts.some(({ id, better }) => id === fact && better === WORSE[side]),
    );
    const at = [...node.path, 'levels', 'steps', step, 'gate'];
    return against ? [checkFinding('gate-of-worse', at, { node: node.id, level, fact: against.fact })] : [];
  });
}

/** The `better` values of a fact that a condition on one side of a number keeps out. */
const WORSE = { above: 'low', below: 'high' } as const;

function partsOfGate(typed: Typed): readonly Typed[] {
  return hasShape(typed, 'junction') && !typed.shape.decisive ? typed.args : [];
}

function halfOfFact(typed: Typed): readonly { readonly fact: string; readonly side: 'above' | 'below' }[] {
  const half = halfOf(typed);
  const fact = typed.args.map(factOf).find((id) => id !== undefined);
  // that a figure is at least 0 holds for all
  const isEmpty = half?.side === 'above' && !half.isStrict && sign(half.bound) <= 0;
  return half && !isEmpty && fact !== undefined ? [{ fact, side: half.side }] : [];
}

/** The row of which a condition asks that its measure is below a number above 0; only what every unit must meet is looked at. */
function fewAsked(tier: PlanTier, typed: Typed): string | undefined {
  if (hasShape(typed, 'junction') && !typed.shape.decisive)
    return typed.args.map((arg) => fewAsked(tier, arg)).find((row) => row !== undefined);
  if (hasShape(typed, 'quantifier')) return fewOfRows(tier, typed);
  const [left, right, more] = hasShape(typed, 'order') ? typed.args : [];
  if (!hasShape(typed, 'order') || left === undefined || right === undefined || more !== undefined) return undefined;
  const [measured, bound] = typed.shape.side === 'below' ? [left, right] : [right, left];
  const node = hasShape(measured, 'measure') ? tier.nodes[measured.name] : undefined;
  if (node === undefined || numberOf(bound) === undefined) return undefined;
  return ROLE_IS[node.role].counts && node.inScale && !isAgainst(tier, node) ? node.id : undefined;
}

/** The group of which a condition asks that all rows are below a number, or that none is above one: few points of each. */
function fewOfRows(tier: PlanTier, { shape: { holdsFor }, args: [list, condition] }: Shaped<'quantifier'>) {
  const group = list && hasShape(list, 'rows') ? tier.nodes[list.name] : undefined;
  const half = condition && halfOf(condition);
  const isMeasured = condition?.args.some((arg) => hasShape(arg, 'item') && /^(?:points|percent)$/.test(arg.name));
  if (!group || !half || !isMeasured || isAgainst(tier, group)) return undefined;
  const isFew = FEW_ROWS[holdsFor] === half.side;
  return isFew && ROLE_IS[group.role].counts && group.inScale ? group.id : undefined;
}

/** The side of a number of which a quantifier asks for few points. */
const FEW_ROWS = { some: undefined, all: 'below', none: 'above' } as const;

/** Gates that ask of the node itself no more than the threshold of the level does, by the same measure: they decide nothing. */
export function gatesOfItself(node: PlanNode): readonly CheckFinding[] {
  const { levels } = node;
  return (levels?.steps ?? []).flatMap(({ id: level, gate, low }, step) => {
    const at = [...node.path, 'levels', 'steps', step, 'gate'];
    return gate && low && levels && isAskedAnyway(gate.typed, { id: node.id, measure: levels.by, least: low.value })
      ? [checkFinding('gate-of-itself', at, { node: node.id, level })]
      : [];
  });
}

/** A measure of a node that is at least a number. */
interface Reached {
  readonly id: string;
  readonly measure: string;
  readonly least: Exact;
}

/** Whether a condition, or one of those that must all hold, asks for the measure of this node from a number that it has anyway. */
function isAskedAnyway(typed: Typed, reached: Reached): boolean {
  if (hasShape(typed, 'junction') && !typed.shape.decisive)
    return typed.args.some((arg) => isAskedAnyway(arg, reached));
  const half = halfOf(typed);
  const isOfNode = typed.args.some(
    (arg) => hasShape(arg, 'measure') && arg.name === reached.id && arg.shape.measure === reached.measure,
  );
  if (half === undefined || half.side !== 'above' || !isOfNode) return false;
  const order = compare(half.bound, reached.least);
  return order < 0 || (order === 0 && !half.isStrict);
}
