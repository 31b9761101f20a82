import { isObject } from '../../kit/plain-data.js';
import { oneSpelling } from '../../kit/unicode.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { Plan, PlanLeaf, PlanTier } from '../../model/plan.js';
import { placesIn } from '../drop/edits.js';
import { ruleIn } from './place-in.js';
import { isAgainst } from './reads.js';

/** How the title of a figure of things that were late, or in time, ends. */
const LATE = /(?:quá hạn|trễ hạn|chậm hạn|không đúng hạn|chậm|muộn|trễ|late|overdue)\s*$/iu;
const IN_TIME = /(?<!không |chưa )(?:đúng hạn|trước hạn|on time|in time)\s*$/iu;

/** A title that denies something: what was not late, or not sent in time, is not for a pattern to judge. */
const DENIED = /(?<!\p{L})(?:không(?! đúng hạn\s*$)|chưa|chẳng|not|never|no longer)(?!\p{L})/iu;

/** Shares of a part that is late by its title and earns more, or is in time and earns less: `complement` is missing, or is too much. */
export function lateShares({ pack }: Plan, tier: PlanTier, leaf: PlanLeaf): readonly CheckFinding[] {
  // what is told for information rewards nobody
  if (leaf.lineage.some((id) => !ROLE_IS[tier.nodes[id]?.role ?? 'criterion'].counts)) return [];
  const rewards = !isAgainst(tier, leaf);
  return sharesIn(ruleIn(leaf.document)).flatMap(({ part, complement, at }) => {
    const titles = Object.values(pack.facts.find(({ id }) => id === part)?.title ?? {}).map((words) =>
      oneSpelling(String(words)).replace(/\([^()]*\)\s*$/u, ''),
    );
    const against = rewards === complement ? IN_TIME : LATE;
    return titles.some((title) => against.test(title) && !DENIED.test(title))
      ? [checkFinding('late-earns-more', [...leaf.path, 'rule', ...at, 'part'], { node: leaf.id, fact: part })]
      : [];
  });
}

interface ShareAt {
  readonly part: string;
  readonly complement: boolean;
  readonly at: Path;
}

function sharesIn(rule: Json): readonly ShareAt[] {
  return placesIn(rule).flatMap(({ path, value }) => {
    // a ratio under `of` is a figure of another kind of rule, which says itself what more of it earns
    if (!isObject(value) || path.at(-1) === 'of') return [];
    const { part, whole, complement } = value;
    const isShare = typeof part === 'string' && typeof whole === 'string';
    return isShare ? [{ part, complement: complement === true, at: path }] : [];
  });
}
