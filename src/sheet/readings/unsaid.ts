import { decimalComma } from '../decimal-comma.js';
import { clausesOf } from './clause.js';
import { wordsOf } from './figure-title.js';
import { NUMBER } from './pattern.js';
import type { Reading, Scoring } from './reading.js';

/** Words without a meaning of their own: yes, no and the rest of an option, and counting words. */
const SILENT = new Set(
  'có không chưa đã đạt đúng ngược lại còn khác các trường hợp mức thuộc lần buổi lượt cái đợt cuộc kỳ thực hiện ban hành kết nối sử dụng triển khai áp dụng đầy đủ thiếu một trong hai nội dung yêu cầu mục xảy ra để và phát sinh bị được số nào hoặc hay'.split(
    ' ',
  ),
);
/** Numbers that a pattern implies: each 1, all of 100 %. */
const UNDERSTOOD = new Set(['1', '100']);
/** Ids without digits, for a rule whose numbers are looked at. */
const IDS = 'defghijkmnopqrstuvwyz'.split('');

/**
 * The parts of a cell that a reading leaves out: clauses that it does not use, names that are in none of its facts, numbers
 * that are neither in its rule nor in a name. Empty where the reading covers the whole cell.
 */
export function unsaidIn(
  scoring: Scoring,
  { facts, rule, used, implied = [], doubts = [] }: Reading,
): readonly string[] {
  const quoted = doubts.flatMap((doubt) => ('clause' in doubt ? [doubt.clause] : []));
  const clauses = scoring.clauses.filter(
    (clause) => ![...used, ...implied].includes(clause) && !quoted.includes(clause.text),
  );
  const names = [
    scoring.title,
    ...facts.flatMap(({ title, measure = '', options = [] }) => [
      title,
      measure,
      ...options.map((option) => option.title),
    ]),
  ];
  const covered = new Set([...names, ...quoted].flatMap(wordsOf));
  const free = used
    .flatMap((clause) => clause.free)
    .filter((text) => wordsOf(text).some((word) => !covered.has(word) && !SILENT.has(word)));
  const numbers = new Set([
    scoring.max,
    ...numbersIn(JSON.stringify(rule(IDS.slice(0, facts.length)))),
    ...[...names, ...quoted].flatMap(numbersIn),
    // `1/2 điểm tối đa` stands in the rule as its points
    ...clausesOf(used, 'option').flatMap(({ isPart, points }) => (isPart ? points.split('/') : [])),
    ...clausesOf(used, 'cap').flatMap(({ items = [] }) => items),
    ...doubts.flatMap((doubt) => ('cap' in doubt ? [doubt.cap] : 'from' in doubt ? [doubt.from] : [])),
  ]);
  const unusedNumbers = used
    .flatMap(({ text }) => numbersIn(text))
    .filter((number) => !numbers.has(number) && !UNDERSTOOD.has(number) && number !== '0');
  return [...clauses.map(({ text }) => text), ...free, ...unusedNumbers];
}

/** The numbers of a text in normal form. */
function numbersIn(text: string): readonly string[] {
  return (text.match(new RegExp(NUMBER.replace(/^\(\?<!.*?\)/, ''), 'gu')) ?? []).flatMap(
    (number) => decimalComma(number) ?? [],
  );
}
