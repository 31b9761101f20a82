import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { WHEN_ZERO } from '../../model/pack-words.js';
import { everyDigit, type Language, type RuleKey, rulePhrase } from '../../words/index.js';
import { type JsonObject, list, objects, text } from '../json-parts.js';
import type { FactNames } from './fact-names.js';

/** The rule kinds that an import writes. */
export const IMPORTED_KINDS = [
  'flag',
  'choice',
  'share',
  'bands',
  'per-item',
  'deduct',
  'checklist',
  'relative',
  'mark',
  'logic',
] as const;
type ImportedKind = (typeof IMPORTED_KINDS)[number];

/** The names and words of a sentence about a rule. */
interface RuleWording {
  readonly max: string;
  readonly fact: (id: Json | undefined) => string;
  readonly option: FactNames['option'];
  readonly isPercent: FactNames['isPercent'];
  readonly shown: (decimal: string) => string;
  readonly say: (key: RuleKey, params?: Readonly<Record<string, string>>) => string;
}

/** A rule as one sentence, to be compared with the annex; a rule of another kind is named by its kind. */
export function ruleInWords(rule: JsonObject, max: string, names: FactNames, language: Language): string {
  const [kind = ''] = Object.keys(rule);
  const say: RuleWording['say'] = (key, params = {}) => rulePhrase(key, language, params);
  const fact = (id: Json | undefined) => (typeof id === 'string' ? `“${names.fact(id)}”` : '…');
  const wording: RuleWording = {
    max,
    fact,
    option: names.option,
    isPercent: names.isPercent,
    shown: (decimal: string) => everyDigit(decimal, language),
    say,
  };
  const params = rule[kind];
  const sentence = isImported(kind) && isObject(params) ? SENTENCES[kind](params, wording) : undefined;
  return sentence ?? say('other', { kind });
}

function isImported(kind: string): kind is ImportedKind {
  return IMPORTED_KINDS.some((known) => known === kind);
}

const SENTENCES: Readonly<Record<ImportedKind, (params: JsonObject, wording: RuleWording) => string | undefined>> = {
  flag: ({ when, all }, { max, fact, say }) =>
    when === undefined
      ? say('all', { statements: list(all).map(fact).join(', '), max })
      : say('flag', { statement: fact(when), max }),
  choice: ({ fact: id, points, fractions }, { fact, option, say }) => {
    const table = isObject(points) ? points : fractions;
    const options = Object.entries(isObject(table) ? table : {}).map(([name, value]) => {
      const label = option(text(id), name);
      if (table === points || value === '0') return say('option', { label, points: text(value) });
      return value === '1' ? say('option-full', { label }) : say('option-part', { label, part: text(value) });
    });
    return say('choice', { fact: fact(id), options: options.join('; ') });
  },
  share: (params, wording) => {
    const { max, say } = wording;
    const target = params.target === undefined ? '' : say('target', { target: text(params.target), max });
    const floor = params.atLeast === undefined ? '' : say('floor', { atLeast: text(params.atLeast) });
    return say('share', { max, ratio: ratioWords(params, wording), target, floor, zero: zeroWords(params, wording) });
  },
  bands: ({ of, points, otherwise }, wording) => {
    const { fact, isPercent, say } = wording;
    const ratio = isObject(of) && of.part !== undefined ? of : undefined;
    const unit = ratio || (typeof of === 'string' && isPercent(of)) ? '%' : '';
    const bands = objects(points).map((band) =>
      say('band', { range: rangeWords(band, unit, wording), points: text(band.points) }),
    );
    return say('bands', {
      of: ratio ? ratioWords(ratio, wording) : fact(of),
      bands: [...bands, ...(ratio ? [zeroWords(ratio, wording)] : [])].join('; '),
      otherwise: otherwise === undefined ? '' : text(otherwise),
    });
  },
  'per-item': ({ count, each, atMost }, { fact, say }) =>
    say('per-item', { count: fact(count), each: text(each), atMost: text(atMost) }),
  deduct: ({ items, notBelow }, { max, fact, say }) => {
    const losses = objects(items).map(({ count, each }) =>
      say('deduct-each', { count: fact(count), each: text(each) }),
    );
    return say('deduct', { max, items: losses.join(', '), notBelow: text(notBelow) });
  },
  checklist: ({ items }, { fact, say }) => {
    const parts = Object.entries(isObject(items) ? items : {});
    const sentences = parts.map(([id, points]) => say('option', { label: fact(id), points: text(points) }));
    return say('checklist', { items: sentences.join('; ') });
  },
  relative: ({ of, method }, { max, fact, say }) =>
    method === 'share-of-max' ? say('relative', { of: fact(of), max }) : undefined,
  mark: (_, { max, say }) => say('mark', { max }),
  logic: (params, wording) => cappedSumWords(params, wording),
};

function ratioWords({ part, whole, complement, target }: JsonObject, { fact, say }: RuleWording): string {
  const goal = text(target);
  if (whole === 100) return say('percent', { part: fact(part), target: goal === '' ? '100' : goal });
  return say(complement ? 'rest' : 'ratio', { part: fact(part), whole: fact(whole), target: goal });
}

function zeroWords({ whenZero }: JsonObject, { say }: RuleWording): string {
  const answer = WHEN_ZERO.find((known) => known === whenZero);
  return answer === undefined ? '' : say(answer);
}

function rangeWords(band: JsonObject, unit: string, { say, shown }: RuleWording): string {
  const { above, atLeast, below, atMost } = band;
  const ends = Object.fromEntries(
    Object.entries({ above, atLeast, below, atMost }).map(([end, value]) => [
      end,
      value === undefined ? '' : shown(text(value)) + unit,
    ]),
  );
  const isLow = above !== undefined || atLeast !== undefined;
  const isHigh = below !== undefined || atMost !== undefined;
  if (atLeast !== undefined && atLeast === atMost) return say('exactly', ends);
  return say(isLow && isHigh ? 'between' : isLow ? 'up' : 'down', ends);
}

/** The sentence of `{ min: [{ '+': [{ '*': [{ var }, points] }, …] }, cap] }`: several counts under one cap. */
function cappedSumWords(rule: JsonObject, { fact, say }: RuleWording): string | undefined {
  const [sum, cap] = list(rule.min);
  if (!isObject(sum ?? null) || cap === undefined) return undefined;
  const items = list((sum as JsonObject)['+']).map((product) => {
    const [count, each] = isObject(product) ? list(product['*']) : [];
    return isObject(count ?? null) ? say('times', { count: fact((count as JsonObject).var), each: text(each) }) : '';
  });
  return say('together', { items: items.join('; '), atMost: text(cap) });
}
