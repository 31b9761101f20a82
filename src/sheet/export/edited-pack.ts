import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import type { AnnexRow } from '../annex/annex-rows.js';
import type { ColumnName } from '../annex/headings.js';
import { decimalComma, plainDecimal } from '../decimal-comma.js';
import { EVIDENCE } from '../draft/draft-pack.js';
import { type JsonObject, list, objects, text, words } from '../json-parts.js';
import { readScoring } from '../readings/read-scoring.js';
import type { FactDraft } from '../readings/reading.js';
import { slug, takeId } from '../slug.js';
import { factsIn } from './pack-rows.js';

/** The pack with the value of one edited cell; undefined where the cell cannot be read for certain. */
export function withCell(pack: JsonObject, key: string, column: ColumnName, cell: string): JsonObject | undefined {
  const [tier = '', id] = key.split('/');
  if (id === undefined) return column === 'title' ? withTierTitle(pack, tier, cell) : undefined;
  const node = nodeAt(pack, tier, id);
  if (!node) return undefined;
  const [language = 'vi'] = list(pack.languages).map(String);
  const change = (to: JsonObject, base = pack) => withNode(base, tier, id, () => to);
  switch (column) {
    case 'code': {
      const { code: _, ...rest } = node;
      return change(cell === '' ? rest : { ...node, code: cell });
    }
    case 'title':
      return cell === '' ? undefined : change({ ...node, title: withWords(node.title, language, cell) });
    case 'max': {
      const max = decimalComma(cell);
      return max === undefined ? undefined : change({ ...node, max: plainDecimal(max) });
    }
    case 'evidence': {
      const { note: _, ...rest } = node;
      return change(cell === '' ? rest : { ...node, note: `${EVIDENCE}: ${cell}` });
    }
    case 'provider':
    case 'verifier':
      return withBody(pack, node, column, cell);
    case 'scoring':
      return withScoring(pack, tier, node, cell);
    default:
      return undefined;
  }
}

/** The pack without a node. */
export function withoutNode(pack: JsonObject, key: string): JsonObject {
  const [tier = '', id = ''] = key.split('/');
  return withNode(pack, tier, id, () => undefined);
}

/** The pack with a new criterion after the node `after`, read from a row; undefined where it has no points or no rule. */
export function withRow(pack: JsonObject, after: string, row: AnnexRow): JsonObject | undefined {
  const [tier = '', sibling = ''] = after.split('/');
  const before = nodeAt(pack, tier, sibling);
  const max = decimalComma(row.max);
  if (!before || max === undefined) return undefined;
  const [language = 'vi'] = list(pack.languages).map(String);
  const taken = new Set(objects(pack.tiers).flatMap(idsIn));
  const id = takeId(slug(row.title, 'tieu-chi'), taken);
  const code = row.code === '' ? {} : { code: row.code };
  const bare = { id, ...code, title: { [language]: row.title }, max: plainDecimal(max) };
  const added = withNode(pack, tier, sibling, (node) => [node, bare]);
  return withScoring(added, tier, bare, row.scoring);
}

function withScoring(pack: JsonObject, tier: string, node: JsonObject, cell: string): JsonObject | undefined {
  const [language = 'vi'] = list(pack.languages).map(String);
  const row = { title: words(node.title, language), max: text(node.max), role: 'criterion' } as const;
  const reading = readScoring(row, cell);
  if ('why' in reading || (reading.doubts ?? []).length > 0 || node.children !== undefined) return undefined;
  const facts = objects(pack.facts);
  const old = factsIn(node.rule ?? null, facts);
  const taken = new Set(facts.map(({ id }) => text(id)));
  const added: JsonObject[] = [];
  const ids = reading.facts.map((draft, index) => {
    const before = old[index];
    if (before && isSame(before, draft)) return text(before.id);
    const id = takeId(slug(draft.title, 'so-lieu'), taken);
    added.push(factOf(id, draft, language));
    return id;
  });
  return withNode({ ...pack, facts: [...facts, ...added] }, tier, text(node.id), (criterion) => ({
    ...criterion,
    rule: reading.rule(ids),
  }));
}

/** Whether a declared fact asks for the same as a draft of one. */
function isSame(declared: JsonObject, { type, options = [] }: FactDraft): boolean {
  const ids = list(declared.options).map((option) => (isObject(option) ? text(option.id) : text(option)));
  return declared.type === type && ids.length === options.length && options.every(({ id }) => ids.includes(id));
}

function factOf(id: string, { type, title, max, measure, options }: FactDraft, language: string): JsonObject {
  return {
    id,
    type,
    title: { [language]: title },
    ...(type === 'number' ? { min: 0 } : {}),
    ...(max === undefined ? {} : { max: plainDecimal(max) }),
    ...(measure === undefined ? {} : { measure }),
    ...(options ? { options: options.map((option) => ({ id: option.id, title: { [language]: option.title } })) } : {}),
  };
}

function withBody(
  pack: JsonObject,
  node: JsonObject,
  column: 'provider' | 'verifier',
  cell: string,
): JsonObject | undefined {
  const facts = objects(pack.facts);
  const read = new Set(factsIn(node.rule ?? null, facts));
  if (read.size === 0 || cell.includes(',')) return undefined;
  return {
    ...pack,
    facts: facts.map((fact) => {
      const { [column]: _, ...rest } = fact;
      if (!read.has(fact)) return fact;
      return cell === '' ? rest : { ...fact, [column]: slug(cell, 'co-quan') };
    }),
  };
}

function withTierTitle(pack: JsonObject, tier: string, cell: string): JsonObject | undefined {
  const [language = 'vi'] = list(pack.languages).map(String);
  if (cell === '') return undefined;
  return withTier(pack, tier, (node) => ({ ...node, title: withWords(node.title, language, cell) }));
}

/** A title with these words in the language; its words in other languages stay. */
function withWords(title: Json | undefined, language: string, cell: string): JsonObject {
  return { ...(isObject(title) ? title : {}), [language]: cell };
}

function idsIn(node: JsonObject): readonly string[] {
  return [text(node.id), ...[...objects(node.criteria), ...objects(node.children)].flatMap(idsIn)];
}

function nodeAt(pack: JsonObject, tier: string, id: string): JsonObject | undefined {
  const find = (nodes: readonly JsonObject[]): JsonObject | undefined => {
    for (const node of nodes) {
      const match = node.id === id ? node : find(objects(node.children));
      if (match) return match;
    }
    return undefined;
  };
  return find(objects(objects(pack.tiers).find((candidate) => candidate.id === tier)?.criteria));
}

function withTier(pack: JsonObject, id: string, change: (tier: JsonObject) => JsonObject): JsonObject {
  const tiers = list(pack.tiers).map((tier) => (isObject(tier) && tier.id === id ? change(tier) : tier));
  return { ...pack, tiers };
}

/** What becomes of a node: itself changed, several in its place, or none. */
type Change = (node: JsonObject) => JsonObject | readonly JsonObject[] | undefined;

function withNode(pack: JsonObject, tier: string, id: string, change: Change): JsonObject {
  const inside = (nodes: readonly Json[]): readonly Json[] =>
    nodes.flatMap((node): readonly Json[] => {
      if (!isObject(node)) return [node];
      if (node.id === id) return [change(node) ?? []].flat() as readonly Json[];
      return [node.children === undefined ? node : { ...node, children: inside(list(node.children)) }];
    });
  return withTier(pack, tier, (node) => ({ ...node, criteria: inside(list(node.criteria)) }));
}
