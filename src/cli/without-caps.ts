import { compare } from '../kit/exact.js';
import { fromText } from '../kit/exact-text.js';
import { isObject } from '../kit/plain-data.js';
import { valueAt } from '../model/document.js';
import type { Json } from '../model/expression.js';
import { type Issue, paramsOf } from '../model/issue.js';
import { ROLE_IS, type Role } from '../model/pack-words.js';

/**
 * The issues of a pack without those of groups of bonus and penalty whose rows have more together than the group: its maximum is
 * the most that counts of them, as `tối đa 10 điểm thưởng` above rows of 8 and 6.
 */
export function withoutCaps<I extends { readonly issue: Issue }>(issues: readonly I[], document: Json | undefined) {
  return issues.filter(({ issue }) => {
    const group = issue.code === 'children-max' ? valueAt(document ?? null, issue.path.slice(0, -1)) : undefined;
    const role = isObject(group) ? String(group.role) : '';
    if (!Object.hasOwn(ROLE_IS, role) || !ROLE_IS[role as Role].besides) return true;
    const { sum = '', max = '' } = paramsOf(issue);
    const [together, most] = [fromText(sum), fromText(max)];
    return !together || !most || compare(together, most) < 0;
  });
}
