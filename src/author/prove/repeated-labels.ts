import { oneSpelling } from '../../kit/unicode.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Path } from '../../model/issue.js';
import type { Words } from '../../model/lowering.js';
import type { Plan } from '../../model/plan.js';
import { nodesOf } from '../../model/tier-nodes.js';

/** What has an id and, mostly, a title; an option may be its id alone. */
type Labelled = string | { readonly id: string; readonly title?: Partial<Words> | undefined };

/**
 * Options of one fact or attribute, levels of one node, and tiers, that have the title of another in their list: who fills in a form, or reads a
 * result, cannot tell them apart. A title that the pack itself has is filler.
 */
export function repeatedLabels({ pack, tiers }: Plan): readonly CheckFinding[] {
  const filler = labelOf(pack.title);
  const { facts, attributes = [] } = pack;
  const repeatedIn = (list: readonly Labelled[], at: Path) => repeatedAmong(list, at, filler);
  return [
    ...attributes.flatMap(({ options = [] }, index) => repeatedIn(options, ['attributes', index, 'options'])),
    ...facts.flatMap(({ options = [] }, index) => repeatedIn(options, ['facts', index, 'options'])),
    ...repeatedIn(pack.tiers, ['tiers']),
    ...tiers.flatMap((tier) =>
      nodesOf(tier).flatMap(({ path, document }) =>
        repeatedIn(document.levels?.steps ?? [], [...path, 'levels', 'steps']),
      ),
    ),
  ];
}

function repeatedAmong(list: readonly Labelled[], at: Path, filler: string | undefined): readonly CheckFinding[] {
  const first = new Map<string, string>();
  return list.flatMap((entry, index) => {
    if (typeof entry === 'string') return [];
    const label = labelOf(entry.title);
    if (label === undefined || label === filler) return [];
    const other = first.get(label);
    if (other === undefined) {
      first.set(label, entry.id);
      return [];
    }
    const params = { label: String(Object.values(entry.title ?? {})[0]), id: entry.id, other };
    return [checkFinding('label-repeated', [...at, index, 'title'], params)];
  });
}

/** A title as it reads, in the first language that it has; `A` and `A+` are two. */
function labelOf(title: Partial<Words> | undefined): string | undefined {
  const [words] = Object.values(title ?? {});
  return words === undefined ? undefined : oneSpelling(String(words)).toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
