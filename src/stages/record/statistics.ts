import { type Exact, reduced } from '../../kit/exact.js';
import { numberIn, toText } from '../../kit/exact-text.js';
import { valueAt } from '../../kit/plain-data.js';
import type { OpenStatistic, RecordStatistic } from '../../model/record.js';
import { KEPT, type Statistic } from '../../model/statistic.js';

/** A statistic as the record states it, numbers never shortened. One that could not be taken has an empty commitment. */
export function recordStatistic({ id: _, values, hidden, ...statistic }: Statistic): RecordStatistic {
  const { members, left, absent: __, approximate, ...head } = statistic;
  if (hidden && members.length + left.length === 0) return { ...head, commitment: '' };
  const texts = Object.entries(values).map(([name, value]) => [
    name,
    'n' in value ? fullText(value) : value.map(fullText),
  ]);
  return { ...statistic, members, left, approximate, values: Object.fromEntries(texts) };
}

/**
 * Reads back a statistic of a record; names that this engine does not know, and texts that are no number, are left out.
 */
export function fromRecord(recorded: RecordStatistic): Omit<Statistic, 'id'> {
  if (!isOpen(recorded)) {
    const { commitment: _, ...head } = recorded;
    return { ...head, members: [], left: [], values: {}, approximate: false, hidden: true };
  }
  const { values, ...statistic } = recorded;
  const known = KEPT.flatMap((name) => {
    const text = valueAt(values, name);
    const value = typeof text === 'string' ? numberIn(text) : text?.flatMap((item) => numberIn(item) ?? []);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...statistic, values: Object.fromEntries(known) };
}

function isOpen(statistic: RecordStatistic): statistic is OpenStatistic {
  return 'members' in statistic;
}

function fullText(value: Exact): string {
  const text = toText(value);
  if (!text.startsWith('~')) return text;
  const { n, d } = reduced(value);
  return `${n}/${d}`;
}
