import { fromDecimal } from '../../kit/exact-text.js';
import { NUMBER, type Type, UNKNOWN } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Scope } from '../../model/operator.js';
import type { PackAttribute } from '../../model/pack.js';
import type { Compiling } from './context.js';
import { ATTRIBUTE_CORE_TYPES, optionIds } from './fact-types.js';

/** What a scope may see beyond the constants, attributes and period of the pack. */
export interface Seen {
  readonly fact?: (id: string) => Type | undefined;
  readonly facts?: readonly string[];
  readonly node?: Scope['node'];
  readonly nodes?: readonly string[];
  /** The cohorts and the units below that statistics may be asked of. */
  readonly together?: Pick<Scope, 'cohorts' | 'below'>;
}

/** What expressions may name. A dated constant has the value in force at the end of the period. */
export function scopeOf(
  { pack, report, isFaulty }: Compiling,
  { fact = () => undefined, facts = [], node = () => undefined, nodes = [], together = {} }: Seen,
): Scope {
  const attributes = pack.attributes ?? [];
  const constants = pack.constants ?? [];
  const names = {
    fact: facts,
    attribute: attributes.map(({ id }) => id),
    constant: constants.map(({ id }) => id),
    node: nodes,
  };
  return {
    fact,
    node,
    attribute: (id) => {
      const index = attributes.findIndex((attribute) => attribute.id === id);
      const found = attributes[index];
      return found && (isFaulty(['attributes', index]) ? UNKNOWN : attributeType(found));
    },
    constant: (id) => {
      const index = constants.findIndex((constant) => constant.id === id);
      const found = constants[index];
      if (!found) return undefined;
      const dated = found.values
        ?.filter(({ from }) => from <= pack.period.to)
        .toSorted((a, b) => (a.from < b.from ? -1 : 1));
      const value = found.value ?? dated?.at(-1)?.value;
      if (value === undefined) report('constant-undated', ['constants', index], { constant: id });
      return { type: NUMBER, value: fromDecimal(value ?? '0') };
    },
    period: pack.period,
    names: (what) => names[what],
    ...together,
  };
}

/** The options of an attribute, by id. */
export function attributeOptions({ options }: PackAttribute): readonly string[] {
  return optionIds(options);
}

function attributeType(attribute: PackAttribute): Type {
  // reported where it is declared
  if (FACT_TYPE_IS[attribute.type].needs && !attribute.options) return UNKNOWN;
  return ATTRIBUTE_CORE_TYPES[attribute.type](attribute.options);
}
