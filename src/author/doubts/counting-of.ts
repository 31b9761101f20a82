import { readInstant } from '../../kit/instant.js';
import type { Assessment, Submission } from '../../model/assessment.js';
import type { Plan } from '../../model/plan.js';
import { readDeadlines } from '../../stages/read-assessment/deadlines.js';
import { reading } from '../../stages/read-assessment/reading.js';
import { acceptedAmong } from '../../stages/read-assessment/submissions.js';

/** By unit, the submission that counts and its position in the assessment; undefined where none counts. */
export type CountingOf = (unit: string) => { readonly submission: Submission; readonly index: number } | undefined;

/** Which submission of each unit counts. */
export function countingOf(assessment: Assessment, plan: Plan): CountingOf {
  const byUnit = new Map<string, { readonly submission: Submission; readonly index: number }[]>();
  for (const [index, submission] of (assessment.submissions ?? []).entries()) {
    const sent = { submission, index };
    if (!byUnit.get(submission.unit)?.push(sent)) byUnit.set(submission.unit, [sent]);
  }
  const { deadline } = readDeadlines(reading(plan, assessment));
  const tiers = new Map(assessment.units.map(({ id, tier }) => [id, plan.tiers.find((known) => known.id === tier)]));
  const chosen = (unit: string) => {
    const tier = tiers.get(unit);
    const statements = (byUnit.get(unit) ?? []).map((what) => ({
      what,
      subject: unit,
      path: [],
      instant: readInstant(what.submission.at) ?? 0,
    }));
    return tier && acceptedAmong(statements, deadline(unit, tier), tier).accepted?.what;
  };
  // a unit of very many submissions may have very many verifications
  const byId = new Map([...byUnit.keys()].map((unit) => [unit, chosen(unit)]));
  return (unit) => byId.get(unit);
}
