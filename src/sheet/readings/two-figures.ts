/** Words that join two figures, or list them. */
const JOIN = String.raw`(?:,|;|&|(?<!\p{L})(?:và(?: ?\/ ?hoặc)?|hoặc|hay|với|cùng(?: với)?|cũng như|kèm(?: theo)?)(?!\p{L}))`;

/** Words behind `số` and `điểm` with which these name no figure: `số hóa`, `điểm trường`. */
const NO_FIGURE =
  '(?:số (?:hóa|hoá|liệu)|điểm (?:trường|cầu|bưu|nóng|đen|du lịch|sinh hoạt|tập kết|bán|phục vụ|dân cư|đến))';

/** Words that begin the name of a figure wherever they stand. */
const ANY_FIGURE = 't[ỷỉ] lệ|tổng số|số(?: lượng)?|chỉ số|điểm(?: số)?|diện tích';
/** Words that begin the name of a figure only beside another of them: `chỉ số hài lòng về thời gian và chi phí` is one figure. */
const FAMILIES = [
  'doanh thu|lợi nhuận|chi phí|kinh phí|vốn|thu nhập|thu ngân sách|chi ngân sách|giá trị',
  'sản lượng|năng suất|chất lượng',
  'tốc độ|mật độ|thời gian|mức(?: độ)?',
  'điểm(?: số)?|kết quả|mức(?: độ)?',
];
const SECOND = new RegExp(String.raw`${JOIN} ?(?!${NO_FIGURE}(?!\p{L}))(?:${ANY_FIGURE})(?!\p{L})`, 'iu');
const OF_FAMILY = FAMILIES.map(
  (words) =>
    new RegExp(String.raw`^(?:${words})(?!\p{L}).*${JOIN} ?(?!${NO_FIGURE}(?!\p{L}))(?:${words})(?!\p{L})`, 'iu'),
);

/** Whether a name is of two figures, so that it does not say which one bands are of: `diện tích lúa và diện tích ngô`. */
export function joinsFigures(name: string): boolean {
  return SECOND.test(name) || OF_FAMILY.some((pattern) => pattern.test(name));
}

const BEGINS = new RegExp(String.raw`^(?:.*: )?(?:mức )?(?:${ANY_FIGURE}|${FAMILIES.join('|')})(?!\p{L})`, 'iu');
/** Two counts, wherever they stand in the title. */
const TWO_COUNTS = /(?<!\p{L})(?:số|t[ỷỉ] lệ)(?!\p{L}).*(?:,| và|;| hoặc) (?:số (?!hóa|hoá|liệu)|t[ỷỉ] lệ )/iu;
const BOTH_SIDES = /(?<!\p{L})(?:đúng|trước) hạn ?(?:,|và|\/|hoặc) ?(?:trễ|quá|chậm) hạn(?!\p{L})/iu;

/** Levels by their number, which are of one figure: `Mức độ 3 và mức độ 4`, `mức độ A và mức độ B`. */
const LEVELS =
  /(?<!\p{L})(?:mức(?: độ)?|cấp độ|loại|hạng) (?:\d+|[IVX]+|[A-H])(?!\p{L})(?:(?:,| và| hoặc|,? và\/hoặc) (?:mức(?: độ)? |cấp độ |loại |hạng )?(?:\d+|[IVX]+|[A-H])(?!\p{L}))+/giu;

/** Whether a title is of two figures: `Số hồ sơ đúng hạn và số hồ sơ trễ hạn`. */
export function isOfTwo(written: string): boolean {
  const title = written.replaceAll(LEVELS, 'mức');
  return BOTH_SIDES.test(title) || TWO_COUNTS.test(title) || (BEGINS.test(title) && joinsFigures(title));
}
