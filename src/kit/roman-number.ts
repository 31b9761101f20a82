const DIGITS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
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

/** A whole number from 1 in Roman digits, as parts of a text are numbered: 4 -> IV. */
export function romanNumber(number: number): string {
  const digit = DIGITS.find(([value]) => value <= number);
  return digit ? digit[1] + romanNumber(number - digit[0]) : '';
}
