import { bug } from '../kit/bug.js';
import { deepFreeze } from '../kit/deep-freeze.js';
import { ownCopy } from '../kit/own-copy.js';
import { isObject } from '../kit/plain-data.js';
import { FUNCTIONS } from '../logic/values/functions.js';
import { valueOfShape } from '../logic/values/index.js';
import type { MakeValue } from '../logic/values/strictly.js';
import type { Typed } from '../model/expression.js';
import type { Plan } from '../model/plan.js';
import { checkOf, PLAN_FORMAT, type PlanDocument, type PlannedPack } from '../model/plan-document.js';
import { SOURCE } from '../model/source.js';
import type { SquareRoot } from '../model/statistic.js';
import { VERSION } from '../model/version.js';
import type { ProcedureRules } from '../stages/read-assessment/procedure-findings.js';
import { revivePlan } from './revive.js';

/**
 * Functions that not every plan has: `irrational` of `tieuchi/run/irrational`, `procedure` of `tieuchi/run/procedure`,
 * `pluginOperators` of `tieuchi/run/operators`.
 */
export interface RunFunctions {
  /** By name, what makes the value of an expression. @internal */
  readonly values: Readonly<Record<string, MakeValue>>;
  /** By name, the version of an operator of a plugin. @internal */
  readonly versions?: Readonly<Record<string, number>>;
  /** @internal */
  readonly squareRoot?: SquareRoot;
  /** @internal */
  readonly procedureRules?: ProcedureRules;
}

/** A plan that was opened: what `score` of `tieuchi/run` takes. */
export interface OpenedPlan {
  /** The pack that it was compiled of. */
  readonly pack: PlannedPack;
  /** What is walked; its form may change in any version. @internal */
  readonly opened: Plan;
  /** @internal */
  readonly procedureRules?: ProcedureRules;
}

/**
 * Opens a pack that `tieuchi compile` compiled ahead.
 *
 * @param plan What `tieuchi compile` wrote, parsed: plain JSON.
 * @param functions What the plan needs besides: irrational functions (`tieuchi/run/irrational`), rules of a procedure
 * (`tieuchi/run/procedure`), operators of plugins (`tieuchi/run/operators`); one of them, or a list. Most plans need none.
 * @throws TypeError For what is no plan, was changed, was compiled by another version, or needs functions that are not given; it
 * says what to do.
 * @example
 * const pack = openPlan(plan);
 * score(pack, assessment).rankings[0]?.rows[0]?.unit;
 */
export function openPlan(plan: unknown, functions: RunFunctions | readonly RunFunctions[] = []): OpenedPlan {
  const sets = [functions].flat();
  const document = planIn(plan);
  const { pack, needs } = document;
  const values: Readonly<Record<string, MakeValue>> = Object.assign({}, FUNCTIONS, ...sets.map((set) => set?.values));
  const { squareRoot, procedureRules }: Partial<RunFunctions> = Object.assign({}, ...sets);
  if (needs.irrational && !squareRoot) refuseWithout('irrational', 'roots, logarithms, powers or deviations');
  if (needs.procedure && !procedureRules) refuseWithout('procedure', 'rules of a procedure');
  const versions: Readonly<Record<string, number>> = Object.assign({}, ...sets.map((set) => set?.versions));
  for (const { id, version } of needs.operators)
    if (!Object.hasOwn(values, id) || versions[id] !== version)
      refuse(
        `It needs the operator \`${id}\` of version ${version}: give it by \`pluginOperators\` of \`tieuchi/run/operators\`.`,
      );
  const makerOf = ({ shape, op }: Typed): MakeValue =>
    shape.is === 'function' ? (values[op] ?? bug(`no operator ${op}`)) : valueOfShape(shape.is);
  return deepFreeze({
    pack: ownCopy(pack),
    ...(procedureRules ? { procedureRules } : {}),
    opened: revivePlan(document.plan, { makerOf, squareRoot: squareRoot ?? (() => bug('no root')) }),
  });
}

const AGAIN = ': compile the pack again.';

/** The plan document, or a refusal of what is none of this version. */
function planIn(given: unknown): PlanDocument {
  if (typeof given === 'string') refuse('This is a text: parse it as JSON first.');
  const plan = Object(given) as Partial<PlanDocument> & { readonly default?: unknown; readonly then?: unknown };
  if (plan.default ?? plan.then) refuse('Of a module it is the `default`; a promise is awaited first.');
  const { format, engine } = plan;
  if (format !== PLAN_FORMAT)
    refuse('`tieuchi compile PACK --out plan.json` writes one; `compilePack` of `tieuchi` compiles a pack here.');
  if (engine?.version !== VERSION || engine.source !== SOURCE)
    refuse(
      `It was compiled by tieuchi ${engine?.version}, and this is ${VERSION}${engine?.version === VERSION ? ' of another source' : ''}${AGAIN}`,
    );
  if (!isWhole(plan as PlanDocument)) refuse(`It was changed since it was compiled${AGAIN}`);
  return plan as PlanDocument;
}

/** Whether nobody changed the plan; one that is too deep to be looked at was. */
function isWhole(plan: PlanDocument): boolean {
  try {
    return checkOf(plan) === plan.check;
  } catch {
    return false;
  }
}

function refuse(why: string): never {
  throw new TypeError(`A plan is needed here that this version can open. ${why}`);
}

/** Refuses a plan for which the functions of a door are needed. */
function refuseWithout(door: 'irrational' | 'procedure', what: string): never {
  return refuse(`It has ${what}: give \`[${door}]\` of \`tieuchi/run/${door}\` as second argument.`);
}

/** The opened plan that is given where one is due, else a `TypeError` that says what to do. */
export function openedPlan(given: OpenedPlan): OpenedPlan {
  if (isObject(given) && isObject(given.opened)) return given;
  throw new TypeError('An opened plan is needed here: call `openPlan` of `tieuchi/run`.');
}
