import type { Json } from '../../src/model/expression.js';
import { type JsonObject, list, objects, words } from '../../src/sheet/json-parts.js';
import { type Names, namesFor } from '../../src/sheet/wording/names.js';
import { writeRule } from '../../src/sheet/wording/rule-sentence.js';

/** A rule of a pack with its sentence. */
export interface ToldRule {
  readonly node: string;
  readonly rule: JsonObject;
  readonly names: Names;
  readonly sentence: string;
}

/** Every rule of a pack with its sentence as an export writes it. */
export function toldRules(pack: JsonObject): readonly ToldRule[] {
  const [language = 'vi'] = list(pack.languages).map(String);
  return objects(pack.tiers).flatMap((tier) =>
    nodesIn(tier).flatMap((node) => {
      if (node.rule === undefined) return [];
      const names = namesFor(pack, tier, words(node.title, language));
      const rule = node.rule as JsonObject;
      return [{ node: `${String(tier.id)}/${String(node.id)}`, rule, names, sentence: writeRule(rule, names) }];
    }),
  );
}

function nodesIn(part: JsonObject): readonly JsonObject[] {
  return [...objects(part.criteria), ...objects(part.children)].flatMap((node) => [node, ...nodesIn(node)]);
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:\/\d+)?$/;

/** A rule as text, in which every number is the same; the 0 points of the worse post are a number too, written or not. */
export function withoutNumbers(rule: Json): string {
  return JSON.stringify(rule, (key, given: Json) => {
    const value = key === 'goalposts' ? { from: 0, ...(given as JsonObject) } : given;
    return typeof value === 'number' || (typeof value === 'string' && NUMBER.test(value)) ? 0 : value;
  });
}

/** Every number of a rule by its path; a decimal in a text is one too. */
export function numbersOf(rule: Json, path = ''): ReadonlyMap<string, string> {
  const entries: [string, string][] = [];
  if (typeof rule === 'number' || (typeof rule === 'string' && NUMBER.test(rule)))
    entries.push([path, String(rule).includes('/') ? String(rule) : String(Number(rule))]);
  else if (typeof rule === 'object' && rule !== null)
    for (const [key, value] of Object.entries(rule)) entries.push(...numbersOf(value as Json, `${path}/${key}`));
  return new Map(entries);
}

/** The sentence with each of its numbers changed in turn, outside names in quotes and brackets. */
export function withOtherNumbers(sentence: string): readonly { readonly number: string; readonly changed: string }[] {
  const numbers = [
    ...sentence.matchAll(/“[^”]*”|‘[^’]*’|"[^"]*"|\[[^\]]*\]|(?<![\p{L}\d,.])-?\d+(?:[,.]\d+)?(?![\p{L}\d])/gu),
  ];
  return numbers.flatMap((match) => {
    const [old] = match;
    if (!/^-?\d/.test(old)) return [];
    // a number that the sentence has nowhere, with the same number of places
    const number = old.replace(/^-?\d+/, (whole) => `${Number(whole) + 7}`);
    return [{ number, changed: sentence.slice(0, match.index) + number + sentence.slice(match.index + old.length) }];
  });
}
