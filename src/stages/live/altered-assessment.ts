import { bug } from '../../kit/bug.js';
import { readInstant } from '../../kit/instant.js';
import type { Assessment, FactEntry, Submission } from '../../model/assessment.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Plan } from '../../model/plan.js';
import { canonicalEntry } from '../read-assessment/canonical.js';
import { readDeadlines } from '../read-assessment/deadlines.js';
import { reading } from '../read-assessment/reading.js';
import { acceptedAmong } from '../read-assessment/submissions.js';

/** What is edited of a unit: by fact, how its submission states the figure; undefined where it does not. */
export type Entries = ReadonlyMap<string, FactEntry | undefined>;

/**
 * The assessment in canonical form, with every edit: the submission of each unit that counts states the edited figures, or
 * the last mark does. Where a mark is taken away, all marks of that fact are.
 */
export function alteredAssessment(
  plan: Plan,
  assessment: Assessment,
  edited: ReadonlyMap<string, Entries>,
): Assessment {
  const { submissions = [], marks = [], ...rest } = assessment;
  if (edited.size === 0) return assessment;
  const alteredMarks = marksWith(marks, edited);
  const countedOf = countedSubmission(plan, assessment);
  const counted = new Map<Submission, Entries>();
  for (const [id, entries] of edited) {
    const sent = submissions.filter(({ unit }) => unit === id);
    counted.set(countedOf(id, sent), entries);
  }
  return {
    ...rest,
    ...(alteredMarks.length > 0 ? { marks: alteredMarks } : {}),
    submissions: submissions.map((submission) => {
      const entries = counted.get(submission);
      return entries ? withEntries(plan, submission, entries) : submission;
    }),
  };
}

/** Which of the submissions of a unit counts; some submission of it does. */
export function countedSubmission(
  plan: Plan,
  assessment: Assessment,
): (unit: string, sent: readonly Submission[]) => Submission {
  const context = reading(plan, assessment);
  const { deadline: deadlineOf } = readDeadlines(context);
  return (id, sent) => {
    const { tier } = context.unit(id, []) ?? bug(`no unit ${id}`);
    const statements = sent.map((what) => ({ what, subject: id, instant: readInstant(what.at) ?? 0, path: [] }));
    const { accepted } = acceptedAmong(statements, deadlineOf(id, tier), tier);
    return accepted?.what ?? bug(`no submission of ${id}`);
  };
}

/** The submission in which the edited figures are stated. */
export function withEntries(plan: Plan, submission: Submission, entries: Entries): Submission {
  const facts = { ...submission.facts };
  for (const [id, entry] of entries) {
    const fact = plan.facts[id];
    if (fact && FACT_TYPE_IS[fact.info.type].isOfOthers) continue;
    if (entry === undefined) delete facts[id];
    else facts[id] = canonicalEntry(entry, fact?.type);
  }
  const isStated = submission.facts !== undefined || Object.keys(facts).length > 0;
  return isStated ? { ...submission, facts } : submission;
}

function marksWith(
  marks: NonNullable<Assessment['marks']>,
  edited: ReadonlyMap<string, Entries>,
): NonNullable<Assessment['marks']> {
  const last = new Map<string, number>();
  for (const { unit, fact, at } of marks) {
    const [key, instant] = [`${unit} ${fact}`, readInstant(at) ?? 0];
    last.set(key, Math.max(instant, last.get(key) ?? instant));
  }
  return marks.flatMap((mark) => {
    const { unit, fact, at } = mark;
    const entries = edited.get(unit);
    if (!entries?.has(fact)) return [mark];
    const value = entries.get(fact);
    if (typeof value !== 'string') return [];
    return [readInstant(at) === last.get(`${unit} ${fact}`) ? { ...mark, value } : mark];
  });
}
