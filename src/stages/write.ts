import { bug } from '../kit/bug.js';
import type { Hash } from '../kit/sha256.js';
import type { Plan } from '../model/plan.js';
import type { LayerColumns } from '../model/results.js';
import { saltsOf } from './record/commitments.js';
import { type HeadParts, recordedAssessment, recordHead } from './record/head.js';
import { digesterOf } from './write/digester.js';
import { digestsOfEntry, type EntryText, entryAt, entryText, entryWriter } from './write/entry-text.js';
import { objectText } from './write/object-text.js';
import { type HeadTexts, headTexts, startSeal } from './write/seal.js';
import type { RecordSource } from './write/source.js';

/** Everything that a record is written from. */
export interface Written extends Pick<HeadParts, 'engine' | 'pack' | 'rankings' | 'statistics'> {
  readonly plan: Plan;
  readonly source: RecordSource;
  readonly layers: readonly LayerColumns[];
}

/**
 * The record as text, straight from the columns: byte for byte the canonical JSON of the record that `record` makes of
 * the same scores. No object is made of a node that its columns tell.
 */
export function recordText(written: Written, hash: Hash): string {
  let entries = '';
  let block: string[] = [];
  let length = 0;
  const closeBlock = () => {
    entries += block.join('');
    block = [];
    length = 0;
  };
  const head = sealed(written, hash, (entry, digest) => {
    const text = entryText(entry, digest);
    block.push(length === 0 && entries === '' ? '' : ',', text);
    length += text.length;
    if (length >= BLOCK) closeBlock();
  });
  closeBlock();
  const { before, after } = aroundEntries(head);
  return before + entries + after;
}

/**
 * How many characters of entries are joined at a time: the garbage collector copies short strings that live on, and leaves
 * long ones where they are. The blocks are not joined: a reader of the text has them copied once, when it reads.
 */
const BLOCK = 2 ** 17;

/** A record as text in parts: every text beside its entries by key, and the entries, of which none is kept. */
export interface RecordParts {
  readonly head: HeadTexts;
  /** The entries from the first one, each made when it is asked for. */
  readonly entries: () => Generator<string>;
}

/** The parts of the record. Each entry is made twice: once for the digests, which stand before all entries, and once as it is read. */
export function recordParts(written: Written, hash: Hash): RecordParts {
  const digests: Uint8Array[] = [];
  const head = sealed(written, hash, (_, digest) => void digests.push(digest));
  return { head, entries: () => entryTexts(written, digests) };
}

/** The text of the record in parts, an entry at a time; the parts joined are what `recordText` gives. */
export function* recordChunks({ head, entries }: RecordParts): Generator<string> {
  const { before, after } = aroundEntries(head);
  yield before;
  let separator = '';
  for (const text of entries()) {
    yield separator + text;
    separator = ',';
  }
  yield after;
}

/** The text of the record before its first entry and after its last one. */
function aroundEntries({ assessment, digests, engine, ...later }: HeadTexts) {
  const before = `${objectText({ assessment, digests, engine }).slice(0, -1)},"entries":[`;
  return { before, after: `],${objectText(later).slice(1)}` };
}

/** The record as lines of canonical JSON: the head, an entry a line, the rankings with the digests. */
export function* recordLines({ head, entries }: RecordParts): Generator<string> {
  const { rankings, statistics, findings, digests, ...before } = head;
  yield `${objectText(before)}\n`;
  for (const text of entries()) yield `${text}\n`;
  yield `${objectText({ rankings, statistics, findings, digests })}\n`;
}

function* entryTexts(written: Written, digests: readonly Uint8Array[]): Generator<string> {
  let index = 0;
  for (const entry of entriesOf(written)) {
    yield entryText(entry, digests[index] ?? bug('not sealed'));
    index += 1;
  }
}

function sealed(written: Written, hash: Hash, each: (entry: EntryText, digest: Uint8Array) => void): HeadTexts {
  const { source, ...parts } = written;
  const { assessment } = source;
  const seal = startSeal();
  const digester = digesterOf(hash);
  for (const entry of entriesOf(written)) {
    const digests = digestsOfEntry(entry, digester);
    seal.add(entry, digests);
    each(entry, digests.entry);
  }
  const salts = saltsOf(assessment.units.map(({ id }) => ({ unit: id, salt: assessment.salts?.[id] ?? null })));
  const head = recordHead({ ...parts, assessment, hash });
  return headTexts({ head, assessment: recordedAssessment(assessment), salts }, seal, hash, digester);
}

function* entriesOf(written: Written): Generator<EntryText> {
  const writer = entryWriter(written);
  for (let position = 0; position < written.source.count; position += 1) {
    const entry = entryAt(writer, position);
    if (entry) yield entry;
  }
}
