import { canonicalJson } from '../../kit/canonical-json.js';
import { oneSpelling } from '../../kit/unicode.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json } from '../../model/expression.js';
import type { Plan } from '../../model/plan.js';

/** Texts of one authority and one year that have one number, as no two texts do: an entry was copied and its number not changed. */
export function repeatedTexts({ pack: { texts } }: Plan): readonly CheckFinding[] {
  const first = new Map<string, string>();
  return texts.flatMap(({ key, number, issued, authority, binds = true }, index) => {
    const written = oneSpelling(number).toLowerCase().replaceAll(/\s+/gu, '');
    const text = canonicalJson([written, issued.slice(0, 4), (authority ?? null) as Json, binds]);
    const other = first.get(text);
    if (other === undefined) first.set(text, key);
    return other === undefined
      ? []
      : [checkFinding('text-repeated', ['texts', index, 'number'], { text: number, id: key, other })];
  });
}
