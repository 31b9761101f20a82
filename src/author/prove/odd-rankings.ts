import { canonicalJson } from '../../kit/canonical-json.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json } from '../../model/expression.js';
import { HIGH_IS_BETTER, ROLE_IS } from '../../model/pack-words.js';
import type { Plan } from '../../model/plan.js';
import { isAgainst } from './reads.js';

/**
 * What a ranking compares among equals and that cannot part them, since by the same they are equal; a decision before what else is
 * compared; and what it compares by the
 * worse values of a fact, by what the fact says of its `better` ones.
 */
export function oddTieBreaks(plan: Plan): readonly CheckFinding[] {
  const { tiers, facts } = plan.pack;
  const better = new Map(facts.map((fact) => [fact.id, fact.better]));
  return tiers.flatMap(({ rankings = [] }, tier) =>
    rankings.flatMap(({ of, by, tieBreak }, ranking) =>
      tieBreak.flatMap((entry, index) => {
        const at = ['tiers', tier, 'rankings', ranking, 'tieBreak', index];
        if ('decision' in entry && index < tieBreak.length - 1) return [checkFinding('decision-first', at, {})];
        if ('of' in entry) {
          if (entry.of === of && entry.by === by) return [checkFinding('tie-break-idle', at, { node: of })];
          return fewerPreferred(plan, tier, entry)
            ? [checkFinding('tie-break-against', [...at, 'prefer'], { node: entry.of, prefer: entry.prefer })]
            : [];
        }
        const wanted = 'fact' in entry ? better.get(entry.fact) : undefined;
        if (!('fact' in entry) || wanted === undefined || wanted === entry.prefer) return [];
        return [
          checkFinding('prefer-against-better', [...at, 'prefer'], {
            fact: entry.fact,
            prefer: entry.prefer,
            better: wanted,
          }),
        ];
      }),
    ),
  );
}

/**
 * Rankings of a tier that are alike but for their ids, titles and sources: a copy in which nothing was changed. Of a copy with the same
 * title the title is told.
 */
export function repeatedRankings({ pack: { tiers } }: Plan): readonly CheckFinding[] {
  return tiers.flatMap(({ rankings = [] }, tier) => {
    const first = new Map<string, { readonly other: string; readonly called: string }>();
    return rankings.flatMap((ranking, index) => {
      const { id, title = {}, cite: _, standing: __, ...rule } = ranking as typeof ranking & Record<string, unknown>;
      const [key, called] = [canonicalJson(rule as unknown as Json), canonicalJson(title)];
      const known = first.get(key);
      if (known === undefined) first.set(key, { other: id, called });
      const isTold = known === undefined || (called !== '{}' && called === known.called);
      const at = ['tiers', tier, 'rankings', index, 'id'];
      return isTold ? [] : [checkFinding('ranking-repeated', at, { ranking: id, other: known.other })];
    });
  });
}

/** Rankings that put the lower value first, of a node whose levels take the higher ones for the better. */
export function oddRankings({ tiers }: Plan): readonly CheckFinding[] {
  return tiers.flatMap(({ nodes, document: { rankings = [] } }, tier) =>
    rankings.flatMap(({ id, of, prefer }, ranking) =>
      prefer !== undefined && !HIGH_IS_BETTER[prefer] && nodes[of]?.levels !== undefined
        ? [checkFinding('ranking-against', ['tiers', tier, 'rankings', ranking, 'prefer'], { ranking: id, node: of })]
        : [],
    ),
  );
}

/**
 * Whether a tie goes to the unit with fewer points of a row that counts, or with more of a penalty. Fewer points of a bonus may be
 * meant: the unit then has more of the others.
 */
function fewerPreferred(
  { tiers }: Plan,
  index: number,
  { of, prefer }: { readonly of: string; readonly prefer: string },
): boolean {
  const tier = tiers[index];
  const node = tier?.nodes[of];
  if (tier === undefined || node === undefined) return false;
  if (isAgainst(tier, node)) return prefer === 'high';
  return prefer === 'low' && node.inScale && ROLE_IS[node.role].counts;
}
