import type { SignatureVerdict, SignIssue } from '../../audit/index.js';
import { type Language, type SignKey, signSentence, word } from '../../words/index.js';
import { type Paint, PLAIN } from '../io.js';

/** The files that a signature is about. */
export interface SignedFiles {
  readonly record: string;
  readonly key: string;
  readonly envelope: string;
}

/** One line: the file that the issue is about, its code, and what to do. */
export function printSignIssue(
  { code, params }: SignIssue,
  files: SignedFiles,
  language: Language,
  paint: Paint = PLAIN,
): string {
  const file = code.startsWith('key-') ? files.key : code.startsWith('envelope-') ? files.envelope : files.record;
  return `${file}: [${code}] ${paint('red', word('error', language))}: ${signSentence(code, language, params)}\n`;
}

/** What an envelope says of a record and a key, in lines: the verdict, then what differs. */
export function printVerdict(
  verdict: SignatureVerdict,
  files: SignedFiles,
  language: Language,
  paint: Paint = PLAIN,
): string {
  switch (verdict.verdict) {
    case 'key-unusable':
      return printSignIssue(verdict.issue, files, language, paint);
    case 'not-an-envelope':
      return printSignIssue({ code: 'envelope-invalid', params: { at: verdict.at } }, files, language, paint);
    case 'other-record': {
      const { key, differs } = verdict;
      const lines = differs.map((one) => `  ${signSentence('differs', language, { ...one })}\n`);
      return [`${signSentence('other-record', language, { key })}\n`, ...lines].join('');
    }
    case 'not-by-this-key': {
      const { key, signers } = verdict;
      return `${signSentence('not-by-this-key', language, { key, signers: signers.filter(Boolean).join(', ') })}\n`;
    }
    default: {
      const { verdict: code, ...params } = verdict;
      return `${signSentence(SAID[code], language, params)}\n`;
    }
  }
}

const SAID = {
  valid: 'valid',
  'signature-broken': 'signature-broken',
  'record-altered': 'record-altered-signed',
  'statement-unknown': 'statement-unknown',
  'payload-type-unknown': 'payload-type-unknown',
} as const satisfies Readonly<Record<string, SignKey>>;
