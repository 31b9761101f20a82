import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { type Issue, issue, type Path } from '../../model/issue.js';
import { objectsAt, type Schema, shapeOf } from './schema-walk.js';
import { isAccepted } from './stand-in.js';

/**
 * The faults of a document. Where an object lacks exactly one key and has exactly one unknown key, whose value the missing
 * key takes, both are one fault: the unknown key was meant as the missing one. `maximum: 6` where `max` is missing is one
 * mistake, not two.
 */
export function withMeantKeys(schema: Schema, document: Json, faults: readonly Issue[]): readonly Issue[] {
  const objects = new Map<string, { readonly missing: Issue[]; readonly strange: Issue[] }>();
  for (const fault of faults) {
    const isStrange = fault.code === 'key-misplaced' || fault.code === 'key-unknown';
    if (!isStrange && fault.code !== 'key-missing' && fault.code !== 'policy-missing') continue;
    const key = JSON.stringify(fault.path.slice(0, -1));
    const among = objects.get(key) ?? { missing: [], strange: [] };
    objects.set(key, among);
    (isStrange ? among.strange : among.missing).push(fault);
  }
  const meant = new Map<Issue, Issue>();
  for (const { missing, strange } of objects.values()) {
    const [lacking] = missing;
    const [key] = strange;
    if (lacking === undefined || key === undefined || missing.length > 1 || strange.length > 1) continue;
    const isFree = key.code === 'key-misplaced' || (key.code === 'key-unknown' && key.params.suggestion === '');
    if (!isFree || !takes(schema, lacking.path, valueAt(document, key.path))) continue;
    meant.set(key, issue('key-unknown', key.path, { key: key.params.key, suggestion: String(lacking.path.at(-1)) }));
  }
  return faults.map((fault) => meant.get(fault) ?? fault);
}

/** Whether a key of an object may have the value. */
function takes(schema: Schema, path: Path, value: Json | undefined): boolean {
  const key = String(path.at(-1));
  return objectsAt(schema, path.slice(0, -1)).some((object) => {
    const wanted = Object.hasOwn(shapeOf(object), key) ? shapeOf(object)[key] : undefined;
    return wanted !== undefined && value !== undefined && isAccepted(wanted, value);
  });
}
