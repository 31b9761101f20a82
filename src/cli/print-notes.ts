import { tellReason } from '../audit/index.js';
import type { Reason } from '../model/expression.js';
import type { PackNode } from '../model/pack.js';
import type { AssessmentRecord, BrokenBy, RecordRanking, RecordRow } from '../model/record.js';
import { rankingOf, reasonSentence, reportLine, type Titles, word } from '../words/index.js';
import { scoredNodes } from './scored-nodes.js';
import { wrapped } from './wrap.js';

/** Why units stand where they do, as far as the table does not say it; those of whom the same is said on one line. */
export function printNotes(
  record: AssessmentRecord,
  ranking: RecordRanking,
  titles: Titles,
  width: number,
): readonly string[] {
  const nodes = scoredNodes(record, ranking);
  const units = new Map<string, string[]>();
  for (const row of ranking.rows) {
    const note = noteOf(record, ranking, row, titles, nodes);
    if (note === '') continue;
    const known = units.get(note);
    if (known) known.push(titles.unit(row.unit));
    else units.set(note, [titles.unit(row.unit)]);
  }
  if (units.size === 0) return [];
  const lines = [...units].map(([note, names]) => wrapped(`  - ${names.join('; ')}: ${note}`, width, 4));
  return [reportLine('notes', titles.language), ...lines];
}

type NodeOf = ReturnType<typeof scoredNodes>;

/** What broke a tie, or why a unit is not ranked. */
function noteOf(
  record: AssessmentRecord,
  ranking: RecordRanking,
  row: RecordRow,
  titles: Titles,
  nodes: NodeOf,
): string {
  const { language } = titles;
  if (row.state === 'ranked') {
    const by = (row.brokenBy ?? []).map((one) => partedBy(one, ranking, titles));
    return by.length === 0 ? '' : reportLine('parted-by', language, { by: by.join('; ') });
  }
  const late = row.state === 'not-submitted' ? lateFindings(record, row.unit) : [];
  const why = [
    ...late.map(({ params }) => reportLine('came', language, params)),
    ...(row.because ?? []).map((reason) => whyOf(reason, record, ranking, row.unit, titles)),
  ];
  const where = row.state === 'withheld' ? culprits(nodes, ranking, row.unit, titles) : [];
  const criteria = where.length === 0 ? '' : ` (${where.join('; ')})`;
  return [word(row.state, language), ...why].join('; ') + criteria;
}

function whyOf(
  reason: Reason,
  { entries }: AssessmentRecord,
  { tier, layer }: RecordRanking,
  unit: string,
  titles: Titles,
): string {
  const entry = entries.find((one) => one.unit === unit);
  if (entry && entry.state !== 'redacted') return tellReason(reason, entry, { titles, tier, layer });
  return reasonSentence(reason, titles.language, { kinds: titles.kinds, names: titles.names(tier) });
}

function partedBy(by: BrokenBy, { tier }: RecordRanking, { language, names }: Titles): string {
  if ('of' in by) return reportLine('measured', language, { measure: by.by, node: names(tier).node?.(by.of) ?? by.of });
  if ('fact' in by) return `"${names(tier).fact?.(by.fact) ?? by.fact}"`;
  return word('decision' in by ? 'decision' : 'id', language);
}

function lateFindings({ entries }: AssessmentRecord, unit: string) {
  const entry = entries.find((one) => one.unit === unit);
  return entry === undefined || entry.state === 'redacted'
    ? []
    : entry.findings.filter(({ code }) => code === 'late-refused');
}

/** The criteria that leave the ranked node without a value: those below it that are withheld, all the way down. */
function culprits(nodes: NodeOf, ranking: RecordRanking, unit: string, titles: Titles): readonly string[] {
  const below = ({ id, children, title }: PackNode): readonly string[] => {
    const withheld = (children ?? []).filter((child) => {
      const scored = nodes(unit, child.id);
      return scored !== undefined && scored.status !== 'scored' && scored.counted === 'withhold';
    });
    return children === undefined ? [titles.title(title, id)] : withheld.flatMap(below);
  };
  const of = titles.node(ranking.tier, rankingOf(titles, ranking)?.document.of ?? '');
  return of?.children === undefined ? [] : below(of);
}
