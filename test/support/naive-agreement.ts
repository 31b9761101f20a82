import { BUILT_IN, createEngine, type EngineTables } from '../../src/engine.js';
import type {
  AssessmentRecord,
  RecordCriterion,
  RecordEntry,
  RecordGroup,
  RecordRanking,
} from '../../src/model/record.js';
import type { Doc } from './naive-expressions.js';
import { print } from './naive-fractions.js';
import { type Layer, naiveUnit } from './naive-inputs.js';
import { type Measures, type NaiveNode, nodesUnder } from './naive-measures.js';
import { type Contender, type NaivePlace, naiveRanking } from './naive-ranks.js';
import { naiveLayer } from './naive-scorer.js';

/** All that the naive scorer says of one assessment. */
export interface NaiveRecord {
  readonly layers: Readonly<Record<string, Readonly<Partial<Record<Layer, Readonly<Record<string, NaiveNode>>>>>>>;
  readonly rankings: readonly NaiveRanks[];
}

export interface NaiveRanks {
  readonly name: string;
  readonly ranking: Doc;
  readonly layer: Layer;
  readonly rows: Readonly<Record<string, NaivePlace>>;
}

/** Scores and ranks the only tier of a pack. */
export function naiveRecord(pack: Doc, assessment: Doc): NaiveRecord {
  const [tier] = pack.tiers;
  const units = assessment.units.map((unit: Doc) => naiveUnit(pack, tier, assessment, unit));
  const ranked: readonly Layer[] = [pack.procedure.ranked].flat();
  const verified = assessment.verifications.length > 0 || ranked.includes('verified');
  const layers: Record<string, Partial<Record<Layer, Record<string, NaiveNode>>>> = {};
  for (const unit of units) {
    const claims = Object.values<Doc>(unit.says).some(({ claimed }) => claimed !== undefined);
    const exist: readonly Layer[] = [
      ...(claims ? ['claimed' as const] : []),
      'reported',
      ...(verified ? ['verified' as const] : []),
    ];
    const existing = unit.state === 'submitted' ? exist : [];
    layers[unit.id] = Object.fromEntries(existing.map((layer) => [layer, naiveLayer(pack, tier, unit, layer, units)]));
  }
  const rankings = tier.rankings.flatMap((ranking: Doc) =>
    ranked.flatMap((layer) => {
      const contenders = units.map(
        (unit: Doc): Contender => ({ unit, nodes: layers[unit.id]?.[layer], facts: unit.facts[layer] }),
      );
      const { by } = tier.cohorts.find(({ id }: Doc) => id === ranking.cohort);
      const options: readonly (string | undefined)[] = by
        ? pack.attributes.find(({ id }: Doc) => id === by).options
        : [undefined];
      return options.map(
        (option): NaiveRanks => ({
          name: [ranking.id, layer, option].join(' '),
          ranking,
          layer,
          rows: naiveRanking(pack, tier, assessment, ranking, layer, option, contenders),
        }),
      );
    }),
  );
  return { layers, rankings };
}

/** What the engine says, or the issues of a document that it refuses. */
export function engineRecord(pack: Doc, assessment: Doc, tables: EngineTables = BUILT_IN): AssessmentRecord {
  const engine = createEngine(tables);
  const compiled = engine.compilePack(pack);
  if (!compiled.ok) throw new Error(`the pack is refused: ${JSON.stringify(compiled.errors)}`);
  const assessed = engine.assess(compiled.value, assessment);
  if (!assessed.ok) throw new Error(`the assessment is refused: ${JSON.stringify(assessed.errors)}`);
  return assessed.value;
}

/** Every line in which the record and the naive scorer differ: "where: what the engine says ≠ what the naive scorer says". */
export function disagreements(record: AssessmentRecord, naive: NaiveRecord): readonly string[] {
  const [theirs, ours] = [linesOfRecord(record), linesOfNaive(naive)];
  const places = [...new Set([...theirs.keys(), ...ours.keys()])];
  return places.flatMap((place) =>
    theirs.get(place) === ours.get(place) ? [] : [`${place}: ${theirs.get(place)} ≠ ${ours.get(place)}`],
  );
}

type Lines = ReadonlyMap<string, string>;

/** What a missing figure comes to, where a criterion or a group that counts as something lacks one. */
function linesOfMissing({ unit, findings }: RecordEntry): readonly [string, string][] {
  return findings.flatMap(({ code, layer, at, params }): readonly [string, string][] =>
    code === 'figure-missing' && !['gate', 'gate-rule'].includes(params.policy ?? '')
      ? [
          [
            `${unit} ${layer} ${params.policy === 'rule' ? `blank ${params.facts?.split(', ').toSorted()}` : 'missing'} at ${at}`,
            `${params.policy} of ${params.max}`,
          ],
        ]
      : [],
  );
}

function linesOfNaiveMissing(unit: string, layer: string, scores: Readonly<Record<string, NaiveNode>>) {
  const silent = new Set(
    Object.values(scores).flatMap(({ doc }) => (doc.role === 'informational' ? nodesUnder(doc) : [])),
  );
  return Object.entries(scores).flatMap(([id, { doc, status, counted, top, blanks }]): readonly [string, string][] => {
    if (layer === 'claimed' || silent.has(doc)) return [];
    const policy = top ? 'withhold' : counted;
    const isTold = status === 'missing' && (doc.rule || policy !== 'withhold');
    return [
      ...(isTold ? [[`${unit} ${layer} missing at ${id}`, `${policy} of ${doc.max}`] as [string, string]] : []),
      ...(blanks.length > 0
        ? [[`${unit} ${layer} blank ${blanks} at ${id}`, `rule of ${doc.max}`] as [string, string]]
        : []),
    ];
  });
}

function linesOfRecord({ entries, rankings }: AssessmentRecord): Lines {
  const nodes = (entries as readonly RecordEntry[]).flatMap(({ unit, layers }) =>
    Object.entries(layers).flatMap(([layer, { criteria, groups }]) => [
      ...criteria.map((one): [string, string] => [`${unit} ${layer} ${one.node}`, lineOfCriterion(one)]),
      ...groups.map((one): [string, string] => [`${unit} ${layer} ${one.node}`, lineOfGroup(one)]),
    ]),
  );
  const missing = (entries as readonly RecordEntry[]).flatMap(linesOfMissing);
  return new Map([...nodes, ...missing, ...rankings.flatMap(linesOfRanking)]);
}

function lineOfCriterion(one: RecordCriterion): string {
  if (one.status !== 'scored') return `${one.status} ${one.counted ?? ''}`;
  const { points, base, percent, published, level, computed } = one;
  return JSON.stringify({ points, base, percent, printed: published, level, computed });
}

function lineOfGroup(one: RecordGroup): string {
  if (one.status !== 'scored') return `${one.status} ${one.counted ?? ''}`;
  const { earned, bonus, penalty, base, points, converted, percent, published, level } = one;
  return JSON.stringify({ earned, bonus, penalty, base, points, converted, percent, printed: published, level });
}

function linesOfRanking({ id, layer, option, rows }: RecordRanking): readonly [string, string][] {
  return rows.map((row): [string, string] => [
    `${[id, layer, option].join(' ')} ${row.unit}`,
    lineOfRow(row.state, row.place, row.tied ?? 0, row.value && [row.value.exact, row.value.published, row.level]),
  ]);
}

function lineOfRow(state: string, place: string | null, tied: number, value: NaivePlace['value']): string {
  return `${state} ${place} with ${tied} by ${value}`;
}

function linesOfNaive({ layers, rankings }: NaiveRecord): Lines {
  const nodes = Object.entries(layers).flatMap(([unit, byLayer]) =>
    Object.entries(byLayer).flatMap(([layer, scores]) =>
      Object.entries(scores).map(([id, score]): [string, string] => [`${unit} ${layer} ${id}`, lineOf(score)]),
    ),
  );
  const missing = Object.entries(layers).flatMap(([unit, byLayer]) =>
    Object.entries(byLayer).flatMap(([layer, scores]) => linesOfNaiveMissing(unit, layer, scores)),
  );
  const rows = rankings.flatMap(({ name, rows: places }) =>
    Object.entries(places).map(([unit, { state, place, tied, value }]): [string, string] => [
      `${name} ${unit}`,
      lineOfRow(state, place, tied.length, value),
    ]),
  );
  return new Map([...nodes, ...missing, ...rows]);
}

function lineOf({ doc, status, counted, measures, published, level, computed, top }: NaiveNode): string {
  if (!measures) return `${status} ${top ? '' : counted}`;
  const { earned, bonus, penalty, base, points, converted, percent } = texts(measures) as Record<
    keyof Measures,
    string
  >;
  const printed = texts(published);
  if (doc.rule) return JSON.stringify({ points, base, percent, printed, level, computed: computed && print(computed) });
  return JSON.stringify({ earned, bonus, penalty, base, points, converted, percent, printed, level });
}

function texts(all: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(all).map(([name, x]) => [name, print(x)]));
}
