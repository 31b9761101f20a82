import { readDecimal } from '../../../kit/decimal-text.js';
import { isDate } from '../../../kit/instant.js';
import { nfc, oneSpelling } from '../../../kit/unicode.js';
import { shown } from '../../../model/decimal-given.js';
import type { Json } from '../../../model/expression.js';
import { FACT_TYPE_IS } from '../../../model/fact-type.js';
import type { IssueCode } from '../../../model/issue.js';
import type { FactInfo } from '../../../model/lowering.js';
import { singleSpaced } from '../blanks.js';
import { plainScalar, thousandsPoint, withoutThousandsPoints } from '../yaml-scalar.js';

/** Styles of numbers: `1234.5`, or `1.234,5` as Vietnamese offices write. */
export const NUMBER_STYLES = ['point', 'comma'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** A choice that a cell may name by its id or by its title in any language. */
export interface CellOption {
  /** The id of the option. */
  readonly id: string;
  /** Its titles, in every language. */
  readonly titles: readonly string[];
}

/** How the cells of a column are read, by the table and by the pack. */
export interface CellReading {
  /** Undefined where the table does not state it: a point is then a decimal point, with a warning where it may be one of thousands. */
  readonly numbers: NumberStyle | undefined;
  /** Words that mean "no figure". */
  readonly absent: readonly string[];
  /** The type of the fact; undefined where the pack does not declare the column. */
  readonly type: FactInfo['type'] | undefined;
  /** The options of a choice; absent for other types. */
  readonly options?: readonly CellOption[] | undefined;
  /** Whether the figure is measured in percent: then `95,5%` is 95.5. */
  readonly isPercent?: boolean | undefined;
}

/** Why the text of a cell is no figure. */
export type CellFault = Extract<
  IssueCode,
  'cell-error' | 'cell-absent' | 'cell-number' | 'cell-percent' | 'cell-ambiguous' | 'whole-number-needed'
>;

/** The value of a cell; absent where the cell has no figure, or cannot be read, which is then a fault. */
interface CellValue {
  readonly value?: Json;
  readonly fault?: { readonly code: CellFault; readonly params: Readonly<Record<string, string>> };
  /** Reported beside the value. */
  readonly warning?: { readonly code: IssueCode; readonly params: Readonly<Record<string, string>> };
}

/** Reads the text of a cell with single blanks; `written` has its own. */
type Read = (text: string, reading: CellReading, written: string) => CellValue;

/** How a cell is read, by the type of its column. An uncertain cell is a fault, or stays text, which is checked later. */
const BY_TYPE = {
  boolean: readBoolean,
  count: readNumber,
  number: readNumber,
  mark: readNumber,
  choice: readChoice,
  date: readDay,
  text: (_, _reading, written) => ({ value: nfc(written) }),
  list: (text) => ({ value: text }),
} as const satisfies Record<FactInfo['type'], Read>;

const never = () => false;

/** What may answer no, or say that there is no answer: which of the two is for the writer of the cell to say. */
const MAY_BE_NO = /^(?:ko|chưa|(?:không|ko|chưa) có)$/iu;

/** Whether a text has a meaning for its type, so that it is no word for "no figure". */
const MEANS_SOMETHING = {
  boolean: (text) => yesOrNo(text) !== undefined || MAY_BE_NO.test(text),
  count: never,
  number: never,
  mark: never,
  choice: (text, { options = [] }) => optionsNamed(text, options).length > 0,
  date: never,
  text: () => true,
  list: never,
} as const satisfies Record<FactInfo['type'], (text: string, reading: CellReading) => boolean>;

/** Errors that a spreadsheet shows for a formula without a value. */
const ERROR = /^#(?:DIV\/0!|REF!|VALUE!|N\/A|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

/** Words and signs for "no figure"; they are a fault unless the table states them. */
const SEEMS_ABSENT =
  /^(?:[-–—−._…/\\]+|n\/?a|(?:không|ko|chưa)(?: có)?(?: số liệu)?|không (?:áp dụng|phát sinh)|chưa thống kê|none|nil)$/iu;

/** Reads one cell that is not blank, by the type of its column. */
export function readCell(written: string, reading: CellReading): CellValue {
  const text = singleSpaced(nfc(written));
  if (reading.absent.some((word) => sameWords(word, text))) return {};
  if (ERROR.test(text)) return { fault: { code: 'cell-error', params: { found: text } } };
  const { type } = reading;
  if (type === undefined) {
    const { value } = plainScalar(text);
    return { value: typeof value === 'boolean' ? value : nfc(written) };
  }
  if (SEEMS_ABSENT.test(text) && !MEANS_SOMETHING[type](text, reading)) {
    return { fault: { code: 'cell-absent', params: { found: text } } };
  }
  return BY_TYPE[type](text, reading, written);
}

/** Whether two texts have the same words; case and blanks do not matter. */
export function sameWords(a: string, b: string): boolean {
  return wordsOf(a) === wordsOf(b);
}

/** The words of a text: texts that differ in case, in blanks or in the place of a tone have the same. */
export function wordsOf(text: string): string {
  return singleSpaced(oneSpelling(text)).toLowerCase();
}

function readBoolean(text: string): CellValue {
  return { value: yesOrNo(text) ?? text };
}

/** A decimal comma, and either points or blanks between thousands: `1.234,5`. In `0.125` the point is none of thousands. */
const WITH_COMMA = /^[-−]?(?:\d+|[1-9]\d{0,2}([. ])\d{3}(?:\1\d{3})*)(?:,\d+)?$/;

function readNumber(written: string, { numbers, isPercent, type }: CellReading): CellValue {
  const bare = written.replace(/ ?%$/, '');
  if (bare !== written && isPercent !== true)
    return { fault: { code: 'cell-percent', params: { found: shown(written) } } };
  if (numbers === 'comma') {
    if (!WITH_COMMA.test(bare)) return { fault: { code: 'cell-number', params: { found: shown(written) } } };
    const plain = bare.replaceAll(/[. ]/g, '').replace(',', '.').replace('−', '-');
    const reading = readDecimal(plain);
    return withRatio(reading.ok ? plain : (reading.suggestion ?? plain), bare === written && isPercent === true);
  }
  const isUnstated = numbers === undefined && THREE_PLACES.test(bare);
  const thousands = isUnstated ? bare.replace('.', '') : withoutThousandsPoints(bare);
  if (thousands !== undefined) {
    const warning = thousandsPoint(bare, thousands);
    // one thing is never written `1.000`: a thousand is meant, and it is not read as one
    const isThousands = numbers === undefined && type !== undefined && FACT_TYPE_IS[type].isWhole;
    return isThousands
      ? { fault: { code: 'whole-number-needed', params: { found: shown(bare) } }, warning }
      : { value: bare, warning };
  }
  return withRatio(bare, bare === written && isPercent === true);
}

/** The value; with a warning where it is below 1, has no `%`, and its column is of percentages: `0.95` may mean 95 %. */
function withRatio(value: string, isBarePercent: boolean): CellValue {
  if (!isBarePercent || !RATIO.test(value)) return { value };
  return { value, warning: { code: 'cell-ratio', params: { found: value, suggestion: inPercent(value) } } };
}

/** `1.234`: a decimal, or a thousand with a point. */
const THREE_PLACES = /^[-−]?[1-9]\d{0,2}\.\d{3}$/;

/** Less than one, and not zero. */
const RATIO = /^0\.\d*[1-9]\d*$/;

/** `0.955` -> `95.5`. */
function inPercent(ratio: string): string {
  const digits = ratio.slice(2).padEnd(2, '0');
  const integer = digits.slice(0, 2).replace(/^0(?=\d)/, '');
  const decimals = digits.slice(2).replace(/0+$/, '');
  return decimals === '' ? integer : `${integer}.${decimals}`;
}

function optionsNamed(text: string, options: readonly CellOption[]): readonly CellOption[] {
  const exact = options.filter(({ id }) => id === text);
  if (exact.length > 0) return exact;
  return options.filter(({ id, titles }) => [id, ...titles].some((name) => sameWords(name, text)));
}

function readChoice(text: string, { options = [] }: CellReading): CellValue {
  const named = optionsNamed(text, options);
  if (named.length > 1) {
    return {
      fault: { code: 'cell-ambiguous', params: { found: shown(text), options: named.map(({ id }) => id).join(', ') } },
    };
  }
  return { value: named[0]?.id ?? text };
}

function readDay(text: string): CellValue {
  return { value: dayWritten(text) ?? text };
}

/**
 * `24/10/2019` and `ngày 24 tháng 10 năm 2019`, the day first; `2019/10/4`, the year first, also with the midnight that a program
 * writes behind it.
 */
const DAYS: readonly RegExp[] = [
  /^(?:ngày )?(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/iu,
  /^(?:ngày )?(?<day>\d{1,2}) tháng (?<month>\d{1,2}) năm (?<year>\d{4})$/iu,
  /^(?<year>\d{4})[/.-](?<month>\d{1,2})[/.-](?<day>\d{1,2})(?:[ T]00:00:00(?:\.0+)?Z?)?$/u,
];

/** A day as Vietnamese offices write it: `24/10/2019` -> `2019-10-24`; undefined for any other text. */
export function dayWritten(text: string): string | undefined {
  const plain = text.replaceAll(/[\u2010-\u2015\u2212]/g, '-');
  const parts = DAYS.map((pattern) => pattern.exec(plain)?.groups).find((groups) => groups !== undefined);
  const { day = '', month = '', year = '' } = parts ?? {};
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

const TIME = String.raw`(?<hour>\d{1,2})(?::(?<minute>\d{2})(?::(?<second>\d{2}))?| ?(?:h|giờ)(?: ?(?<past>\d{1,2})(?: ?phút)?)?)`;

/** `24/10/2019 16:00`, `16:00 ngày 24/10/2019`, `16h30, ngày 24/10/2019`, `2019-10-24T16:00`. */
const INSTANTS: readonly RegExp[] = [
  new RegExp(`^(?<day>.*?\\d)(?:,? |T)(?:lúc )?${TIME}$`, 'iu'),
  new RegExp(`^(?:lúc )?${TIME},? (?<day>.+)$`, 'iu'),
];

/** `24/10/2019 16:00` and `+07:00` -> `2019-10-24T16:00:00+07:00`; any other text stays. */
export function instantIn(text: string, zone: string | undefined): string {
  const plain = singleSpaced(text);
  const parts = INSTANTS.map((pattern) => pattern.exec(plain)?.groups).find((groups) => groups !== undefined);
  const { day: written = '', hour = '', minute, past = '00', second = '00' } = parts ?? {};
  const day = isDate(written) ? written : dayWritten(written);
  if (zone === undefined || day === undefined) return text;
  return `${day}T${hour.padStart(2, '0')}:${minute ?? past.padStart(2, '0')}:${second}${zone}`;
}

const YES: readonly string[] = ['có', 'yes', 'y', 'đúng', 'x', '✓', '✔', '☑', 'true'];
const NO: readonly string[] = ['không', 'no', 'n', 'sai', 'false'];

/** Words for true and false: `có` -> true, `không` -> false; undefined for other words, `1`, `0` and a blank. */
export function yesOrNo(written: string): boolean | undefined {
  const word = nfc(written).trim().toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : undefined;
}
