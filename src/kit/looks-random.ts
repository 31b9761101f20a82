import { bug } from './bug.js';

const WINDOW = 32;
/** Among 32 random digits there are fewer different ones than this 3 times in a million. */
const FEWEST_DIFFERENT = 9;
/** Among the 31 pairs of neighbours in 32 random digits there are as many repeated pairs less than once in a million. */
const REPEATED_PAIRS = 12;

/**
 * Whether hexadecimal digits look random: some 32 of them in a row show no sign of having been typed by hand, counted up,
 * copied or made of words. Of 100,000 random texts about one is refused.
 */
export function looksRandom(hex: string): boolean {
  return Array.from({ length: Math.max(0, hex.length - WINDOW + 1) }, (_, at) => hex.slice(at, at + WINDOW)).some(
    (digits) => SIGNS.every((hasSign) => !hasSign(digits)),
  );
}

/** Signs that 128 bits are not random; random bits show each of them less than once in 100,000. */
const SIGNS: readonly ((digits: string) => boolean)[] = [
  // a few digits, over and over
  (digits) => new Set(digits).size < FEWEST_DIFFERENT,
  // counted up or down, whatever the step
  (digits) => new Set(stepsOf(digits)).size < FEWEST_DIFFERENT,
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
  return values.slice(1).map((value, index) => (value - (values[index] ?? bug('no digit before')) + 16) % 16);
}

function pairsOf(digits: string): readonly string[] {
  return [...digits].slice(1).map((digit, index) => `${digits[index]}${digit}`);
}

function bytesOf(digits: string, from: number): readonly number[] {
  return (digits.slice(from).match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}
