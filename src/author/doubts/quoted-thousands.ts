import { compare, whole } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { isObject, valueAt } from '../../kit/plain-data.js';
import type { Assessment } from '../../model/assessment.js';
import type { ReportDoubt } from '../../model/assessment-doubt.js';
import type { Path } from '../../model/issue.js';
import type { Plan } from '../../model/plan.js';
import { attributeType } from '../../stages/attribute-type.js';
import { withoutThousandsPoints } from '../text/yaml-scalar.js';

const THOUSAND = whole(1000);

/**
 * Numbers in quotes that may have a point of thousands, as `"1.250"`, where a thousand is possible. The readers of texts and tables
 * warn of numbers without quotes, and of cells.
 */
export function quotedThousands(assessment: Assessment, { pack, facts, tiers }: Plan, report: ReportDoubt): void {
  const numbers = new Set(
    (pack.attributes ?? []).flatMap((each) => (attributeType(each).is === 'number' ? [each.id] : [])),
  );
  const check = (given: unknown, ...path: Path) => {
    const suggestion = typeof given === 'string' ? withoutThousandsPoints(given) : undefined;
    if (suggestion !== undefined) report('thousands-quoted', path, { found: String(given), suggestion });
  };
  // a percent of at most 100 has no thousands
  const isFactOfThousands = (id: string) => {
    const fact = facts[id];
    const { max } = fact?.info ?? {};
    return fact?.type.is === 'number' && (max === undefined || compare(fromDecimal(max), THOUSAND) >= 0);
  };
  const isCriterionOfThousands = (id: string) =>
    tiers.some(({ nodes }) => {
      const node = valueAt(nodes, id);
      return node !== undefined && compare(node.max, THOUSAND) >= 0;
    });
  for (const [index, { attributes = {} }] of assessment.units.entries())
    for (const [id, value] of Object.entries(attributes))
      if (numbers.has(id)) check(value, 'units', index, 'attributes', id);
  for (const [index, submission] of (assessment.submissions ?? []).entries()) {
    for (const [id, entry] of Object.entries(submission.facts ?? {})) {
      const path = ['submissions', index, 'facts', id];
      if (!isFactOfThousands(id)) continue;
      if (isObject(entry) && 'value' in entry) check(entry.value, ...path, 'value');
      else check(entry, ...path);
    }
    for (const [id, { claimed }] of Object.entries(submission.criteria ?? {}))
      if (isCriterionOfThousands(id)) check(claimed, 'submissions', index, 'criteria', id, 'claimed');
  }
  for (const [index, verification] of (assessment.verifications ?? []).entries()) {
    if ('fact' in verification && isFactOfThousands(verification.fact))
      check(verification.value, 'verifications', index, 'value');
    if ('points' in verification && isCriterionOfThousands(verification.criterion))
      check(verification.points, 'verifications', index, 'points');
  }
  for (const [index, { fact, value }] of (assessment.marks ?? []).entries())
    if (isFactOfThousands(fact)) check(value, 'marks', index, 'value');
}
