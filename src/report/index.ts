/**
 * The documents for those who decide: the annex to the decision on a ranking, as a Word document, a spreadsheet or a page.
 *
 * @module tieuchi/report
 */
export type {
  Annex,
  AnnexAlign,
  AnnexCell,
  AnnexColumn,
  AnnexFact,
  AnnexList,
  AnnexPart,
  AnnexRanking,
  AnnexSigner,
  AnnexTable,
} from './annex.js';
export type { AnnexDecision } from './annex-given.js';
export { annexOf, rankedTiers } from './annex-of.js';
export type { AnnexOptions } from './annex-source.js';
export { annexDocx, annexRows, DOCX_ROWS } from './docx/annex-docx.js';
export { annexHtml } from './html/annex-html.js';
export { annexXlsx } from './xlsx/annex-xlsx.js';
