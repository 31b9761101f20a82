import { bug } from '../kit/bug.js';
import { compileBy } from '../logic/compile.js';
import { references } from '../logic/references.js';
import type { MakeValue } from '../logic/values/strictly.js';
import type { Typed } from '../model/expression.js';
import { flatten } from '../model/node-tree.js';
import type { Evaluate } from '../model/operator.js';
import type { Pack } from '../model/pack.js';
import type { Formula, Plan, PlanTier } from '../model/plan.js';
import type { SquareRoot } from '../model/statistic.js';

/** What the expressions of a plan are evaluated with. */
interface Means {
  readonly makerOf: (typed: Typed) => MakeValue;
  readonly squareRoot: SquareRoot;
}

type Data = Readonly<Record<string, unknown>>;

/** The plan of what `planDocument` wrote of it. */
export function revivePlan(written: unknown, means: Means): Plan {
  const { facts, tiers, ...rest } = revived(written, means) as Data & { readonly facts: Rows; readonly tiers: Rows };
  const pack = rest.pack as Pack;
  return {
    ...rest,
    facts: byId(facts),
    tiers: tiers.map((tier) => tierOf(tier, pack)),
    plugins: [],
  } as unknown as Plan;
}

type Rows = readonly (Data & { readonly id: string })[];

function tierOf(parts: Data, pack: Pack): PlanTier {
  const { id, nodes, cohorts, statistics, compared } = parts as Data &
    Readonly<Record<'nodes' | 'cohorts' | 'statistics', Rows>>;
  const document = pack.tiers.find((tier) => tier.id === id) ?? bug(`no tier ${id}`);
  const documents = new Map(flatten(document.criteria).map((node) => [node.id, node]));
  const whole = nodes.map((node) => ({ ...node, path: [], document: documents.get(node.id) }) as Rows[number]);
  return {
    ...parts,
    document,
    path: [],
    order: nodes.map((node) => node.id),
    rankings: document.rankings ?? [],
    nodes: byId(whole),
    cohorts: byId(cohorts),
    statistics: byId(statistics),
    compared: Object.fromEntries((compared as readonly Data[]).map((formula) => [formula.fact, formula])),
  } as unknown as PlanTier;
}

function byId(rows: Rows): Readonly<Record<string, unknown>> {
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}

/** The same data, with numbers of any length and with expressions that can be evaluated. */
function revived(part: unknown, means: Means): unknown {
  if (Array.isArray(part)) return part.map((inside) => revived(inside, means));
  if (typeof part !== 'object' || part === null) return part;
  const { n, d, typed, keeps } = part as Data;
  if (typeof n === 'string' && typeof d === 'string') return { n: BigInt(n), d: BigInt(d) };
  const whole = Object.fromEntries(Object.entries(part).map(([key, inside]) => [key, revived(inside, means)]));
  if (typed !== undefined) return { ...whole, ...formulaOf(whole.typed as Typed, means) };
  if ('op' in part) return { args: [], ...whole };
  return keeps === undefined ? whole : { ...whole, squareRoot: means.squareRoot };
}

/** An expression that is compiled when it is first asked: a page asks few of those of a large pack. */
function formulaOf(typed: Typed, { makerOf }: Means): Pick<Formula, 'evaluate' | 'references'> {
  let compiled: Evaluate | undefined;
  return {
    references: references(typed),
    evaluate: (reader) => {
      compiled ??= compileBy(typed, makerOf);
      return compiled(reader);
    },
  };
}
