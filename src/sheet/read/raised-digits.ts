/** A part of the text of a cell, with how it is written. */
interface Run {
  readonly text: string;
  readonly font?: { readonly vertAlign?: string };
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/**
 * The text of a cell in which digits are raised or lowered, with those digits as such: `60` with the mark of note 1 is `60¹`, and
 * not 601. Undefined where none are.
 */
export function raisedIn(runs: readonly Run[] = []): string | undefined {
  const texts = runs.map(({ text, font }) => {
    const digits = font?.vertAlign === 'superscript' ? RAISED : font?.vertAlign === 'subscript' ? LOWERED : undefined;
    return digits === undefined ? text : text.replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? digit);
  });
  const text = texts.join('');
  return text === runs.map((run) => run.text).join('') ? undefined : text;
}
