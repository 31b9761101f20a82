// What `readSource` gives is taken as it is by whatever takes a document, and a typed assessment by whatever takes its head.
// Checked by `npm run types`, and against the package by test/package/tarball.long.test.ts.
import { type Assessment, compilePack, type RankingRow, safeAssess, safeCompilePack } from 'tieuchi';
import {
  asOf,
  checkCore,
  figureOptions,
  joinPack,
  readAssessmentCsv,
  readAssessmentTable,
  readCases,
  readSource,
  resolveAmendment,
} from 'tieuchi/author';
import { safeScore } from 'tieuchi/score';
import { exportPack } from 'tieuchi/sheet';

const { document } = readSource('format: tieuchi/pack@1');

export const taken = [
  () => safeCompilePack(document),
  () => safeAssess(compilePack(document), document),
  () => safeScore(compilePack(document), document),
  () => checkCore(document),
  () => joinPack(document, [document]).document,
  () => asOf({ document }, '2024-06-30'),
  () => resolveAmendment({ document }, document),
  () => readCases(compilePack(document), document),
  () => exportPack(document),
];

// @ts-expect-error a document is given under its name
export const bare = () => asOf(document, '2024-06-30');

export function withFigures({ units: _, submissions: __, ...head }: Assessment, text: string) {
  const options = figureOptions(compilePack(document));
  return [readAssessmentCsv(text, head, options), readAssessmentTable({ rows: [], odd: [] }, head, options)];
}

type Texts = NonNullable<Assessment['texts']>;
export const misspelled = (texts: Texts, options: ReturnType<typeof figureOptions>) =>
  // @ts-expect-error an assessment has a state that is one of three words
  readAssessmentCsv('', { state: 'draught', texts }, options);

/** What is in a row is told by whether it has a place: the state, which is an id with a title, does not tell the row apart. */
export function placeOf(row: RankingRow): string {
  return row.place ? row.place.shown : row.state.title;
}

export function rankedOnly(row: RankingRow): string | undefined {
  return row.state.id === 'ranked' ? row.place?.shown : undefined;
}

// @ts-expect-error not every row has a place
export const everyPlace = (row: RankingRow): string => row.place.shown;
