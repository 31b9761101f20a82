/** What is said by another body of a thing that a unit made: `được cấp tỉnh công nhận`. */
const RECOGNISED = /(?<!\p{L})(?:công nhận|chứng nhận|nghiệm thu|nhân rộng|đạt giải)(?!\p{L})/iu;
/** `mô hình chưa được công nhận` */
const UNRECOGNISED = new RegExp(`(?<!\\p{L})(?:không|chưa)(?!\\p{L}).*${RECOGNISED.source}`, 'iu');
const DENIES = /^(?:không|chưa)(?!\p{L})/iu;
/** An answer that takes in whatever is not recognised: `không có`, `không đạt`. */
const DENIES_ALL = /^(?:không|chưa)(?: (?:có|đạt|đáp ứng))?(?: gì| nào)?$/iu;

/**
 * The recognition that every answer with points asks for, where the others deny the thing itself, so that nothing is said of one that is
 * not recognised: `công nhận` of `mô hình được cấp tỉnh công nhận`, `được cấp huyện công nhận`, `không có mô hình`.
 */
export function recognitionLeftOut(labels: readonly string[]): string | undefined {
  const denials = labels.filter((label) => DENIES.test(label));
  const others = labels.filter((label) => !DENIES.test(label));
  const areAllRecognised =
    others.length > 1 && others.every((label) => RECOGNISED.test(label) && !UNRECOGNISED.test(label));
  const isDeniedOnly = denials.every((label) => !RECOGNISED.test(label) && !DENIES_ALL.test(label));
  return denials.length > 0 && areAllRecognised && isDeniedOnly
    ? RECOGNISED.exec(others[0] ?? '')?.[0].toLowerCase()
    : undefined;
}
