import { oneSpelling } from './unicode.js';

/**
 * Two texts that a reader may take a name for: names that share one of them cannot be told apart. Both texts are without
 * case, blanks at the ends, doubled blanks, invisible characters and compatibility forms (NFKC); a Cyrillic or Greek letter
 * is the Latin one of the same shape, and `hoà` is `hòa`. The second text also has 0 as O, and 1, I and | as l. Other
 * scripts are not covered.
 */
export function seenAs(name: string): readonly [string, string] {
  const plain = name.normalize('NFKC').replaceAll(INVISIBLE, '').replaceAll(/\s+/gu, ' ').trim();
  return [latin(plain), latin(plain.replaceAll(/[1I|]/g, 'l').replaceAll('0', 'O'))];
}

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/** The text in Latin letters. Marks are set apart first (NFD), so that a Cyrillic letter with an accent becomes the Latin one with it. */
function latin(text: string): string {
  const letters = text.toLowerCase().normalize('NFD');
  return oneSpelling(Array.from(letters, (letter) => SHAPES.get(letter) ?? letter).join(''));
}

/** Lower-case letters; each of `FROM` looks like the one at its position in `TO`, at least as a capital. */
const FROM = 'авекмнорстухіјѕԁһԛԝӏαβεζηικμνορτυχðɖ';
const TO = 'abekmhopctyxijsdhqwlabezhikmnoptyxđđ';
const SHAPES: ReadonlyMap<string, string> = new Map(Array.from(FROM, (letter, index) => [letter, TO.charAt(index)]));
