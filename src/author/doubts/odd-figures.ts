import { compare, type Exact, HUNDRED, multiply, sign, whole } from '../../kit/exact.js';
import { fromText, isDecimal, toText } from '../../kit/exact-text.js';
import { isObject } from '../../kit/plain-data.js';
import type { Assessment, FactEntry } from '../../model/assessment.js';
import type { ReportDoubt } from '../../model/assessment-doubt.js';
import type { Path } from '../../model/issue.js';
import type { Plan } from '../../model/plan.js';
import { isPercentMeasure } from '../text/tables/figure-options.js';
import type { CountingOf } from './counting-of.js';

/** So many other units of the tier say how large such a figure is. */
const OTHERS = 3;
const THOUSAND = whole(1000);
const TEN = whole(10);

/** The figure of a unit, and where it stands. */
interface Figure {
  readonly value: Exact;
  readonly path: Path;
  readonly fact: string;
}

/**
 * Figures that are a thousand times those of all other units of the tier, or a thousandth: another unit of measure, or a zero too many;
 * and percentages below 1 where others have tens.
 */
export function oddFigures({ units }: Assessment, { pack }: Plan, sentBy: CountingOf, report: ReportDoubt): void {
  const percents = new Set(pack.facts.filter(({ measure }) => isPercentMeasure(measure)).map(({ id }) => id));
  const figures = new Map<string, Figure[]>();
  for (const { id: unit, tier } of units) {
    const sent = sentBy(unit);
    for (const [id, entry] of Object.entries(sent?.submission.facts ?? {})) {
      const value = numberOf(entry);
      if (value === undefined || sign(value) <= 0) continue;
      const path = ['submissions', sent?.index ?? 0, 'facts', id, ...(isStated(entry) ? ['value'] : [])];
      const key = JSON.stringify([tier, id]);
      const figure = { value, path, fact: id };
      if (!figures.get(key)?.push(figure)) figures.set(key, [figure]);
    }
  }
  for (const list of figures.values()) {
    const sorted = list.toSorted((a, b) => compare(a.value, b.value));
    const [least, next] = sorted;
    const [most, before] = [sorted.at(-1), sorted.at(-2)];
    if (sorted.length <= OTHERS || !least || !next || !most || !before) continue;
    if (percents.has(least.fact) && compare(least.value, whole(1)) < 0 && compare(next.value, TEN) >= 0)
      report('figure-as-fraction', least.path, {
        found: toText(least.value),
        suggestion: toText(multiply(least.value, HUNDRED)),
      });
    else if (isApart(least, next))
      report('figure-apart', least.path, { found: toText(least.value), nearest: toText(next.value) });
    if (isApart(before, most))
      report('figure-apart', most.path, { found: toText(most.value), nearest: toText(before.value) });
  }
}

function isApart(less: Figure, more: Figure): boolean {
  return compare(multiply(less.value, THOUSAND), more.value) <= 0;
}

function isStated(entry: FactEntry): boolean {
  return isObject(entry) && 'value' in entry;
}

function numberOf(entry: FactEntry): Exact | undefined {
  const value: unknown = isObject(entry) && 'value' in entry ? entry.value : entry;
  const text = typeof value === 'number' ? String(value) : value;
  return isDecimal(text) ? fromText(text) : undefined;
}
