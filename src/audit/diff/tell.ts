import { compare } from '../../kit/exact.js';
import { fromText } from '../../kit/exact-text.js';
import {
  type DiffKey,
  diffSentence,
  isWordKey,
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
import { namesOf, shownDifference, shownValue, type Telling } from './telling.js';

/** What a difference is told with: the titles of both records, the later one's first. */
export function tellingOf(
  before: Titled,
  after: Titled,
  language: Language,
  kinds?: Titles['kinds'],
  exact = false,
): Telling {
  return { before: titlesOf(before, language, kinds), after: titlesOf(after, language, kinds), language, exact };
}

/** How a unit's row changed, as sentences: its place and because of whom, its state, level and value, then the lines. */
export function tellRow(row: RowDiff, { tier, id }: RankingIds, telling: Telling): readonly string[] {
  const { before, after, attribution, withheldBy = [], moved } = row;
  const say = sayIn(telling, tier);
  const ranking = telling.after.tier(tier)?.rankings?.find((one) => one.id === id);
  const measure = ranking?.by ?? 'points';
  const publish = ranking && telling.after.node(tier, ranking.of)?.publish;
  const printed = (value: string) =>
    ranking?.basis === 'published' && isPrinted(value, publish?.[measure]?.places)
      ? shownPublished(value, measure, publish, telling.language)
      : shownValue(value, telling);
  return [
    ...tellPlace(before, after, say),
    ...(moved ? tellMove(moved, telling) : []),
    ...tellStanding(row, { tier, id }, telling),
    ...(withheldBy.length > 0 ? [say('withheld-by', { nodes: titled(withheldBy, tier, telling) })] : []),
    ...(attribution ? tellAttribution(attribution, measure, tier, telling, printed) : []),
  ];
}

/** Which ranking, in which tier. */
export type RankingIds = Pick<RankingDiff, 'tier' | 'id'>;

/** The state and the level of a unit in a ranking, each where it changed. */
export function tellStanding(
  { before, after }: RowDiff,
  { tier, id }: RankingIds,
  telling: Telling,
): readonly string[] {
  return [...tellState(before, after, tier, telling), ...tellLevel(before, after, { tier, id }, telling)];
}

type Say = (key: DiffKey, params?: Readonly<Record<string, string>>) => string;

function sayIn(telling: Telling, tier: string): Say {
  return (key, params = {}) => diffSentence(key, telling.language, params, namesOf(telling, tier));
}

function titled(nodes: readonly string[], tier: string, telling: Telling): string {
  return nodes.map((id) => `"${namesOf(telling, tier).node?.(id) ?? id}"`).join(', ');
}

function tellPlace(before: DiffStanding | undefined, after: DiffStanding | undefined, say: Say): readonly string[] {
  const [old, now] = [before?.place ?? '', after?.place ?? ''];
  if (old === now) return [];
  if (old === '') return [say('entered', { after: now })];
  if (now === '') return [say('left', { before: old })];
  const [was, is] = [fromText(old), fromText(now)];
  return [say(was && is && compare(is, was) < 0 ? 'rose' : 'fell', { before: old, after: now })];
}

const MOVES = [
  ['overtakenBy', 'overtaken-by'],
  ['overtook', 'overtook'],
  ['caughtUpWith', 'caught-up-with'],
  ['enteredAbove', 'entered-above'],
  ['leftAbove', 'left-above'],
] as const;

/** Because of whom a place changed: a sentence for each way, naming at most so many units in each. */
export function tellMove(move: DiffMove, telling: Telling, atMost = Number.POSITIVE_INFINITY): readonly string[] {
  const { language } = telling;
  return MOVES.flatMap(([key, sentence]) => {
    const all = move[key];
    if (all.length === 0) return [];
    const shown = all.length > atMost ? all.slice(0, atMost) : all;
    const named = shown.map((id) => unitTitle(id, telling)).join('; ');
    const more = { units: named, count: String(all.length - shown.length) };
    const units = shown.length < all.length ? diffSentence('and-more', language, more) : named;
    return [diffSentence(sentence, language, { units })];
  });
}

/** What a unit is called: by the later register, else by the earlier one. */
export function unitTitle(id: string, { before, after }: Telling): string {
  const title = after.unit(id);
  return title === id ? before.unit(id) : title;
}

function tellState(
  before: DiffStanding | undefined,
  after: DiffStanding | undefined,
  tier: string,
  telling: Telling,
): readonly string[] {
  if (before?.state === after?.state) return [];
  const stateOf = (standing: DiffStanding | undefined, titles: Titles) => {
    if (!standing) return diffSentence('not-listed', telling.language);
    const state = isWordKey(standing.state) ? word(standing.state, telling.language) : standing.state;
    const because = (standing.because ?? [])
      .map((reason) => reasonSentence(reason, telling.language, { names: titles.names(tier), kinds: titles.kinds }))
      .join('; ');
    return because === '' ? state : diffSentence('because', telling.language, { state, because });
  };
  const params = { before: stateOf(before, telling.before), after: stateOf(after, telling.after) };
  return [diffSentence('state', telling.language, params)];
}

function tellLevel(
  before: DiffStanding | undefined,
  after: DiffStanding | undefined,
  { tier, id }: RankingIds,
  telling: Telling,
): readonly string[] {
  if (before?.level === after?.level || before === undefined || after === undefined) return [];
  const titleOf = (level: string | undefined, titles: Titles) => {
    const of = titles.tier(tier)?.rankings?.find((one) => one.id === id)?.of ?? '';
    return level === undefined ? diffSentence('no-level', telling.language) : titles.level(tier, of, level);
  };
  const params = { before: titleOf(before.level, telling.before), after: titleOf(after.level, telling.after) };
  return [diffSentence('level', telling.language, params)];
}

/** Whether a value has no more places than are printed. */
function isPrinted(value: string, places: number | undefined): boolean {
  const decimal = /^-?\d+(?:\.(\d+))?$/.exec(value);
  return decimal !== null && places !== undefined && (decimal[1] ?? '').length <= places;
}

/** A difference and its lines; the interaction is told where there is one. */
export function tellAttribution(
  { before, after, difference, lines, interaction }: Attribution,
  measure: string,
  tier: string,
  telling: Telling,
  printed: (value: string) => string = (value) => shownValue(value, telling),
): readonly string[] {
  const say = sayIn(telling, tier);
  const shown = {
    before: printed(before),
    after: printed(after),
    difference: shownDifference(difference, telling),
  };
  return [
    say('value', { measure, ...shown }),
    ...lines
      .filter(({ value, cause }) => value !== '0' || cause !== 'rounding')
      .map(({ cause, nodes, value, because }) =>
        say(cause, {
          node: nodes[0] ?? '',
          nodes: titled(nodes, tier, telling),
          value: shownDifference(value, telling),
          because: tellCauses(because, tier, telling),
        }),
      ),
    ...(interaction === '0' ? [] : [say('interactions', { value: shownDifference(interaction, telling) })]),
  ];
}
