import { bug } from '../../kit/bug.js';
import { stringText } from '../../kit/canonical-text.js';
import { fractionText } from '../../kit/fraction-text.js';
import { dateOfDay } from '../../kit/instant.js';
import type { FactColumn } from '../../model/columns.js';
import type { Type } from '../../model/expression.js';

/** How the numbers of a column are written, and a cache of the texts of the whole numbers from 0 up. */
export interface StoredTexts {
  readonly scale: number;
  readonly known: (string | undefined)[];
  readonly make: (stored: number, scale: number) => string;
}

/** Numbers of one scale that are written from memory: few enough to stay in the cache of the processor. */
const KEPT = 1024;

/** Gives the texts of columns; all columns of numbers with one scale share theirs. */
export function storedTexts(): (type: Type, column: FactColumn) => StoredTexts {
  const byScale = new Map<number, StoredTexts>();
  return ({ is }, { scale, options }) => {
    if (is === 'boolean') return { scale, known: ['false', 'true'], make: noText };
    if (is === 'date') return { scale, known: [], make: dateText };
    if (is === 'choice') return { scale, known: options.map(stringText), make: noText };
    const known = byScale.get(scale) ?? { scale, known: new Array(KEPT).fill(undefined), make: numberText };
    byScale.set(scale, known);
    return known;
  };
}

/** The JSON text of a number of a column, as a record states the value that it stands for. */
export function storedText({ scale, known, make }: StoredTexts, stored: number): string {
  if (!(stored >= 0 && stored < known.length)) return make(stored, scale);
  const knownText = known[stored];
  if (knownText !== undefined) return knownText;
  const text = make(stored, scale);
  known[stored] = text;
  return text;
}

function numberText(stored: number, scale: number): string {
  return `"${fractionText(stored, scale)}"`;
}

function dateText(stored: number): string {
  return stringText(dateOfDay(stored));
}

function noText(stored: number): string {
  return bug(`no value ${stored}`);
}
