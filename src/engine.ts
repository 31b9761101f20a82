import { COMBINERS } from './combiners/index.js';
import { KINDS } from './kinds/index.js';
import { deepFreeze } from './kit/deep-freeze.js';
import { isObject } from './kit/plain-data.js';
import { type Hash, sha256 } from './kit/sha256.js';
import { OPERATORS } from './logic/index.js';
import { assessmentSchema } from './model/assessment.js';
import { ENGINE } from './model/build.js';
import { admit, type Limits, limitsOf } from './model/document.js';
import { ENTRIES } from './model/entries.js';
import { documentGiven, givenAs } from './model/given-as.js';
import type { Inputs } from './model/inputs.js';
import { type Checked, checked } from './model/issue.js';
import { packSchema } from './model/pack.js';
import type { Naming, PackNames } from './model/pack-names.js';
import type { Plan } from './model/plan.js';
import type { Ranking } from './model/ranking.js';
import type { AssessmentRecord, RecordPack } from './model/record.js';
import type { NodePlace, UnitScores } from './model/scores.js';
import type { Statistic } from './model/statistic.js';
import { named, type Plugins, type Tables, withPlugins } from './model/tables.js';
import { compile } from './stages/compile.js';
import { evaluate, POLICIES, type PolicyTable } from './stages/evaluate.js';
import { rank, TIES, type TieTable } from './stages/rank.js';
import { readAssessment } from './stages/read-assessment.js';
import { record, recordPack } from './stages/record.js';
import { documentOrder, readShape } from './stages/shape.js';

/** Everything that a name is looked up in; the stages are given it, so that none can branch on a name. */
export interface EngineTables extends Tables {
  readonly policies: PolicyTable;
  readonly ties: TieTable;
}

/** What the library ships. */
export const BUILT_IN: EngineTables = {
  // a page that uses none of them does not load them
  kinds: /* @__PURE__ */ named(KINDS, ({ kind }) => kind),
  combiners: /* @__PURE__ */ named(COMBINERS, ({ combiner }) => combiner),
  operators: OPERATORS,
  policies: POLICIES,
  ties: TIES,
};

/** Settings of one call; each has a default. `hash` is SHA-256, to be given where the platform has a faster one. */
export interface Options {
  /** Digests bytes with SHA-256, where the platform has a faster function. By default the built-in one. */
  readonly hash?: Hash | undefined;
  /** How large and how deep a document may be. By default each limit is that of `LIMITS`. */
  readonly limits?: Partial<Limits> | undefined;
}

/**
 * A pack that is free of errors: its document with its digests, and the plan that every stage walks. `N` are its names, where
 * the compiler knows them.
 */
export interface CompiledPack<N extends PackNames = PackNames> extends Naming<N> {
  /** The document of the pack with its id, version, digests and points by standing, as every record shows it. */
  readonly pack: RecordPack;
  /** What the stages walk: facts, tiers, nodes and steps of the evaluation. Frozen. */
  readonly plan: Plan;
}

/** What is known besides the inputs where a record hides those of some units: whether anything was verified or claimed. */
export interface HiddenContext {
  readonly verified?: boolean | undefined;
  readonly claimed?: boolean | undefined;
}

/** An assessment, read, scored and ranked: all that its record is made of. Scores stand in the order of the inputs' units. */
export interface Scored {
  /** The assessment as it was read against the pack: units in code-unit order of id. */
  readonly inputs: Inputs;
  /** The scores of every unit, in the order of `inputs.units`. */
  readonly scores: readonly UnitScores[];
  /** Every ranking of every tier, a row for each unit, in the order of the pack. */
  readonly rankings: readonly Ranking[];
  /** What was taken of units together, in the order of the plan. */
  readonly statistics: readonly Statistic[];
  /** Units whose figures were not there, where a record of them was given. */
  readonly hidden?: ReadonlySet<string>;
  /** Nodes that look at those units, and so were taken as that record states them. */
  readonly asStated: readonly NodePlace[];
}

/** Checks and compiles a pack by the built-in tables and plugins. Apart from the other stages: who only compiles loads only this. */
export function compileBy(
  builtIn: Tables,
  input: unknown,
  plugins: Plugins = {},
  options: Options = {},
): Checked<CompiledPack> {
  const { hash = sha256, limits: given } = options;
  const limits = limitsOf(given);
  const { document, issues: unfit } = admit(documentGiven('The document of a pack', input), limits);
  const { tables, issues: clashes } = withPlugins(builtIn, plugins);
  if (document === undefined) return checked<CompiledPack>(undefined, [...clashes, ...unfit]);
  const shape = readShape(packSchema(Object.values(tables.kinds), Object.values(tables.combiners)), document);
  const compiled = shape.partial && compile(deepFreeze(shape.partial), tables, limits, shape.isFaulty);
  const issues = documentOrder(document, [...clashes, ...shape.issues, ...shape.carry(compiled?.issues ?? [])]);
  // every record shows the same document, and every caller the same plan
  return checked(
    shape.value && compiled?.plan && deepFreeze({ pack: recordPack(shape.value, hash), plan: compiled.plan }),
    issues,
  );
}

/** The stages joined: pack → plan; plan and assessment → scores → rankings → record. */
export function createEngine(builtIn: EngineTables) {
  const compilePack = (input: unknown, plugins?: Plugins, options?: Options): Checked<CompiledPack> =>
    compileBy(builtIn, input, plugins, options);

  /** `seen` is what a record shows of units whose inputs it hides. */
  function score(
    compiled: CompiledPack,
    input: unknown,
    options: Options = {},
    { verified = false, claimed = false }: HiddenContext = {},
  ): Checked<Scored> {
    const read = readInputs(compiled, input, options);
    if (!read.ok) return read;
    const { plan } = compiled;
    const inputs = {
      ...read.value,
      verified: verified || read.value.verified,
      claimed: claimed || read.value.claimed,
    };
    const evaluated = evaluate(plan, inputs, builtIn.policies);
    const rankings = rank(plan, inputs, evaluated.scores, builtIn.ties);
    return checked({ inputs, ...evaluated, rankings }, read.warnings);
  }

  function assess(compiled: CompiledPack, input: unknown, options: Options = {}): Checked<AssessmentRecord> {
    const scored = score(compiled, input, options);
    return scored.ok ? checked(account(compiled, scored.value, options), scored.warnings) : scored;
  }

  function account({ pack, plan }: CompiledPack, scored: Scored, { hash = sha256 }: Options = {}): AssessmentRecord {
    return record({ engine: ENGINE, pack, plan, ...scored, hash });
  }

  return { compilePack, score, account, assess };
}

/**
 * The pack that is given where a compiled one is due; for a document, a text or the answer of `safeCompilePack` a `TypeError`
 * that says what to do with it. `compiledPack(pack).plan`
 */
export function compiledPack<N extends PackNames>(given: CompiledPack<N>): CompiledPack<N> {
  // a copy made by JSON has lost the functions of its formulas; every pack that was compiled is frozen
  if (isObject(given) && isObject(given.plan) && !('format' in given) && Object.isFrozen(given.plan)) return given;
  throw new TypeError(`A compiled pack is needed here, not ${foundFor(given)}.`);
}

function foundFor(given: unknown): string {
  if (isObject(given) && String(given.format).startsWith('tieuchi/pack@')) return 'its document: call `compilePack`';
  if (isObject(given) && 'ok' in given) return 'the answer of `safeCompilePack`: take its `value`';
  if (typeof given === 'string') return 'a text: call `readSource`, then `compilePack`';
  if (isObject(given) && isObject(given.plan) && !('format' in given))
    return 'a copy without its formulas: compile its document here, or open a plan';
  return `${givenAs(given)}: call \`compilePack\``;
}

/** Reads an assessment unit by unit, with every issue. */
export function readInputs(compiled: CompiledPack, input: unknown, { limits }: Options = {}): Checked<Inputs> {
  const { pack, plan } = compiledPack(compiled);
  const { document, issues: unfit } = admit(documentGiven('An assessment', input), limitsOf(limits), ENTRIES);
  if (document === undefined) return checked<Inputs>(undefined, unfit);
  const shape = readShape(assessmentSchema, document);
  const read = shape.partial && readAssessment(shape.partial, plan, pack.digest);
  const issues = documentOrder(document, [...shape.issues, ...shape.carry(read?.issues ?? [])]);
  return checked(shape.value && read?.inputs, issues);
}
