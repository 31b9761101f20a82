/**
 * Texts to objects, with the place of everything; to begin, check, test, amend and compare packs.
 *
 * @module tieuchi/author
 */

export { ADMINISTRATIONS, type Administration } from '../model/administration.js';
export { CHECKS, type CheckCode, type CheckFinding, type CheckInput, type CheckValue } from '../model/check-finding.js';
export { CORE_LISTS, type Core, type CoreList, isCoreFile } from '../model/core.js';
export {
  DERIVE_NOTES,
  DERIVE_PARTS,
  type DeriveCode,
  type DeriveNote,
  type DerivePart,
} from '../model/derive-note.js';
export { DROPPED_PARTS, type DroppedPart } from '../model/dropped-part.js';
export { describedIn } from '../words/index.js';
export { type AsOf, asOf, isInForce } from './amend/as-of.js';
export type { Origin } from './amend/origins.js';
export { type Amendable, type Resolved, resolveAmendment } from './amend/resolve-amendment.js';
export * from './cases/index.js';
export { comparePacks, type PackComparison, type PackDifference } from './compare/compare-packs.js';
export type { PackEffect } from './compare/effects.js';
export type { Bump } from './compare/versions.js';
export type { DeriveModel, NamedText } from './derive/derivation.js';
export { type DerivedPack, derivePack } from './derive/derive-pack.js';
export type { DeriveOptions } from './derive/options.js';
export { type Draft, draftPack } from './draft/draft-pack.js';
export { type DraftPart, idAsGiven, idFrom, namedThings } from './draft/named.js';
export { administrationOf, communeSorts, tiersOf } from './draft/tiers-of.js';
export { checkCore } from './join/check-core.js';
export { type Clash, type JoinedPack, joinPack } from './join/join-pack.js';
export type { JoinedPlace } from './join/joined-place.js';
export type { Attainment, NodeProof, ProofReason } from './prove/node-proof.js';
export { type PackProof, prove } from './prove/prove.js';
export { allIssues } from './text/all-issues.js';
export { type Fix, fixOf, linesOf, mendedLine } from './text/fix.js';
export { type LocatedIssue, locateIssue, type Position, type Source } from './text/locate.js';
export { readSource, type SourceOptions } from './text/source.js';
export { decodeText } from './text/source-text.js';
export {
  type AssessmentHead,
  type CsvOptions,
  readAssessmentCsv,
  readAssessmentTable,
} from './text/tables/csv-assessment.js';
export type { CsvRow } from './text/tables/csv-table.js';
export type { CellOption, CellReading } from './text/tables/figure-cell.js';
export type { NamedColumn } from './text/tables/figure-columns.js';
export { figureOptions } from './text/tables/figure-options.js';
export type { CellPlace, FigureTable, OddFigure } from './text/tables/figure-table.js';
export { isFigureTable } from './text/tables/is-figure-table.js';
export { consolidatedYaml } from './text/yaml-consolidated.js';
export { type Salts, withSalts } from './text/yaml-salts.js';
export { casesYaml, writeSource } from './text/yaml-write.js';
