import { wrongUsage } from './usage-error.js';

/** The one of the `known` endings, without the dot, that the name of a file has in any case; wrong usage where it has none of them. */
export function endingOf<E extends string>(file: string, known: readonly E[]): E {
  const ending = known.find((name) => file.toLowerCase().endsWith(`.${name}`));
  return ending ?? wrongUsage('ending-unknown', { file, known: known.map((name) => `.${name}`).join(', ') });
}
