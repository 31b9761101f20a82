import { isList, isObject } from '../../kit/plain-data.js';
import { oneSpelling } from '../../kit/unicode.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { Plan, PlanLeaf, PlanTier } from '../../model/plan.js';
import { isAgainst } from './reads.js';

/** How the title of a figure of things that were late, or in time, ends. */
const LATE = /(?:quá hạn|trễ hạn|chậm hạn|không đúng hạn|chậm|muộn|trễ|late|overdue)\s*$/iu;
const IN_TIME = /(?<!không |chưa )(?:đúng hạn|trước hạn|on time|in time)\s*$/iu;

/** A title that denies something: what was not late, or not sent in time, is not for a pattern to judge. */
const DENIED = /(?<!\p{L})(?:không(?! đúng hạn\s*$)|chưa|chẳng|hết|not|never|no longer|un\p{L}+)(?!\p{L})/iu;

/** Shares that earn more for what was late, or less for what was in time, by the title of the part: `complement` was left out, or is too much. */
export function lateShares({ pack }: Plan, tier: PlanTier, leaf: PlanLeaf): readonly CheckFinding[] {
  // what is told for information rewards nobody
  if (leaf.lineage.some((id) => !ROLE_IS[tier.nodes[id]?.role ?? 'criterion'].counts)) return [];
  const rewards = !isAgainst(tier, leaf);
  return sharesIn((leaf.document.rule ?? null) as Json, [...leaf.path, 'rule']).flatMap(({ part, complement, at }) => {
    const titles = Object.values(pack.facts.find(({ id }) => id === part)?.title ?? {}).map((words) =>
      oneSpelling(String(words)).replace(/\([^()]*\)\s*$/u, ''),
    );
    const against = rewards === complement ? IN_TIME : LATE;
    return titles.some((title) => against.test(title) && !DENIED.test(title))
      ? [checkFinding('late-earns-more', [...at, 'part'], { node: leaf.id, fact: part })]
      : [];
  });
}

interface ShareAt {
  readonly part: string;
  readonly complement: boolean;
  readonly at: Path;
}

function sharesIn(json: Json, at: Path): readonly ShareAt[] {
  if (isList(json)) return json.flatMap((item, index) => sharesIn(item, [...at, index]));
  if (!isObject(json)) return [];
  const { share } = json as { readonly [key: string]: Json };
  const { part, complement = false } = isObject(share) ? (share as { readonly [key: string]: Json }) : {};
  const own = typeof part === 'string' ? [{ part, complement: complement === true, at: [...at, 'share'] }] : [];
  return [...own, ...Object.entries(json).flatMap(([key, inside]) => sharesIn(inside as Json, [...at, key]))];
}
