import { canonicalJson } from '../../kit/canonical-json.js';
import { deepFreeze } from '../../kit/deep-freeze.js';
import { ownCopy } from '../../kit/own-copy.js';
import type { Json } from '../../model/expression.js';
import type { AssessmentRecord } from '../../model/record.js';
import { shownEntries } from '../record-parts.js';
import { whatThereIs } from './what-there-is.js';

/** What the head of an assessment says of the round, in the order in which changes of it are listed. */
const HEAD_KEYS = deepFreeze(['id', 'state', 'approval', 'figures', 'asOf', 'texts', 'decisions'] as const);

/** Something that the head of the assessment says otherwise. What it corrects stands under `correction` instead. */
export interface HeadChange {
  /** The key in the head. */
  readonly key: (typeof HEAD_KEYS)[number];
  /** What stood there; absent where nothing did. */
  readonly before?: Json;
  /** What stands there; absent where nothing does. */
  readonly after?: Json;
}

/** Every key of the two heads that differs. */
export function headChanges(before: AssessmentRecord, after: AssessmentRecord): readonly HeadChange[] {
  return HEAD_KEYS.flatMap((key) => {
    const [old, now] = [before.assessment[key], after.assessment[key]];
    if (isSame(old, now)) return [];
    return [{ key, ...(ownCopy(whatThereIs<unknown>(old, now)) as Pick<HeadChange, 'before' | 'after'>) }];
  });
}

/**
 * Units of both registers that are written otherwise without a change of what counts: their names, or what they sent and what
 * was set beside it. The units of `changed` are left out, and of a hidden unit only the names are compared.
 */
export function unitsBeside(
  before: AssessmentRecord,
  after: AssessmentRecord,
  changed: ReadonlySet<string>,
): readonly string[] {
  if (before === after) return [];
  const rows = new Map(before.register.map((row) => [row.id, row]));
  const [old, now] = [before, after].map(
    ({ entries }) => new Map(shownEntries(entries).map((entry) => [entry.unit, entry])),
  );
  return after.register.flatMap((row) => {
    const { id } = row;
    const earlier = rows.get(id);
    if (earlier === undefined || changed.has(id)) return [];
    const [sent, sends] = [old?.get(id)?.input, now?.get(id)?.input];
    const isBeside = !isSame(earlier, row) || (sent !== undefined && sends !== undefined && !isSame(sent, sends));
    return isBeside ? [id] : [];
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
