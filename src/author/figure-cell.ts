import { readDecimal } from '../kit/decimal-text.js';
import { isDate } from '../kit/instant.js';
import { nfc } from '../kit/unicode.js';
import type { Json } from '../model/expression.js';
import type { IssueCode } from '../model/issue.js';
import type { FactInfo } from '../model/lowering.js';
import { shown } from '../model/scalar.js';
import { singleSpaced } from './blanks.js';
import { plainScalar, thousandsPoint, withoutThousandsPoints } from './yaml-scalar.js';
import { yesOrNo } from './yes-and-no.js';

/** How a table writes numbers: `1234.5`, or as Vietnamese offices do, `1.234,5`. */
export const NUMBER_STYLES = ['point', 'comma'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** A choice that a cell may name by its id or by its title in any language. */
export interface CellOption {
  readonly id: string;
  readonly titles: readonly string[];
}

/** What a table says of its own cells, and what a pack says of one column. */
export interface CellReading {
  readonly numbers: NumberStyle;
  /** Cells that say these words stand for no figure at all. */
  readonly absent: readonly string[];
  readonly type: FactInfo['type'] | undefined;
  readonly options?: readonly CellOption[] | undefined;
  /** Whether the figure is measured in percent: then `95,5%` is 95.5. */
  readonly isPercent?: boolean | undefined;
}

/** What a cell holds; nothing where it stands for no figure, or cannot be read, which is then reported. */
export interface CellValue {
  readonly value?: Json;
  readonly fault?: { readonly code: IssueCode; readonly params: Readonly<Record<string, string>> };
  /** Told beside the value. */
  readonly warning?: { readonly code: IssueCode; readonly params: Readonly<Record<string, string>> };
}

type Read = (text: string, reading: CellReading) => CellValue;

/** How a cell is read, by the type of its column. What is not certain is a fault, or stays the text, which is then judged. */
const BY_TYPE = {
  boolean: readBoolean,
  count: readNumber,
  number: readNumber,
  mark: readNumber,
  choice: readChoice,
  date: readDay,
  text: (text) => ({ value: text }),
  list: (text) => ({ value: text }),
} as const satisfies Record<FactInfo['type'], Read>;

/** What a spreadsheet shows where a formula has no value. */
const ERROR = /^#(?:DIV\/0!|REF!|VALUE!|N\/A|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

/** What people write where there is no figure; it stands for absent only where the table says so. */
const SEEMS_ABSENT = /^(?:[-–—−.…]+|n\/?a|không có(?: số liệu)?|chưa có(?: số liệu)?|không (?:áp dụng|phát sinh))$/iu;

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
  const isYesNo = type === 'boolean' && yesOrNo(text) !== undefined;
  const namesOption = type === 'choice' && optionsNamed(text, reading.options ?? []).length > 0;
  if (type !== 'text' && !isYesNo && !namesOption && SEEMS_ABSENT.test(text)) {
    return { fault: { code: 'cell-absent', params: { found: text } } };
  }
  return BY_TYPE[type](type === 'text' ? nfc(written) : text, reading);
}

/** Whether two texts are the same words, whatever their case and blanks. */
export function sameWords(a: string, b: string): boolean {
  return wordsOf(a) === wordsOf(b);
}

function wordsOf(text: string): string {
  return singleSpaced(nfc(text)).toLowerCase();
}

function readBoolean(text: string): CellValue {
  return { value: yesOrNo(text) ?? text };
}

/** Thousands are grouped by points or by blanks, and a comma begins the decimals. */
const WITH_COMMA = /^[-−]?(?:\d+|\d{1,3}(?:[. ]\d{3})+)(?:,\d+)?$/;

function readNumber(written: string, { numbers, isPercent }: CellReading): CellValue {
  const bare = written.replace(/ ?%$/, '');
  if (bare !== written && isPercent !== true)
    return { fault: { code: 'cell-percent', params: { found: shown(written) } } };
  if (numbers === 'comma') {
    if (!WITH_COMMA.test(bare)) return { fault: { code: 'cell-number', params: { found: shown(written) } } };
    const plain = bare.replaceAll(/[. ]/g, '').replace(',', '.').replace('−', '-');
    const reading = readDecimal(plain);
    return { value: reading.ok ? plain : (reading.suggestion ?? plain) };
  }
  const thousands = withoutThousandsPoints(bare);
  return { value: bare, ...(thousands === undefined ? {} : { warning: thousandsPoint(bare, thousands) }) };
}

function optionsNamed(text: string, options: readonly CellOption[]): readonly CellOption[] {
  const exact = options.filter(({ id }) => id === text);
  if (exact.length > 0) return exact;
  return options.filter(({ id, titles }) => [id, ...titles].some((one) => sameWords(one, text)));
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
  return { value: dayFirst(text) ?? text };
}

/** `24/10/2019`, as Vietnamese offices write a day: the day first, then the month; undefined where it is none. */
export function dayFirst(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

/** `24/10/2019 16:00` in the zone of the pack as an instant; any other text as it is. */
export function instantIn(text: string, zone: string | undefined): string {
  const [, written = '', hour = '', minute = '', second = '00'] =
    /^(\S+)[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(singleSpaced(text)) ?? [];
  const day = isDate(written) ? written : dayFirst(written);
  if (zone === undefined || day === undefined) return text;
  return `${day}T${hour.padStart(2, '0')}:${minute}:${second}${zone}`;
}
