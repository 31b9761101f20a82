import { explain } from '../audit/index.js';
import { explainFaultSentence, type Language, usageSentence } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { type Io, paintFor } from './io.js';
import { loadWhole } from './load-whole.js';
import { printExplanation } from './print-explanation.js';
import { pageWidth } from './wrap.js';

/** What `tieuchi explain` takes; `pack` and `assessment` complete a record that was written without them. */
export interface ExplainOptions {
  readonly lang: Language;
  readonly unit: string;
  readonly criterion?: string;
  readonly layer?: string;
  readonly json?: true;
  readonly exact?: true;
  readonly pack?: string;
  readonly assessment?: string;
  readonly plugins?: string;
}

/** What the caller asked for that is not there; any other fault is one of the document. */
const MISSED: readonly string[] = [
  'explain-unit-unknown',
  'explain-criterion-unknown',
  'explain-layer-absent',
  'explain-plugin-missing',
];

/** The way from figures to points of one unit, or of one criterion of it, from its record, with the pack that is in it. */
export async function explainCommand(io: Io, file: string, options: ExplainOptions): Promise<ExitCode> {
  const { lang, json, unit, criterion, layer, exact = false } = options;
  const loaded = await loadWhole(io, file, options);
  if ('exit' in loaded) return loaded.exit;
  const { record, compiled, plugins } = loaded;
  const question = {
    unit,
    exact,
    ...(criterion === undefined ? {} : { criterion }),
    ...(layer === undefined ? {} : { layer }),
  };
  const result = explain({ record, pack: compiled }, question, lang, plugins);
  if (!result.ok) {
    const sentences = result.errors.map((fault) => explainFaultSentence(fault, lang));
    io.err(sentences.map((sentence) => `${usageSentence('error', lang, { sentence })}\n`).join(''));
    return result.errors.some(({ code }) => MISSED.includes(code)) ? EXIT.usage : EXIT.issues;
  }
  io.out(
    json
      ? `${JSON.stringify(result.value, null, 2)}\n`
      : printExplanation(result.value, pageWidth(io), paintFor(io, 'out')),
  );
  return EXIT.fine;
}
