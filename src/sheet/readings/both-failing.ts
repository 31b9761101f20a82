/** What an answer may ask of a deed, and words for the lack of it. */
const ASKED: readonly { readonly met: RegExp; readonly failed: RegExp }[] = [
  {
    met: /(?<!(?:không|chưa) )(?<!\p{L})(?:đúng (?:thời )?(?:hạn|gian|tiến độ)|kịp thời)(?!\p{L})/iu,
    failed:
      /(?<!\p{L})(?:chậm|trễ|muộn|quá hạn|(?:không|chưa) (?:kịp thời|đúng (?:thời )?(?:hạn|gian|tiến độ)))(?!\p{L})/iu,
  },
  {
    met: /(?<!(?:không|chưa) )(?<!\p{L})(?:đầy )?đủ(?!\p{L})/iu,
    failed: /(?<!\p{L})(?:thiếu|(?:không|chưa) (?:đầy )?đủ)(?!\p{L})/iu,
  },
  {
    met: /(?<!(?:không|chưa) )(?<!\p{L})đúng (?:quy định|yêu cầu|mẫu|thể thức|nội dung)(?!\p{L})/iu,
    failed: /(?<!\p{L})(?:sai|(?:không|chưa) đúng (?:quy định|yêu cầu|mẫu|thể thức|nội dung))(?!\p{L})/iu,
  },
];
/** Words of an answer that takes in what the others leave. */
const OTHERWISE = /(?<!\p{L})(?:hoặc|hay|một trong|còn lại|khác|ngược lại)(?!\p{L})/iu;

/**
 * What fails in two ways, where an answer asks for both and others tell of one failing each: `chậm, thiếu` of `đúng hạn, đầy đủ`, `đúng
 * hạn, thiếu`, `chậm, đầy đủ`, which is no answer, or of `chậm` and `thiếu` alone, which is in both of them.
 */
export function bothFailing(labels: readonly string[]): readonly string[] {
  if (labels.some((label) => OTHERWISE.test(label))) return [];
  return ASKED.flatMap((first, index) =>
    ASKED.slice(index + 1).flatMap((second) => {
      const isAsked = labels.some((label) => first.met.test(label) && second.met.test(label));
      const [late, short] = [
        labels.filter((label) => first.failed.test(label)),
        labels.filter((label) => second.failed.test(label)),
      ];
      const areBoth = late.some((label) => short.includes(label));
      const [lateAny, shortAny] = [
        late.some((label) => !second.met.test(label)),
        short.some((label) => !first.met.test(label)),
      ];
      if (!isAsked || areBoth || late.length === 0 || short.length === 0 || lateAny !== shortAny) return [];
      const words = [first.failed.exec(late[0] ?? ''), second.failed.exec(short[0] ?? '')];
      return [words.map((word) => word?.[0].toLowerCase()).join(', ')];
    }),
  ).slice(0, 1);
}
