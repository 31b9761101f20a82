import { compare, type Exact } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import type { Ends } from './range.js';

/** A band with its points. */
interface Band {
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
  const narrowed = written.map((band) => narrowedBy(band, written, onlyEnds));
  const beside = written.map((band) => narrowedBy(band, written, bothEnds));
  const read = isMonotone(beside) && isSeamless(beside) ? beside : isMonotone(narrowed) ? narrowed : written;
  const bands = read.map(({ ends }) => ends);
  return bands.map((ends) => ((ends.atLeast ?? ends.above) === undefined ? { ...lowest, ...ends } : ends));
}

function narrowedBy(band: Band, bands: readonly Band[], endsIn: (ends: Ends) => readonly OnlyEnd[]): Band {
  const [own] = onlyEnds(band.ends);
  if (!own) return band;
  const [widest] = bands
    .flatMap(({ ends }) => endsIn(ends))
    .filter((other) => isLow(other) === isLow(own) && isNarrower(other, own))
    .toSorted((a, b) => (isNarrower(a, b) ? 1 : -1));
  return widest ? { ...band, ends: { ...band.ends, [NEXT[widest.end]]: widest.value } } : band;
}

interface OnlyEnd {
  readonly end: End;
  readonly value: string;
}

/** The end of a band that has one alone. */
function onlyEnds(ends: Ends): readonly OnlyEnd[] {
  const all = bothEnds(ends);
  return all.length === 1 ? all : [];
}

function bothEnds(ends: Ends): readonly OnlyEnd[] {
  return (Object.entries(ends) as [End, string][]).map(([end, value]) => ({ end, value }));
}

/** Whether each band ends where the next one begins. */
function isSeamless(bands: readonly Band[]): boolean {
  return sorted(bands).every(({ ends: { below, atMost } }, index, all) => {
    const next = all[index + 1]?.ends;
    if (!next) return true;
    return below === undefined ? atMost !== undefined && atMost === next.above : below === next.atLeast;
  });
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
  const steps = sorted(bands)
    .slice(1)
    .map(({ points }, index) => compare(points, sorted(bands)[index]?.points ?? points));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}

function sorted(bands: readonly Band[]): readonly Band[] {
  return bands.toSorted(({ ends: a }, { ends: b }) => {
    const [one, other] = [a.atLeast ?? a.above, b.atLeast ?? b.above];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    return compare(fromDecimal(one), fromDecimal(other)) || (a.above === undefined ? -1 : 1);
  });
}
