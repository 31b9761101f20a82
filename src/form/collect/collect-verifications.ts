import { type CompiledPack, compiledPack } from '../../engine.js';
import { groupByKey } from '../../kit/group-by-key.js';
import type { Assessment, Verification } from '../../model/assessment.js';
import { isVerificationRead } from '../../model/may-verify.js';
import type { Language } from '../../words/index.js';
import type { FormMaker } from '../form-maker.js';
import { type FormFaults, formFaults } from '../read/form-fault.js';
import type { OpenedForm } from '../read/open-form.js';
import { countingIn } from '../verifying/counting.js';
import { readVerifying } from '../verifying/read-verifying.js';
import { type ComparedVerifications, comparedVerifications } from './compare-verifications.js';

/** A file that is a form for verifiers. */
export interface OpenedFile {
  readonly file: string;
  /** Its place among the files. */
  readonly index: number;
  readonly faults: FormFaults;
  readonly opened: OpenedForm;
}

/** Reads forms for verifiers beside the assessment with all submissions; none is read beside one that has errors. */
export function collectVerifications(
  forms: readonly OpenedFile[],
  compiled: CompiledPack,
  assessment: Assessment,
  { lang, maker }: { readonly lang: Language; readonly maker: FormMaker },
): readonly ComparedVerifications[] {
  if (forms.length === 0) return [];
  const { pack } = compiledPack(compiled).plan;
  const tiers = new Map(assessment.units.map(({ id, tier }) => [id, tier]));
  const isRead = (given: Verification) => isVerificationRead(pack, tiers.get(given.unit) ?? '', given);
  const counting = countingIn(compiled, assessment);
  if (!counting.ok)
    return forms
      .map(({ file, index, faults }) => ({ file, index, faults: faults.list }))
      .map((form, _, all) => comparedVerifications(form, all, assessment, { lang, isRead }));
  const verificationsIn = ({ opened }: OpenedFile): readonly Verification[] => {
    const { verified = [] } = readVerifying(opened, compiled, counting.value, { faults: formFaults(lang), maker });
    return verified.map(({ verification }) => verification);
  };
  const byUnit = groupByKey(forms.map((form) => [form.opened.machine.unit, form] as const));
  // a figure that is that of the unit says something where another form has changed it, whichever is read first
  const besidesOf = new Map(
    [...byUnit].map(([unit, ofUnit]) => [unit, ofUnit.length > 1 ? ofUnit.flatMap(verificationsIn) : []]),
  );
  const read = forms.map(({ file, index, opened, faults }) => {
    const besides = besidesOf.get(opened.machine.unit) ?? [];
    return { file, index, ...readVerifying(opened, compiled, counting.value, { faults, maker, besides }) };
  });
  return read.map((form) => comparedVerifications(form, read, assessment, { lang, isRead }));
}
