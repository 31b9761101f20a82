import { BOOLEAN, NUMBER, type Type } from '../model/expression.js';
import type { AttributeType } from '../model/fact-type.js';
import { optionId } from '../model/option-id.js';
import type { PackAttribute, PackOption } from '../model/pack.js';

/** By the type of an attribute in the pack, its type in the core language. */
const ATTRIBUTE_TYPE_IS: Readonly<Record<AttributeType, (options: readonly PackOption[]) => Type>> = {
  boolean: () => BOOLEAN,
  number: () => NUMBER,
  choice: (options) => ({
    is: 'choice',
    options: options.map(optionId),
  }),
};

/** The type of a declared attribute in the core language; of a choice with the ids of its options. */
export function attributeType({ type, options = [] }: Pick<PackAttribute, 'type' | 'options'>): Type {
  return ATTRIBUTE_TYPE_IS[type](options);
}
