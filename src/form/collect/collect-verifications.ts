import type { CompiledPack } from '../../engine.js';
import type { Assessment } from '../../model/assessment.js';
import type { Language } from '../../words/index.js';
import type { FormMaker } from '../form-maker.js';
import type { FormFaults } from '../read/form-fault.js';
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
  const counting = countingIn(compiled, assessment);
  const read = forms.map(({ file, index, opened, faults }) => ({
    ...{ file, index },
    ...(counting.ok ? readVerifying(opened, compiled, counting.value, { faults, maker }) : { faults: faults.list }),
  }));
  return read.map((form) => comparedVerifications(form, read, assessment, lang));
}
