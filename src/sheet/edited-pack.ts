import type { Json } from '../model/expression.js';
import type { AnnexRow } from './annex-rows.js';
import { decimalComma, plainDecimal } from './decimal-comma.js';
import { EVIDENCE } from './draft-pack.js';
import type { ColumnName } from './headings.js';
import { isObject, type JsonObject, list, text, words } from './json-parts.js';
import { factsIn } from './pack-rows.js';
import { readScoring } from './readings/read-scoring.js';
import type { FactDraft } from './readings/reading.js';
import { slug, unused } from './slug.js';

/** A pack with one cell of one row taken from the sheet; undefined where the cell could not be read with certainty. */
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
      return cell === '' ? undefined : change({ ...node, title: said(node.title, language, cell) });
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

/** The pack with a new criterion after a row, its rule read from its cells; undefined where it has no points or no rule. */
export function withRow(pack: JsonObject, after: string, row: AnnexRow): JsonObject | undefined {
  const [tier = '', sibling = ''] = after.split('/');
  const before = nodeAt(pack, tier, sibling);
  const max = decimalComma(row.max);
  if (!before || max === undefined) return undefined;
  const [language = 'vi'] = list(pack.languages).map(String);
  const taken = new Set(list(pack.tiers).flatMap((one) => idsIn(one)));
  const id = unused(slug(row.title, 'tieu-chi'), taken);
  const code = row.code === '' ? {} : { code: row.code };
  const bare = { id, ...code, title: { [language]: row.title }, max: plainDecimal(max) };
  const added = withNode(pack, tier, sibling, (node) => [node, bare]);
  return withScoring(added, tier, bare, row.scoring);
}

function withScoring(pack: JsonObject, tier: string, node: JsonObject, cell: string): JsonObject | undefined {
  const [language = 'vi'] = list(pack.languages).map(String);
  const row = { title: words(node.title, language), max: text(node.max), role: 'criterion' } as const;
  const read = readScoring(row, cell);
  if ('why' in read || (read.doubts ?? []).length > 0 || node.children !== undefined) return undefined;
  const facts = list(pack.facts).filter(isObject);
  const old = factsIn(node.rule ?? null, facts);
  const taken = new Set(facts.map(({ id }) => text(id)));
  const added: JsonObject[] = [];
  const ids = read.facts.map((draft, index) => {
    const known = old[index];
    if (known && isSame(known, draft)) return text(known.id);
    const id = unused(slug(draft.title, 'so-lieu'), taken);
    taken.add(id);
    added.push(declared(id, draft, language));
    return id;
  });
  return withNode({ ...pack, facts: [...facts, ...added] }, tier, text(node.id), (one) => ({
    ...one,
    rule: read.rule(ids),
  }));
}

function isSame(known: JsonObject, { type, options = [] }: FactDraft): boolean {
  const ids = list(known.options).map((option) => (isObject(option) ? text(option.id) : text(option)));
  return known.type === type && ids.length === options.length && options.every(({ id }) => ids.includes(id));
}

function declared(id: string, { type, title, max, measure, options }: FactDraft, language: string): JsonObject {
  return {
    id,
    type,
    title: { [language]: title },
    ...(type === 'number' ? { min: 0 } : {}),
    ...(max === undefined ? {} : { max: plainDecimal(max) }),
    ...(measure === undefined ? {} : { measure }),
    ...(options ? { options: options.map((one) => ({ id: one.id, title: { [language]: one.title } })) } : {}),
  };
}

function withBody(
  pack: JsonObject,
  node: JsonObject,
  column: 'provider' | 'verifier',
  cell: string,
): JsonObject | undefined {
  const facts = list(pack.facts).filter(isObject);
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
  const tiers = list(pack.tiers).map((one) =>
    isObject(one) && one.id === tier ? { ...one, title: said(one.title, language, cell) } : one,
  );
  return { ...pack, tiers };
}

function said(title: Json | undefined, language: string, cell: string): JsonObject {
  return { ...(isObject(title) ? title : {}), [language]: cell };
}

function idsIn(value: Json): readonly string[] {
  if (!isObject(value)) return [];
  return [text(value.id), ...[...list(value.criteria), ...list(value.children)].flatMap(idsIn)];
}

function nodeAt(pack: JsonObject, tier: string, id: string): JsonObject | undefined {
  const find = (nodes: readonly Json[]): JsonObject | undefined => {
    for (const node of nodes.filter(isObject)) {
      const found = node.id === id ? node : find(list(node.children));
      if (found) return found;
    }
    return undefined;
  };
  const found = list(pack.tiers).find((one) => isObject(one) && one.id === tier);
  return isObject(found) ? find(list(found.criteria)) : undefined;
}

type Change = (node: JsonObject) => JsonObject | readonly JsonObject[] | undefined;

function withNode(pack: JsonObject, tier: string, id: string, change: Change): JsonObject {
  const inside = (nodes: readonly Json[]): readonly Json[] =>
    nodes.flatMap((node): readonly Json[] => {
      if (!isObject(node)) return [node];
      if (node.id === id) return [change(node) ?? []].flat() as readonly Json[];
      return [node.children === undefined ? node : { ...node, children: inside(list(node.children)) }];
    });
  const tiers = list(pack.tiers).map((one) =>
    isObject(one) && one.id === tier ? { ...one, criteria: inside(list(one.criteria)) } : one,
  );
  return { ...pack, tiers };
}
