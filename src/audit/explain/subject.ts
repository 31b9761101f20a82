import type { CompiledPack } from '../../engine.js';
import { hasShape } from '../../model/by-shape.js';
import type { Typed, Value } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Layer } from '../../model/layer.js';
import type { PackOption } from '../../model/pack.js';
import type { PlanTier } from '../../model/plan.js';
import type { AssessmentRecord, RecordEntry, RecordLayer } from '../../model/record.js';
import type { Tables } from '../../model/tables.js';
import { isCounted, type Language, type Reading, type Titles, titlesOf } from '../../words/index.js';
import { type Bench, benchOf } from './bench.js';
import { type RecordedNode, recordedReader, typedValue } from './recorded.js';
import { recordedTogether } from './recorded-together.js';
import { stated } from './stated.js';
import { sentFacts } from './submitted.js';
import type { Working } from './working.js';

/** One unit in one layer, with everything that its explanation is made of. */
export interface Subject {
  readonly record: AssessmentRecord;
  readonly language: Language;
  readonly reading: Reading;
  readonly titles: Titles;
  readonly kinds: Tables['kinds'];
  readonly compiled: CompiledPack;
  readonly tier: PlanTier;
  readonly entry: RecordEntry;
  readonly layer: Layer;
  readonly rows: RecordLayer;
  readonly bench: Bench;
  readonly working: Working;
}

/** What a subject is found by. */
export interface Found {
  readonly record: AssessmentRecord;
  readonly compiled: CompiledPack;
  readonly tables: Tables;
  readonly tier: PlanTier;
  readonly entry: RecordEntry;
  readonly layer: Layer;
  readonly rows: RecordLayer;
  readonly reading: Reading;
}

/** Everything about the unit that sentences are made of, read from the record and the pack alone. */
export function subjectOf({ tables, ...found }: Found): Subject {
  const { record, compiled, tier, entry, layer, rows, reading } = found;
  const { language } = reading;
  const { plan } = compiled;
  const titles = titlesOf(record, language, Object.values(tables.kinds));
  const attributes = attributesOf(found);
  const unit = { id: entry.unit, attributes };
  const together = recordedTogether({ plan, tier, unit, layer, statistics: record.statistics });
  const reader = recordedReader(tier, rows, factsOf(found), attributes, together);
  const bench = benchOf(plan, tier, tables, reader);
  return {
    ...{ record, language, reading, compiled, tier, entry, layer, rows },
    titles,
    kinds: tables.kinds,
    bench,
    working: workingOf(titles, tier.id, bench, reading),
  };
}

/** The row of a node. */
export function rowOf({ rows }: Pick<Subject, 'rows'>, id: string): RecordedNode | undefined {
  return [...rows.groups, ...rows.criteria].find(({ node }) => node === id);
}

/** A title in quotation marks. */
export function quoted(title: string): string {
  return `"${title}"`;
}

/** What criteria read, as it stood; what none of them reads, as it was sent. */
function factsOf({ compiled: { plan }, entry, layer, rows }: Omit<Found, 'tables'>): Readonly<Record<string, Value>> {
  const recorded = Object.assign(
    {},
    sentFacts(entry, layer === 'verified'),
    ...rows.criteria.map(({ read = {} }) => read),
  );
  const typed = Object.entries(plan.facts).flatMap(([id, { type }]) =>
    recorded[id] === undefined ? [] : [[id, typedValue(recorded[id], type)]],
  );
  return Object.fromEntries(typed);
}

function attributesOf({ compiled: { plan }, record, entry }: Omit<Found, 'tables'>): Readonly<Record<string, Value>> {
  const { attributes = {} } = record.register.find(({ id }) => id === entry.unit) ?? {};
  const typed = (plan.pack.attributes ?? []).flatMap(({ id, type }) => {
    const value = attributes[id];
    if (value === undefined) return [];
    return [[id, FACT_TYPE_IS[type].values === 'number' ? typedValue(String(value), { is: 'number' }) : value]];
  });
  return Object.fromEntries(typed);
}

function workingOf(titles: Titles, tier: string, { ask, operators }: Bench, reading: Reading): Working {
  const { pack, language, title, names, level } = titles;
  const { fact = (id: string) => id, node: nodeName = (id: string) => id } = names(tier);
  const attribute = (id: string) => pack.attributes?.find((known) => known.id === id);
  const optionTitle = (typed: Typed, id: string): string => {
    const { name = '', type } = typed;
    if (type.is === 'level') {
      return level(tier, type.node, id);
    }
    const options =
      (hasShape(typed, 'attribute') ? attribute(name) : pack.facts.find((known) => known.id === name))?.options ?? [];
    const option = options.find((one: PackOption) => (typeof one === 'string' ? one : one.id) === id);
    return title(typeof option === 'object' ? option.title : undefined, id);
  };
  return {
    language,
    reading: { ...reading, uncounted: true },
    operators,
    stated,
    ask,
    factTitle: (id) => quoted(fact(id) ?? id),
    attributeTitle: (id) => quoted(title(attribute(id)?.title, id)),
    nodeTitle: (id) => quoted(nodeName(id) ?? id),
    isCounted: (id) => isCounted(pack.facts.find((known) => known.id === id)),
    optionTitle,
    named: false,
  };
}
