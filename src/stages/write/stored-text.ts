import { bug } from '../../kit/bug.js';
import { stringText } from '../../kit/canonical-text.js';
import { fractionText } from '../../kit/fraction-text.js';
import { dateOfDay } from '../../kit/instant.js';
import type { FactColumn } from '../../model/columns.js';
import type { Type } from '../../model/expression.js';

/** Whole numbers that are written from memory. */
const KEPT = 1024;

/** The JSON text of a number of a column, as a record states the value that it stands for. */
export function storedText({ is }: Type, { scale, options }: FactColumn): (stored: number) => string {
  if (is === 'boolean') return (stored) => (stored === 1 ? 'true' : 'false');
  if (is === 'date') return (stored) => stringText(dateOfDay(stored));
  if (is === 'choice') {
    const texts = options.map(stringText);
    return (stored) => texts[stored] ?? bug(`no option ${stored}`);
  }
  const known: (string | undefined)[] = new Array(KEPT).fill(undefined);
  return (stored) => {
    if (stored < 0 || stored >= KEPT) return `"${fractionText(stored, scale)}"`;
    const text = known[stored] ?? `"${fractionText(stored, scale)}"`;
    known[stored] = text;
    return text;
  };
}
