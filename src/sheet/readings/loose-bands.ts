import type { Ends, Range } from './range.js';

type Real = Extract<Range, { readonly is: 'range' }>;

/** The ends of a band. In `80%-95%` an end is excluded where another band includes it in words. */
export function endsBeside(range: Real, all: readonly Real[]): Ends {
  const { atLeast, atMost, ...others } = range.ends;
  const isTop = all.every(
    ({ ends }) => Number(ends.atMost ?? ends.below ?? Number.POSITIVE_INFINITY) <= Number(atMost),
  );
  if (range.isEnough && isTop && atLeast !== undefined) return { atLeast };
  if (!range.isLoose || atLeast === undefined || atMost === undefined) return range.ends;
  const firm = all.filter((other) => !other.isLoose);
  const loose = all.filter((other) => other.isLoose);
  const { isLowIn, isHighIn } = endsIn(all);
  const isBelow =
    firm.some(({ ends }) => ends.atLeast === atMost) || (isLowIn && loose.some(({ ends }) => ends.atLeast === atMost));
  const isAbove =
    firm.some(({ ends }) => ends.atMost === atLeast) || (isHighIn && loose.some(({ ends }) => ends.atMost === atLeast));
  return {
    ...others,
    ...(isAbove ? { above: atLeast } : { atLeast }),
    ...(isBelow ? { below: atMost } : { atMost }),
  };
}

function hasLow({ above, atLeast }: Ends): boolean {
  return (above ?? atLeast) !== undefined;
}

/** Which end of bands with a dash is in, where the bands beside them all say the same: `85-95%` of `từ 95%` and `dưới 75%` has 85. */
function endsIn(all: readonly Real[]): { readonly isLowIn: boolean; readonly isHighIn: boolean } {
  const firm = all.filter(({ isLoose }) => !isLoose);
  const loose = all.filter(({ isLoose }) => isLoose);
  const meets = (end: keyof Ends, side: keyof Ends) =>
    loose.some(({ ends }) => firm.some((other) => ends[side] !== undefined && other.ends[end] === ends[side]));
  const [low, high] = [
    [meets('atLeast', 'atMost'), meets('below', 'atLeast')],
    [meets('atMost', 'atLeast'), meets('above', 'atMost')],
  ];
  // `còn lại` below them says nothing else
  const isLow = low.every(Boolean) || (low[0] === true && all.every(({ ends }) => hasLow(ends)));
  return { isLowIn: isLow && !high.some(Boolean), isHighIn: high.every(Boolean) && !low.some(Boolean) };
}
