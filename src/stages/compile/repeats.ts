import type { Path } from '../../model/issue.js';
import type { Compiling } from './context.js';

/** Reports each id that stands in its list before: at its position there, or at `key` of the entry. */
export function reportRepeats(
  { report }: Pick<Compiling, 'report'>,
  ids: readonly string[],
  path: Path,
  ...key: Path
): void {
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) !== index) report('id-duplicate', [...path, index, ...key], { id });
}
