import type { Layer } from '../../model/layer.js';
import type { Measure } from '../../model/measure.js';
import type { RankedRow } from '../../model/ranking.js';
import type { NodeScore } from '../../model/scores.js';
import { compare, type Fraction, fraction, fractionText } from './fraction.js';
import { fromExact } from './from-engine.js';
import { fromScore } from './from-score.js';
import { PRINTABLE } from './layer-rules.js';
import type { NodeOpinion } from './node-opinion.js';
import type { RowOpinion } from './ranking-opinion.js';
import { partedBy } from './tie-break-opinion.js';

/**
 * A value for which the second opinion has something else than the engine. Both are text: a code, or a number as a decimal
 * or a ratio in lowest terms; '' where there is none.
 */
export interface OpinionDifference {
  /** Whether it is a value of a node, or of a row of a ranking. */
  readonly stage: 'evaluate' | 'rank';
  /** The tier, by its id. */
  readonly tier: string;
  /** The unit, by its id; empty where the ranking as a whole differs. */
  readonly unit: string;
  /** Whose figures. */
  readonly layer: Layer;
  /** The id of the node, or of the ranking. */
  readonly of: string;
  /** Where the ranking's cohort is divided by an attribute. */
  readonly option?: string;
  /** Which value. */
  readonly what: Compared;
  /** What the engine has. */
  readonly engine: string;
  /** What the second opinion has. */
  readonly opinion: string;
}

/** Which value differs, and what each side has. */
export type ValueDifference = Pick<OpinionDifference, 'what' | 'engine' | 'opinion'>;

export const VALUES = ['earned', 'bonus', 'penalty', 'base', 'points', 'converted', 'percent'] as const;

/** What is compared of a node, and of a row of a ranking. */
export type Compared =
  | (typeof VALUES)[number]
  | `published ${Measure}`
  | 'status'
  | 'counted'
  | 'missing'
  | 'blanks'
  | 'computed'
  | 'level'
  | 'gates'
  | 'state'
  | 'place'
  | 'tied'
  | 'brokenBy'
  | 'cohort'
  | 'value'
  | 'published';

/** A number, a word, or nothing. */
type Comparable = Fraction | string | undefined;

/** One value: what the engine has, and what the second opinion has. */
export type Line = readonly [what: Compared, engine: Comparable, opinion: Comparable];

/** The lines in which the two differ, as text. */
export function differing(lines: readonly Line[]): readonly ValueDifference[] {
  return lines.flatMap(([what, engine, opinion]) =>
    isSame(engine, opinion) ? [] : [{ what, engine: textOf(engine), opinion: textOf(opinion) }],
  );
}

function isSame(a: Comparable, b: Comparable): boolean {
  return typeof a === 'object' && typeof b === 'object' ? compare(a, b) === 0 : a === b;
}

function textOf(value: Comparable): string {
  return typeof value === 'object' ? fractionText(value) : (value ?? '');
}

/** Every value of a node that differs; a node that one side does not have is one without a status. */
export function compareNodes(
  score: NodeScore | undefined,
  opinion: NodeOpinion | undefined,
): readonly ValueDifference[] {
  const engine = score && fromScore(score);
  const [scored, opined] = [engine?.outcome, opinion?.outcome];
  if (scored?.status !== opined?.status) return differing([['status', scored?.status, opined?.status]]);
  const lines: Line[] = [
    ['counted', engine?.counted, opinion?.counted],
    ['computed', engine?.computed, opinion?.computed],
    ['level', engine?.level, opinion?.level],
    ['gates', engine?.gates, opinion?.gates],
  ];
  if (scored?.status === 'scored' && opined?.status === 'scored')
    lines.push(...VALUES.map((what): Line => [what, scored[what], opined[what]]));
  for (const by of PRINTABLE) lines.push([`published ${by}`, engine?.published[by], opinion?.published[by]]);
  return differing(lines);
}

/** Every value of a unit's row that differs; a row that one side does not have is one without a state. */
export function compareRows(row: RankedRow | undefined, opinion: RowOpinion | undefined): readonly ValueDifference[] {
  return differing([
    ['state', row?.state, opinion?.state],
    ['place', row?.place && fromExact(row.place), opinion?.place],
    ['tied', fraction(row?.tied ?? 0), fraction(opinion?.tied ?? 0)],
    ['value', row?.value && fromExact(row.value.exact), opinion?.exact],
    ['published', row?.value?.published && fromExact(row.value.published), opinion?.published],
    ['level', row?.level, opinion?.level],
    ['brokenBy', row?.brokenBy.map(partedBy).join(', ') || undefined, opinion?.brokenBy.join(', ') || undefined],
  ]);
}
