import { nfc, ofUnicodeAlone } from '../../kit/unicode.js';

/** How much of a text is searched for signs of its encoding. */
const LOOKED_AT = 100_000;

/** Files of other programs, by how they begin when they are read as UTF-8; U+FFFD stands for bytes that are not UTF-8. */
const FORMATS: readonly (readonly [begin: string, name: string])[] = [
  ['PK\x03\x04', 'Word, Excel, ZIP (.docx, .xlsx, .zip)'],
  ['\uFFFD\uFFFD\x11', 'Word, Excel (.doc, .xls)'],
  ['%PDF-', 'PDF'],
  ['{\\rtf', 'RTF'],
  ['<!doctype', 'HTML'],
  ['<html', 'HTML'],
  ['<?xml', 'XML'],
  ['\x1F\uFFFD', 'GZIP (.gz)'],
  ['7z\uFFFD\uFFFD', '7-Zip (.7z)'],
  ['Rar!', 'RAR (.rar)'],
];
/** As long as the longest beginning. */
const LONGEST_BEGIN = 9;

/** The program of which a file is that was read as UTF-8 text, by how it begins; undefined of a text. */
export function programOf(text: string): string | undefined {
  const head = text.slice(0, LONGEST_BEGIN).toLowerCase();
  return FORMATS.find(([begin]) => head.startsWith(begin.toLowerCase()))?.[1];
}

/** The format or encoding of a text that was wrongly read as UTF-8, where it shows; else ''. */
export function encodingOf(text: string): string {
  const format = programOf(text);
  if (format !== undefined) return format;
  const start = text.replace(/^\uFFFD+/, '').slice(0, 200);
  const nuls = start.length - start.replaceAll('\0', '').length;
  // every second character of UTF-16 is NUL; where all are, nothing of the file is left
  if (nuls * 3 > start.length && nuls < start.length) return 'UTF-16';
  const inWords = text.slice(0, LOOKED_AT).match(/(?:\p{L}\uFFFD|\uFFFD\p{L})/gu) ?? [];
  return inWords.length > 1 && !text.includes('\0') ? 'Windows-1258' : '';
}

/**
 * Letters that stand for Vietnamese ones: of the fonts of TCVN3 (`§iÓm` is `Điểm`) and of VNI (`Ñieåm`), and UTF-8 that was read as
 * Windows-1252 (`Ä‘iá»ƒm`). Signs that also stand beside letters in right texts, as `®` and `«`, are left out.
 */
const STAND_INS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/á[»º][\u0080-\u024f\u2000-\u2fff]|Ä\u2018|Æ[°¡]/g, 'UTF-8 → Windows-1252'],
  [/[a-z\u00c0-\u00ff][¨©ª¬µ¶¸¹¼½¾]|(?<![\w\u00a1-\u00ff])[§®¡¢¤¥¦][a-z\u00c0-\u00ff¨©ª¬µ¶¸¹]/gi, 'TCVN3 (.VnTime)'],
  [/[aeo][âäåø]/gi, 'VNI (VNI-Times)'],
];

/** Fewer signs in a line may be chance. */
const SIGNS = 2;

/** The first line of a text whose Vietnamese is written in letters of other languages, by its offset; undefined for none. */
export function standInsIn(text: string): { readonly offset: number; readonly encoding: string } | undefined {
  let start = 0;
  for (const line of text.slice(0, LOOKED_AT).split('\n')) {
    if (/[\u00a1-\u00ff]/.test(line) && !ofUnicodeAlone(nfc(line))) {
      for (const [sign, encoding] of STAND_INS) {
        const signs = [...line.matchAll(sign)];
        const [first] = signs;
        if (first !== undefined && signs.length >= SIGNS) return { offset: start + first.index, encoding };
      }
    }
    start += line.length + 1;
  }
  return undefined;
}
