import { canonicalWriter, stringText } from '../../kit/canonical-text.js';
import { digestName } from '../../kit/sha256.js';
import type { UnitInput } from '../../model/inputs.js';
import { LAYERS, type Layer } from '../../model/layer.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { LayerColumns } from '../../model/results.js';
import type { Digest } from './digester.js';
import { criteriaOf, type FactTexts, factTexts } from './fact-text.js';
import { inputWriter, type Reported } from './input-text.js';
import { type LayerText, layerWriter, type SharedTexts } from './layer-text.js';
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

/** The digests of an entry: of what was sent, of what came out, and of the whole. */
export interface EntryDigests {
  readonly input: string;
  readonly results: string;
  readonly entry: Uint8Array;
}

/** What entries are written from. */
export interface Entries {
  readonly plan: Plan;
  readonly source: RecordSource;
  readonly layers: readonly LayerColumns[];
}

/** What the record states of the unit at each position of the source; undefined for a unit of no tier. */
export function entryWriter({ plan, source, layers }: Entries): (position: number) => EntryText | undefined {
  const inputText = inputWriter(source);
  const write = canonicalWriter();
  const { salts } = source.assessment;
  const measures = leafMeasures();
  const tiers = new Map(plan.tiers.map((tier) => [tier.id, tierWriter(plan, tier, { source, layers, measures })]));
  return (position) => {
    const unit = source.unitAt(position);
    const writer = tiers.get(unit.tier);
    if (!writer) return undefined;
    const input = inputText(position, unit.id, writer.reportedAt(position), writer.facts);
    const findings = unit.findings.map(write);
    const ledger: string[] = [];
    const texts: (readonly [Layer, LayerText])[] = [];
    for (const { columns, writeRow } of writer.layers) {
      const row = columns.rowOf[position] ?? -1;
      if (row < 0) continue;
      const text = writeRow(row, unit);
      texts.push([columns.layer, text]);
      findings.push(...text.findings);
      ledger.push(...text.ledger);
    }
    const salt = salts?.[unit.id];
    return {
      unit: stringText(unit.id),
      tier: stringText(unit.tier),
      state: stringText(unit.state),
      salt: salt === undefined ? 'null' : stringText(salt),
      input,
      findings: listText(findings),
      ledger: listText(ledger),
      layers: texts,
    };
  };
}

interface TierWriter {
  readonly facts: FactTexts;
  readonly reportedAt: (position: number) => Reported;
  /** In the order of their names, which is the order of keys too. */
  readonly layers: readonly {
    readonly columns: LayerColumns;
    readonly writeRow: (row: number, unit: UnitInput) => LayerText;
  }[];
}

function tierWriter(
  plan: Plan,
  tier: PlanTier,
  { source, layers, measures }: Pick<Entries, 'source' | 'layers'> & Pick<SharedTexts, 'measures'>,
): TierWriter {
  const reported = source.columnsOf(tier, 'reported');
  const facts = factTexts(plan, criteriaOf(tier), Object.keys(reported?.facts ?? {}));
  const ofTier = LAYERS.flatMap((layer) =>
    layers.filter((columns) => columns.tier.id === tier.id && columns.layer === layer),
  );
  const rows = ofTier.find(({ layer }) => layer === 'reported')?.rowOf;
  return {
    facts,
    reportedAt: (position) => ({ columns: reported, row: rows?.[position] ?? -1 }),
    layers: ofTier.map((columns) => {
      const figures = source.columnsOf(tier, columns.layer);
      return { columns, writeRow: layerWriter(plan, columns, { facts, figures, measures }) };
    }),
  };
}

/** The digests that stand for an entry: over the salt and what was sent, was read, or came out. */
export function digestsOfEntry(entry: EntryText, digest: Digest): EntryDigests {
  const { unit, tier, state, salt, input, findings, ledger, layers } = entry;
  const read = layersText(layers, ({ given }) => [given]);
  const results = layersText(layers, ({ groups, results }) => layerParts(results, groups));
  const ofInput = digestName(digest(flat('{"input":', input, ',"salt":', salt, '}')));
  const ofRead = digestName(digest(flat('{"read":', ...read, ',"salt":', salt, '}')));
  const ofResults = digestName(
    digest(
      flat(
        ...['{"findings":', findings, ',"layers":', ...results, ',"ledger":', ledger],
        ...[',"salt":', salt, ',"state":', state, '}'],
      ),
    ),
  );
  const whole = `{"input":"${ofInput}","read":"${ofRead}","results":"${ofResults}","tier":${tier},"unit":${unit}}`;
  return { input: ofInput, results: ofResults, entry: digest(whole) };
}

/** The entry as it stands in the record. */
export function entryText(entry: EntryText, digest: Uint8Array): string {
  const { unit, tier, state, salt, input, findings, ledger } = entry;
  const layers = layersText(entry.layers, ({ criteria, groups }) => layerParts(criteria, groups));
  return flat(
    ...['{"digest":"', digestName(digest), '","findings":', findings, ',"input":', input, ',"layers":', ...layers],
    ...[',"ledger":', ledger, ',"salt":', salt, ',"state":', state, ',"tier":', tier, ',"unit":', unit, '}'],
  );
}

function layersText(layers: EntryText['layers'], of: (text: LayerText) => readonly string[]): readonly string[] {
  return ['{', ...layers.flatMap(([layer, text], at) => [at === 0 ? `"${layer}":` : `,"${layer}":`, ...of(text)]), '}'];
}

function layerParts(criteria: string, groups: string): readonly string[] {
  return ['{"criteria":', criteria, ',"groups":', groups, '}'];
}

/** The parts as one string in one piece, which is hashed and written without being copied together again. */
function flat(...parts: readonly string[]): string {
  return parts.join('');
}
