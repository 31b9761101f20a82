import {
  type DiffSide,
  type DiffTelling,
  type RecordDiff,
  type RowDiff,
  tellingOf,
  tellRow,
  tellUnitChange,
  unitTitle,
} from '../../audit/index.js';
import { KINDS } from '../../kinds/index.js';
import { correctionSentence, diffReportSentence, type Language, type Titles, word } from '../../words/index.js';
import type { Paint } from '../io.js';
import { correctionRemarks } from '../round-remarks.js';
import { wrapped } from '../wrap.js';
import {
  besideLines,
  type ComparedRecords,
  headLines,
  isOfPack,
  packLines,
  quietLines,
  someOf,
  statedOnSides,
  wordLines,
} from './diff-beside.js';
import { rankingPart, rankingTitle } from './diff-ranking.js';
import type { TablePage } from './table.js';

/** How a comparison is shown; `unit`: only the changes of that unit. */
interface DiffPrinting extends TablePage {
  readonly paint: Paint;
  readonly kinds: Titles['kinds'];
  readonly unit?: string;
  /** Whether the exact value stands behind a rounded one. */
  readonly exact?: boolean;
}

/** A comparison as a page for people: the changes at a glance, then a table of places for each ranking. */
export function printDiff(diff: RecordDiff, records: ComparedRecords, printing: DiffPrinting): string {
  const { language, width, paint, kinds, unit, exact } = printing;
  const telling = tellingOf(records.before, records.after, language, [...KINDS, ...kinds], exact);
  const head = [
    sideLine('before', diff.before, language),
    sideLine('after', diff.after, language),
    ...correctionLines(diff, records, telling),
    ...headLines(diff, records, telling),
  ];
  const beside = { words: wordLines(records, telling), stated: statedOnSides(diff, records, telling, unit) };
  const parts =
    unit === undefined
      ? overview(diff, telling, printing, records, beside)
      : [unitPage(diff, unit, records, telling, paint), beside.stated];
  const lines = (part: readonly string[]) => part.map((line) => wrapped(line, width, behindDash(line))).join('\n');
  return [lines(head), ...parts.map((part) => (typeof part === 'string' ? part : lines(part)))]
    .filter((part) => part !== '')
    .map((part) => `${part.trimEnd()}\n`)
    .join('\n');
}

/** The column in which the rest of a long line goes on: behind the dash of an item, also of an item below another. */
function behindDash(line: string): number {
  const [dash = ''] = /^ {4}- /.exec(line) ?? [];
  return Math.max(4, dash.length);
}

function sideLine(key: 'before' | 'after', { assessment, pack, layer }: DiffSide, language: Language): string {
  return diffReportSentence(key, language, { assessment, pack: pack.id, version: pack.version, layer });
}

/**
 * The line on what the later record corrects, and a second one where that is not the earlier record; or that the two stand in
 * the other order.
 */
function correctionLines(
  { before, after: { record }, correction }: RecordDiff,
  records: ComparedRecords,
  { after, language }: DiffTelling,
): readonly string[] {
  if (records.before.assessment.supersedes?.record === record) return [diffReportSentence('other-order', language)];
  if (!correction) return [];
  const { fault } = correction;
  const sentence = correctionSentence({ supersedes: correction }, after.texts, language);
  const params = { correction: sentence, record: before.record };
  const both = records.before.assessment.supersedes?.record === correction.record;
  const remarks = fault === undefined ? correctionRemarks(records.before, records.after, language) : [];
  return [
    diffReportSentence('correction', language, params),
    ...(both ? [diffReportSentence('both-correct', language, { record: correction.record })] : []),
    ...(fault === undefined || both ? [] : [diffReportSentence(`not-${fault}`, language, params)]),
    ...remarks.map((remark) => `${word('warning', language)}: ${remark}`),
  ];
}

function overview(
  diff: RecordDiff,
  telling: DiffTelling,
  printing: DiffPrinting,
  records: ComparedRecords,
  { words, stated }: Readonly<Record<'words' | 'stated', readonly string[]>>,
): readonly (string | readonly string[])[] {
  const { language } = telling;
  const { pack, units, rankings, redacted } = diff;
  const quiet = quietLines(diff, records, telling);
  if (pack.length + units.length + rankings.length + redacted.length === 0)
    return [sameLines(diff, [...quiet, ...words], language)];
  const rows = rankings.flatMap((ranking) => ranking.rows);
  const moved = rows.filter((row) => row.moved);
  return [
    [diffReportSentence('counts', language, countsOf(rows, units.filter((unit) => !isOfPack(unit)).length))],
    pack.length === 0 ? [] : [diffReportSentence('pack-heading', language), ...packLines(diff, records, telling)],
    words,
    ...rankings.map((ranking) => rankingPart(ranking, telling, printing)),
    quiet,
    redacted.length === 0 ? [] : [diffReportSentence('redacted', language, { units: someOf(redacted, telling) })],
    stated,
    moved.length + units.length === 0 ? [] : [diffReportSentence('see-unit', language)],
  ];
}

/** Lines for records without a difference in results: the same record, or another one with `quiet` differences. */
function sameLines(
  { before, after, head }: RecordDiff,
  quiet: readonly string[],
  language: Language,
): readonly string[] {
  if (before.record === after.record) return [diffReportSentence('same', language)];
  const hasLines = head.length + quiet.length > 0;
  return [
    diffReportSentence('same-results', language),
    ...(hasLines ? quiet : [diffReportSentence('other-digest', language)]),
  ];
}

/** How many units have changed each; one that stands in several rankings is counted once. */
function countsOf(rows: readonly RowDiff[], units: number): Readonly<Record<string, string>> {
  const many = (is: (row: RowDiff) => boolean) => String(new Set(rows.filter(is).map(({ unit }) => unit)).size);
  return {
    moved: many(({ moved }) => moved !== undefined),
    levels: many(({ before, after }) => before !== undefined && after !== undefined && before.level !== after.level),
    states: many(({ before, after }) => before?.state !== after?.state),
    units: String(units),
  };
}

/** All changes of one unit. */
function unitPage(
  diff: RecordDiff,
  unit: string,
  records: ComparedRecords,
  telling: DiffTelling,
  paint: Paint,
): readonly string[] {
  const { language } = telling;
  const title = unitTitle(unit, telling);
  const changes = diff.units
    .filter((change) => change.unit === unit)
    .flatMap(({ tier, changes: all }) => all.map((change) => `  - ${tellUnitChange(change, tier, telling)}`));
  const rankings = diff.rankings.flatMap((ranking) =>
    ranking.rows
      .filter((row) => row.unit === unit)
      .flatMap((row) => [
        rankingTitle(ranking, telling),
        ...tellRow(row, ranking, telling).map((line) => `  - ${line}`),
      ]),
  );
  if (diff.redacted.includes(unit)) changes.push(`  - ${diffReportSentence('redacted', language, { units: title })}`);
  if (diff.beside.includes(unit))
    changes.push(
      `  - ${diffReportSentence('beside', language, { units: title })}`,
      ...besideLines([unit], records, telling).map((line) => `  ${line}`),
    );
  if (changes.length + rankings.length === 0) return [diffReportSentence('unit-same', language, { unit: title })];
  const unitLines = changes.length === 0 ? [] : [diffReportSentence('units-heading', language), ...changes];
  return [paint('bold', diffReportSentence('unit', language, { unit: title })), ...unitLines, ...rankings];
}
