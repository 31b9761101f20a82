import { MEASURE_IS } from '../../model/measure.js';
import { IS_AS_PUBLISHED } from '../../model/pack-words.js';
import { provisionalCauses } from '../../model/provisional.js';
import type { AssessmentRecord, BrokenBy, RecordEntry, RecordRanking, RecordRow } from '../../model/record.js';
import { ROW_STATE_IS } from '../../model/row-state.js';
import { rankedTogether } from '../../words/cohort-title.js';
import {
  citeSentence,
  everyDigit,
  exactly,
  explainUnitLine,
  orderWord,
  provisionalSentence,
  type Reading,
  rankingOf,
  rowNamed,
  shownInstant,
  shownPublished,
  type Titles,
  word,
} from '../../words/index.js';
import { type ExplainedLine, unitLine } from './explanation.js';
import { measureText } from './measures.js';
import { answerText, quoted, rowOf, type Subject } from './subject.js';
import { tellReason } from './tell-finding.js';

/** A unit whose place is explained; without `subject` where it has no layer. */
interface PlacedUnit {
  readonly record: AssessmentRecord;
  readonly titles: Titles;
  readonly reading: Reading;
  readonly entry: RecordEntry;
  readonly subject?: Subject;
}

/**
 * The place of the unit in each ranking, among how many, who shares it, and what parted it from equal units. A ranking that
 * leaves the unit to another one has no line.
 */
export function placeLines(placed: PlacedUnit, rankings: readonly RecordRanking[]): readonly ExplainedLine[] {
  const standings = rankings.flatMap((ranking) => {
    const row = ranking.rows.find(({ unit }) => unit === placed.entry.unit);
    return row ? [{ ranking, row }] : [];
  });
  const own = standings.filter(({ row }) => !ROW_STATE_IS[row.state].isOutside);
  return (own.length > 0 ? own : standings).map(({ ranking, row }) =>
    placeLine(placed, ranking, row, rankingName(placed.titles, ranking, rankings)),
  );
}

/** The title of a ranking, with its cohort where another ranking is called the same. */
function rankingName(titles: Titles, ranking: RecordRanking, rankings: readonly RecordRanking[]): string {
  const { layer } = ranking;
  const titleOf = (of: RecordRanking) => rankingOf(titles, of)?.title ?? of.id;
  const title = titleOf(ranking);
  const alike = rankings.filter((other) => other.layer === layer && titleOf(other) === title);
  return alike.length === 1 ? title : `${title}, ${rankedTogether(titles, ranking)}`;
}

function placeLine(placed: PlacedUnit, ranking: RecordRanking, row: RecordRow, title: string): ExplainedLine {
  const { titles } = placed;
  const { language } = titles;
  const place = row.place === null ? '' : everyDigit(row.place, language);
  const line =
    row.state === 'ranked' ? rankedText(placed, ranking, row, title) : unrankedText(placed, ranking, row, title);
  const text = ranking.official ? line : explainUnitLine('beside', language, { line });
  const tied = row.tied ?? 0;
  const causes = provisionalCauses(placed.record, titles.pack, ranking.tier);
  const below = [
    ...causes.map((cause) => ({ text: provisionalSentence(cause, language) })),
    ...(tied > 0 && place !== '' ? [unitLine('tied', language, { count: String(tied) })] : []),
    ...(row.brokenBy ?? []).map((by) => partedLine(placed, ranking, by)),
  ];
  return below.length === 0 ? { text } : { text, below };
}

function rankedText({ titles, reading }: PlacedUnit, ranking: RecordRanking, row: RecordRow, title: string): string {
  const { language } = titles;
  const { by: measure = 'points', basis = 'exact', of = '', prefer } = rankingOf(titles, ranking)?.document ?? {};
  const { exact = '', published } = row.value ?? {};
  const shown =
    IS_AS_PUBLISHED[basis] && published !== undefined
      ? shownPublished(published, measure, titles.node(ranking.tier, of)?.publish, language)
      : exactly(exact, reading);
  return explainUnitLine('ranked', language, {
    ranking: quoted(title),
    place: everyDigit(row.place ?? '', language),
    count: String(ranking.rows.filter(({ state }) => state === 'ranked').length),
    measure,
    value: MEASURE_IS[measure].isPercent ? `${shown}%` : shown,
    order: orderWord(prefer),
  });
}

function unrankedText(
  { titles, entry }: PlacedUnit,
  { tier, layer }: RecordRanking,
  row: RecordRow,
  title: string,
): string {
  const { language } = titles;
  const late = row.state === 'not-submitted' ? entry.findings.filter(({ code }) => code === 'late-refused') : [];
  const why = [
    ...late.map(({ params }) => explainUnitLine('came', language, { at: shownInstant(params.at ?? '', language) })),
    ...(row.because ?? []).map((reason) => tellReason(reason, entry, { titles, tier, layer })),
  ];
  const place = row.place === null ? '' : everyDigit(row.place, language);
  return explainUnitLine('unranked', language, {
    ranking: quoted(title),
    state: row.state,
    why: why.join('; '),
    place,
  });
}

/** What parted equal units; for a decision of persons, with their note and the text that they cite. */
function partedLine(placed: PlacedUnit, ranking: RecordRanking, by: BrokenBy): ExplainedLine {
  const { record, titles, entry } = placed;
  const text = partedText(placed, ranking, by);
  if (!('decision' in by)) return { text };
  const decision = record.assessment.decisions?.find(
    ({ ranking: of, order }) => of === ranking.id && order.includes(entry.unit),
  );
  if (!decision) return { text: explainUnitLine('not-decided', titles.language, { line: text }) };
  const cite = decision.text === undefined ? '' : citeSentence(titles.texts, decision.text, titles.language);
  const note = explainUnitLine('decision', titles.language, { line: text, note: decision.note, cite });
  return decision.text === undefined ? { text: note } : { text: note, cite: decision.text };
}

/** What parted equal units, with the unit's value of it. */
function partedText({ titles, reading, subject }: PlacedUnit, { tier }: RecordRanking, by: BrokenBy): string {
  const { language, names } = titles;
  if ('of' in by) {
    const node = subject && rowOf(subject, by.of);
    const planned = subject?.tier.nodes[by.of];
    const value = node?.status === 'scored' && planned ? measureText(node, by.by, planned, reading) : '';
    const measure = explainUnitLine('measure-of', language, { measure: by.by, node: rowNamed(by.of, names(tier)) });
    return explainUnitLine('parted', language, { by: measure, value });
  }
  if ('fact' in by) {
    const value = subject ? answerText(subject, { var: by.fact }) : '';
    return explainUnitLine('parted', language, { by: quoted(names(tier).fact?.(by.fact) ?? by.fact), value });
  }
  return explainUnitLine('parted', language, { by: word('decision' in by ? 'decision' : 'id', language) });
}
