import type { PackComparison, PackDifference, PackEffect } from '../../author/index.js';
import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { asWritten, compareSentence, type Language } from '../../words/index.js';
import { cutAlike } from './cut-alike.js';
import { toldApart } from './told-apart.js';

const EFFECTS: readonly PackEffect[] = ['scores', 'besides', 'words'];
/** The length to which a value is cut; `--json` has the whole value. */
const LONGEST = 60;

/** Keys of a pack whose values are numbers. Digits under other keys, as `code` and `number`, are text. */
const NUMBERS: readonly string[] = [
  ...['max', 'min', 'step', 'points', 'value', 'each', 'weight', 'target', 'outOf', 'otherwise', 'notBelow'],
  ...['atLeast', 'above', 'below', 'atMost', 'low', 'high'],
];

interface Edition {
  readonly id: string;
  readonly version: string;
}

/** The differences, gravest first, then whether scores are comparable and which version follows. */
export function printComparison(
  { differences, comparable, bump, versions }: PackComparison,
  old: Edition,
  now: Edition,
  language: Language,
): string {
  const name = ({ id, version }: Edition) => `${id} ${version}`;
  const groups = EFFECTS.flatMap((effect) => {
    const ofEffect = differences.filter((difference) => difference.effect === effect);
    if (ofEffect.length === 0) return [];
    const heading = compareSentence(effect, language, { count: String(ofEffect.length) });
    return [heading, ...ofEffect.map((difference) => `  ${differenceLine(difference, language)}`)];
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

/** One difference between two packs, with its address. */
export function differenceLine(
  { at, change, before, after }: Omit<PackDifference, 'effect'>,
  language: Language,
): string {
  const isNumber = NUMBERS.includes(at.split('/').at(-1) ?? '');
  const texts = toldApart(...cutAlike(onOneLine(before), onOneLine(after), LONGEST));
  const [was, is] = isNumber ? texts.map((text) => asWritten(text, language)) : texts;
  return compareSentence(change, language, { at, before: was ?? '', after: is ?? '' });
}

function onOneLine(value: Json | undefined): string {
  return typeof value === 'string' ? value : flow(value ?? '');
}

/** A value on one line, as a pack writes it: `{ atLeast: 90, points: 5 }`. */
function flow(value: Json): string {
  if (Array.isArray(value)) return inside('[', value.map(flow), ']');
  if (!isObject(value)) return String(value);
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`);
  return inside('{', entries, '}');
}

function inside(open: string, items: readonly string[], close: string): string {
  return items.length === 0 ? `${open}${close}` : `${open} ${items.join(', ')} ${close}`;
}
