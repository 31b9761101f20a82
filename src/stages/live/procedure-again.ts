import { bug } from '../../kit/bug.js';
import { groupByKey } from '../../kit/group-by-key.js';
import { readInstant } from '../../kit/instant.js';
import type { Assessment, Submission, Verification } from '../../model/assessment.js';
import type { Finding } from '../../model/finding.js';
import type { UnitInput } from '../../model/inputs.js';
import { HAS_FINDING, STARTS_COMPLETE } from '../../model/pack-words.js';
import type { Plan } from '../../model/plan.js';
import { readDeadlines } from '../read-assessment/deadlines.js';
import { factsLacking, PROCEDURE_FINDINGS, procedureFindings } from '../read-assessment/procedure-findings.js';
import { reading } from '../read-assessment/reading.js';
import { acceptedAmong } from '../read-assessment/submissions.js';
import { type Entries, withEntries } from './altered-assessment.js';

/** What the procedure remarks on a unit of which figures were edited. */
export type ProcedureAgain = (
  unit: Pick<UnitInput, 'id' | 'tier' | 'reported' | 'attributes' | 'claims' | 'findings'>,
  entries: Entries,
) => readonly Finding[];

const CODES: ReadonlySet<string> = new Set(PROCEDURE_FINDINGS);

/** Whether a finding is one of those that `procedureAgain` gives. */
export function isHeld({ code }: Pick<Finding, 'code'>): boolean {
  return CODES.has(code);
}

/** Whether an edited figure can change what the procedure remarks. */
export function dependsOnFigures({ pack: { procedure } }: Plan): boolean {
  const { window, verification } = procedure;
  const { early = 'off', starts = 'received' } = verification ?? {};
  return HAS_FINDING[window?.facts ?? 'off'] || (HAS_FINDING[early] && STARTS_COMPLETE[starts]);
}

/** Remarks by the assessment in which the edits of a unit are written; `assessment` is in canonical form, without them. */
export function procedureAgain(plan: Plan, assessment: Assessment): ProcedureAgain {
  const context = reading(plan, assessment);
  const { deadline, granted } = readDeadlines(context);
  const [sent, verified] = [byUnit(assessment.submissions), byUnit(assessment.verifications)];
  return ({ id, reported, attributes, claims, findings }, entries) => {
    const { unit, tier } = context.unit(id, []) ?? bug(`no unit ${id}`);
    const statements = (sent.get(id) ?? []).map((what) => ({
      what,
      subject: id,
      path: [],
      instant: readInstant(what.at) ?? 0,
    }));
    const { accepted } = acceptedAmong<Submission>(statements, deadline(id, tier), tier);
    const missing = findings.find(({ code }) => code === 'units-missing')?.params.units?.split(', ') ?? [];
    return procedureFindings(plan, {
      tier,
      parent: unit.parent,
      granted: granted(id),
      missing,
      sent: accepted && withEntries(plan, accepted.what, entries),
      verifications: verified.get(id) ?? [],
      lacking: () => factsLacking(plan, tier, reported, { attributes, claims }),
    });
  };
}

function byUnit<T extends Submission | Verification>(items: readonly T[] = []): ReadonlyMap<string, readonly T[]> {
  return groupByKey(items.map((item) => [item.unit, item]));
}
