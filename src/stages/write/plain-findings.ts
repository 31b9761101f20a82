import { bug } from '../../kit/bug.js';
import { LAYER_IS } from '../../model/layer.js';
import { HAS_FINDING } from '../../model/pack-words.js';
import type { Plan } from '../../model/plan.js';
import { type LayerColumns, MISSING, type NodeColumns, SCORED, STATUS_CODES } from '../../model/results.js';
import { readsUnit } from '../evaluate/leaf.js';
import { type PlainCell, remarksOnPlain } from '../views/remarks.js';
import { denominatorAt, earningsAt, factsLacking, type WrittenRow } from './cell-text.js';
import { factsAbsent } from './fact-text.js';

const NONE: readonly string[] = [];

/** What is found of a node where its columns tell it. */
export interface PlainFindings {
  readonly plan: Plan;
  readonly column: NodeColumns;
  readonly write: (value: unknown) => string;
  /** Whether a finding may be about any row of a criterion. */
  readonly isAsked: boolean;
  /** Whether a finding may be about points that the unit claims, or does not. */
  readonly asksClaim: boolean;
  /** Whether each row below the maximum without a reason has a finding. */
  readonly asksReason: boolean;
  /** The maximum of a criterion whose points may be outside 0 to it. */
  readonly scale: { readonly top: number; readonly bottom: number } | undefined;
  /** Facts that may be absent although there is a value. */
  readonly optional: readonly string[];
  /** The findings of a criterion that is missing, where nothing was claimed, by the facts that it lacks. */
  readonly known: Map<string, readonly string[]>;
}

/** The findings of a node in one layer. */
export function plainFindings(
  plan: Plan,
  { layer }: LayerColumns,
  column: NodeColumns,
  write: (value: unknown) => string,
): PlainFindings {
  const { node } = column;
  const isAsked = node.kind === 'leaf' && LAYER_IS[layer].byRules;
  const asksClaim = node.kind === 'leaf' && LAYER_IS[layer].comparesClaims && node.inScale && readsUnit({ plan }, node);
  return {
    plan,
    column,
    write,
    isAsked,
    asksClaim,
    asksReason: asksClaim && HAS_FINDING[plan.pack.procedure.reasonBelowMax ?? 'off'],
    scale: isAsked && node.inScale ? { top: Number(node.max.n), bottom: Number(node.max.d) } : undefined,
    optional: node.kind === 'leaf' ? node.optional : [],
    known: new Map(),
  };
}

/** The texts of the findings in a row. Most cells have none, which is seen without making their measures. */
export function findingsAt(of: PlainFindings, on: WrittenRow): readonly string[] {
  const { column } = of;
  const isMissing = column.statuses[on.row] === MISSING;
  if (!of.isAsked) return column.node.kind === 'group' && isMissing ? textsMade(of, on) : NONE;
  if (of.asksReason || (of.asksClaim && on.claims?.[column.node.id] !== undefined)) return textsMade(of, on);
  if (isMissing) return textsOfMissing(of, on);
  const lacksOptional = of.optional.length > 0 && factsAbsent(on.texts, of.optional).length > 0;
  return lacksOptional || mayBeOutside(of, on.row) ? textsMade(of, on) : NONE;
}

function textsMade({ plan, column, write }: PlainFindings, on: WrittenRow): readonly string[] {
  const { tier, layer } = on.columns;
  return remarksOnPlain({ plan, tier, layer, unit: on.unit, facts: on.facts }, column.node, cellAt(column, on)).map(
    write,
  );
}

/** The findings of a criterion that is missing: made once for the same absent facts, where nothing was claimed. */
function textsOfMissing(of: PlainFindings, on: WrittenRow): readonly string[] {
  const facts = factsLacking(on, of.column.node).join(' ');
  const texts = of.known.get(facts) ?? textsMade(of, on);
  of.known.set(facts, texts);
  return texts;
}

function cellAt(column: NodeColumns, on: WrittenRow): PlainCell {
  const status = STATUS_CODES[column.statuses[on.row] ?? -1];
  if (status === 'scored') return { status, earned: earningsAt(column, on.row).earned };
  if (status === 'missing') return { status, facts: factsLacking(on, column.node) };
  return status === 'not-applicable' ? { status } : bug(`no value of ${column.node.id}`);
}

/** Whether the points are outside 0 to the maximum, or too large to tell in doubles. */
function mayBeOutside({ column: { statuses, earned }, scale }: PlainFindings, row: number): boolean {
  if (!scale || statuses[row] !== SCORED) return false;
  const points = (earned.n[row] as number) * scale.bottom;
  const whole = scale.top * denominatorAt(earned, row);
  return points < 0 || points > whole || points > Number.MAX_SAFE_INTEGER || whole > Number.MAX_SAFE_INTEGER;
}
