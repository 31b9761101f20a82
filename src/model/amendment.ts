import type { Json } from './expression.js';
import { strictObject } from './objects.js';
import { type PackText, packText } from './pack-facts.js';
import { atMostOne, exactlyOne, exactlyOneOf, scalar } from './scalar.js';
import { cite, digest, format, id, nonBlank, textOrWords, version, type WordsDocument, words } from './scalars.js';
import * as z from './schemas.js';

/** A decision that changes a pack, as changes of places; the pack that results is a pack like any other. */
export interface Amendment {
  readonly format: 'tieuchi/amendment@1';
  readonly id: string;
  readonly version: string;
  readonly title?: WordsDocument;
  readonly amends: { readonly id: string; readonly version: string; readonly digest: string };
  readonly texts: readonly PackText[];
  readonly changes: readonly AmendmentChange[];
}

/** One change of one place, and the clause that orders it; where no text is known that does, what it is modelled on. */
export type AmendmentChange = {
  readonly clause?: string;
  readonly reconstructed?: string | WordsDocument;
  readonly at: string;
  readonly note?: string | WordsDocument;
  readonly before?: string;
  readonly after?: string;
} & (
  | { readonly replace: Json; readonly remove?: never; readonly insert?: never }
  | { readonly replace?: never; readonly remove: true; readonly insert?: never }
  | { readonly replace?: never; readonly remove?: never; readonly insert: Json }
);

function anything(description: string) {
  return scalar<Json>(
    { type: ['boolean', 'number', 'string', 'array', 'object'], description },
    (input) => input as Json | undefined,
  );
}

const change: z.Schema<AmendmentChange> = exactlyOneOf(
  strictObject({
    clause: cite.describe('The clause that orders this change').exactOptional(),
    reconstructed: textOrWords
      .describe('In place of the clause, where no text is known that orders the change: what it is modelled on')
      .exactOptional(),
    at: nonBlank.describe('The one place that changes: steps by id, as tiers/district/criteria/computers/max'),
    note: textOrWords.describe('What a reader must know of this change').exactOptional(),
    replace: anything('What stands there from now on').exactOptional(),
    remove: z.literal(true).describe('Takes away what stands there').exactOptional(),
    insert: anything(
      'What is added: an item of the list at this place, or the value of a key that is not there yet',
    ).exactOptional(),
    before: nonBlank.describe('The item of the list before which it is inserted').exactOptional(),
    after: nonBlank.describe('The item of the list after which it is inserted; at the end unless said').exactOptional(),
  })
    .check(atMostOne('before', 'after'))
    .check(exactlyOne('clause', 'reconstructed')),
  ['replace', 'remove', 'insert'],
) as unknown as z.Schema<AmendmentChange>;

/** The schema of tieuchi/amendment@1. */
export const amendmentSchema: z.Schema<Amendment> = strictObject({
  format: format('tieuchi/amendment@1'),
  id: id.describe('The id of the pack that results'),
  version: version.describe('The version of the pack that results'),
  title: words.describe('The name of the pack that results, where it is another').exactOptional(),
  amends: strictObject({
    id: id.describe('The id of the pack that is amended'),
    version: version.describe('Its version'),
    digest: digest.describe('Its digest, as `tieuchi check` prints it'),
  }).describe('The pack that is amended, and no other'),
  texts: z.array(packText).min(1).describe('The texts that order the changes; they join those of the pack'),
  changes: z.array(change).min(1).describe('The changes, one after another'),
}).describe('An amendment of a pack');
