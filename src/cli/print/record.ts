import { KINDS } from '../../kinds/index.js';
import { ARE_SYNTHETIC } from '../../model/assessment-words.js';
import type { AssessmentRecord, RecordEntry, RecordRanking, RedactedEntry } from '../../model/record.js';
import {
  approvalSentence,
  correctionSentence,
  type Language,
  reportLine,
  standingSentences,
  type Titles,
  titlesOf,
} from '../../words/index.js';
import { type Paint, PLAIN } from '../io.js';
import { wrapped } from '../wrap.js';
import { type ShownFindings, shownFindings } from './findings.js';
import { printGaps } from './gaps.js';
import { ownRankings } from './own-rankings.js';
import { printEmptyRankings, printExactValues, printRanking } from './ranking.js';
import type { RankingPage } from './ranking-page.js';
import type { RecordBesideEntries } from './record-nodes.js';
import { shownRows } from './shown-rows.js';
import type { TablePage } from './table.js';

/** How a record is shown. */
export interface RecordPrinting extends TablePage {
  /** Whether each finding is shown; else only how many there are of each code. */
  readonly findings: boolean;
  /** Whether the exact value of each ranked unit stands below the table. */
  readonly exact?: boolean;
  readonly paint?: Paint;
  /** Rule kinds of plugins, which have words for their own reasons. */
  readonly kinds?: Titles['kinds'];
}

/** The page of a record, which takes one entry after the other and keeps none. */
interface RecordPage {
  readonly take: (entry: RecordEntry | RedactedEntry) => void;
  /** The page, once every entry was taken: its pack and assessment, its rankings tier by tier, its findings. */
  readonly print: () => string;
}

/** The page for people of a record, before any of its entries is taken. */
export function recordPage(whole: RecordBesideEntries, printing: RecordPrinting): RecordPage {
  const { language, findings: isFull, kinds } = printing;
  const { rankings, leftOut } = ownRankings(whole.rankings);
  const record = { ...whole, rankings };
  const titles = titlesOf(record, language, [...KINDS, ...(kinds ?? [])]);
  const rows = shownRows(record, titles);
  const findings = shownFindings(record, titles, isFull);
  return {
    take: (entry) => {
      rows.take(entry);
      findings.take(entry);
    },
    print: () => printRecord({ record, titles, rows, leftOut }, findings, printing),
  };
}

function printRecord(
  { record, titles, rows, leftOut }: Pick<RankingPage, 'record' | 'titles' | 'rows' | 'leftOut'>,
  findings: ShownFindings,
  printing: RecordPrinting,
): string {
  const { width, isScreen = false, exact = false, paint = PLAIN } = printing;
  const page = { record, titles, rows, leftOut, width, isScreen, paint, isFull: printing.findings };
  const exactPart = (ranking: RecordRanking) => (exact ? printExactValues(ranking, page) : '');
  const tiers = titles.pack.tiers.map(({ id }) => id);
  const rankings = record.rankings.toSorted((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier));
  const shown = rankings.filter((ranking) => ranking.rows.length > 0);
  const gaps = printGaps(shown, page);
  const parts = [
    printHead(record, titles, { ...printing, paint }),
    ...shown.map((ranking) => printRanking(ranking, page, gaps.of(ranking)) + exactPart(ranking)),
    printEmptyRankings(rankings, page),
    gaps.list,
    findings.print(),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function printHead(
  { pack, assessment, digests }: RecordBesideEntries,
  titles: Titles,
  { language, width, paint = PLAIN }: RecordPrinting,
): string {
  const title = titles.title(titles.pack.title, pack.id);
  const { id, state, asOf, figures } = assessment;
  const approval = approvalSentence(assessment, titles.texts, language);
  const correction = correctionSentence(assessment, titles.texts, language);
  const lines = [
    reportLine('pack', language, { title, id: pack.id, version: pack.version }),
    reportLine('assessment', language, { id, state, asOf }),
    ...(approval === '' ? [] : [reportLine('approval', language, { approval })]),
    ...(correction === '' ? [] : [reportLine('supersedes', language, { correction })]),
    ...(ARE_SYNTHETIC[figures] ? [paint('yellow', reportLine('synthetic', language))] : []),
    ...standingLines(pack.standing, language),
    reportLine('results', language, { digest: digests.results }),
  ];
  return `${lines.map((line) => wrapped(line, width, 2)).join('\n')}\n`;
}

/** How many points are not official, as `reconstructed: 12 of 100`; nothing where all are official. */
export function standingLines(standing: AssessmentRecord['pack']['standing'], language: Language): readonly string[] {
  return standingSentences(standing, (key, params) => reportLine(key, language, params));
}
