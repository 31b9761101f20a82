import { LETTERS, ROMANS } from './levels-between.js';

/** A scale of words from the best; `isOptional`: a scale may do without the step, as `tốt; trung bình; yếu` without `khá`. */
interface Step {
  readonly name: string;
  readonly pattern: RegExp;
  readonly isOptional?: true;
}

function step(name: string, words = name, isOptional?: true): Step {
  return { name, pattern: new RegExp(`^(?:${words})$`, 'iu'), ...(isOptional ? { isOptional } : {}) };
}

const SCALES: readonly (readonly Step[])[] = [
  [
    step('xuất sắc', 'xuất sắc|rất tốt'),
    step('tốt', 'tốt|giỏi'),
    step('khá', 'khá', true),
    step('trung bình', 'trung bình(?: khá)?|tb|bình thường|đạt(?: yêu cầu)?|đyc'),
    step('yếu', 'yếu(?: kém)?|kém|(?:không|chưa) đạt(?: yêu cầu)?|[kc]đyc'),
  ],
  [
    step('rất hài lòng'),
    step('hài lòng', 'hài lòng|khá hài lòng'),
    step('bình thường', 'bình thường|tương đối hài lòng|chưa thật sự hài lòng', true),
    step('không hài lòng', '(?:không|chưa) hài lòng|rất không hài lòng'),
  ],
  [
    step('hoàn thành xuất sắc', '(?:hoàn thành )?xuất sắc(?: nhiệm vụ)?|htxs(?:nv)?'),
    step('hoàn thành tốt', '(?:hoàn thành )?tốt(?: nhiệm vụ)?|htt(?:nv)?'),
    step('hoàn thành', 'hoàn thành(?: nhiệm vụ)?|ht(?:nv)?'),
    step('không hoàn thành', '(?:không|chưa) hoàn thành(?: nhiệm vụ)?|(?:[kc]|(?:không|chưa) )ht(?:nv)?'),
  ],
  [
    step('vững mạnh xuất sắc', 'vững mạnh xuất sắc|xuất sắc'),
    step('vững mạnh', 'vững mạnh|tiên tiến|khá'),
    step('trung bình'),
    step('yếu', 'yếu(?: kém)?'),
  ],
  [step('nhất'), step('nhì', 'nhì|hai'), step('ba'), step('khuyến khích', 'khuyến khích|kk')],
  LETTERS.map((letter) => step(letter)),
  ROMANS.map((number) => step(number)),
  ['ngày', 'tuần', 'tháng', 'quý', 'năm'].map((time) => step(`hằng ${time}`, `(?:h[ằà]ng )?${time}`)),
  [
    step('sau đại học', 'sau (?:đại học|đh)|thạc sĩ|tiến sĩ'),
    step('đại học', 'đại học|đh'),
    step('cao đẳng', 'cao đẳng|cđ'),
    step('trung cấp', 'trung cấp|tc'),
    step('sơ cấp'),
  ],
  [
    step('cấp trung ương', '(?:cấp )?(?:trung ương|quốc gia|toàn quốc|nhà nước)'),
    step('cấp tỉnh', '(?:cấp )?(?:tỉnh|thành phố|bộ|bộ, ngành)'),
    step('cấp huyện', '(?:cấp )?huyện', true),
    step('cấp xã', '(?:cấp )?(?:xã|cơ sở)'),
  ],
  [step('cờ thi đua', 'cờ(?: thi đua)?'), step('bằng khen'), step('giấy khen')],
  [
    step('không bị kỷ luật', 'không(?: có| bị)?(?: (?:xử lý )?kỷ luật)?'),
    step('khiển trách'),
    step('cảnh cáo'),
    step('cách chức'),
    step('buộc thôi việc'),
  ],
];
/** Words before a level that name none: `xếp loại tốt`, `đạt giải nhất`. */
const BEFORE =
  /^(?:.*(?<!\p{L})xếp loại )?(?:(?:được|tặng|đạt|xếp|đánh giá|loại|mức|hạng|giải|thứ|chất lượng|kết quả|trình độ|có|bị|từ) )*(?=\p{L})/iu;
/** Several levels in one answer: `yếu, kém`, `tốt/khá`. */
const SEVERAL = /, ?| ?\/ ?| (?:và|hoặc|hay) /u;
/** `khá trở lên`, `từ cảnh cáo trở lên`: the level at an end of several. */
const AND_ON = / trở (?:lên|xuống)$/iu;
/** An answer outside a scale, to which a unit on no level of it belongs: `không đạt giải`. */
const NONE = /^(?:không|chưa)(?: (?:có|đạt|thực hiện|cập nhật|họp|tham gia|xếp loại))?(?: giải)?$|^(?:có )?tham gia$/iu;

/** Whether an answer is that of a unit on no level: `không đạt giải`, `có tham gia`. */
export function isOutsideScale(label: string): boolean {
  return NONE.test(label);
}

/** Steps of a scale between answers that are all steps of it, or none at all: `trung bình` of `tốt`, `khá`, `yếu`. */
export function stepsBetween(labels: readonly string[]): readonly string[] {
  const levels = labels.filter((label) => !NONE.test(label));
  const bare = withoutSharedStart(levels);
  for (const scale of SCALES) {
    const places = placesIn(labels, scale) ?? placesIn(bare, scale) ?? [];
    const between = scale.slice(Math.min(...places), Math.max(...places) + 1);
    const missing = between.filter((each) => !places.includes(scale.indexOf(each)) && !isSkipped(each, scale, places));
    if (places.length > 0) return missing.map(({ name }) => name);
  }
  return [];
}

/** Whether answers are steps of one scale: `hằng tuần`, `hằng tháng`; `có bằng đại học`, `có bằng trung cấp`. */
export function areOnOneScale(labels: readonly string[]): boolean {
  const bare = withoutSharedStart(labels);
  return SCALES.some((scale) => placesIn(labels, scale) !== undefined || placesIn(bare, scale) !== undefined);
}

/** The places on a scale of all answers but those outside it; undefined where an answer is none of it, or fewer than two are. */
function placesIn(labels: readonly string[], scale: readonly Step[]): readonly number[] | undefined {
  const places = labels.map((label) => {
    const level = label.replace(AND_ON, '');
    const [written, bare] = [placesOf(level, scale), placesOf(level.replace(BEFORE, ''), scale)];
    return written.length > 0 ? written : bare;
  });
  const isOnScale = places.every(({ length }, index) => length > 0 || NONE.test(labels[index] ?? ''));
  return isOnScale && places.filter(({ length }) => length > 0).length > 1 ? places.flat() : undefined;
}

/** Whether a scale may do without a step: one that is optional, where the next step below it is named. */
function isSkipped(each: Step, scale: readonly Step[], named: readonly number[]): boolean {
  return each.isOptional === true && named.includes(scale.indexOf(each) + 1);
}

/** The places on a scale of all levels in an answer; none where a part of it is no level. */
function placesOf(label: string, scale: readonly Step[]): readonly number[] {
  const places = label.split(SEVERAL).map((part) => scale.findIndex(({ pattern }) => pattern.test(part.trim())));
  return places.includes(-1) ? [] : places;
}

/** The answers without the words that all of them begin with: `thực hiện tốt`, `thực hiện khá`. */
function withoutSharedStart(labels: readonly string[]): readonly string[] {
  const words = labels.map((label) => label.toLowerCase().split(' '));
  const [first = []] = words;
  const end = first.findIndex(
    (word, index) => !words.every((others) => others[index] === word && others.length > index + 1),
  );
  return end <= 0 ? labels : words.map((others) => others.slice(end).join(' '));
}

const PARTLY = /^(?:(?<whole>.+) (?:một phần|cơ bản)|cơ bản (?<done>.+))$/iu;
const DENIED = /(?<!\p{L})(?:không|chưa|còn lại|khác|ngược lại|sai)(?!\p{L})/iu;
/** `không có đơn`: there is nothing that could be done or not. */
const NOTHING_THERE = /^(?:không|chưa) (?:có|phát sinh|nhận được) (?<thing>\p{L}.*)$/iu;

/** `không hoàn thành`, of answers `hoàn thành` and `hoàn thành một phần`; `sai`, of `đúng`, `đúng một phần` and `không có đơn`. */
export function nothingLeftOut(labels: readonly string[]): readonly string[] {
  const isDenial = (label: string, done: string) => {
    const thing = NOTHING_THERE.exec(label)?.groups?.thing;
    return DENIED.test(label) && (thing === undefined || thing.toLowerCase().includes(done));
  };
  return labels.flatMap((label) => {
    const { whole, done: partly = whole } = PARTLY.exec(label)?.groups ?? {};
    const done = partly?.toLowerCase() ?? '';
    const isBeside = labels.some((other) => {
      const all = other.toLowerCase().replace(/ (?:toàn bộ|hoàn toàn)$/u, '');
      return other !== label && (all === done || all.endsWith(` ${done}`));
    });
    if (done === '' || !isBeside || labels.some((other) => isDenial(other, done))) return [];
    return [done === 'đúng' ? 'sai' : `không ${done}`];
  });
}
