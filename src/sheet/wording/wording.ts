import { bug } from '../../kit/bug.js';
import type { Json } from '../../model/expression.js';
import type { JsonObject } from '../json-parts.js';
import type { Wording } from './form.js';
import { BOTH_WAYS, HOLES, type Hole, type HoleContext } from './holes.js';
import { depthsOf } from './text-marks.js';

/** The keys that the ends of a band stand in. */
const END_KEYS = ['above', 'atLeast', 'below', 'atMost'];

type Piece = { readonly literal: string } | { readonly key: string; readonly hole: Hole };

/** A wording filled in, and the parameters that it says; undefined where it does not say these parameters. */
export function writeWording(
  wording: Wording,
  params: JsonObject,
  context: HoleContext,
): { readonly text: string; readonly keys: readonly string[] } | undefined {
  const fixed = Object.entries(wording.is ?? {});
  if (!fixed.every(([key, value]) => params[key] === value)) return undefined;
  const keys = fixed.map(([key]) => key);
  let text = '';
  for (const piece of piecesOf(wording[context.names.language])) {
    if ('literal' in piece) {
      text += piece.literal;
      continue;
    }
    const { key, hole } = piece;
    const value = hole === 'ends' ? params : params[key];
    const written = value === undefined ? undefined : BOTH_WAYS[hole].write(value, context);
    if (written === undefined) return undefined;
    text += written;
    keys.push(...(hole === 'ends' ? END_KEYS : [key]));
  }
  return { text, keys };
}

/** The parameters that a text in this wording says; undefined where it is not in this wording. `text` is in normal form. */
export function readWording(wording: Wording, text: string, context: HoleContext): JsonObject | undefined {
  const pieces = piecesOf(wording[context.names.language]);
  const params = readFrom({ text, depths: depthsOf(text), pieces, context }, 0, 0);
  return params && { ...wording.is, ...params };
}

interface Matching {
  readonly text: string;
  readonly depths: readonly number[];
  readonly pieces: readonly Piece[];
  readonly context: HoleContext;
}

function readFrom(matching: Matching, index: number, at: number): JsonObject | undefined {
  const { text, pieces, context } = matching;
  const piece = pieces[index];
  if (!piece) return at === text.length ? {} : undefined;
  if ('literal' in piece) {
    const literal = piece.literal.toLowerCase();
    return text.startsWith(literal, at) ? readFrom(matching, index + 1, at + literal.length) : undefined;
  }
  for (const end of endsOf(matching, index, at)) {
    const value = BOTH_WAYS[piece.hole].read(text.slice(at, end), context);
    const rest = value === undefined ? undefined : readFrom(matching, index + 1, end);
    if (rest) return { ...asParams(piece, value ?? null), ...rest };
  }
  return undefined;
}

function asParams({ key, hole }: { readonly key: string; readonly hole: Hole }, value: Json): JsonObject {
  return hole === 'ends' ? (value as JsonObject) : { [key]: value };
}

/** Where a hole may end: before the next literal, in the brackets that it began in. */
function endsOf({ text, depths, pieces }: Matching, index: number, at: number): readonly number[] {
  const next = pieces[index + 1];
  if (!next) return [text.length];
  const literal = 'literal' in next ? next.literal.toLowerCase() : '';
  const base = depths[at] ?? 0;
  const ends: number[] = [];
  for (let end = at; end < text.length; end += 1) {
    if ((depths[end] ?? 0) <= base && text.startsWith(literal, end)) ends.push(end);
    if ((depths[end] ?? 0) < base) break;
  }
  return ends;
}

function piecesOf(words: string): readonly Piece[] {
  return words.split(/(\{[^}]*\})/).flatMap((piece, index): readonly Piece[] => {
    if (index % 2 === 0) return piece === '' ? [] : [{ literal: piece }];
    const [key = '', sort = 'decimal'] = piece.slice(1, -1).split(':');
    return [{ key, hole: HOLES.find((hole) => hole === sort) ?? bug(`no hole ${sort}`) }];
  });
}
