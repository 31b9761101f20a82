export { describedIn } from '../words/index.js';
/** The door for those who write and check documents: text to object, with the place of everything in it. */

export { CHECKS, type CheckCode, type CheckFinding, type CheckInput, type CheckValue } from '../model/check-finding.js';
export { allIssues } from './all-issues.js';
export { type AsOf, asOf, isInForce } from './amend/as-of.js';
export type { Origin } from './amend/origins.js';
export { type Amendable, type Resolved, resolveAmendment } from './amend/resolve-amendment.js';
export * from './cases/index.js';
export { comparePacks, type PackComparison, type PackDifference } from './compare/compare-packs.js';
export type { PackEffect } from './compare/effects.js';
export type { Bump } from './compare/versions.js';
export {
  type AssessmentHead,
  type CsvOptions,
  isFigureTable,
  readAssessmentCsv,
  readAssessmentTable,
} from './csv-assessment.js';
export type { CsvRow } from './csv-table.js';
export { decodeText } from './decode-text.js';
export { type Draft, draftPack } from './draft/draft-pack.js';
export { idAsGiven, idFrom, type Named, namedThings } from './draft/named.js';
export type { CellOption, CellReading } from './figure-cell.js';
export type { CellPlace } from './figure-cell-name.js';
export type { NamedColumn } from './figure-columns.js';
export { figureOptions } from './figure-options.js';
export type { FigureTable, OddFigure } from './figure-table.js';
export { type Fix, fixOf, linesOf, mendedLine } from './fix.js';
export { type LocatedIssue, locateIssue, type Position, type Source } from './locate.js';
export type { Attainment, NodeProof, ProofReason } from './prove/node-proof.js';
export { type PackProof, prove } from './prove/prove.js';
export { readSource, type SourceOptions } from './source.js';
export { casesYaml } from './yaml-cases.js';
export { consolidatedYaml } from './yaml-consolidated.js';
export { type Salts, withSalts } from './yaml-salts.js';
export { writeSource } from './yaml-write.js';
