import { isObject, valueAt } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { countedNoun } from '../../words/index.js';
import { withComma } from '../decimal-comma.js';
import { type JsonObject, list, objects, text } from '../json-parts.js';

/** Titles of facts and of their options, and whether a fact is a percent. */
export interface FactNames {
  readonly fact: (id: string) => string;
  readonly option: (fact: string, option: string) => string;
  readonly isPercent: (id: string) => boolean;
}

/** The words of a rule with these parameters; undefined where no words would be read back as the same rule. */
type Teller = (params: JsonObject, max: string, names: FactNames) => string | undefined;

/**
 * A rule in the words of an annex, which `importAnnex` reads back as the same kind. A rule without such words is named by
 * its kind; the machine part of the sheet holds all of it.
 */
export function ruleText(rule: JsonObject, max: string, names: FactNames): string {
  const [kind = ''] = Object.keys(rule);
  const params = rule[kind];
  const words = isObject(params) ? valueAt(TELLERS, kind)?.(params as JsonObject, max, names) : undefined;
  return words ?? `Theo cách tính "${kind}" của bộ tiêu chí`;
}

const TELLERS: Readonly<Record<string, Teller>> = {
  flag: ({ when }, max) => (typeof when === 'string' ? `Có: ${points(max)}; không: 0 điểm` : undefined),
  choice: ({ fact, points: table, fractions }, _, names) => {
    const values = isObject(table) ? table : fractions;
    if (!isObject(values)) return undefined;
    const say = values === table ? points : part;
    return Object.entries(values)
      .map(([option, value]) => `${names.option(text(fact), option)}: ${say(text(value))}`)
      .join('; ');
  },
  share: ({ part: top, whole, complement, target, whenOver }, max, names) => {
    if (typeof top !== 'string' || complement !== undefined) return undefined;
    const isAsked = whole === 100 && names.isPercent(top);
    if (!isAsked && typeof whole !== 'string') return undefined;
    const meaning = isAsked ? '' : `; a = ${names.fact(top)}; b = ${names.fact(text(whole))}; Tỷ lệ = a/b`;
    if (target === undefined) return whenOver === undefined ? `Điểm = Tỷ lệ x ${withComma(max)}${meaning}` : undefined;
    const bar = `${withComma(text(target))}%`;
    return `Đạt từ ${bar} trở lên: ${points(max)}; dưới ${bar}: Điểm = Tỷ lệ/${bar} * ${withComma(max)}${meaning}`;
  },
  bands: ({ of, points: bands, otherwise }, _, names) => {
    if (of === undefined || (typeof of === 'object' && !isRatio(of))) return undefined;
    const unit = isObject(of) || names.isPercent(text(of)) ? '%' : '';
    const cuts = objects(bands).map((band) => `${ends(band, unit)}: ${points(text(band.points))}`);
    return [...cuts, ...(otherwise === undefined ? [] : [`còn lại: ${points(text(otherwise))}`])].join('; ');
  },
  'per-item': ({ count, each, atMost }, _, names) => {
    if (typeof count !== 'string') return undefined;
    return `Mỗi ${countedNoun(names.fact(count))} ${points(text(each))}, tối đa ${points(text(atMost))}`;
  },
  deduct: ({ from, items, notBelow }, max, names) => {
    const [item, ...others] = list(items);
    if (!isObject(item) || typeof item.count !== 'string' || others.length > 0) return undefined;
    if (from !== undefined || text(notBelow) !== '0') return undefined;
    return `Tối đa ${points(max)}, mỗi ${countedNoun(names.fact(item.count))} trừ ${points(text(item.each))}`;
  },
  relative: ({ of, method, from }, max, names) => {
    if (typeof of !== 'string' || method !== 'share-of-max' || from !== undefined) return undefined;
    const figure = names.fact(of);
    return `Điểm = ${figure} của đơn vị / ${figure} lớn nhất trong các đơn vị * ${withComma(max)}`;
  },
  mark: () => 'Theo kết quả chấm điểm',
};

function isRatio(of: Json): boolean {
  return isObject(of) && of.part !== undefined;
}

function points(decimal: string): string {
  return `${withComma(decimal)} điểm`;
}

function part(fraction: string): string {
  if (fraction === '0') return '0 điểm';
  return fraction === '1' ? 'điểm tối đa' : `${fraction.replace(/^0\.5$/, '1/2')} điểm tối đa`;
}

function ends({ above, atLeast, below, atMost }: JsonObject, unit: string): string {
  const low = above === undefined ? atLeast : above;
  const high = below === undefined ? atMost : below;
  const from = low === undefined ? '' : `${above === undefined ? 'từ' : 'trên'} ${withComma(text(low))}${unit}`;
  const to = high === undefined ? '' : `${withComma(text(high))}${unit}`;
  if (to === '') return from.replace(/^từ (.+)$/, 'từ $1 trở lên');
  if (from === '') return `${below === undefined ? 'không quá' : 'dưới'} ${to}`;
  if (atLeast !== undefined && atLeast === atMost) return `${to} lần`;
  return `${from} đến ${below === undefined ? '' : 'dưới '}${to}`;
}
