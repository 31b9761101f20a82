import { valueAt } from '../kit/plain-data.js';

/** Why an operator of JsonLogic is not in the core language: a closed list. */
type Refusal =
  | 'use-present' // an absent fact is looked at with `present` only
  | 'use-equals' // `==` is strict here already
  | 'truthiness' // a condition is a boolean
  | 'use-if' // one way to choose
  | 'on-text' // text is compared for equality only
  | 'on-lists' // lists are declared, never made
  | 'side-effect'; // an expression does nothing but answer

const REFUSED: Readonly<Record<string, Refusal>> = {
  missing: 'use-present',
  missing_some: 'use-present',
  '===': 'use-equals',
  '!==': 'use-equals',
  '!!': 'truthiness',
  '?:': 'use-if',
  cat: 'on-text',
  substr: 'on-text',
  merge: 'on-lists',
  log: 'side-effect',
  method: 'side-effect',
};

/** The reason why JsonLogic's operator is refused by name; undefined where JsonLogic has none of that name either. */
export function refusedBecause(operator: string): Refusal | undefined {
  return valueAt(REFUSED, operator);
}
