import type { Ends } from './range.js';
import type { RowDoubt } from './reading.js';

const IS_WHOLE = /^\d+$/;

/** Bands of a percent, and a doubt for each gap that was closed. */
interface Closed {
  readonly ends: readonly Ends[];
  readonly doubts: readonly RowDoubt[];
}

/**
 * Bands of a percent that is written in whole numbers, `95-100%; 90-94%`, of which the lower one takes what lies between: 94,5 is in
 * `90-94%`. A doubt says so.
 */
export function withoutGaps(bands: readonly Ends[]): Closed {
  const closed = bands.map((band) => ({ band, next: nextAbove(band, bands) }));
  const ends = closed.map(({ band, next }): Ends => {
    const { atMost: _, ...others } = band;
    return next === undefined ? band : { ...others, below: next };
  });
  const doubts = closed.flatMap(({ band, next }): RowDoubt[] =>
    next === undefined ? [] : [{ why: 'percent-between', from: band.atMost ?? '', to: next }],
  );
  return { ends, doubts };
}

/** The percent at which the next band begins, one above the end of this one; undefined where a band has what lies between. */
function nextAbove({ atMost = '' }: Ends, bands: readonly Ends[]): string | undefined {
  const [end, next] = [Number(atMost), String(Number(atMost) + 1)];
  const isNext = IS_WHOLE.test(atMost) && bands.some(({ atLeast }) => atLeast === next);
  const isCovered = bands.some(
    ({ above, atLeast, below, atMost: most }) =>
      Number(above ?? atLeast ?? 0) < end + 1 && Number(below ?? most ?? Number.POSITIVE_INFINITY) > end,
  );
  return isNext && !isCovered ? next : undefined;
}
