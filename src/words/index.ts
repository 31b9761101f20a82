export { ABOUT_WORDS, type AboutKey, aboutLine } from './about-words.js';
export { AMEND_WORDS, type AmendKey, amendSentence } from './amend-words.js';
export { CHECK_WORDS, checkInput, checkSentence, DOUBT_WORDS } from './check-words.js';
export { citeSentence, isBinding, modelSentence, rowModelSentence } from './cite-words.js';
export { combineSentence } from './combine-words.js';
export { COMPARE_WORDS, type CompareKey, compareSentence } from './compare-words.js';
export { countedNoun } from './counted-noun.js';
export { DESCRIBE_WORDS, describedIn } from './describe-words.js';
export { DIFF_WORDS, type DiffKey, diffSentence } from './diff-words.js';
export { DRAFT_WORDS, type DraftKey, draftSentence } from './draft-words.js';
export { allOf, exactly, inFormula, outcome, type Reading, withExact } from './exactly.js';
export { EXPLAIN_FAULT_WORDS, explainFaultSentence } from './explain-fault-words.js';
export { EXPLAIN_UNIT_WORDS, type ExplainUnitKey, explainUnitLine } from './explain-unit-words.js';
export { EXPLAIN_WORDS, type ExplainKey, explainLine } from './explain-words.js';
export { fill, type Names } from './fill.js';
export { FINDING_WORDS, findingSentence, findingTitle } from './finding-words.js';
export { harmless } from './harmless.js';
export { shownDay, shownInstant } from './instant.js';
export { ISSUE_WORDS, issueSentence } from './issue-words.js';
export { LANGUAGES, type Language } from './language.js';
export { EFFECT_WORDS, MARK_LINES, MARK_WORDS, markLine, markSentence } from './mark-words.js';
export { type Measured, shownMeasure, shownPublished } from './measure.js';
export { alignedNumbers, asWritten, everyDigit, shownFigure, shownNumber } from './number.js';
export { COMPARED_WORDS, OPINION_WORDS, type OpinionKey, opinionSentence } from './opinion-words.js';
export { PACK_KEY_WORDS, PACK_PART_WORDS, packKey, packPart, packValue } from './pack-part-words.js';
export { PROOF_WORDS, type ProofKey, proofWord } from './proof-words.js';
export { rangePhrase } from './range-words.js';
export { REASON_WORDS, type ReasonContext, reasonSentence } from './reason-words.js';
export { REPORT_WORDS, type ReportKey, reportLine } from './report-words.js';
export { RULE_WORDS, type RuleKey, rulePhrase } from './rule-words.js';
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
export { TEST_WORDS, type TestKey, testSentence, testWord } from './test-words.js';
export { flatten, isCounted, rankingOf, type Titled, type Titles, titleIn, titlesOf } from './titles.js';
export { USAGE_WORDS, type UsageKey, usageSentence } from './usage-words.js';
export { VERIFY_WORDS, type VerifyKey, verifySentence } from './verify-words.js';
export { jsonEscape, visible } from './visible.js';
export { whatWords } from './what-words.js';
export { isWordKey, WORD_KEYS, type WordKey, word } from './word.js';
export { modePhrase, WORKED_WORDS, type WorkedKey, workedPhrase } from './worked-words.js';
