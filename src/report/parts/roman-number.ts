const DIGITS: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number from 1 as annexes are numbered: 4 -> IV. */
export function romanNumber(number: number): string {
  const digit = DIGITS.find(([value]) => value <= number);
  return digit ? digit[1] + romanNumber(number - digit[0]) : '';
}
