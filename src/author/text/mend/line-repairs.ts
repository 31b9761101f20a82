import { ODD_BLANK } from '../blanks.js';
import { SYNTAX_DETAILS, type SyntaxDetail } from '../yaml-syntax.js';
import type { LineMend } from './line-mend.js';
import { quoted } from './quoting.js';
import { requoted } from './requote.js';

/** What word processors make of a hyphen: non-breaking, figure, en and em dash, minus, full-width, bullets. */
export const ODD_DASH = '\\u2010-\\u2015\\u2212\\uff0d\\u2022\\u00b7\\u25aa\\u25cf';
/** Bullets of word processors, also those that they keep in the private area of a symbol font. */
export const BULLET =
  '\\u2022\\u2023\\u25a0-\\u25ff\\u2190-\\u21ff\\u2605\\u2606\\u2660-\\u2667\\u2700-\\u27bf\\ue000-\\uf8ff';
/** What else stands before an item of a list: a number or a letter with its sign, and the circle that is a letter o. */
const NUMBERING = '\\d{1,2}[.)]|[a-zđ][.)]|o';
/** Curly, low and angle quotation marks, and full-width ones. */
export const CURLY = '\\u201c\\u201d\\u201e\\u201f\\u00ab\\u00bb\\u2018\\u2019\\u201a\\u201b\\uff02\\uff07';

const KEY = '[\\p{L}_@][\\p{L}\\p{N}_.@-]*';
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

/** One way in which a line goes wrong when it is pasted or typed in a hurry: the line as meant, or the line itself. */
type Repair = readonly [SyntaxDetail, (line: string) => string];

/** In this order; each leaves a line alone that does not have its slip. */
const REPAIRS: readonly Repair[] = [
  ['odd-blank', ordinaryBlanks],
  ['wide', ordinaryWidth],
  ['dash', ordinaryDash],
  ['curly', straightQuotes],
  ['colon-space', spacedColons],
  ['comma-in-number', decimalPoints],
  ['colon-missing', colonsForOtherSigns],
  ['comma-missing', commasBetweenKeys],
  ['comma-many', withoutSpareCommas],
  ['bracket-open', closedBracket],
];

/**
 * The lines that may have been meant: each repair alone, all of them one after another, and with texts in quotation
 * marks. Whoever asks reads the text with each of them, and takes the first that can be read.
 */
export function repairsOf(line: string): readonly LineMend[] {
  const singles = REPAIRS.flatMap(([detail, repair]) => mendOf(line, repair(line), detail));
  const [firstSlip] = singles;
  const all = REPAIRS.reduce((text, [, repair]) => repair(text), line);
  const together = firstSlip === undefined ? [] : [{ ...firstSlip, line: all }];
  const inQuotes = requoted(line);
  const both = firstSlip === undefined ? [] : requoted(all).map((mend) => ({ ...firstSlip, line: mend.line }));
  return [...singles, ...together, ...inQuotes, ...both].filter(
    (mend, index, mends) => mends.findIndex((other) => other.line === mend.line) === index,
  );
}

function mendOf(written: string, line: string, detail: SyntaxDetail): readonly LineMend[] {
  if (line === written) return [];
  let column = 0;
  while (written[column] === line[column]) column += 1;
  return [{ line, column, detail: SYNTAX_DETAILS[detail] }];
}

/** Blanks before the text, and those beside a dash, a colon, a comma or a bracket; others belong to texts. */
function ordinaryBlanks(line: string): string {
  const indented = line.replace(new RegExp(`^[ \\t${ODD_BLANK}]+`, 'u'), (blanks) => blanks.replaceAll(/[^ \t]/g, ' '));
  return indented
    .replaceAll(new RegExp(`(?<=(?:^\\s*(?:-\\s)*-|:|[,{[]))[ ${ODD_BLANK}]+`, 'gu'), (blanks) =>
      blanks.replaceAll(/[^ ]/g, ' '),
    )
    .replace(/^(\s*(?:-\s+)*-)\t+/, '$1 ')
    .replaceAll(new RegExp(`(?:${CLASS})+(?=\\s*[,}\\]:]|\\s*$)`, 'gu'), '');
}

const CLASS = `[${ODD_BLANK}]`;

/** A colon after a key, what stands between items in braces, the braces themselves, and `#` before a comment. */
function ordinaryWidth(line: string): string {
  const keyed = line
    .replace(new RegExp(`^(\\s*(?:-\\s+)*${KEY})\\s*：\\s*`, 'u'), '$1: ')
    .replace(/(?<=\s)＃/u, '#')
    .replaceAll('＂', '"');
  if (!/[{[｛［]/.test(keyed)) return keyed;
  return keyed
    .replaceAll(/[｛｝［］]/g, (sign) => WIDE[sign] ?? sign)
    .replaceAll(new RegExp(`([{,，、]\\s*)(${KEY})\\s*：\\s*`, 'gu'), '$1$2: ')
    .replaceAll(new RegExp(`\\s*[，、]\\s*(?=${KEY}:\\s)`, 'gu'), ', ');
}

/** A sign that is no hyphen before a key, a text in quotation marks or a bracket. */
const ITEM = new RegExp(`^(\\s*)([${BULLET}]|${NUMBERING})([\\s${ODD_BLANK}]+)(?=${KEY}\\s*[:：]|[{["'“])`, 'u');

/** A list item begins with a hyphen and a space. */
function ordinaryDash(line: string): string {
  return line
    .replace(new RegExp(`^(\\s*)[*+](?=\\s+${KEY}\\s*:)`, 'u'), '$1-')
    .replace(ITEM, (_, blank: string, sign: string, gap: string) =>
      sign.length === 1 && !gap.includes('\t') ? `${blank}-${' '.repeat(gap.length)}` : `${blank}- `,
    )
    .replace(new RegExp(`^(\\s*)[${ODD_DASH}${BULLET}]\\s*(?=\\S)`, 'u'), '$1- ')
    .replace(new RegExp(`^(\\s*)-(?=${KEY}\\s*:(?:\\s|$)|[{["'])`, 'u'), '$1- ');
}

/** Quotation marks that belong together, with what may stand between them. */
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

/** Quotation marks of a word processor around a whole text, or around a key. */
function straightQuotes(line: string): string {
  return line.replaceAll(ENCLOSED, (_, ...inner: readonly (string | undefined)[]) =>
    quoted(inner.slice(0, PAIRS.length).find((one) => one !== undefined) ?? ''),
  );
}

/** `max:6`: a colon of a key without a space. */
function spacedColons(line: string): string {
  return line
    .replace(new RegExp(`^(\\s*(?:-\\s+)*${KEY}):(?=[^\\s:/])`, 'u'), '$1: ')
    .replaceAll(new RegExp(`(?<=[{,]\\s*)(${KEY}):(?=[^\\s:/])`, 'gu'), '$1: ');
}

/** `{ max: 2,5 }`; `2,500` may be a thousand, and stays. */
function decimalPoints(line: string): string {
  return line.replaceAll(/(?<=[{,][^{},]*:\s*-?\d+),(?=(?:\d{1,2}|\d{4,})\s*[,}])/g, '.');
}

/** A value that is one word or a number ends before the next key; a semicolon or a blank stands where a comma belongs. */
function commasBetweenKeys(line: string): string {
  if (!line.includes('{')) return line;
  return line
    .replaceAll(/\s*;\s*(?=[A-Za-z][\w-]*:\s)/g, ', ')
    .replaceAll(/(?<=[{,]\s*[A-Za-z][\w-]*)\s*=\s*(?=\S)/g, ': ')
    .replaceAll(/(?<=[{,]\s*[A-Za-z][\w-]*:\s+(?:-?\d[\d.]*|[a-z][a-z0-9-]*))\s+(?=[A-Za-z][\w-]*:\s)/g, ', ');
}

/** A comma or a semicolon at the end of a line, and one of two in a row. */
function withoutSpareCommas(line: string): string {
  return line.replace(/\s*[,;]\s*$/, '').replaceAll(/,(?:\s*,)+/g, ',');
}

/** `max = 6`, `max :6`, and before a number alone `max 6`. */
function colonsForOtherSigns(line: string): string {
  return line.replace(/^(\s*(?:-\s+)*[A-Za-z][\w-]*)(?:\s*=\s*|\s+:|\s+(?=-?\d+(?:\.\d+)?\s*$))(?=\S)/, '$1: ');
}

/** A bracket that is the only one of its line, and is not closed there. Of several nobody knows which one lacks its end. */
function closedBracket(line: string): string {
  const opener = /^[^{}[\]#]*([{[])\s*[^{}[\]#\s][^{}[\]#]*$/.exec(line)?.[1];
  if (opener === undefined) return line;
  return opener === '{' ? `${line.trimEnd()} }` : `${line.trimEnd()}]`;
}
