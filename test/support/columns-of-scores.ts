import { type Exact, reduced } from '../../src/kit/exact.js';
import type { Fractions } from '../../src/model/columns.js';
import type { Reason, Value } from '../../src/model/expression.js';
import type { Finding } from '../../src/model/finding.js';
import type { Inputs, UnitInput } from '../../src/model/inputs.js';
import { LAYERS, type Layer } from '../../src/model/layer.js';
import type { Plan, PlanGroup, PlanNode, PlanTier } from '../../src/model/plan.js';
import { type LayerColumns, type NodeColumns, type SingleScore, STATUS_CODES } from '../../src/model/results.js';
import type { LedgerLine, NodeScore, UnitScores } from '../../src/model/scores.js';
import { factsIn } from '../../src/stages/evaluate/layers.js';

/** Scores in columns; and how many cells the columns tell, by what is found at them, the rest being told one by one. */
export interface InColumns {
  readonly layers: readonly LayerColumns[];
  readonly plain: ReadonlyMap<string, number>;
}

/** A node of one unit in one layer, as `evaluate` gives it. */
interface Cell {
  readonly node: PlanNode;
  readonly layer: Layer;
  readonly score: NodeScore;
  readonly facts: Readonly<Record<string, Value>>;
  readonly findings: readonly Finding[];
  readonly ledger: readonly LedgerLine[];
}

/**
 * The scores of `evaluate` as columns: `singles` tells every cell one by one; `plain` leaves to the columns every cell
 * that they can tell.
 */
export function columnsOf(
  plan: Plan,
  inputs: Inputs,
  scores: readonly UnitScores[],
  which: 'singles' | 'plain',
): InColumns {
  const counts = new Map<string, number>();
  const layers = plan.tiers.flatMap((tier) =>
    LAYERS.flatMap((layer) => {
      const positions = inputs.units.flatMap((unit, position) =>
        unit.tier === tier.id && scores[position]?.layers[layer] ? [position] : [],
      );
      return positions.length > 0 ? [layerOf(plan, tier, layer, inputs, scores, positions, which, counts)] : [];
    }),
  );
  return { layers, plain: counts };
}

function layerOf(
  plan: Plan,
  tier: PlanTier,
  layer: Layer,
  inputs: Inputs,
  scores: readonly UnitScores[],
  positions: readonly number[],
  which: 'singles' | 'plain',
  counts: Map<string, number>,
): LayerColumns {
  const rowOf = new Int32Array(inputs.units.length).fill(-1);
  for (const [row, position] of positions.entries()) rowOf[position] = row;
  const rows = positions.map((position) => rowAt(plan, layer, inputs.units[position], scores[position]));
  return {
    tier,
    layer,
    units: Int32Array.from(positions),
    rowOf,
    factsAt: (row) => factsIn(plan, inputs.units[positions[row] as number] as UnitInput, layer),
    nodes: Object.fromEntries(
      tier.order.map((id) => {
        const node = tier.nodes[id] as PlanNode;
        return [
          id,
          columnOf(
            node,
            rows.map((row) => row.cell(node)),
            which,
            counts,
          ),
        ];
      }),
    ),
    opening: new Map(
      [...rows.entries()].filter(([, { opening }]) => opening.length > 0).map(([row, { opening }]) => [row, opening]),
    ),
    unusable: new Map(rows.flatMap(({ unusable }, row) => (unusable.length > 0 ? [[row, unusable]] : []))),
  };
}

function rowAt(plan: Plan, layer: Layer, unit: UnitInput | undefined, scores: UnitScores | undefined) {
  if (!unit || !scores) throw new Error('a unit has no scores');
  const found = scores.findings.filter((finding) => finding.layer === layer);
  const facts = layer === 'verified' ? unit.verified : unit.reported;
  const ofUnit = Object.fromEntries(Object.entries(facts).filter(([id]) => plan.facts[id]?.info.type !== 'mark'));
  return {
    opening: found.filter(({ at }) => at === ''),
    unusable: scores.unusable[layer] ?? [],
    cell: (node: PlanNode): Cell => ({
      node,
      layer,
      score: scores.layers[layer]?.[node.id] as NodeScore,
      facts: layer === 'claimed' ? ofUnit : facts,
      findings: found.filter(({ at }) => at === node.id),
      ledger: scores.ledger.filter((line) => line.layer === layer && line.node === node.id),
    }),
  };
}

function columnOf(
  node: PlanNode,
  cells: readonly Cell[],
  which: 'singles' | 'plain',
  counts: Map<string, number>,
): NodeColumns {
  const singles = new Map<number, SingleScore>();
  const reasonLists: (readonly Reason[])[] = [[]];
  const reasons = new Uint8Array(cells.length);
  for (const [row, cell] of cells.entries()) {
    const { score, findings, ledger } = cell;
    const because = reasonsOf(score);
    if (which === 'singles' || !isPlain(cell, reasonLists.length)) singles.set(row, { score, findings, ledger });
    else {
      reasons[row] = positionIn(reasonLists, because);
      const key = `${node.kind} ${score.outcome.status} ${findings.map(({ code }) => code).join(' ')}`.trim();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const measure = (of: (cell: Cell) => Exact | undefined): Fractions =>
    fractions(cells.map((cell, row) => (singles.has(row) ? undefined : of(cell))));
  const before = measure(unroundedOf);
  const scored = (key: 'earned' | 'base' | 'bonus' | 'penalty') =>
    measure(({ score: { outcome } }) => (outcome.status === 'scored' ? outcome[key] : undefined));
  return {
    node,
    statuses: Uint8Array.from(cells, ({ score }) => STATUS_CODES.indexOf(score.outcome.status)),
    reasons,
    reasonLists,
    earned: scored('earned'),
    ...(node.round.length > 0 ? { unrounded: () => ({ from: 0, fractions: before }) } : {}),
    ...(node.kind === 'group' ? { base: scored('base') } : {}),
    ...(node.kind === 'group' && node.bonuses.length > 0 ? { bonus: scored('bonus') } : {}),
    ...(node.kind === 'group' && node.penalties.length > 0 ? { penalty: scored('penalty') } : {}),
    ...(node.levels ? { levels: Uint8Array.from(cells, ({ score: { level } }) => levelOf(node, level)) } : {}),
    singles,
  };
}

/** Whether the columns can tell a cell: what it says follows from its points, or from the facts that it requires. */
function isPlain(cell: Cell, lists: number): boolean {
  const { node, layer, score, facts, findings } = cell;
  const { outcome, approximate, computed, gates } = score;
  if (approximate || computed || gates || lists > 250 || outcome.status === 'unscorable') return false;
  if (score.because.some(({ code }) => code === 'awarded')) return false;
  if (outcome.status === 'not-applicable') return findings.length === 0;
  const optional = node.kind === 'leaf' ? node.optional.filter((fact) => facts[fact] === undefined) : [];
  const isTold = ({ code, params }: Finding) =>
    code === 'figure-missing'
      ? outcome.status === 'missing' || sameNames(params.facts?.split(', ') ?? [], optional)
      : ['reason-missing', 'claim-differs', 'outside-range'].includes(code);
  if (!findings.every(isTold)) return false;
  if (outcome.status === 'scored')
    return [outcome.earned, outcome.base, outcome.bonus, outcome.penalty, unroundedOf(cell)].every(isSmall);
  if (node.kind === 'group') return readsChildrenAlone(node);
  if (layer === 'claimed') return outcome.facts.length === 0;
  return outcome.facts.join() === node.required.filter((fact) => facts[fact] === undefined).join();
}

/** Whether a group can be missing only because children are. */
function readsChildrenAlone({ applies, earned, base }: PlanGroup): boolean {
  return (
    applies.length === 0 &&
    [earned, base].every(
      ({ references: { facts, presences, nodes } }) => [...facts, ...presences, ...nodes].length === 0,
    )
  );
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join() === b.toSorted().join();
}

function isSmall(x: Exact | undefined): boolean {
  return x !== undefined && typeof reduced(x).n === 'number';
}

function reasonsOf({ outcome, because }: NodeScore): readonly Reason[] {
  return outcome.status === 'scored' || outcome.status === 'missing' ? because : [outcome.because];
}

function positionIn(lists: (readonly Reason[])[], list: readonly Reason[]): number {
  const position = lists.findIndex((known) => JSON.stringify(known) === JSON.stringify(list));
  return position >= 0 ? position : lists.push(list) - 1;
}

function unroundedOf({ score: { outcome }, ledger }: Cell): Exact | undefined {
  const line = ledger.find(({ what }) => what === 'round');
  return line ? line.before : outcome.status === 'scored' ? outcome.earned : undefined;
}

function levelOf({ levels }: PlanNode, level: string | undefined): number {
  if (!levels || level === undefined) return 255;
  const position = levels.steps.findIndex(({ id }) => id === level);
  return position >= 0 ? position : levels.steps.length;
}

/** Numbers as a column: with one denominator where a small one serves all, else each with its own, as it stands. */
function fractions(numbers: readonly (Exact | undefined)[]): Fractions {
  const given = numbers.flatMap((x) => (x ? [reduced(x)] : []));
  const d = [1, 10, 100, 1000, 10_000].find((scale) =>
    given.every((x) => typeof x.d === 'number' && scale % x.d === 0),
  );
  if (d !== undefined)
    return {
      d,
      n: Float64Array.from(numbers, (x) => (x ? Number(reduced(x).n) * (d / Number(reduced(x).d)) : Number.NaN)),
    };
  const parts = numbers.map((x) => x && (typeof x.n === 'number' ? x : reduced(x)));
  return {
    n: Float64Array.from(parts, (x) => (x ? Number(x.n) : Number.NaN)),
    d: Float64Array.from(parts, (x) => (x ? Number(x.d) : 1)),
  };
}
