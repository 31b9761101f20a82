import { decisionNotes, tellReason } from '../../audit/index.js';
import type { Reason } from '../../model/expression.js';
import type { PackNode } from '../../model/pack.js';
import type { BrokenBy, RecordRanking, RecordRow } from '../../model/record.js';
import {
  annexSentence,
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
import { cellsOf, type RankingPage, scoredNodes } from './ranking-page.js';

/** Why units have their places, where the table does not show it; units with the same note share a line. */
export function printNotes(ranking: RecordRanking, page: RankingPage): readonly string[] {
  const { record, titles, width } = page;
  const nodes = scoredNodes(record, ranking);
  const alike = alikeIn(ranking, page, nodes);
  const units = new Map<string, string[]>();
  for (const row of ranking.rows) {
    const value = alike.get(row.unit);
    const named = titles.unit(row.unit);
    const rowNotes = [
      { note: noteOf(row, ranking, page, nodes), name: named },
      ...(value === undefined
        ? []
        : [{ note: reportLine('printed-alike', titles.language), name: `${named} (${value})` }]),
    ];
    for (const { note, name } of rowNotes) {
      if (note === '') continue;
      const sharing = units.get(note);
      if (sharing) sharing.push(name);
      else units.set(note, [name]);
    }
  }
  const ofDecisions = decisionNotes(record, ranking, titles);
  if (units.size === 0 && ofDecisions.length === 0) return [];
  const notes = [...[...units].map(([note, names]) => `${names.join('; ')}: ${note}`), ...ofDecisions];
  const lines = notes.map((note) => wrapped(`  - ${note}`, width, 4));
  return [reportLine('notes', titles.language), ...lines];
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

/** What broke a tie, or why a unit is not ranked; '' where there is nothing to say. */
function noteOf(row: RecordRow, ranking: RecordRanking, page: RankingPage, nodes: NodeOf): string {
  const { titles } = page;
  const { language } = titles;
  if (row.state === 'ranked') {
    const by = (row.brokenBy ?? []).map((breaker) => breakerText(breaker, ranking, titles));
    return by.length === 0 ? '' : reportLine('parted-by', language, { by: by.join('; ') });
  }
  const late = row.state === 'not-submitted' ? lateFindings(page, row.unit) : [];
  const reasons = [
    ...late.map(({ params }) => reportLine('came', language, params)),
    ...(row.because ?? []).map((reason) => reasonText(reason, row.unit, ranking, page)),
  ];
  const withheld = row.state === 'withheld' ? withheldCriteria(row.unit, ranking, titles, nodes) : [];
  const why = [word(row.state, language), ...reasons].join('; ');
  return withheld.length === 0
    ? why
    : annexSentence('no-value-in', language, { reasons: why, nodes: withheld.join(', ') });
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

/** The criteria that leave the ranked node without a value: those below it that are withheld. */
function withheldCriteria(unit: string, ranking: RecordRanking, titles: Titles, nodes: NodeOf): readonly string[] {
  const below = ({ id, code, children, title }: PackNode): readonly string[] => {
    const withheld = (children ?? []).filter((child) => {
      const node = nodes(unit, child.id);
      return node !== undefined && node.status !== 'scored' && node.counted === 'withhold';
    });
    return children === undefined ? [rowName({ code, title: titles.title(title, id) })] : withheld.flatMap(below);
  };
  const ranked = titles.node(ranking.tier, rankingOf(titles, ranking)?.document.of ?? '');
  return ranked?.children === undefined ? [] : below(ranked);
}
