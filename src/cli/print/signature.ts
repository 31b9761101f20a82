import type { SignatureVerdict, SignIssue } from '../../audit/index.js';
import { type Language, type SignKey, signSentence, word } from '../../words/index.js';
import { type Paint, PLAIN } from '../io.js';

/** The files of a signature. */
export interface SignedFiles {
  readonly record: string;
  readonly key: string;
  readonly envelope: string;
}

/** An issue on one line: its file, its code, and what to do. */
export function printSignIssue(
  { code, params }: SignIssue,
  files: SignedFiles,
  language: Language,
  paint: Paint = PLAIN,
): string {
  const file = code.startsWith('key-') ? files.key : code.startsWith('envelope-') ? files.envelope : files.record;
  return `${file}: [${code}] ${paint('red', word('error', language))}: ${signSentence(code, language, params)}\n`;
}

/** The verdict on a signature in lines: the verdict, then each difference. */
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
      const lines = differs.map((difference) => `  ${signSentence('differs', language, { ...difference })}\n`);
      return [`${signSentence('other-record', language, { key })}\n`, ...lines].join('');
    }
    case 'not-by-this-key': {
      const { key, signers } = verdict;
      return `${signSentence('not-by-this-key', language, { key, signers: signers.filter(Boolean).join(', ') })}\n`;
    }
    default: {
      const { verdict: code, ...params } = verdict;
      return `${signSentence(SENTENCES[code], language, params)}\n`;
    }
  }
}

const SENTENCES = {
  valid: 'valid',
  'signature-broken': 'signature-broken',
  'record-altered': 'record-altered-signed',
  'statement-unknown': 'statement-unknown',
  'payload-type-unknown': 'payload-type-unknown',
} as const satisfies Readonly<Record<string, SignKey>>;
