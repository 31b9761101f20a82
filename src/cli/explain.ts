import { explain } from '../audit/index.js';
import { explainFaultSentence, usageSentence } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import type { HeldAgainst } from './held-against.js';
import { type Io, paintFor, printData } from './io.js';
import { printExplanation } from './print-explanation.js';
import { relyOn } from './rely-on.js';
import { pageWidth } from './wrap.js';

/** What `tieuchi explain` takes. */
export interface ExplainOptions extends HeldAgainst {
  readonly unit: string;
  readonly criterion?: string;
  readonly layer?: string;
  readonly json?: true;
  readonly exact?: true;
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
  const relied = await relyOn(io, file, options);
  if ('exit' in relied) return relied.exit;
  const question = {
    unit,
    exact,
    ...(criterion === undefined ? {} : { criterion }),
    ...(layer === undefined ? {} : { layer }),
  };
  const result = explain(relied, question, lang, relied.plugins);
  if (!result.ok) {
    const sentences = result.errors.map((fault) => explainFaultSentence(fault, lang));
    io.err(sentences.map((sentence) => `${usageSentence('error', lang, { sentence })}\n`).join(''));
    return result.errors.some(({ code }) => MISSED.includes(code)) ? EXIT.usage : EXIT.issues;
  }
  if (json) printData(io, `${JSON.stringify(result.value, null, 2)}\n`);
  else io.out(printExplanation(result.value, pageWidth(io), paintFor(io, 'out')));
  return EXIT.fine;
}
