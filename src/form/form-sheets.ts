import type { CompiledPack } from '../engine.js';
import { bug } from '../kit/bug.js';
import { columnLetters } from '../kit/column-letters.js';
import { type FormContent, type FormWanted, formContent } from './form-content.js';
import { cellFrom, cellIn, type FormSheet } from './form-sheet.js';
import { coverSheet } from './sheets/cover-sheet.js';
import { criteriaSheet } from './sheets/criteria-sheet.js';
import { evidenceSheet } from './sheets/evidence-sheet.js';
import { figuresSheet } from './sheets/figures-sheet.js';
import { listsSheet } from './sheets/lists-sheet.js';
import { machineSheet } from './sheets/machine-sheet.js';
import { withFormulas } from './with-formulas.js';

/**
 * The sheets of the self-assessment form of a tier, made of the pack alone.
 *
 * @param compiled The compiled pack.
 * @param wanted The tier; the unit, if the form is for one; the language.
 * @throws TypeError where the tier is not in the pack, or the unit not in the register.
 * @example
 * formSheets(pack, { tier: 'commune', lang: 'vi' }).map(({ name }) => name); // ['Trang đầu', 'Số liệu', …]
 */
export function formSheets(compiled: CompiledPack, wanted: FormWanted): readonly FormSheet[] {
  return sheetsOf(formContent(compiled, wanted));
}

/** The sheets of a form in their order. */
export function sheetsOf(content: FormContent): readonly FormSheet[] {
  const figures = figuresSheet(content);
  const lists = listsSheet(content);
  return withFormulas(content, [
    coverSheet(content, blankFigures(figures)),
    figures,
    criteriaSheet(content),
    ...(lists ? [lists] : []),
    evidenceSheet(content),
    machineSheet(content),
  ]);
}

/** The sheets of a blank form, made over for another unit of the tier whose attributes are the same: it has no answers yet. */
export function sheetsFor(content: FormContent, blankSheets: readonly FormSheet[]): readonly FormSheet[] {
  const figures = blankSheets.find(({ id }) => id === 'figures');
  const ofUnit = [coverSheet(content, figures && blankFigures(figures)), machineSheet(content)];
  return blankSheets.map((sheet) => ofUnit.find(({ id }) => id === sheet.id) ?? sheet);
}

/** A formula: how many figures are blank. A row with a key asks a figure. */
function blankFigures(sheet: FormSheet): string | undefined {
  const keyed = sheet.rows.flatMap(({ key }) => (key === undefined ? [] : [key]));
  const [first, last] = [keyed.at(0), keyed.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const from = cellFrom(sheet, first, 'value') ?? bug('a row with a key has a value');
  const values = `${from}:${cellIn(sheet, last, 'value')}`;
  const column = columnLetters(sheet.columns.findIndex(({ key }) => key === 'value') + 1);
  const keys = values.replaceAll(`$${column}$`, '$A$');
  return `SUMPRODUCT((${keys}<>"")*(${values}=""))`;
}
