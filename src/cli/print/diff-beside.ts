import type { DiffTelling, HeadChange, RecordDiff } from '../../audit/index.js';
import { unitTitle } from '../../audit/index.js';
import type { Assessment } from '../../model/assessment.js';
import type { AssessmentRecord } from '../../model/record.js';
import { approvalSentence, diffReportSentence, markLine, type Titled, type Titles } from '../../words/index.js';

/** Units that a line names; `--json` has all. */
const NAMED = 20;

/** A record that is compared, or an excerpt of it. */
type Compared = Titled & Pick<AssessmentRecord, 'assessment'>;

/** The two records of a comparison. */
export interface ComparedRecords {
  readonly before: Compared;
  readonly after: Compared;
}

/** What the heads of the two assessments say otherwise, a line for each key. */
export function headLines(
  { head }: RecordDiff,
  { before, after }: ComparedRecords,
  telling: DiffTelling,
): readonly string[] {
  return head.map(({ key, before: old, after: now }) => {
    const params = {
      before: headText({ key, value: old }, before, telling.before),
      after: headText({ key, value: now }, after, telling.after),
    };
    return diffReportSentence(`head-${key}`, telling.language, params);
  });
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
