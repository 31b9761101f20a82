/** What was not done, behind another answer: `sau 31/12 hoặc không ban hành`; not how it was done, as `không gửi đúng mẫu`. */
const NOT_DONE =
  /^(?<answer>.+?),? (?:hoặc|hay) (?<denial>(?:không|chưa) (?:ban hành|gửi|nộp|có|thực hiện|tổ chức|báo cáo|triển khai|xây dựng|công bố|cập nhật|trả lời|hoàn thành|đạt|xếp loại|tham gia|họp|đăng ký|phê duyệt)(?: (?!đúng|đủ|đầy|kịp|tốt|và|hoặc|hay)\p{L}+){0,3})$/iu;

/** An answer without the denial that stands behind it. */
export function withoutDenial(label: string): string {
  return NOT_DONE.exec(label)?.groups?.answer ?? label;
}

/** The answers, where one that is two, `yếu hoặc không xếp loại`, is both. */
export function withDenialsApart(labels: readonly string[]): readonly string[] {
  return labels.flatMap((label) => {
    const { answer, denial } = NOT_DONE.exec(label)?.groups ?? {};
    return answer === undefined || denial === undefined ? [label] : [answer, denial];
  });
}
