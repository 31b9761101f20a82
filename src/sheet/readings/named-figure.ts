import { changedFigure } from './changed-figure.js';
import { isNameOf } from './figure-title.js';
import { HOW_MUCH, isOfMean, MARK, markedFigure, withoutScale } from './marked-figure.js';
import { covering, isName, isQualified, OWN_RATIO, tidy } from './pattern.js';
import { joinsFigures } from './two-figures.js';

const SAYS_HOW_MUCH = new RegExp(`^ ?:? ${HOW_MUCH}`, 'iu');

/** A piece without the name that it begins with, where it goes on with how much that figure is. */
function without(piece: string, names: readonly string[]): string {
  const start = names.find((name) => piece.toLowerCase().startsWith(name));
  const rest = start === undefined ? '' : piece.slice(start.length);
  return SAYS_HOW_MUCH.test(rest) ? rest.replace(/^ ?:? /u, '') : piece;
}

const AMOUNT = 'chỉ số|diện tích|tốc độ|doanh thu|sản lượng|năng suất|kinh phí|thu nhập';
const IS_FIGURE = new RegExp(`^(?:t[ỷỉ] lệ|tổng số|số|mức|${AMOUNT}) `, 'iu');

/** A piece without the title of its row, where that is a figure and the piece goes on with how much it is. */
export function withoutTitle(piece: string, title: string): string {
  const name = tidy(title)
    .replace(/ ?\([^()]*\)$/u, '')
    .toLowerCase();
  const inTime = IN_TIME.exec(name)?.groups?.inTime;
  const names = [name, name.replace(/^t[ỷỉ] lệ /u, ''), ...(inTime === undefined ? [] : [inTime])];
  return IS_FIGURE.test(name) ? without(piece, names) : piece;
}

/** `trễ hạn` of `tỷ lệ hồ sơ trễ hạn`, which an answer may say alone: `Trễ hạn dưới 1%`. */
const IN_TIME =
  /^t[ỷỉ] lệ (?!.*(?:,| và | hoặc )).*(?<!(?:không|chưa|giảm|tăng)) (?<inTime>(?:trễ|quá|đúng|trước|(?:trước và|sớm và) đúng|đúng và (?:trước|sớm)) (?:thời )?hạn)$/iu;

/** What is done, of which a percent or a number is told: `Giải ngân đạt 100% kế hoạch`, `Họp dân 2 lần/năm`. */
const DEED =
  'giải ngân|thu(?! nhập)|giao quân|cấp|nộp|huy động|họp|kiểm tra|tiêm|khám|vận động|trồng|tập huấn|tuyên truyền|sinh hoạt';

/** Words that begin no name of a figure of percents, as `Bao phủ BHYT ≥ 95%` does: a condition, a change, a time. */
const NO_THING =
  'năm|quý|tháng|kỳ|quá|lớn|nhỏ|ít|nhiều|bằng|tối đa|đủ|cận|khoảng|gần|tới|hết|ngoài|phần|kết quả|đúng|x|bình quân|trung bình|ban hành|xây dựng|lập|thành lập|bố trí|gửi|báo cáo|cử|mua|trang bị|phân công|phê duyệt|có|không|chưa|đã|nếu|khi|được|bị|để|chậm|trễ|muộn|vượt|giảm|tăng|rút ngắn|tiết kiệm|thấp|cao|hơn|còn|trong|đến|trước|sau|mỗi|cứ|trừ|cộng|thiếu|sai|từ|trên|dưới|đạt|hoàn thành|thực hiện|tối thiểu|ít nhất|các|những|mức|loại|nhóm|đơn vị|xã|huyện|sở|cấp|đối với|riêng|với|và|hoặc|chỉ|tổ chức|triển khai|xử lý|giải quyết|trả lời|công khai|số hóa|ký số';

/** `Tỷ lệ hòa giải thành từ 80% trở lên`, `Số sách bổ sung từ 200 bản`, or the name alone, before lines of answers. */
const NAMED = new RegExp(
  String.raw`^(?:(?<mark>${MARK}(?: \p{L}[^:;=/]*?)??)(?= ?:? ${HOW_MUCH})|(?<ratio>t[ỷỉ] lệ \p{L}[^:;=/]*?)(?= ?:? ${HOW_MUCH}[\d.,]* ?%)|(?<count>(?:tổng )?số \p{L}[^:;=/]*?)(?= ?:? ${HOW_MUCH}(?![\d.,]* ?%))|(?<amount>(?:${AMOUNT})(?: \p{L}[^:;=/]*?)??)(?= ?:? ${HOW_MUCH})|(?<alone>t[ỷỉ] lệ \p{L}[^:;=/\d]*?)$|(?<deed>(?:tự )?(?:${DEED})(?: \p{L}+){0,4}?)(?= ?:? ${HOW_MUCH})|(?<thing>(?!(?:${NO_THING})(?!\p{L}))\p{L}+(?: \p{L}+){0,5}?)(?= ?:? ${HOW_MUCH}[\d.,]* ?%))`,
  'iu',
);
const JOINS = /(?<!\p{L})(?:và|hoặc|hay|nhưng|mà|khi|nếu|với|cùng|kèm)(?!\p{L})/iu;
const SAYS_NOTHING = covering(`${OWN_RATIO}|t[ỷỉ] lệ này(?: đạt(?: được)?)?|(?:tổng )?số (?:lượng|lần|điểm)`);

/** Pieces of a cell without the figure that the first of them names, and the title of that figure. */
interface NamedFigure {
  readonly title: string;
  readonly pieces: readonly string[];
}

/** The figure of a cell whose first answer names it, where the title of the row is none: `Hòa giải ở cơ sở`. */
export function namedFigure(written: readonly string[], title: string): NamedFigure | undefined {
  const scaled = withoutScale(written);
  const figure = figureNamed(scaled?.pieces ?? written, title);
  if (!scaled) return figure;
  const of = figure ?? { title, pieces: scaled.pieces };
  return isOfMean(of.title) ? { ...of, title: `${of.title} (thang điểm ${scaled.scale})` } : undefined;
}

function figureNamed(pieces: readonly string[], title: string): NamedFigure | undefined {
  const changed = changedFigure(pieces, title);
  if (changed) return changed;
  const { mark, ratio, count, amount, alone, deed, thing } = NAMED.exec(pieces[0] ?? '')?.groups ?? {};
  const figure = mark ?? ratio ?? count ?? amount ?? alone ?? deed ?? thing;
  if (mark !== undefined && markedFigure(mark, pieces) === undefined) return undefined;
  if (figure !== undefined && joinsFigures(figure)) return undefined;
  // `Kế hoạch đúng hạn và đạt từ 80%` is two conditions
  if (thing !== undefined && JOINS.test(thing) && !/^hài lòng/iu.test(thing)) return undefined;
  // `Tập huấn cho 100 người` is no name
  if (/ (?:cho|với|tại|ở|về|đến|được|của|trong)$/iu.test(deed ?? thing ?? '')) return undefined;
  if (figure === undefined || SAYS_NOTHING.test(figure) || isQualified(figure)) return undefined;
  // a count of how many more there are may be below 0
  if (alone === undefined && ratio === undefined && / (?:tăng|giảm)(?: thêm)?$/iu.test(figure)) return undefined;
  if (mark === undefined && !isName(figure.replace(/^t[ỷỉ] lệ /iu, ''))) return undefined;
  // a label that says more than a title that is a figure may ask for another one
  const isTitle = isNameOf(title, figure);
  if (!isTitle && IS_FIGURE.test(title)) return undefined;
  const answers = alone === undefined ? pieces : pieces.slice(1);
  const name = figure.charAt(0).toLowerCase() + figure.slice(1);
  return {
    title: isTitle ? title : `${title}: ${name}`,
    pieces: answers.map((piece) => without(piece, [figure.toLowerCase()])),
  };
}
