/** The title of a count: that of the row if it names the item, else both. */
export function figureTitle(title: string, item: string): string {
  return isNameOf(title, item) ? title : countOf(title, item);
}

/** A mark or a word after which a title names another thing. */
const LISTS = /^(?:[,;/]|và|hoặc|hay|cùng)$/u;
/** A word by which a title names the opposite of a thing, or how it changes. */
const TURNS = /^(?:không|chưa|giảm|tăng|cận|ngoài|trừ)$/u;

/**
 * Whether a title is the name of an item, and no name of more or of the opposite: `Số sáng kiến trong năm` of `sáng kiến`, but not
 * `Sáng kiến cấp tỉnh, cấp cơ sở` of `sáng kiến cấp tỉnh`, nor `Số hồ sơ không trễ hạn` of `hồ sơ trễ hạn`. With `mustBeAtHead` not
 * `Báo cáo kết quả thực hiện kế hoạch` of `kế hoạch` either.
 */
export function isNameOf(title: string, item: string, mustBeAtHead = false): boolean {
  if (!hasWords(title, item)) return false;
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
