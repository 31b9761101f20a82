import { bands } from './bands.js';
import { choices, parts } from './choices.js';
import { deductions, perItem } from './counts.js';
import { largest } from './largest.js';
import { marks } from './marks.js';
import { isAboutWhole, ratioOf } from './ratio.js';
import type { Reader, Reading, RowRefusal, Scoring } from './reading.js';
import { relative, shares, targets } from './shares.js';
import { isBySteps, takesAway } from './unclear.js';
import { yesNo } from './yes-no.js';

/** In this order; the first that reads or refuses a row has it. */
const FORMULAS: readonly Reader[] = [largest, relative, shares, targets, perItem, deductions];
const OPTIONS: readonly Reader[] = [yesNo, bands, parts, choices];

/** The rule of a row by its scoring text, or why there is none. A text that no reader knows is undefined. */
export function readScoring(scoring: Scoring): Reading | RowRefusal | undefined {
  let found: Reading | RowRefusal | undefined;
  if (isBySteps(scoring)) return undefined;
  for (const read of [...FORMULAS, ...(takesAway(scoring) ? [] : OPTIONS), marks]) {
    found = read(scoring);
    if (found) break;
  }
  const { notApplicable } = scoring;
  if (!found || 'why' in found || notApplicable === undefined) return found;
  const ratio = ratioOf(scoring);
  if (ratio && isAboutWhole(ratio, notApplicable)) return found;
  return { ...found, doubts: [...(found.doubts ?? []), { why: 'claimed-not-applicable', clause: notApplicable }] };
}
