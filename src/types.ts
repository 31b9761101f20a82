/** Every type that a value at a door has, by document and by contract. */
export type { CompiledPack, Options, Scored } from './engine.js';
export type { Exact } from './kit/exact.js';
export type { Result } from './kit/result.js';
export type { Rounding, RoundMode } from './kit/rounding.js';
export type { Hash } from './kit/sha256.js';
export type { FixedOperator, StrictType, StrictValue } from './logic/index.js';
export type {
  Assessment,
  AssessmentText,
  AssessmentUnit,
  CriteriaGiven,
  CriterionEntry,
  Decision,
  Evidence,
  Extension,
  ExtensionOf,
  FactEntry,
  FactsGiven,
  FactValue,
  Granted,
  MarkEntry,
  Scalar,
  Submission,
  UnitExtension,
  Verification,
  VerificationSubject,
  Visit,
} from './model/assessment.js';
export type { CitedText } from './model/assessment-text.js';
export type {
  CaseExpected,
  CaseInput,
  CasesDocument,
  CaseUnit,
  CaseVerification,
  Equivalent,
  ExpectedPlace,
  ExpectedRanking,
  PackCase,
} from './model/cases.js';
export type { Limits } from './model/document.js';
export type { AssessmentError, PackError } from './model/errors.js';
export type {
  Answer,
  Expression,
  Json,
  NoValue,
  Reason,
  References,
  Row,
  Type,
  Typed,
  Value,
} from './model/expression.js';
export type { Finding, FindingCode } from './model/finding.js';
export type { Claim, Inputs, Rulings, SubmissionState, UnitInput } from './model/inputs.js';
export type { Checked, Issue, IssueCode, IssueParams, Path, Severity } from './model/issue.js';
export type { Kind } from './model/kind.js';
export type { Layer } from './model/layer.js';
export type {
  CheckContext,
  CohortInfo,
  Combined,
  Combiner,
  CombinerContext,
  DeclaredFact,
  FactInfo,
  Fault,
  LowerContext,
  Operand,
  Part,
  Read,
  ReadType,
  RuleDocument,
  Words,
} from './model/lowering.js';
export type {
  Checker,
  Evaluate,
  Interval,
  NodeMeasure,
  Operator,
  Reader,
  Scope,
  ShapeFrom,
  ShapeOfNode,
  Unshaped,
} from './model/operator.js';
export type {
  AttributeType,
  ColumnType,
  CombineDocument,
  Deadline,
  EvidenceKey,
  FactType,
  Gap,
  Measure,
  Pack,
  PackAttribute,
  PackCohort,
  PackColumn,
  PackConstant,
  PackFact,
  PackField,
  PackLevelStep,
  PackLevels,
  PackNode,
  PackOption,
  PackProcedure,
  PackRanking,
  PackRelation,
  PackText,
  PackTier,
  PackVerification,
  PackVerifier,
  Period,
  Policies,
  Preference,
  Publish,
  Published,
  RequiredPlugin,
  Requires,
  Role,
  RoundingDocument,
  RoundingMode,
  Standing,
  TieBreak,
  WordsDocument,
} from './model/pack.js';
export type * from './model/pack-names.js';
export type { PolicyWord } from './model/pack-policies.js';
export type {
  Formula,
  InnerRule,
  LevelEnd,
  Plan,
  PlanCohort,
  PlanFact,
  PlanGroup,
  PlanLeaf,
  PlanLevel,
  PlanLevels,
  PlanNode,
  PlanRelation,
  PlanStatistic,
  PlanTier,
  Step,
  UsedPlugin,
} from './model/plan.js';
export type { RankedRow, Ranking, RowOfUnit, RowState } from './model/ranking.js';
export type {
  AssessmentRecord,
  BrokenBy,
  Commitments,
  DetachedEntry,
  DetachedRecord,
  Excerpt,
  HiddenStatistic,
  OpenStatistic,
  RecordAssessment,
  RecordCriterion,
  RecordDigests,
  RecordEngine,
  RecordEntry,
  RecordFinding,
  RecordGroup,
  RecordInput,
  RecordLayer,
  RecordLedgerLine,
  RecordPack,
  RecordPlugin,
  RecordPublished,
  RecordRanking,
  RecordRow,
  RecordStatistic,
  RecordUnscored,
  RecordValue,
  RedactedEntry,
} from './model/record.js';
export type { NumberColumn, RowColumn } from './model/row-list.js';
export type { RowMark, RowMarkEffect, RowMarkItem, RowMarkKind } from './model/row-mark.js';
export type { Schema } from './model/schemas.js';
export type {
  Counted,
  GateAnswer,
  LedgerLine,
  Measures,
  NodePlace,
  NodeScore,
  Outcome,
  ScoredOutcome,
  UnitLayer,
  UnitScores,
} from './model/scores.js';
export type { Shape, ShapeName, ShapeOf } from './model/shape.js';
export type { AbsentWord, Kept, KeptValues, LeftOut, Statistic, Together, WhenAbsent } from './model/statistic.js';
export type { UnitRemark, UnitStatusCode } from './model/status.js';
export type { Plugins } from './model/tables.js';
export type { RangeEnds, Telling, Told } from './model/telling.js';
export type * from './model/written/index.js';
export type { AssessmentAsOf } from './views/assessment-as-of.js';
export type { FindingResult } from './views/finding-result.js';
export type { LevelResult } from './views/level-result.js';
export type { NodeResult } from './views/node-result.js';
export type {
  AttributeDescription,
  DescriptionWanted,
  FactDescription,
  LevelDescription,
  NodeDescription,
  PackDescription,
  RankingDescription,
} from './views/pack-description.js';
export type { PackTitles } from './views/pack-titles.js';
export type {
  AbsentUnit,
  RankedUnit,
  RankingHead,
  RankingResult,
  RankingRow,
  RankingWanted,
  UnrankedUnit,
} from './views/ranking-result.js';
export type { RankingSource, Resultful, ResultSource, Sourced, UnitOutcome } from './views/result-source.js';
export type { ShownValue } from './views/shown-value.js';
export type { Stake, StakePoints, StakeRow } from './views/stake.js';
export type * from './views/status-types.js';
export type { JsonSchema } from './views/submission-schema.js';
export type { UnitIssue } from './views/unit-issues.js';
export type { UnitPlace, UnitResult, UnitWanted } from './views/unit-result.js';
export type { Named, ViewOptions, Worth } from './views/view-options.js';
export type { Language, Names, ReasonContext, Titles } from './words/index.js';
