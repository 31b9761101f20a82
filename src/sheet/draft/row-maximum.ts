import { compare, equal, ZERO } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { AnnexRow } from '../annex/annex-rows.js';
import { pointsIn } from '../annex/option-rows.js';
import type { RowWhy } from '../import-report.js';
import { clausesOf } from '../readings/clause.js';
import { bestOf } from '../readings/points.js';
import { scoringText } from '../readings/scoring-text.js';
import type { Beside } from './role-of-heading.js';

/** A reason to look at a row, with the params of its sentence. */
export interface Doubt {
  readonly why: RowWhy;
  readonly params: Readonly<Record<string, string>>;
}

/** The maximum of a row, undefined where there is none, and why a person must look at it. */
export interface RowMaximum {
  readonly max: string | undefined;
  readonly doubts: readonly Doubt[];
}

/** The maximum that is printed in the column for it. */
export function printedMax(row: AnnexRow): RowMaximum {
  if (row.max === '') return { max: undefined, doubts: [] };
  const max = pointsIn(row.max.replace(/^(?:điểm )?tối đa:? /iu, ''));
  if (max !== undefined && compare(fromDecimal(max), ZERO) > 0) return { max, doubts: [] };
  return { max: undefined, doubts: [{ why: 'max-unreadable', params: { found: row.max } }] };
}

/**
 * The maximum of a criterion: printed, else the most that its scoring text names, else for bonus and penalty what their heading
 * has, `cap`, which bounds each of its rows.
 */
export function maximumOf(row: AnnexRow, role: Beside, cap: string | undefined): RowMaximum {
  const printed = printedMax(row);
  if (printed.max !== undefined) return printed;
  const inText = maxInText(row, role);
  const isBlank = printed.doubts.length === 0;
  if (inText !== undefined) {
    const missing: readonly Doubt[] = isBlank ? [{ why: 'max-missing', params: { max: inText } }] : [];
    return { max: inText, doubts: [...printed.doubts, ...missing] };
  }
  if (!ROLE_IS[role].besides || cap === undefined || row.scoring === '' || !isBlank) return printed;
  return { max: cap, doubts: [{ why: 'max-of-heading', params: { max: cap } }] };
}

/**
 * The most points that the scoring text names, of its answers and of a cap; undefined where it names none, and for a bonus or a penalty that
 * gives or takes points for each of a number of things without a cap.
 */
function maxInText({ title, scoring }: AnnexRow, role: Beside): string | undefined {
  const { lowers, besides } = ROLE_IS[role];
  const { clauses } = scoringText({ title, max: '1', role: lowers ? 'penalty' : 'criterion' }, scoring);
  const caps = clausesOf(clauses, 'cap').flatMap(({ points }) => points ?? []);
  if (besides && caps.length === 0 && clausesOf(clauses, 'each').length > 0) return undefined;
  const options = clausesOf(clauses, 'option').filter(({ isPart }) => !isPart);
  const best = bestOf([...options, ...caps.map((points) => ({ points, isPart: false }))], '1');
  return equal(best, ZERO) ? undefined : toText(best);
}
