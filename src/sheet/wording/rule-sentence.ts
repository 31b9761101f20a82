import { isObject, valueAt } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import type { JsonObject } from '../json-parts.js';
import type { Form } from './form.js';
import { FORMS } from './forms.js';
import type { Names } from './names.js';
import { normalSentence } from './normal-sentence.js';
import { readRecord } from './read-formula.js';
import { isSameRule } from './same-rule.js';
import { readForm, type SentenceContext, writeForm } from './sentence.js';
import { writeRecord } from './write-formula.js';

/**
 * A rule as a sentence, which `readRule` reads back as the same rule. A rule that no sentence says, as one of a plugin, is
 * told by its parameters: `Cách tính “threshold”: fact: “Số máy”; atLeast: 5`.
 */
export function writeRule(rule: JsonObject, names: Names): string {
  return written(rule, names, { written: new Map(), read: new Map() });
}

/** Rules inside a rule that were written and read already: each is written and read once, however deep it stands. */
interface Known {
  readonly written: Map<string, string>;
  readonly read: Map<string, JsonObject | undefined>;
}

function written(rule: JsonObject, names: Names, known: Known): string {
  const key = JSON.stringify(rule);
  const text = known.written.get(key) ?? bySentence(rule, names, known) ?? byParams(rule, names);
  known.written.set(key, text);
  return text;
}

function bySentence(rule: JsonObject, names: Names, known: Known): string | undefined {
  const [kind = ''] = Object.keys(rule);
  const params = flat(kind, rule[kind] ?? null);
  if (params === undefined) return undefined;
  return (valueAt(FORMS, kind) ?? [])
    .map((form) => writeForm(form, params, contextOf(names, known)))
    .find((text) => {
      const back = text === undefined ? undefined : read(text, names, known);
      return back !== undefined && isSameRule(back, rule);
    });
}

function byParams(rule: JsonObject, names: Names): string {
  const [kind = ''] = Object.keys(rule);
  const data = rule[kind];
  const record = isObject(data) ? (data as JsonObject) : { [BARE]: data ?? null };
  return `${BY_PARAMS[names.language]} “${kind}”: ${writeRecord(record, names)}`;
}

/** The rule of a sentence as `writeRule` writes it, in any case and spacing; undefined for any other text. */
export function readRule(sentence: string, names: Names): JsonObject | undefined {
  return read(sentence, names, { written: new Map(), read: new Map() });
}

function read(sentence: string, names: Names, known: Known): JsonObject | undefined {
  const text = normalSentence(sentence, names.language);
  if (!known.read.has(text)) known.read.set(text, ofForms(text, names, known));
  return known.read.get(text) ?? readByParams(normalSentence(sentence, names.language, true), names);
}

/** The rule of the first form that the text is in. */
function ofForms(text: string, names: Names, known: Known): JsonObject | undefined {
  const context = contextOf(names, known);
  for (const [kind, forms] of Object.entries(FORMS)) {
    for (const form of forms) {
      const params = readForm(form, text, context);
      if (params && isWritten(form, params, text, context)) return { [kind]: nested(kind, params) };
    }
  }
  return undefined;
}

/** Whether the parameters are written as just this text: then reading has left nothing out. */
function isWritten(form: Form, params: JsonObject, text: string, context: SentenceContext): boolean {
  const back = writeForm(form, params, context);
  return back !== undefined && normalSentence(back, context.names.language) === text;
}

function contextOf(names: Names, known: Known): SentenceContext {
  return {
    names,
    writeRule: (rule) => (isObject(rule) ? written(rule as JsonObject, names, known) : undefined),
    readRule: (text) => read(text, names, known),
  };
}

const BY_PARAMS = { vi: 'Cách tính', en: 'Rule' };
/** The name of parameters that are no table. */
const BARE = 'value';
/** Kinds whose parameters are one value, written under the name ''. */
const ONE_VALUE = ['sum-of', 'logic'];

/** The parameters in one table: those of a ratio under `of.part`, `of.whole`. */
function flat(kind: string, params: Json): JsonObject | undefined {
  if (ONE_VALUE.includes(kind)) return { '': params };
  if (!isObject(params)) return undefined;
  const { of, ...others } = params as JsonObject;
  if (!isObject(of ?? null) || (of as JsonObject).part === undefined) return params as JsonObject;
  const ratio = Object.entries(of as JsonObject).map(([key, value]) => [`of.${key}`, value]);
  return { ...Object.fromEntries(ratio), ...others };
}

function nested(kind: string, params: JsonObject): Json {
  if (ONE_VALUE.includes(kind)) return params[''] ?? null;
  const entries = Object.entries(params);
  const ratio = entries.filter(([key]) => key.startsWith('of.'));
  if (ratio.length === 0) return params;
  const of = Object.fromEntries(ratio.map(([key, value]) => [key.slice(3), value]));
  return { of, ...Object.fromEntries(entries.filter(([key]) => !key.startsWith('of.'))) };
}

function readByParams(text: string, names: Names): JsonObject | undefined {
  const { kind, params } =
    new RegExp(`^${BY_PARAMS[names.language]} “(?<kind>[^”]*)”: (?<params>.+)$`, 'u').exec(text)?.groups ?? {};
  if (kind === undefined || params === undefined) return undefined;
  const record = readRecord(params, names);
  if (!isObject(record)) return undefined;
  const { [BARE]: bare, ...others } = record as JsonObject;
  return { [kind]: bare !== undefined && Object.keys(others).length === 0 ? bare : (record as JsonObject) };
}
