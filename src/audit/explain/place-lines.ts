import type { AssessmentRecord, BrokenBy, RecordEntry, RecordRanking, RecordRow } from '../../model/record.js';
import {
  citeSentence,
  everyDigit,
  exactly,
  explainUnitLine,
  type Reading,
  rankingOf,
  shownInstant,
  shownPublished,
  type Titles,
  word,
} from '../../words/index.js';
import type { ExplainedLine } from './explanation.js';
import { measureText } from './measure-text.js';
import { quoted, rowOf, type Subject } from './subject.js';
import { tellReason } from './tell-finding.js';
import { shownAnswer } from './working.js';

/** What a place is told with; a unit that nobody scored has no subject. */
export interface Placing {
  readonly record: AssessmentRecord;
  readonly titles: Titles;
  readonly reading: Reading;
  readonly entry: RecordEntry;
  readonly subject?: Subject;
}

/** Where the unit stands in every ranking of the layer, of how many, with whom, and what parted it from its equals. */
export function placeLines(placing: Placing, rankings: readonly RecordRanking[]): readonly ExplainedLine[] {
  return rankings.flatMap((ranking) => {
    const row = ranking.rows.find(({ unit }) => unit === placing.entry.unit);
    return row ? [placeLine(placing, ranking, row)] : [];
  });
}

function placeLine(placing: Placing, ranking: RecordRanking, row: RecordRow): ExplainedLine {
  const { titles } = placing;
  const { language } = titles;
  const title = rankingOf(titles, ranking)?.title ?? ranking.id;
  const place = row.place === null ? '' : everyDigit(row.place, language);
  const line =
    row.state === 'ranked' ? rankedText(placing, ranking, row, title) : unrankedText(placing, ranking, row, title);
  const text = ranking.official ? line : explainUnitLine('beside', language, { line });
  const tied = row.tied ?? 0;
  const below = [
    ...(tied > 0 && place !== '' ? [{ text: explainUnitLine('tied', language, { count: String(tied) }) }] : []),
    ...(row.brokenBy ?? []).map((by) => partedLine(placing, ranking, by)),
  ];
  return below.length === 0 ? { text } : { text, below };
}

function rankedText({ titles, reading }: Placing, ranking: RecordRanking, row: RecordRow, title: string): string {
  const { language } = titles;
  const { by: measure = 'points', basis = 'exact', of = '' } = rankingOf(titles, ranking)?.document ?? {};
  const { exact = '', published } = row.value ?? {};
  const shown =
    basis === 'published' && published !== undefined
      ? shownPublished(published, measure, titles.node(ranking.tier, of)?.publish, language)
      : exactly(exact, reading);
  return explainUnitLine('ranked', language, {
    ranking: quoted(title),
    place: everyDigit(row.place ?? '', language),
    count: String(ranking.rows.filter(({ state }) => state === 'ranked').length),
    measure,
    value: measure === 'percent' ? `${shown}%` : shown,
  });
}

function unrankedText(
  { titles, entry }: Placing,
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

/** Persons give a reason, and perhaps the text of it. */
function partedLine(placing: Placing, ranking: RecordRanking, by: BrokenBy): ExplainedLine {
  const { record, titles, entry } = placing;
  const text = partedText(placing, ranking, by);
  if (!('decision' in by)) return { text };
  const decided = record.assessment.decisions?.find(
    (one) => one.ranking === ranking.id && one.order.includes(entry.unit),
  );
  if (!decided) return { text };
  const cite = decided.text === undefined ? '' : citeSentence(titles.pack.texts, decided.text, titles.language);
  const note = explainUnitLine('decision', titles.language, { line: text, note: decided.note, cite });
  return decided.text === undefined ? { text: note } : { text: note, cite: decided.text };
}

/** What parted equals, with what this unit has of it. */
function partedText({ titles, reading, subject }: Placing, { tier }: RecordRanking, by: BrokenBy): string {
  const { language, names } = titles;
  if ('of' in by) {
    const node = subject && rowOf(subject, by.of);
    const title = quoted(names(tier).node?.(by.of) ?? by.of);
    const known = subject?.tier.nodes[by.of];
    const value = node?.status === 'scored' && known ? measureText(node, by.by, known, reading) : '';
    const what = explainUnitLine('measure-of', language, { measure: by.by, node: title });
    return explainUnitLine('parted', language, {
      by: what,
      value,
    });
  }
  if ('fact' in by) {
    const value = subject ? factText(subject, by.fact) : '';
    return explainUnitLine('parted', language, { by: quoted(names(tier).fact?.(by.fact) ?? by.fact), value });
  }
  return explainUnitLine('parted', language, { by: word('decision' in by ? 'decision' : 'id', language) });
}

function factText({ bench, working }: Subject, fact: string): string {
  const typed = bench.typed({ var: fact });
  return shownAnswer(bench.ask(typed), typed.type, working, typed);
}
