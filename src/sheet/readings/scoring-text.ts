import { multiply } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { ROLE_IS } from '../../model/pack-words.js';
import { decimalComma } from '../decimal-comma.js';
import { type Clause, clausesOf, ZERO_ANSWER_IS } from './clause.js';
import { clauseOf } from './clause-of.js';
import { cutCell } from './cut-cell.js';
import { deedFigure } from './deed-figure.js';
import { withEachOfKinds } from './each-of-kinds.js';
import { asFrequencies } from './frequencies.js';
import { asDeduction, withoutTotals } from './in-other-words.js';
import { isLevel } from './levels-between.js';
import { asAnswersLeft, asOnlyCase, asWhatIsLeft } from './losses.js';
import { withMeanNamed } from './marked-figure.js';
import { namedFigure, withoutTitle } from './named-figure.js';
import { withPeriodBehind } from './often-in-words.js';
import { covering, isPlain, NUMBER, UNIT } from './pattern.js';
import { withoutLetter, withRatioApart, withRatioNamed } from './ratio-named.js';
import type { Scoring } from './reading.js';
import { strayMarks } from './stray-marks.js';

type Row = Pick<Scoring, 'title' | 'max' | 'role'>;

/** A cell of more letters is a report that was pasted, which no rule says; its patterns would take seconds. */
const LONGEST = 3000;

/** The text of a cell as clauses; with `joined` a line end inside a sentence is a blank. A cell that is too long is one unknown clause. */
export function scoringText(row: Row, text: string, joined = false): Scoring {
  if (text.length > LONGEST) return { ...row, text, clauses: [{ is: 'unknown', text, free: [] }] };
  return withClauses(row, text, piecesOf(row, text, joined));
}

/** The same of a cell whose first answer names the figure, which is then the title; undefined where it names none. */
export function namedText(row: Row, text: string, joined: boolean): Scoring | undefined {
  if (text.length > LONGEST) return undefined;
  const figure = namedFigure(piecesOf(row, text, joined), row.title);
  return figure && withClauses({ ...row, title: figure.title }, text, figure.pieces);
}

/** The same of a cell whose first answer says what is done to how many percent of what; undefined where it does not. */
export function deedText(row: Row, text: string): Scoring | undefined {
  if (text.length > LONGEST) return undefined;
  const figure = deedFigure(piecesOf(row, text, false), row.title);
  return figure && withClauses({ ...row, title: figure.title }, text, figure.pieces);
}

/** The same of a cell whose answers say what is taken away; undefined where they do not. */
export function lossesText(row: Row, text: string): Scoring | undefined {
  if (text.length > LONGEST) return undefined;
  const pieces = piecesOf(row, text, false);
  const left = asWhatIsLeft(pieces, row) ?? asAnswersLeft(pieces, row);
  return left && withClauses(row, text, left);
}

function piecesOf({ title, max, role }: Row, text: string, joined: boolean): readonly string[] {
  const cell = ROLE_IS[role].lowers ? text.replaceAll(MINUS, '$1trừ ') : text;
  const cut = withMeanNamed(cutCell(asDeduction(cell, max), joined), title);
  const pieces = asOnlyCase(withRatioApart(withoutTotals(cut)), { title, max, role }).map((piece) =>
    withoutTitle(piece, title),
  );
  return withoutChange(withoutLetter(withRatioNamed(withPeriodBehind(pieces, max))), title);
}

const CHANGE = /^(?<word>giảm|tăng) (?=(?:từ|trên|dưới|không quá|đến|[<>≥≤]) ?\d|\d)/iu;

const OF_CHANGE =
  /^(?:t[ỷỉ] lệ|tốc độ|mức) (?:(?<first>giảm|tăng)(?!\p{L})|.+ (?<!(?:cắt|tinh|suy|thuyên|gia) )(?<last>giảm|tăng)$)/iu;
/** `không giảm`, an answer beside percents of how much less there is. */
const NO_CHANGE = /^không (?<word>giảm|tăng)(?= ?[:=,]| (?:thì|được|\d))/iu;

/** Pieces without the `giảm` that each of them begins with, where the row is a figure of how much less there is. */
function withoutChange(pieces: readonly string[], title: string): readonly string[] {
  const { first, last } = OF_CHANGE.exec(title)?.groups ?? {};
  const word = (first ?? last)?.toLowerCase();
  const others = pieces.filter((piece) => NO_CHANGE.exec(piece)?.groups?.word?.toLowerCase() !== word);
  const isOfChange = others.every((piece) => CHANGE.exec(piece)?.groups?.word?.toLowerCase() === word);
  if (word === undefined || !isOfChange || others.length === 0) return pieces;
  // what did not become less became as much or more
  return pieces.map((piece) => piece.replace(CHANGE, '').replace(NO_CHANGE, '0% trở xuống'));
}

function withClauses({ title, max, role }: Row, text: string, pieces: readonly string[]): Scoring {
  const clauses = pieces.map((piece) => clauseOf(withMaximum(piece, max), role));
  const stray = strayMarks(text).map((mark): Clause => ({ is: 'unknown', text: mark, free: [] }));
  return {
    title,
    max,
    role,
    text,
    clauses: [
      ...withoutMinus(
        withWhole(asCounts(asFrequencies(asLevels(asOptions(asAbsent(withItemCap(withEachOfKinds(clauses), max))))))),
      ),
      ...stray,
    ],
  };
}

/** `Trả lời đúng hạn 100%: 1 điểm`: all of something, as the points that are there before any is taken away. */
const OF_ALL = covering(
  `(?<label>[^:;]*?(?<![\\d.,])100 ?%[^:;%]*?)(?: ?[:,] ?| )(?:(?:được|đạt|tính|chấm) )*(?<points>${NUMBER}) ?${UNIT}`,
);

/** An answer in words that is written nowhere as one; its points are to be put in. */
function answerInWords(text: string, label: string) {
  return {
    is: 'option',
    text,
    free: [label],
    label,
    range: undefined,
    isTaken: false,
    isAdded: false,
    isDashed: false,
  } as const;
}

/** The clauses, where what is asked of all stands before what takes points away: an answer in words. */
function withWhole(clauses: readonly Clause[]): readonly Clause[] {
  if (!clausesOf(clauses, 'each').some(({ isTaken }) => isTaken)) return clauses;
  return clauses.map((clause): Clause => {
    const { label = '', points: written = '' } =
      (clause.is === 'unknown' ? OF_ALL.exec(clause.text)?.groups : undefined) ?? {};
    const points = decimalComma(written);
    if (points === undefined || !isPlain(label.replace(/ ?(?:đạt )?100 ?%/u, ''))) return clause;
    return { ...answerInWords(clause.text, label), points, isPart: false };
  });
}

/** `Có nợ đọng: -5 điểm`, `Mỗi lỗi -1 điểm`, `-1 điểm/lỗi`, in a penalty. */
const MINUS = /(^|[;\n] ?|[:=] ?|(?<=(?<!điểm|đ)(?<=\p{L}) ))[-–−] ?(?=\d+(?:[.,]\d+)? ?(?:điểm|đ)(?!\p{L}))/giu;

/** `nếu không phát sinh hồ sơ thì được 5 điểm`, of 5 points, as `… điểm tối đa`. */
function withMaximum(piece: string, max: string): string {
  if (!/^(?:nếu|khi|trường hợp) (?:.*không (?:có|phát sinh) |[a-zđ]\d? ?= ?0)/isu.test(piece)) return piece;
  return piece.replace(
    new RegExp(`(?<=thì|được|đạt|tính|chấm|cho|[:,]) (?<points>${NUMBER}) ?${UNIT}$`, 'iu'),
    (all, points) => (decimalComma(points) === max ? ' điểm tối đa' : all),
  );
}

/** The clauses, where `vi phạm - 2 điểm` among options with a colon is unknown: its dash may be a minus. */
function withoutMinus(clauses: readonly Clause[]): readonly Clause[] {
  const isMixed = clauses.some((clause) => clause.is === 'option' && !clause.isDashed);
  return clauses.map((clause): Clause => {
    const isMinus = isMixed && clause.is === 'option' && clause.isDashed;
    return isMinus ? { is: 'unknown', text: clause.text, free: [] } : clause;
  });
}

/** The clauses, where `mức 4` is no number of a figure, if all answers are levels or what is left. */
function asLevels(clauses: readonly Clause[]): readonly Clause[] {
  const options = clausesOf(clauses, 'option');
  const levels = options.filter(({ label }) => isLevel(label));
  const areAllLevels = options.every((option) => levels.includes(option) || option.range?.is !== 'range');
  if (levels.length < 2 || !areAllLevels) return clauses;
  return clauses.map((clause) =>
    clause.is === 'option' && levels.includes(clause) ? { ...clause, free: [clause.label], range: undefined } : clause,
  );
}

const MOST_ITEMS =
  /^(?:nhưng |và )?(?:chỉ )?(?:được )?(?:tính )?(?:tối đa|không quá) (?:không quá )?0*(?<items>[1-9]\d?) (?<thing>\p{L}[\p{L} ]*)$/iu;

/** The clauses, where of 2 points `tối đa 4 mô hình` behind `mỗi mô hình 0,5 điểm` is the cap of the row in other words. */
function withItemCap(clauses: readonly Clause[], max: string): readonly Clause[] {
  const [each, ...more] = clausesOf(clauses, 'each');
  if (!each || each.isTaken || more.length > 0) return clauses;
  return clauses.map((clause): Clause => {
    const { items = '', thing = '' } =
      (clause.is === 'unknown' ? MOST_ITEMS.exec(clause.text)?.groups : undefined) ?? {};
    if (items === '' || !`${each.item} `.toLowerCase().startsWith(`${thing} `.toLowerCase())) return clause;
    const points = toText(multiply(fromDecimal(items), fromDecimal(each.points)));
    return points === max ? { is: 'cap', text: clause.text, free: [], isTaken: false, points, items } : clause;
  });
}

/** The clauses, where `01 sáng kiến được 01 điểm` before `tối đa 03 điểm` is the points of each. */
function asCounts(clauses: readonly Clause[]): readonly Clause[] {
  const cap = clauses.find((clause) => clause.is === 'cap');
  const others = clauses.filter((clause) => clause !== cap);
  if (cap?.is !== 'cap' || cap.points === undefined || others.length === 0) return clauses;
  const counts = others.flatMap((clause): Clause[] => {
    if (clause.is !== 'option' || clause.isPart || clause.range?.is !== 'range') return [];
    const { isPercent, isEnough, unit, ends } = clause.range;
    const isOne = ends.atLeast === '1' && ends.atMost === '1' && !isPercent && !isEnough && unit !== '';
    const isLess = Number(clause.points) > 0 && Number(clause.points) < Number(cap.points);
    const { text, isTaken, points } = clause;
    return isOne && isLess && clause.isTaken === cap.isTaken
      ? [{ is: 'each', text, free: [unit], isTaken, item: unit, points }]
      : [];
  });
  return counts.length === others.length ? [...counts, cap] : clauses;
}

/** The clauses, where `Không phát sinh hồ sơ thì được điểm tối đa` beside a formula is about a whole of 0. */
function asAbsent(clauses: readonly Clause[]): readonly Clause[] {
  if (!clauses.some(({ is }) => is === 'formula')) return clauses;
  return clauses.map((clause): Clause => {
    if (clause.is !== 'option' || clause.range) return clause;
    const asCase = clauseOf(`nếu ${clause.text}`, 'criterion');
    return asCase.is === 'absent' ? { ...asCase, text: clause.text } : clause;
  });
}

/** The clauses, where `không có kế hoạch: không tính điểm` beside `Có kế hoạch: 2 điểm` is an option. */
function asOptions(clauses: readonly Clause[]): readonly Clause[] {
  const labels = clauses.flatMap((clause) => (clause.is === 'option' ? [clause.label.toLowerCase()] : []));
  if (labels.length === 0) return clauses;
  return clauses.map((clause): Clause => {
    if (clause.is !== 'absent') return clause;
    const isNegation = labels.some((label) => label.replace(/^(?:có|đã có) /u, '') === clause.thing.toLowerCase());
    const { leavesOut, points } = ZERO_ANSWER_IS[clause.answer];
    if (leavesOut && !isNegation) return clause;
    const end = clause.text.indexOf(clause.thing) + clause.thing.length;

    const before = clause.text.replace(/(?: ?[:,] ?| thì ).*$/su, '');
    const named = before === clause.text ? before.slice(0, end) : before;
    const label = named.replace(/^(?:nếu|khi|trường hợp) /iu, '');
    return { ...answerInWords(clause.text, label), ...points };
  });
}
