import type { FactEntry, Submission } from '../../model/assessment.js';
import { IS_SCORED, type UnitInput } from '../../model/inputs.js';
import type { Plan } from '../../model/plan.js';
import { canonicalEntry } from '../read-assessment/canonical.js';
import { recordValue } from '../record/values.js';
import type { RecordSource } from '../write/source.js';
import { countedSubmission, type Entries } from './altered-assessment.js';

/** The figures of a unit by fact, each as it is stated: a value, or `{ value, estimated, asOf }`. */
type StatedFigures = Readonly<Record<string, FactEntry>>;

/**
 * How the figures of units are stated: by the edits, else by the submission that counts. An estimate that the pack refuses is
 * among them, though it counts as absent. `source` tells what was sent before any edit.
 */
export function statedFigures(plan: Plan, source: () => RecordSource) {
  let sent: ((position: number) => Submission['facts']) | undefined;
  return (position: number, unit: UnitInput, edited: Entries): StatedFigures => {
    if (!IS_SCORED[unit.state]) return {};
    sent ??= factsSent(plan, source());
    const entries: Readonly<Record<string, FactEntry | undefined>> = {
      ...sent(position),
      ...Object.fromEntries(edited),
    };
    const isStatedMore = (entry: FactEntry | undefined) =>
      typeof entry === 'object' && ('estimated' in entry || 'asOf' in entry);
    const figures: Record<string, FactEntry> = {};
    for (const [fact, value] of Object.entries(unit.reported)) figures[fact] = recordValue(value);
    for (const [fact, entry] of Object.entries(entries))
      if (entry !== undefined && isStatedMore(entry)) figures[fact] = canonicalEntry(entry, plan.facts[fact]?.type);
    return figures;
  };
}

/** The facts of the submission that counts; none of a unit whose figures are values alone. */
function factsSent(plan: Plan, source: RecordSource): (position: number) => Submission['facts'] {
  const counted = countedSubmission(plan, source.assessment);
  return (position) =>
    source.plainAt(position) ? {} : counted(source.unitAt(position).id, source.submissionsAt(position)).facts;
}
