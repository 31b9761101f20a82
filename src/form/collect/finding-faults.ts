import { dayAt } from '../../kit/instant.js';
import type { Submission } from '../../model/assessment.js';
import type { FindingCode } from '../../model/finding.js';
import { LAYER_IS } from '../../model/layer.js';
import type { RecordFinding } from '../../model/record.js';
import { PROCEDURE_FINDINGS } from '../../stages/read-assessment/procedure-findings.js';
import { findingResult, stakeNote, withNotes } from '../../views/finding-result.js';
import { type Resultful, sourceIn } from '../../views/result-source.js';
import { layerShown } from '../../views/selection.js';
import { titlesFor } from '../../views/view-options.js';
import type { Language } from '../../words/index.js';
import type { FormFault } from '../read/form-fault.js';
import type { PlacedVerification } from '../verifying/verifying-reading.js';
import { instantOf } from './content-of.js';

/** The findings about a late submission. */
const LATE: readonly FindingCode[] = ['late-accepted', 'late-refused'];

/** Whether a finding of the procedure is about who verified, when and how. */
const IS_OF_VERIFIERS = {
  extended: false,
  'signer-missing': false,
  'handed-in-missing': false,
  'handed-in-after': false,
  'units-missing': false,
  'fact-outside-period': false,
  'evidence-outside-period': false,
  'verified-by-other': true,
  'verification-refused': true,
  'verified-early': true,
  'verified-incomplete': true,
  'visit-missing': true,
  'visit-later': true,
  'visit-outside': true,
} as const satisfies Readonly<Record<(typeof PROCEDURE_FINDINGS)[number], boolean>>;

/** The findings about who verified, when and how. */
const OF_VERIFIERS = PROCEDURE_FINDINGS.filter((code) => IS_OF_VERIFIERS[code]);

/**
 * The faults of a form that a unit sent, from the findings about its submission: it was late. Another form of the unit
 * may have been in time.
 */
export function faultsOfSender(results: Resultful, { unit, at }: Submission, lang: Language): readonly FormFault[] {
  const isLate = ({ code, params }: RecordFinding) =>
    LATE.some((late) => late === code) && instantOf(params.at ?? '') === instantOf(at);
  return faultsOf(results, unit, lang, isLate, () => ({}));
}

/**
 * The faults of a form for verifiers, from the findings about these verifications: by their body and day, and by the
 * figures that they set.
 */
export function faultsOfVerifiers(
  results: Resultful,
  unit: string,
  lang: Language,
  added: readonly PlacedVerification[],
): readonly FormFault[] {
  const { zone } = sourceIn(results).pack.period;
  const dayOf = (by: string, at: string) => `${by} ${dayAt(instantOf(at), zone)}`;
  // there is one finding for a body and a day: a finding of another day was a fault of an earlier form
  const days = new Set(added.map(({ verification: { by, at } }) => dayOf(by, at)));
  const visits = new Set(added.map(({ verification: { by, visit } }) => `${by} ${visit?.on ?? ''}`));
  const isOfThese = ({ params: { by = '', at, on = '' } }: RecordFinding) =>
    at === undefined ? visits.has(`${by} ${on}`) : days.has(dayOf(by, at));
  const places = new Map(
    added.flatMap(({ verification, place }) => ('fact' in verification ? [[verification.fact, place] as const] : [])),
  );
  const placeOf = ({ params: { fact = '', facts = fact } }: RecordFinding) =>
    facts.split(', ').flatMap((id) => places.get(id) ?? [])[0];
  const isAbout = (finding: RecordFinding) =>
    OF_VERIFIERS.some((code) => code === finding.code)
      ? isOfThese(finding)
      : finding.layer !== undefined && LAYER_IS[finding.layer].isVerified && placeOf(finding) !== undefined;
  return faultsOf(results, unit, lang, isAbout, (finding) => placeOf(finding) ?? {});
}

function faultsOf(
  results: Resultful,
  unit: string,
  lang: Language,
  isAbout: (finding: RecordFinding) => boolean,
  placeOf: (finding: RecordFinding) => Pick<FormFault, 'sheet' | 'cell' | 'question'>,
): readonly FormFault[] {
  const source = sourceIn(results);
  const outcome = source.outcomeOf(unit);
  if (!outcome || outcome.state === 'redacted') return [];
  const titles = titlesFor(source, { lang });
  return outcome.findings.filter(isAbout).map((finding) => {
    const { sentence, stake } = findingResult(finding, { outcome, layer: layerShown(source, outcome), titles });
    const withStake = withNotes(sentence, [stakeNote(finding, stake)], lang);
    return { code: finding.code as FindingCode, stops: 'warning', ...placeOf(finding), sentence: withStake };
  });
}
