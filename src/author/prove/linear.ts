import { add, type Exact, isZero, multiply, negate, ONE, reduced, ZERO } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';

/** `constant + Σ factor × variable`, exactly. No factor is 0, and no variable stands twice. */
export interface Linear {
  readonly constant: Exact;
  readonly terms: ReadonlyMap<string, Exact>;
}

export const NOTHING: Linear = { constant: ZERO, terms: new Map() };

/** A number without variables. */
export function constantForm(constant: Exact): Linear {
  return { constant, terms: NOTHING.terms };
}

/** One variable. */
export function variableForm(name: string): Linear {
  return { constant: ZERO, terms: new Map([[name, ONE]]) };
}

/** a + factor × b. */
export function plus(a: Linear, b: Linear, factor: Exact = ONE): Linear {
  const terms = new Map(a.terms);
  for (const [name, each] of b.terms) {
    const sum = reduced(add(terms.get(name) ?? ZERO, multiply(each, factor)));
    if (isZero(sum)) terms.delete(name);
    else terms.set(name, sum);
  }
  return { constant: reduced(add(a.constant, multiply(b.constant, factor))), terms };
}

/** a − b. */
export function minus(a: Linear, b: Linear): Linear {
  return plus(a, b, negate(ONE));
}

/** Every part times the factor. */
export function times(form: Linear, factor: Exact): Linear {
  return plus(NOTHING, form, factor);
}

/** Its value, where it has no variable. */
export function constantOf({ constant, terms }: Linear): Exact | undefined {
  return terms.size === 0 ? constant : undefined;
}

/** The same text for the same form, whatever the order in which it was made. */
export function keyOf({ constant, terms }: Linear): string {
  const parts = [...terms].map(([name, factor]) => `${toText(factor)}*${name}`).toSorted();
  return [toText(constant), ...parts].join('+');
}

/** What the form is where the variables have these values; 0 for one that has none. */
export function valueAt({ constant, terms }: Linear, point: ReadonlyMap<string, Exact>): Exact {
  let value = constant;
  for (const [name, factor] of terms) value = add(value, multiply(factor, point.get(name) ?? ZERO));
  return reduced(value);
}
