import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { type JsonObject, list } from '../json-parts.js';
import type { Form, FormClause, Wording } from './form.js';
import type { HoleContext } from './holes.js';
import { cutAt } from './text-marks.js';
import { readWording, writeWording } from './wording.js';

/** How a sentence is written and read: what its holes need but the parameters around them. */
export type SentenceContext = Omit<HoleContext, 'around'>;

/** The parameters of a rule as a sentence of this form; undefined where the form does not say all of them. */
export function writeForm(form: Form, params: JsonObject, context: SentenceContext): string | undefined {
  const around = { ...context, around: params };
  const writtenParams = new Set<string>();
  if (form.titleParam !== undefined) {
    if (params[form.titleParam] !== context.names.titleFact || context.names.titleFact === undefined) return undefined;
    writtenParams.add(form.titleParam);
  }
  const head = form.head && firstOf(form.head, params, around);
  if (form.head && !head) return undefined;
  for (const key of head?.keys ?? []) writtenParams.add(key);
  const clauses: string[] = [];
  for (const clause of form.clauses) {
    const texts = writeClause(clause, params, around, writtenParams);
    if (!texts) return undefined;
    clauses.push(...texts);
  }
  if (!Object.keys(params).every((key) => writtenParams.has(key))) return undefined;
  return `${head ? `${head.text}: ` : ''}${clauses.join('; ')}`;
}

function writeClause(
  { wordings, isOptional, each }: FormClause,
  params: JsonObject,
  context: HoleContext,
  writtenParams: Set<string>,
): readonly string[] | undefined {
  if (each === undefined) {
    const written = firstOf(wordings, params, context);
    for (const key of written?.keys ?? []) writtenParams.add(key);
    if (written) return [written.text];
    return isOptional ? [] : undefined;
  }
  writtenParams.add(each);
  const texts = itemsOf(params[each]).map((item) => {
    const written = firstOf(wordings, item, context);
    return written && Object.keys(item).every((key) => written.keys.includes(key)) ? written.text : undefined;
  });
  return texts.length > 0 && texts.every((text) => text !== undefined) ? texts : undefined;
}

/** The items of a list; the entries of a table as `key` and `value`. */
function itemsOf(value: Json | undefined): readonly JsonObject[] {
  if (isObject(value)) return Object.entries(value as JsonObject).map(([key, entry]) => ({ key, value: entry }));
  const items = list(value);
  return items.every((item): item is JsonObject => isObject(item)) ? items : [];
}

function firstOf(wordings: readonly Wording[], params: JsonObject, context: HoleContext) {
  for (const wording of wordings) {
    const written = writeWording(wording, params, context);
    if (written) return written;
  }
  return undefined;
}

/** The parameters of a sentence of this form; undefined for any other text. `text` is in normal form. */
export function readForm(form: Form, text: string, context: SentenceContext): JsonObject | undefined {
  const [first = '', ...others] = cutAt(text, ': ');
  const headed = form.head && readFirst(form.head, first, { ...context, around: {} });
  if (form.head && (!headed || others.length === 0)) return undefined;
  const titleFact = context.names.titleFact;
  if (form.titleParam !== undefined && titleFact === undefined) return undefined;
  let params: JsonObject = {
    ...headed,
    ...(form.titleParam === undefined ? {} : { [form.titleParam]: titleFact ?? '' }),
  };
  const waiting = [...cutAt(form.head ? others.join(': ') : text, ';')];
  for (const clause of form.clauses) {
    const read = readClause(clause, waiting, { ...context, around: params });
    if (!read) return undefined;
    params = { ...params, ...read };
  }
  return waiting.length === 0 ? params : undefined;
}

/** The parameters of a clause, which is taken from the waiting ones. */
function readClause(
  { wordings, isOptional, each }: FormClause,
  waiting: string[],
  context: HoleContext,
): JsonObject | undefined {
  const take = (): JsonObject | undefined => {
    const read = waiting[0] === undefined ? undefined : readFirst(wordings, waiting[0], context);
    if (read) waiting.shift();
    return read;
  };
  if (each === undefined) return take() ?? (isOptional ? {} : undefined);
  const items: JsonObject[] = [];
  for (let item = take(); item; item = take()) items.push(item);
  const isTable = items.every((item) => item.key !== undefined);
  if (items.length === 0) return undefined;
  if (!isTable) return { [each]: items };
  const keys = items.map((item) => String(item.key));
  if (new Set(keys).size < keys.length) return undefined;
  return { [each]: Object.fromEntries(items.map((item) => [String(item.key), item.value ?? null])) };
}

function readFirst(wordings: readonly Wording[], text: string, context: HoleContext): JsonObject | undefined {
  for (const wording of wordings) {
    const read = readWording(wording, text, context);
    if (read) return read;
  }
  return undefined;
}
