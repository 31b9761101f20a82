/** The door for spreadsheets: an annex to a draft of a pack, and a pack to a spreadsheet and back. */
export type { Json } from '../model/expression.js';
export { exportPack, LAYOUT, type WrittenSheet } from './export-pack.js';
export type { ColumnName } from './headings.js';
export { importAnnex } from './import-annex.js';
export type { ImportOptions } from './import-options.js';
export {
  type Assumed,
  type ProofRow,
  type ReportRow,
  ROW_FATES,
  ROW_STATES,
  type RowFate,
  type RowState,
  type RowWhy,
  type SheetImport,
} from './import-report.js';
export { importSheet } from './import-sheet.js';
export type { JsonObject } from './json-parts.js';
export { type ProofLine, proofLines } from './proof-lines.js';
export { readSheet } from './read-sheet.js';
export type { Assumption } from './readings/reading.js';
export {
  cellName,
  type Merge,
  type OddCell,
  SHEET_LIMITS,
  type SheetFault,
  type SheetLimits,
  type SheetReading,
  type SheetRow,
  type SheetTable,
} from './sheet-table.js';
export { slug } from './slug.js';
export { writeProof } from './write-proof.js';
export { writeCsv, writeWorkbook } from './write-sheets.js';
