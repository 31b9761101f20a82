import { type CompiledPack, compiledPack } from '../../engine.js';
import { bug } from '../../kit/bug.js';
import type { AssessmentUnit, Submission } from '../../model/assessment.js';
import { type Checked, checked } from '../../model/issue.js';
import { optionsGiven } from '../../model/options-given.js';
import { safeScore } from '../../score.js';
import { languageOf } from '../../views/selection.js';
import { resultOf } from '../../views/unit-result.js';
import { knownLanguage, type Language } from '../../words/index.js';
import { formMaker } from '../form-maker.js';
import type { FormSheet } from '../form-sheet.js';
import { workbookOf } from '../write/form-workbook.js';
import { countingIn } from './counting.js';
import { type ScoredRow, verifyingContent } from './verifying-content.js';
import { verifyingSheets } from './verifying-sheets.js';

/** The forms for the verifiers of an assessment, each made when it is asked for. */
export interface VerificationForms {
  /** The units that sent something that counts, in the order of their ids. */
  readonly units: readonly AssessmentUnit[];
  /** The form of one of them, by the id of the unit, as an .xlsx file. */
  readonly workbook: (unit: string) => Promise<Uint8Array>;
}

/**
 * Forms for verifiers: a workbook for each unit whose submission counts, with its figures, claims and evidence, in which
 * verifiers write their results. The same assessment gives the same bytes. Gives the issues where the assessment has an
 * error.
 *
 * @param compiled The compiled pack.
 * @param assessment The document of the assessment as plain data.
 * @param options The language; by default that of the pack.
 * @example
 * const forms = verificationForms(pack, assessment);
 * if (forms.ok) for (const { id } of forms.value.units) writeFileSync(`${id}.xlsx`, await forms.value.workbook(id));
 */
export function verificationForms(
  compiled: CompiledPack,
  assessment: unknown,
  options: { readonly lang?: Language } = {},
): Checked<VerificationForms> {
  const forms = verificationSheets(compiled, assessment, options);
  if (!forms.ok) return forms;
  const { units, sheets } = forms.value;
  return checked({ units, workbook: (unit) => workbookOf(sheets(unit)) }, forms.warnings);
}

/** The forms for verifiers as plain data, before they are written as workbooks. */
interface VerificationSheets extends Pick<VerificationForms, 'units'> {
  readonly sheets: (unit: string) => readonly FormSheet[];
}

/** The sheets of the forms for verifiers. */
export function verificationSheets(
  compiled: CompiledPack,
  assessment: unknown,
  options: { readonly lang?: Language } = {},
): Checked<VerificationSheets> {
  const { lang = languageOf(compiledPack(compiled).plan.pack) } = optionsGiven(options);
  knownLanguage(lang);
  const counting = countingIn(compiled, assessment);
  if (!counting.ok) return counting;
  const results = safeScore(compiled, assessment);
  if (!results.ok) return results;
  const { units } = counting.value.assessment;
  const maker = formMaker(compiled, units);
  const sent = new Map<string, Submission>();
  for (const unit of units) {
    const submission = counting.value.countingOf(unit);
    if (submission) sent.set(unit.id, submission);
  }
  const sheets = (id: string) => {
    const unit = units.find((known) => known.id === id);
    const submission = sent.get(id);
    if (!unit || !submission) throw new TypeError(`The unit '${id}' sent nothing that counts.`);
    const { nodes = [], findings = [] } = resultOf(results.value, id, { lang, layer: 'reported' }) ?? {};
    const bare = new Set(findings.map(({ code, node }) => (code === 'evidence-missing' ? node?.id : undefined)));
    const scored = new Map(
      nodes.map(({ id: node, points, status }): [string, ScoredRow] => [
        node,
        { points: points?.shown ?? status.title, lacksEvidence: bare.has(node) },
      ]),
    );
    const scoredAt = (node: string) => scored.get(node) ?? bug(`no node ${node}`);
    return verifyingSheets(verifyingContent(maker, { unit, submission, scoredAt, lang }));
  };
  return checked({ units: units.filter(({ id }) => sent.has(id)), sheets }, counting.warnings);
}
