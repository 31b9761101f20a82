import { SYNTAX_DETAILS, type SyntaxDetail } from '../../../model/source-details.js';
import { ODD_BLANK } from '../blanks.js';
import { KEY_NAME } from '../key-name.js';
import { BULLET, ODD_DASH } from '../odd-signs.js';
import { rightBrackets } from './brackets.js';
import type { LineMend } from './requote.js';
import { quoted, requoted } from './requote.js';

/** Numbering of list items: `1.`, `a)`, and the letter o as a circle. */
const NUMBERING = '\\d{1,2}[.)]|[a-zđ][.)]|o';

const WIDE: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '、': ',',
  '＃': '#',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '＂': '"',
  '＇': "'",
};

/** A slip of pasting or typing, and the function that mends it; a line without the slip stays. */
type Repair = readonly [SyntaxDetail, (line: string) => string];

/** In the order in which they are tried. */
const REPAIRS: readonly Repair[] = [
  ['odd-blank', ordinaryBlanks],
  ['wide', ordinaryWidth],
  ['dash', ordinaryDash],
  ['curly', straightQuotes],
  ['unexpected', rightBrackets],
  ['unexpected', endsWithoutSigns],
  ['unexpected', listedWords],
  ['colon-missing', wordsByLanguage],
  ['colon-space', spacedColons],
  ['first-character', quotedOperators],
  ['comma-in-number', decimalPoints],
  ['colon-missing', colonsForOtherSigns],
  ['comma-missing', commasBetweenKeys],
  ['comma-many', withoutSpareCommas],
  ['bracket-open', closedBracket],
  ['unexpected', withoutSpareBracket],
];

/**
 * The possible mended lines: with each repair alone, with all of them, and with texts in quotation marks. The caller reads
 * the text with each and takes the first that can be read.
 */
export function repairsOf(line: string): readonly LineMend[] {
  const singles = REPAIRS.flatMap(([detail, repair]) => mendOf(line, repair(line), detail));
  const [firstSlip] = singles;
  const all = REPAIRS.reduce((text, [, repair]) => repair(text), line);
  const withAll = firstSlip === undefined ? [] : [{ ...firstSlip, line: all }];
  const inQuotes = requoted(line);
  const both = firstSlip === undefined ? [] : requoted(all).map((mend) => ({ ...firstSlip, line: mend.line }));
  return [...singles, ...withAll, ...inQuotes, ...both].filter(
    (mend, index, mends) => mends.findIndex((other) => other.line === mend.line) === index,
  );
}

function mendOf(written: string, line: string, detail: SyntaxDetail): readonly LineMend[] {
  if (line === written) return [];
  let column = 0;
  while (written[column] === line[column]) column += 1;
  return [{ line, column, detail: SYNTAX_DETAILS[detail] }];
}

/** `needs: number, date }` -> `needs: [ number, date ] }`. */
function listedWords(line: string): string {
  return line.replaceAll(
    /\b(needs|options|languages|cite|ranked|all|any): *([\w#.-]+(?:, *[\w#.-]+)+)(?=\s*(?:\}|, *[A-Za-z][\w-]*:\s))/g,
    '$1: [ $2 ]',
  );
}

/** `title: { Trường học }` -> `title: { vi: Trường học }`. */
function wordsByLanguage(line: string): string {
  return line.replaceAll(/\b((?:title|choice|authority): *\{ *)(?=[^{}:,"']+\})/g, '$1vi: ');
}

/** `atLeast: >= 80` -> `atLeast: 80`, where the sign says what the key says; `>= 80: 5` as a range. */
function endsWithoutSigns(line: string): string {
  return line
    .replaceAll(
      /\b(atLeast: *)>= *(?=\d)|\b(above: *)> *(?=\d)|\b(below: *)< *(?=\d)|\b(atMost: *)<= *(?=\d)/g,
      '$1$2$3$4',
    )
    .replace(
      /^(\s*- )(>=?|<=?) *(\d+(?:\.\d+)?) *%?: *(\d+(?:\.\d+)?)\s*$/,
      (_, dash: string, sign: string, end: string, points: string) =>
        `${dash}{ ${END_OF[sign] ?? sign}: ${end}, points: ${points} }`,
    );
}

const END_OF: Readonly<Record<string, string>> = { '>=': 'atLeast', '>': 'above', '<': 'below', '<=': 'atMost' };

/** Quotation marks around an operator that is a key in braces: `{ >: [` -> `{ ">": [`. */
function quotedOperators(line: string): string {
  return line.replaceAll(/(?<=[{,]\s*)(?:[<>]=?|[!=]=|[!*+%/-])(?=\s*:\s)/g, '"$&"');
}

/** Spaces for odd blanks at the beginning of a line. */
export function ordinaryIndent(line: string): string {
  return line.replace(new RegExp(`^[ \\t${ODD_BLANK}]+`, 'u'), (blanks) => blanks.replaceAll(/[^ \t]/g, ' '));
}

/** Spaces for odd blanks at the beginning, and beside a dash, colon, comma or bracket; others belong to texts. */
function ordinaryBlanks(line: string): string {
  return ordinaryIndent(line)
    .replaceAll(new RegExp(`(?<=(?:^\\s*(?:-\\s)*-|:|[,{[]))[ ${ODD_BLANK}]+`, 'gu'), (blanks) =>
      blanks.replaceAll(/[^ ]/g, ' '),
    )
    .replace(/^(\s*(?:-\s+)*-)\t+/, '$1 ')
    .replaceAll(new RegExp(`(?:${CLASS})+(?=\\s*[,}\\]:]|\\s*$)`, 'gu'), '');
}

const CLASS = `[${ODD_BLANK}]`;

/** Ordinary signs for full-width ones: the colon of a key, commas and braces, `#` of a comment. */
function ordinaryWidth(line: string): string {
  const keyed = line
    .replace(new RegExp(`^(\\s*(?:-\\s+)*${KEY_NAME})\\s*：\\s*`, 'u'), '$1: ')
    .replace(/(?<=\s)＃/u, '#')
    .replaceAll('＂', '"');
  if (!/[{[｛［]/.test(keyed)) return keyed;
  return keyed
    .replaceAll(/[｛｝［］]/g, (sign) => WIDE[sign] ?? sign)
    .replaceAll(new RegExp(`([{,，、]\\s*)(${KEY_NAME})\\s*：\\s*`, 'gu'), '$1$2: ')
    .replaceAll(new RegExp(`\\s*[，、]\\s*(?=${KEY_NAME}:\\s)`, 'gu'), ', ');
}

/** A bullet or a number before a key, a quoted text or a bracket. */
const ITEM = new RegExp(`^(\\s*)([${BULLET}]|${NUMBERING})([\\s${ODD_BLANK}]+)(?=${KEY_NAME}\\s*[:：]|[{["'“])`, 'u');

/** `- ` for a bullet, a number, another dash, or a hyphen without a space. */
export function ordinaryDash(line: string): string {
  return line
    .replace(new RegExp(`^(\\s*)[*+](?=\\s+${KEY_NAME}\\s*:)`, 'u'), '$1-')
    .replace(ITEM, (_, blank: string, sign: string, gap: string) =>
      sign.length === 1 && !gap.includes('\t') ? `${blank}-${' '.repeat(gap.length)}` : `${blank}- `,
    )
    .replace(new RegExp(`^(\\s*)[${ODD_DASH}${BULLET}]\\s*(?=\\S)`, 'u'), '$1- ')
    .replace(new RegExp(`^(\\s*)-(?=${KEY_NAME}\\s*:(?:\\s|$)|[{["'])`, 'u'), '$1- ');
}

/** Pairs of quotation marks, with the text between them. */
const PAIRS = [
  '"([^"“„”‟]*)[“”‟]',
  '[“„”‟]([^"“„”‟]*)"',
  "'([^'‘‚’‛]*)[‘’‛]",
  '[“„”‟]([^“„”‟]*)[“”‟]',
  '«([^«»]*)»',
  '[‘‚’‛]([^‘‚’‛]*)[‘’‛]',
  '＂([^＂]*)＂',
];
const ENCLOSED = new RegExp(`(?<=(?:^|:|-|[,{[])\\s*)(?:${PAIRS.join('|')})(?=\\s*(?:$|[,}\\]:]|#))`, 'gu');

/** Straight quotation marks for those of a word processor around a whole text or key. */
function straightQuotes(line: string): string {
  return line.replaceAll(ENCLOSED, (_, ...inner: readonly (string | undefined)[]) =>
    quoted(inner.slice(0, PAIRS.length).find((text) => text !== undefined) ?? ''),
  );
}

/** `max:6` -> `max: 6`. */
function spacedColons(line: string): string {
  return line
    .replace(new RegExp(`^(\\s*(?:-\\s+)*${KEY_NAME}):(?=[^\\s:/])`, 'u'), '$1: ')
    .replaceAll(new RegExp(`(?<=[{,]\\s*)(${KEY_NAME}):(?=[^\\s:/])`, 'gu'), '$1: ');
}

/** `{ max: 2,5 }` -> `{ max: 2.5 }`, `{ max: 1.000,5 }` -> `{ max: 1000.5 }`; `2,500` may be a thousand, and stays. */
function decimalPoints(line: string): string {
  return line
    .replaceAll(/(?<=[{,][^{},]*:\s*-?)([1-9]\d{0,2}(?:\.\d{3})+),(?=\d{1,2}\s*[,}])/g, (_, whole: string) => {
      return `${whole.replaceAll('.', '')}.`;
    })
    .replaceAll(/(?<=[{,][^{},]*:\s*-?\d+),(?=(?:\d{1,2}|\d{4,})\s*[,}])/g, '.');
}

/** `{ max: 6; combine: sum }`, `{ max: 6 combine: sum }`, `{ code: A.1 title: { vi: A } }` and `{ max = 6 }` with commas and colons. */
function commasBetweenKeys(line: string): string {
  if (!line.includes('{')) return line;
  return line
    .replaceAll(/\s*;\s*(?=[A-Za-z][\w-]*:\s)/g, ', ')
    .replaceAll(/(?<=[{,]\s*[A-Za-z][\w-]*)\s*=\s*(?=\S)/g, ': ')
    .replaceAll(/(?<=[{,]\s*[A-Za-z][\w-]*:\s+(?:-?\d[\d.]*|[a-z][a-z0-9-]*))\s+(?=[A-Za-z][\w-]*:\s)/g, ', ')
    .replaceAll(/(?<=[{,]\s*[A-Za-z][\w-]*:\s+[^\s{}[\],"':#]+)\s+(?=[a-z][A-Za-z-]*:\s+[{[])/g, ', ')
    .replaceAll(/(?<=[\]}])\s+(?=[a-z][A-Za-z-]*:\s)/g, ', ');
}

/** The line without a comma or semicolon at its end, and with one comma for several in a row. */
function withoutSpareCommas(line: string): string {
  return line.replace(/\s*[,;]\s*$/, '').replaceAll(/,(?:\s*,)+/g, ',');
}

/** A key and one word, number, quoted text or list after a blank, and nothing more. */
const KEY_AND_VALUE = /^(\s*(?:-\s+)*[A-Za-z][\w-]*)\s+(?=(?:[\w.+-][\w.@#/:+-]*|"[^"]*"|\[[^\]]*\]|\{[^}]*\})\s*$)/;

/** `max = 6`, `max :6` and `max 6` -> `max: 6`. */
function colonsForOtherSigns(line: string): string {
  return line.replace(/^(\s*(?:-\s+)*[A-Za-z][\w-]*)(?:\s*=\s*|\s+:)(?=\S)/, '$1: ').replace(KEY_AND_VALUE, '$1: ');
}

/** Closes the only bracket of a line; where there are several, it is not known which one is open. */
function closedBracket(line: string): string {
  const opener = /^[^{}[\]#]*([{[])\s*[^{}[\]#\s][^{}[\]#]*$/.exec(line)?.[1];
  if (opener === undefined) return line;
  return opener === '{' ? `${line.trimEnd()} }` : `${line.trimEnd()}]`;
}

/** `title: { vi: A }}` -> `title: { vi: A }`, where one bracket more is closed than is open. */
function withoutSpareBracket(line: string): string {
  const count = (sign: string) => line.split(sign).length - 1;
  const spare = ['{}', '[]'].find(([open = '', close = '']) => count(close) === count(open) + 1 && count(open) > 0);
  return spare === undefined || !line.trimEnd().endsWith(spare[1] ?? '') ? line : line.trimEnd().slice(0, -1);
}
