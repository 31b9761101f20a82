import { isObject } from '../../kit/plain-data.js';
import { notGiven } from '../../model/given-as.js';

/** What `verify` gave, where it is given; for anything else a `TypeError` that says what was given. */
export function verificationGiven<V extends object>(given: V): V {
  const isVerification = isObject(given) && typeof given.verdict === 'string' && typeof given.isOf === 'function';
  return isVerification ? given : notGiven('What `verify` gave', given);
}
