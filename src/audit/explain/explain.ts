import { BUILT_IN, type CompiledPack, compiledPack } from '../../engine.js';
import { isObject } from '../../kit/plain-data.js';
import { bad, good, type Result } from '../../kit/result.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import { idGiven, notGiven, partGiven } from '../../model/given-as.js';
import { LAYERS, type Layer } from '../../model/layer.js';
import type { PackNames } from '../../model/pack-names.js';
import type { PlanTier } from '../../model/plan.js';
import { orPluginFault } from '../../model/plugins/call-plugin.js';
import type { AssessmentRecord, RecordEntry } from '../../model/record.js';
import { recordGiven } from '../../model/record-given.js';
import type { NodePlace } from '../../model/scores.js';
import { type Plugins, pluginVersion, type Tables, withPlugins } from '../../model/tables.js';
import { knownLanguage, type Language, word } from '../../words/index.js';
import { entryRead } from '../entry-read.js';
import { openedUp } from '../record-parts.js';
import type { AnyRecord } from '../record-text.js';
import { reliance } from '../reliance.js';
import type { RecordVerification } from '../verify/verification.js';
import { verificationGiven } from '../verify/verification-given.js';
import type { ExplainFault, Explanation, Question } from './explanation.js';
import { explainTitles, type Subject, subjectOf } from './subject.js';
import { explainAbsent, explainNode, explainUnit, figuresLines, unitHeading } from './unit.js';

/**
 * What an explanation is made from: a record, or one unit's excerpt of it, and its pack, compiled. With `verification`, that
 * of an earlier check, the record is not verified again.
 */
export interface Explained<N extends PackNames = PackNames> {
  /** The record, or the excerpt, of which something is explained. */
  readonly record: AnyRecord;
  /** Its pack; it must be that of the record. */
  readonly pack: CompiledPack<N>;
  /** What came of an earlier check of the record. */
  readonly verification?: RecordVerification | undefined;
}

/**
 * The way from figures to points in plain sentences, for one criterion or for a unit as a whole. Everything is read from
 * the record, which must verify. The layer is the official one where the question names none. `plugins` are those that
 * the pack was compiled with.
 *
 * @param explained The record and its pack.
 * @param question The unit, and perhaps the criterion and the layer.
 * @param language The language of the sentences.
 * @param plugins The plugins that the pack was compiled with; by default none.
 * @example
 * explain({ record, pack }, { unit: 'xa-a', criterion: 'computers' }, 'vi');
 */
export function explain<N extends PackNames>(
  explained: Explained<N>,
  question: Question<NoInfer<N>>,
  language: Language,
  plugins?: Plugins,
): Result<Explanation, ExplainFault>;
export function explain(
  explained: Explained,
  question: Question,
  language: Language,
  plugins: Plugins = {},
): Result<Explanation, ExplainFault> {
  const {
    record: given,
    pack,
    verification,
  } = partGiven('What is explained, as `{ record, pack }`,', explained, 'record');
  recordGiven(given);
  knownLanguage(language);
  if (verification) verificationGiven(verification);
  if ('detached' in given) return refuse('explain-detached');
  questionGiven(question);
  const record = openedUp(given);
  const { tables } = withPlugins(BUILT_IN, plugins);
  const refusal = refusalOf(record, pack, tables);
  if (refusal) return refusal;
  const relied = reliance(given, { compiled: pack, ...(verification ? { verification } : {}) });
  if (!relied.ok) return refuse('explain-unverified', { verdict: relied.errors[0].code });
  return explainEntry({ record, pack, tables, asStated: relied.value.verification.asStated }, question, language);
}

/** Whatever has the record of one unit as it stands: an assessment that is open. */
export interface UnitRecords {
  /** The record of the unit with this id; undefined where nobody has it. */
  readonly recordOf: (unit: string) => AssessmentRecord | undefined;
  /** Who stands in the assessment. */
  readonly source: () => {
    /** The units of the assessment. */
    readonly register: readonly {
      /** The unit, by its id. */
      readonly id: string;
    }[];
  };
}

/**
 * As `explain`, of a unit of an assessment that is open: of the figures as they stand, of which nothing is proven yet. `pack`
 * and `plugins` are those with which it was opened.
 *
 * @param open The assessment that is open.
 * @param pack The pack with which it was opened.
 * @param question The unit, and perhaps the criterion and the layer.
 * @param language The language of the sentences.
 * @param plugins The plugins that the pack was compiled with; by default none.
 * @example
 * explainOpen(live, pack, { unit: 'xa-a', criterion: 'computers' }, 'vi');
 */
export function explainOpen<N extends PackNames>(
  open: UnitRecords,
  pack: CompiledPack<N>,
  question: Question<NoInfer<N>>,
  language: Language,
  plugins?: Plugins,
): Result<Explanation, ExplainFault>;
export function explainOpen(
  open: UnitRecords,
  pack: CompiledPack,
  question: Question,
  language: Language,
  plugins: Plugins = {},
): Result<Explanation, ExplainFault> {
  const { tables } = withPlugins(BUILT_IN, plugins);
  const unit = questionGiven(question);
  if (typeof Object(open).recordOf !== 'function') notGiven('An open assessment', open);
  knownLanguage(language);
  const record = open.recordOf(unit);
  if (!record) {
    const known = open.source().register.map(({ id }) => id);
    return unknownUnit(unit, known);
  }
  return refusalOf(record, pack, tables) ?? explainEntry({ record, pack, tables }, question, language);
}

const QUESTION_KEYS = { unit: true, criterion: true, layer: true, exact: true } as const satisfies Record<
  keyof Question,
  true
>;

/** The unit of a question; a `TypeError` where it names none, or asks what would be left out of account, as in `{ unit, node }`. */
function questionGiven(question: Question): string {
  if (!isObject(question)) return notGiven('A question, as `{ unit, criterion }`,', question);
  const unknown = Object.keys(question).find((key) => !Object.hasOwn(QUESTION_KEYS, key));
  if (unknown === undefined) return idGiven('A unit', question.unit);
  throw new TypeError(`A question has no '${unknown}'; it has ${Object.keys(QUESTION_KEYS).join(', ')}.`);
}

/** A refusal where the record is of another pack, or a plugin of the pack was not given in the version that the pack has. */
function refusalOf(
  record: AssessmentRecord,
  compiled: CompiledPack,
  tables: Tables,
): Result<never, ExplainFault> | undefined {
  const { pack, plan } = compiledPack(compiled);
  if (record.pack.digest !== pack.digest) return refuse('explain-pack-differs');
  const missing = plan.plugins.find(({ is, id, version }) => pluginVersion(tables, is, id) !== version);
  return missing && refuse('explain-plugin-missing', { plugin: missing.id });
}

/** A record, its pack and all that the pack was compiled with. */
interface Relied {
  /** The record, or the excerpt. */
  readonly record: AssessmentRecord;
  /** The pack, compiled. */
  readonly pack: CompiledPack;
  readonly tables: Tables;
  /** Results that were taken as the record states them. */
  readonly asStated?: readonly NodePlace[];
}

function explainEntry(
  { record, pack, tables, asStated = [] }: Relied,
  { unit, criterion, layer: asked, exact = false }: Question,
  language: Language,
): Result<Explanation, ExplainFault> {
  if (criterion !== undefined) idGiven('A criterion', criterion);
  const reading = { language, exact };
  const entry = record.entries.find((known) => known.unit === unit);
  const tier = pack.plan.tiers.find(({ id }) => id === entry?.tier);
  if (!entry && record.register.some(({ id }) => id === unit)) return refuse('explain-entry-redacted', { unit });
  if (!entry || !tier) return unknownUnit(unit, unitsOf(record));
  if (entry.state === 'redacted') return refuse('explain-entry-redacted', { unit });
  const layers = LAYERS.filter((known) => entry.layers[known]);
  if (layers.length === 0 && criterion === undefined && asked === undefined)
    return good(explainAbsent(record, explainTitles(record, pack, language, tables), reading, entry));
  if (layers.length === 0) return refuse('explain-not-submitted', { unit });
  const layer = asked === undefined ? layerOf(record, entry, layers) : layers.find((known) => known === asked);
  const rows = layer && entry.layers[layer];
  if (!layer || !rows) {
    const names = layers.map((known) => word(known, language)).join('; ');
    return refuse('explain-layer-absent', { unit, layer: asked ?? '', layers: names });
  }
  const node = criterion === undefined ? undefined : nodeOf(tier, criterion);
  if (criterion !== undefined && node === undefined)
    return refuse('explain-criterion-unknown', { criterion, suggestion: closestOrEmpty(criterion, tier.order) });
  const explanation = orPluginFault(() => {
    const subject = subjectOf({
      record,
      compiled: pack,
      tables,
      tier,
      entry: entryRead(entry, pack.plan.pack),
      layer,
      rows,
      reading,
      asStated: asStated.flatMap((place) => (place.unit === unit && place.layer === layer ? [place.node] : [])),
    });
    return node === undefined ? explainUnit(subject) : explainOne(subject, node);
  });
  return 'done' in explanation ? good(explanation.done) : refuse('explain-plugin-failed', explanation.fault.params);
}

function refuse(code: ExplainFault['code'], params: ExplainFault['params'] = {}): Result<never, ExplainFault> {
  return bad([{ code, params }]);
}

function unknownUnit(unit: string, known: readonly string[]): Result<never, ExplainFault> {
  return refuse('explain-unit-unknown', { unit, suggestion: closestOrEmpty(unit, known) });
}

function unitsOf({ entries }: AssessmentRecord): readonly string[] {
  return entries.map(({ unit }) => unit);
}

/** The official layer of the unit's tier; where nothing is ranked, the last that there is. */
function layerOf({ rankings }: AssessmentRecord, { tier }: RecordEntry, layers: readonly Layer[]): Layer | undefined {
  const official = rankings.find(
    (ranking) => ranking.tier === tier && ranking.official && layers.includes(ranking.layer),
  );
  return official?.layer ?? layers.at(-1);
}

/** The id of the node that has this id, or this number as printed where no other has it. */
function nodeOf({ nodes, order }: PlanTier, asked: string): string | undefined {
  if (Object.hasOwn(nodes, asked)) return asked;
  const coded = order.filter((id) => nodes[id]?.document.code === asked);
  return coded.length === 1 ? coded[0] : undefined;
}

function explainOne(subject: Subject, node: string): Explanation {
  const { titles, entry } = subject;
  return {
    heading: unitHeading(titles, entry),
    lines: figuresLines(subject, node),
    children: explainNode(subject, node),
  };
}
