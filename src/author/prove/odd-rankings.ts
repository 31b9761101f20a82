import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Plan } from '../../model/plan.js';

/**
 * What a ranking compares among equals and that cannot part them, since by the same they are equal; and what it compares by the
 * worse values of a fact, by what the fact says of its `better` ones.
 */
export function oddTieBreaks({ pack: { tiers, facts } }: Plan): readonly CheckFinding[] {
  const better = new Map(facts.map((fact) => [fact.id, fact.better]));
  return tiers.flatMap(({ rankings = [] }, tier) =>
    rankings.flatMap(({ of, by, tieBreak }, ranking) =>
      tieBreak.flatMap((entry, index) => {
        const at = ['tiers', tier, 'rankings', ranking, 'tieBreak', index];
        if ('of' in entry)
          return entry.of === of && entry.by === by ? [checkFinding('tie-break-idle', at, { node: of })] : [];
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
