import { Composer, type CST, type Document, type ParsedNode, Parser } from 'yaml';
import { type Limits, limitPassed } from '../../model/document.js';
import { SYNTAX_DETAILS, type SyntaxDetail } from '../../model/source-details.js';
import type { Report } from './source-issues.js';
import type { Lexeme } from './yaml-lexemes.js';

/** Errors of the library that other code reports: tags, aliases, and open quotes at their beginning. */
const REPORTED_ELSEWHERE = new Set(['TAG_RESOLVE_FAILED', 'BAD_COLLECTION_TYPE', 'ALIAS_PROPS']);

/** A place of the composer: an offset, a range, or a token. */
type Where = number | readonly [number, number, ...number[]] | { readonly offset: number };

/**
 * The root of the document of the tokens, with every scalar as text (failsafe schema). Reports all errors. The composer is
 * recursive: the tokens must not be deeper than the limit. Undefined where there is no document.
 */
export function composed(tokens: readonly CST.Token[], report: Report): ParsedNode | undefined {
  const composer = new Composer({ schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false });
  const tell = (code: string, message: string, offset: number): void => {
    if (REPORTED_ELSEWHERE.has(code) || /closing ["']quote|^Alias/.test(message)) return;
    report('source-syntax', offset, { detail: syntaxDetail(code, message) }, []);
  };
  // The library's own method makes an Error, with a stack, of each fault: many seconds where a megabyte is all faults.
  Reflect.set(composer, 'onError', (where: Where, code: string, message: string, warning?: boolean) => {
    if (warning !== true) tell(code, message, offsetOf(where));
  });
  let document: Document.Parsed | undefined;
  for (const token of tokens) for (const done of composer.next(token)) document ??= done;
  for (const done of composer.end()) document ??= done;
  for (const { code, message, pos } of document?.errors ?? []) tell(code, message, pos[0]);
  return document?.contents ?? undefined;
}

function offsetOf(where: Where): number {
  if (typeof where === 'number') return where;
  return 'offset' in where ? where.offset : where[0];
}

/**
 * The tokens of the first document. Undefined, and reported, where it is deeper than the limit: the parser stops there,
 * before it or the composer recurses too deep for the call stack.
 */
export function tokensOf(
  lexemes: readonly Lexeme[],
  limits: Pick<Limits, 'depth'>,
  report: Report,
): readonly CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let documents = 0;
  const take = (token: CST.Token): void => {
    if (token.type === 'document') documents += 1;
    if (token.type === 'document' && documents === 2) report('source-several-documents', token.offset, {}, []);
    if (documents > 1) return;
    if (token.type !== 'error') tokens.push(token);
    else report('source-syntax', token.offset, { detail: syntaxDetail('UNEXPECTED_TOKEN', token.message) }, []);
  };
  for (const { text } of lexemes) {
    for (const token of parser.next(text)) take(token);
    if (parser.stack.length <= limits.depth + 1) continue;
    const collections = parser.stack.filter(isCollection);
    const tooDeep = collections[limits.depth];
    if (tooDeep !== undefined) {
      report('depth', tooDeep.offset, limitPassed(limits, 'depth'), []);
      return undefined;
    }
  }
  for (const token of parser.end()) take(token);
  return tokens;
}

function isCollection({ type }: CST.Token): boolean {
  return type === 'block-map' || type === 'block-seq' || type === 'flow-collection';
}

/** The first row whose code and message match an error of yaml 2.9. */
const BY_ERROR: readonly (readonly [code: string, message: RegExp, detail: SyntaxDetail])[] = [
  ['BAD_INDENT', /end with a/, 'bracket-open'],
  ['BAD_INDENT', /./, 'indentation'],
  ['MISSING_CHAR', /must end with a/, 'bracket-open'],
  ['MISSING_CHAR', /followed by map values/, 'colon-missing'],
  ['MISSING_CHAR', /space after :/, 'colon-space'],
  ['MISSING_CHAR', /^Missing , /, 'comma-missing'],
  ['MISSING_CHAR', /^Comments/, 'comment-space'],
  ['MISSING_CHAR', /^Block scalars/, 'indentation'],
  ['MISSING_CHAR', /closing ["']quote/, 'quote-open'],
  ['TAB_AS_INDENT', /./, 'tab'],
  ['BLOCK_AS_IMPLICIT_KEY', /^Nested/, 'second-colon'],
  ['MULTILINE_IMPLICIT_KEY', /./, 'colon-missing'],
  ['BLOCK_IN_FLOW', /./, 'comma-missing'],
  ['BAD_DQ_ESCAPE', /./, 'escape'],
  ['BAD_SCALAR_START', /./, 'first-character'],
  ['UNEXPECTED_TOKEN', /^Unexpected block-seq-ind/, 'comma-many'],
  ['UNEXPECTED_TOKEN', /^Block scalar header/, 'first-character'],
  ['KEY_OVER_1024_CHARS', /./, 'long-key'],
];

/** The detail for an error of the yaml library. */
function syntaxDetail(code: string, message: string): string {
  const detail = BY_ERROR.find(([known, pattern]) => known === code && pattern.test(message))?.[2];
  return SYNTAX_DETAILS[detail ?? 'unexpected'];
}
