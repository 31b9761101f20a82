import { compiledPack } from '../../engine.js';
import { isObject } from '../../kit/plain-data.js';
import { notGiven } from '../../model/given-as.js';
import { optionsGiven } from '../../model/options-given.js';
import type { VerifyOptions } from './verification.js';

/** The digests that may be known from elsewhere. */
export const KNOWN = ['record', 'pack', 'assessment'] as const;

/**
 * The options, where each is what it should be; else a `TypeError`. A digest under another name would not be held against the
 * record, and a compiled pack where a document is due would be another pack.
 */
export function verifyOptionsGiven(options: VerifyOptions): VerifyOptions {
  const { known = {}, compiled, pack, assessment } = optionsGiven(options);
  const stray = Object.keys(known).find((name) => !KNOWN.includes(name as 'pack'));
  if (stray !== undefined) throw new TypeError(`There is no '${stray}' in \`known\`, but ${KNOWN.join(', ')}.`);
  if (compiled) compiledPack(compiled);
  // a document that was read is not frozen; what `compilePack` gave is
  if (isObject(pack) && isObject(pack.plan) && Object.isFrozen(pack.plan)) notGiven('A document as `pack`', pack);
  // what was made of an assessment has functions, and no document has any
  if (typeof Object(assessment).source === 'function') notGiven('A document as `assessment`', assessment);
  return options;
}
