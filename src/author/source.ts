import { isScalar } from 'yaml';
import { LIMITS, type Limits } from '../model/document.js';
import { type Source, sourceOf } from './locate.js';
import { locatedIssues, type Spots, spotting } from './source-issues.js';
import { admitText, positions, reportDecomposed, withoutMark } from './source-text.js';
import { reportDecimalCommas } from './yaml-commas.js';
import { composed } from './yaml-compose.js';
import { type Read, readDocument } from './yaml-document.js';
import { lexemesOf } from './yaml-lexemes.js';
import { tokensOf } from './yaml-tokens.js';

export type { LocatedIssue, Position, Source } from './locate.js';

/** What a text may cost; what is not given has its default. */
export interface SourceOptions {
  readonly limits?: Partial<Limits>;
}

/**
 * Reads one YAML 1.2 document (core schema; JSON is such a document) as plain data: strings in NFC, numbers by the rule
 * of decimals from their text, no tags, no aliases. Never throws and never recurses deeper than the limit; where the
 * text is faulty and something can still be read, there is a document beside the issues.
 */
export function readSource(text: string, options: SourceOptions = {}): Source {
  const limits = { ...LIMITS, ...options.limits };
  const spots = spotting();
  const plain = admitText(text, limits, spots.report);
  if (plain !== undefined) reportDecomposed(plain, spots.report);
  const read = plain === undefined ? undefined : readYaml(plain, limits, spots);
  const positionAt = positions(withoutMark(text));
  return sourceOf(read?.value, locatedIssues(spots, positionAt), read?.place, positionAt);
}

function readYaml(text: string, limits: Limits, spots: Spots): Read | undefined {
  const lexemes = lexemesOf(text, limits, spots.report);
  if (lexemes === undefined) return undefined;
  reportDecimalCommas(lexemes, spots.report);
  const tokens = tokensOf(lexemes, limits, spots.report);
  if (tokens === undefined) return undefined;
  const root = composed(tokens, spots.report);
  if (root === undefined || (isScalar(root) && root.type === 'PLAIN' && root.source === '')) {
    spots.report('source-empty', 0, {}, []);
    return undefined;
  }
  return readDocument(root, limits, spots);
}
