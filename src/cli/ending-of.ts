import { wrongUsage } from './usage-error.js';

/** The ending of `known`, without the dot, that the name of a file has in small or capital letters; undefined where it has none. */
export function endingIn<E extends string>(file: string, known: readonly E[]): E | undefined {
  return known.find((name) => file.toLowerCase().endsWith(`.${name}`));
}

/** The ending of `known` that the name of a file has; wrong usage where it has none. */
export function endingOf<E extends string>(file: string, known: readonly E[]): E {
  return (
    endingIn(file, known) ?? wrongUsage('ending-unknown', { file, known: known.map((name) => `.${name}`).join(', ') })
  );
}
