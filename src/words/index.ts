export { type AboutKey, aboutLine } from './about-words.js';
export { type AnnexKey, annexSentence, packOfCorrection } from './annex-words.js';
export { approvalSentence, correctionSentence } from './approval-words.js';
export { assessmentDoubtSentence } from './assessment-doubt-words.js';
export {
  amendSentence,
  compareSentence,
  type DraftKey,
  draftSentence,
} from './author-words.js';
export { buildSentence } from './build-words.js';
export { checkInput } from './check-input-words.js';
export { CHECK_WORDS, checkSentence, DOUBT_WORDS } from './check-words.js';
export { citeSentence, isBinding, modelSentence, rowModelSentence } from './cite-words.js';
export { type CollectKey, collectSentence, formName } from './collect-words.js';
export { COLUMN_WORDS, type ColumnKey, columnHeading } from './column-words.js';
export { comparisonLine, orderWord } from './comparison-line.js';
export { type CorrectionKey, correctionFaultSentence } from './correction-words.js';
export { countedNoun } from './counted-noun.js';
export { DECISION_WORDS, decisionSentence } from './decision-words.js';
export {
  type DeriveWordsKey,
  deriveNoteSentence,
  deriveReportLine,
  deriveWords,
  partWord,
} from './derive-words.js';
export { DESCRIBE_WORDS, describedIn } from './describe/describe-words.js';
export { diffReportSentence } from './diff-report-words.js';
export { DIFF_WORDS, type DiffKey, diffSentence } from './diff-words.js';
export {
  digestPlace,
  opinionSentence,
  recordPathWords,
} from './difference-words.js';
export { allOf, exactly, inFormula, inOneFormula, isNearly, outcome, type Reading, withExact } from './exactly.js';
export {
  combineSentence,
  EXPLAIN_FAULT_WORDS,
  EXPLAIN_UNIT_WORDS,
  type ExplainFaultGiven,
  type ExplainUnitKey,
  explainFaultSentence,
  explainUnitLine,
} from './explain-unit-words.js';
export { EXPLAIN_WORDS, type ExplainKey, explainLine } from './explain-words.js';
export { fill, type Names } from './fill.js';
export { FINDING_WORDS, findingSentence, findingTitle } from './finding-words.js';
export { formFaultSentence } from './form-fault-words.js';
export { type FormKey, formSentence, isFormKey } from './form-words.js';
export { type GapText, gapSentence, gapTexts } from './gap-words.js';
export { shownDay, shownInstant } from './instant.js';
export { ISSUE_WORDS, issueSentence } from './issues/issue-words.js';
export { knownLanguage, LANGUAGES, type Language } from './language.js';
export { levelGrounds, levelNote, markedHeading, standingLevel } from './level-words.js';
export { MARK_WORDS, markLine, markSentence } from './mark-words.js';
export { shownMeasure, shownPublished } from './measure.js';
export { alignedNumbers, asWritten, everyDigit, shownFigure, shownNumber, signsOf } from './number.js';
export { PACK_KEY_WORDS, PACK_PART_WORDS, packKey, packPart, packValue } from './pack-part-words.js';
export { parseNumber } from './parse-number.js';
export { printedAlike } from './printed-alike.js';
export { PROOF_WORDS, type ProofKey, proofWord, RULE_WORDS, type RuleKey, rulePhrase } from './proof-words.js';
export { provisionalSentence } from './provisional-words.js';
export { rangePhrase } from './range-words.js';
export { REASON_WORDS, type ReasonContext, reasonSentence } from './reason-words.js';
export { type RecordedKey, recordedPhrase } from './recorded-words.js';
export { reportLine } from './report-words.js';
export { rowHeading, rowLabel, rowName, rowNamed, rowNumber } from './row-name.js';
export { SHEET_ROW_WORDS } from './sheet-row-words.js';
export {
  SHEET_ASSUMED_WORDS,
  SHEET_WORDS,
  type SheetKey,
  sheetAssumed,
  sheetSentence,
  sheetWhy,
} from './sheet-words.js';
export { SIGN_WORDS, type SignKey, signSentence } from './sign-words.js';
export { type StakeKey, stakePhrase } from './stake-words.js';
export { standingSentences } from './standing-sentences.js';
export { statusHeading, statusLine, statusWord } from './status-words.js';
export { type TestKey, testSentence, testWord } from './test-words.js';
export { titleIn } from './title-in.js';
export { isCounted, rankingOf, type Titled, type Titles, titlesOf } from './titles.js';
export { undecidedTies } from './undecided-ties.js';
export { unitNames } from './unit-names.js';
export { heldUpBy, isUnranked, unrankedBy, unrankedCauses, unrankedSentence } from './unranked-words.js';
export { type UsageKey, usageSentence } from './usage/usage-words.js';
export { type VerifyKey, verifySentence } from './verify-words.js';
export { isVerifyingKey, type VerifyingKey, verifyingSentence } from './verifying-words.js';
export { viewSentence } from './view-words.js';
export { harmless, jsonEscape, visible } from './visible.js';
export { isWordKey, WORD_KEYS, type WordKey, word } from './word.js';
export { modePhrase, WORKED_WORDS, type WorkedKey, workedPhrase } from './worked-words.js';
export { xlsFormSentence } from './xlsform-words.js';
