import type { PackComparison, PackDifference, PackEffect } from '../../author/index.js';
import type { Json } from '../../model/expression.js';
import { asWritten, compareSentence, type Language } from '../../words/index.js';

const EFFECTS: readonly PackEffect[] = ['scores', 'besides', 'words'];
/** A longer value is cut: who wants the whole of it takes the JSON. */
const LONGEST = 60;

/** Keys of a pack whose values are numbers. Under others, as `code` and `number`, what looks like one is a text. */
const NUMBERS: readonly string[] = [
  ...['max', 'min', 'step', 'points', 'value', 'each', 'weight', 'target', 'outOf', 'otherwise', 'notBelow'],
  ...['atLeast', 'above', 'below', 'atMost', 'low', 'high'],
];

interface Edition {
  readonly id: string;
  readonly version: string;
}

/** The differences, gravest first, and what follows from them. */
export function printComparison(
  { differences, comparable, bump, versions }: PackComparison,
  old: Edition,
  now: Edition,
  language: Language,
): string {
  const name = ({ id, version }: Edition) => `${id} ${version}`;
  const groups = EFFECTS.flatMap((effect) => {
    const own = differences.filter((one) => one.effect === effect);
    if (own.length === 0) return [];
    const heading = compareSentence(effect, language, { count: String(own.length) });
    return [heading, ...own.map((one) => `  ${line(one, language)}`)];
  });
  const lines = [
    compareSentence('heading', language, { old: name(old), new: name(now) }),
    ...(bump === 'none' ? [compareSentence('same', language)] : groups),
    compareSentence(comparable ? 'comparable' : 'not-comparable', language),
    old.id === now.id
      ? compareSentence(versions.enough ? 'version-enough' : 'version-short', language, {
          old: versions.old,
          new: versions.new,
          next: versions.next,
        })
      : compareSentence('other-id', language),
  ];
  return `${lines.join('\n')}\n`;
}

function line({ at, change, before, after }: PackDifference, language: Language): string {
  const isNumber = NUMBERS.includes(at.split('/').at(-1) ?? '');
  const say = (value: Json | undefined) => (isNumber ? asWritten(briefly(value), language) : briefly(value));
  return compareSentence(change, language, { at, before: say(before), after: say(after) });
}

function briefly(value: Json | undefined): string {
  const text = typeof value === 'string' ? value : flow(value ?? '');
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** As a pack writes it on one line: `{ atLeast: 90, points: 5 }`. */
function flow(value: Json): string {
  if (Array.isArray(value)) return `[ ${value.map(flow).join(', ')} ]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`);
  return `{ ${entries.join(', ')} }`;
}
