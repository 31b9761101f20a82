import type { DiffTelling, HeadChange, RecordDiff } from '../../audit/index.js';
import { unitTitle } from '../../audit/index.js';
import type { PackDifference } from '../../author/index.js';
import type { Assessment } from '../../model/assessment.js';
import type { AssessmentRecord, RecordPack } from '../../model/record.js';
import { STANDINGS } from '../../model/standing.js';
import {
  approvalSentence,
  diffReportSentence,
  type Language,
  markLine,
  shownNumber,
  type Titled,
  type Titles,
  word,
} from '../../words/index.js';
import { statedLines } from './as-stated.js';
import { differenceLine } from './comparison.js';

/** Units that a line names, and changes of words that are listed; `--json` has all units, `tieuchi compare` all words. */
const NAMED = 20;

/** A record that is compared, or an excerpt of it. */
type Compared = Titled & Pick<AssessmentRecord, 'assessment' | 'pack'>;

/** The two records of a comparison, and what their packs say otherwise without another score. */
export interface ComparedRecords {
  readonly before: Compared;
  readonly after: Compared;
  readonly packWords: readonly PackDifference[];
}

/** What the heads of the two records say otherwise: of the assessment, a line for each key; on how many points the pack is official. */
export function headLines(
  { head }: RecordDiff,
  { before, after }: ComparedRecords,
  telling: DiffTelling,
): readonly string[] {
  const lines = head.map(({ key, before: old, after: now }) => {
    const params = {
      before: headText({ key, value: old }, before, telling.before),
      after: headText({ key, value: now }, after, telling.after),
    };
    return diffReportSentence(`head-${key}`, telling.language, params);
  });
  const [old = '', now = ''] = [before, after].map(({ pack }) => standingText(pack, telling.language));
  return old === now
    ? lines
    : [...lines, diffReportSentence('head-standing', telling.language, { before: old, after: now })];
}

/** How many points are of each standing, as `official 12, reconstructed 88`. */
function standingText({ standing }: Pick<RecordPack, 'standing'>, language: Language): string {
  return STANDINGS.filter((key) => standing[key] !== '0')
    .map((key) => `${word(key, language)} ${shownNumber(standing[key], language)}`)
    .join(', ');
}

/** What the packs say in other words, which no list of changes above has: the first, and how many more. */
export function wordLines({ packWords }: ComparedRecords, { language }: DiffTelling): readonly string[] {
  if (packWords.length === 0) return [];
  const rest = packWords.length - NAMED;
  return [
    diffReportSentence('pack-words', language, { count: String(packWords.length) }),
    ...packWords.slice(0, NAMED).map((difference) => `  - ${differenceLine(difference, language)}`),
    ...(rest > 0 ? [`  - ${diffReportSentence('pack-words-more', language, { count: String(rest) })}`] : []),
  ];
}

interface HeadValue {
  readonly key: HeadChange['key'];
  readonly value: HeadChange['before'];
}

/** A value of the head as text; an approval as the sentence in which it is printed elsewhere, a list as nothing. */
function headText({ key, value }: HeadValue, { assessment }: Compared, { texts, language }: Titles): string {
  if (key === 'approval' && value !== undefined)
    return approvalSentence(
      { approval: value as unknown as Required<Assessment>['approval'], texts: assessment.texts ?? [] },
      texts,
      language,
    );
  return typeof value === 'string' ? value : '';
}

/** The results of a unit, or of all, that compare with hidden units, and so stand as the records state them. */
export function statedOnSides(
  { asStated }: RecordDiff,
  records: ComparedRecords,
  telling: DiffTelling,
  unit?: string,
): readonly string[] {
  const lines = SIDES.flatMap((side) => {
    const places = asStated[side].filter((place) => unit === undefined || place.unit === unit);
    return statedLines(records[side], places, telling[side]);
  });
  return lines.length === 0 ? [] : [diffReportSentence('as-stated', telling.language), ...new Set(lines)];
}

const SIDES = ['before', 'after'] as const;

/** The units that changed and stand in no table, by name. */
export function quietLines({ units, beside, rankings }: RecordDiff, telling: DiffTelling): readonly string[] {
  const shown = new Set(rankings.flatMap(({ rows }) => rows.map(({ unit }) => unit)));
  const quiet = units.flatMap(({ unit }) => (shown.has(unit) ? [] : [unit]));
  const line = (key: 'quiet' | 'beside', ids: readonly string[]) =>
    ids.length === 0 ? [] : [diffReportSentence(key, telling.language, { units: someOf(ids, telling) })];
  return [...line('quiet', [...new Set(quiet)]), ...line('beside', beside)];
}

/** Names of units; of many the first, and how many more. */
export function someOf(ids: readonly string[], telling: DiffTelling): string {
  const rest = ids.length - NAMED;
  const names = ids.slice(0, NAMED).map((id) => unitTitle(id, telling));
  return [...names, ...(rest > 0 ? [markLine('more-units', telling.language, { count: String(rest) })] : [])].join(
    '; ',
  );
}
