/** A pack as it is written, in types: for literals, and for whatever makes packs. */
export type { DefinedPack } from './define-pack.js';
export type { ExpressionInput, OperandInput, OperationInput } from './expression-input.js';
export type {
  AttributeInput,
  ColumnInput,
  ConstantInput,
  DatedValueInput,
  FactInput,
  OptionInput,
  RelationInput,
} from './fact-input.js';
export type {
  CombineInput,
  EvidenceInput,
  FloorInput,
  LevelInput,
  LevelsInput,
  ModelInput,
  NodeInput,
  PublishedInput,
  PublishInput,
  RoundingInput,
} from './node-input.js';
export type { DecimalInput, FractionInput, List, PackIds, TextInput, WordsInput } from './pack-ids.js';
export type {
  GapInput,
  PackHeadInput,
  PackInput,
  PeriodInput,
  RequiredPluginInput,
  RequiresInput,
  TextCitedInput,
} from './pack-input.js';
export type { ProcedureInput, VerificationInput, VerifierInput } from './procedure-input.js';
export type {
  BandInput,
  BandsInput,
  BestOfInput,
  ChecklistInput,
  ChoiceInput,
  DeductInput,
  DeductionInput,
  FlagInput,
  GoalpostsInput,
  MarkInput,
  PartInput,
  PerItemInput,
  RatioInput,
  RelativeInput,
  RuleInput,
  ShareInput,
} from './rule-input.js';
export type { StandingInput } from './standing-input.js';
export type {
  CohortInput,
  DeadlineInput,
  RankingInput,
  TieBreakInput,
  TierInput,
} from './tier-input.js';
