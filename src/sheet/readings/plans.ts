const WHOSE =
  'năm|đề ra|đã đề ra|được giao|đã giao|giao|tỉnh giao|huyện giao|cấp trên giao|được duyệt|trong năm|theo quy định|(?:trong|theo|của|thuộc) (?:kế hoạch|chương trình)(?: công tác)?';
/** Plans of one thing: `kế hoạch tuyên truyền`. */
const OF_WORK =
  'công tác|tuyên truyền|kiểm tra|thanh tra|giám sát|đào tạo|bồi dưỡng|tập huấn|rà soát|hoạt động|thu|vốn';

/** What the percent of any title may be of, so that the title need not name it: `hoàn thành 100% kế hoạch`. */
const PLAN = new RegExp(
  `^(?:số )?(?:(?:kế hoạch|kh)(?: (?:${OF_WORK}))?|(?:nhiệm vụ|chỉ tiêu)(?:, (?:nhiệm vụ|chỉ tiêu))?|dự toán|(?:công việc|nội dung|hoạt động)(?= (?:đề ra|được giao|trong|theo|của)))(?: (?:${WHOSE})){0,3}$`,
  'iu',
);

/** Whether words name a plan, an estimate, or tasks, of which a percent is done: `dự toán`, `nhiệm vụ trong kế hoạch`. */
export function isPlan(words: string): boolean {
  return PLAN.test(words);
}

/** The title of a percent of a plan; the title of the row alone where it names the plan itself. */
export function titleOfPlan(title: string, plan: string | undefined): string {
  return plan === undefined ? title : `${title}: tỷ lệ thực hiện so với ${plan}`;
}
