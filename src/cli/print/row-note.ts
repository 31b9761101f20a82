import { tellReason } from '../../audit/index.js';
import type { BrokenBy, RecordEntry, RecordRanking, RecordRow } from '../../model/record.js';
import { partedBy } from '../../views/ranking-result.js';
import { annexSentence, heldUpBy, rankingOf, reportLine, rowName, type Titles, word } from '../../words/index.js';
import { nodesIn } from './record-nodes.js';

/** A note to one row: `kind` is what it says but for times and names of facts. */
export interface RowNote {
  readonly kind: string;
  readonly note: string;
}

/** What broke a tie, or why a unit is not ranked; undefined where there is nothing to say. */
export function rowNote(
  entry: RecordEntry,
  row: RecordRow,
  ranking: RecordRanking,
  titles: Titles,
): RowNote | undefined {
  const { language } = titles;
  const { tier, layer } = ranking;
  if (row.state === 'ranked') {
    const by = (row.brokenBy ?? []).map((breaker) => breakerText(breaker, tier, titles));
    return by.length === 0
      ? undefined
      : { kind: row.state, note: reportLine('parted-by', language, { by: by.join('; ') }) };
  }
  const late = row.state === 'not-submitted' ? entry.findings.filter(({ code }) => code === 'late-refused') : [];
  const because = row.because ?? [];
  const reasons = [
    ...late.map(({ params }) => reportLine('came', language, params)),
    ...because.map((reason) => tellReason(reason, entry, { titles, tier, layer })),
  ];
  const withheld = row.state === 'withheld' ? withheldCriteria(entry, ranking, titles) : [];
  const why = [word(row.state, language), ...reasons].join('; ');
  return {
    kind: [row.state, ...late, ...because].map((part) => (typeof part === 'string' ? part : part.code)).join(),
    note:
      withheld.length === 0
        ? why
        : annexSentence('no-value-in', language, { reasons: why, nodes: withheld.join(', ') }),
  };
}

/** What broke a tie, a fact in quotation marks. */
export function breakerText(breaker: BrokenBy, tier: string, titles: Titles): string {
  const text = partedBy(breaker, tier, titles);
  return 'fact' in breaker ? `"${text}"` : text;
}

/** The criteria that leave the ranked node without a value. */
function withheldCriteria(entry: RecordEntry, ranking: RecordRanking, titles: Titles): readonly string[] {
  const ranked = titles.node(ranking.tier, rankingOf(titles, ranking)?.document.of ?? '');
  if (ranked?.children === undefined) return [];
  return heldUpBy(ranked, nodesIn(entry, ranking)).map(({ id, code, title }) =>
    rowName({ code, title: titles.title(title, id) }),
  );
}
