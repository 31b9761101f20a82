/** What a count is called: as the row where that says all of the words, else the row and what is counted. */
export function figureTitle(title: string, what: string): string {
  return hasWords(title, what) ? title : countOf(title, what);
}

/** `Trang thông tin: số lỗi`. */
export function countOf(title: string, what: string): string {
  const [first = '', ...more] = what.split(' ');
  const isCapital = what === what.toUpperCase() && more.length > 0;
  const isAcronym = first === first.toUpperCase();
  const noun = isCapital ? what.toLowerCase() : isAcronym ? what : what.charAt(0).toLowerCase() + what.slice(1);
  return /^(?:số|tổng)(?!\p{L})/iu.test(noun) ? `${title}: ${noun}` : `${title}: số ${noun}`;
}

/** Whether a text has all the words of another. */
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
