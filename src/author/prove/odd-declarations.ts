import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import { nodesOf } from '../../model/tier-nodes.js';
import { roleByTitle } from './role-by-title.js';

/** Signs of decisions and decrees that were typed without their đ: `15/QD-UBND`. */
const WITHOUT_D = /(?<=\/)(Q|N)D(?=-)/giu;

/** A sign that was typed right behind the number: `15QĐ-UBND`. */
const WITHOUT_SLASH = /^(\d+)(?=(?:QĐ|QD|NQ|NĐ|ND|TT|CT|KH|CV|TB|BC)-\p{Lu})/u;

/** Texts whose number is cut off at its end, or lacks the stroke before its sign, or the đ of it. */
export function oddDeclarations({ pack: { texts } }: Plan): readonly CheckFinding[] {
  return texts.flatMap(({ number }, index) => {
    const at = ['texts', index, 'number'];
    if (/[-/]\s*$/.test(number)) return [checkFinding('text-number-cut', at, { text: number })];
    const suggestion = signMeant(number);
    return suggestion === number ? [] : [checkFinding('text-number-sign', at, { text: number, suggestion })];
  });
}

/** The number of a text with the stroke before its sign, and the đ of it. */
export function signMeant(number: string): string {
  return number.replace(WITHOUT_SLASH, '$1/').replaceAll(WITHOUT_D, (_, letter: string) => `${letter}Đ`);
}

/** Rows that are called a bonus, or a penalty, and have the role of the other. */
export function oddRoles(tier: PlanTier): readonly CheckFinding[] {
  return nodesOf(tier).flatMap((node) => {
    const meant = otherRole(node);
    const params = { node: node.id, role: node.role, meant: meant ?? '' };
    return meant === undefined ? [] : [checkFinding('role-against-title', [...node.path, 'role'], params)];
  });
}

/** The role that the title of a bonus or penalty row names, where it has the other. */
export function otherRole({ role, document }: PlanNode): 'bonus' | 'penalty' | undefined {
  const meant = ROLE_IS[role].besides ? roleByTitle(document.title) : undefined;
  return meant === role ? undefined : meant;
}
