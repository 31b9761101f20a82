import { type Language, shownNumber } from '../words/index.js';

/** A number of a result, in the three forms in which it is needed. */
export interface ShownValue {
  /**
   * Exact text, for data: "7.5"; "260/3" where no decimal is it. "~0.333…" is rounded to 40 digits: a function has no exact value, or
   * the lower part of the ratio has more than 15 digits; it is still the exact value that is compared. `exact.fromText` counts with it.
   */
  readonly exact: string;
  /** Exact text, rounded as the pack publishes it: "86.67"; absent where the pack publishes it without rounding or not at all. */
  readonly published?: string;
  /** For people, in the language asked for: "86,67". What is published, else three places. */
  readonly shown: string;
}

/** A number that is not published: to three places for people. */
export function shownValue(exact: string, language: Language): ShownValue {
  return { exact, shown: shownNumber(exact, language) };
}
