import { type DiffInput, diff } from '../../audit/index.js';
import { comparePacks } from '../../author/index.js';
import { LAYERS, type Layer } from '../../model/layer.js';
import { diffReportSentence, type Language, word } from '../../words/index.js';
import type { CommonOptions } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { unitAsked } from '../find-unit.js';
import { nodeSha256 } from '../hash.js';
import { type Io, printJson } from '../io.js';
import { suggestionFor } from '../near.js';
import { printDiff } from '../print/diff.js';
import { tellFault } from '../print/issues.js';
import { type ReliedOn, relyOn } from '../rely-on.js';
import { helpOf, wrongUsage } from '../usage-error.js';
import { verdictSentence } from '../verdict.js';
import { pageOf } from '../wrap.js';

/** `layers` names the layers of the two sides, `layer` the same layer for both; else each side has its official layer. */
export interface DiffOptions extends CommonOptions {
  readonly layer?: Layer;
  readonly layers?: string;
  readonly unit?: string;
}

/** Compares two records, or two layers of one: what changed, which places moved, because of whom, and why. */
export async function runDiff(
  io: Io,
  before: string,
  after: string | undefined,
  options: DiffOptions,
): Promise<ExitCode> {
  const { lang, unit, exact = false } = options;
  if (after === undefined && options.layers === undefined)
    wrongUsage('argument-missing', { name: 'RECORD2', help: helpOf('diff') });
  if (after !== undefined && options.layers !== undefined) wrongUsage('layers-of-one');
  const [first, second] = layersOf(options);
  const old = await relyOn(io, before, { ...options, isWhole: true });
  const now = after === undefined ? old : await relyOn(io, after, { ...options, isWhole: true });
  if ('exit' in old) return old.exit;
  if ('exit' in now) return now.exit;
  const files = { before, after: after ?? before };
  refuseAbsent(files.before, old.record, first, lang);
  refuseAbsent(files.after, now.record, second, lang);
  const result = diff(sideOf(old, first), sideOf(now, second), { hash: nodeSha256 });
  if (!result.ok) {
    for (const { side, verification } of result.errors)
      tellFault(io, files[side], verdictSentence(verification, lang), lang);
    return EXIT.unverified;
  }
  const { register } = now.record;
  const gone = old.record.register.filter(({ id }) => !register.some((unit) => unit.id === id));
  const id = unit === undefined ? undefined : unitAsked(io, [...register, ...gone], unit, lang);
  if (unit !== undefined && id === undefined) return EXIT.usage;
  if (options.json) printJson(io, result.value);
  else {
    const { kinds = [] } = old.plugins;
    const printing = { ...pageOf(io, lang), kinds, exact };
    const { differences } = comparePacks(old.pack, now.pack);
    const packWords = differences.filter(({ effect }) => effect === 'words');
    const packRules = differences.filter(({ effect }) => effect !== 'words');
    const records = { before: old.record, after: now.record, packWords, packRules };
    io.out(printDiff(result.value, records, { ...printing, ...(id === undefined ? {} : { unit: id }) }));
  }
  return EXIT.fine;
}

/** The layers of the two sides; undefined means the official one. */
function layersOf({ layer, layers, lang }: DiffOptions): readonly [Layer | undefined, Layer | undefined] {
  if (layers === undefined) return [layer, layer];
  const named = layers.split(',').map((name) => LAYERS.find((known) => known === name.trim()));
  const [first, second] = named;
  if (named.length === 2 && first !== undefined && second !== undefined) return [first, second];
  const wrong = layers.split(',').find((name, index) => named[index] === undefined && name.trim() !== '');
  return wrongUsage('not-a-choice', {
    found: layers,
    suggestion: wrong === undefined ? '' : suggestionFor(wrong.trim(), LAYERS),
    choices: diffReportSentence('two-layers', lang, { choices: LAYERS.join(', ') }),
  });
}

/** A layer that no unit of the record has is not compared: it would differ in nothing. */
function refuseAbsent(file: string, record: ReliedOn['record'], layer: Layer | undefined, lang: Language): void {
  const entries = 'entry' in record ? [record.entry] : record.entries;
  const known = LAYERS.filter((name) => entries.some((entry) => 'layers' in entry && entry.layers[name] !== undefined));
  if (layer === undefined || known.length === 0 || known.includes(layer)) return;
  wrongUsage('layer-none', { file, layer, layers: known.map((name) => `${name} (${word(name, lang)})`).join('; ') });
}

function sideOf({ record, pack, verification }: ReliedOn, layer: Layer | undefined): DiffInput {
  const official = record.rankings.find((ranking) => ranking.official)?.layer ?? 'reported';
  return { record, pack, verification, layer: layer ?? official };
}
