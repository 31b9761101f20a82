import { isList } from '../../kit/plain-data.js';
import { nfc } from '../../kit/unicode.js';
import { isForbidden } from '../../model/document.js';
import { notGiven, textGiven } from '../../model/given-as.js';

/** A tier or a group of a new pack: its id and its title. */
export interface DraftPart {
  /** Its id: letters, digits and hyphens. */
  readonly id: string;
  /** What a user reads, in the first language of the draft. */
  readonly title: string;
}

const LONGEST = 48;

/**
 * Tiers or groups from a list with commas: `huyen=Cấp huyện, Cấp xã`; with semicolons where titles have commas: `Hạ tầng, thiết bị; Nhân
 * lực`. Without an id one is made of the title, as `cap-xa`. All ids are different, and none is among `taken`.
 *
 * @param text The list, with commas or semicolons.
 * @param taken Ids that are used already; by default none.
 * @example
 * namedThings('Cấp xã'); // [{ id: 'cap-xa', title: 'Cấp xã' }]
 */
export function namedThings(text: string, taken: readonly string[] = []): readonly DraftPart[] {
  if (!isList(taken)) notGiven('A list of ids', taken);
  const named: DraftPart[] = [];
  const list = textGiven('A list with commas', text);
  for (const part of list.split(list.includes(';') ? ';' : ',').map((item) => item.trim())) {
    if (part === '') continue;
    const cut = part.indexOf('=');
    const title = nfc(part.slice(cut + 1).trim());
    const id = cut === -1 ? idFrom(title) : idAsGiven(part.slice(0, cut).trim());
    named.push({ id: freeId(id, [...taken, ...named.map((item) => item.id)]), title: title === '' ? id : title });
  }
  return named;
}

/**
 * An id from any text: `Cấp xã` -> `cap-xa`; with `x-` at the beginning where it would not begin with a letter.
 *
 * @param text Any text.
 * @example
 * idFrom('Cấp xã'); // 'cap-xa'
 */
export function idFrom(text: string): string {
  const plain = textGiven('A text', text)
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

/**
 * The text if it is an id; else an id made from it.
 *
 * @param text An id, or any text.
 * @example
 * idAsGiven('Cấp xã'); // 'cap-xa'
 */
export function idAsGiven(text: string): string {
  textGiven('An id', text);
  const isId = /^[A-Za-z][A-Za-z0-9-]*$/.test(text) && text.length <= LONGEST && !isForbidden(text);
  return isId ? text : idFrom(text);
}

/** The id; `id-2`, `id-3`, … where it is taken. */
export function freeId(id: string, taken: readonly string[]): string {
  if (!taken.includes(id)) return id;
  let number = 2;
  while (taken.includes(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
