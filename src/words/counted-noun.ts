/**
 * What is counted by a fact, by its Vietnamese title: a `Số lỗi` counts a `lỗi`, and so does `Trang: số lỗi (trong kỳ)`.
 * A title that does not begin so names itself.
 */
export function countedNoun(title: string): string {
  const [first = title] = title.replace(/^.*: /su, '').split(/[,;(]/);
  const bare = first.trim().replace(/^(?:tổng )?số (?:lượng )?/iu, '');
  return bare.charAt(0).toLowerCase() + bare.slice(1);
}
