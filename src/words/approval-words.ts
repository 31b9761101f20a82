import type { Assessment } from '../model/assessment.js';
import type { CitedText } from '../model/assessment-text.js';
import { textCited } from '../model/text-cited.js';
import { citeSentence } from './cite-words.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

const APPROVED = {
  vi: '{text}[, {signer} ký]; [công bố tại {place} ngày {published:day}|chưa ghi nơi công bố]',
  en: '{text}[, signed by {signer}]; [published at {place} on {published:day}|not said to be published]',
};
const CORRECTED = {
  vi: '[{text}: ]thay cho biên bản {record}; lý do: {reason}',
  en: '[{text}: ]in place of the record {record}; because: {reason}',
};

/** What an assessment says of its approval and of what it corrects, and the texts that are cited there. */
type Approving = Pick<Assessment, 'approval' | 'texts'> & {
  readonly supersedes?: Assessment['supersedes'] | null;
};

/** The text that approves the results: its number, day and signer, and where it was published. '' where there is none. */
export function approvalSentence(
  { approval, texts = [] }: Approving,
  known: readonly CitedText[],
  lang: Language,
): string {
  if (!approval) return '';
  const text = textCited(texts, approval.text);
  const params = {
    text: citeSentence(known, approval.text, lang),
    signer: text?.signer ?? '',
    place: text?.published?.at ?? '',
    published: text?.published?.on ?? '',
  };
  return fill(APPROVED, { params, language: lang });
}

/** Which record the results stand in place of, by which clause and why. '' where they correct none. */
export function correctionSentence({ supersedes }: Approving, known: readonly CitedText[], lang: Language): string {
  if (!supersedes) return '';
  const { record, reason, text } = supersedes;
  const params = { record, reason, text: text === undefined ? '' : citeSentence(known, text, lang) };
  return fill(CORRECTED, { params, language: lang });
}
