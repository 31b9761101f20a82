import { isList, isObject, valueAt } from '../../kit/plain-data.js';
import type { Json, Reason } from '../../model/expression.js';
import { ROUNDINGS } from '../../model/measure.js';
import { readJson } from '../../model/read-json.js';
import type { BrokenBy } from '../../model/record.js';
import {
  asWritten,
  findingSentence,
  isWordKey,
  reasonSentence,
  recordedPhrase,
  recordPathWords,
  type Titles,
  word,
  workedPhrase,
} from '../../words/index.js';
import { breakerText } from './row-note.js';

/** Where a value stands: the tier and the node by which ids in it are called. */
export interface ValuePlace {
  readonly titles: Titles;
  readonly tier: string;
  /** The node whose level it may be; '' where there is none. */
  readonly node: string;
}

/**
 * A value of a record, given as text or as canonical JSON, in words: reasons, findings and other lists of the format as
 * sentences, closed words as such, numbers with all their digits; '' for null. What has no words stays as it is.
 */
export function recordedValue(what: string, text: string, at: ValuePlace): string {
  // null, as the place of a unit that has none, is printed as nothing
  if (text === 'null') return '';
  const key = what.split('.').at(-1) ?? '';
  const value = /^[[{]/.test(text) ? readJson(text).document : undefined;
  if (value !== undefined) return compound(key, value, at) ?? text;
  const { titles, tier, node } = at;
  if (key === 'level') return titles.level(tier, node, text);
  if (CODED.includes(key) && isWordKey(text)) return word(text, titles.language);
  if (text === 'true' || text === 'false') return workedPhrase(text === 'true' ? 'yes' : 'no', titles.language);
  return asWritten(text, titles.language);
}

const CODED: readonly string[] = ['state', 'status', 'counted', 'layer', 'severity'];

/** A list or an object in words; undefined where one of its parts is not as the format has it. */
function compound(key: string, value: Json, at: ValuePlace): string | undefined {
  const say = valueAt(ITEMS, key);
  const { language } = at.titles;
  if (isList(value)) {
    if (value.length === 0) return recordedPhrase('empty-list', language);
    const items = value.map((item) => (say ?? plain)(item, at));
    return items.every((item) => item !== undefined) ? items.join('; ') : undefined;
  }
  if (say) return say(value, at);
  if (!isObject(value)) return undefined;
  const parts = Object.entries(value).map(([name, part]) => {
    const inWords = typeof part === 'string' ? recordedValue(name, part, at) : compound(name, part, at);
    return inWords === undefined ? undefined : `${recordPathWords(name, language)} ${inWords}`;
  });
  return parts.every((part) => part !== undefined) ? parts.join('; ') : undefined;
}

type Say = (item: Json, at: ValuePlace) => string | undefined;

/** How an item is told, by the key of its list. */
const ITEMS: Readonly<Record<string, Say>> = {
  because: reason,
  left: because,
  absent: because,
  members: unit,
  gates: gate,
  brokenBy,
  finding,
  ledger,
  facts: (item, { titles, tier }) =>
    typeof item === 'string' ? `"${titles.names(tier).fact?.(item) ?? item}"` : undefined,
};

function plain(item: Json, { titles: { language } }: ValuePlace): string | undefined {
  if (typeof item === 'boolean') return workedPhrase(item ? 'yes' : 'no', language);
  return typeof item === 'string' ? asWritten(item, language) : undefined;
}

function unit(item: Json, { titles }: ValuePlace): string | undefined {
  return typeof item === 'string' ? titles.unit(item) : undefined;
}

function reason(item: Json, { titles, tier }: ValuePlace): string | undefined {
  if (!isObject(item) || typeof item.code !== 'string') return undefined;
  const context = { kinds: titles.kinds, names: titles.names(tier) };
  const sentence = reasonSentence(item as unknown as Reason, titles.language, context);
  // the reason of a rule that gave points names figures of its calculation, which a record does not hold
  return sentence.includes('…') ? `"${item.code}"` : sentence;
}

function because(item: Json, at: ValuePlace): string | undefined {
  if (!isObject(item)) return undefined;
  const [name, why] = [unit(item.unit ?? null, at), reason(item.because ?? null, at)];
  if (name === undefined || why === undefined) return undefined;
  return recordedPhrase('because', at.titles.language, { unit: name, reason: why });
}

function gate(item: Json, at: ValuePlace): string | undefined {
  if (!isObject(item) || typeof item.level !== 'string') return undefined;
  const { titles, tier, node } = at;
  const params = { level: titles.level(tier, node, item.level), reason: reason(item.because ?? null, at) ?? '' };
  return recordedPhrase(item.met === true ? 'gate-met' : 'gate-unmet', titles.language, params);
}

function brokenBy(item: Json, { titles, tier }: ValuePlace): string | undefined {
  return isObject(item) ? breakerText(item as unknown as BrokenBy, tier, titles) : undefined;
}

function finding(item: Json, { titles, tier }: ValuePlace): string | undefined {
  if (!isObject(item) || typeof item.code !== 'string' || !isObject(item.params)) return undefined;
  const { code, severity } = item;
  const params = item.params as Readonly<Record<string, string>>;
  const sentence = findingSentence({ code, params }, titles.language, titles.names(tier));
  return recordedPhrase('finding', titles.language, { severity: String(severity), sentence });
}

function ledger(item: Json, { titles: { language } }: ValuePlace): string | undefined {
  if (!isObject(item)) return undefined;
  const rounding = ROUNDINGS.find((name) => name === item.what);
  if (rounding === undefined) return undefined;
  const [before, after] = [item.before, item.after].map((text) => asWritten(String(text), language));
  return recordedPhrase(rounding, language, { before: before ?? '', after: after ?? '' });
}
