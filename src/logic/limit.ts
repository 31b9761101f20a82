import { bug } from '../kit/bug.js';
import { type Exact, reduced } from '../kit/exact.js';
import { tooLarge } from '../kit/power.js';
import { isNoValue, type NoValue } from '../model/expression.js';

/** Why an operator has no number to give. */
export function unscorable(code: string): NoValue {
  return { status: 'unscorable', because: { code } };
}

/**
 * A number of more than 20,000 digits is no number: an untrusted pack may not hold up its host. The number decides,
 * in lowest terms, not how it was come by.
 */
export function limited(value: Exact): Exact | NoValue {
  if (!tooLarge(value)) return value;
  const least = reduced(value);
  return tooLarge(least) ? unscorable('too-large') : least;
}

/** Joins one or more numbers from left to right; the first that is too large ends it. */
export function folded(step: (a: Exact, b: Exact) => Exact): (numbers: readonly Exact[]) => Exact | NoValue {
  return (numbers) => {
    let answer: Exact | NoValue = numbers[0] ?? bug('no number');
    for (let index = 1; index < numbers.length; index += 1) {
      answer = limited(step(answer, numbers[index] as Exact));
      if (isNoValue(answer)) return answer;
    }
    return answer;
  };
}
