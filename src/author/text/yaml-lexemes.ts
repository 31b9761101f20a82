import { Lexer } from 'yaml';
import { type Limits, limitPassed } from '../../model/document.js';
import { SYNTAX_DETAILS } from '../../model/source-details.js';
import type { Report } from './source-issues.js';

/** A smallest piece of a YAML text: an indicator, a scalar as written, white space, a comment. */
export interface Lexeme {
  readonly text: string;
  readonly offset: number;
  /** A `marker` is added by the lexer and is not in the text. `plain` covers block scalars too. */
  readonly kind: 'marker' | 'plain' | 'blank' | 'other';
}

/** An entry of a block map is six lexemes (indent, key, colon, space, value, line end); the rest is for comments. */
const LEXEMES_PER_VALUE = 8;

/** Up to this many times the limit, reading goes on, to report the exact place and path; beyond, it would cost too much. */
const SURELY = 2;

const PLAIN_NEXT = '\x1f';
const MARKERS = new Set([PLAIN_NEXT, '\x02', '\x18']);

/**
 * The lexemes of a text, in linear time and without recursion. Undefined, and reported, where there are too many of them,
 * or of values. Reports tags, texts that begin like an anchor, and quotes that are never closed.
 */
export function lexemesOf(text: string, limits: Pick<Limits, 'nodes'>, report: Report): readonly Lexeme[] | undefined {
  const most = limits.nodes * LEXEMES_PER_VALUE;
  const lexemes: Lexeme[] = [];
  let offset = 0;
  let written = 0;
  let values = 0;
  let plain = false;
  let mark: { readonly text: string; readonly offset: number } | undefined;
  const anchors = new Map<string, number>();
  for (const piece of new Lexer().lex(text)) {
    const kind: Lexeme['kind'] = plain ? 'plain' : kindOf(piece);
    lexemes.push({ text: piece, offset, kind });
    plain = kind === 'marker' && piece === PLAIN_NEXT;
    if (kind === 'marker') continue;
    written += 1;
    values += weight(piece, kind);
    if (written > most || values > limits.nodes * SURELY) {
      report('source-too-many-nodes', offset, limitPassed(limits, 'nodes'));
      return undefined;
    }
    const isText = kind === 'plain' && /\p{L}/u.test(piece);
    if (mark?.text.startsWith('&') && isText) anchors.set(mark.text.slice(1), mark.offset);
    if (mark?.text.startsWith('!') && kind !== 'blank') {
      // a tag has an ASCII name; otherwise it is a text that begins with this sign
      if (!isText || /^!+[\x21-\x7e]+$/.test(mark.text)) report('source-tag', mark.offset, { tag: mark.text });
      else report('source-syntax', mark.offset, { detail: SYNTAX_DETAILS['first-character'] }, []);
    }
    if (kind === 'other' && piece.startsWith('*')) anchors.delete(piece.slice(1));
    if (kind !== 'blank') mark = kind === 'other' && /^[&!]/.test(piece) ? { text: piece, offset } : undefined;
    if (kind === 'other' && isOpenQuote(piece)) {
      report('source-syntax', offset, { detail: SYNTAX_DETAILS['quote-open'] }, []);
    }
    offset += piece.length;
  }
  if (mark?.text.startsWith('!')) report('source-tag', mark.offset, { tag: mark.text });
  // an anchor before words, without an alias, is the beginning of a text
  for (const at of anchors.values()) report('source-syntax', at, { detail: SYNTAX_DETAILS['first-character'] }, []);
  return lexemes;
}

function kindOf(piece: string): Lexeme['kind'] {
  if (MARKERS.has(piece)) return 'marker';
  return ' \t\r\n'.includes(piece.charAt(0)) ? 'blank' : 'other';
}

/** How many values a lexeme adds: scalars and flow collections one; a colon takes one away, since a key is no value. */
function weight(piece: string, kind: Lexeme['kind']): -1 | 0 | 1 {
  if (kind === 'plain') return 1;
  if (kind === 'blank') return 0;
  if (piece === ':') return -1;
  return '[{"\'*'.includes(piece.charAt(0)) ? 1 : 0;
}

/** Whether a quote is not closed: `"a\"` and `'a''` end with an escaped one. */
function isOpenQuote(piece: string): boolean {
  if (piece.startsWith("'")) return (piece.split("'").length - 1) % 2 === 1;
  if (!piece.startsWith('"')) return false;
  if (piece.length === 1 || !piece.endsWith('"')) return true;
  let backslashes = 0;
  while (piece[piece.length - 2 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}
