import { nfc } from '../../kit/unicode.js';
import { isForbidden } from '../../model/document.js';

/** A thing that is declared: the id by which the pack names it, and what a reader reads. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

const LONGEST = 48;

/**
 * Named things from a list as people type it, parted by commas: `huyen=Cấp huyện, Cấp xã`. Without an id one is made of
 * the title, as `cap-xa`; no two are alike, nor like those that are taken.
 */
export function namedThings(text: string, taken: readonly string[] = []): readonly Named[] {
  const named: Named[] = [];
  for (const part of text.split(',').map((one) => one.trim())) {
    if (part === '') continue;
    const cut = part.indexOf('=');
    const title = nfc(part.slice(cut + 1).trim());
    const id = cut === -1 ? idFrom(title) : idAsGiven(part.slice(0, cut).trim());
    named.push({ id: freeId(id, [...taken, ...named.map((one) => one.id)]), title: title === '' ? id : title });
  }
  return named;
}

/** An id from any text: letters without their marks, digits, hyphens; `x` before one that would begin otherwise. */
export function idFrom(text: string): string {
  const plain = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  if (/^[a-z]/.test(plain) && !isForbidden(plain)) return plain;
  return plain === '' ? 'x' : `x-${plain}`;
}

/** An id as it was typed, where it can be one; else one made of it. */
export function idAsGiven(text: string): string {
  const isId = /^[A-Za-z][A-Za-z0-9-]*$/.test(text) && text.length <= LONGEST && !isForbidden(text);
  return isId ? text : idFrom(text);
}

/** The id, with a number after it where it is taken. */
export function freeId(id: string, taken: readonly string[]): string {
  if (!taken.includes(id)) return id;
  let number = 2;
  while (taken.includes(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
