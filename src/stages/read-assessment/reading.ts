import { readInstant } from '../../kit/instant.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import type { Assessment, AssessmentUnit } from '../../model/assessment.js';
import { type Issue, type IssueCode, issueOf, type Path } from '../../model/issue.js';
import type { Plan, PlanTier } from '../../model/plan.js';

/** What every part of the reading is given, and the one list of issues. */
export interface AssessmentReading {
  readonly plan: Plan;
  readonly assessment: Assessment;
  readonly asOf: number;
  /** Instants that were read, by their text: that of a form is repeated by all that was verified of it. */
  readonly instants: Map<string, number>;
  /** The units of the register by id. */
  readonly register: ReadonlyMap<string, AssessmentUnit>;
  readonly issues: Issue[];
  readonly report: (code: IssueCode, path: Path, params?: Readonly<Record<string, string>>) => void;
  /** The unit with this id and its tier; an unknown one is reported at the path. */
  readonly unit: (id: string, path: Path) => { readonly unit: AssessmentUnit; readonly tier: PlanTier } | undefined;
}

/** A reading without issues yet. */
export function reading(plan: Plan, assessment: Assessment): AssessmentReading {
  const register = new Map(assessment.units.map((unit) => [unit.id, unit]));
  return withOwnIssues({ plan, assessment, register, asOf: readInstant(assessment.asOf) ?? 0 });
}

/** The same reading, which reports into a list of its own. */
export function withOwnIssues(
  context: Pick<AssessmentReading, 'plan' | 'assessment' | 'register' | 'asOf'>,
): AssessmentReading {
  const { plan, register } = context;
  const issues: Issue[] = [];
  const report: AssessmentReading['report'] = (code, path, params) => void issues.push(issueOf(code, path, params));
  return {
    ...context,
    instants: new Map(),
    issues,
    report,
    unit: (id, path) => {
      const unit = register.get(id);
      if (!unit) report('unit-undeclared', path, { unit: id, suggestion: closestOrEmpty(id, [...register.keys()]) });
      const tier = unit && plan.tiers.find((known) => known.id === unit.tier);
      return unit && tier && { unit, tier };
    },
  };
}

/** The instant as a number; one after `asOf` is reported, since the data cannot know it. */
export function instantOf({ asOf, assessment, instants, report }: AssessmentReading, at: string, path: Path): number {
  const instant = instants.get(at) ?? readInstant(at) ?? 0;
  instants.set(at, instant);
  if (instant > asOf) report('instant-after-as-of', path, { at, asOf: assessment.asOf });
  return instant;
}

/** What was stated at an instant about a subject. */
export interface Statement<T> {
  readonly what: T;
  readonly subject: string;
  readonly instant: number;
  readonly path: Path;
}

/** The last statement about each subject; two at the same instant are reported, since neither is the later. */
export function latest<T extends { readonly at: string }>(
  { report }: AssessmentReading,
  statements: readonly Statement<T>[],
): ReadonlyMap<string, Statement<T>> {
  const last = new Map<string, Statement<T>>();
  // the instants of all statements about a subject, once it has two
  const instants = new Map<string, Set<number>>();
  for (const statement of statements) {
    const { subject, instant } = statement;
    const before = last.get(subject);
    if (before) {
      const known = instants.get(subject) ?? new Set([before.instant]);
      if (known.has(instant)) report('instants-equal', [...statement.path, 'at'], { at: statement.what.at });
      instants.set(subject, known.add(instant));
    }
    if (!before || before.instant < instant) last.set(subject, statement);
  }
  return last;
}
