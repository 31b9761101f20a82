import { nodeSha256 } from '../../src/cli/hash.js';
import { BUILT_IN, type CompiledPack, createEngine, readInputs } from '../../src/engine.js';
import type { FactEntry } from '../../src/model/assessment.js';
import { ENGINE } from '../../src/model/build.js';
import type { FigureEdit } from '../../src/model/figure-edit.js';
import { score } from '../../src/score.js';
import { type Figures, figuresOf } from '../../src/stages/figures.js';
import type { PlaceChange } from '../../src/stages/live/kept-ranking.js';
import { type LiveSession, liveSession } from '../../src/stages/live.js';
import { plainFigures } from '../../src/stages/results.js';
import { programsOf } from '../../src/stages/score/tier-program.js';
import { sourceOf } from '../../src/stages/write/source.js';
import { recordText } from '../../src/stages/write.js';
import { type Chance, chance } from '../jsonlogic/chance.js';
import { shownScores } from './both-roads.js';
import type { Doc } from './naive-expressions.js';
import { submissionOf } from './naive-inputs.js';

const engine = createEngine(BUILT_IN);

/** What differs between a session after edits and the edited assessment, scored from the beginning; and how often. */
export interface LawReport {
  /** The first difference, as text; empty where there is none. */
  readonly difference: string;
  readonly edits: number;
  readonly refused: number;
  readonly places: number;
  readonly statistics: number;
}

/** How edits are drawn, and after how many of them everything is compared. */
export interface Drawn {
  readonly seed: number;
  readonly edits: number;
  readonly every: number;
}

export function compiledOf(pack: unknown): CompiledPack {
  const compiled = engine.compilePack(pack);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  return compiled.value;
}

/** The figures of an assessment, as the door reads them. */
export function figuresIn(compiled: CompiledPack, assessment: unknown): Figures {
  const plain = plainFigures(assessment, compiled.plan, compiled.pack.digest);
  if (plain) return plain.figures;
  const read = readInputs(compiled, assessment);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return figuresOf(compiled.plan, read.value);
}

export function sessionOf(compiled: CompiledPack, assessment: unknown): LiveSession {
  return liveSession(compiled.plan, figuresIn(compiled, assessment), programsOf(compiled.plan), BUILT_IN.ties);
}

/** Everything that a session says: the record, and of each unit the scores. */
export function saidBy({ pack, plan }: CompiledPack, session: LiveSession): readonly string[] {
  const results = session.results();
  const { layers, statistics, rankings, count } = results;
  const record = { engine: ENGINE, pack, plan, layers, statistics, rankings, source: sourceOf(session.inputs()) };
  const units = Array.from({ length: count }, (_, position) => results.unitAt(position));
  return [recordText(record, nodeSha256), ...units.map((unit) => JSON.stringify(shownScores(unit)))];
}

/** The same of an assessment that is scored from the beginning. */
export function saidAnew(compiled: CompiledPack, assessment: unknown): readonly string[] {
  const results = score(compiled, assessment);
  const units = Array.from({ length: results.count }, (_, position) => results.unitAt(position));
  return [results.recordText(nodeSha256), ...units.map((unit) => JSON.stringify(shownScores(unit)))];
}

/** Draws edits, and holds the session against the edited assessment, scored from the beginning. */
export function liveLaw(pack: Doc, original: Doc, { seed, edits, every }: Drawn): LawReport {
  const compiled = compiledOf(pack);
  const edited = new Map<string, FigureEdit>();
  const session = sessionOf(compiled, original);
  const draws = chance(seed);
  const report = { difference: '', edits: 0, refused: 0, places: 0, statistics: 0 };
  for (let edit = 1; edit <= edits && report.difference === ''; edit += 1) {
    const drawn = drawnEdit(draws, pack, original);
    const made = session.set(drawn);
    if (made.ok) {
      report.edits += 1;
      report.places += made.value.places.length;
      report.statistics += made.value.statistics.length;
      edited.set(`${drawn.unit} ${drawn.fact}`, drawn);
      report.difference = sameRow(made.value.places);
    } else report.refused += 1;
    if (report.difference !== '') return report;
    if (edit % every === 0 || edit === edits)
      report.difference = firstDifference(
        saidBy(compiled, session),
        saidAnew(compiled, withEdits(pack, original, [...edited.values()])),
      );
  }
  return report;
}

/** The assessment in which figures stand as edited: each in the submission that counts, or in the last mark. */
export function withEdits(pack: Doc, original: Doc, edits: readonly FigureEdit[]): Doc {
  const assessment: Doc = structuredClone(original);
  const type = (id: string) => pack.facts.find((fact: Doc) => fact.id === id).type;
  // found before any is changed
  const places = edits.map((edit) => {
    const unit = assessment.units.find(({ id }: Doc) => id === edit.unit);
    const tier = pack.tiers.find(({ id }: Doc) => id === unit.tier);
    const { counts } = submissionOf(pack, tier, assessment, unit);
    if (!counts) throw new Error(`${edit.unit} has no submission that counts`);
    return { edit, counts };
  });
  for (const { edit, counts } of places)
    if (type(edit.fact) === 'mark') writeMark(assessment, edit);
    else writeFigure(counts, edit);
  return assessment;
}

function writeFigure(submission: Doc, { fact, value }: FigureEdit): void {
  // units may share the object of their facts
  const { [fact]: _, ...others } = submission.facts ?? {};
  if (value !== undefined) submission.facts = { ...others, [fact]: value };
  else if (submission.facts) submission.facts = others;
}

function writeMark(assessment: Doc, { unit, fact, value }: FigureEdit): void {
  const isOfFact = (mark: Doc) => mark.unit === unit && mark.fact === fact;
  const last = assessment.marks
    .filter(isOfFact)
    .toSorted((a: Doc, b: Doc) => Date.parse(a.at) - Date.parse(b.at))
    .at(-1);
  if (value === undefined) assessment.marks = assessment.marks.filter((mark: Doc) => !isOfFact(mark));
  else last.value = value;
}

/** An edit of some figure of some unit: another value, or none. */
export function drawnEdit(draws: Chance, pack: Doc, original: Doc): FigureEdit {
  const unit: Doc = draws.pick(original.units as readonly Doc[]);
  const fact = draws.pick(pack.facts as readonly Doc[]);
  const value = draws.percent(20) ? undefined : entryFor(draws, original, fact);
  return { unit: unit.id, fact: fact.id, ...(value === undefined ? {} : { value }) };
}

/** A value of the type of a fact, often one that another unit has, or one near its bounds; seldom of another type. */
function entryFor(draws: Chance, assessment: Doc, fact: Doc): FactEntry {
  if (fact.type === 'mark') return valueFor(draws, fact) as FactEntry;
  const others = (assessment.submissions ?? []).flatMap(({ facts = {} }: Doc) => facts[fact.id] ?? []);
  if (others.length > 0 && draws.percent(40)) return draws.pick(others as readonly FactEntry[]);
  const value = draws.percent(3) ? draws.pick(['x', true, 1, '2019-01-01']) : valueFor(draws, fact);
  return draws.percent(8) ? ({ value, estimated: true } as FactEntry) : (value as FactEntry);
}

function valueFor(draws: Chance, { type, options, min, max, places = 0, step }: Doc): unknown {
  if (type === 'boolean') return draws.percent(50);
  if (type === 'choice') return draws.pick(options.map((option: Doc) => option.id ?? option));
  if (type === 'date') return draws.pick(['2019-01-31', '2019-02-01', '2019-07-15']);
  if (type === 'text') return draws.pick(['một', 'hai']);
  if (type === 'list') return draws.pick([[], ['a'], ['a', 'b']]);
  const [low, high] = [Number(min ?? 0), Number(max ?? 40)];
  const grain = Number(step ?? 1);
  const near = [low, low + grain, high, high - grain, (low + high) / 2, low - 1, high + 1, 0, 1, 2, 3, 7];
  const drawn = draws.percent(50) ? draws.pick(near) : low + draws.below(Math.max(1, Math.floor(high - low)));
  if (type === 'count') return Math.floor(drawn);
  return (drawn + draws.below(4) / 4).toFixed(Math.min(places, 2));
}

/** A row that is said to have changed, and says what it said before; empty where there is none. */
function sameRow(places: readonly PlaceChange[]): string {
  const same = places.find(
    ({ before, after }) => JSON.stringify(shownScores(before)) === JSON.stringify(shownScores(after)),
  );
  return same ? `${same.ranking} ${same.after.unit} is as it was` : '';
}

function firstDifference(live: readonly string[], anew: readonly string[]): string {
  for (const [index, text] of live.entries()) {
    const expected = anew[index] ?? '';
    if (text === expected) continue;
    let at = 0;
    while (text[at] === expected[at]) at += 1;
    return `${text.slice(Math.max(0, at - 300), at + 200)}\n≠\n${expected.slice(Math.max(0, at - 300), at + 200)}`;
  }
  return live.length === anew.length ? '' : 'another number of units';
}
