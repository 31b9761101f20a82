import { wrongUsage } from './usage-error.js';

/** Refuses an option that was given and holds nothing, as where a variable of a script is not set: left out of account it would look as if it were said. */
export function refuseBlank<Name extends string>(
  options: Readonly<Partial<Record<Name, string>>>,
  names: readonly Name[],
): void {
  const blank = names.find((name) => options[name]?.trim() === '');
  if (blank !== undefined) wrongUsage('option-argument', { name: flagOf(blank) });
}

/** `decisionNumber` is the name of `--decision-number`. */
function flagOf(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
