import { BOOLEAN, DATE, NUMBER, TEXT, type Type, UNKNOWN } from '../../model/expression.js';
import { type ColumnType, FACT_TYPE_IS, type FactType } from '../../model/fact-type.js';
import type { Path } from '../../model/issue.js';
import { optionId } from '../../model/option-id.js';
import type { PackFact, PackOption } from '../../model/pack.js';
import type { Compiling } from './context.js';

const SCALARS: Readonly<Record<ColumnType, Type>> = { text: TEXT, number: NUMBER, date: DATE, boolean: BOOLEAN };

/** The ids of the options of a choice. */
export function optionIds(options: readonly PackOption[] = []): readonly string[] {
  return options.map(optionId);
}

/**
 * The type of a fact for the expressions that read it; unknown if the fact is faulty, which was reported where it is
 * declared.
 */
export function coreType({ isFaulty }: Compiling, document: PackFact, path: Path): Type {
  const { type = 'text', options, of } = document;
  if (isFaulty(path)) return UNKNOWN;
  return CORE_TYPES[FACT_TYPE_IS[type].values]({ options, of });
}

type Declared = { readonly [K in 'options' | 'of']: PackFact[K] | undefined };

/** The type in the core language; of a choice without options, and of a list of nothing, unknown. */
const CORE_TYPES: Readonly<Record<(typeof FACT_TYPE_IS)[FactType]['values'], (declared: Declared) => Type>> = {
  text: () => TEXT,
  number: () => NUMBER,
  date: () => DATE,
  boolean: () => BOOLEAN,
  choice: ({ options }) => (options ? { is: 'choice', options: optionIds(options) } : UNKNOWN),
  list: ({ of }) => (of === undefined ? UNKNOWN : { is: 'list', of: itemType(of) }),
};

function itemType(of: NonNullable<PackFact['of']>): Type {
  if (typeof of === 'string') return SCALARS[of];
  const columns = Object.entries(of).map(([column, scalar]) => [column, SCALARS[scalar]]);
  return { is: 'row', columns: Object.fromEntries(columns) };
}

/** The fact type of a derived fact, by the type of its expression; `text` where facts have no such type. */
export const DERIVED_TYPES = {
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  list: 'list',
  text: 'text',
  choice: 'text',
  level: 'text',
  row: 'text',
  never: 'text',
  unknown: 'text',
} as const satisfies Record<Type['is'], FactType>;
