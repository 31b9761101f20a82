import type { Json } from '../model/expression.js';
import { EVIDENCE } from './draft-pack.js';
import type { ColumnName } from './headings.js';
import { isObject, type JsonObject, list, text, words } from './json-parts.js';
import { type FactNames, ruleText } from './rule-text.js';

/** A row of an exported pack: what its cells say. `max` is a decimal; `key` is `tier`, or `tier/node`. */
export type PackRow = Readonly<Record<ColumnName, string>>;

const BLANK: PackRow = { code: '', title: '', max: '', scoring: '', evidence: '', provider: '', verifier: '', key: '' };

/** The rows that a pack is shown by: a row for each tier, then its nodes in printed order. */
export function packRows(pack: JsonObject): readonly PackRow[] {
  const [language = 'vi'] = list(pack.languages).map(String);
  const facts = list(pack.facts).filter(isObject);
  return list(pack.tiers)
    .filter(isObject)
    .flatMap((tier) => [
      { ...BLANK, key: text(tier.id), title: words(tier.title, language) },
      ...list(tier.criteria).flatMap((node) => nodeRows(node, text(tier.id), facts, language)),
    ]);
}

function nodeRows(node: Json, tier: string, facts: readonly JsonObject[], language: string): readonly PackRow[] {
  if (!isObject(node)) return [];
  const read = factsIn(node.rule ?? null, facts);
  const row: PackRow = {
    code: text(node.code),
    title: words(node.title, language),
    max: text(node.max),
    scoring: isObject(node.rule) ? ruleText(node.rule, text(node.max), namesOf(facts, language)) : '',
    evidence: evidenceOf(node, language),
    provider: bodies(read, 'provider'),
    verifier: bodies(read, 'verifier'),
    key: `${tier}/${text(node.id)}`,
  };
  return [row, ...list(node.children).flatMap((child) => nodeRows(child, tier, facts, language))];
}

/** The declared facts that a rule names, in the order in which they are declared. */
export function factsIn(rule: Json, facts: readonly JsonObject[]): readonly JsonObject[] {
  const names = new Set<string>();
  const waiting: Json[] = [rule];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value === 'string') names.add(value);
    else if (Array.isArray(value)) waiting.push(...(value as readonly Json[]));
    else if (isObject(value)) {
      for (const key of Object.keys(value)) names.add(key);
      waiting.push(...Object.values(value));
    }
  }
  return facts.filter(({ id }) => names.has(text(id)));
}

/** The evidence that a note asks for; '' where the note says something else. */
function evidenceOf({ note }: JsonObject, language: string): string {
  const said = isObject(note) ? words(note, language) : text(note);
  return said.startsWith(`${EVIDENCE}: `) ? said.slice(EVIDENCE.length + 2) : '';
}

function bodies(facts: readonly JsonObject[], key: 'provider' | 'verifier'): string {
  return [...new Set(facts.map((fact) => text(fact[key])))].filter((one) => one !== '').join(', ');
}

/** What the declared facts and their options are called in a language. */
export function namesOf(facts: readonly JsonObject[], language: string): FactNames {
  const find = (id: string) => facts.find((one) => one.id === id);
  return {
    fact: (id) => words(find(id)?.title, language) || id,
    isPercent: (id) => find(id)?.measure === '%',
    option: (id, option) => {
      const found = list(find(id)?.options).find((one) => isObject(one) && one.id === option);
      return (isObject(found) && words(found.title, language)) || option;
    },
  };
}
