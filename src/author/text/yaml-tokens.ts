import { type CST, Parser } from 'yaml';
import type { Limits } from '../../model/document.js';
import type { Report } from './source-issues.js';
import type { Lexeme } from './yaml-lexemes.js';
import { syntaxDetail } from './yaml-syntax.js';

/**
 * The tokens of the first document. Undefined, and reported, when something stands deeper than the limit: the parser
 * is stopped there, before it or the composer can unwind what is too deep for the call stack.
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
      report('depth', tooDeep.offset, { limit: String(limits.depth) }, []);
      return undefined;
    }
  }
  for (const token of parser.end()) take(token);
  return tokens;
}

function isCollection({ type }: CST.Token): boolean {
  return type === 'block-map' || type === 'block-seq' || type === 'flow-collection';
}
