import type { RecordVerification, SignatureVerdict, SignIssue } from '../../audit/index.js';
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
  paint: Paint,
): string {
  const file = code.startsWith('key-') ? files.key : code.startsWith('envelope-') ? files.envelope : files.record;
  return `${file}: [${code}] ${paint('red', word('error', language))}: ${signSentence(code, language, params)}\n`;
}

/** How a verdict on a signature is shown: with the units of the record, of which some may not be shown. */
interface VerdictPrinting {
  readonly language: Language;
  readonly units: RecordVerification['units'];
  readonly paint?: Paint;
}

/** The verdict on a signature in lines: the verdict, then each difference. */
export function printVerdict(
  verdict: SignatureVerdict,
  files: SignedFiles,
  { language, units: { all, rederived }, paint = PLAIN }: VerdictPrinting,
): string {
  switch (verdict.verdict) {
    case 'valid': {
      const params = { key: verdict.key, all: String(all), rederived: String(rederived) };
      const isPart = rederived > 0 && rederived < all;
      return `${signSentence(isPart ? 'valid-part' : 'valid', language, params)}\n`;
    }
    case 'key-unusable':
      return printSignIssue(verdict.issue, files, language, paint);
    case 'not-an-envelope':
      return printSignIssue({ code: 'envelope-invalid', params: { at: verdict.at } }, files, language, paint);
    case 'other-record': {
      const { key, differs } = verdict;
      const lines = differs.map((difference) => `  ${signSentence('differs', language, { ...difference })}\n`);
      return [`${paint('red', signSentence('other-record', language, { key }))}\n`, ...lines].join('');
    }
    case 'not-by-this-key': {
      const { key, signers } = verdict;
      const named = signers.filter(Boolean).map(quoted).join(', ');
      return `${paint('red', signSentence('not-by-this-key', language, { key, signers: named }))}\n`;
    }
    default: {
      const { verdict: code, ...params } = verdict;
      return `${paint('red', signSentence(SENTENCES[code], language, params))}\n`;
    }
  }
}

/** An id that an envelope states is foreign text: in quotation marks it is no sentence of the program. */
function quoted(id: string): string {
  return JSON.stringify(id);
}

const SENTENCES = {
  'signature-broken': 'signature-broken',
  'record-altered': 'record-altered-signed',
  'statement-unknown': 'statement-unknown',
  'payload-type-unknown': 'payload-type-unknown',
} as const satisfies Readonly<Record<string, SignKey>>;
