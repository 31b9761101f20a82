import type { AnyRecord, RecordVerification } from '../../audit/index.js';
import { differences } from '../../author/compare/differences.js';
import type { PackDifference } from '../../author/index.js';
import type { Json } from '../../model/expression.js';
import type { AssessmentRecord } from '../../model/record.js';
import { type Language, type Titles, verifySentence } from '../../words/index.js';
import { differenceLine } from './comparison.js';
import { named } from './named.js';

/** Places that are listed of a pack, and of an assessment; what is behind them is counted. */
const SHOWN = 10;

/** A place in which two documents differ; of a part of a unit, with the unit before it. */
export type Apart = Omit<PackDifference, 'effect'>;

/** The files that a record was held against, as far as any was named. */
export interface Given {
  readonly pack?: unknown;
  readonly assessment?: unknown;
}

/**
 * The lines on where a record of another pack or assessment differs from the one that it was held against; where it was
 * held against none, from its own after it is read and written again: a digest says only that it differs. Of a pack or an
 * assessment with another id only the id is printed.
 */
export function apartLines(
  record: AnyRecord,
  { other, replay }: Pick<RecordVerification, 'other' | 'replay'>,
  given: Given,
  titles: Titles,
): readonly string[] {
  const isOther = (is: 'pack' | 'assessment') =>
    other.some(({ what, expected }) => what === is && expected !== undefined);
  const { document } = { document: undefined, ...record.pack };
  const pack = (given.pack ?? replay?.compiled.pack.document) as Json | undefined;
  const ofPack = isOther('pack') && document !== undefined && pack !== undefined ? packApart(document, pack) : [];
  const ofAssessment = isOther('assessment') && replay ? assessmentApart(record, replay.record, titles) : [];
  return [
    ...listed(given.pack ? 'apart-pack-given' : 'apart-pack', ofPack, titles.language),
    ...listed(given.assessment ? 'apart-assessment-given' : 'apart-assessment', ofAssessment, titles.language),
  ];
}

/** Places in which two packs differ, their versions too; of packs of two ids, the ids alone. */
function packApart(stated: Json, other: Json): readonly Apart[] {
  return alone([...ofVersions(stated, other), ...differences(stated, other)]);
}

function ofVersions(stated: Json, other: Json): readonly Apart[] {
  const [before, after] = [stated, other].map((pack) => (pack as { readonly version?: Json }).version);
  if (before === after || before === undefined || after === undefined) return [];
  return [{ at: 'version', change: 'changed', before, after }];
}

/** What the heads of two assessments say differently, then, by unit, what was sent and set; registers are compared elsewhere. */
function assessmentApart(record: AnyRecord, other: AssessmentRecord, titles: Titles): readonly Apart[] {
  const heads = [record.assessment, other.assessment].map(({ digest: _, ...head }) => head as unknown as Json);
  const ofHeads = differences(heads[0] ?? {}, heads[1] ?? {});
  const entries = 'entry' in record ? [record.entry] : record.entries;
  const inputs = new Map(other.entries.map((entry) => [entry.unit, inputOf(entry)]));
  const ofUnits = entries.flatMap((entry) => {
    const [stated, given] = [inputOf(entry), inputs.get(entry.unit)];
    return stated === undefined || given === undefined ? [] : inputApart(entry.unit, stated, given, titles);
  });
  return alone([...ofHeads, ...ofUnits]);
}

/** What was sent of a unit, and set beside it, in which two records differ; each place begins with the name of the unit. */
export function inputApart(unit: string, before: Json, after: Json, titles: Titles): readonly Apart[] {
  const name = named(titles.unit(unit), unit);
  return differences(before, after).map((difference) => ({ ...difference, at: `${name}: ${difference.at}` }));
}

/** What is known of a unit's input; undefined where it is hidden or stands elsewhere. */
export function inputOf(entry: object): Json | undefined {
  return 'input' in entry ? (entry.input as Json) : undefined;
}

function alone(all: readonly Apart[]): readonly Apart[] {
  const ids = all.filter(({ at }) => at === 'id');
  return ids.length > 0 ? ids : all;
}

type Heading = 'apart-pack' | 'apart-pack-given' | 'apart-assessment' | 'apart-assessment-given';

function listed(heading: Heading, all: readonly Apart[], language: Language): readonly string[] {
  if (all.length === 0) return [];
  return [verifySentence(heading, language, { count: String(all.length) }), ...placeLines(all, SHOWN, language)];
}

/** The first places in which two documents differ, at most so many, and how many more there are. */
export function placeLines(places: readonly Apart[], most: number, language: Language): readonly string[] {
  const rest = places.length - most;
  return [
    ...places.slice(0, most).map((place) => `  - ${differenceLine(place, language)}`),
    ...(rest > 0 ? [`  ${verifySentence('apart-more', language, { count: String(rest) })}`] : []),
  ];
}
