import { nodeSha256 } from '../../src/cli/hash.js';
import { canonicalJson } from '../../src/kit/canonical-json.js';
import { digestOf } from '../../src/kit/sha256.js';
import type { AssessmentRecord, RecordPack } from '../../src/model/record.js';
import { digestsOf } from '../../src/stages/record/digests.js';
import { recordPack } from '../../src/stages/record.js';

/** A leaf of a JSON document: the keys that lead to it, and what stands there. */
export interface Leaf {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Every value that is no object and no list, in document order. */
export function leavesOf(value: unknown, path: readonly (string | number)[] = []): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** The place without positions in lists: leaves of one sort have the same. */
export function sortOf({ path }: Leaf): string {
  return path.map((step) => (typeof step === 'number' ? '[]' : step)).join('.');
}

/** Words of a closed list, each with another of the same list. */
const OTHER: Readonly<Record<string, string>> = {
  ranked: 'excluded',
  withheld: 'ranked',
  'not-submitted': 'awaited',
  submitted: 'not-submitted',
  excluded: 'ranked',
  scored: 'missing',
  missing: 'unscorable',
  'not-applicable': 'unscorable',
  unscorable: 'not-applicable',
  zero: 'withhold',
  exclude: 'zero',
  withhold: 'zero',
  full: 'zero',
  claimed: 'reported',
  reported: 'verified',
  verified: 'reported',
  info: 'warning',
  warning: 'info',
  synthetic: 'real',
  real: 'synthetic',
  draft: 'final',
  final: 'draft',
  round: 'publish-points',
  'publish-points': 'publish-percent',
  'publish-percent': 'publish-points',
  'publish-converted': 'publish-points',
  points: 'percent',
  percent: 'points',
  converted: 'points',
  accepted: 'refused',
  refused: 'accepted',
};

/** Another value of the same sort, as somebody would write who wants a better place. */
export function other(value: unknown): unknown {
  if (value === null) return '0'.repeat(32);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  const text = String(value);
  if (Object.hasOwn(OTHER, text)) return OTHER[text];
  if (/^sha256:/.test(text)) return `sha256:${text.endsWith('0') ? '1'.repeat(64) : '0'.repeat(64)}`;
  if (/\d/.test(text)) return text.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1) % 10));
  return `${text}x`;
}

/** The document with another value at a place; what is beside the way stays the same object. */
export function edited<T>(document: T, path: readonly (string | number)[], value: unknown): T {
  const [step, ...rest] = path;
  if (step === undefined) return value as T;
  const copy = (Array.isArray(document) ? [...document] : { ...document }) as Record<string | number, unknown>;
  copy[step] = edited(copy[step], rest, value);
  return copy as T;
}

/** The record with every digest made to fit what it now holds, as a careful forger would. */
export function resealed(record: AssessmentRecord): AssessmentRecord {
  const pack = repacked(record.pack);
  const { entries, assessment, digests } = digestsOf({ ...record, pack }, nodeSha256);
  return {
    ...record,
    pack,
    assessment: { ...record.assessment, digest: assessment },
    entries: record.entries.map((entry, index) => ({ ...entry, digest: entries[index] ?? '' })),
    digests,
  };
}

function repacked(pack: RecordPack): RecordPack {
  const { document } = pack;
  const digest = digestOf(canonicalJson(document), nodeSha256);
  try {
    const { scoring } = recordPack(document as never, nodeSha256);
    return { ...pack, digest, scoring };
  } catch {
    return { ...pack, digest };
  }
}
