import type { CompiledPack } from '../../src/engine.js';
import { rankingsOf, resultOf } from '../../src/index.js';
import type { FigureEdit } from '../../src/model/figure-edit.js';
import { type LiveAssessment, openAssessment, type Scorer, scorer, scoreUnit } from '../../src/score.js';
import type { Chance } from '../jsonlogic/chance.js';
import { compiledOf, drawnEdit, withEdits } from './live-law.js';
import type { Doc } from './naive-expressions.js';
import { submissionOf } from './naive-inputs.js';

/** What three ways to score say after some edits: whether it is the same, and how much of it there was. */
export interface ViewsReport {
  /** The first difference, in words; empty where there is none. */
  readonly difference: string;
  readonly edits: number;
  /** Units that were scored by themselves too. */
  readonly alone: number;
}

/** Sequences of edits of one open assessment; each goes on from where the last ended. */
export interface Sequences {
  readonly compiled: CompiledPack;
  readonly pack: Doc;
  readonly assessment: Doc;
  readonly live: LiveAssessment;
  readonly whole: Scorer;
  /** By unit and fact, the last edit that was taken. */
  readonly made: Map<string, FigureEdit>;
  /** How many sequences there were. */
  count: number;
}

/** Of so many sequences the document is read and scored after one. */
const DOCUMENT_EVERY = 5;

export function sequencesOf(pack: Doc, assessment: Doc): Sequences {
  const compiled = compiledOf(pack);
  const live = openAssessment(compiled, assessment);
  return { compiled, pack, assessment, live, whole: scorer(compiled), made: new Map(), count: 0 };
}

/**
 * Edits one to four figures, and holds what the open assessment shows of every unit and ranking against the edited
 * assessment, scored whole; and one unit, scored by itself among the others, against both. After every fifth sequence it is
 * held against the document that the open assessment gives, scored whole, too.
 */
export function nextSequence(sequences: Sequences, draws: Chance): ViewsReport {
  const { live, whole, pack, assessment, made } = sequences;
  sequences.count += 1;
  let edits = 0;
  for (let left = 1 + draws.below(4); left > 0; left -= 1) {
    const drawn = drawnEdit(draws, pack, assessment);
    if (!live.set(drawn.unit, drawn.fact, drawn.value).ok) continue;
    made.set(`${drawn.unit} ${drawn.fact}`, drawn);
    edits += 1;
  }
  const edited = withEdits(pack, assessment, [...made.values()]);
  const results = whole(edited);
  const units: readonly string[] = edited.units.map(({ id }: Doc) => id);
  const shown = new Map(units.map((unit) => [unit, JSON.stringify(live.result(unit))]));
  const differing = units.find((unit) => shown.get(unit) !== JSON.stringify(resultOf(results, unit)));
  const rankings = JSON.stringify(rankingsOf(results));
  const alone = aloneOf(sequences, draws.pick(edited.units as readonly Doc[]), edited);
  const difference = [
    ...(differing === undefined ? [] : [`the open assessment shows another ${differing}`]),
    ...(sequences.count % DOCUMENT_EVERY === 0 ? documentDifferences(sequences, shown, rankings) : []),
    ...(JSON.stringify(rankingsOf(live)) === rankings ? [] : ['the open assessment shows another ranking']),
    ...(alone && alone.nodes !== JSON.stringify(resultOf(results, alone.unit, REPORTED)?.nodes)
      ? [`${alone.unit} alone`]
      : []),
  ];
  return { difference: difference.join('; '), edits, alone: alone ? 1 : 0 };
}

/** What the document of the open assessment, scored whole, shows otherwise. */
function documentDifferences(
  { live, whole }: Sequences,
  shown: ReadonlyMap<string, string>,
  rankings: string,
): readonly string[] {
  const written = whole(live.document());
  const lost = [...shown].find(([unit, result]) => result !== JSON.stringify(resultOf(written, unit)));
  return [
    ...(lost === undefined ? [] : [`the document says something else of ${lost[0]}`]),
    ...(JSON.stringify(rankingsOf(written)) === rankings ? [] : ['the document gives another ranking']),
  ];
}

const REPORTED = { layer: 'reported' } as const;

/** A unit that sent something that counts, scored by itself among the others; its nodes as text. */
function aloneOf({ compiled, pack }: Sequences, { id, tier }: Doc, edited: Doc) {
  const document = pack.tiers.find((known: Doc) => known.id === tier);
  const { counts } = submissionOf(
    pack,
    document,
    edited,
    edited.units.find((unit: Doc) => unit.id === id),
  );
  if (!counts) return undefined;
  const given = { id, tier, facts: counts.facts, criteria: counts.criteria };
  const scored = scoreUnit(compiled, given, { among: edited, ...REPORTED });
  return { unit: id as string, nodes: JSON.stringify(scored.ok ? scored.value.result.nodes : scored.errors) };
}
