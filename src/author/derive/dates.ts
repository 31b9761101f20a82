import { isDate } from '../../kit/instant.js';
import type { CoreList } from '../../model/core.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Pack } from '../../model/pack.js';
import { datedValue } from '../dated-value.js';
import { type PlacedValue, placesIn } from '../drop/edits.js';

/** A day of the model, its place, and the same day in the new year. */
export interface MovedDay extends PlacedValue {
  readonly before: string;
  readonly value: string;
  readonly sort: MovedSort;
}

/** Where a day stands: which gap names it. */
export type MovedSort = 'period' | 'deadline' | 'field' | 'rule' | 'constant';

/** Keys whose values are rules and conditions, in which a day is one of the year that is assessed. */
const EXPRESSIONS: readonly (string | number)[] = ['rule', 'appliesTo', 'gate', 'where', 'derive', 'holds'];

/** The day so many years later; 29 February becomes the 28th where there is none. */
export function yearsLater(day: string, years: number): string {
  const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  return isDate(moved) || !moved.endsWith('-02-29') ? moved : `${moved.slice(0, 8)}28`;
}

/**
 * Every day of a pack that belongs to the year that is assessed, moved by whole years: the period, deadlines, days of checks on
 * the spot, and days in rules. Days of texts, and those from which a constant holds, are no such days; only where no value of a
 * constant would hold at the end of the new period are its days moved too.
 */
export function movedDays(document: Json, years: number): readonly MovedDay[] {
  const { period, constants = [] } = document as unknown as Pack;
  const end = yearsLater(period.to, years);
  const isUndated = (index: string | number | undefined) =>
    !constants[Number(index)]?.values?.some(({ from }) => from <= end);
  return placesIn(document).flatMap(({ path, value }): readonly MovedDay[] => {
    if (typeof value !== 'string' || !isDate(value)) return [];
    const sort = sortOf(path);
    if (sort === undefined || (sort === 'constant' && !isUndated(path[1]))) return [];
    return [{ path, before: value, value: yearsLater(value, years), sort }];
  });
}

/** A constant of which another value holds in the new period than in that of the model, though its days stayed. */
interface OtherValue {
  readonly path: Path;
  readonly before: string;
  readonly after: string;
}

/** The constants of which another value holds at the end of the new period; not those whose days are moved with it. */
export function otherValues({ constants = [], period }: Pack, years: number): readonly OtherValue[] {
  return constants.flatMap((constant, index) => {
    const before = datedValue(constant, period.to)?.value;
    const after = datedValue(constant, yearsLater(period.to, years))?.value;
    if (before === undefined || after === undefined || before === after) return [];
    return [{ path: ['constants', index], before, after }];
  });
}

function sortOf(path: Path): MovedSort | undefined {
  const [top, , key] = path;
  if (top === 'period') return 'period';
  if (top === 'tiers' && key === 'deadline') return 'deadline';
  if (top === 'procedure' && path.includes('field')) return 'field';
  if (top === 'constants' && path.at(-1) === 'from') return 'constant';
  const isTitle = path.includes('title');
  return !isTitle && EXPRESSIONS.some((name) => path.includes(name)) ? 'rule' : undefined;
}

/** A year by itself among words: `2019`, and not a part of `2392/QĐ-BTTTT` or of `12019`. */
const YEAR = /(?<![\p{L}\p{N}./-])(\d{4})(?![\p{L}\p{N}/]|[-.]\d)/gu;
/** The number and sign of a legal document. */
const NUMBERED = /\d+\/[\p{L}\d]/u;

/** Whether the titles of a list name the year that is assessed; that of a legal text names its own. */
const TITLED: Readonly<Record<string, boolean>> = {
  facts: true,
  tiers: true,
  attributes: true,
  constants: true,
  relations: true,
  texts: false,
} satisfies Record<CoreList | 'tiers', boolean>;

/** Titles that name a year of the period, with the year that comes instead; a title that names a text stays. */
export function movedTitles(document: Json, years: number): readonly (PlacedValue & { readonly before: string })[] {
  const { period } = document as unknown as Pack;
  const periodYears = [period.from, period.to].map((day) => day.slice(0, 4));
  if (years === 0) return [];
  return placesIn(document).flatMap(({ path, value }) => {
    const isTitle = TITLED[String(path[0])] === true && path.at(-2) === 'title' && !path.includes('rule');
    if (!isTitle || typeof value !== 'string' || NUMBERED.test(value)) return [];
    const moved = value.replaceAll(YEAR, (year) => (periodYears.includes(year) ? String(Number(year) + years) : year));
    return moved === value ? [] : [{ path, before: value, value: moved }];
  });
}
