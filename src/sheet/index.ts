/**
 * The door for spreadsheets: an annex to a draft of a pack, and a pack to a spreadsheet and back.
 *
 * @module tieuchi/sheet
 */
export type { Json } from '../model/expression.js';
export type { ColumnName } from './annex/headings.js';
export { importAnnex } from './draft/import-annex.js';
export { exportPack, LAYOUT, type WrittenSheet } from './export/export-pack.js';
export { writeCsv, writeWorkbook } from './export/write-sheets.js';
export { type AssessmentFile, readAssessmentFile } from './figures/read-assessment-file.js';
export type { FigureFault } from './figures/workbook-figures.js';
export type { ImportOptions } from './import-report.js';
export {
  type Assumed,
  type ProofRow,
  type ReportRow,
  ROW_CERTAINTIES,
  ROW_FATES,
  type RowCertainty,
  type RowFate,
  type RowWhy,
  type SheetImport,
} from './import-report.js';
export { importSheet } from './import-sheet.js';
export type { JsonObject } from './json-parts.js';
export { type ProofLine, proofLines } from './proof/proof-lines.js';
export { writeProof } from './proof/write-proof.js';
export { readAnnexFile } from './read/read-annex-file.js';
export { readSheet } from './read/read-sheet.js';
export {
  type CellExtras,
  cellName,
  type DrawnObject,
  type Merge,
  type OddCell,
  SHEET_LIMITS,
  type SheetFault,
  type SheetFaultCode,
  type SheetLimits,
  type SheetReading,
  type SheetRow,
  type SheetTable,
} from './read/sheet-table.js';
export type { Assumption } from './readings/reading.js';
export { slug } from './slug.js';
