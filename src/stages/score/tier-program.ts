import { numbering } from '../../kit/numbering.js';
import { blockArrays } from '../../logic/loops/index.js';
import { LAYER_IS, type Layer } from '../../model/layer.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import type { Binding } from './frame.js';
import { type GroupProgram, groupProgram, partDenominators } from './group-program.js';
import { claimProgram, type LeafProgram, leafProgram } from './leaf-program.js';
import { type LevelProgram, levelProgram } from './level-program.js';
import type { NodeDenominators, ProgramContext } from './loads.js';
import { type RelationProgram, relationPrograms } from './relations.js';
import { nodesRead } from './singles.js';

/** A node of a tier as loops; without a `program` each of its rows is scored by itself. */
export interface ScoredNode {
  readonly node: PlanNode;
  /** The nodes whose scores the evaluator may look at while it scores this one. */
  readonly reads: readonly string[];
  readonly program?: LeafProgram | GroupProgram;
  readonly levels?: LevelProgram;
}

/** A tier as loops: its nodes in the order in which they are scored. They read the frame that is bound. */
export interface TierProgram {
  readonly tier: PlanTier;
  readonly binding: Binding;
  readonly nodes: Readonly<Record<string, ScoredNode>>;
  readonly relations: readonly RelationProgram[];
  readonly plan: Plan;
}

/** The loops of a tier in a layer; made once for a plan. */
export type ProgramOf = (tier: PlanTier, layer: Layer) => TierProgram;

/** The loops of a plan, each made when it is first asked for. */
export function programsOf(plan: Plan): ProgramOf {
  const programs = new Map<string, TierProgram>();
  return (tier, layer) => {
    const key = `${tier.id} ${LAYER_IS[layer].byRules ? '' : layer}`;
    const known = programs.get(key) ?? tierProgram(plan, tier, layer);
    programs.set(key, known);
    return known;
  };
}

/** The loops of a tier. In the layer `claimed` a criterion has the points that the unit gives itself, whatever its rule says. */
function tierProgram(plan: Plan, tier: PlanTier, layer: Layer): TierProgram {
  const context: ProgramContext = {
    plan,
    tier,
    binding: { frame: undefined },
    arrays: blockArrays(),
    denominators: {},
    codeOf: numbering(),
  };
  const nodes: Record<string, ScoredNode> = {};
  for (const step of plan.steps) {
    const node = step.tier === tier.id && 'node' in step ? tier.nodes[step.node] : undefined;
    if (!node) continue;
    nodes[node.id] = scoredNode(context, node, layer);
    context.denominators[node.id] = denominatorsOf(node, nodes[node.id]?.program);
  }
  return { tier, plan, binding: context.binding, nodes, relations: relationPrograms(context) };
}

function scoredNode(context: ProgramContext, node: PlanNode, layer: Layer): ScoredNode {
  const alone = { node, reads: nodesRead(context.tier, node) };
  context.arrays.reuse();
  const programOfLeaf = LAYER_IS[layer].byRules ? leafProgram : claimProgram;
  const program = node.kind === 'leaf' ? programOfLeaf(context, node) : groupProgram(context, node);
  if (!program) return alone;
  context.denominators[node.id] = denominatorsOf(node, program);
  const levels = node.levels && levelProgram(context, node, node.levels);
  if (node.levels && !levels) return alone;
  return { ...alone, program, ...(levels ? { levels } : {}) };
}

/** What the columns of a node are over. */
export function denominatorsOf(node: PlanNode, program: LeafProgram | GroupProgram | undefined): NodeDenominators {
  return {
    earned: program?.denominator ?? 'each',
    parts:
      node.kind === 'group' ? partDenominators(node, program && 'base' in program ? program : undefined) : undefined,
  };
}
