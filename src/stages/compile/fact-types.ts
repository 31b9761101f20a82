import { BOOLEAN, DATE, NUMBER, TEXT, type Type, UNKNOWN } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { PackFact } from '../../model/pack.js';
import type { Compiling } from './context.js';

/** Types whose values are numbers. */
export const NUMERIC: readonly string[] = ['count', 'number', 'mark'];
const SCALARS: Readonly<Record<string, Type>> = { text: TEXT, number: NUMBER, date: DATE, boolean: BOOLEAN };

/** The type that readers see; of a fact that is faulty, and was reported where it is declared, none that they could misuse. */
export function coreType({ isFaulty }: Compiling, document: PackFact, path: Path): Type {
  const { type = 'text', options, of } = document;
  if (isFaulty(path)) return UNKNOWN;
  if (NUMERIC.includes(type)) return NUMBER;
  if ((type === 'choice' && !options) || (type === 'list' && of === undefined)) return UNKNOWN;
  if (type === 'choice')
    return {
      is: 'choice',
      options: (options ?? []).map((option) => (typeof option === 'string' ? option : option.id)),
    };
  if (type !== 'list') return SCALARS[type] ?? TEXT;
  if (typeof of === 'string') return { is: 'list', of: SCALARS[of] ?? TEXT };
  const columns = Object.entries(of ?? {}).map(([column, scalar]) => [column, SCALARS[scalar] ?? TEXT]);
  return { is: 'list', of: { is: 'row', columns: Object.fromEntries(columns) } };
}

/** Which keys each type of fact may have, beyond those that all have. */
export const KEYS: Readonly<Record<string, readonly string[]>> = {
  count: ['min', 'max', 'atMost', 'measure', 'better'],
  number: ['min', 'max', 'step', 'places', 'atMost', 'measure', 'better'],
  mark: ['min', 'max', 'step', 'places', 'measure', 'better'],
  choice: ['options'],
  list: ['of'],
};

/** All of these. */
export const TYPED_KEYS = ['min', 'max', 'step', 'places', 'atMost', 'measure', 'better', 'options', 'of'] as const;
