import { valueAt } from '../kit/plain-data.js';
import { FINDINGS, type Finding, type FindingBearing, type FindingCode } from '../model/finding.js';
import type { Layer } from '../model/layer.js';
import type { NodeIn, PackNames, TierIn } from '../model/pack-names.js';
import type { RecordFinding, RecordLayer, RedactedEntry } from '../model/record.js';
import { findingSentence, type Language, stakePhrase, type Titles, word } from '../words/index.js';
import { nodeNamed } from './named.js';
import type { UnitOutcome } from './result-source.js';
import { rankedNode } from './selection.js';
import { type Stake, type StakeNaming, stakeOf } from './stake.js';
import type { Named } from './view-options.js';

/** A remark on a unit, made by rule; it never changes points by itself. */
export interface FindingResult<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>> {
  /** Its code: one of `FINDINGS`. */
  readonly code: string;
  /** Whether it is a remark or a warning. */
  readonly severity: Finding['severity'];
  /** The criterion or group that it is about; absent where it is about the unit as a whole. */
  readonly node?: Named<NodeIn<N, T>>;
  /** Whose figures it is about, where it is about figures: two layers may have the same finding. */
  readonly layer?: Named<Layer>;
  /** The same in words. */
  readonly sentence: string;
  /** The points that hang on it: of the row, of the rows that read its facts, or of the whole form; absent where none do. */
  readonly stake?: Stake<N, T>;
}

/** The unit that a finding is about, and the layer whose points are shown where the finding names none. */
export interface FindingContext {
  readonly outcome: Exclude<UnitOutcome, RedactedEntry>;
  readonly layer: Layer | undefined;
  readonly titles: Titles;
}

/** A finding of a record, in words. */
export function findingResult(finding: RecordFinding, context: FindingContext): FindingResult {
  const { code, severity, at, layer } = finding;
  const { outcome, titles } = context;
  const stake = findingStake(finding, context);
  return {
    code,
    severity,
    ...(at === '' ? {} : { node: nodeNamed(at, outcome.tier, titles) }),
    ...(layer ? { layer: { id: layer, title: word(layer, titles.language) } } : {}),
    sentence: findingSentence(finding, titles.language, titles.names(outcome.tier)),
    ...(stake ? { stake } : {}),
  };
}

/** A sentence with notes in brackets behind it: the points at stake, the layer; those that are '' are left out. */
export function withNotes(sentence: string, notes: readonly string[], language: Language): string {
  const shown = notes.filter((note) => note !== '');
  return shown.length === 0 ? sentence : stakePhrase('beside', language, { sentence, notes: shown.join('; ') });
}

/** What a list of findings says behind the sentence of one: the points at stake; '' where there are none, or the sentence says them. */
export function stakeNote({ code }: Pick<RecordFinding, 'code'>, stake: Stake | undefined): string {
  const { bearsOn, params } = describedAs(code) ?? { bearsOn: 'nothing', params: [] };
  const isSaid = bearsOn === 'row' && params.some((param) => param === 'max');
  return stake === undefined || isSaid ? '' : stake.sentence;
}

/** The points that hang on a finding; undefined where none do, or the code is of another version of the engine. */
export function findingStake(finding: RecordFinding, { outcome, layer, titles }: FindingContext): Stake | undefined {
  const { tier, layers } = outcome;
  const of = finding.layer ?? layer;
  const rows = of === undefined ? undefined : layers[of];
  const { ids, naming } = BEARING[describedAs(finding.code)?.bearsOn ?? 'nothing'](finding, rows, titles.tier(tier));
  return stakeOf(new Set(ids), { tier, layer: rows, titles }, naming);
}

interface Bearing {
  readonly ids: readonly string[];
  readonly naming: StakeNaming;
}

type BearingOf = (finding: RecordFinding, rows: RecordLayer | undefined, tier: ReturnType<Titles['tier']>) => Bearing;

/** The rows of which points hang on a finding, and how its note names them. */
const BEARING: Readonly<Record<FindingBearing, BearingOf>> = {
  row: ({ at }) => ({ ids: [at], naming: 'unnamed' }),
  facts: ({ at, params: { fact = '', facts = fact } }, rows) => ({
    ids: at === '' ? rowsReading(facts.split(', '), rows) : [at],
    naming: 'rows',
  }),
  form: (_, __, tier) => ({ ids: [rankedNode(tier) ?? tier?.criteria[0]?.id ?? ''], naming: 'form' }),
  nothing: () => ({ ids: [], naming: 'unnamed' }),
};

/** The criteria whose rules read any of the facts, whether the facts are there or missing. */
function rowsReading(facts: readonly string[], rows: RecordLayer | undefined): readonly string[] {
  const isRead = (fact: string, { read = {}, ...row }: RecordLayer['criteria'][number]) =>
    Object.hasOwn(read, fact) || (row.status !== 'scored' && (row.facts ?? []).includes(fact));
  return (rows?.criteria ?? []).flatMap((row) => (facts.some((fact) => isRead(fact, row)) ? [row.node] : []));
}

function describedAs(code: string): (typeof FINDINGS)[FindingCode] | undefined {
  return valueAt<(typeof FINDINGS)[FindingCode]>(FINDINGS, code);
}
