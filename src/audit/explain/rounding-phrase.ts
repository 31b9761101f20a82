import { type Exact, equal } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { type Rounding, type RoundMode, round } from '../../kit/rounding.js';
import { explainLine, type Language, modePhrase } from '../../words/index.js';

/** A rounding as the pack writes it. */
interface Written {
  readonly places?: number;
  readonly step?: string;
  readonly mode: RoundMode;
}

/**
 * Roundings one after another in words: to which places or step, and how, where that decided. A value that the nearest
 * one would have served as well is told without the mode.
 */
export function roundingPhrase(roundings: readonly Written[], value: Exact, language: Language): string {
  let before = value;
  const phrases = roundings.map((written) => {
    const rounding = roundingOf(written);
    const mode = modeDecides(before, rounding) ? modePhrase(written.mode, language) : '';
    before = round(before, rounding);
    if (written.step !== undefined) return explainLine('rounding-step', language, { step: written.step, mode });
    const { places = 0 } = written;
    return explainLine(places === 0 ? 'rounding-whole' : 'rounding-places', language, { places: String(places), mode });
  });
  return phrases.join('; ');
}

function roundingOf({ places = 0, step, mode }: Written): Rounding {
  return step === undefined ? { places, mode } : { step: fromDecimal(step), mode };
}

/** The value stands just between two others, or it was not moved to the nearer one. */
function modeDecides(value: Exact, rounding: Rounding): boolean {
  const [up, even] = (['half-up', 'half-even'] as const).map((mode) => round(value, { ...rounding, mode }));
  return up !== undefined && even !== undefined && !(equal(up, even) && equal(round(value, rounding), up));
}
