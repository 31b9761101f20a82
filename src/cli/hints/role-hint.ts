import { roleByTitle } from '../../author/prove/role-by-title.js';
import { equal, subtract } from '../../kit/exact.js';
import { fromText } from '../../kit/exact-text.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { type Issue, paramsOf } from '../../model/issue.js';
import type { Words } from '../../model/lowering.js';
import type { Hint } from './hint.js';

/** Below the sum of a group that is too high: the row whose title calls it a bonus or a penalty, and whose maximum is as much. */
export function roleHint({ code, path, params }: Issue, document: Json | undefined): Hint | undefined {
  const group = code === 'children-max' ? valueAt(document ?? null, path.slice(0, -1)) : undefined;
  const { max = '', sum = '' } = paramsOf({ params });
  const [low, high] = [fromText(max), fromText(sum)];
  if (!isObject(group) || !isList(group.children) || !low || !high) return undefined;
  const excess = subtract(high, low);
  for (const row of group.children) {
    const [points, title] = isObject(row) && row.role === undefined ? [fromText(String(row.max)), row.title] : [];
    const role = points && equal(points, excess) && isObject(title) ? roleByTitle(title as Partial<Words>) : undefined;
    if (role && isObject(row)) return { form: { line: 'form-of-role', example: `role: ${role}`, row: String(row.id) } };
  }
  return undefined;
}
