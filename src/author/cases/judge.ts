import { type Exact, equal } from '../../kit/exact.js';
import { fromText, toText } from '../../kit/exact-text.js';
import type { CaseExpected, ExpectedRanking, PackCase } from '../../model/cases.js';
import type { Reason } from '../../model/expression.js';
import type { Layer } from '../../model/layer.js';
import { MEASURES } from '../../model/measure.js';
import type { Plan } from '../../model/plan.js';
import { officialLayer } from '../../model/ranked-layers.js';
import type { RankedRow, Ranking } from '../../model/ranking.js';
import type { NodeScore, UnitScores } from '../../model/scores.js';
import { ONE_UNIT } from './figures.js';

/** One expected value of a case beside the computed one. Numbers are exact text; without a number it is the status. */
export interface CaseCheck {
  /** The unit, by its id in the case. */
  readonly unit: string;
  /** A node, or a ranking where `what` is `place` or `state`. */
  readonly of: string;
  /** Which value. */
  readonly what: CaseMeasure;
  /** What the case says. */
  readonly expected: string;
  /** The value that the engine gives. */
  readonly found: string;
  /** Whether the two are equal. */
  readonly passed: boolean;
  /** Where another value was expected and there is none: why, by criterion. */
  readonly without?: readonly WithoutValue[];
}

/** A criterion or group that has no value in a case, and why. */
export interface WithoutValue {
  /** The criterion or group, by its id. */
  readonly node: string;
  /** Why it has none. */
  readonly reason: Reason;
}

/** What a check compares. */
export type CaseMeasure =
  | 'points'
  | 'earned'
  | 'base'
  | 'bonus'
  | 'penalty'
  | 'converted'
  | 'percent'
  | 'published-points'
  | 'published-percent'
  | 'published-converted'
  | 'level'
  | 'status'
  | 'place'
  | 'state';

/** What of a case is judged. */
export interface Judged {
  readonly scores: readonly Pick<UnitScores, 'unit' | 'layers'>[];
  readonly rankings: readonly Ranking[];
}

const STATED = ['points', 'earned', 'base', 'bonus', 'penalty', 'converted', 'percent'] as const;

/**
 * Everything that a case states, compared with the scores and places, in the order of the case; only of the nodes in `asked`, if
 * that is given.
 */
export function judge(
  plan: Plan,
  packCase: PackCase,
  { scores, rankings }: Judged,
  asked?: ReadonlySet<string>,
): readonly CaseCheck[] {
  const official = officialLayer(plan.pack);
  const units = packCase.units ?? [{ id: ONE_UNIT, expect: {} }];
  const nodes = units.flatMap(({ id, expect = {} }) => {
    const layer = scores.find(({ unit }) => unit === id)?.layers[official];
    const stated = packCase.units ? expect : (packCase.expect ?? {});
    return Object.entries(stated)
      .filter(([node]) => asked === undefined || asked.has(node))
      .flatMap(([node, expected]) => nodeChecks(id, node, expected, layer?.[node]));
  });
  const places = (packCase.rankings ?? []).flatMap((expected) => {
    const ranking = rankings.find((candidate) =>
      isMeant(candidate, packCase.tier, expected, expected.layer ?? official),
    );
    return placeChecks(expected, ranking?.rows ?? []);
  });
  return [...nodes, ...places];
}

function nodeChecks(
  unit: string,
  node: string,
  expected: CaseExpected,
  score: NodeScore | undefined,
): readonly CaseCheck[] {
  const status = score?.outcome.status ?? 'not-submitted';
  const outcome = score?.outcome;
  const check = (what: CaseMeasure, wanted: string | undefined, actual: string | Exact | undefined) =>
    wanted === undefined ? [] : [checkOf(unit, node, what, wanted, actual ?? status)];
  return [
    ...check('status', expected.status, status),
    ...STATED.flatMap((what) => check(what, expected[what], outcome?.status === 'scored' ? outcome[what] : undefined)),
    ...MEASURES.flatMap((what) => check(`published-${what}`, expected.published?.[what], score?.published?.[what])),
    ...check('level', expected.level, score?.level),
  ];
}

function isMeant(
  ranking: { readonly id: string; readonly tier: string; readonly layer: Layer; readonly option?: string },
  tier: string,
  { id, option }: ExpectedRanking,
  layer: Layer,
): boolean {
  return ranking.id === id && ranking.tier === tier && ranking.layer === layer && ranking.option === option;
}

function placeChecks({ id, rows }: ExpectedRanking, ranked: readonly RankedRow[]): readonly CaseCheck[] {
  return rows.flatMap(({ unit, place, state }) => {
    const row = ranked.find((rankedRow) => rankedRow.unit === unit);
    return [
      ...(state === undefined ? [] : [checkOf(unit, id, 'state', state, row?.state ?? 'excluded')]),
      ...(place === undefined ? [] : [checkOf(unit, id, 'place', place, row?.place ?? 'none')]),
    ];
  });
}

/** Exact numbers are equal by value; everything else, and what is approximate, as text. */
function checkOf(unit: string, of: string, what: CaseMeasure, expected: string, actual: string | Exact): CaseCheck {
  const text = typeof actual === 'string' ? actual : toText(actual);
  const wanted = typeof actual === 'string' ? undefined : fromText(expected);
  const passed = typeof actual !== 'string' && wanted ? equal(wanted, actual) : expected === text;
  return { unit, of, what, expected, found: text, passed };
}
