import { dayAt, dayNumber, readInstant } from '../../kit/instant.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import type { Assessment } from '../../model/assessment.js';
import { type AssessmentDoubt, doubtOf, type ReportDoubt } from '../../model/assessment-doubt.js';
import { isAccepted } from '../../model/assessment-words.js';
import { blanksLeft } from '../../model/blanks-left.js';
import type { Path } from '../../model/issue.js';
import { mayVerify } from '../../model/may-verify.js';
import { BY_OTHERS_IS, HAS_FINDING } from '../../model/pack-words.js';
import type { Plan } from '../../model/plan.js';
import { pathKey } from '../drop/edits.js';
import { copiedFigures } from './copied-figures.js';
import { type CountingOf, countingOf } from './counting-of.js';
import { datedEntries } from './dated-entries.js';
import { oddFigures } from './odd-figures.js';
import { oddNames } from './odd-names.js';
import { quotedThousands } from './quoted-thousands.js';
import { repeatedItems } from './repeated-items.js';
import { roundTexts } from './round-texts.js';
import { statedCriteria } from './stated-criteria.js';
import { statedDays } from './stated-days.js';

/** Days after the end of the period from which on an instant is doubtful: a later year than the one after it was not meant. */
const LATEST = 366;

/**
 * What is doubtful in an assessment that was read without errors: years that were not meant, instants that are exchanged, blanks of a
 * form, days after the figures were closed, verifications that come to nothing, figures copied from another unit or of another
 * size than all others, points of thousands, names and texts that were mistyped. What the procedure of the pack has a finding for is left out.
 */
export function assessmentDoubts(assessment: Assessment, plan: Plan): readonly AssessmentDoubt[] {
  const doubts: AssessmentDoubt[] = [];
  const places = new Set<string>();
  // of one place, the first doubt: a year that was not meant makes others
  const report: ReportDoubt = (code, path, params) => {
    const place = pathKey(path);
    if (!places.has(place)) doubts.push(doubtOf(code, path, params));
    places.add(place);
  };
  checkInstants(assessment, plan, report);
  for (const { path, found } of blanksLeft(assessment)) report('blank-left', path, { found });
  statedDays(assessment, plan, report);
  const sent = countingOf(assessment, plan);
  checkVerifications(assessment, plan, sent, report);
  copiedFigures(assessment, sent, report);
  quotedThousands(assessment, plan, report);
  datedEntries(assessment, plan, sent, report);
  roundTexts(assessment, plan, report);
  oddNames(assessment, plan, report);
  oddFigures(assessment, plan, sent, report);
  repeatedItems(assessment, report);
  statedCriteria(assessment, report);
  // of a form that was received on another day than it says, its evidence may well be later
  return doubts.filter(
    ({ code, path }) => code !== 'evidence-later' || !places.has(pathKey([...path.slice(0, 2), 'at'])),
  );
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

/** Verifications without a submission that counts, or earlier than it; of evidence that it lacks; or by a body that is no verifier. */
function checkVerifications(assessment: Assessment, plan: Plan, sentBy: CountingOf, report: ReportDoubt): void {
  const { verifications = [] } = assessment;
  const { verifiers = [], byOthers = 'off', early = 'off', visit = 'off' } = plan.pack.procedure.verification ?? {};
  const { zone } = plan.pack.period;
  const tiers = new Map(assessment.units.map(({ id, tier }) => [id, tier]));
  const ids = verifiers.map(({ id }) => id);
  for (const [index, verification] of verifications.entries()) {
    const { unit, at, by } = verification;
    const sent = sentBy(unit)?.submission;
    const { on = '' } = verification.visit ?? {};
    const isEarly = sent !== undefined && (readInstant(at) ?? 0) < (readInstant(sent.at) ?? 0);
    if (!HAS_FINDING[visit] && !isEarly && on > dayAt(readInstant(at) ?? 0, zone))
      report('visit-after', ['verifications', index, 'visit', 'on'], { day: on, at });
    if (!HAS_FINDING[early]) {
      if (sent === undefined) report('ruling-unused', ['verifications', index, 'unit'], { unit });
      else if (isEarly) report('ruling-too-early', ['verifications', index, 'at'], { at, sent: sent.at });
    }
    if (sent && 'evidence' in verification && isAccepted(verification.evidence)) {
      const { criterion } = verification;
      if ((sent.criteria?.[criterion]?.evidence ?? []).length === 0)
        report('ruling-on-no-evidence', ['verifications', index, 'evidence'], { unit, criterion });
    }
    const tier = tiers.get(unit) ?? '';
    if (!BY_OTHERS_IS[byOthers].finding && !mayVerify(plan.pack, tier, verification))
      report('verifier-unnamed', ['verifications', index, 'by'], {
        by,
        suggestion: ids.includes(by) ? '' : closestOrEmpty(by, ids),
      });
  }
}
