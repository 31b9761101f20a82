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
