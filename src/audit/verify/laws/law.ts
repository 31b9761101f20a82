import type { Decision } from '../../../model/assessment.js';
import type { PackRanking } from '../../../model/pack.js';
import type { PlanNode, PlanTier } from '../../../model/plan.js';
import type { RecordRanking, RecordRow } from '../../../model/record.js';

/** A ranking of a record, with all that a law may compare its rows with. */
export interface RankingCase {
  readonly ranking: RecordRanking;
  readonly document: PackRanking;
  readonly tier: PlanTier;
  /** The node that is ranked. */
  readonly node: PlanNode;
  readonly hidden: ReadonlySet<string>;
  /** The state of each unit by the register and the head alone, as if no hidden unit had sent anything. */
  readonly publicStates: ReadonlyMap<string, RecordRow['state']>;
  /** The ties in this ranking that persons decided. */
  readonly decisions: readonly Decision[];
}

/** A value of a row that breaks a law, and what the law asks for. */
export interface Breach {
  readonly unit: string;
  readonly what: string;
  readonly recorded: string | null;
  readonly rederived: string | null;
}

/** A rule for the rows of one ranking, which holds whatever the figures are; it gives every breach. */
export type Law = (at: RankingCase) => readonly Breach[];

/** A breach, where `recorded` is not what `required` says. */
export function unlike(
  { unit }: Pick<RecordRow, 'unit'>,
  what: string,
  recorded: string | null | undefined,
  required: string | null | undefined,
): readonly Breach[] {
  const [stated, asked] = [recorded ?? null, required ?? null];
  return stated === asked ? [] : [{ unit, what, recorded: stated, rederived: asked }];
}

/** The rows that have a place by their value, in the order of the record. */
export function rankedRows({ ranking }: Pick<RankingCase, 'ranking'>): readonly RecordRow[] {
  return ranking.rows.filter(({ state }) => state === 'ranked');
}

/** The value that the ranking compares, where the row shows it. */
export function comparedText({ value = {} }: RecordRow, { basis }: PackRanking): string | undefined {
  return value[basis];
}
