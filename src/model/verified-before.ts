import { readInstant } from '../kit/instant.js';
import type { Verification } from './assessment.js';

/**
 * Whether what was verified is an earlier form than one that came at `sent`: the verifiers had finished before, and not again
 * since; of a unit that nobody finished, whether all was verified before. False where nothing was verified.
 */
export function isVerifiedBefore(verifications: readonly Verification[], sent: { readonly at: string }): boolean {
  const done = verifications.filter((verification) => 'done' in verification);
  const deciding = done.length > 0 ? done : verifications;
  const received = readInstant(sent.at);
  return (
    received !== undefined &&
    deciding.length > 0 &&
    deciding.every(({ at }) => (readInstant(at) ?? received) < received)
  );
}
