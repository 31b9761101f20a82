import { unaltered } from './alteration.js';
import { COLUMN_TYPES } from './fact-type.js';
import { strictObject } from './objects.js';
import { nonBlank, type WordsDocument, words } from './scalars.js';
import * as z from './schemas.js';

/** What a column of a list of rows is called. */
export interface PackColumn {
  /** The column, by its name in `of`. */
  readonly id: string;
  /** What a user reads, by language. */
  readonly title: WordsDocument;
}

const itemType = z.enum(COLUMN_TYPES).describe('text, number, date or boolean');

export const listItems = unaltered(
  z.union([itemType, z.record(z.string(), itemType).describe('Columns of the rows, by name')]),
  'given',
).describe('The items of a list: a type, or the columns of its rows');

const column = strictObject({
  id: nonBlank.describe('The column, by its name in `of`'),
  title: words.describe('What a user reads, by language'),
});

export const packColumns = unaltered(z.array(column).min(1), 'for-readers').describe(
  'The titles of the columns of a list; one without is called by its name',
);
