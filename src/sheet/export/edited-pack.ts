import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import type { ColumnName } from '../annex/headings.js';
import { decimalComma, plainDecimal } from '../decimal-comma.js';
import { EVIDENCE } from '../draft/draft-pack.js';
import { firstLanguage, type JsonObject, objects } from '../json-parts.js';
import { slug } from '../slug.js';
import { nodeAt, withNode, withTier } from './pack-nodes.js';
import { evidenceOf, factsIn } from './pack-rows.js';

/** The pack with the value of one edited cell, but for a scoring; undefined where the cell cannot be read for certain. */
export function withCell(pack: JsonObject, key: string, column: ColumnName, cell: string): JsonObject | undefined {
  const [tier = '', id] = key.split('/');
  if (id === undefined) return column === 'title' ? withTierTitle(pack, tier, cell) : undefined;
  const node = nodeAt(pack, tier, id);
  if (!node) return undefined;
  const language = firstLanguage(pack);
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
      const { note, ...rest } = node;
      // a note that says something else has no cell, and is not lost for one
      if (note !== undefined && evidenceOf(node, language) === '') return undefined;
      const text = `${EVIDENCE}: ${cell}`;
      return change(cell === '' ? rest : { ...node, note: isObject(note) ? { ...note, [language]: text } : text });
    }
    case 'provider':
    case 'verifier':
      return withBody(pack, node, column, cell);
    default:
      return undefined;
  }
}

/** More than one body in a cell. */
const SEVERAL = /[,;\n]/;

function withBody(
  pack: JsonObject,
  node: JsonObject,
  column: 'provider' | 'verifier',
  cell: string,
): JsonObject | undefined {
  const facts = objects(pack.facts);
  const read = new Set(factsIn(node.rule ?? null, facts));
  if (read.size === 0 || SEVERAL.test(cell)) return undefined;
  return {
    ...pack,
    facts: facts.map((fact) => {
      const { [column]: _, ...rest } = fact;
      if (!read.has(fact)) return fact;
      return cell === '' ? rest : { ...fact, [column]: slug(cell, 'co-quan') };
    }),
  };
}

/** The pack with another title in its first language. */
export function withTitle(pack: JsonObject, cell: string): JsonObject {
  const language = firstLanguage(pack);
  return { ...pack, title: withWords(pack.title, language, cell) };
}

function withTierTitle(pack: JsonObject, tier: string, cell: string): JsonObject | undefined {
  const language = firstLanguage(pack);
  if (cell === '') return undefined;
  return withTier(pack, tier, (node) => ({ ...node, title: withWords(node.title, language, cell) }));
}

/** A title with these words in the language; its words in other languages stay. */
function withWords(title: Json | undefined, language: string, cell: string): JsonObject {
  return { ...(isObject(title) ? title : {}), [language]: cell };
}
