import { compare, type Exact } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import type { Ends } from './range.js';

/** A band with its points. */
export interface Band {
  readonly ends: Ends;
  readonly points: Exact;
}

const NEXT = { atLeast: 'below', above: 'atMost', below: 'atLeast', atMost: 'above' } as const;
/** Which of two ends of the same number leaves more out. */
const IS_NARROW = { atLeast: false, above: true, below: true, atMost: false } as const;
type End = keyof typeof NEXT;

/**
 * The ends of bands, where of two that have one end each the wider has what the narrower leaves: `≥ 90%: 5 điểm; ≥ 80%: 3 điểm` is
 * read as `≥ 80% and < 90%: 3 điểm`. Only where the points go up, or down, all the way; else the ends stay as they are. `lowest` is the
 * low end of a band without one, beside an answer that has the 0 of it: `không có`, then `dưới 3 vụ`.
 */
export function withoutNesting(written: readonly Band[], lowest: Ends): readonly Ends[] {
  const narrowed = written.map((band) => narrowedBy(band, written));
  const bands = (isMonotone(narrowed) ? narrowed : written).map(({ ends }) => ends);
  return bands.map((ends) => ((ends.atLeast ?? ends.above) === undefined ? { ...lowest, ...ends } : ends));
}

function narrowedBy(band: Band, bands: readonly Band[]): Band {
  const own = onlyEnd(band.ends);
  if (!own) return band;
  const [widest] = bands
    .flatMap(({ ends }) => onlyEnd(ends) ?? [])
    .filter((other) => isLow(other) === isLow(own) && isNarrower(other, own))
    .toSorted((a, b) => (isNarrower(a, b) ? 1 : -1));
  return widest ? { ...band, ends: { ...band.ends, [NEXT[widest.end]]: widest.value } } : band;
}

interface OnlyEnd {
  readonly end: End;
  readonly value: string;
}

function onlyEnd(ends: Ends): OnlyEnd | undefined {
  const [first, ...others] = Object.entries(ends) as [End, string][];
  return first && others.length === 0 ? { end: first[0], value: first[1] } : undefined;
}

function isLow({ end }: OnlyEnd): boolean {
  return end === 'atLeast' || end === 'above';
}

function isNarrower(one: OnlyEnd, other: OnlyEnd): boolean {
  const order = compare(fromDecimal(one.value), fromDecimal(other.value));
  if (order === 0) return IS_NARROW[one.end] && !IS_NARROW[other.end];
  return isLow(one) === order > 0;
}

/** Whether the points of bands go up, or down, from the lowest to the highest. */
function isMonotone(bands: readonly Band[]): boolean {
  const sorted = bands.toSorted(({ ends: a }, { ends: b }) => {
    const [one, other] = [a.atLeast ?? a.above, b.atLeast ?? b.above];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    return compare(fromDecimal(one), fromDecimal(other)) || (a.above === undefined ? -1 : 1);
  });
  const steps = sorted.slice(1).map(({ points }, index) => compare(points, sorted[index]?.points ?? points));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}
