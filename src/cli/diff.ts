import { type DiffInput, diff } from '../audit/index.js';
import { LAYERS, type Layer } from '../model/layer.js';
import { diffSentence, type Language, word } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { nodeSha256 } from './hash.js';
import { type Io, paintFor, printData } from './io.js';
import { printDiff } from './print-diff.js';
import { type ReliedOn, relyOn } from './rely-on.js';
import { wrongUsage } from './usage-error.js';
import { verdictSentence } from './verdict.js';
import { pageWidth } from './wrap.js';

/** What `tieuchi diff` takes. `layers` names those of the two sides, `layer` one for both; else each has its official one. */
export interface DiffOptions {
  readonly lang: Language;
  readonly layer?: Layer;
  readonly layers?: string;
  readonly unit?: string;
  readonly json?: true;
  readonly exact?: true;
  readonly plugins?: string;
}

/** Compares two records, or two layers of one: what changed, which places moved and because of whom, and why. */
export async function diffCommand(
  io: Io,
  before: string,
  after: string | undefined,
  options: DiffOptions,
): Promise<ExitCode> {
  const { lang, json, unit, exact = false } = options;
  if (after === undefined && options.layers === undefined) wrongUsage('argument-missing', { name: 'RECORD2' });
  const [first, second] = layersOf(options);
  const old = await relyOn(io, before, { ...options, isWhole: true });
  const now = after === undefined ? old : await relyOn(io, after, { ...options, isWhole: true });
  if ('exit' in old) return old.exit;
  if ('exit' in now) return now.exit;
  const { kinds = [] } = old.plugins;
  const result = diff(sideOf(old, first), sideOf(now, second), { hash: nodeSha256 });
  const files = { before, after: after ?? before };
  if (!result.ok) {
    const sentences = result.errors.map((fault) =>
      failure(io, files[fault.side], verdictSentence(fault.verification, lang), lang),
    );
    io.err(sentences.join(''));
    return EXIT.unverified;
  }
  if (unit !== undefined && ![old, now].some(({ record }) => record.register.some(({ id }) => id === unit))) {
    const both = [...new Set([files.before, files.after])].join(', ');
    io.err(failure(io, both, diffSentence('unit-unknown', lang, { unit }), lang));
    return EXIT.issues;
  }
  if (json) printData(io, `${JSON.stringify(result.value, null, 2)}\n`);
  else {
    const records = { before: old.record, after: now.record };
    const printing = { language: lang, width: pageWidth(io), paint: paintFor(io, 'out'), kinds, exact };
    io.out(printDiff(result.value, records, { ...printing, ...(unit === undefined ? {} : { unit }) }));
  }
  return EXIT.fine;
}

function layersOf({ layer, layers, lang }: DiffOptions): readonly [Layer | undefined, Layer | undefined] {
  if (layers === undefined) return [layer, layer];
  const named = layers.split(',').map((one) => LAYERS.find((known) => known === one.trim()));
  const [first, second] = named;
  if (named.length === 2 && first !== undefined && second !== undefined) return [first, second];
  return wrongUsage('not-a-choice', {
    found: layers,
    choices: diffSentence('two-layers', lang, { choices: LAYERS.join(', ') }),
  });
}

/** A side in the layer that is asked for, or the official one. */
function sideOf({ record, pack, verification }: ReliedOn, layer: Layer | undefined): DiffInput {
  const official = record.rankings.find((ranking) => ranking.official)?.layer ?? 'reported';
  return { record, pack, verification, layer: layer ?? official };
}

function failure(io: Io, file: string, sentence: string, language: Language): string {
  return `${file}: ${paintFor(io, 'err')('red', word('error', language))}: ${sentence}\n`;
}
