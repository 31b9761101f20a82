import { canonicalJson } from '../../kit/canonical-json.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { oneSpelling } from '../../kit/unicode.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json } from '../../model/expression.js';
import type { Words } from '../../model/lowering.js';
import type { Plan, PlanLeaf, PlanTier } from '../../model/plan.js';
import { commaCodes } from './comma-codes.js';
import { datesAsCodes } from './date-codes.js';
import { oddCodes } from './row-codes.js';

/**
 * Rows of a tier that are there twice, or have a number that the annex likely prints otherwise: two criteria that ask the same of
 * the same figures, whatever the numbers in their rules; two rows of a group with the same title. A row that has the title of another
 * gets no further finding: the two are likely one row. A title that is also that of the pack was not written yet, and is left out.
 */
export function oddRows({ pack }: Plan, tier: PlanTier): readonly CheckFinding[] {
  const titles = repeatedTitles(tier, wordsOf(pack.title));
  const repeated = new Set(titles.map(({ params }) => params.node));
  const dates = [...datesAsCodes(tier), ...commaCodes(tier)];
  // a row that lost its number makes the next one seem out of order
  const groups = new Set(dates.map(({ params }) => groupOf(tier, params.node)));
  const codes =
    dates.length === 0
      ? oddCodes(tier)
      : oddCodes(tier).filter(({ params }) => !groups.has(groupOf(tier, params.node)));
  const others = [...codes, ...repeatedRules(tier)];
  return [...titles, ...dates, ...others.filter(({ params }) => !repeated.has(params.node))];
}

function groupOf({ nodes }: PlanTier, id = ''): string {
  return nodes[id]?.lineage.at(-2) ?? '';
}

function repeatedTitles({ nodes, order }: PlanTier, filler: readonly string[]): readonly CheckFinding[] {
  const first = new Map<string, string>();
  return order.flatMap((id) => {
    const node = nodes[id];
    if (!node) return [];
    const repeats = wordsOf(node.document.title).flatMap((title, index) => {
      const key = canonicalJson([node.lineage.at(-2) ?? '', index, title]);
      const other = first.get(key);
      if (other === undefined) first.set(key, id);
      if (other === undefined || filler.includes(title)) return [];
      if (index === 0) return [checkFinding('title-repeated', [...node.path, 'title'], { node: id, other })];
      const [language = '', label = ''] = Object.entries(node.document.title)[index] ?? [];
      return [checkFinding('label-repeated', [...node.path, 'title', language], { label, id, other })];
    });
    return repeats.slice(0, 1);
  });
}

function repeatedRules({ nodes, order }: PlanTier): readonly CheckFinding[] {
  const first = new Map<string, PlanLeaf>();
  return order.flatMap((id) => {
    const node = nodes[id];
    if (node?.kind !== 'leaf' || node.points.references.facts.length === 0) return [];
    const key = canonicalJson([
      node.role,
      node.document.appliesTo ?? null,
      withoutNumbers(node.document.rule as Json),
    ] as Json);
    const other = first.get(key);
    if (other === undefined) first.set(key, node);
    return other === undefined
      ? []
      : [checkFinding('rule-repeated', [...node.path, 'rule'], { node: id, other: other.id })];
  });
}

/**
 * Questions to units of one tier that have the same title. Marks of a council are left out: they are often called alike, and their
 * row says which they are.
 */
export function repeatedFacts({ pack, facts: planned, tiers }: Plan): readonly CheckFinding[] {
  const filler = wordsOf(pack.title);
  const reported = new Set<string>();
  return tiers.flatMap(({ facts }) => {
    const first = new Map<string, string>();
    const asked = new Set(facts.filter((id) => planned[id]?.provider === 'unit'));
    return pack.facts.flatMap(({ id, title }, index) => {
      const [words = id] = wordsOf(title);
      if (!asked.has(id) || filler.includes(words)) return [];
      const other = first.get(words);
      if (other === undefined) first.set(words, id);
      if (other === undefined || reported.has(id)) return [];
      reported.add(id);
      return [checkFinding('fact-title-repeated', ['facts', index, 'title'], { fact: id, other })];
    });
  });
}

/** Titles as they read, whatever their case, spaces and punctuation. */
function wordsOf(title: Partial<Words> | undefined): readonly string[] {
  return Object.values(title ?? {}).map((words) =>
    oneSpelling(String(words))
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
}

function withoutNumbers(json: Json): Json {
  if (isList(json)) return json.map(withoutNumbers);
  if (isObject(json))
    return Object.fromEntries(Object.entries(json).map(([key, inside]) => [key, withoutNumbers(inside as Json)]));
  return typeof json === 'number' || (typeof json === 'string' && /^-?\d/.test(json)) ? '#' : json;
}
