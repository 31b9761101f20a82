/** The title of a count: that of the row if it names the item, else both. */
export function figureTitle(title: string, item: string): string {
  return isNameOf(title, item) ? title : countOf(title, item);
}

/** A mark or a word after which a title names another thing. */
const LISTS = /^(?:[,;/]|và|hoặc|hay|cùng)$/u;
/** A word by which a title names the opposite of a thing, or how it changes. */
const TURNS = /^(?:không|chưa|giảm|tăng|cận|ngoài|trừ)$/u;

/** A name that begins with what was done, and leaves out what is counted: `số đúng hạn`. */
export const WITHOUT_NOUN =
  /^(?:(?:có|được|đã|đang|đạt|đúng|trước|trong hạn|trễ|chậm|quá hạn|hoàn thành|giải quyết|xử lý|thực hiện|triển khai|tiếp nhận|phát sinh|phải|cần|thuộc|không|chưa|còn|trực tuyến|đối tượng|trường hợp)(?!\p{L})|$)/u;
/** Words after which a title of a number names another thing than it counts: `Số đơn vị có sáng kiến`. */
const BEFORE_ANOTHER =
  /(?<= )(?:có|của|tại|ở|về|trong|trên|các|cho|theo|với|qua|chậm|trễ|muộn|nộp|gửi|tham gia|tham dự|xây dựng|tổ chức|triển khai|thực hiện|ban hành|áp dụng|sử dụng|thành lập|đăng ký|duy trì|đạt) $/u;

/** Things that are counted. Of two of them in a title the first is. */
const THING = new RegExp(
  `^(?:${[
    'hộ|người|lao động|trẻ em|phụ nữ|cán bộ|công chức|viên chức|đảng viên|đoàn viên|hội viên|học sinh|giáo viên|xã|phường|thôn|tổ|trường(?! hợp)',
    'đơn vị|cơ quan|doanh nghiệp|hợp tác xã|tổ chức|chi bộ|chi hội|lớp|văn bản|hồ sơ|báo cáo|kế hoạch|quyết định|thủ tục|tthc|dịch vụ|đơn|kiến nghị',
    'ý kiến|nhiệm vụ|chỉ tiêu|tiêu chí|dự án|công trình|đề tài|sáng kiến|mô hình|sản phẩm|hội nghị|cuộc|buổi|máy|thiết bị|tài khoản|tin|bài|vụ',
    'giải thưởng|bằng khen|giấy khen',
  ].join('|')})(?!\\p{L})`,
  'u',
);

/** Whether a title of a number or a ratio counts another thing than an item that it names: `sáng kiến` of `Số đơn vị có sáng kiến`. */
function countsAnother(title: string, item: string): boolean {
  const counted = title.normalize('NFC').toLowerCase().replace(HEAD, '');
  const thing = item.normalize('NFC').toLowerCase().split(' ').slice(0, 2).join(' ');
  const before = counted.slice(0, counted.indexOf(thing));
  const isNumber = counted.length < title.length && counted.includes(thing);
  // `lần/năm` of `Số cuộc họp trong năm`
  if (/^(?:năm|quý|tháng|tuần|ngày|kỳ)$/u.test(thing)) return false;
  const isNoun = (name: string) => /^(?:trường hợp|đối tượng)/u.test(name) || !WITHOUT_NOUN.test(name);
  const areTwo = before !== '' && [counted, item.normalize('NFC').toLowerCase()].every((name) => THING.test(name));
  return isNumber && (areTwo || (BEFORE_ANOTHER.test(before) && isNoun(counted) && isNoun(thing)));
}

/**
 * Whether a title is the name of an item, and no name of more or of the opposite: `Số sáng kiến trong năm` of `sáng kiến`, but not
 * `Sáng kiến cấp tỉnh, cấp cơ sở` of `sáng kiến cấp tỉnh`, nor `Số hồ sơ không trễ hạn` of `hồ sơ trễ hạn`, nor
 * `Số đơn vị có sáng kiến` of `sáng kiến`. With `mustBeAtHead` not
 * `Báo cáo kết quả thực hiện kế hoạch` of `kế hoạch` either.
 */
export function isNameOf(title: string, item: string, mustBeAtHead = false): boolean {
  if (!hasWords(title, item) || countsAnother(title, item)) return false;
  const [tokens, words] = [tokensOf(title.replace(HEAD, '')), tokensOf(item)];
  const isAtHead = words.every((word, index) => tokens[index] === word);
  // `phần mềm` of `Phần mềm quản lý nhân sự, kế toán`: the list is of what it is for
  if (isAtHead || mustBeAtHead) return isAtHead && !LISTS.test(tokens[words.length] ?? '');
  return !tokens.some((token) => !words.includes(token) && (LISTS.test(token) || TURNS.test(token)));
}

/** Words before the thing that a title names. */
const HEAD = /^(?:(?:tổng )?số(?: lượng)?|t[ỷỉ] lệ(?: %)?) /iu;

/** The words of a text in lower case, and the marks of a list. */
function tokensOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+|[,;/]/gu) ?? []
  );
}

/** `Trang thông tin` and `lỗi` -> `Trang thông tin: số lỗi`. */
export function countOf(title: string, item: string): string {
  const [first = '', ...more] = item.split(' ');
  const isCapital = item === item.toUpperCase() && more.length > 0;
  const isAcronym = first === first.toUpperCase();
  const noun = isCapital ? item.toLowerCase() : isAcronym ? item : item.charAt(0).toLowerCase() + item.slice(1);
  return /^(?:số|tổng)(?!\p{L})/iu.test(noun) ? `${title}: ${noun}` : `${title}: số ${noun}`;
}

/** Whether a text has all of the words. */
export function hasWords(text: string, words: string): boolean {
  const has = new Set(wordsOf(text));
  return wordsOf(words).every((word) => has.has(word));
}

/** The words of a text in lower case, numbers too. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
