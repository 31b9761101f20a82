/** Digits without the zeros at their end, however many: a pattern looks at each run of zeros once for each of its zeros. */
export function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (digits.endsWith('0', end)) end -= 1;
  return digits.slice(0, end);
}
