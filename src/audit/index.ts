/**
 * What is done with a record once it is there: verify, explain, compare, sign, redact.
 *
 * @module tieuchi/audit
 */
export { type ExplainFaultGiven, explainFaultSentence, type Titled } from '../words/index.js';
export { assessmentOf } from './assessment-of.js';
export { CORRECTION_FAULTS, type Correcting, type CorrectionFault, correctionFault } from './correction.js';
export { decisionNotes } from './decision-notes.js';
export { detach } from './detach.js';
export type { HeadChange } from './diff/beside.js';
export { type DiffFault, type DiffInput, diff } from './diff/diff.js';
export type {
  Attribution,
  DiffCause,
  DiffCorrection,
  DiffLine,
  DiffMove,
  DiffSide,
  DiffStanding,
  PackChange,
  PackPart,
  RankingDiff,
  RecordDiff,
  RowDiff,
  UnitChange,
  UnitDiff,
} from './diff/record-diff.js';
export {
  type RankingIds,
  tellAttribution,
  tellingOf,
  tellMove,
  tellRow,
  tellStanding,
  unitTitle,
} from './diff/tell.js';
export { tellPackChange, tellUnitChange } from './diff/tell-changes.js';
export { type DiffTelling, shownDifference } from './diff/telling.js';
export { type Comparison, type Disclosed, disclosedBy } from './disclosed.js';
export { type Explained, explain, explainOpen, type UnitRecords } from './explain/explain.js';
export type { ExplainedLine, ExplainFault, Explanation, Question } from './explain/explanation.js';
export { type TellingPlace, tellFinding, tellReason } from './explain/tell-finding.js';
export { type ReadRecord, readRecord, readRecordLines, recordOf } from './read-record.js';
export type { AnyRecord } from './record-text.js';
export { recordLines, recordText } from './record-text.js';
export { excerpt, type Redacted, type RedactionFault, redact } from './redact.js';
export { type Reliable, type Reliance, type RelianceFault, type RelianceOptions, reliance } from './reliance.js';
export { type MarkNote, type MarkNotes, type MarkNotesMost, markNotes } from './row-marks/mark-notes.js';
export { rowMarks } from './row-marks.js';
export type { Compared, OpinionDifference } from './second-opinion/difference.js';
export type { OpinionCounts } from './second-opinion/judged.js';
export type { Declined } from './second-opinion/stop.js';
export { type NotCheckable, type ScoredAssessment, type SecondOpinion, secondOpinion } from './second-opinion.js';
export type { Envelope, EnvelopeSignature } from './sign/envelope.js';
export { SIGN_ISSUES, type SignIssue, type SignIssueCode, type SignResult } from './sign/issue.js';
export { type SignOptions, signRecord } from './sign/sign-record.js';
export { type Statement, type StatementDifference, type StatementField, statementOf } from './sign/statement.js';
export { type SignatureVerdict, type VerifySignatureOptions, verifySignature } from './sign/verify-signature.js';
export type { About } from './verify/about.js';
export type { BrokenDigest } from './verify/broken-digests.js';
export { brokenDigests } from './verify/broken-digests.js';
export { type Difference, REPLAY_STAGES } from './verify/compare-values.js';
export type { OtherPlugin } from './verify/other-plugins.js';
export {
  type OtherDigest,
  type RecordVerification,
  type UnverifiedVerdict,
  VERDICTS,
  type Verdict,
  type VerifyOptions,
} from './verify/verification.js';
export { refusalOf, verify } from './verify.js';
