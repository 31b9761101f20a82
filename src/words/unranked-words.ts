import { STATE_IS } from '../model/assessment-words.js';
import type { Words } from '../model/lowering.js';
import type { PackNode } from '../model/pack.js';
import { ROLE_IS } from '../model/pack-words.js';
import type { AssessmentRecord, RecordCriterion, RecordGroup, RecordRanking, RecordRow } from '../model/record.js';
import { ROW_STATE_IS } from '../model/row-state.js';
import { sentencesOf } from './fill.js';
import { shownNumber } from './number.js';
import { reasonSentence } from './reason-words.js';
import { rowNamed } from './row-name.js';
import { rankingOf, type Titles } from './titles.js';
import { word } from './word.js';

/** That nobody is ranked, and what keeps the units from it. */
export const UNRANKED_WORDS = {
  unranked: {
    vi: 'Không đơn vị nào được xếp hạng ở bảng "{ranking}": {states}[; vướng ở: {causes}].',
    en: 'No unit is ranked in "{ranking}": {states}[; held up by: {causes}].',
  },
  'more-causes': { vi: 'và {count:number} chỗ khác', en: 'and {count:number} more' },
} as const satisfies Readonly<Record<string, Words>>;

const unrankedLine = sentencesOf(UNRANKED_WORDS);

/** Causes that are named; the others are counted. */
const NAMED = 5;

/**
 * That an official ranking of an assessment that is no draft ranks no unit: how many units are in which state, and by which
 * criteria, or for which reasons, they are held up, those of most units first. '' where a unit is ranked, or none could be.
 */
export function unrankedSentence(
  { assessment, entries }: Pick<AssessmentRecord, 'assessment' | 'entries'>,
  ranking: RecordRanking,
  titles: Titles,
): string {
  if (!isUnranked(assessment, ranking)) return '';
  const entryOf = new Map(entries.map((entry) => [entry.unit, entry]));
  return unrankedBy(ranking, titles, (row) => unrankedCauses(row, entryOf.get(row.unit), ranking, titles));
}

/** Whether an official ranking of an assessment that is no draft ranks none of its units. */
export function isUnranked(
  { state: round }: Pick<AssessmentRecord['assessment'], 'state'>,
  ranking: RecordRanking,
): boolean {
  const rows = ranking.rows.filter(({ state }) => !ROW_STATE_IS[state].isOutside);
  const isRanked = rows.length === 0 || rows.some(({ state }) => state === 'ranked');
  return !isRanked && ranking.official && !STATE_IS[round].isDraft;
}

/** `unrankedSentence` of a ranking that ranks nobody, from the causes of each row. */
export function unrankedBy(
  ranking: RecordRanking,
  titles: Titles,
  causesOf: (row: RecordRow) => readonly string[],
): string {
  const { language } = titles;
  const rows = ranking.rows.filter(({ state }) => !ROW_STATE_IS[state].isOutside);
  const states = counted(rows.map(({ state }) => state)).map(
    ([state, count]) => `${shownNumber(String(count), language)} ${word(state, language)}`,
  );
  const held = rows.filter(({ state }) => state !== 'not-submitted' && state !== 'awaited');
  const causes = counted(held.flatMap(causesOf)).toSorted(([, a], [, b]) => b - a);
  const more = causes.length - NAMED;
  return unrankedLine('unranked', language, {
    ranking: rankingOf(titles, ranking)?.title ?? ranking.id,
    states: states.join(', '),
    causes: [
      ...causes.slice(0, NAMED).map(([cause, count]) => `${cause} (${shownNumber(String(count), language)})`),
      ...(more > 0 ? [unrankedLine('more-causes', language, { count: String(more) })] : []),
    ].join('; '),
  });
}

/**
 * The criteria that leave a node without a value: those below it that are withheld, in groups that are, none of which is
 * informational; a criterion itself where it is one.
 */
export function heldUpBy(
  node: PackNode,
  rowOf: (id: string) => RecordCriterion | RecordGroup | undefined,
): readonly PackNode[] {
  if (node.children === undefined) return [node];
  const withheld = node.children.filter(({ id, role = 'criterion' }) => {
    const row = rowOf(id);
    return ROLE_IS[role].counts && row !== undefined && row.status !== 'scored' && row.counted === 'withhold';
  });
  return withheld.flatMap((child) => heldUpBy(child, rowOf));
}

/** The criteria below the ranked node that leave it without a value; where there are none, the reasons of the row. */
export function unrankedCauses(
  { because = [] }: RecordRow,
  entry: AssessmentRecord['entries'][number] | undefined,
  { tier, id, layer }: RecordRanking,
  titles: Titles,
): readonly string[] {
  const names = titles.names(tier);
  const ranked = titles.node(tier, rankingOf(titles, { tier, id })?.document.of ?? '');
  const results = entry === undefined || entry.state === 'redacted' ? undefined : entry.layers[layer];
  const rows = new Map([...(results?.criteria ?? []), ...(results?.groups ?? [])].map((row) => [row.node, row]));
  const criteria = ranked ? heldUpBy(ranked, (id) => rows.get(id)) : [];
  if (results && criteria.length > 0) return criteria.map(({ id }) => rowNamed(id, names));
  return because.map((reason) => reasonSentence(reason, titles.language, { kinds: titles.kinds, names }));
}

/** Each text once, in the order in which it first came, and how often it came. */
function counted<T extends string>(texts: readonly T[]): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts];
}
