import { wrongUsage } from './usage-error.js';

/** Refuses names with a line end: they would begin a line of their own where they are printed. */
export function oneLineEach(names: readonly string[]): void {
  const broken = names.find((name) => name.includes('\n'));
  if (broken !== undefined) wrongUsage('name-of-lines', { name: broken });
}
