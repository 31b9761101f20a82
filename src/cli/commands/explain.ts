import { type ExplainFault, explain } from '../../audit/index.js';
import { explainFaultSentence, usageSentence } from '../../words/index.js';
import { criteriaCalled, meantBy } from '../called-in-pack.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { unitAsked } from '../find-unit.js';
import type { HeldAgainst } from '../held-against.js';
import { type Io, paintFor, printJson } from '../io.js';
import { printExplanation } from '../print/explanation.js';
import { type ReliedOn, relyOn } from '../rely-on.js';
import { pageWidth } from '../wrap.js';

export interface ExplainOptions extends HeldAgainst {
  readonly unit: string;
  readonly criterion?: string;
  readonly layer?: string;
}

/** Faults of the call; any other fault is one of the record. */
const ASKED_IN_VAIN: readonly string[] = [
  'explain-unit-unknown',
  'explain-criterion-unknown',
  'explain-layer-absent',
  'explain-plugin-missing',
];

/** Prints how the figures of a unit became its points, or the points of one criterion, from its record. */
export async function runExplain(io: Io, file: string, options: ExplainOptions): Promise<ExitCode> {
  const { lang, unit, criterion, layer, exact = false } = options;
  const relied = await relyOn(io, file, options);
  if ('exit' in relied) return relied.exit;
  const id = unitAsked(io, relied.record.register, unit, lang);
  if (id === undefined) return EXIT.usage;
  const question = {
    unit: id,
    exact,
    ...(criterion === undefined ? {} : { criterion }),
    ...(layer === undefined ? {} : { layer }),
  };
  const result = explain(relied, question, lang, relied.plugins);
  if (!result.ok) {
    const sentences = result.errors.map((fault) => explainFaultSentence(withMeant(fault, relied, id), lang));
    io.err(sentences.map((sentence) => `${usageSentence('error', lang, { sentence })}\n`).join(''));
    return result.errors.some(({ code }) => ASKED_IN_VAIN.includes(code)) ? EXIT.usage : EXIT.issues;
  }
  if (options.json) printJson(io, result.value);
  else io.out(printExplanation(result.value, pageWidth(io), paintFor(io, 'out')));
  return EXIT.fine;
}

/** The fault with the id of the criterion that may be meant, where its title or an id that is misspelt was given. */
function withMeant(fault: ExplainFault, { record, pack }: ReliedOn, unit: string): ExplainFault {
  const { criterion } = fault.params;
  if (fault.code !== 'explain-criterion-unknown' || criterion === undefined) return fault;
  const tier = record.register.find(({ id }) => id === unit)?.tier;
  const suggestion = meantBy(criterion, criteriaCalled(pack.plan.pack.tiers.filter(({ id }) => id === tier)));
  return { ...fault, params: { ...fault.params, suggestion } };
}
