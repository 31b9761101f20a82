import { type CompiledPack, compiledPack } from '../../engine.js';
import { groupByKey } from '../../kit/group-by-key.js';
import type { Assessment, Verification } from '../../model/assessment.js';
import type { Issue } from '../../model/issue.js';
import { type Results, safeScore } from '../../score.js';
import { titlesFor } from '../../views/view-options.js';
import type { Language, Titles } from '../../words/index.js';
import type { FormFault } from '../read/form-fault.js';
import { refusalSentence } from '../refusal-sentence.js';
import type { ComparedVerifications } from './compare-verifications.js';
import { inOrderOfTime, withAdded } from './with-added.js';

/** An assessment with all that came in, as the engine takes it. */
interface Judged {
  readonly assessment: Assessment;
  /** Absent where the assessment has errors. */
  readonly results?: Results;
  readonly issues: readonly Issue[];
  /** The forms for verifiers without what the engine refuses, which becomes a fault of its cell. */
  readonly left: readonly ComparedVerifications[];
}

/**
 * Scores the assessment with the verifications. Those that the engine refuses are taken out, and the rest is scored
 * again.
 */
export function judged(
  compiled: CompiledPack,
  submitted: Assessment,
  forms: readonly ComparedVerifications[],
  lang: Language,
): Judged {
  // verifications in the order of the assessment, since the engine names them by their position in it
  const verifications = inOrderOfTime(forms.flatMap(({ added }) => added.map(({ verification }) => verification)));
  const assessment = withAdded(submitted, { verifications });
  const scored = safeScore(compiled, assessment);
  if (scored.ok) return { assessment, results: scored.value, issues: [], left: forms };
  const before = submitted.verifications?.length ?? 0;
  const refused = groupByKey(
    scored.errors.flatMap((issue): readonly (readonly [Verification, Issue])[] => {
      const [list, position] = issue.path;
      const of =
        list === 'verifications' && typeof position === 'number' ? verifications[position - before] : undefined;
      return of ? [[of, issue]] : [];
    }),
  );
  if (refused.size === 0) return { assessment, issues: scored.errors, left: forms };
  const titles = titlesFor({ pack: compiledPack(compiled).plan.pack, register: submitted.units }, { lang });
  const tierOf = (unit: string | undefined) => submitted.units.find(({ id }) => id === unit)?.tier ?? '';
  return judged(
    compiled,
    submitted,
    forms.map((form) => without(form, refused, { titles, tier: tierOf(form.form.unit) })),
    lang,
  );
}

function without(
  { form, added }: ComparedVerifications,
  refused: ReadonlyMap<Verification, readonly Issue[]>,
  { titles, tier }: { readonly titles: Titles; readonly tier: string },
): ComparedVerifications {
  const left = added.filter(({ verification }) => !refused.has(verification));
  if (left.length === added.length) return { form, added };
  const faults = added.flatMap(({ verification, place }) =>
    (refused.get(verification) ?? []).map((issue): FormFault => {
      return { code: issue.code, stops: 'cell', ...place, sentence: refusalSentence(issue, titles, tier) };
    }),
  );
  const fate = left.length === 0 ? 'refused' : form.fate;
  return { form: { ...form, fate, verifications: left.length, faults: [...form.faults, ...faults] }, added: left };
}
