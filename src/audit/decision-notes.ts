import { groupByKey } from '../kit/group-by-key.js';
import type { Decision } from '../model/assessment.js';
import type { DecisionRemark } from '../model/decision-remark.js';
import { partGiven } from '../model/given-as.js';
import type { PackRanking } from '../model/pack.js';
import { IS_AS_PUBLISHED } from '../model/pack-words.js';
import type { AssessmentRecord, BrokenBy, RecordRanking, RecordRow } from '../model/record.js';
import { recordGiven } from '../model/record-given.js';
import { decisionSentence, rankingOf, type Titles } from '../words/index.js';

/**
 * What the decisions on ties of an official ranking do not do, or do beyond what they say, a sentence each: units that they name
 * and do not part, equal units that they do not name. Nothing of a ranking that stands beside the official one, for which
 * nobody decided. It does not ask `reliance`.
 *
 * @param record The record; its entries are not read.
 * @param ranking One of its rankings.
 * @param titles Names of units, and the language: `tellingOf(record, record, 'vi').after`.
 * @example
 * decisionNotes(record, ranking, titles); // ['Named by no decision on the tie, and so placed below their equals that are named: Xã C']
 */
export function decisionNotes(
  record: Omit<AssessmentRecord, 'entries'>,
  ranking: RecordRanking,
  titles: Titles,
): readonly string[] {
  recordGiven(record);
  partGiven('A ranking of the record', ranking, 'rows', 'id');
  partGiven('The titles of a record', titles, 'unit', 'language');
  const { document } = rankingOf(titles, ranking) ?? {};
  const decisions = (record.assessment.decisions ?? []).filter(({ ranking: id }) => id === ranking.id);
  if (!document || decisions.length === 0 || !ranking.official) return [];
  const say = (remark: DecisionRemark, rows: readonly RecordRow[], { by = '', at = '' }: Partial<Decision> = {}) => {
    const units = rows.map(({ unit }) => titles.unit(unit)).join('; ');
    return rows.length === 0 ? [] : [decisionSentence(remark, titles.language, { by, at, units })];
  };
  const ties = tiesOf(ranking, document);
  const remarks = decisions.flatMap((decision) => {
    const named = ranking.rows.filter(({ unit }) => decision.order.includes(unit));
    if (!ties) return say('not-asked', named, decision);
    const isRanked = ({ state }: RecordRow) => state === 'ranked';
    return [
      ...say(
        'not-ranked',
        named.filter((row) => !isRanked(row)),
        decision,
      ),
      ...say(
        'not-equal',
        named.filter((row) => isRanked(row) && !ties.some((tie) => tie.includes(row))),
        decision,
      ),
    ];
  });
  const isNamed = ({ unit }: RecordRow) => decisions.some(({ order }) => order.includes(unit));
  return [
    ...remarks,
    ...say(
      'not-named',
      ranking.rows.filter((row) => (row.brokenBy ?? []).some(isDecision) && !isNamed(row)),
    ),
    ...(ties ?? []).flatMap((tie) =>
      isApart(tie.filter(isNamed), decisions) ? say('apart', tie.filter(isNamed)) : [],
    ),
  ];
}

/** Whether no decision names all the rows. */
function isApart(rows: readonly RecordRow[], decisions: readonly Decision[]): boolean {
  return !decisions.some(({ order }) => rows.every(({ unit }) => order.includes(unit)));
}

/**
 * The rows that were equal when decisions were asked; undefined where the ranking asks none. Where something else had parted
 * them before, those of one place, as the record does not say what they had of it.
 */
function tiesOf(
  { rows }: RecordRanking,
  { tieBreak, basis }: PackRanking,
): readonly (readonly RecordRow[])[] | undefined {
  const asked = tieBreak.findIndex((entry) => 'decision' in entry);
  if (asked < 0) return undefined;
  const before = tieBreak.slice(0, asked);
  const isBefore = (by: BrokenBy) =>
    before.some((entry) =>
      'fact' in entry
        ? 'fact' in by && by.fact === entry.fact
        : 'of' in entry && 'of' in by && by.of === entry.of && by.by === entry.by,
    );
  const keyed = rows.flatMap((row): readonly (readonly [string, RecordRow])[] => {
    const { state, place, value = {}, brokenBy = [], tied = 0 } = row;
    const isAsked = tied > 0 || brokenBy.some((by) => !isBefore(by));
    if (state !== 'ranked' || !isAsked) return [];
    const shown = (IS_AS_PUBLISHED[basis] ? value.published : undefined) ?? value.exact;
    return [[brokenBy.some(isBefore) || shown === undefined ? `place ${place}` : `value ${shown}`, row]];
  });
  return [...groupByKey(keyed).values()];
}

function isDecision(by: BrokenBy): boolean {
  return 'decision' in by;
}
