import type { Assessment } from './assessment.js';
import { STATE_IS } from './assessment-words.js';
import type { Path } from './issue.js';

/** A blank of a form that nobody filled in: where it is, and what stands there. */
interface BlankLeft {
  readonly path: Path;
  readonly found: string;
}

/** What is looked at of an assessment, or of what a record has of it. */
type Round = Pick<Assessment, 'state' | 'texts'> & { readonly supersedes?: Assessment['supersedes'] | null };

/** The blanks that are left in the texts of a closed round, and in the reason of a correction; a draft may well have some. */
export function blanksLeft({ state, texts = [], supersedes }: Round): readonly BlankLeft[] {
  if (STATE_IS[state].isDraft) return [];
  const ofTexts = texts.flatMap(({ number, signer, published }, index) => [
    ...blank(['texts', index, 'number'], number, !/\d/.test(number.split('/')[0] ?? '') || /\.\.|…|__/.test(number)),
    ...blank(['texts', index, 'signer'], signer),
    ...(published ? blank(['texts', index, 'published', 'at'], published.at) : []),
  ]);
  return [...ofTexts, ...(supersedes ? blank(['supersedes', 'reason'], supersedes.reason) : [])];
}

function blank(path: Path, found: string, isBlank = !/[\p{L}\p{N}]/u.test(found)): readonly BlankLeft[] {
  return isBlank ? [{ path, found }] : [];
}
