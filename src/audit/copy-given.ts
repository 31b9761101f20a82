import { ownCopy } from '../kit/own-copy.js';
import { notPlain } from '../kit/plain-data.js';

/** A copy of what a caller gave as plain data; a TypeError where it holds itself. */
export function copyGiven<T>(value: T): T {
  try {
    return ownCopy(value);
  } catch (error) {
    return notPlain((error as Error).message);
  }
}
