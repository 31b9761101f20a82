/** Answers on both sides of a middle, words by which another answer takes the middle, and what it is called. */
const SIDES: readonly {
  readonly high: RegExp;
  readonly low: RegExp;
  readonly middle: RegExp;
  readonly name: string;
}[] = [
  {
    high: /(?<!\p{L})(?:trước (?:thời )?hạn|sớm)(?!\p{L})/iu,
    low: /(?<!\p{L})(?:chậm|trễ|muộn|quá hạn)(?!\p{L})/iu,
    middle:
      /(?<!\p{L})(?:(?:đúng|trong) (?:(?:thời )?hạn|thời gian|giờ|tiến độ)|kịp thời|không (?:chậm|trễ|muộn|quá hạn))(?!\p{L})/iu,
    name: 'đúng hạn',
  },
  {
    high: /^trước$/iu,
    low: /^sau$/iu,
    middle: /(?<!\p{L})(?:đúng|trong|còn lại|khác)(?!\p{L})/iu,
    name: 'đúng thời điểm',
  },
  {
    high: /^không(?: có| để| bị| ai)*(?: trường hợp)? vi phạm(?!\p{L})/iu,
    low: /(?<!\p{L})(?:tái phạm|vi phạm nhiều lần)(?!\p{L})/iu,
    middle: /^(?!không)(?!.*nhiều lần).*(?<!\p{L})vi phạm(?!\p{L})|lần đầu|còn lại|khác/iu,
    name: 'vi phạm lần đầu',
  },
  {
    high: /(?<!\p{L})(?:tham gia|tham dự|dự|có mặt)(?!\p{L})/iu,
    low: /^vắng(?: mặt)? không (?:có )?(?:phép|lý do)(?!\p{L})/iu,
    middle: /(?<!\p{L})(?:có (?:phép|lý do)|được phép|còn lại|khác)(?!\p{L})|^vắng(?: mặt)?$/iu,
    name: 'vắng có phép',
  },
  {
    high: /^(?:tăng|cao hơn|nhiều hơn|trên|vượt|tốt hơn|hơn)(?!\p{L})(?!.*\d)/iu,
    low: /^(?:giảm|thấp hơn|ít hơn|dưới|kém hơn|kém(?=$| năm| so )|tụt|rớt|lùi)(?!\p{L})(?!.*\d)/iu,
    middle:
      /(?<!\p{L})(?:bằng|ngang|giữ nguyên|giữ (?:hạng|bậc|vững)|không (?:tăng|giảm|đổi|thay đổi|cao|thấp|vượt)|đạt|trở (?:lên|xuống)|từ|đến)(?!\p{L})/iu,
    name: 'bằng nhau',
  },
  {
    high: /(?<!\p{L})(?<!(?:không|chưa|và|hoặc|đạt|bằng),? )vượt(?! cấp)(?!\p{L})(?!.*\d)/iu,
    low: /^(?:(?:không|chưa) (?:đạt|hoàn thành)|dưới|thấp hơn|hụt)(?!\p{L})(?!.*\d)/iu,
    middle: /(?<!\p{L})(?<!(?:không|chưa) )(?:đạt|bằng|hoàn thành|đúng|còn lại|khác|không vượt)(?!\p{L})/iu,
    name: 'đạt',
  },
  {
    high: /^(?:thuộc |trong |xếp )*(?:nhóm|tốp|top|đơn vị)(?: \d+)?(?: đơn vị)? (?:dẫn )?đầu(?!\p{L})/iu,
    low: /^(?:thuộc |trong |xếp )*(?:nhóm|tốp|top|đơn vị)(?: \d+)?(?: đơn vị)? cuối(?!\p{L})/iu,
    middle: /(?<!\p{L})(?:giữa|khá|trung bình|còn lại|khác|không thuộc)(?!\p{L})/iu,
    name: 'nhóm giữa',
  },
  {
    high: /^(?:xếp loại |loại |mức )?(?:tốt|cao|giỏi|xuất sắc|nhiều|lớn|nhanh|mạnh)$/iu,
    low: /^(?:xếp loại |loại |mức )?(?:kém|thấp|yếu|ít|nhỏ|xấu|chậm)$/iu,
    middle: /(?<!\p{L})(?:trung bình|tb|khá|đạt|bình thường|vừa|hoàn thành|không|chưa|còn lại|khác)(?!\p{L})/iu,
    name: 'trung bình',
  },
];

/** What lies between answers of two sides, where none names it: neither `tăng` nor `giảm`. */
export function middleLeftOut(labels: readonly string[]): readonly string[] {
  return SIDES.filter(
    ({ high, low, middle }) =>
      labels.some((label) => high.test(label)) &&
      labels.some((label) => low.test(label)) &&
      !labels.some((label) => middle.test(label)) &&
      !labels.some((label) => isBetween(label, labels)),
  )
    .slice(0, 1)
    .map(({ name }) => name);
}

/** Whether an answer is what others are above and below: `đại học` of `trên đại học`, `dưới đại học`. */
function isBetween(label: string, labels: readonly string[]): boolean {
  const ends = labels.filter((other) => other !== label && other.toLowerCase().endsWith(` ${label.toLowerCase()}`));
  return ends.length > 1;
}

/** What was found by an inspection, which not every unit has in a year: `được kiểm tra không phát hiện sai phạm`. */
const FOUND = /^(?:được|qua|khi|có đoàn) (?<inspection>thanh tra|kiểm tra|kiểm toán|giám sát),? \p{L}/iu;

/** `không được kiểm tra`, of answers that tell only what inspections found. */
export function inspectionLeftOut(labels: readonly string[]): readonly string[] {
  const inspection = labels.flatMap((label) => FOUND.exec(label)?.groups?.inspection?.toLowerCase() ?? [])[0];
  if (inspection === undefined) return [];
  const isNone = labels.some((label) => new RegExp(`(?:không|chưa) (?:được |có )?${inspection}`, 'iu').test(label));
  return isNone || labels.some((label) => /(?<!\p{L})(?:còn lại|khác|ngược lại)(?!\p{L})/iu.test(label))
    ? []
    : [`không được ${inspection}`];
}
