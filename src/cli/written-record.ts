import { ownJson } from '../model/read-json.js';
import type { AssessmentRecord, RecordEntry } from '../model/record.js';
import { objectText } from '../stages/write/object-text.js';
import { type RecordParts, recordChunks, recordLines } from '../stages/write.js';
import type { RecordBesideEntries } from './print/record-nodes.js';

/** How the text of a record is written: a line for each entry, or all of it on one. */
interface RecordWriting {
  readonly ndjson?: boolean | undefined;
}

/** The record but for its entries. */
export function besideEntries({ head }: RecordParts): RecordBesideEntries {
  return ownJson(objectText(head)) as unknown as RecordBesideEntries;
}

/** The record as an object. */
export function recordObject(parts: RecordParts): AssessmentRecord {
  return ownJson([...recordChunks(parts)].join('')) as unknown as AssessmentRecord;
}

/** The text of a record as it is made; with a line feed at its end. */
export function* textOf(parts: RecordParts, { ndjson = false }: RecordWriting): Generator<string> {
  yield* ndjson ? recordLines(parts) : recordChunks(parts);
  if (!ndjson) yield '\n';
}

/** Parts of a record whose entries are looked at as they are made. */
interface WatchedParts extends RecordParts {
  /** Goes through the entries, where nothing did. */
  readonly finish: () => void;
}

/** The parts of a record; `take` is given each entry once, when it is first made. */
export function watched({ head, entries }: RecordParts, take: (entry: RecordEntry) => void): WatchedParts {
  let isWatched = false;
  const parts: RecordParts = {
    head,
    *entries() {
      const isFirst = !isWatched;
      isWatched = true;
      for (const text of entries()) {
        if (isFirst) take(ownJson(text) as unknown as RecordEntry);
        yield text;
      }
    },
  };
  return {
    ...parts,
    finish: () => {
      if (!isWatched) for (const _ of parts.entries());
    },
  };
}
