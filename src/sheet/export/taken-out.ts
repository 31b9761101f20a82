import { dropParts, type RemovedPart } from '../../author/drop/drop-parts.js';
import { edited, isIn } from '../../author/drop/edits.js';
import { type Part, partAt } from '../../author/drop/part-at.js';
import { BUILT_IN, createEngine } from '../../engine.js';
import { valueAt } from '../../model/document.js';
import type { DroppedPart } from '../../model/dropped-part.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { partWord } from '../../words/index.js';
import { firstLanguage, type JsonObject, objects, text, words } from '../json-parts.js';
import { withoutNode, withoutTier, withoutUnread } from './without-parts.js';

/** A pack without what was taken out of its sheet. */
interface TakenOut {
  readonly pack: JsonObject;
  /** The titles of the figures that went along. */
  readonly facts: readonly string[];
  /** What else went along: whatever named what is gone, in Vietnamese and English. */
  readonly along: { readonly vi: readonly string[]; readonly en: readonly string[] };
}

const engine = createEngine(BUILT_IN);

/**
 * Takes tiers and rows out of a pack by their keys, with all that depends on them, so that what is left has no errors: rankings,
 * rows that read them, figures, places in the gaps. Maximums stay. A pack that had errors before loses what the keys name, with
 * the figures that nothing else reads. Undefined where nothing that counts would be left.
 */
export function takenOut(pack: JsonObject, keys: readonly string[]): TakenOut | undefined {
  if (keys.length === 0) return { pack, facts: [], along: { vi: [], en: [] } };
  const before = engine.compilePack(pack);
  const roots = keys.flatMap((key): readonly RemovedPart[] => {
    const path = pathOf(pack, key);
    return path ? [{ path, sort: path.length === 2 ? 'tier' : 'node', of: '', isRoot: true }] : [];
  });
  const compile = (document: Json) => engine.compilePack(document);
  if (!before.ok) return barely(pack, keys);
  const { gone, issues } = dropParts({ document: pack, before: before.value, roots, compile });
  if (issues.length > 0) return undefined;
  const rest = edited(pack, { removed: gone.map(({ path }) => path), replaced: [], added: [] }) as JsonObject;
  const along = gone
    .filter(({ isRoot, path }) => !isRoot && !roots.some((root) => isIn(path, root.path)))
    .flatMap((part) => partsOf(pack, part));
  const language = firstLanguage(pack);
  const facts = along.filter(({ sort }) => sort === 'fact').map(({ path }) => nameAt(pack, path, language));
  const named = along.filter(({ sort }) => IS_NAMED[sort]);
  const inLanguage = (of: 'vi' | 'en') =>
    named.map(({ sort, path }) => `${partWord(sort, of)} "${nameAt(pack, path, language)}"`);
  return { pack: rest, facts, along: { vi: inLanguage('vi'), en: inLanguage('en') } };
}

/** Whether the report names a part that goes along; of the rest, figures have a list of their own, and other keys say nothing any more. */
const IS_NAMED: Readonly<Record<DroppedPart, boolean>> = {
  tier: true,
  node: true,
  levels: true,
  level: true,
  gate: true,
  cohort: true,
  ranking: true,
  'tie-break': true,
  gap: false,
  'gap-place': false,
  relation: false,
  fact: false,
  constant: true,
  attribute: true,
  text: false,
  verifier: true,
  'verifier-entry': false,
  verifiers: true,
  plugin: false,
  key: false,
};

/** Each item of a list that goes as a whole (the only ranking of a tier, all constants), else the part itself. */
function partsOf(pack: JsonObject, part: Part): readonly Part[] {
  const list = valueAt(pack, part.path);
  if (!Array.isArray(list)) return [part];
  return list.map((_, index) => partAt([...part.path, index]) ?? part);
}

function barely(pack: JsonObject, keys: readonly string[]): TakenOut {
  const less = keys.reduce((left, key) => (key.includes('/') ? withoutNode(left, key) : withoutTier(left, key)), pack);
  const [left, facts] = withoutUnread(pack, less);
  const language = firstLanguage(pack);
  return {
    pack: left,
    facts: facts.map((fact) => words(fact.title, language) || text(fact.id)),
    along: { vi: [], en: [] },
  };
}

function pathOf(pack: JsonObject, key: string): Path | undefined {
  const [tier = '', id] = key.split('/');
  const index = objects(pack.tiers).findIndex((each) => each.id === tier);
  const path: Path = ['tiers', index];
  if (index < 0 || id === undefined) return index < 0 ? undefined : path;
  const find = (nodes: readonly JsonObject[], at: Path): Path | undefined => {
    for (const [place, node] of nodes.entries()) {
      const here = [...at, place];
      const match = node.id === id ? here : find(objects(node.children), [...here, 'children']);
      if (match) return match;
    }
    return undefined;
  };
  return find(objects(objects(pack.tiers)[index]?.criteria), [...path, 'criteria']);
}

/** What a part is called: its own title or id, else that of what it stands in. */
function nameAt(pack: JsonObject, path: Path, language: string): string {
  for (let length = path.length; length > 1; length -= 1) {
    const part = valueAt(pack, path.slice(0, length));
    const { title, id } = (typeof part === 'object' && part !== null ? part : {}) as JsonObject;
    const name = words(title, language) || text(id);
    if (name !== '') return name;
  }
  return String(path.at(-1) ?? '');
}
