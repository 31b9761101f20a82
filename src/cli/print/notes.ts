import { decisionNotes, tellReason } from '../../audit/index.js';
import type { Reason } from '../../model/expression.js';
import type { BrokenBy, RecordRanking, RecordRow } from '../../model/record.js';
import {
  annexSentence,
  heldUpBy,
  markLine,
  printedAlike,
  rankingOf,
  reasonSentence,
  reportLine,
  rowName,
  type Titles,
  viewSentence,
  word,
} from '../../words/index.js';
import { wrapped } from '../wrap.js';
import { FEW, fewOf, gathered, SCREEN } from './gathered.js';
import { cellsOf, type RankingPage, scoredNodes } from './ranking-page.js';

/**
 * Why units have their places, where the table does not show it; units with the same note share a line. Of more than a screen of
 * notes the first few units of each line are named, and the first few lines of each kind printed.
 */
export function printNotes(ranking: RecordRanking, page: RankingPage): readonly string[] {
  const { record, titles, width, isFull = false } = page;
  const { language } = titles;
  const all = rowNotes(ranking, page);
  const decisions = decisionNotes(record, ranking, titles);
  if (all.length === 0 && decisions.length === 0) return [];
  const isEach = isFull || all.length <= SCREEN;
  const shared = sharedNotes(all);
  const groups = gathered(shared, ({ kind }) => kind, isEach ? shared.length : 0);
  const isCut =
    !isEach &&
    groups.some(
      ({ shown, others }) => [...shown, ...others].some(({ names }) => names.length > FEW + 1) || others.length > 0,
    );
  const naming = (names: readonly string[]) =>
    isEach ? names.join('; ') : fewOf(names, (count) => markLine('more-units', language, { count }));
  const notes = groups.flatMap(({ shown, others }) => [
    ...shown.map(({ note, names }) => `${naming(names)}: ${note}`),
    ...(others.length === 0
      ? []
      : [`${naming(others.flatMap(({ names }) => names))}: ${reportLine('likewise', language)}`]),
  ]);
  const lines = [...notes, ...decisions].map((note) => wrapped(`  - ${note}`, width, 4));
  return [reportLine('notes', language), ...lines, ...(isCut ? [markLine('see-all', language)] : [])];
}

/** A note to one row: `kind` is what it says but for times and names of facts. */
interface RowNote {
  readonly kind: string;
  readonly note: string;
  readonly name: string;
}

/** The notes of each row, in the order of the ranking. */
function rowNotes(ranking: RecordRanking, page: RankingPage): readonly RowNote[] {
  const { record, titles } = page;
  const nodes = scoredNodes(record, ranking);
  const alike = alikeIn(ranking, page, nodes);
  return ranking.rows.flatMap((row) => {
    const value = alike.get(row.unit);
    const name = titles.unit(row.unit);
    const why = noteOf(row, ranking, page, nodes);
    return [
      ...(why === undefined ? [] : [{ ...why, name }]),
      ...(value === undefined
        ? []
        : [{ kind: 'alike', note: reportLine('printed-alike', titles.language), name: `${name} (${value})` }]),
    ];
  });
}

/** A line for each note, with all units that have it. */
function sharedNotes(all: readonly RowNote[]) {
  const notes = new Map<string, { readonly kind: string; readonly note: string; readonly names: string[] }>();
  for (const { kind, note, name } of all) {
    const sharing = notes.get(note);
    if (sharing) sharing.names.push(name);
    else notes.set(note, { kind, note, names: [name] });
  }
  return [...notes.values()];
}

type NodeOf = ReturnType<typeof scoredNodes>;

/** By unit, the value of each that the table prints with the number of a unit on another place. */
function alikeIn(ranking: RecordRanking, { titles }: RankingPage, nodes: NodeOf): ReadonlyMap<string, string> {
  const document = rankingOf(titles, ranking)?.document;
  if (!document) return new Map();
  const { of, by, basis } = document;
  const publish = titles.node(ranking.tier, of)?.publish;
  const values = ranking.rows.map(({ unit, value }) => ({
    unit,
    exact: value?.exact,
    shown: cellsOf(nodes(unit, of), publish, titles.language)[by],
  }));
  return printedAlike(values, basis, titles.language);
}

/** What broke a tie, or why a unit is not ranked; undefined where there is nothing to say. */
function noteOf(
  row: RecordRow,
  ranking: RecordRanking,
  page: RankingPage,
  nodes: NodeOf,
): Omit<RowNote, 'name'> | undefined {
  const { titles } = page;
  const { language } = titles;
  if (row.state === 'ranked') {
    const by = (row.brokenBy ?? []).map((breaker) => breakerText(breaker, ranking, titles));
    return by.length === 0
      ? undefined
      : { kind: row.state, note: reportLine('parted-by', language, { by: by.join('; ') }) };
  }
  const late = row.state === 'not-submitted' ? lateFindings(page, row.unit) : [];
  const because = row.because ?? [];
  const reasons = [
    ...late.map(({ params }) => reportLine('came', language, params)),
    ...because.map((reason) => reasonText(reason, row.unit, ranking, page)),
  ];
  const withheld = row.state === 'withheld' ? withheldCriteria(row.unit, ranking, titles, nodes) : [];
  const why = [word(row.state, language), ...reasons].join('; ');
  return {
    kind: [row.state, ...late, ...because].map((part) => (typeof part === 'string' ? part : part.code)).join(),
    note:
      withheld.length === 0
        ? why
        : annexSentence('no-value-in', language, { reasons: why, nodes: withheld.join(', ') }),
  };
}

function reasonText(reason: Reason, unit: string, ranking: RecordRanking, { record, titles }: RankingPage): string {
  const { tier, layer } = ranking;
  const entry = record.entries.find((candidate) => candidate.unit === unit);
  if (entry && entry.state !== 'redacted') return tellReason(reason, entry, { titles, tier, layer });
  return reasonSentence(reason, titles.language, { kinds: titles.kinds, names: titles.names(tier) });
}

function breakerText(breaker: BrokenBy, { tier }: RecordRanking, { language, names }: Titles): string {
  if ('of' in breaker) {
    return viewSentence('measured', language, { measure: breaker.by, node: breaker.of }, names(tier));
  }
  if ('fact' in breaker) return `"${names(tier).fact?.(breaker.fact) ?? breaker.fact}"`;
  return word('decision' in breaker ? 'decision' : 'id', language);
}

function lateFindings({ record }: RankingPage, unit: string) {
  const entry = record.entries.find((candidate) => candidate.unit === unit);
  return entry === undefined || entry.state === 'redacted'
    ? []
    : entry.findings.filter(({ code }) => code === 'late-refused');
}

/** The criteria that leave the ranked node without a value. */
function withheldCriteria(unit: string, ranking: RecordRanking, titles: Titles, nodes: NodeOf): readonly string[] {
  const ranked = titles.node(ranking.tier, rankingOf(titles, ranking)?.document.of ?? '');
  if (ranked?.children === undefined) return [];
  return heldUpBy(ranked, (id) => nodes(unit, id)).map(({ id, code, title }) =>
    rowName({ code, title: titles.title(title, id) }),
  );
}
