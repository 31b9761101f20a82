import { compare } from '../../kit/exact.js';
import { fromText } from '../../kit/exact-text.js';
import { listGiven, notGiven, partGiven, textGiven } from '../../model/given-as.js';
import type { PackRanking } from '../../model/pack.js';
import { IS_AS_PUBLISHED } from '../../model/pack-words.js';
import {
  type DiffKey,
  diffSentence,
  isWordKey,
  knownLanguage,
  type Language,
  reasonSentence,
  shownPublished,
  type Titled,
  type Titles,
  titlesOf,
  word,
} from '../../words/index.js';
import type { Attribution, DiffMove, DiffStanding, RankingDiff, RowDiff } from './record-diff.js';
import { tellCauses } from './tell-changes.js';
import { type DiffTelling, namesOf, shownDifference, shownValue, tellingGiven } from './telling.js';

/**
 * What the sentences of a difference are written with: the titles of both records, the language, and whether numbers have all digits.
 *
 * @param before The record before.
 * @param after The record after.
 * @param language The language of the sentences.
 * @param kinds Rule kinds of plugins; by default none.
 * @param exact Whether exact values stand behind rounded ones; by default not.
 * @example
 * const telling = tellingOf(old, now, 'vi');
 */
export function tellingOf(
  before: Titled,
  after: Titled,
  language: Language,
  kinds?: Titles['kinds'],
  exact = false,
): DiffTelling {
  for (const side of [before, after]) partGiven('A record', side, 'pack', 'register');
  knownLanguage(language);
  if (kinds !== undefined) listGiven('A list of rule kinds', kinds);
  return { before: titlesOf(before, language, kinds), after: titlesOf(after, language, kinds), language, exact };
}

/**
 * How a unit's row changed, as sentences: its place and because of whom, its state, level and value, then the lines.
 *
 * @param row The row, of `diff`.
 * @param ids The tier and the ranking, by id.
 * @param telling The titles and the language of the sentence: `tellingOf(before, after, 'vi')`.
 * @example
 * ranking.rows.flatMap((row) => tellRow(row, ranking, telling));
 */
export function tellRow(row: RowDiff, ids: RankingIds, telling: DiffTelling): readonly string[] {
  const { tier } = partGiven('A ranking of a diff', ids, 'tier', 'id');
  const { before, after, attribution, withheldBy = [], moved } = partGiven('A row of a diff', row, 'unit');
  const say = sayIn(tellingGiven(telling), tier);
  const ranking = rankingIn(telling.after, ids);
  return [
    ...tellPlace(before, after, say),
    ...(moved ? tellMove(moved, telling) : []),
    ...tellStanding(row, ids, telling),
    ...(withheldBy.length > 0 ? [say('withheld-by', { nodes: withheldBy.join(', ') })] : []),
    ...(attribution
      ? tellAttribution(attribution, ranking?.by ?? 'points', tier, telling, (value) =>
          rankedValue(value, ranking, tier, telling),
        )
      : []),
  ];
}

/** Which ranking, in which tier. */
export type RankingIds = Pick<RankingDiff, 'tier' | 'id'>;

function rankingIn(titles: Titles, { tier, id }: RankingIds): PackRanking | undefined {
  return titles.tier(tier)?.rankings?.find((ranking) => ranking.id === id);
}

/** A value of a ranking: as it is printed where the ranking goes by that, and the value has no more places than are printed. */
function rankedValue(value: string, ranking: PackRanking | undefined, tier: string, telling: DiffTelling): string {
  const publish = ranking && IS_AS_PUBLISHED[ranking.basis] ? telling.after.node(tier, ranking.of)?.publish : undefined;
  const places = ranking && publish?.[ranking.by]?.places;
  const decimal = /^-?\d+(?:\.(\d+))?$/.exec(value);
  return ranking && places !== undefined && decimal && (decimal[1] ?? '').length <= places
    ? shownPublished(value, ranking.by, publish, telling.language)
    : shownValue(value, telling);
}

/**
 * The state and the level of a unit in a ranking, each where it changed.
 *
 * @param row The row, of `diff`.
 * @param ids The tier and the ranking, by id.
 * @param telling The titles and the language of the sentence: `tellingOf(before, after, 'vi')`.
 * @example
 * tellStanding(row, ranking, telling);
 */
export function tellStanding(row: RowDiff, ids: RankingIds, telling: DiffTelling): readonly string[] {
  const { before, after } = partGiven('A row of a diff', row, 'unit');
  partGiven('A ranking of a diff', ids, 'tier', 'id');
  const { language } = tellingGiven(telling);
  const stateOf = (standing: DiffStanding | undefined, titles: Titles) => {
    if (!standing) return diffSentence('not-listed', language);
    const state = isWordKey(standing.state) ? word(standing.state, language) : standing.state;
    const context = { names: titles.names(ids.tier), kinds: titles.kinds };
    const reasons = (standing.because ?? []).map((reason) => reasonSentence(reason, language, context));
    return reasons.length === 0 ? state : diffSentence('because', language, { state, because: reasons.join('; ') });
  };
  const levelOf = (level: string | undefined, titles: Titles) =>
    level === undefined
      ? diffSentence('no-level', language)
      : titles.level(ids.tier, rankingIn(titles, ids)?.of ?? '', level);
  const tell = (key: 'state' | 'level', old: string, now: string) => [
    diffSentence(key, language, { before: old, after: now }),
  ];
  return [
    ...(before?.state === after?.state
      ? []
      : tell('state', stateOf(before, telling.before), stateOf(after, telling.after))),
    ...(before === undefined || after === undefined || before.level === after.level
      ? []
      : tell('level', levelOf(before.level, telling.before), levelOf(after.level, telling.after))),
  ];
}

type Say = (key: DiffKey, params?: Readonly<Record<string, string>>) => string;

function sayIn(telling: DiffTelling, tier: string): Say {
  return (key, params = {}) => diffSentence(key, telling.language, params, namesOf(telling, tier));
}

function tellPlace(before: DiffStanding | undefined, after: DiffStanding | undefined, say: Say): readonly string[] {
  const [old, now] = [before?.place ?? '', after?.place ?? ''];
  if (old === now) return [];
  if (old === '') return [say('entered', { after: now })];
  if (now === '') return [say('left', { before: old })];
  const [was, is] = [fromText(old), fromText(now)];
  return [say(was && is && compare(is, was) < 0 ? 'rose' : 'fell', { before: old, after: now })];
}

const MOVE_SENTENCES = {
  overtakenBy: 'overtaken-by',
  overtook: 'overtook',
  caughtUpWith: 'caught-up-with',
  enteredAbove: 'entered-above',
  leftAbove: 'left-above',
} as const satisfies Readonly<Record<keyof DiffMove, DiffKey>>;

/**
 * The units because of which a place changed: a sentence for each list, which names at most so many units.
 *
 * @param move The units because of which a place changed.
 * @param telling The titles and the language of the sentence: `tellingOf(before, after, 'vi')`.
 * @param atMost How many units a sentence names; by default all.
 * @example
 * tellMove(row.moved, telling, 5);
 */
export function tellMove(move: DiffMove, telling: DiffTelling, atMost = Number.POSITIVE_INFINITY): readonly string[] {
  const { language } = tellingGiven(telling);
  partGiven('How a row moved', move, 'overtook', 'overtakenBy');
  if (typeof atMost !== 'number') notGiven('How many units are named, a number,', atMost);
  return Object.entries(MOVE_SENTENCES).flatMap(([list, sentence]) => {
    const all = move[list as keyof DiffMove];
    if (all.length === 0) return [];
    const shown = all.length > atMost ? all.slice(0, atMost) : all;
    const named = shown.map((id) => unitTitle(id, telling)).join('; ');
    const more = { units: named, count: String(all.length - shown.length) };
    const units = shown.length < all.length ? diffSentence('and-more', language, more) : named;
    return [diffSentence(sentence, language, { units })];
  });
}

/**
 * The title of a unit: by the later register, else by the earlier one; of a unit that was called otherwise before, both.
 *
 * @param id The unit, by its id.
 * @param telling The titles and the language of the sentence: `tellingOf(before, after, 'vi')`.
 * @example
 * unitTitle('xa-a', telling); // 'Xã A'
 */
export function unitTitle(id: string, telling: DiffTelling): string {
  const { before, after, language } = tellingGiven(telling);
  textGiven('The id of a unit', id);
  const [old, title] = [before.unit(id), after.unit(id)];
  if (title === id) return old;
  return old === id || old === title ? title : diffSentence('renamed', language, { unit: title, before: old });
}

/**
 * A difference and its lines as sentences; `printed` shows the two values.
 *
 * @param attribution The difference.
 * @param measure What is compared, in words.
 * @param tier The tier of the unit, by its id.
 * @param telling The titles and the language of the sentence: `tellingOf(before, after, 'vi')`.
 * @param printed How a value is written; by default as numbers are shown.
 * @example
 * tellAttribution(row.attribution, 'points', 'commune', telling);
 */
export function tellAttribution(
  attribution: Attribution,
  measure: string,
  tier: string,
  telling: DiffTelling,
  printed: (value: string) => string = (value) => shownValue(value, telling),
): readonly string[] {
  const { before, after, difference, lines, interaction } = partGiven('An attribution', attribution, 'before', 'lines');
  if (typeof printed !== 'function') notGiven('A function that prints a value', printed);
  textGiven('A measure', measure);
  const say = sayIn(tellingGiven(telling), tier);
  const shown = {
    before: String(printed(before)),
    after: String(printed(after)),
    difference: shownDifference(difference, telling),
  };
  return [
    say('value', { measure, ...shown }),
    ...lines
      .filter(({ value, cause }) => value !== '0' || cause !== 'rounding')
      .map(({ cause, nodes, value, because }) =>
        say(cause, {
          node: nodes[0] ?? '',
          nodes: nodes.join(', '),
          value: shownDifference(value, telling),
          because: tellCauses(because, tier, telling),
        }),
      ),
    ...(interaction === '0' ? [] : [say('interactions', { value: shownDifference(interaction, telling) })]),
  ];
}
