import { compilePack } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import {
  compareStream,
  rankCandidates,
  type StreamOptions,
  score,
  scoreStream,
  statisticRounds,
  takeStatistics,
} from '../../src/score.js';
import { shownScores } from './both-roads.js';

type Document = Readonly<Record<string, Json>>;

/** An assessment without its submissions, and these; of each unit one after another, as a stream must have them. */
export function inStream(assessment: unknown): { readonly head: Document; readonly submissions: readonly Json[] } {
  const { submissions = [], ...head } = assessment as Document;
  const byUnit = new Map<string, Json[]>();
  for (const submission of submissions as readonly Json[]) {
    const { unit } = submission as { readonly unit: string };
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), submission]);
  }
  return { head, submissions: [...byUnit.values()].flat() };
}

/** The values, each when it is asked for. */
export async function* later<T>(values: Iterable<T>): AsyncGenerator<T, void, undefined> {
  for (const value of values) yield value;
}

/** All that a stream gives. */
export async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const given: T[] = [];
  for await (const value of values) given.push(value);
  return given;
}

/** How an assessment is given in streams: units of a block, and by unit which of the streams it comes in. */
export interface StreamedAs {
  readonly block?: number;
  readonly streams?: number;
  readonly streamOf?: (unit: string) => number;
}

/** What streams say of an assessment, one for each part of it, and what `score` says of the whole, numbers as text. */
export async function bothWays(
  document: unknown,
  assessment: unknown,
  { block = 256, streams = 1, streamOf = () => 0 }: StreamedAs = {},
) {
  const pack = compilePack(document);
  const { head, submissions } = inStream(assessment);
  const results = score(pack, assessment);
  const everyone = Array.from({ length: results.count }, (_, position) => results.unitAt(position));
  const senders = new Set(everyone.flatMap(({ unit, layers }) => (layers.reported ? [unit] : [])));
  const parts = Array.from({ length: streams }, (_, which) => {
    const part = (unit: string) => streamOf(unit) === which;
    return {
      options: { part, block, senders },
      own: submissions.filter((one) => part((one as { readonly unit: string }).unit)),
    };
  });
  const ofParts = async <T>(read: (own: Iterable<unknown>, options: StreamOptions) => AsyncIterable<T>) =>
    (await Promise.all(parts.map(({ own, options }) => all(read(own, options))))).flat();
  const statistics: (typeof results.statistics)[number][] = [];
  for (let round = 0; round < statisticRounds(pack); round += 1) {
    const compared = await ofParts((own, options) =>
      compareStream(pack, head, later(own), { ...options, statistics: [...statistics], round }),
    );
    // what a worker posts is copied
    statistics.push(...takeStatistics(pack, head, structuredClone(compared), { round }));
  }
  const units = await ofParts((own, options) => scoreStream(pack, head, later(own), { ...options, statistics }));
  const byId = new Map(units.map((unit) => [unit.unit, unit.scores()]));
  const expected = everyone;
  const candidates = structuredClone(units.map((unit) => unit.candidate()));
  return {
    streamed: shownScores({
      units: expected.map(({ unit }) => byId.get(unit)),
      count: units.length,
      statistics,
      rankings: rankCandidates(pack, head, candidates),
    }),
    whole: shownScores({
      units: expected,
      count: results.count,
      statistics: results.statistics,
      rankings: results.rankings,
    }),
  };
}
