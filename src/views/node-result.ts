import type { Reason } from '../model/expression.js';
import type { Measure, PackNode } from '../model/pack.js';
import type { FigureIn, LevelIn, NodeIn, PackNames, TierIn } from '../model/pack-names.js';
import type { RecordCriterion, RecordGroup, RecordLayer } from '../model/record.js';
import { isWordKey, reasonSentence, shownMeasure, type Titles, word } from '../words/index.js';
import { type LevelResult, levelResult } from './level-result.js';
import { factNamed } from './named.js';
import { type PlacedNode, placedNodes } from './selection.js';
import { type ShownValue, shownValue } from './shown-value.js';
import type { Named } from './view-options.js';

/** One criterion or group of a unit, as it came out, to be shown. Measures are there where it has a value. */
export interface NodeResult<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>>
  extends Named<NodeIn<N, T>> {
  /** A criterion has a rule, a group has nodes in it. */
  readonly kind: 'criterion' | 'group';
  /** The number of its row in the annex, "I.2", where the pack gives one. */
  readonly code?: string;
  /** The id of the group that it is in; absent at the top. */
  readonly within?: NodeIn<N, T>;
  /** The points that it is out of. */
  readonly max: ShownValue;
  /** `scored`, or why it has no value: `missing`, `not-applicable`, `unscorable`. */
  readonly status: Named<RecordNode['status']>;
  /** Points with bonus and penalty. */
  readonly points?: ShownValue;
  /** Points converted to its whole maximum, where a part does not apply to the unit. */
  readonly converted?: ShownValue;
  /** Converted points in percent of the maximum; absent where the maximum is 0. */
  readonly percent?: ShownValue;
  /** The level that it earns, where it has levels. */
  readonly level?: LevelResult<LevelIn<N, T>>;
  /** What its group took it for where it has no value: `zero`, `full`, `exclude`, … */
  readonly countedAs?: Named;
  /**
   * Why it has no value, or other points than its rule gives, a sentence each. `explain` says how the points follow from
   * the rule.
   */
  readonly reasons: readonly string[];
  /** The facts that it lacks; empty unless it is missing. */
  readonly lacking: readonly Named<FigureIn<N, T>>[];
  /** The points that the unit gave itself. */
  readonly claimed?: ShownValue;
  /** The points that the rule gave, where a verifier set others. */
  readonly computed?: ShownValue;
  /** Whether a function without an exact value, or an average, took part, so that the value itself was rounded. */
  readonly approximate: boolean;
}

type RecordNode = RecordCriterion | RecordGroup;

/** Every node of a unit in one layer, in the order of the pack: a group before what is in it. */
export function nodeResults({ criteria, groups }: RecordLayer, tier: string, titles: Titles): readonly NodeResult[] {
  const rows = new Map<string, RecordNode>([...groups, ...criteria].map((row) => [row.node, row]));
  return placedNodes(titles.tier(tier)?.criteria ?? []).flatMap((node) => {
    const row = rows.get(node.document.id);
    return row ? [nodeResult(row, node, tier, titles)] : [];
  });
}

function nodeResult(row: RecordNode, { document, within }: PlacedNode, tier: string, titles: Titles): NodeResult {
  const { language } = titles;
  const { id, code } = document;
  return {
    id,
    title: titles.title(document.title, id),
    kind: document.children ? 'group' : 'criterion',
    ...(code === undefined ? {} : { code }),
    ...(within === undefined ? {} : { within }),
    max: shownValue(row.max, language),
    status: { id: row.status, title: word(row.status, language) },
    ...measuresOf(row, document, tier, titles),
    reasons: reasonsOf(row, document, tier, titles),
    lacking: lackingOf(row, tier, titles),
    ...('claimed' in row && row.claimed !== undefined ? { claimed: shownValue(row.claimed, language) } : {}),
    ...('computed' in row && row.computed !== undefined ? { computed: shownValue(row.computed, language) } : {}),
    approximate: row.approximate,
  };
}

function measuresOf(
  row: RecordNode,
  { id, publish }: PackNode,
  tier: string,
  titles: Titles,
): Pick<NodeResult, 'points' | 'converted' | 'percent' | 'level' | 'countedAs'> {
  const { language } = titles;
  if (row.status !== 'scored') {
    const { counted } = row;
    // every policy word is in the table of words, which the compiler holds complete
    return counted !== undefined && isWordKey(counted)
      ? { countedAs: { id: counted, title: word(counted, language) } }
      : {};
  }
  // the converted points of a criterion are its points
  const { points, percent } = row;
  const converted = 'converted' in row ? row.converted : points;
  const shownOf = (measure: Measure, exact: string): ShownValue => {
    const published = row.published?.[measure];
    const shown = shownMeasure({ ...row, converted }, measure, publish, language);
    return { exact, ...(published === undefined ? {} : { published }), shown };
  };
  return {
    points: shownOf('points', points),
    converted: shownOf('converted', converted),
    ...(percent === undefined ? {} : { percent: shownOf('percent', percent) }),
    ...(row.level === undefined ? {} : { level: levelResult(titles, tier, id, row.level) }),
  };
}

/**
 * The reasons of the engine, and of a node without a value also that of its own rule. The reasons of a rule that gave points
 * name figures and calculations, which a result does not have.
 */
function reasonsOf(row: RecordNode, { rule = {} }: PackNode, tier: string, titles: Titles): readonly string[] {
  const [[kind = '', params] = []] = Object.entries(rule);
  const isShown = ({ code }: Reason) => !code.includes('/') || (row.status !== 'scored' && code.startsWith(`${kind}/`));
  const reasons = (row.because ?? []).filter(isShown);
  if (reasons.length === 0) return [];
  const names = titles.names(tier);
  const inQuotes = (value: string) => {
    const title = names.fact?.(value) ?? value;
    return title === value ? value : `"${title}"`;
  };
  const ofRule = Object.entries(params ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, inQuotes(value)]] : [],
  );
  const context = { kinds: titles.kinds, names, params: { ...Object.fromEntries(ofRule), max: row.max } };
  return reasons.map((reason) => reasonSentence(reason, titles.language, context));
}

function lackingOf(row: RecordNode, tier: string, titles: Titles): readonly Named[] {
  const facts = row.status === 'scored' ? [] : (row.facts ?? []);
  return facts.map((id) => factNamed(id, tier, titles));
}
