import { closest } from '../../kit/unicode.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { PackNode } from '../../model/pack.js';
import type { Compiling } from './context.js';

/** Words and citations: every `title`, `choice` and `cite` of the pack, and the places of its gaps. */
export function checkCitations(context: Compiling): void {
  const { pack } = context;
  const keys = pack.texts.map(({ key }) => key);
  for (const [index, key] of keys.entries()) {
    if (keys.indexOf(key) !== index) context.report('id-duplicate', ['texts', index, 'key'], { id: key });
  }
  walk(context, pack as unknown as Json, [], keys);
  for (const [index, language] of pack.languages.entries()) {
    if (pack.languages.indexOf(language) !== index)
      context.report('id-duplicate', ['languages', index], { id: language });
  }
  if (pack.period.from > pack.period.to)
    context.report('period-order', ['period', 'to'], { from: pack.period.from, to: pack.period.to });
  for (const [index, gap] of pack.gaps.entries()) {
    if (gap.clause !== undefined) checkCite(context, gap.clause, ['gaps', index, 'clause'], keys);
    for (const [place, at] of gap.at.entries()) checkPlace(context, at, ['gaps', index, 'at', place]);
  }
  checkUnique(context, pack.gaps, ['gaps']);
  checkUnique(context, pack.attributes ?? [], ['attributes']);
  checkUnique(context, pack.constants ?? [], ['constants']);
  checkUnique(context, pack.tiers, ['tiers']);
}

function checkUnique(context: Compiling, items: readonly { readonly id: string }[], path: Path): void {
  const ids = items.map(({ id }) => id);
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) !== index) context.report('id-duplicate', [...path, index, 'id'], { id });
  }
}

/** Keys that hold words by language, some of them or plain text. */
const WORDS: readonly string[] = ['title', 'choice', 'measure', 'note', 'background'];

/** Params of rules and expressions are not walked: their keys are the kind's. */
const CLOSED: readonly string[] = ['rule', 'appliesTo', 'gate', 'where', 'derive', 'holds', 'of', 'points'];

function walk(context: Compiling, value: Json, path: Path, keys: readonly string[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(context, item, [...path, index], keys);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, key];
    if (WORDS.includes(key)) checkWords(context, inner, at);
    else if (key === 'cite' && Array.isArray(inner)) {
      for (const [index, cite] of inner.entries()) checkCite(context, String(cite), [...at, index], keys);
    } else if (!CLOSED.includes(key)) walk(context, inner, at, keys);
  }
}

function checkWords(context: Compiling, words: Json, path: Path): void {
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return;
  const { languages } = context.pack;
  const [first = ''] = languages;
  const undeclared = Object.keys(words).filter((language) => !languages.includes(language));
  for (const language of undeclared) context.report('language-undeclared', [...path, language], { language });
  const isThere = Object.hasOwn(words, first) || closest(first, undeclared) !== undefined;
  if (!isThere) context.report('language-missing', path, { language: first });
}

function checkCite(context: Compiling, cite: string, path: Path, keys: readonly string[]): void {
  const [key = ''] = cite.split('#');
  if (!keys.includes(key)) context.report('text-undeclared', path, { text: key, suggestion: closest(key, keys) ?? '' });
}

/** `tier`, `tier/node`, either with `#key`. */
function checkPlace(context: Compiling, place: string, path: Path): void {
  const [where = ''] = place.split('#');
  const [tierId = '', nodeId, ...more] = where.split('/');
  const tier = context.pack.tiers.find(({ id }) => id === tierId);
  const found = tier !== undefined && more.length === 0 && (nodeId === undefined || holds(tier.criteria, nodeId));
  if (!found) context.report('gap-place', path, { place });
}

function holds(nodes: readonly PackNode[], id: string): boolean {
  return nodes.some((node) => node.id === id || holds(node.children ?? [], id));
}
