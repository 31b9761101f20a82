import type { NodeDescription } from '../../views/pack-description.js';
import {
  formSentence,
  isFormKey,
  isVerifyingKey,
  type Language,
  standingSentences,
  verifyingSentence,
} from '../../words/index.js';
import type { FormContent } from '../form-content.js';
import type { FormCell, FormColumn, FormRow } from '../form-sheet.js';

/** The row of headings of a form of a unit, one for each column. */
export function headingRow(columns: readonly FormColumn[], language: Language): FormRow {
  return headingsBy(columns, (key) => (isFormKey(key) ? formSentence(key, language) : ''));
}

/** The row of headings of a form for verifiers, one for each column. */
export function verifyingHeadings(columns: readonly FormColumn[], language: Language): FormRow {
  return headingsBy(columns, (key) => (isVerifyingKey(key) ? verifyingSentence(key, language) : ''));
}

function headingsBy(columns: readonly FormColumn[], titleOf: (key: string) => string): FormRow {
  const cells = columns.map(({ key }): [string, FormCell] => [key, { look: 'heading', value: titleOf(key) }]);
  return { cells: Object.fromEntries(cells) };
}

/** The column of the numbers of rows; hidden where the pack numbers none of its criteria. */
export function codeColumn(nodes: readonly NodeDescription[], width: number): FormColumn {
  const isNumbered = nodes.some(({ code }) => code !== undefined);
  return { key: 'code', width, ...(isNumbered ? {} : { isHidden: true }) };
}

/** A row with one text over its whole width. */
export function wideRow(column: string, cell: FormCell): FormRow {
  return { isWide: true, cells: { [column]: cell } };
}

/** A cell with a text that is not answered. */
export function textCell(value: string): FormCell {
  return { look: 'text', value };
}

/** `Máy tính cho cán bộ, công chức (tối đa 6 điểm)`. */
export function nodeTitle({ title, max }: NodeDescription, language: Language): string {
  return formSentence('node-title', language, { title, max: max.shown });
}

/** What a form says of the worth of its criteria, and of how many points: nothing where all are official. */
export function standingNotes({ standing }: FormContent, language: Language): readonly FormRow[] {
  const notes = standingSentences(standing, (key, { part, whole }) =>
    part === whole ? formSentence(key, language) : formSentence(`${key}-part`, language, { part, whole }),
  );
  return notes.map((value) => wideRow('label', { look: 'note', value }));
}
