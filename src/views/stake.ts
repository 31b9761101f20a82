import { bug } from '../kit/bug.js';
import { isZero, multiply, total } from '../kit/exact.js';
import { fromDecimal, fromText, toText } from '../kit/exact-text.js';
import type { Role } from '../model/pack.js';
import type { NodeIn, PackNames, TierIn } from '../model/pack-names.js';
import { COUNTS_AS } from '../model/pack-policies.js';
import { ROLE_IS } from '../model/pack-words.js';
import type { RecordCriterion, RecordGroup, RecordLayer } from '../model/record.js';
import { rowNumber, type StakeKey, shownMeasure, stakePhrase, type Titles } from '../words/index.js';
import { type PlacedNode, placedNodes } from './selection.js';
import { type ShownValue, shownValue } from './shown-value.js';
import type { Named } from './view-options.js';

/** A row of which points are at stake. */
export interface StakeRow<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>>
  extends Named<NodeIn<N, T>> {
  /** The number of the row in the annex, "I.2", where the pack gives one. */
  readonly code?: string;
  /** What its points do in the total: in a group of penalties it is a penalty. */
  readonly role: Role;
  /** The most that it can earn, or take off. */
  readonly max: ShownValue;
  /** What it counts now in its group; absent where it is left out or has no value yet. */
  readonly counted?: ShownValue;
}

/** Points of several rows together. */
export interface StakePoints {
  /** The sum of their maxima. */
  readonly max: ShownValue;
  /** The sum of what they count now; absent where none of them counts. */
  readonly counted?: ShownValue;
}

/** The points that hang on something: on a finding, on facts that are missing. */
export interface Stake<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>> {
  /** The rows, in the order of the pack. */
  readonly rows: readonly StakeRow<N, T>[];
  /** Points of the rows that add to the total; absent where there are none. */
  readonly adds?: StakePoints;
  /** Points of the rows that are taken off; absent where there are none. */
  readonly lowers?: StakePoints;
  /** The points in words, as "tối đa 4 điểm, hiện tính 0 điểm"; of several rows with their numbers. */
  readonly sentence: string;
}

/** What the points at stake are looked up in: the tier, the scores of its rows where there are any, and the titles. */
interface StakeContext {
  readonly tier: string;
  readonly layer: RecordLayer | undefined;
  readonly titles: Titles;
}

/** How the rows are named in words: not at all, where the sentence before names the row; by their numbers; as the whole form. */
export type StakeNaming = 'unnamed' | 'rows' | 'form';

/** Rows that are named; the rest is counted. */
const NAMED = 4;

/** The points of these rows; undefined where they have none. */
export function stakeOf(ids: ReadonlySet<string>, context: StakeContext, naming: StakeNaming): Stake | undefined {
  const { tier, layer, titles } = context;
  const results = new Map<string, RecordCriterion | RecordGroup>(
    [...(layer?.groups ?? []), ...(layer?.criteria ?? [])].map((row) => [row.node, row]),
  );
  const placed = placedNodes(titles.tier(tier)?.criteria ?? []);
  const roles = new Map<string, Role>();
  for (const { document, within } of placed) {
    const above = within === undefined ? 'criterion' : (roles.get(within) ?? 'criterion');
    roles.set(document.id, ROLE_IS[above].inMaximum ? (document.role ?? 'criterion') : above);
  }
  const rows = placed
    .filter(({ document: { id, max } }) => ids.has(id) && !isZero(fromDecimal(max)))
    .map((node) => standingOf(node, roles.get(node.document.id) ?? 'criterion', results.get(node.document.id), titles))
    .filter(({ row }) => ROLE_IS[row.role].counts);
  if (rows.length === 0) return undefined;
  const raising = rows.filter(({ row }) => !ROLE_IS[row.role].lowers);
  const lowering = rows.filter(({ row }) => ROLE_IS[row.role].lowers);
  const [adds, lowers] = [raising, lowering].map((some) => pointsOf(some, titles));
  return {
    rows: rows.map(({ row }) => row),
    ...(adds ? { adds } : {}),
    ...(lowers ? { lowers } : {}),
    sentence: inWords({ rows, raising, adds, lowers }, naming, titles),
  };
}

/** The points of the rows that wait for any of these facts, named by their numbers; undefined where they have none. */
export function stakeOfFacts(facts: ReadonlySet<string>, context: StakeContext): Stake | undefined {
  const waiting = (context.layer?.criteria ?? []).filter(
    (row) => row.status === 'missing' && (row.facts ?? []).some((fact) => facts.has(fact)),
  );
  return stakeOf(new Set(waiting.map(({ node }) => node)), context, 'rows');
}

/** A row, and whether it is left out of what its group can earn. */
interface Standing {
  readonly row: StakeRow;
  readonly isLeftOut: boolean;
}

function standingOf(
  { document: { id, code, title, max, publish } }: PlacedNode,
  role: Role,
  result: RecordCriterion | RecordGroup | undefined,
  titles: Titles,
): Standing {
  const { language } = titles;
  const named = { id, title: titles.title(title, id), ...(code === undefined ? {} : { code }) };
  const row = { ...named, role, max: shownValue(max, language) };
  if (result === undefined) return { row, isLeftOut: true };
  if (result.status === 'scored') {
    const shown = shownMeasure(result, 'points', publish, language);
    return { row: { ...row, counted: { exact: result.points, shown } }, isLeftOut: false };
  }
  const policy = result.counted === undefined ? undefined : COUNTS_AS[result.counted];
  if (policy?.is !== 'part') return { row, isLeftOut: policy?.is === 'nothing' };
  const counted = toText(multiply(fromDecimal(max), policy.ofMax));
  return { row: { ...row, counted: shownValue(counted, language) }, isLeftOut: false };
}

function pointsOf(rows: readonly Standing[], { language }: Titles): StakePoints | undefined {
  const [only] = rows;
  if (only === undefined) return undefined;
  const { max, counted } = only.row;
  if (rows.length === 1) return { max, ...(counted ? { counted } : {}) };
  const counting = rows.flatMap(({ row }) => row.counted ?? []);
  return {
    max: summed(
      rows.map(({ row }) => row.max),
      language,
    ),
    ...(counting.length === 0 ? {} : { counted: summed(counting, language) }),
  };
}

/** The sum; rounded, with a `~`, where one of the values is. */
function summed(values: readonly ShownValue[], language: Titles['language']): ShownValue {
  const isRounded = values.some(({ exact }) => exact.startsWith('~'));
  const numbers = values.map(({ exact }) => fromText(exact.replace('~', '')) ?? bug(`no number: ${exact}`));
  const sum = toText(total(numbers));
  return shownValue(isRounded && !sum.startsWith('~') ? `~${sum}` : sum, language);
}

interface StakeParts {
  readonly rows: readonly Standing[];
  readonly raising: readonly Standing[];
  readonly adds: StakePoints | undefined;
  readonly lowers: StakePoints | undefined;
}

function inWords({ rows, raising, adds, lowers }: StakeParts, naming: StakeNaming, { language }: Titles): string {
  const phrase = (key: StakeKey, { max, counted }: StakePoints): string =>
    stakePhrase(key, language, { max: max.shown, counted: counted?.shown ?? '' });
  const without = raising.every(({ isLeftOut }) => isLeftOut) ? 'excluded' : 'uncounted';
  const points = [
    ...(adds ? [phrase(adds.counted ? 'counted' : without, adds)] : []),
    ...(lowers ? [phrase(lowers.counted ? 'taken' : 'untaken', lowers)] : []),
  ].join('; ');
  if (naming === 'unnamed') return points;
  if (naming === 'form') return stakePhrase('of-form', language, { points });
  const numbers = rows.slice(0, NAMED).map(({ row }) => rowNumber(row));
  const more = { rows: numbers.join(', '), count: String(rows.length - numbers.length) };
  const names = rows.length > NAMED ? stakePhrase('more-rows', language, more) : more.rows;
  return stakePhrase(rows.length === 1 ? 'of-row' : 'of-rows', language, { rows: names, points });
}
