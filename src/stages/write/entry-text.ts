import { stringText } from '../../kit/canonical-text.js';
import { digestName } from '../../kit/sha256.js';
import type { TierColumns } from '../../model/columns.js';
import { LAYERS, type Layer } from '../../model/layer.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { LayerColumns } from '../../model/results.js';
import { criteriaOf } from '../../model/tier-nodes.js';
import { type Digester, digestOf } from './digester.js';
import { type FactTexts, factTexts } from './fact-text.js';
import { type InputWriter, inputText, inputWriter } from './input-text.js';
import { type LayerText, type LayerWriter, layerText, layerWriter, type SharedTexts } from './layer-text.js';
import { leafMeasures } from './leaf-measures.js';
import { listText } from './object-text.js';
import type { RecordSource } from './source.js';

/** The texts that an entry is made of; each but `layers` is a whole value. */
export interface EntryText {
  readonly unit: string;
  readonly tier: string;
  readonly state: string;
  readonly salt: string;
  readonly input: string;
  readonly findings: string;
  readonly ledger: string;
  readonly layers: readonly (readonly [layer: Layer, text: LayerText])[];
}

/** The digests of an entry: of its submissions, of its results, and of the whole. */
export interface EntryDigests {
  readonly input: string;
  readonly results: string;
  readonly entry: Uint8Array;
}

/** What entries are written from. */
interface Entries {
  readonly plan: Plan;
  readonly source: RecordSource;
  readonly layers: readonly LayerColumns[];
}

/** Writes entries, one after another. */
interface EntryWriter {
  readonly source: RecordSource;
  readonly inputs: InputWriter;
  readonly tiers: ReadonlyMap<string, TierWriter>;
}

/** Writes the entries of the units of a tier. */
interface TierWriter {
  readonly facts: FactTexts;
  /** The reported figures, if they stand in columns. */
  readonly reported: TierColumns | undefined;
  /** The row of each unit among the reported figures, by its position. */
  readonly rows: Int32Array | undefined;
  /** In the order of their names, which is the order of keys too. */
  readonly layers: readonly LayerWriter[];
}

/**
 * A writer of entries. It is data, which the writing functions take as an argument: a function that is made anew for each
 * record loses the fast code that V8 has compiled for it.
 */
export function entryWriter({ plan, source, layers }: Entries): EntryWriter {
  const measures = leafMeasures();
  const tiers = plan.tiers.map((tier) => [tier.id, tierWriter(plan, tier, { source, layers, measures })] as const);
  return { source, inputs: inputWriter(source), tiers: new Map(tiers) };
}

/** The layer whose columns hold what units sent. */
const AS_SENT: Layer = 'reported';

function tierWriter(
  plan: Plan,
  tier: PlanTier,
  { source, layers, measures }: Pick<Entries, 'source' | 'layers'> & Pick<SharedTexts, 'measures'>,
): TierWriter {
  const reported = source.columnsOf(tier, AS_SENT);
  const facts = factTexts(plan, criteriaOf(tier), Object.keys(reported?.facts ?? {}));
  const ofTier = LAYERS.flatMap((layer) =>
    layers.filter((columns) => columns.tier.id === tier.id && columns.layer === layer),
  );
  return {
    facts,
    reported,
    rows: ofTier.find(({ layer }) => layer === AS_SENT)?.rowOf,
    layers: ofTier.map((columns) =>
      layerWriter(plan, columns, { facts, measures }, source.columnsOf(tier, columns.layer)),
    ),
  };
}

/** What the record states of the unit at this position of the source; undefined for a unit of no tier. */
export function entryAt({ source, inputs, tiers }: EntryWriter, position: number): EntryText | undefined {
  const unit = source.unitAt(position);
  const tier = tiers.get(unit.tier);
  if (!tier) return undefined;
  const { facts, reported, rows } = tier;
  const input = inputText(inputs, { position, unit: unit.id, reported, row: rows?.[position] ?? -1 }, facts);
  const findings = unit.findings.map(inputs.write);
  const ledger: string[] = [];
  const layers: (readonly [Layer, LayerText])[] = [];
  for (const writer of tier.layers) {
    const row = writer.columns.rowOf[position] ?? -1;
    if (row < 0) continue;
    const text = layerText(writer, row, unit);
    layers.push([writer.columns.layer, text]);
    findings.push(...text.findings);
    ledger.push(...text.ledger);
  }
  const salt = source.assessment.salts?.[unit.id];
  return {
    unit: stringText(unit.id),
    tier: stringText(unit.tier),
    state: stringText(unit.state),
    salt: salt === undefined ? 'null' : stringText(salt),
    input,
    findings: listText(findings),
    ledger: listText(ledger),
    layers,
  };
}

/** The digests that stand for an entry: over the salt and what was sent, was read, or came out. */
export function digestsOfEntry(entry: EntryText, digester: Digester): EntryDigests {
  const { unit, tier, state, salt, input, findings, ledger, layers } = entry;
  const read = layersText(layers, givenOf);
  const results = layersText(layers, resultsOf);
  const ofInput = digestName(digestOf(digester, `{"input":${input},"salt":${salt}}`));
  const ofRead = digestName(digestOf(digester, `{"read":${read},"salt":${salt}}`));
  const ofResults = digestName(
    digestOf(
      digester,
      `{"findings":${findings},"layers":${results},"ledger":${ledger},"salt":${salt},"state":${state}}`,
    ),
  );
  const whole = `{"input":"${ofInput}","read":"${ofRead}","results":"${ofResults}","tier":${tier},"unit":${unit}}`;
  return { input: ofInput, results: ofResults, entry: digestOf(digester, whole) };
}

/** The entry as it stands in the record. */
export function entryText(entry: EntryText, digest: Uint8Array): string {
  const { unit, tier, state, salt, input, findings, ledger } = entry;
  const layers = layersText(entry.layers, allOf);
  const before = `{"digest":"${digestName(digest)}","findings":${findings},"input":${input},"layers":${layers}`;
  return `${before},"ledger":${ledger},"salt":${salt},"state":${state},"tier":${tier},"unit":${unit}}`;
}

function layersText(layers: EntryText['layers'], of: (text: LayerText) => string): string {
  let texts = '{';
  for (const [layer, text] of layers) texts += `${texts === '{' ? '' : ','}"${layer}":${of(text)}`;
  return `${texts}}`;
}

function givenOf({ given }: LayerText): string {
  return given;
}

function resultsOf({ results, groups }: LayerText): string {
  return `{"criteria":${results},"groups":${groups}}`;
}

function allOf({ criteria, groups }: LayerText): string {
  return `{"criteria":${criteria},"groups":${groups}}`;
}
