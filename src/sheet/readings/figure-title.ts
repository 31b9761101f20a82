/** The title of a count: that of the row if it has all words of the item, else both. */
export function figureTitle(title: string, item: string): string {
  return hasWords(title, item) ? title : countOf(title, item);
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
