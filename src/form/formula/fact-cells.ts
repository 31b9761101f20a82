import { dayNumber } from '../../kit/instant.js';
import { numberOf } from '../../logic/loops/index.js';
import type { Type } from '../../model/expression.js';
import type { PlanFact } from '../../model/plan.js';
import {
  all,
  always,
  any,
  anyText,
  type Condition,
  condition,
  either,
  hasNoText,
  isBlank,
  isMarked,
  isNoNumber,
  quoted,
} from './conditions.js';
import { listPlace } from './list-cells.js';
import { constantNumber, type NumberText, realText } from './numbers.js';
import type { SheetCells } from './sheet-cells.js';
import { constantTerm, isDecimal, term } from './terms.js';
import type { CodeText, ValueText } from './values.js';

/** The day before the first that sheets count. */
const DAY_ZERO = dayNumber('1899-12-30');

/** A day as the number by which sheets count it; right from 1900-03-01. */
export function dayInSheet(date: string): number {
  return dayNumber(date) - DAY_ZERO;
}

const LAST_DAY = dayInSheet('2999-12-31');

/** What a cell can hold. */
type CellOf = Pick<PlanFact, 'id' | 'type'> & Partial<Pick<PlanFact, 'min' | 'max' | 'step' | 'places'>>;

/** The value in a cell that is neither blank nor bad; undefined where no formula reads one of that type. */
export function cellValue(of: CellOf, cell: string, cells: SheetCells): ValueText | undefined {
  const { type } = of;
  if (type.is === 'number' || type.is === 'date') return numberInCell(of, cell);
  if (type.is === 'boolean') return condition(`${cell}=${quoted(cells.yes)}`);
  if (type.is === 'choice') return optionInCell(of.id, type.options, cell, cells);
  if (type.is !== 'text') return undefined;
  return { is: 'code', cell, equals: (text) => condition(`EXACT(${cell},${quoted(text)})`) };
}

function numberInCell({ type, min, max, places }: CellOf, cell: string): NumberText {
  if (type.is === 'date')
    return {
      is: 'number',
      n: term(cell),
      d: constantTerm(1),
      low: 1,
      high: LAST_DAY,
      isWhole: true,
      isRisky: false,
      cell,
    };
  const ends = { low: endOf(min) ?? Number.NEGATIVE_INFINITY, high: endOf(max) ?? Number.POSITIVE_INFINITY };
  const scale = places === undefined || places > 9 ? undefined : 10 ** places;
  const n = scale === undefined || scale === 1 ? term(cell) : term(`ROUND(${scale}*${cell},0)`);
  const parts = { n, d: constantTerm(scale ?? 1), isWhole: scale !== undefined };
  return { is: 'number', ...parts, ...ends, isRisky: false, cell };
}

function endOf(end: PlanFact['min']): number | undefined {
  return end && Number(end.n) / Number(end.d);
}

function optionInCell(fact: string, options: readonly string[], cell: string, cells: SheetCells): CodeText {
  const texts = options.map((option) => cells.optionText(fact, option));
  const place = asText(texts, cell);
  const lower = texts.map((text) => text.toLowerCase());
  // sheets compare texts without their case
  const isUnlike = new Set(lower).size === texts.length;
  const asked = (text: string) => (isUnlike ? `${place}=${quoted(text)}` : `EXACT(${place},${quoted(text)})`);
  const equals = (id: string) => (options.includes(id) ? condition(asked(cells.optionText(fact, id))) : always(false));
  return { is: 'code', ids: options, equals };
}

/** The cell of an option: what is typed may be read as a number or a day where an option is written like one. */
function asText(texts: readonly string[], cell: string): string {
  return isLikeNumber(texts) ? `${cell}&""` : cell;
}

function isLikeNumber(texts: readonly string[]): boolean {
  return texts.some((text) => /^[\d\s.,:/%+-]+$/.test(text));
}

/**
 * Whether a cell holds something that the fact cannot be: a text where a number is due, an error, no option of the choice,
 * a number beyond its bounds. The condition itself is never an error.
 */
export function isBad(of: CellOf, cell: string, cells: SheetCells): Condition {
  const { type } = of;
  if (type.is === 'number' || type.is === 'date')
    return condition(`IF(ISNUMBER(${cell}),${breaksOf(of, cell)},NOT(ISBLANK(${cell})))`);
  if (type.is === 'boolean') return isNoneOf([cells.yes, cells.no], cell);
  if (type.is === 'choice')
    return isNoneOf(
      type.options.map((option) => cells.optionText(of.id, option)),
      cell,
    );
  return condition(`ISERROR(${cell})`);
}

/** Whether a cell is not blank and holds none of the texts. */
function isNoneOf(texts: readonly string[], cell: string): Condition {
  const isNone = all(texts.map((text) => condition(`${asText(texts, cell)}<>${quoted(text)}`)));
  if (isLikeNumber(texts)) return condition(`IF(ISBLANK(${cell}),FALSE,IF(ISERROR(${cell}),TRUE,${isNone.t}))`);
  return condition(`IF(ISTEXT(${cell}),${isNone.t},NOT(ISBLANK(${cell})))`);
}

/** How a number is outside its bounds. */
function breaksOf({ type, min, max, step, places }: CellOf, cell: string): string {
  if (type.is === 'date') return `OR(${cell}<1,${cell}>${LAST_DAY},${cell}<>INT(${cell}))`;
  const breaks = [
    ...(min ? [`${cell}<${exactText(min)}`] : []),
    ...(max ? [`${cell}>${exactText(max)}`] : []),
    ...(places === undefined || places > 14
      ? []
      : [`${cell}<>${places === 0 ? `INT(${cell})` : `ROUND(${cell},${places})`}`]),
    ...(step ? [offStep(step, min, cell)] : []),
  ];
  return breaks.length === 0 ? 'FALSE' : anyText(breaks);
}

function exactText(end: NonNullable<PlanFact['min']>): string {
  const number = numberOf(end);
  return number ? realText(constantNumber(number.n, number.d)) : String(Number(end.n) / Number(end.d)).toUpperCase();
}

function offStep(step: NonNullable<PlanFact['step']>, min: PlanFact['min'], cell: string): string {
  const number = numberOf(step);
  const size = number ? realText(constantNumber(number.n, number.d)) : exactText(step);
  const from = min && Number(min.n) !== 0 ? `(${cell}-${signed(exactText(min))})` : cell;
  const steps = number && isDecimal(number.d) ? `${from}/${size}` : `${from}/(${size})`;
  return `ROUND(${steps},9)<>ROUND(${steps},0)`;
}

function signed(text: string): string {
  return text.startsWith('-') ? `(${text})` : text;
}

/** Whether a fact that has a place in the form is absent: it is blank, or marked as an estimate where the pack takes none. */
export function isFactAbsent(fact: PlanFact, cells: SheetCells, isWary: boolean): Condition {
  const cell = cells.fact(fact.id);
  const blank =
    listPlace(fact, cells)?.isAbsent ?? (cell === undefined ? always(true) : isAbsent(fact.type, cell, isWary));
  const mark = cells.estimate?.(fact.id);
  return mark === undefined ? blank : any([isMarked(mark), blank]);
}

/** Whether what stands in the place of a fact is bad; what is marked as an estimate is not read where the pack takes none. */
export function isFactBad(fact: PlanFact, cells: SheetCells): Condition {
  const cell = cells.fact(fact.id);
  const bad = listPlace(fact, cells)?.isBad ?? (cell === undefined ? always(false) : isBad(fact, cell, cells));
  const mark = cells.estimate?.(fact.id);
  return mark === undefined ? bad : either(isMarked(mark), always(false), bad);
}

/** Whether a cell holds no fact: it is blank, or where nothing was asked of it yet, holds none of its type. */
export function isAbsent(type: Type, cell: string, isWary: boolean): Condition {
  if (type.is === 'text')
    return isWary ? either(condition(`ISERROR(${cell})`), always(true), hasNoText(cell)) : hasNoText(cell);
  if (!isWary) return isBlank(cell);
  if (type.is === 'number' || type.is === 'date') return isNoNumber(cell);
  if (type.is === 'boolean') return condition(`NOT(ISTEXT(${cell}))`);
  return either(condition(`ISERROR(${cell})`), always(true), isBlank(cell));
}

/** Whether the form has cells for a fact. */
export function hasPlace(fact: PlanFact, cells: SheetCells): boolean {
  return (fact.type.is === 'list' ? listPlace(fact, cells) : cells.fact(fact.id)) !== undefined;
}
