import { type DiffInput, diff } from '../audit/index.js';
import { LIMITS } from '../model/document.js';
import { LAYERS, type Layer } from '../model/layer.js';
import type { AssessmentRecord } from '../model/record.js';
import { diffSentence, issueSentence, type Language, word } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { nodeSha256 } from './hash.js';
import { type Io, paintFor } from './io.js';
import { loadPlugins } from './load-plugins.js';
import { loadWhole } from './load-whole.js';
import { printDiff } from './print-diff.js';
import { wrongUsage } from './usage-error.js';
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

/** Whoever calls the program chose the files, and a province is large. */
const OPTIONS = { hash: nodeSha256, limits: { ...LIMITS, nodes: 5_000_000, bytes: 256 * 1024 * 1024 } };

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
  const { kinds = [] } = await loadPlugins(io.cwd, options.plugins);
  const old = await sideOf(io, before, first, options);
  if ('exit' in old) return old.exit;
  const now = after === undefined ? { ...old, layer: second ?? old.layer } : await sideOf(io, after, second, options);
  if ('exit' in now) return now.exit;
  const result = diff(old, now, OPTIONS);
  if (!result.ok) {
    io.err(result.errors.map((issue) => failure(io, before, issueSentence(issue, lang), lang)).join(''));
    return EXIT.issues;
  }
  if (unit !== undefined && ![old, now].some(({ record }) => record.register.some(({ id }) => id === unit))) {
    io.err(failure(io, before, diffSentence('unit-unknown', lang, { unit }), lang));
    return EXIT.issues;
  }
  if (json) io.out(`${JSON.stringify(result.value, null, 2)}\n`);
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

/** A side from its file, in the layer that is asked for or the official one; or the exit code, once it was told why not. */
async function sideOf(
  io: Io,
  file: string,
  layer: Layer | undefined,
  { lang, plugins }: DiffOptions,
): Promise<DiffInput | { readonly exit: ExitCode }> {
  const loaded = await loadWhole(io, file, { lang, ...(plugins === undefined ? {} : { plugins }) });
  if ('exit' in loaded) return loaded;
  const { record, compiled } = loaded;
  return { record, pack: compiled, layer: layer ?? officialOf(record) };
}

function officialOf({ rankings }: AssessmentRecord): Layer {
  return rankings.find(({ official }) => official)?.layer ?? 'reported';
}

function failure(io: Io, file: string, sentence: string, language: Language): string {
  return `${file}: ${paintFor(io, 'err')('red', word('error', language))}: ${sentence}\n`;
}
