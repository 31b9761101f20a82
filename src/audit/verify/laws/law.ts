import type { Exact } from '../../../kit/exact.js';
import { fromDecimal, fromText } from '../../../kit/exact-text.js';
import type { Decision } from '../../../model/assessment.js';
import type { PackRanking } from '../../../model/pack.js';
import type { PlanNode, PlanTier } from '../../../model/plan.js';
import type { RecordRanking, RecordRow } from '../../../model/record.js';

/** A ranking of a record, with all that a law may hold its rows against. */
export interface Ruled {
  readonly ranking: RecordRanking;
  readonly document: PackRanking;
  readonly tier: PlanTier;
  readonly node: PlanNode;
  readonly hidden: ReadonlySet<string>;
  /** How a unit stands by the register and the head alone, as if none of the hidden ones had sent anything. */
  readonly unasked: ReadonlyMap<string, RecordRow['state']>;
  /** The ties in this ranking that persons decided. */
  readonly decisions: readonly Decision[];
}

/** What a row says, and what the law asks for. */
export interface Breach {
  readonly unit: string;
  readonly what: string;
  readonly recorded: string | null;
  readonly rederived: string | null;
}

/** What must hold of the rows of one ranking, whatever the figures behind them are; every row that breaks it. */
export type Law = (at: Ruled) => readonly Breach[];

/** A breach where the two are not the same. */
export function unlike(
  { unit }: Pick<RecordRow, 'unit'>,
  what: string,
  recorded: string | null | undefined,
  rederived: string | null | undefined,
): readonly Breach[] {
  const [stated, asked] = [recorded ?? null, rederived ?? null];
  return stated === asked ? [] : [{ unit, what, recorded: stated, rederived: asked }];
}

/** The rows that have a place by their value, in the order of the record. */
export function rankedRows({ ranking }: Pick<Ruled, 'ranking'>): readonly RecordRow[] {
  return ranking.rows.filter(({ state }) => state === 'ranked');
}

/** A number of a record; one that was shortened is read as it stands. */
export function numberOf(text: string | undefined): Exact | undefined {
  if (text === undefined) return undefined;
  return text.startsWith('~') ? fromDecimal(text.slice(1)) : fromText(text);
}

/** The value that the ranking compares, where the row shows it. */
export function comparedText({ value }: RecordRow, { basis }: PackRanking): string | undefined {
  return basis === 'published' ? value?.published : value?.exact;
}
