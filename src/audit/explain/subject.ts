import type { CompiledPack } from '../../engine.js';
import { hasShape } from '../../model/by-shape.js';
import type { Expression, Json, Typed, Value } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import { LAYER_IS, type Layer } from '../../model/layer.js';
import type { PlanTier } from '../../model/plan.js';
import type { AssessmentRecord, RecordEntry, RecordLayer } from '../../model/record.js';
import type { Tables } from '../../model/tables.js';
import { isCounted, type Language, type Reading, rowNamed, type Titles, titlesOf } from '../../words/index.js';
import { optionTitle } from '../../words/option-title.js';
import { type CalculationContext, shownAnswer } from './calculation-context.js';
import { type RecordedNode, recordedReader, typedValue } from './recorded.js';
import { recordedStatistics } from './recorded-statistics.js';
import { stated } from './stated.js';
import { sentFacts } from './submitted.js';
import { type UnitEvaluator, unitEvaluator } from './unit-evaluator.js';

/** One unit in one layer, with everything that its explanation needs. */
export interface Subject extends Omit<SubjectParts, 'tables'> {
  readonly language: Language;
  readonly titles: Titles;
  readonly kinds: Tables['kinds'];
  readonly evaluator: UnitEvaluator;
  readonly context: CalculationContext;
}

/** The parts of a record and a pack from which a subject is made. */
interface SubjectParts {
  readonly record: AssessmentRecord;
  readonly compiled: CompiledPack;
  readonly tables: Tables;
  readonly tier: PlanTier;
  readonly entry: RecordEntry;
  readonly layer: Layer;
  readonly rows: RecordLayer;
  /** Nodes of the unit in the layer that compare with hidden units: their results stand as the record states them. */
  readonly asStated: readonly string[];
  readonly reading: Reading;
}

/** One unit in one layer, read from the record and the pack alone. */
export function subjectOf({ tables, ...parts }: SubjectParts): Subject {
  const { record, compiled, tier, entry, layer, rows, reading } = parts;
  const { language } = reading;
  const { plan } = compiled;
  const titles = explainTitles(record, compiled, language, tables);
  const attributes = attributesOf(parts);
  const unit = { id: entry.unit, attributes };
  const statistics = recordedStatistics({ plan, tier, unit, layer, statistics: record.statistics });
  const reader = recordedReader(tier, rows, factsOf(parts), attributes, statistics);
  const evaluator = unitEvaluator(plan, tier, tables, reader);
  return {
    ...parts,
    language,
    titles,
    kinds: tables.kinds,
    evaluator,
    context: calculationContextOf(titles, tier.id, evaluator, reading),
  };
}

/** The titles of a record; those of facts that rules of plugins bring are in the compiled pack alone. */
export function explainTitles(
  record: SubjectParts['record'],
  { plan }: CompiledPack,
  language: Language,
  { kinds }: Tables,
): Titles {
  return titlesOf({ ...record, pack: { document: plan.pack as unknown as Json } }, language, Object.values(kinds));
}

/** The row of a node in the layer; undefined where the record has none. */
export function rowOf({ rows }: Pick<Subject, 'rows'>, id: string): RecordedNode | undefined {
  return [...rows.groups, ...rows.criteria].find(({ node }) => node === id);
}

/** The value of an expression for the unit, as people read it. */
export function answerText({ evaluator, context }: Subject, expression: Expression): string {
  const typed = evaluator.typed(expression);
  return shownAnswer(evaluator.ask(typed), typed.type, context, typed);
}

/** The unit of measure of a fact; '' where it has none. */
export function unitOfMeasure({ pack, title }: Titles, fact: string): string {
  const { measure = '' } = pack.facts.find(({ id }) => id === fact) ?? {};
  return typeof measure === 'string' ? measure : title(measure, '');
}

/** Units of measure that are written without a blank before them: `70%`. */
const STANDS_CLOSE = /^[%‰°]/;

/** A number with the unit of measure of its fact. */
export function withUnit(number: string, titles: Titles, fact: string): string {
  const unit = unitOfMeasure(titles, fact);
  return unit === '' || STANDS_CLOSE.test(unit) ? number + unit : `${number} ${unit}`;
}

/** A title in quotation marks. */
export function quoted(title: string): string {
  return `"${title}"`;
}

/** Facts as criteria read them; those that no criterion reads, as they were sent. */
function factsOf({
  compiled: { plan },
  entry,
  layer,
  rows,
}: Omit<SubjectParts, 'tables'>): Readonly<Record<string, Value>> {
  const recorded = Object.assign(
    {},
    sentFacts(entry, LAYER_IS[layer].isVerified),
    ...rows.criteria.map(({ read = {} }) => read),
  );
  const typed = Object.entries(plan.facts).flatMap(([id, { type }]) =>
    recorded[id] === undefined ? [] : [[id, typedValue(recorded[id], type)]],
  );
  return Object.fromEntries(typed);
}

function attributesOf({
  compiled: { plan },
  record,
  entry,
}: Omit<SubjectParts, 'tables'>): Readonly<Record<string, Value>> {
  const { attributes = {} } = record.register.find(({ id }) => id === entry.unit) ?? {};
  const typed = (plan.pack.attributes ?? []).flatMap(({ id, type }) => {
    const value = attributes[id];
    if (value === undefined) return [];
    return [[id, FACT_TYPE_IS[type].values === 'number' ? typedValue(String(value), { is: 'number' }) : value]];
  });
  return Object.fromEntries(typed);
}

function calculationContextOf(
  titles: Titles,
  tier: string,
  evaluator: UnitEvaluator,
  reading: Reading,
): CalculationContext {
  const { ask, operators } = evaluator;
  const { pack, language, title, names, level } = titles;
  const below = titles.tier(tier)?.collects;
  const tierNames = names(tier);
  const { fact = (id: string) => id } = tierNames;
  const attribute = (id: string) => pack.attributes?.find((known) => known.id === id);
  const titleOfOption = (typed: Typed, id: string): string => {
    const { name = '', type } = typed;
    if (type.is === 'level') return level(tier, type.node, id);
    return optionTitle(hasShape(typed, 'attribute') ? pack.attributes : pack.facts, name, id, titles);
  };
  return {
    language,
    reading: { ...reading, uncounted: true },
    operators,
    stated,
    ask,
    factTitle: (id) => quoted(fact(id) ?? id),
    columnTitleOf: (list, column) => {
      const titled = pack.facts.find(({ id }) => id === list)?.columns?.find(({ id }) => id === column);
      return quoted(titled ? title(titled.title, column) : column);
    },
    attributeTitle: (id) => quoted(title(attribute(id)?.title, id)),
    nodeTitle: (id) => rowNamed(id, tierNames),
    isCounted: (id) => isCounted(pack.facts.find((known) => known.id === id)),
    optionTitle: titleOfOption,
    isNamed: false,
    ofUnitsBelow: below === undefined ? undefined : calculationContextOf(titles, below, evaluator, reading),
  };
}
