import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import { type JsonObject, list, objects, text } from '../json-parts.js';
import { type DraftNames, draftNames } from '../wording/draft-names.js';
import { readRule } from '../wording/rule-sentence.js';
import type { FactDraft, Reading, Scoring } from './reading.js';

/**
 * A scoring in the words of an export without its pack: the facts are those that it names. Undefined for any other
 * words, and where a formula does not tell what its facts are.
 */
export function worded({ max, text: cell }: Pick<Scoring, 'max' | 'text'>): Reading | undefined {
  const isPercent = /\d%/.test(cell);
  const drafting = draftNames(isPercent);
  const read = readRule(cell, drafting.names);
  if (!read) return undefined;
  const rule = withZero(read);
  const types = new Map<string, FactDraft['type']>();
  const named = drafting.titles().filter(([id]) => stringsIn(rule).includes(id));
  if (named.length === 0 || !typesOf(rule, types, drafting)) return undefined;
  const facts = named.map(([id, title]): FactDraft => {
    const type = types.get(id) ?? 'number';
    const options = drafting.options(id).filter((option) => stringsIn(rule).includes(option.id));
    return {
      title,
      type,
      ...(FACT_TYPE_IS[type].isOfOthers ? { max: markMax(rule, max) } : {}),
      ...(isPercent && isObject(rule.bands) && rule.bands.of === id ? { measure: '%' } : {}),
      ...(FACT_TYPE_IS[type].values === 'choice' ? { options } : {}),
    };
  });
  return {
    facts,
    rule: (ids) => renamed(rule, new Map(named.map(([id], index) => [id, ids[index] ?? id]))),
    used: [],
    assumes: JSON.stringify(rule) === JSON.stringify(read) ? [] : ['whole-zero'],
  };
}

/** Every text and every key of a rule. */
function stringsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item: Json) => stringsIn(item));
  if (!isObject(value)) return [];
  return Object.entries(value as JsonObject).flatMap(([key, each]) => [key, ...stringsIn(each)]);
}

/** Notes the type of each fact by its place in the rule; false where a place does not tell. */
function typesOf(rule: JsonObject, types: Map<string, FactDraft['type']>, drafting: DraftNames): boolean {
  const [kind = ''] = Object.keys(rule);
  const params = rule[kind] ?? null;
  const note = (value: Json | undefined, type: FactDraft['type']): boolean => {
    if (typeof value === 'string' && drafting.names.fact.has(value)) types.set(value, types.get(value) ?? type);
    return value === undefined || typeof value === 'string' || typeof value === 'number' || areNumbers(value, types);
  };
  if (!isObject(params)) {
    const parts = kind === 'sum-of' ? objects(params) : [];
    return parts.length > 0 && parts.every((part) => inside(part, types, drafting));
  }
  const { when, all, any, fact, items, of, part, whole, count, cases } = params as JsonObject;
  const ratio = isObject(of) ? (of as JsonObject) : {};
  const statements = [when, ...list(all), ...list(any), ...(isObject(items) ? Object.keys(items) : [])];
  const counted = objects(items);
  return [
    ...statements.map((each) => note(each, 'boolean')),
    ...list(items).map((item) => isObject(item) || note(item, 'boolean')),
    ...counted.map((item) => note(item.count, 'count') && note(item.when, 'boolean')),
    note(fact, kind === 'choice' ? 'choice' : 'mark'),
    note(count, 'count'),
    ...[part, whole, ratio.part, ratio.whole].map((each) => note(each, 'number')),
    ratio.part !== undefined || note(of, 'number'),
    ...objects(cases).map((each) => inside(each, types, drafting)),
    kind !== 'logic' || areNumbers(params as Json, types),
  ].every(Boolean);
}

function inside(part: JsonObject, types: Map<string, FactDraft['type']>, drafting: DraftNames): boolean {
  return isObject(part.rule) && typesOf(part.rule as JsonObject, types, drafting);
}

/** Operators between numbers. */
const OF_NUMBERS = ['+', '-', '*', '/', 'min', 'max', '<', '<=', '>', '>='];

/** Notes the facts of a formula as numbers; false where one may be something else. */
function areNumbers(formula: Json, types: Map<string, FactDraft['type']>): boolean {
  if (typeof formula === 'number') return true;
  if (!isObject(formula)) return false;
  const [[operator, operands] = ['', null]] = Object.entries(formula as JsonObject);
  if (operator === 'var' && typeof operands === 'string') {
    types.set(operands, types.get(operands) ?? 'number');
    return true;
  }
  return OF_NUMBERS.includes(operator) && list(operands).every((operand) => areNumbers(operand, types));
}

/** The scale of a mark: the most that it can be. */
function markMax(rule: JsonObject, max: string): string {
  const { mark } = rule;
  return isObject(mark) && mark.outOf !== undefined ? text(mark.outOf as Json) : max;
}

/** The rule, which says what a whole of 0 means where the words do not. */
function withZero(rule: JsonObject): JsonObject {
  const ratio = (params: JsonObject): JsonObject =>
    params.part === undefined || params.whenZero !== undefined || typeof params.whole !== 'string'
      ? params
      : { ...params, whenZero: 'unscorable' };
  const [kind = ''] = Object.keys(rule);
  const params = rule[kind] ?? null;
  const within = (part: Json): Json =>
    isObject(part) && isObject(part.rule) ? { ...(part as JsonObject), rule: withZero(part.rule as JsonObject) } : part;
  if (Array.isArray(params)) return { [kind]: params.map(within) };
  if (!isObject(params)) return rule;
  const { of, cases } = params as JsonObject;
  return {
    [kind]: {
      ...ratio(params as JsonObject),
      ...(isObject(of) ? { of: ratio(of as JsonObject) } : {}),
      ...(cases === undefined ? {} : { cases: list(cases).map(within) }),
    },
  };
}

/** The rule with the ids of the declared facts for those of the drafts. */
function renamed(value: Json, ids: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item: Json) => renamed(item, ids));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value as JsonObject).map(([key, each]) => [ids.get(key) ?? key, renamed(each, ids)]),
  );
}
