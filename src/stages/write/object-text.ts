import { stringText } from '../../kit/canonical-text.js';

/** The canonical text of an object, of the canonical texts of its values; a key whose text is undefined is left out. */
export function objectText(texts: Readonly<Record<string, string | undefined>>): string {
  const keys = Object.keys(texts).filter((key) => texts[key] !== undefined);
  return `{${keys
    .toSorted()
    .map((key) => `${stringText(key)}:${texts[key]}`)
    .join(',')}}`;
}

/** The text of a list, of the texts of its items. */
export function listText(items: readonly string[]): string {
  return `[${items.join(',')}]`;
}

/** The text of a list of the parts of its items, of which each ends with a comma. */
export function listOfParts(parts: string[]): string {
  const last = parts.pop();
  if (last === undefined) return '[]';
  parts.push(last.slice(0, -1));
  return `[${parts.join('')}]`;
}
