import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import type { ColumnName } from '../annex/headings.js';
import { EVIDENCE } from '../draft/draft-pack.js';
import { firstLanguage, type JsonObject, objects, text, words } from '../json-parts.js';
import { type Names, namesOfTier } from '../wording/names.js';
import { writeRule } from '../wording/rule-sentence.js';

/** The cells of a row of an exported pack. `max` is a decimal; `key` is `tier`, or `tier/node`. */
export type PackRow = Readonly<Record<ColumnName, string>>;

const BLANK: PackRow = { code: '', title: '', max: '', scoring: '', evidence: '', provider: '', verifier: '', key: '' };

/** The rows of an exported pack: each tier, then its nodes in printed order. */
export function packRows(pack: JsonObject): readonly PackRow[] {
  const language = firstLanguage(pack);
  const facts = objects(pack.facts);
  return objects(pack.tiers).flatMap((tier) => {
    const context = { tier: text(tier.id), facts, language, namesFor: namesOfTier(pack, tier) };
    return [
      { ...BLANK, key: context.tier, title: words(tier.title, language) },
      ...objects(tier.criteria).flatMap((node) => nodeRows(node, context)),
    ];
  });
}

/** What the rows of a tier are written with: its id, the facts of the pack, its first language, the names by the title of a node. */
interface RowContext {
  readonly tier: string;
  readonly facts: readonly JsonObject[];
  readonly language: string;
  readonly namesFor: (title: string) => Names;
}

function nodeRows(node: JsonObject, context: RowContext): readonly PackRow[] {
  const { tier, facts, language, namesFor } = context;
  const read = factsIn(node.rule ?? null, facts);
  const row: PackRow = {
    code: text(node.code),
    title: words(node.title, language),
    max: text(node.max),
    scoring: isObject(node.rule) ? writeRule(node.rule as JsonObject, namesFor(words(node.title, language))) : '',
    evidence: evidenceOf(node, language),
    provider: bodies(read, 'provider'),
    verifier: bodies(read, 'verifier'),
    key: `${tier}/${text(node.id)}`,
  };
  return [row, ...objects(node.children).flatMap((child) => nodeRows(child, context))];
}

/** The facts that a rule names, in the order of the pack. */
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

/** The evidence that a note names; '' for any other note. */
export function evidenceOf({ note }: JsonObject, language: string): string {
  const shown = words(note, language);
  return shown.startsWith(`${EVIDENCE}: `) ? shown.slice(EVIDENCE.length + 2) : '';
}

function bodies(facts: readonly JsonObject[], key: 'provider' | 'verifier'): string {
  return [...new Set(facts.map((fact) => text(fact[key])))].filter((body) => body !== '').join(', ');
}
