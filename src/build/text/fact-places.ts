import { ceilOf, type Exact, floorOf, isWhole, multiply, reduced, whole, ZERO } from '../../kit/exact.js';
import { hasShape } from '../../model/by-shape.js';
import { factsNamedIn, type Type } from '../../model/expression.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import { attributeType } from '../../stages/attribute-type.js';
import { scaleOf } from '../../stages/columns.js';
import { scaleOfPlaces } from '../../stages/read-columns/scaled.js';
import type { ModuleFact } from '../runtime/module.js';

/** A figure that the text reads: where it stands, and which plain values it may have. */
export interface FactPlace extends ModuleFact {
  /** The grid on which a number must stand, times `scale`; `every` is NaN where it is no grid of whole numbers. */
  readonly step?: { readonly every: number; readonly first: number };
}

/** The largest whole number of 15 digits: a number of a document has no more. */
const MOST_DIGITS = 999_999_999_999_999;

/** Types of which a plain value is one number. */
const IS_PLAIN = {
  number: true,
  boolean: true,
  date: true,
  choice: true,
  text: false,
  level: false,
  list: false,
  row: false,
  never: false,
  unknown: false,
} as const satisfies Record<Type['is'], boolean>;

/** Whether a plain value of this type is one number. */
export function isPlain({ is }: Type): boolean {
  return IS_PLAIN[is];
}

/**
 * The figures that the text of a tier reads: those that its units are asked, and those that relations name, since a broken
 * relation makes its facts unusable.
 */
export function factPlaces(plan: Plan, tier: PlanTier, codeOf: (text: string) => number): readonly FactPlace[] {
  const related = plan.relations.flatMap(({ references }) => references);
  const facts = new Set([...tier.facts, ...related.flatMap(factsNamedIn)]);
  const attributes = new Set([...tier.attributes, ...related.flatMap((references) => references.attributes)]);
  const places = [
    ...[...facts].flatMap((id) => {
      const fact = plan.facts[id];
      if (!fact || fact.derived) return [];
      const scale = fact.type.is === 'number' ? scaleOf(fact) : 1;
      return [{ of: 'facts' as const, id, type: fact.type, scale, ...boundsOf(fact, scale) }];
    }),
    ...(plan.pack.attributes ?? []).flatMap((attribute) => {
      const type = attributeType(attribute);
      const scale = type.is === 'number' ? scaleOfPlaces(undefined) : 1;
      const place = { of: 'attributes' as const, id: attribute.id, type, scale, ...boundsOf({}, scale) };
      return attributes.has(attribute.id) ? [place] : [];
    }),
  ];
  return places.map((place, at) => ({
    ...place,
    ...tightened(plan, place, places),
    at,
    codes: place.type.is === 'choice' ? place.type.options.map(codeOf) : [],
  }));
}

/**
 * The upper bound of a fact that a relation holds at or below another fact, `part <= whole`. A unit that breaks the
 * relation is read with care, and no node that reads the fact is then left to the text.
 */
function tightened(
  { relations }: Plan,
  { of, id, scale, high }: Omit<FactPlace, 'at' | 'codes'>,
  places: readonly Omit<FactPlace, 'at' | 'codes'>[],
): Pick<FactPlace, 'high'> {
  const above = relations.flatMap(({ typed }) => {
    const [first, second, third] = typed.args;
    const isAtMost = hasShape(typed, 'order') && typed.shape.side === 'below' && third === undefined;
    const isOfFacts = first && second && hasShape(first, 'fact') && hasShape(second, 'fact');
    if (of !== 'facts' || !isAtMost || !isOfFacts || first.name !== id || first.type.is !== 'number') return [];
    const other = places.find((place) => place.of === 'facts' && place.id === second.name);
    return other && other.scale === scale ? [other.high] : [];
  });
  return { high: Math.min(high, ...above) };
}

function boundsOf(
  { min, max, step }: { readonly min?: Exact; readonly max?: Exact; readonly step?: Exact },
  scale: number,
): Pick<FactPlace, 'low' | 'high' | 'step'> {
  const scaled = (bound: Exact) => multiply(bound, whole(scale));
  const low = min ? Math.max(numberIn(ceilOf(scaled(min))), -MOST_DIGITS) : -MOST_DIGITS;
  const high = max ? Math.min(numberIn(floorOf(scaled(max))), MOST_DIGITS) : MOST_DIGITS;
  if (!step) return { low, high };
  const [grain, start] = [scaled(step), scaled(min ?? ZERO)];
  const isGrid = isWhole(grain) && isWhole(start);
  return {
    low,
    high,
    step: isGrid ? { every: numberIn(grain), first: numberIn(start) } : { every: Number.NaN, first: 0 },
  };
}

/** A whole number; of one that no double holds, the nearest. */
function numberIn(value: Exact): number {
  return Number(reduced(value).n);
}
