import { wrongUsage } from './usage-error.js';

/**
 * Refuses an option whose value is blank, as `--place "$PLACE"` where the variable is not set: the command would go on without the
 * value, and look as if it had it.
 */
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
