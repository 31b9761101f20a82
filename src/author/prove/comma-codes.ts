import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { PlanTier } from '../../model/plan.js';

/** Numbers of rows that have a comma where those of the other rows of their group have a point: `2,3` between `2.2` and `2.4`. */
export function commaCodes({ nodes, order }: PlanTier): readonly CheckFinding[] {
  return order.flatMap((id) => {
    const node = nodes[id];
    const { code = '' } = node?.document ?? {};
    if (node === undefined || !/^[\p{L}\d.]+,[\p{L}\d]+$/u.test(code)) return [];
    const suggestion = code.replace(',', '.');
    const before = suggestion.slice(0, suggestion.lastIndexOf('.') + 1);
    const group = node.lineage.at(-2);
    const others = Object.values(nodes).filter((other) => other.id !== id && other.lineage.at(-2) === group);
    const isOne = others.length > 0 && others.every(({ document }) => document.code?.startsWith(before));
    return isOne ? [checkFinding('code-comma', [...node.path, 'code'], { node: id, code, suggestion })] : [];
  });
}
