import { fromDecimal } from '../../kit/exact-text.js';
import { NUMBER, type Type, UNKNOWN } from '../../model/expression.js';
import { FACT_TYPE_TAKES } from '../../model/fact-type.js';
import type { Scope } from '../../model/operator.js';
import type { PackAttribute } from '../../model/pack.js';
import { attributeType } from '../attribute-type.js';
import type { Compiling } from './context.js';
import { optionIds } from './fact-types.js';

/** What expressions may name besides the constants, attributes and period of the pack. */
interface Nameable {
  readonly fact?: (id: string) => Type | undefined;
  readonly facts?: readonly string[];
  readonly node?: Scope['node'];
  readonly nodes?: readonly string[];
  /** The cohorts and the units below that statistics may be asked of. */
  readonly unitSets?: Pick<Scope, 'cohorts' | 'below'>;
}

/** What expressions may name. A dated constant has the value in force at the end of the period. */
export function scopeOf(
  { pack, report, isFaulty }: Compiling,
  { fact = () => undefined, facts = [], node = () => undefined, nodes = [], unitSets = {} }: Nameable,
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
      const index = attributes.findIndex((known) => known.id === id);
      const attribute = attributes[index];
      return attribute && (isFaulty(['attributes', index]) ? UNKNOWN : typeOfAttribute(attribute));
    },
    constant: (id) => {
      const index = constants.findIndex((known) => known.id === id);
      const constant = constants[index];
      if (!constant) return undefined;
      const dated = constant.values
        ?.filter(({ from }) => from <= pack.period.to)
        .toSorted((a, b) => (a.from < b.from ? -1 : 1));
      const value = constant.value ?? dated?.at(-1)?.value;
      if (value === undefined) report('constant-undated', ['constants', index], { constant: id });
      return { type: NUMBER, value: fromDecimal(value ?? '0') };
    },
    period: pack.period,
    names: (what) => names[what],
    ...unitSets,
  };
}

/** The ids of the options of an attribute. */
export function attributeOptions({ options }: PackAttribute): readonly string[] {
  return optionIds(options);
}

function typeOfAttribute(attribute: PackAttribute): Type {
  // reported where it is declared
  if (FACT_TYPE_TAKES[attribute.type].needs && !attribute.options) return UNKNOWN;
  return attributeType(attribute);
}
