import { canonicalWriter, stringText } from '../../kit/canonical-text.js';
import type { TierColumns } from '../../model/columns.js';
import type { PlainSubmission } from '../read-columns/column-reading.js';
import { inputsByUnit } from '../record/head.js';
import { type FactTexts, factsAt, loadRow } from './fact-text.js';
import type { RecordSource } from './source.js';

/** Writes what was sent by units and said of them. */
export interface InputWriter {
  readonly source: RecordSource;
  readonly inputOf: ReturnType<typeof inputsByUnit>;
  readonly write: (value: unknown) => string;
}

/** A unit at its position of the source, and where its reported figures stand: the columns of its tier, and its row there. */
export interface Sender {
  readonly position: number;
  readonly unit: string;
  readonly reported: TierColumns | undefined;
  readonly row: number;
}

export function inputWriter(source: RecordSource): InputWriter {
  return { source, inputOf: inputsByUnit(source.assessment), write: canonicalWriter() };
}

/** What was sent by a unit and said of it. A plain submission is written from its columns, and from nothing else. */
export function inputText({ source, inputOf, write }: InputWriter, sender: Sender, facts: FactTexts): string {
  const { position, unit, reported, row } = sender;
  const input = inputOf(unit);
  const plain = source.plainAt(position);
  if (!plain || !reported || row < 0 || !loadRow(facts, reported, row))
    return write({ ...input, submissions: source.submissionsAt(position) });
  const before = `{"extensions":${write(input.extensions)},"marks":${write(input.marks)}`;
  const submission = submissionText(unit, plain, facts);
  return `${before},"submissions":[${submission}],"verifications":${write(input.verifications)}}`;
}

function submissionText(unit: string, { at, by, handedIn, hasFacts }: PlainSubmission, facts: FactTexts): string {
  const of = by === undefined ? '' : `,"by":${stringText(by)}`;
  const figures = hasFacts ? `,"facts":{${factsAt(facts, facts.given)}}` : '';
  const handed = handedIn === undefined ? '' : `,"handedIn":${stringText(handedIn)}`;
  return `{"at":${stringText(at)}${of}${figures}${handed},"unit":${stringText(unit)}}`;
}
