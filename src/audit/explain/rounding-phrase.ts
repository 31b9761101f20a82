import { type Exact, equal } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { type Rounding, type RoundMode, round } from '../../kit/rounding.js';
import { explainLine, type Language, modePhrase } from '../../words/index.js';

/** A rounding as the pack writes it. */
interface RoundingDocument {
  readonly places?: number;
  readonly step?: string;
  readonly mode: RoundMode;
}

/**
 * Roundings one after another in words: to which places or step; and by which mode, where another would have given
 * something else than the nearest number.
 */
export function roundingPhrase(roundings: readonly RoundingDocument[], value: Exact, language: Language): string {
  let current = value;
  const phrases = roundings.map(({ places = 0, step, mode }) => {
    const rounding: Rounding = step === undefined ? { places, mode } : { step: fromDecimal(step), mode };
    const modeText = doesModeDecide(current, rounding) ? modePhrase(mode, language) : '';
    current = round(current, rounding);
    if (step !== undefined) return explainLine('rounding-step', language, { step, mode: modeText });
    const key = places === 0 ? 'rounding-whole' : 'rounding-places';
    return explainLine(key, language, { places: String(places), mode: modeText });
  });
  return phrases.join('; ');
}

/** Whether the value lies halfway between two others, or is not moved to the nearer one. */
function doesModeDecide(value: Exact, rounding: Rounding): boolean {
  const halfUp = round(value, { ...rounding, mode: 'half-up' });
  const halfEven = round(value, { ...rounding, mode: 'half-even' });
  return !equal(halfUp, halfEven) || !equal(round(value, rounding), halfUp);
}
