import { daysBetween, instantInZone, readInstant } from '../../kit/instant.js';
import type { Assessment } from '../../model/assessment.js';
import type { ReportDoubt } from '../../model/assessment-doubt.js';
import type { Path } from '../../model/issue.js';
import type { Plan } from '../../model/plan.js';
import type { CountingOf } from './counting-of.js';

/** An instant, and where it stands. */
interface Dated {
  readonly at: string;
  readonly path: Path;
}

/** Days from one entry to all others of its list from which on it lies apart. */
const APART = 30;
/** So many other entries say when such things were done. */
const OTHERS = 3;
/** Days before its deadline from which on a form is early. */
const HALF_YEAR = 183;

/**
 * Instants that can be, and are likely slips: day and month exchanged, a form half a year before its deadline, another zone than most,
 * and ties that were decided before the forms came.
 */
export function datedEntries(assessment: Assessment, plan: Plan, sentBy: CountingOf, report: ReportDoubt): void {
  const { zone } = plan.pack.period;
  const lists = (['submissions', 'verifications', 'marks', 'decisions'] as const).map((list) =>
    (assessment[list] ?? []).map(({ at }, index): Dated => ({ at, path: [list, index, 'at'] })),
  );
  for (const list of lists) exchanged(list, zone, report);
  earlyForms(assessment, plan, report);
  otherZones([{ at: assessment.asOf, path: ['asOf'] }, ...lists.flat()], zone, report);
  for (const [index, { at, order }] of (assessment.decisions ?? []).entries()) {
    const later = order.find((unit) => isLater(sentBy(unit)?.submission.at, at));
    const sent = later === undefined ? undefined : sentBy(later)?.submission.at;
    if (later !== undefined && sent !== undefined)
      report('decision-early', ['decisions', index, 'at'], { at, unit: later, sent });
  }
}

function isLater(sent: string | undefined, at: string): boolean {
  return sent !== undefined && (readInstant(sent) ?? 0) > (readInstant(at) ?? 0);
}

/** Entries that lie apart from all others of their list, and among them once day and month change places. */
function exchanged(list: readonly Dated[], zone: string, report: ReportDoubt): void {
  const days = list.map(({ at }) => instantInZone(at, zone).slice(0, 10)).toSorted();
  for (const { at, path } of list) {
    const [, year = '', month = '', day = '', rest = ''] = /^(\d{4})-(\d\d)-(\d\d)(.*)$/.exec(at) ?? [];
    const suggestion = `${year}-${day}-${month}${rest}`;
    if (readInstant(suggestion) === undefined) continue;
    const here = instantInZone(at, zone).slice(0, 10);
    const others = withoutOnce(days, here);
    const [first, last] = [others[0], others.at(-1)];
    if (others.length < OTHERS || first === undefined || last === undefined) continue;
    const isApart = here < first ? daysBetween(here, first) > APART : daysBetween(last, here) > APART;
    const meant = instantInZone(suggestion, zone).slice(0, 10);
    if (isApart && meant >= first && meant <= last) report('instant-exchanged', path, { at, suggestion });
  }
}

function withoutOnce(days: readonly string[], day: string): readonly string[] {
  const index = days.indexOf(day);
  return index < 0 ? days : days.toSpliced(index, 1);
}

function earlyForms({ units, submissions = [] }: Assessment, { pack }: Plan, report: ReportDoubt): void {
  const tiers = new Map(units.map(({ id, tier }) => [id, tier]));
  const deadlines = new Map(
    pack.tiers.map(({ id, deadline }) => [id, Object.values(deadline ?? {}).map(String)[0]] as const),
  );
  for (const [index, { unit, at }] of submissions.entries()) {
    const deadline = deadlines.get(tiers.get(unit) ?? '');
    const day = instantInZone(at, pack.period.zone).slice(0, 10);
    if (deadline !== undefined && daysBetween(day, deadline) > HALF_YEAR)
      report('instant-early', ['submissions', index, 'at'], { at, deadline });
  }
}

/** Instants of another zone, where most are of that of the pack: a program may well write all of them in universal time. */
function otherZones(all: readonly Dated[], zone: string, report: ReportDoubt): void {
  const others = all.filter(({ at }) => !at.endsWith(zone));
  if (2 * others.length >= all.length) return;
  for (const { at, path } of others) report('instant-zone', path, { at, zone });
}
