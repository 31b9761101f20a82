import { isList, isObject } from '../kit/plain-data.js';
import { listGiven, notGiven, textGiven } from '../model/given-as.js';
import { optionsGiven } from '../model/options-given.js';
import type { ImportOptions, SheetImport } from './import-report.js';
import type { SheetTable } from './read/sheet-table.js';

/** The sheets that are given; for anything else a `TypeError` that says what was given. */
export function tablesGiven(tables: readonly SheetTable[]): readonly SheetTable[] {
  for (const table of listGiven('A list of sheets, as `readSheet` gives them,', tables))
    if (!isList(table.rows) || !isList(table.merges)) notGiven('A sheet, as `readSheet` gives it,', table);
  return tables;
}

/** The id, title and tier of a pack that are given; for anything else a `TypeError` that says what was given. */
export function importGiven(options: ImportOptions): void {
  const { id, title, tier } = optionsGiven(options);
  textGiven('The id of the pack, as `id`,', id);
  textGiven('The title of the pack, as `title`,', title);
  if (!isObject(tier)) notGiven('A tier, as `{ id, title }`,', tier);
  textGiven('The id of the tier', tier.id);
  textGiven('The title of the tier', tier.title);
}

/** What `importSheet` gave, where it is given; for anything else a `TypeError` that says what was given. */
export function importedGiven(imported: SheetImport): SheetImport {
  const isImport = isObject(imported) && isList(imported.rows) && isList(imported.assumed);
  return isImport ? imported : notGiven('What `importSheet` gave', imported);
}
