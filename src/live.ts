import { BUILT_IN, type CompiledPack, type Options } from './engine.js';
import { deepFreeze } from './kit/deep-freeze.js';
import { ownCopy } from './kit/own-copy.js';
import { withoutBlanks } from './kit/plain-data.js';
import { positionByKey } from './kit/position-by-key.js';
import { sha256 } from './kit/sha256.js';
import type { Assessment, FactEntry } from './model/assessment.js';
import type { FactOfForm } from './model/blank-fields.js';
import { ENGINE } from './model/build.js';
import { limitsOf } from './model/document.js';
import { assessmentError } from './model/errors.js';
import { idGiven } from './model/given-as.js';
import { type Checked, checked } from './model/issue.js';
import { optionsGiven } from './model/options-given.js';
import type { FigureIn, MarkIn, PackNames, RankingIn, TierIn, ValueIn } from './model/pack-names.js';
import type { AssessmentRecord } from './model/record.js';
import type { NodePlace } from './model/scores.js';
import { type FiguresRead, readFigures } from './read-figures.js';
import { scoreSource } from './score-source.js';
import type { PlaceChange } from './stages/live/kept-ranking.js';
import { statedFigures } from './stages/live/stated-figures.js';
import { type LiveSession, liveSession } from './stages/live.js';
import { record } from './stages/record.js';
import { programsOf } from './stages/score/tier-program.js';
import { type RankingResult, type RankingWanted, rankingOf } from './views/ranking-result.js';
import type { Sourced } from './views/result-source.js';
import { type UnitIssue, unitIssues } from './views/unit-issues.js';
import { resultOf, type UnitResult, type UnitWanted } from './views/unit-result.js';
import type { ViewOptions } from './views/view-options.js';

export type { PlaceChange } from './stages/live/kept-ranking.js';

/** What an edit changed. */
export interface Changed {
  /** Nodes of units that were scored again, as their score may have changed. */
  readonly nodes: readonly NodePlace[];
  /** Rows of rankings that have changed. */
  readonly places: readonly PlaceChange[];
}

/** A figure as `set` takes it and `facts` gives it: of a fact its value, or `{ value, estimated, asOf }`; of a mark its points. */
export type FigureGiven<N extends PackNames, F extends FigureIn<N> = FigureIn<N>> =
  F extends MarkIn<N> ? number | string : FactEntry<ValueIn<N, F>>;

/**
 * An assessment that stays open: a figure is set, and only what depends on it is scored again. `N` are the names of its pack,
 * where the compiler knows them.
 */
export interface LiveAssessment<N extends PackNames = PackNames> extends Sourced<N> {
  // `facts` stands first: with `set` before it, the compiler would not take an assessment with names where any is due
  /**
   * The figures of a unit as they stand, by fact, marks included, each as `set` takes it: a number as decimal text, and
   * `{ value, estimated, asOf }` where the submission states more than the value. Whoever sets one again loses nothing. Empty
   * where the unit has none, or nobody has this id. `live.facts('xa-a').staff // "60"`
   */
  facts(unit: string): { readonly [F in FigureIn<N>]?: FigureGiven<N, F> };
  /**
   * Sets a figure of a unit, in the submission that counts, or a mark of it; without a value it is taken away. Where an assessment
   * may not say so, everything stays as it is, and the issues say why, with the path `unit`, `fact` or `value`. What stood there is
   * replaced as a whole: an estimate that is set as a value alone is none any more.
   * `live.set('xa-a', 'staff', 60)`
   */
  set<F extends FigureIn<N>>(unit: string, fact: F, value?: FactOfForm<FigureGiven<N, NoInfer<F>>>): Checked<Changed>;
  /**
   * The document of the assessment with every edit written in it, to be stored or sent: `score` says of it what is said here. A
   * copy, frozen, in canonical form: numbers are decimal text, units in the order of their ids; what was not edited says the
   * same as in the document that was opened. `live.document().submissions?.[0]?.facts?.staff // "60"`
   */
  document(): Assessment;
  /** As `resultOf`, of the figures as they stand. `live.result('xa-a')?.total?.points?.shown` */
  result(unit: string, wanted?: UnitWanted): UnitResult<N> | undefined;
  /** As `rankingOf`, of the figures as they stand. */
  ranking<T extends TierIn<N> = TierIn<N>>(
    id: RankingIn<N, T>,
    wanted?: RankingWanted<T>,
  ): RankingResult<N, T> | undefined;
  /**
   * The record of one unit as it stands, with all rankings and statistics; undefined where nobody has this id. It proves
   * nothing, as the others' figures are not in it: `explainOpen` of the door `tieuchi/audit` tells by it how points came.
   */
  recordOf(unit: string): AssessmentRecord | undefined;
  /** What a unit still lacks, and what is wrong with its figures; empty where its submission is whole. */
  issues(unit: string, options?: ViewOptions): readonly UnitIssue<N>[];
}

/**
 * Opens an assessment, to be changed a figure at a time, as in a form or to ask what if. After every edit it says what
 * `score` says of the edited assessment. The document that is given is not changed; what becomes of it afterwards changes nothing.
 *
 * @param pack The compiled pack.
 * @param assessment The document of the assessment as plain data.
 * @param options Limits of the document; by default `LIMITS`.
 * @throws AssessmentError where the assessment has an error, with every issue in document order.
 * @throws TypeError where `pack` is not compiled.
 * @example
 * const live = openAssessment(pack, assessment);
 */
export function openAssessment<N extends PackNames>(
  pack: CompiledPack<N>,
  assessment: unknown,
  options?: Options,
): LiveAssessment<N> {
  const opened = safeOpenAssessment(pack, assessment, options);
  if (!opened.ok) throw assessmentError(opened.errors);
  return opened.value;
}

/**
 * As `openAssessment`, but gives the issues instead of throwing; warnings stand beside the assessment.
 *
 * @param compiled The compiled pack.
 * @param assessment The document of the assessment as plain data.
 * @param options Limits of the document; by default `LIMITS`.
 * @throws TypeError where `compiled` is not a compiled pack.
 * @example
 * const opened = safeOpenAssessment(pack, assessment);
 * if (!opened.ok) show(opened.errors);
 */
export function safeOpenAssessment<N extends PackNames>(
  compiled: CompiledPack<N>,
  assessment: unknown,
  options?: Options,
): Checked<LiveAssessment<N>>;
export function safeOpenAssessment(
  compiled: CompiledPack,
  assessment: unknown,
  settings: Options = {},
): Checked<LiveAssessment> {
  const options = optionsGiven(settings);
  const given = readFigures(compiled, assessment, options);
  // what is kept is a copy, since the document is the caller's to change; it is read before, for only plain data can be copied
  const read = given.ok ? readFigures(compiled, ownCopy(assessment), options) : given;
  if (!read.ok) return read;
  const { plan } = compiled;
  const session = liveSession(plan, read.value.figures, programsOf(plan), BUILT_IN.ties, limitsOf(options.limits));
  return checked(liveAssessment(compiled, session, read.value, options), read.warnings);
}

function liveAssessment(
  { pack, plan }: CompiledPack,
  session: LiveSession,
  { assessment, source: sourceOf }: FiguresRead,
  { hash = sha256 }: Options,
): LiveAssessment {
  const register = assessment();
  const stated = statedFigures(plan, sourceOf);
  const source = scoreSource({
    plan,
    assessment: () => register,
    inputAt: session.unitAt,
    scoresAt: (position) => session.results().unitAt(position),
    rankings: () => session.results().rankings,
  });
  const live: Sourced = { source: () => source };
  const positionOf = positionByKey(register.units, ({ id }) => id);
  return {
    ...live,
    set: (unit, fact, value) => {
      const filled = withoutBlanks(value) as FactEntry | undefined;
      const edited = session.set({ unit, fact, ...(filled === undefined ? {} : { value: filled }) });
      if (!edited.ok) return edited;
      const { nodes, places } = edited.value;
      // the rows stand in the rankings too
      return checked(deepFreeze({ nodes, places }), edited.warnings);
    },
    facts: (unit) => {
      const position = positionOf(idGiven('A unit', unit));
      return position < 0 ? {} : stated(position, session.unitAt(position), session.editsAt(position));
    },
    document: () => deepFreeze(session.inputs().assessment),
    result: (unit, wanted) => resultOf(live, unit, wanted),
    ranking: (id, wanted) => rankingOf(live, id, wanted),
    recordOf: (unit) => {
      const asked = idGiven('A unit', unit);
      const inputs = session.inputs();
      const position = inputs.units.findIndex(({ id }) => id === asked);
      const input = inputs.units[position];
      if (!input) return undefined;
      const { unitAt, rankings, statistics } = session.results();
      const alone = { inputs: { ...inputs, units: [input] }, scores: [unitAt(position)] };
      // what the session keeps stands in the record too
      return deepFreeze(record({ engine: ENGINE, pack, plan, ...alone, rankings, statistics, hash }));
    },
    issues: (unit, wanted) => unitIssues(live, unit, wanted),
  };
}
