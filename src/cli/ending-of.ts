import { wrongUsage } from './usage-error.js';

/** What the name of a file says it is, of `known`; a wrong call where it says nothing of them: nothing else may be written. */
export function endingOf<E extends string>(file: string, known: readonly E[]): E {
  const ending = known.find((name) => file.toLowerCase().endsWith(`.${name}`));
  return ending ?? wrongUsage('ending-unknown', { file, known: known.map((name) => `.${name}`).join(', ') });
}
