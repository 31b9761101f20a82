import { Composer, type CST, type Document, type ParsedNode } from 'yaml';
import type { Report } from './source-issues.js';
import { syntaxDetail } from './yaml-syntax.js';

/** Told elsewhere: tags and aliases in words of ours, an open quote at the place where it was opened. */
const TOLD_ELSEWHERE = new Set(['TAG_RESOLVE_FAILED', 'BAD_COLLECTION_TYPE', 'ALIAS_PROPS']);

/** What the composer says where: an offset, a range, or a token. */
type Where = number | readonly [number, number, ...number[]] | { readonly offset: number };

/**
 * The root of the document that the tokens are, every scalar of it still text: the failsafe schema. Reports all errors.
 * The composer is recursive; the tokens must not be deeper than the limit. Undefined when there is no document.
 */
export function composed(tokens: readonly CST.Token[], report: Report): ParsedNode | undefined {
  const composer = new Composer({ schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false });
  const tell = (code: string, message: string, offset: number): void => {
    if (TOLD_ELSEWHERE.has(code) || /closing ["']quote|^Alias/.test(message)) return;
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
