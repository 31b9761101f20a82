export { fill, type Names } from './fill.js';
export { FINDING_WORDS, findingSentence, findingTitle } from './finding-words.js';
export { ISSUE_WORDS, issueSentence } from './issue-words.js';
export { LANGUAGES, type Language } from './language.js';
export { everyDigit, shownNumber } from './number.js';
export { REASON_WORDS, reasonSentence } from './reason-words.js';
export { WORD_KEYS, type WordKey, word } from './word.js';
