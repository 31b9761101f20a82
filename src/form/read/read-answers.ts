import { singleSpaced } from '../../author/text/blanks.js';
import { type CellFault, type CellReading, type NumberStyle, readCell } from '../../author/text/tables/figure-cell.js';
import { readDecimal } from '../../kit/decimal-text.js';
import { isDate } from '../../kit/instant.js';
import { nfc } from '../../kit/unicode.js';
import type { Json } from '../../model/expression.js';
import type { FormFaultCode } from '../../model/form-fault.js';
import type { Answer } from './marked-sheet.js';

/** An answer that was read; nothing where the cell is blank. */
export type AnswerRead = { readonly value?: Json; readonly doubt?: FaultFound } | { readonly fault: FaultFound };

interface FaultFound {
  readonly code: FormFaultCode;
  readonly params: Readonly<Record<string, string>>;
}

const ODD = {
  error: 'cell-has-error',
  formula: 'cell-without-result',
  date: 'cell-is-a-day',
  joined: 'cell-is-joined',
  struck: 'cell-is-struck',
  damaged: 'cell-is-damaged',
  disguised: 'cell-is-disguised',
} as const satisfies Record<NonNullable<Answer['odd']>, FormFaultCode>;

/** Why `readCell` refuses a cell, as a form says it. */
const REFUSED = {
  'cell-error': 'cell-has-error',
  'cell-absent': 'cell-is-no-figure',
  'cell-number': 'cell-is-no-number',
  'cell-percent': 'percent-misplaced',
  'cell-ambiguous': 'choice-unreadable',
  'whole-number-needed': 'cell-is-no-number',
} as const satisfies Readonly<Record<CellFault, FormFaultCode>>;

/** The value of a cell of this type; a day may be typed as a day or as a text. */
export function readAnswer(answer: Answer, reading: Omit<CellReading, 'numbers' | 'absent'>): AnswerRead {
  const { is, otherwise, example, unclear, mayBeDay = false, mayBeNone = false } = TYPES[reading.type ?? 'text'];
  const odd = oddIn(answer, mayBeDay);
  if (odd) return { fault: odd };
  if (answer.text === '') return {};
  if (mayBeNone && saysNone(answer.text)) return nothingIn(answer);
  if (mayBeNone && (TICK.test(answer.text) || isAbove(answer.text))) return markIn(answer);
  if (mayBeNone && answer.padded !== undefined) return { value: answer.padded };
  const isDay = mayBeDay && answer.odd === 'date';
  // a day with its time, as NOW() gives it, is a day
  const text = isDay ? answer.text.replace(/ [\d:]+$/, '') : answer.text;
  const { value, fault, warning } = readCell(text, { ...reading, numbers: styleOf(answer), absent: [] });
  const params = { found: answer.text };
  const refused = (code: FormFaultCode) => {
    const isShown = code === 'cell-is-no-number' && example !== undefined;
    return { fault: { code, params: isShown ? { ...params, example } : params } };
  };
  if (unclear?.test(answer.text) && !answer.isNumber) return refused(otherwise);
  // words for "no figure" are no choice and no day: the fault names what may be written there
  const isNumeric = otherwise === 'cell-is-no-number' || otherwise === 'cell-is-no-figure';
  if (fault?.code === 'cell-absent' && !isNumeric) return refused(otherwise);
  if (fault) return refused(REFUSED[fault.code]);
  if (value === undefined) return {};
  if (!is(value, reading)) return refused(otherwise);
  if (isDay && FROM_A_NUMBER.test(text)) return { fault: { code: 'day-from-number', params: { found: text } } };
  if (warning && warning.code !== 'cell-ratio') return refused('cell-is-no-number');
  return { value: plain(value, answer), ...(warning ? { doubt: { code: 'percent-doubtful', params } } : {}) };
}

interface TypeIs {
  readonly is: (value: Json, reading: Pick<CellReading, 'options'>) => boolean;
  /** The fault of a cell whose value is not of the type. */
  readonly otherwise: FormFaultCode;
  /** A number of the type, where that of the sentence is none. */
  readonly example?: string;
  /** Texts that one person means as another number than the next: `12,000` is twelve, or twelve thousand. */
  readonly unclear?: RegExp;
  /** Whether a spreadsheet may hold it as a day. */
  readonly mayBeDay?: true;
  /** Whether any words are one of the type, also those by which people say that there is nothing. */
  readonly mayBeNone?: true;
}

const NUMBER: TypeIs = {
  is: (value) => readDecimal(String(value)).ok,
  otherwise: 'cell-is-no-number',
  unclear: /^-?[1-9]\d{0,2},000$/,
};
const TEXT: TypeIs = { is: () => true, otherwise: 'cell-is-no-figure', mayBeNone: true };

/** Whether a value that was read is one of its type. */
const TYPES: Readonly<Record<NonNullable<CellReading['type']>, TypeIs>> = {
  boolean: { is: (value) => typeof value === 'boolean', otherwise: 'choice-unreadable' },
  choice: { is: (value, { options = [] }) => options.some(({ id }) => id === value), otherwise: 'choice-unreadable' },
  count: { ...NUMBER, example: '1234' },
  number: NUMBER,
  mark: NUMBER,
  date: { is: (value) => isDate(String(value)), otherwise: 'cell-is-no-day', mayBeDay: true },
  text: TEXT,
  list: TEXT,
};

/**
 * A text of a form. A number that somebody typed is read as its digits; words for "nothing" are read as a blank, and
 * reported. A day is a fault: the spreadsheet has made a day of a page such as `3/4`.
 */
export function readText(answer: Answer): AnswerRead {
  if (saysNone(answer.text)) return nothingIn(answer);
  return answer.odd === undefined && isAbove(answer.text) ? markIn(answer) : textIn(answer, false);
}

/** What people type into a cell that may stay blank: `-`, `không có`. As a text it would be an item or a piece of evidence. */
const NONE = /^(?:[-–—−._…/\\]+|0|n\/?a|không|ko|không có|ko có|chưa|chưa có|no|none|nil)\.?$/iu;

function saysNone(text: string): boolean {
  return NONE.test(singleSpaced(text));
}

function nothingIn({ text }: Answer): AnswerRead {
  return { doubt: { code: 'text-says-none', params: { found: text } } };
}

/** Signs by which people say that a cell holds what the one above does, as `-nt-`, "như trên". */
const ABOVE =
  /^[-–—(\s]*(?:["“”″〃]|''|n\/?t|(?:như|giống)(?: dòng| ô| mục)? trên|ditto|(?:as|same as) above)[-–—)\s]*\.?$/iu;

/** Signs by which people tick a cell. */
const TICK = /^[xX✓✔☑✅]$/u;

/** Words by which they do, where a document or a reason is asked. */
const YES = /^(?:có|yes|đúng)\.?$/iu;

function isAbove(text: string): boolean {
  return ABOVE.test(singleSpaced(nfc(text)));
}

function markIn({ text }: Answer): AnswerRead {
  return { fault: { code: 'text-is-a-mark', params: { found: text } } };
}

/** Words of a form in which a document, an address or a reason stands: a tick is none. */
export function readWords(answer: Answer): AnswerRead {
  const { odd, text } = answer;
  return odd === undefined && (TICK.test(text) || YES.test(text)) ? markIn(answer) : readText(answer);
}

/** Where evidence lies: where a cell leads to, if it shows other words, as `Xem văn bản`. */
export function readLink(answer: Answer): AnswerRead {
  return answer.link !== undefined && !/^\w+:/.test(answer.text) ? { value: answer.link } : readWords(answer);
}

/** An instant of a form, as it was typed or as a day with its time. */
export function readMoment(answer: Answer): AnswerRead {
  return textIn(answer, true);
}

function textIn(answer: Answer, mayBeDay: boolean): AnswerRead {
  const odd = oddIn(answer, mayBeDay);
  if (odd) return { fault: odd };
  return answer.text === '' ? {} : { value: answer.padded ?? plain(answer.text, answer) };
}

/** A day of a form. */
export function readDay(answer: Answer): AnswerRead {
  return readAnswer(answer, { type: 'date' });
}

/** A year or a number of days, typed into a cell of days: a spreadsheet makes `2019` the 11th of July 1905. */
const FROM_A_NUMBER = /^190\d-/;

/** How `readSheet` writes a number that has more digits than a spreadsheet keeps: `1.2345678901234568e+16`. */
const WITHOUT_ALL_DIGITS = /^-?\d(?:\.\d+)?e\+\d+$/;

function oddIn({ odd, text }: Answer, mayBeDay: boolean): FaultFound | undefined {
  if (WITHOUT_ALL_DIGITS.test(text)) return { code: 'digits-lost', params: { found: text } };
  if (odd === undefined || (odd === 'date' && mayBeDay)) return undefined;
  return { code: ODD[odd], params: { found: text } };
}

/** A text with a comma has a decimal comma, whatever the language of the spreadsheet; whether `1.234` is a thousand nobody knows. */
function styleOf({ text, isNumber }: Answer): NumberStyle | undefined {
  if (isNumber) return 'point';
  return text.includes(',') ? 'comma' : undefined;
}

/** `1.1250` -> `1.125`: a number of a workbook comes with a nought, so that its point is not one of thousands. */
function plain(value: Json, { isNumber }: Answer): Json {
  return isNumber && typeof value === 'string' && /^-?\d+\.\d{3}0$/.test(value) ? value.slice(0, -1) : value;
}
