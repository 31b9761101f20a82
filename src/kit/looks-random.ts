const WINDOW = 32;
/** Of 32 digits that were drawn, fewer kinds than this come 3 times in a million. */
const KINDS = 9;
/** Of the 31 pairs of neighbours, more than these that stood before come less than once in a million. */
const REPEATED_PAIRS = 12;

/**
 * Whether text of hexadecimal digits could have been drawn at random: some 32 of its digits in a row have no sign of being
 * written by hand, counted up, copied or made of words. Of 100,000 that were drawn about one is taken for such.
 */
export function looksRandom(hex: string): boolean {
  return Array.from({ length: Math.max(0, hex.length - WINDOW + 1) }, (_, at) => hex.slice(at, at + WINDOW)).some(
    (digits) => SIGNS.every((hasSign) => !hasSign(digits)),
  );
}

/** What 128 drawn bits do not have, each less than once in 100,000. */
const SIGNS: readonly ((digits: string) => boolean)[] = [
  // a few digits, over and over
  (digits) => new Set(digits).size < KINDS,
  // counted up or down, whatever the step
  (digits) => new Set(stepsOf(digits)).size < KINDS,
  // a run, or a part that stands twice
  (digits) => digits.length - 1 - new Set(pairsOf(digits)).size >= REPEATED_PAIRS,
  // a date, a time, a number: no letter
  (digits) => !/[a-f]/.test(digits),
  // words of a to f with 0 for o, 1 for l and 5 for s: hardly another digit
  (digits) => new Set(digits.replaceAll(/[a-f015]/g, '')).size < 2,
  // letters of a text as their codes
  (digits) => [0, 1].some((from) => bytesOf(digits, from).every((byte) => byte >= 0x20 && byte < 0x7f)),
];

function stepsOf(digits: string): readonly number[] {
  const values = [...digits].map((digit) => Number.parseInt(digit, 16));
  return values.slice(1).map((value, index) => (value - (values[index] ?? 0) + 16) % 16);
}

function pairsOf(digits: string): readonly string[] {
  return [...digits].slice(1).map((digit, index) => `${digits[index]}${digit}`);
}

function bytesOf(digits: string, from: number): readonly number[] {
  return (digits.slice(from).match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}
