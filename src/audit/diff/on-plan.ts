import { bug } from '../../kit/bug.js';
import { compare, isWhole } from '../../kit/exact.js';
import { isExact, type Type, type Value } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Claim, UnitInput } from '../../model/inputs.js';
import type { Plan, PlanFact, PlanTier } from '../../model/plan.js';
import { attributeType } from '../../stages/attribute-type.js';

/**
 * A unit of the pack `plan`, in a form that the pack `other` can score: without facts that `other` does not declare, or
 * declares with another type, and without points that it does not allow. Undefined where the unit lacks an attribute that
 * `other` asks for, since nothing can stand for it.
 */
export function unitOnPlan(unit: UnitInput, plan: Plan, other: Plan): UnitInput | undefined {
  const tier = other.tiers.find(({ id }) => id === unit.tier);
  if (!tier?.attributes.every((id) => hasAttribute(unit, other, id))) return undefined;
  const declared = (facts: UnitInput['reported']) =>
    filtered(facts, (id, value) => {
      const [from, to] = [plan.facts[id], other.facts[id]];
      return from !== undefined && to !== undefined && canBe(from, to, value);
    });
  return {
    ...unit,
    reported: declared(unit.reported),
    verified: declared(unit.verified),
    claims: Object.fromEntries(Object.entries(unit.claims).map(([id, claim]) => [id, claimOn(tier, id, claim)])),
    rulings: {
      ...unit.rulings,
      awards: filtered(unit.rulings.awards, (id, points) => {
        const node = tier.nodes[id];
        return node?.document.mayAward === 'verifier' && compare(points, node.max) <= 0;
      }),
    },
  };
}

/** The values for which `isKept` holds. */
function filtered<T>(
  values: Readonly<Record<string, T>>,
  isKept: (id: string, value: T) => boolean,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(values).filter(([id, value]) => isKept(id, value)));
}

/** The claim, without points that the node does not allow. */
function claimOn({ nodes }: PlanTier, id: string, { claimed, ...claim }: Claim): Claim {
  const node = nodes[id];
  return claimed && node && compare(claimed, node.max) <= 0 ? { ...claim, claimed } : claim;
}

function hasAttribute({ attributes }: UnitInput, { pack }: Plan, id: string): boolean {
  const value = attributes[id];
  const attribute = pack.attributes?.find((known) => known.id === id);
  return value !== undefined && attribute !== undefined && fits(attributeType(attribute), value);
}

/** Whether a value of the fact `from` can be a value of the fact `to`. */
function canBe(from: PlanFact, to: PlanFact, value: Value): boolean {
  if (from.type.is !== to.type.is || to.derived || !fits(to.type, value)) return false;
  return !FACT_TYPE_IS[to.info.type].isWhole || (isExact(value) && isWhole(value));
}

function fits(type: Type, value: Value): boolean {
  switch (type.is) {
    case 'number':
      return isExact(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && type.options.includes(value);
    case 'list':
      return Array.isArray(value) && value.every((item: Value) => fits(type.of, item));
    case 'row':
      return (
        typeof value === 'object' &&
        'row' in value &&
        Object.entries(type.columns).every(([column, of]) => {
          const cell = value.row[column];
          return cell !== undefined && fits(of, cell);
        })
      );
    case 'level':
      return typeof value === 'string' && type.levels.includes(value);
    case 'text':
    case 'date':
      return typeof value === 'string';
    case 'never':
    case 'unknown':
      return bug(`a fact of type ${type.is}`);
  }
}
