/** A number of a cell, not inside a word or another number. */
export const NUMBER = String.raw`(?<![\p{L}\d.,])\d+(?:[.,]\d+)*`;
/** The unit of points after a number. */
export const UNIT = String.raw`(?:điểm|đ)(?!\p{L})`;

/** The ratio of the row itself, which its points are in proportion to: `tỷ lệ đạt được`. */
export const OWN_RATIO =
  't[ỷỉ] lệ(?: ?(?:%|phần trăm))?(?: (?:thực tế|thực hiện|hoàn thành|đạt được|đạt)){0,2}(?: tương ứng)?';

/** A pattern that must cover the whole text, in any case. */
export function covering(source: string): RegExp {
  return new RegExp(`^(?:${source})$`, 'isu');
}

/** Signs that begin a line of a list, those of Word's symbol fonts too. */
const BULLET = /(^|[\s;])[▪■□◦●○►▸➢➤❖◆✓✔·\uf02d\uf0a7\uf0b7\uf0d8\uf0fc] ?/gmu;

/** A number with its words, as offices write it: `02 (hai)`. */
const REPEATED = /(?<![\d.,])(\d+) ?\((\p{L}+(?: \p{L}+)?)\)/gu;
const NUMBER_WORDS: Readonly<Record<number, string>> = {
  ...['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'],
  15: 'mười lăm',
  20: 'hai mươi',
  30: 'ba mươi',
  50: 'năm mươi',
};

/** What stands for the colon of a standard. */
export const STANDARD_COLON = '\u2236';
const FORMULA_IN_SQUARE = /\[((?=[^[\]\n]*[-/*×:])[^[\]\n]+)\](?= ?(?:[*×/]|x(?!\p{L})|nhân(?!\p{L})))/giu;

/** The text in one spelling: NFC, single blanks, one kind of dash, `tỷ lệ` for `tỉ lệ`; line ends stay. */
export function tidy(text: string): string {
  return (
    text
      .normalize('NFC')
      .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
      // digits and signs in full width: `８０％`
      .replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      .replaceAll(/[^\S\n]+/g, ' ')
      .replaceAll(/(?<=(?<![\p{L}\d.,])\d+(?:[.,]\d+)?) phần trăm(?!\p{L})/giu, '%')
      .replaceAll(/[–—−‐‑]/g, '-')
      .replaceAll(/⩾/g, '≥')
      .replaceAll(/⩽/g, '≤')
      .replaceAll(/½/g, '1/2')
      // the letters of other alphabets that look like `Đ`, and `điểm` without one of its marks
      .replaceAll(/[\u00d0\u0189]/g, 'Đ')
      .replaceAll(/\u00f0/g, 'đ')
      .replaceAll(/(?<!\p{L})đ(?:iêm|ỉêm|iẻm)(?!\p{L})/gu, 'điểm')
      // `[1 - (a/b)] x 2`
      .replaceAll(FORMULA_IN_SQUARE, '($1)')
      // the colon of a standard is no mark of an answer: `ISO 9001:2015`
      .replaceAll(
        /(?<=(?<!\p{L})(?:ISO|IEC|TCVN|QCVN)(?:[ /](?:ISO|IEC))* ?\d{1,5}(?:-\d+)?):(?=\d{4}(?!\d))/gu,
        STANDARD_COLON,
      )
      // `90 ÷ 95%`, `90 ~ 95%`
      .replaceAll(/(?<=\d ?%? ?)[÷~](?= ?[<≤]? ?\d)/g, '-')
      // `90% → 95%`
      .replaceAll(/(?<=\d ?%? ?)→(?= ?[<≤]? ?\d[\d.,]* ?%)/g, '-')
      // at the beginning `=<` may be a dash and a `<`
      .replaceAll(/(?<=[\d%] ?)=</g, '≤')
      .replaceAll(REPEATED, (all, number: string, words: string) =>
        NUMBER_WORDS[Number(number)] === words.toLowerCase() ? number : all,
      )
      .replaceAll(BULLET, '$1• ')
      // at the beginning `=>` may be a `≥`
      .replaceAll(/(?<=[\p{L}\d)%] ?)(?:=>|→)/gu, ':')
      .replaceAll(/t[ỉ] lệ/giu, (match) => `${match.charAt(0)}ỷ ${match.slice(3)}`)
      .replaceAll(/ ?\n ?/g, '\n')
      .trim()
  );
}

/** Words that change how points are given. No name of a figure or of an option has one. */
const METHOD = new RegExp(
  `(?<![\\p{L}\\d])(?:${[
    'mỗi',
    '(?<!căn )cứ',
    'từng(?! bước)',
    'trừ',
    '(?<!công |nước )cộng(?! đồng| tác| hòa| hoà)',
    '(?<!(?:văn bản|kế hoạch|trụ sở|phòng|trang|chuyên mục|quy chế|bộ phận|khu|nhà|website|cổng|mục|quyết định|tài khoản|nghị quyết|chương trình) )riêng',
    'nếu',
    'nhưng',
    'song(?! song| phương)',
    'tuy nhiên',
    'tối đa',
    'tối thiểu',
    'không quá',
    'vượt quá',
    'nhân (?:với|hệ số|\\d)',
    'chia(?! sẻ)',
    'quy đổi',
    'qui đổi',
    'hệ số',
    'trọng số',
    'không (?:được )?(?:tính|kể|áp dụng|bao gồm|xét|chấm|đánh giá)',
    'chỉ (?:tính|áp dụng|xét|chấm|khi)',
    '(?:được|sẽ|thì|là|cách) tính',
    'tính (?:theo|bằng|thêm|là|từ|trên)',
    'thì',
    'làm tròn',
    'ngoài ra',
    'bên cạnh đó',
    'thêm vào đó',
    'khống chế',
    'không (?:giới hạn|hạn chế)',
    't[ùu][yỳ] (?:theo|thuộc|mức|tính chất|từng|quy mô|vào)',
    'rồi',
    'sau đó',
    'miễn (?:chấm|trừ|tính)',
    'gấp',
    'nhân đôi',
    'chia đều',
    'l[ũu][yỹ] tiến',
    'luỹ tiến',
    '(?:tăng|giảm) dần',
    'một lần duy nhất',
    'chứ không',
    'như (?:trên|nhau|dưới đây)',
    'tương tự',
    'xấp xỉ',
    'kể cả',
    't[ỷỉ] lệ',
    'nghịch',
    'phần trăm',
    '(?<!địa |thời |trọng |quan |thí |đặc |ưu |nhược |yếu |cao |tâm |giao )điểm(?! trường| cầu| bưu| nóng| đen| du lịch| sinh hoạt| tập kết)',
  ].join('|')})(?![\\p{L}\\d])`,
  'iu',
);
const SIGNS = /[=<>≥≤*×+%:;→]|(?<![\p{L}\d])x(?!\p{L})| [/-] /iu;
/** A number that is part of a name: `mức độ 4`, `loại 1`, `Điều 5`, `năm 2020`. */
const IN_NAME =
  /(?<!\p{L})(?:mức độ|mức|cấp độ|cấp|loại|hạng|khoản|điều|nhóm|quý|tháng|năm|vùng) \d+(?:(?:, | và |\/)\d+)*(?![\d%.,])|(?<![\d.,])\d sao(?!\p{L})|(?<!\p{L})(?:ISO|IEC|TCVN|QCVN)(?:[ /](?:ISO|IEC))* \d+(?:[-\u2236]\d+)*(?![\d%.,])/giu;

/** Words before points that are lost: `chậm mất 0,5 điểm`. */
export const LOSES = 'trừ|giảm|mất|bớt|hạ|phạt';
/** Whether a text ends with a word that takes points away, so that a number after it is none that is earned. */
export function endsInLoss(text: string): boolean {
  return /(?<!\p{L})(?:giảm|mất|bớt|hạ|phạt|khấu|hụt|thua|lùi|âm)$/iu.test(text);
}

/**
 * Words between an answer, or what is counted, and a number of points, by which that number is not what is earned: `có thể được 2
 * điểm`, `ít nhất 2 điểm`, `không được 2 điểm`, `từ 1 đến 2 điểm`.
 */
const QUALIFIES = [
  'có thể',
  'xem xét',
  'cân nhắc',
  '(?:ít|nhiều|cao|thấp) nhất',
  'khoảng',
  'chừng',
  'gần',
  '(?<!(?:cao|thấp|tốt|lớn|nhỏ|sớm|nhanh|chậm|khá) )hơn',
  '(?<!(?:cấp|nêu|như|kể|hợp) )trên',
  '(?<!cấp )dưới',
  '(?<!(?:chứng|điện|đầu) )từ',
  '(?:được|cộng|trừ|tính|chấm|đạt|lên|chưa|\\d%?) (?:đến|tới)',
  '(?<=\\S )(?:không|chưa)',
].join('|');
const IS_QUALIFIED = new RegExp(`(?<!\\p{L})(?:${QUALIFIES})(?: (?:được|bị))?$`, 'iu');

/** Whether a text ends with words by which the points after it are not exactly what is earned. */
export function isQualified(text: string): boolean {
  return IS_QUALIFIED.test(text);
}

/** Whether a text has a word that changes how points are given. */
function changesMethod(text: string): boolean {
  return METHOD.test(text);
}

/** Whether words only name something, without a number except in a name as `mức độ 4`. */
export function isPlain(text: string): boolean {
  return isName(text) && !/\p{N}/u.test(text.replaceAll(IN_NAME, ''));
}

/** Whether words only name something, with or without numbers: `thiếu 1 đến 3 mục`. */
export function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !SIGNS.test(text) && !changesMethod(text);
}

/** An answer without the `nhưng` of what it falls short of: `có nhưng chưa đầy đủ`, `ban hành nhưng chậm`. */
export function withoutBut(label: string): string {
  return label.replace(
    / nhưng (?=(?:(?:có|còn|bị|được|ban hành|gửi|nộp|thực hiện|triển khai|tổ chức|khai thác|sử dụng|hoạt động|vận hành|cập nhật|công khai|áp dụng|duy trì|hiệu quả|nội dung|chất lượng) )?(?:không|chưa|chậm|trễ|muộn|thiếu|quá hạn|hạn chế)(?!\p{L}))/iu,
    ' ',
  );
}

const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])`;
const TIME = String.raw`\((?:trước|trong|chậm nhất(?: là)?|đến(?: hết)?|từ|sau) (?:ngày )?(?:${DAY}(?:\/\d{4})?|tháng (?:0?[1-9]|1[0-2])(?:\/\d{4})?|quý (?:IV|I{1,3}|[1-4])(?:\/\d{4})?)(?: h[ằà]ng năm|(?: của)? năm (?:trước(?: liền kề)?|liền trước)(?: (?:của )?năm kế hoạch)?| năm kế hoạch)?\)`;
const IS_TIME = covering(TIME);

/** Whether a bracket only says by when something is done: `(trước ngày 31/01)`. */
export function isTime(bracket: string): boolean {
  return IS_TIME.test(bracket);
}

/** An answer without the bracket that says by when: `ban hành kịp thời (trước ngày 31/01)`. */
export function withoutTime(label: string): string {
  return label.replace(new RegExp(` ?${TIME}`, 'iu'), '');
}

const BEGINS =
  'có|được|phải|theo|do|khi|kèm|không|chưa|đã|đang|trong|bao gồm|kể cả|và phải|áp dụng|tính|căn cứ|tại|từ|trên|thuộc|với|cho|sau|trước|điểm';
/** The beginning of a clause after a comma; a list of nouns, as `cán bộ, công chức`, has no such word. */
const LOOSE = new RegExp(`, (?:${BEGINS}|đơn vị|xã)(?!\\p{L})`, 'iu');
const TAIL = new RegExp(`, (?:${BEGINS})(?!\\p{L})`, 'iu');

/** Whether what is counted goes on with a clause after a comma: `mô hình, không phân biệt cấp`; not `phường, xã`. */
export function hasTail(words: string): boolean {
  return TAIL.test(words);
}

const JOIN = 'hoặc|hay|đồng thời|kèm(?: theo)?|cùng(?: với)?|mà|nhưng|trong đó|nếu|khi|sau khi|miễn là';
/** A second condition beside how much there is: `95% hoặc có hồ sơ bị khiếu nại`; not `được xử lý hoặc kiến nghị xử lý`. */
const JOINED = new RegExp(
  `^(?:và|${JOIN})(?!\\p{L})|(?<!\\p{L})(?:và|${JOIN}) (?:có|không|chưa|bị|để|phải|đã|đang|còn|vi phạm|chậm|trễ|thiếu)(?!\\p{L})`,
  'iu',
);

/** Whether the words behind a number of a band have a second condition. */
export function hasCondition(words: string): boolean {
  return JOINED.test(words);
}

/** Whether words in brackets or after a comma begin a clause, and are no name. */
export function isLoose(words: string): boolean {
  return LOOSE.test(`, ${words}`);
}

/** Whether a text can be the meaning of a letter: a name without a clause after a comma. */
export function isMeaning(text: string): boolean {
  return isName(text) && !LOOSE.test(text) && !/\d\s*(?:điểm|đ)(?!\p{L})/iu.test(text);
}

const UNITS =
  /^(?:các |những |riêng )?(?:xã|phường|thị trấn|huyện|thị xã|thành phố|đơn vị|cơ quan|sở|địa phương|thôn|tỉnh)(?!\p{L})/iu;

/** Whether a label names some of the units, not an action. */
export function isOfUnits(label: string): boolean {
  return UNITS.test(label);
}

/** Words that add points, which a penalty never does. */
export const ADDS = /(?<!\p{L})(?:cộng|thưởng)(?!\p{L})/iu;
