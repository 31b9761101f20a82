import { oneSpelling } from './unicode.js';

/**
 * What a reader sees of a name, in two ways of reading it: two names that share one of them cannot be told apart. Both are
 * without case, blanks at the ends, doubled blanks, invisible characters and compatibility forms (NFKC), and with Cyrillic and
 * Greek letters as the Latin ones of the same shape, and `hoà` as `hòa`. The second also has 0 as O, and 1, I and | as l. Other scripts are not covered.
 */
export function seenAs(name: string): readonly [string, string] {
  const plain = name.normalize('NFKC').replaceAll(INVISIBLE, '').replaceAll(/\s+/gu, ' ').trim();
  return [latin(plain), latin(plain.replaceAll(/[1I|]/g, 'l').replaceAll('0', 'O'))];
}

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/** Marks stand apart while letters are compared, so that an accent on a Cyrillic letter is one on the Latin letter. */
function latin(text: string): string {
  const letters = text.toLowerCase().normalize('NFD');
  return oneSpelling(Array.from(letters, (letter) => SHAPES.get(letter) ?? letter).join(''));
}

/** Lower case, as `latin` compares it; each letter of the first list looks like the one below it, at least as a capital. */
const FROM = 'авекмнорстухіјѕԁһԛԝӏαβεζηικμνορτυχðɖ';
const TO = 'abekmhopctyxijsdhqwlabezhikmnoptyxđđ';
const SHAPES: ReadonlyMap<string, string> = new Map(Array.from(FROM, (letter, index) => [letter, TO.charAt(index)]));
