import { canonicalWriter, stringText } from '../../kit/canonical-text.js';
import type { TierColumns } from '../../model/columns.js';
import type { PlainSubmission } from '../read-columns/column-reading.js';
import { inputsByUnit } from '../record/head.js';
import { type FactTexts, factsAt, loadRow } from './fact-text.js';
import type { RecordSource } from './source.js';

/** Writes the submissions of units, and what others state about them. */
export interface InputWriter {
  readonly source: RecordSource;
  readonly inputOf: ReturnType<typeof inputsByUnit>;
  readonly write: (value: unknown) => string;
}

/** A unit at its position of the source, and where its reported figures stand: the columns of its tier, and its row there. */
interface Sender {
  readonly position: number;
  readonly unit: string;
  readonly reported: TierColumns | undefined;
  readonly row: number;
}

export function inputWriter(source: RecordSource): InputWriter {
  return { source, inputOf: inputsByUnit(source.assessment), write: canonicalWriter() };
}

/**
 * The text of the submissions of a unit and of what others state about it. Figures of a plain submission are written from
 * their columns.
 */
export function inputText({ source, inputOf, write }: InputWriter, sender: Sender, facts: FactTexts): string {
  const { position, unit, reported, row } = sender;
  const input = inputOf(unit);
  const plain = source.plainAt(position);
  if (!plain || !reported || row < 0) return write({ ...input, submissions: source.submissionsAt(position) });
  loadRow(facts, reported, row);
  const before = `{"extensions":${write(input.extensions)},"marks":${write(input.marks)}`;
  const submission = submissionText(unit, plain, { facts, write });
  return `${before},"submissions":[${submission}],"verifications":${write(input.verifications)}}`;
}

/** A submission, its keys in order. */
function submissionText(
  unit: string,
  { at, by, handedIn, hasFacts, more: { contact, criteria, narrative } }: PlainSubmission,
  { facts, write }: { readonly facts: FactTexts; readonly write: InputWriter['write'] },
): string {
  const entry = (key: string, value: unknown) => (value === undefined ? '' : `,"${key}":${write(value)}`);
  const before = `"at":${stringText(at)}${entry('by', by)}${entry('contact', contact)}${entry('criteria', criteria)}`;
  const figures = hasFacts ? `,"facts":{${factsAt(facts, facts.given)}}` : '';
  const after = `${entry('handedIn', handedIn)}${entry('narrative', narrative)},"unit":${stringText(unit)}`;
  return `{${before}${figures}${after}}`;
}
