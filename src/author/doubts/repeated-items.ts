import { canonicalJson } from '../../kit/canonical-json.js';
import { isObject } from '../../kit/plain-data.js';
import type { Assessment } from '../../model/assessment.js';
import type { ReportDoubt } from '../../model/assessment-doubt.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';

/** Items of a list that are word for word an item above: one thing was written twice, and counts twice. */
export function repeatedItems({ submissions = [], verifications = [] }: Assessment, report: ReportDoubt): void {
  const check = (value: unknown, path: Path) => {
    if (!Array.isArray(value)) return;
    const first = new Map<string, number>();
    for (const [item, row] of value.entries()) {
      const words = canonicalJson(row as Json);
      const before = first.get(words);
      if (before === undefined) first.set(words, item);
      else report('item-repeated', [...path, item], { item: String(before + 1) });
    }
  };
  for (const [index, { facts = {} }] of submissions.entries())
    for (const [id, entry] of Object.entries(facts)) {
      const path = ['submissions', index, 'facts', id];
      if (isObject(entry) && 'value' in entry) check(entry.value, [...path, 'value']);
      else check(entry, path);
    }
  for (const [index, each] of verifications.entries())
    if ('fact' in each) check(each.value, ['verifications', index, 'value']);
}
