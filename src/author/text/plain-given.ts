import { notGiven } from '../../model/given-as.js';

/** The document that is given, which is plain data; a `TypeError` where a function is in it, as in a compiled pack. */
export function plainGiven<D>(document: D): D {
  const isPlain = (value: unknown): boolean =>
    typeof value === 'object' && value !== null
      ? Object.values(value).every(isPlain)
      : typeof value !== 'function' && typeof value !== 'bigint';
  return isPlain(document) ? document : notGiven('A document of plain data', document);
}
