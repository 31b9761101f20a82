import { type Exact, reduced } from '../../kit/exact.js';
import { fromText, toText } from '../../kit/exact-text.js';
import type { RecordStatistic } from '../../model/record.js';
import { KEPT, type Statistic } from '../../model/statistic.js';

/** A statistic as the record freezes it: never shortened, since a replay beside hidden units takes it as it stands. */
export function recordStatistic({ id: _, values, ...statistic }: Statistic): RecordStatistic {
  const texts = Object.entries(values).map(([name, value]) => [
    name,
    'n' in value ? fullText(value) : value.map(fullText),
  ]);
  return { ...statistic, values: Object.fromEntries(texts) };
}

/** The same, read back; names that this engine does not know, and texts that are no number, are left out. */
export function fromRecord({ values, ...statistic }: RecordStatistic): Omit<Statistic, 'id'> {
  const known = KEPT.flatMap((name) => {
    const text = Object.hasOwn(values, name) ? values[name] : undefined;
    const value = typeof text === 'string' ? numberOf(text) : text?.flatMap((one) => numberOf(one) ?? []);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...statistic, values: Object.fromEntries(known) };
}

function fullText(value: Exact): string {
  const text = toText(value);
  if (!text.startsWith('~')) return text;
  const { n, d } = reduced(value);
  return `${n}/${d}`;
}

/** What the record shortens in other places is read as it stands. */
function numberOf(text: string): Exact | undefined {
  return fromText(text.replace('~', ''));
}
