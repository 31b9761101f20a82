import { dayAt, dayNumber, readInstant } from '../../kit/instant.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import type { Assessment, Submission } from '../../model/assessment.js';
import { type AssessmentDoubt, doubtOf, type ReportDoubt } from '../../model/assessment-doubt.js';
import { blanksLeft } from '../../model/blanks-left.js';
import type { Path } from '../../model/issue.js';
import { mayVerify } from '../../model/may-verify.js';
import { BY_OTHERS_IS, HAS_FINDING } from '../../model/pack-words.js';
import type { Plan } from '../../model/plan.js';
import { readDeadlines } from '../../stages/read-assessment/deadlines.js';
import { reading } from '../../stages/read-assessment/reading.js';
import { counting } from '../../stages/read-assessment/submissions.js';
import { quotedThousands } from './quoted-thousands.js';
import { statedDays } from './stated-days.js';

/** Days after the end of the period from which on an instant is doubtful: a later year than the one after it was not meant. */
const LATEST = 366;

/**
 * What is doubtful in an assessment that was read without errors, in the order of what it is about: years that were not meant, days
 * after the figures were closed, instants that are exchanged, verifications that come to nothing or are of another submission, blanks
 * of a form, figures with a point of thousands. What the procedure of the pack has a finding for is left to it.
 */
export function assessmentDoubts(assessment: Assessment, plan: Plan): readonly AssessmentDoubt[] {
  const doubts: AssessmentDoubt[] = [];
  const places = new Set<string>();
  // of one place, the first doubt: a year that was not meant makes others
  const report: ReportDoubt = (code, path, params) => {
    const place = JSON.stringify(path);
    if (!places.has(place)) doubts.push(doubtOf(code, path, params));
    places.add(place);
  };
  checkInstants(assessment, plan, report);
  for (const { path, found } of blanksLeft(assessment)) report('blank-left', path, { found });
  statedDays(assessment, plan, report);
  checkVerifications(assessment, plan, report);
  quotedThousands(assessment, plan, report);
  return doubts;
}

/** Instants and later deadlines of another year than that of the figures and the one after it; those that are exchanged. */
function checkInstants(assessment: Assessment, { pack }: Plan, report: ReportDoubt): void {
  const { from, to, zone } = pack.period;
  const isLikely = (at: string, ...path: Path): boolean => {
    const day = dayNumber(dayAt(readInstant(at) ?? 0, zone));
    const isEarly = day < dayNumber(from);
    const isLate = day > dayNumber(to) + LATEST;
    if (isEarly || isLate) report('instant-unlikely', path, { at, ...(isEarly ? { from } : { to }) });
    return !isEarly && !isLate;
  };
  isLikely(assessment.asOf, 'asOf');
  for (const [index, { deadline }] of (assessment.extensions ?? []).entries()) {
    const [key, day] =
      'before' in deadline ? (['before', deadline.before] as const) : (['through', deadline.through] as const);
    if (dayNumber(day) > dayNumber(to) + LATEST)
      report('deadline-unlikely', ['extensions', index, 'deadline', key], { day, to });
  }
  for (const [index, { at, handedIn }] of (assessment.submissions ?? []).entries()) {
    const path = ['submissions', index];
    const areLikely = [isLikely(at, ...path, 'at'), handedIn === undefined || isLikely(handedIn, ...path, 'handedIn')];
    if (handedIn === undefined || areLikely.includes(false) || HAS_FINDING[pack.procedure.handedIn ?? 'off']) continue;
    if ((readInstant(handedIn) ?? 0) > (readInstant(at) ?? 0))
      report('handed-in-later', [...path, 'handedIn'], { handedIn, at });
  }
  for (const list of ['verifications', 'marks', 'decisions'] as const)
    for (const [index, { at }] of (assessment[list] ?? []).entries()) isLikely(at, list, index, 'at');
}

/** Verifications of units of which no submission counts, before the one that counts, or by a body that is no verifier. */
function checkVerifications(assessment: Assessment, plan: Plan, report: ReportDoubt): void {
  const { verifications = [] } = assessment;
  if (verifications.length === 0) return;
  const { verifiers = [], byOthers = 'off', early = 'off' } = plan.pack.procedure.verification ?? {};
  const received = receivedOf(assessment, plan);
  const tiers = new Map(assessment.units.map(({ id, tier }) => [id, tier]));
  const ids = verifiers.map(({ id }) => id);
  for (const [index, verification] of verifications.entries()) {
    const { unit, at, by } = verification;
    const sent = received(unit);
    if (!HAS_FINDING[early]) {
      if (sent === undefined) report('ruling-unused', ['verifications', index, 'unit'], { unit });
      else if ((readInstant(at) ?? 0) < (readInstant(sent) ?? 0))
        report('ruling-too-early', ['verifications', index, 'at'], { at, sent });
    }
    const tier = tiers.get(unit) ?? '';
    if (!BY_OTHERS_IS[byOthers].finding && !mayVerify(plan.pack, tier, verification))
      report('verifier-unnamed', ['verifications', index, 'by'], {
        by,
        suggestion: ids.includes(by) ? '' : closestOrEmpty(by, ids),
      });
  }
}

/** By unit, when the submission that counts was received; undefined where none counts. */
function receivedOf(assessment: Assessment, plan: Plan): (unit: string) => string | undefined {
  const byUnit = new Map<string, Submission[]>();
  for (const submission of assessment.submissions ?? [])
    if (!byUnit.get(submission.unit)?.push(submission)) byUnit.set(submission.unit, [submission]);
  const { deadline } = readDeadlines(reading(plan, assessment));
  const tiers = new Map(assessment.units.map(({ id, tier }) => [id, plan.tiers.find((known) => known.id === tier)]));
  return (unit) => {
    const tier = tiers.get(unit);
    const statements = (byUnit.get(unit) ?? []).map((what) => ({
      ...{ what, subject: unit, path: [] },
      instant: readInstant(what.at) ?? 0,
    }));
    return tier && counting(statements, deadline(unit, tier), tier).accepted?.what.at;
  };
}
