import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Path } from '../../model/issue.js';
import type { Plan } from '../../model/plan.js';
import { nodesOf } from '../../model/tier-nodes.js';

interface Named {
  readonly id: string;
  readonly at: Path;
}

/** Facts, or nodes of a tier, whose ids differ in capitals or hyphens alone, `so-hoso` and `soHoSo`: one is taken for the other. */
export function alikeIds({ pack, tiers }: Plan): readonly CheckFinding[] {
  const facts = pack.facts.map(({ id }, index) => ({ id, at: ['facts', index, 'id'] }));
  const nodes = tiers.map((tier) => nodesOf(tier).map(({ id, path }) => ({ id, at: [...path, 'id'] })));
  return [facts, ...nodes].flatMap(alikeAmong);
}

function alikeAmong(list: readonly Named[]): readonly CheckFinding[] {
  const first = new Map<string, string>();
  return list.flatMap(({ id, at }) => {
    const plain = id.toLowerCase().replaceAll(/(?<=[a-z])-(?=[a-z])/g, '');
    const other = first.get(plain);
    if (other === undefined) first.set(plain, id);
    return other === undefined ? [] : [checkFinding('id-alike', at, { id, other })];
  });
}
