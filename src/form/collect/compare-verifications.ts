import { readInstant } from '../../kit/instant.js';
import { sortedJson } from '../../kit/sorted-json.js';
import type { Assessment, Verification } from '../../model/assessment.js';
import { SUBJECT_KEYS } from '../../model/assessment-words.js';
import type { Language } from '../../words/index.js';
import { formFaults } from '../read/form-fault.js';
import type { VerifyingRead } from '../verifying/read-verifying.js';
import type { PlacedVerification } from '../verifying/verifying-reading.js';
import type { CollectedForm } from './collected-form.js';
import { contentOf } from './content-of.js';

/** A form for verifiers that was read. */
export interface ReadByVerifiers extends VerifyingRead {
  /** The name of its file. */
  readonly file: string;
  /** The place of the form among the files. */
  readonly index: number;
}

/** What becomes of a form for verifiers, and what of it is new. */
export interface ComparedVerifications {
  readonly form: CollectedForm & { readonly index: number };
  readonly added: readonly PlacedVerification[];
}

/** The language of the faults, and which verifications count: the pack may refuse those of some bodies. */
interface Comparing {
  readonly lang: Language;
  readonly isRead: (verification: Verification) => boolean;
}

/**
 * What is new in a form, beside the other forms and the verifications that are known already. Two verifications that differ
 * about one subject at one instant are refused, since neither is the later, unless one of them does not count.
 */
export function comparedVerifications(
  form: ReadByVerifiers,
  all: readonly ReadByVerifiers[],
  { verifications: known = [] }: Assessment,
  { lang, isRead }: Comparing,
): ComparedVerifications {
  const { file, index, unit, verified } = form;
  const faults = formFaults(lang);
  faults.list.push(...form.faults);
  const of = { file, index, ...(unit === undefined ? {} : { unit }) };
  const fated = (fate: CollectedForm['fate'], added: readonly PlacedVerification[]): ComparedVerifications => ({
    form: { ...of, fate, verifications: added.length, faults: faults.list },
    added,
  });
  if (!verified) return fated('refused', []);
  if (verified.length === 0) return fated('empty', []);
  // verifications of other units are not read: an assessment has thousands
  const isOfUnit = (other: { readonly unit?: string }) => other.unit === unit;
  const verifications = known.filter(isOfUnit);
  const ofUnit = all.filter((other) => isOfUnit(other) && other.verified);
  const others = ofUnit.filter((other) => other !== form);
  const ofForm = verified.map(({ verification }) => verification);
  const verificationsOf = (other: ReadByVerifiers) => other.verified?.map(({ verification }) => verification) ?? [];
  const counting = ofForm.filter(isRead);
  const isAtOdds = (theirs: readonly Verification[]) => disagree(counting, theirs.filter(isRead));
  const differing = others.filter((other) => isAtOdds(verificationsOf(other)));
  if (differing.length > 0 || isAtOdds(verifications)) {
    const files = [form, ...differing].map((each) => each.file).join(', ');
    faults.report('verified-at-once', {}, { at: ofForm[0]?.at ?? '', files });
    return fated('refused', []);
  }
  const before = ofUnit.slice(0, ofUnit.indexOf(form));
  const knownContents = new Set([...verifications, ...before.flatMap(verificationsOf)].map(contentOf));
  const added = verified.filter(({ verification }) => !knownContents.has(contentOf(verification)));
  const same = before.find((other) => sameContent(ofForm, verificationsOf(other)));
  if (same) faults.report('sent-twice', {}, { file: same.file });
  return fated(added.length > 0 ? 'added' : 'known', added);
}

/** Whether two lists say different things of one subject at one instant. */
function disagree(some: readonly Verification[], others: readonly Verification[]): boolean {
  const contents = new Map(others.map((verification) => [subjectAt(verification), contentOf(verification)]));
  return some.some(
    (verification) => (contents.get(subjectAt(verification)) ?? contentOf(verification)) !== contentOf(verification),
  );
}

/** A key of the unit, the instant and the subject of a verification, without its result. */
function subjectAt(verification: Verification): string {
  const { fact = '', criterion = '' } = verification as Partial<Record<'fact' | 'criterion', string>>;
  const keys = SUBJECT_KEYS.filter((key) => Object.hasOwn(verification, key));
  return sortedJson([verification.unit, readInstant(verification.at) ?? verification.at, fact, criterion, keys]);
}

function sameContent(some: readonly Verification[], others: readonly Verification[]): boolean {
  return sortedJson(some.map(contentOf)) === sortedJson(others.map(contentOf));
}
