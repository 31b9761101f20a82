import { BUILT_IN, type CompiledPack } from '../../engine.js';
import { bad, good, type Result } from '../../kit/result.js';
import { closest } from '../../kit/unicode.js';
import { LAYERS, type Layer } from '../../model/layer.js';
import type { PlanTier } from '../../model/plan.js';
import { orPluginFault } from '../../model/plugins/call-plugin.js';
import type { AssessmentRecord, RecordEntry } from '../../model/record.js';
import { type Plugins, withPlugins } from '../../model/tables.js';
import { type Language, titlesOf, word } from '../../words/index.js';
import { openedUp } from '../record-parts.js';
import type { AnyRecord } from '../record-text.js';
import { reliance } from '../reliance.js';
import type { Verification } from '../verify/verification.js';
import type { ExplainFault, Explanation, Question } from './explanation.js';
import { explainNode } from './node.js';
import { type Subject, subjectOf } from './subject.js';
import { explainAbsent, explainUnit, figuresLines, unitHeading } from './unit.js';

/**
 * What an explanation is made from: a record, or one unit's excerpt of it, and the pack that it was made with, compiled.
 * Who explains one record many times gives its verification along, else it is made again each time.
 */
export interface Explained {
  readonly record: AnyRecord;
  readonly pack: CompiledPack;
  readonly verification?: Verification;
}

/**
 * The way from figures to points in plain sentences, of one criterion, or of a unit as a whole. Everything is read from
 * the record, which must verify. The layer is the official one where none is asked for. `plugins` are those that
 * the pack was compiled with.
 */
export function explain(
  { record: given, pack, verification }: Explained,
  question: Question,
  language: Language,
  plugins: Plugins = {},
): Result<Explanation, ExplainFault> {
  const { unit, criterion, layer: asked, exact = false } = question;
  const reading = { language, exact };
  if ('detached' in given) return refuse('explain-detached');
  const record = openedUp(given);
  if (record.pack.digest !== pack.pack.digest) return refuse('explain-pack-differs');
  const { tables } = withPlugins(BUILT_IN, plugins);
  const missing = pack.plan.plugins.find(({ is, id }) => !Object.hasOwn(tables[`${is}s`], id));
  if (missing) return refuse('explain-plugin-missing', { plugin: missing.id });
  const relied = reliance(given, { compiled: pack, ...(verification ? { verification } : {}) });
  if (!relied.ok) return refuse('explain-unverified', { verdict: relied.refusal });
  const entry = record.entries.find((one) => one.unit === unit);
  const tier = pack.plan.tiers.find(({ id }) => id === entry?.tier);
  if (!entry && record.register.some(({ id }) => id === unit)) return refuse('explain-entry-redacted', { unit });
  if (!entry || !tier) return refuse('explain-unit-unknown', { unit, suggestion: nearest(unit, unitsOf(record)) });
  if (entry.state === 'redacted') return refuse('explain-entry-redacted', { unit });
  const layers = LAYERS.filter((known) => entry.layers[known]);
  if (layers.length === 0 && criterion === undefined && asked === undefined)
    return good(explainAbsent(record, titlesOf(record, language, Object.values(tables.kinds)), reading, entry));
  if (layers.length === 0) return refuse('explain-not-submitted', { unit });
  const layer = asked === undefined ? layerOf(record, entry, layers) : layers.find((known) => known === asked);
  const rows = layer && entry.layers[layer];
  if (!layer || !rows) {
    const there = layers.map((known) => word(known, language)).join('; ');
    return refuse('explain-layer-absent', { unit, layer: asked ?? '', layers: there });
  }
  const node = criterion === undefined ? undefined : nodeOf(tier, criterion);
  if (criterion !== undefined && node === undefined)
    return refuse('explain-criterion-unknown', { criterion, suggestion: nearest(criterion, tier.order) });
  const explained = orPluginFault(() => {
    const subject = subjectOf({ record, compiled: pack, tables, tier, entry, layer, rows, reading });
    return node === undefined ? explainUnit(subject) : explainOne(subject, node);
  });
  return 'done' in explained ? good(explained.done) : refuse('explain-plugin-failed', explained.fault.params);
}

function refuse(code: ExplainFault['code'], params: ExplainFault['params'] = {}): Result<never, ExplainFault> {
  return bad([{ code, params }]);
}

function nearest(asked: string, known: readonly string[]): string {
  return closest(asked, known) ?? '';
}

function unitsOf({ entries }: AssessmentRecord): readonly string[] {
  return entries.map(({ unit }) => unit);
}

/** The official layer of the unit's tier; where nothing is ranked, the last that there is. */
function layerOf({ rankings }: AssessmentRecord, { tier }: RecordEntry, layers: readonly Layer[]): Layer | undefined {
  const official = rankings.find((one) => one.tier === tier && one.official && layers.includes(one.layer));
  return official?.layer ?? layers.at(-1);
}

/** By id, or by the number as printed where one node alone has it. */
function nodeOf({ nodes, order }: PlanTier, asked: string): string | undefined {
  if (Object.hasOwn(nodes, asked)) return asked;
  const coded = order.filter((id) => nodes[id]?.document.code === asked);
  return coded.length === 1 ? coded[0] : undefined;
}

function explainOne(subject: Subject, node: string): Explanation {
  const { titles, entry } = subject;
  return { heading: unitHeading(titles, entry), lines: figuresLines(subject), children: explainNode(subject, node) };
}
