import { Lexer } from 'yaml';
import type { Limits } from '../../model/document.js';
import type { Report } from './source-issues.js';
import { SYNTAX_DETAILS } from './yaml-syntax.js';

/** The smallest meaningful pieces of a YAML text: an indicator, a scalar as written, white space, a comment. */
export interface Lexeme {
  readonly text: string;
  readonly offset: number;
  /** A `marker` is a word of the lexer's own and stands in no text. `plain` covers block scalars too. */
  readonly kind: 'marker' | 'plain' | 'blank' | 'other';
}

/** An entry of a block map is six lexemes (indent, key, colon, space, value, line end); the rest is for comments. */
const LEXEMES_PER_VALUE = 8;

/** A little too large: read on, and tell the exact place and path. Twice too large: reading on costs too much. */
const SURELY = 2;

const PLAIN_NEXT = '\x1f';
const MARKERS = new Set([PLAIN_NEXT, '\x02', '\x18']);

/**
 * The text in lexemes, in linear time and without recursion. Undefined, and reported, where they are too many, or hold
 * more values than a document may. Reports tags, texts that begin as an anchor does, and quotes that are never closed.
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
      report('source-too-many-nodes', offset, { limit: String(limits.nodes) });
      return undefined;
    }
    const isText = kind === 'plain' && /\p{L}/u.test(piece);
    if (mark?.text.startsWith('&') && isText) anchors.set(mark.text.slice(1), mark.offset);
    if (mark?.text.startsWith('!') && kind !== 'blank') {
      // a tag has a name in letters of ASCII; words after anything else are a text that begins with this sign
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
  // words follow it, and no alias names it: it is the beginning of a text
  for (const at of anchors.values()) report('source-syntax', at, { detail: SYNTAX_DETAILS['first-character'] }, []);
  return lexemes;
}

function kindOf(piece: string): Lexeme['kind'] {
  if (MARKERS.has(piece)) return 'marker';
  return ' \t\r\n'.includes(piece.charAt(0)) ? 'blank' : 'other';
}

/** Scalars and flow collections are values, but for one before each colon, which is a key. */
function weight(piece: string, kind: Lexeme['kind']): -1 | 0 | 1 {
  if (kind === 'plain') return 1;
  if (kind === 'blank') return 0;
  if (piece === ':') return -1;
  return '[{"\'*'.includes(piece.charAt(0)) ? 1 : 0;
}

/** Counts what escapes: `"a\"` and `'a''` end with a quote and are open. */
function isOpenQuote(piece: string): boolean {
  if (piece.startsWith("'")) return (piece.split("'").length - 1) % 2 === 1;
  if (!piece.startsWith('"')) return false;
  if (piece.length === 1 || !piece.endsWith('"')) return true;
  let backslashes = 0;
  while (piece[piece.length - 2 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}
