import { IS_AS_PUBLISHED } from '../../model/pack-words.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import { cellFormula } from './cell-text.js';
import { always, condition, quoted } from './conditions.js';
import { startContext } from './formula-context.js';
import { writeLevel } from './level-formula.js';
import { noFormulas, type WrittenNode, whereScored } from './node-cells.js';
import { constantNumber } from './numbers.js';
import { type Waiting, waitingFor } from './other-parts.js';
import type { NodeFormulas, SheetCells, WithoutFormula } from './sheet-cells.js';
import type { CodeText, FormulaContext, NodeTexts } from './values.js';
import { writeGroupNode } from './write-group-node.js';
import { writeLeafNode } from './write-leaf-node.js';

/**
 * The formulas of a tier, node by node, each after the nodes that it reads. They compute what the engine gives, in the
 * layer of reported figures, for a unit that sends the contents of the cells. Formulas have no leading `=`; functions have
 * their English names, and arguments are separated by commas.
 *
 * @param plan The compiled plan of the pack.
 * @param tier The tier of the form.
 * @param cells Where the inputs and the nodes stand.
 */
export function tierFormulas(plan: Plan, tier: PlanTier, cells: SheetCells): readonly NodeFormulas[] {
  const nodes = new Map<string, NodeTexts>();
  const waiting = new Map<string, Waiting>();
  const formulas: NodeFormulas[] = [];
  for (const step of plan.steps) {
    const node = 'node' in step && step.tier === tier.id ? tier.nodes[step.node] : undefined;
    if (!node) continue;
    const written = writeNode(node, { plan, tier, cells, nodes });
    nodes.set(node.id, written.texts);
    const waits = written.texts.without && waitingFor(node, { plan, tier, cells, nodes }, waiting);
    if (waits) waiting.set(node.id, waits);
    formulas.push({ ...written.formulas, ...(waits ? shownOf(waits) : {}) });
  }
  return formulas;
}

function shownOf({ waits, others }: Waiting): Pick<NodeFormulas, 'waits' | 'others'> {
  return { waits, ...(others ? { others } : {}) };
}

type Base = Pick<FormulaContext, 'plan' | 'tier' | 'cells' | 'nodes'>;

function writeNode(node: PlanNode, base: Base): WrittenNode {
  const { context, why } = startContext(base);
  const written = node.kind === 'leaf' ? writeLeafNode(node, context) : writeGroupNode(node, context);
  if (!written) return withoutAny(node, why(), base);
  const { points } = written.formulas;
  if (!('without' in points) || points.without !== 'too-long') return withLevel(node, written, base);
  return withoutAny(node, points.without, base);
}

function withoutAny(node: PlanNode, without: WithoutFormula, { cells }: Base): WrittenNode {
  const zero = constantNumber(0);
  const none = { exact: {}, printed: {}, base: zero, awaits: [] };
  const texts = { node, cell: cells.node(node.id, 'points'), statuses: new Set<never>(), ...none, without };
  return { texts, formulas: noFormulas(node, without) };
}

/** Adds the level, whose gate may read the value of the node itself. */
function withLevel(node: PlanNode, written: WrittenNode, base: Base): WrittenNode {
  const { levels } = node;
  const { texts, formulas } = written;
  if (formulas.level) return written;
  const value = levels && (IS_AS_PUBLISHED[levels.basis] ? texts.printed : texts.exact)[levels.by];
  if (!levels || !value) return written;
  const { cells } = base;
  const { context, why } = startContext({ ...base, nodes: new Map([...base.nodes, [node.id, texts]]) });
  const text = writeLevel(node, { ...value, isRisky: false }, context);
  if (text === undefined) return { texts, formulas: { ...formulas, level: { without: why() } } };
  const formula = cellFormula(whereScored(text, texts.statuses, texts.cell));
  if ('without' in formula) return { texts, formulas: { ...formulas, level: formula } };
  const cell = cells.node(node.id, 'level');
  const ids = [...levels.steps.map(({ id }) => id), levels.floor];
  const equals = (id: string) =>
    ids.includes(id) ? condition(`${cell}=${quoted(cells.levelText(node.id, id))}`) : always(false);
  const level: CodeText = { is: 'code', ids, equals };
  return { texts: { ...texts, level }, formulas: { ...formulas, level: formula } };
}
