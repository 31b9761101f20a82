import { sign } from '../../kit/exact.js';
import { clausesOf } from './clause.js';
import { isName } from './pattern.js';
import { pointsOf } from './points.js';
import type { RowDoubt, Scoring } from './reading.js';

/** Pieces of a cell without the words of a change, and the title of the figure that says how much it is. */
interface ChangedFigure {
  readonly title: string;
  readonly pieces: readonly string[];
}

const WORDS = 'giảm|tăng|rút ngắn|tiết kiệm';
const HOW_MUCH = String.raw`(?:từ|trên|dưới|đến|hơn|không quá|[<>≤≥]=?)? ?\d`;
/** `Giảm từ 10% trở lên so với cùng kỳ: 2 điểm`; the words of what it is compared with stand once. */
const CHANGE = new RegExp(
  `^(?:(?<figure>(?:t[ỷỉ] lệ|số|thời gian|chi phí|kinh phí) \\p{L}[\\p{L} ]*?) )?(?:có )?(?<word>${WORDS}) (?:được )?(?<thing>\\p{L}[\\p{L} ]*? )??(?=${HOW_MUCH}[\\d.,]* ?(?:%|-|đến))`,
  'iu',
);
const IS_NUMBER = new RegExp(`^${HOW_MUCH}`, 'iu');
const SO_FAR =
  / so (?:với|cùng) (?:cùng kỳ(?: năm (?:trước|ngoái))?|năm (?:trước|ngoái)(?: liền kề)?|kỳ trước)(?= ?[:=,]| trở| \d|$)/iu;
/** Titles of what is measured, so that a change is of it. */
const QUANTITY =
  /^(?:tổng |mức )?(?:số|t[ỷỉ] lệ|kinh phí|doanh thu|thu|chi|vốn|thu nhập|sản lượng|diện tích|thời gian|lượng|điện năng)(?!\p{L})/iu;
/** `không giảm`, `không giảm hoặc tăng`, and of a growth `bằng hoặc giảm`. */
const NO_CHANGE: Readonly<Record<string, RegExp>> = {
  giảm: /^(?:không giảm(?: (?:hoặc|và) tăng)?|(?:bằng|giữ nguyên) hoặc tăng|tăng hoặc không giảm)(?= ?[:=,]| (?:thì|được|\d))/iu,
  tăng: /^(?:không tăng(?: (?:hoặc|và) giảm)?|(?:bằng|giữ nguyên) hoặc giảm|giảm hoặc không tăng)(?= ?[:=,]| (?:thì|được|\d))/iu,
  'rút ngắn': /^không rút ngắn(?: được)?(?= ?[:=,]| (?:thì|được|\d))/iu,
  'tiết kiệm': /^không tiết kiệm(?: được)?(?= ?[:=,]| (?:thì|được|\d))/iu,
};

/**
 * The figure of a cell whose answers are how much something changed by percents, `Giảm từ 10% trở lên`, in a row that is no
 * figure of a change by its title. Only where an answer has what did not change, or became worse: else that is left out.
 */
export function changedFigure(pieces: readonly string[], title: string): ChangedFigure | undefined {
  const { word: written = '', thing = '', figure = '' } = CHANGE.exec(pieces[0] ?? '')?.groups ?? {};
  const word = written.toLowerCase();
  const none = NO_CHANGE[word];
  if (none === undefined || (thing !== '' && !isName(thing)) || pieces.filter((piece) => none.test(piece)).length !== 1)
    return undefined;
  const changes = pieces.filter((piece) => !none.test(piece));
  const isOneChange = changes.every((piece) => {
    const other = CHANGE.exec(piece)?.groups;
    if (other === undefined) return IS_NUMBER.test(piece);
    const isSame = ['', thing].includes(other.thing ?? '') && ['', figure].includes(other.figure ?? '');
    return isSame && other.word?.toLowerCase() === word;
  });
  if (!isOneChange || changes.length < 2 || !changes.every((piece) => piece.includes('%'))) return undefined;
  const [compared = ''] = pieces.flatMap((piece) => SO_FAR.exec(piece)?.[0] ?? []);
  const name = figure === '' ? `tỷ lệ ${word} ${thing}`.trim() : `${figure.toLowerCase()} ${word}`;
  const isOfTitle = /t[ỷỉ] lệ|tốc độ/iu.test(title) && title.toLowerCase().includes(word);
  // `Tai nạn giao thông` does not say of what the percent is: of the accidents, or of the dead
  if (!isOfTitle && figure === '' && thing === '' && !QUANTITY.test(title)) return undefined;
  return {
    title: `${isOfTitle ? title : `${title}: ${name}`}${compared.toLowerCase()}`,
    // what did not become less became as much or more
    pieces: pieces.map((piece) => piece.replace(SO_FAR, '').replace(none, '0% trở xuống').replace(CHANGE, '')),
  };
}

/** `giảm dưới 5%`: a band of a change that has no lower end. */
const LESS_THAN = /(?<!\p{L})(?<word>giảm|tăng) (?:dưới|ít hơn|không quá|đến|<|≤)/iu;

/**
 * A doubt where the sentence says nothing of a unit whose figure did not change for the better: read as it stands,
 * `giảm dưới 5%: 1 điểm` would give it the point.
 */
export function changeLeftOut({ title, max, clauses, text }: Scoring): readonly RowDoubt[] {
  const word = LESS_THAN.exec(text)?.groups?.word?.toLowerCase();
  if (word === undefined || !title.toLowerCase().includes(word)) return [];
  const other = word === 'giảm' ? 'tăng' : 'giảm';
  const isSaid = new RegExp(`(?<!\\p{L})(?:không ${word}|${other}|còn lại|giữ nguyên|bằng)(?!\\p{L})`, 'iu').test(text);
  const earns = clausesOf(clauses, 'option').some((option) => {
    const { above, atLeast, below, atMost } = option.range?.is === 'range' ? option.range.ends : {};
    const isLow = (above ?? atLeast) === undefined && (below ?? atMost) !== undefined;
    return isLow && sign(pointsOf(option, max)) > 0;
  });
  return isSaid || !earns ? [] : [{ why: 'answer-left-out', missing: `không ${word}` }];
}
