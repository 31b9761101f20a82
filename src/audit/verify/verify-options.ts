import { compiledPack } from '../../engine.js';
import { noneOfThem, notGiven } from '../../model/given-as.js';
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
  for (const name of Object.keys(known))
    if (!KNOWN.includes(name as 'pack')) noneOfThem(`One of ${KNOWN.join(', ')}, in \`known\`,`, name);
  if (compiled) compiledPack(compiled);
  // no document has such keys: a compiled pack, what was made of an assessment
  if (Object(pack).plan) notGiven('A document as `pack`', pack);
  if (Object(assessment).source) notGiven('A document as `assessment`', assessment);
  return options;
}
