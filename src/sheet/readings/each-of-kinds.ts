import { decimalComma } from '../decimal-comma.js';
import { type Clause, clausesOf } from './clause.js';
import { covering, isPlain, isQualified, NUMBER, UNIT } from './pattern.js';

type EachClause = Extract<Clause, { readonly is: 'each' }>;

/** Kinds of one thing, which an office lists without its name: `mỗi huy chương vàng 3 điểm, bạc 2 điểm`. */
const SERIES: readonly (readonly string[])[] = [
  ['vàng', 'bạc', 'đồng'],
  ['nhất', 'nhì', 'ba', 'khuyến khích'],
  ['khiển trách', 'cảnh cáo', 'hạ bậc lương', 'giáng chức', 'cách chức', 'buộc thôi việc', 'khai trừ'],
];
/** Words that begin the kind of a thing: `giải cấp quốc gia`, `phóng sự trên Đài tỉnh`. */
const BEGINS_KIND = /^(?:cấp|trên|loại|hạng|tại|của)$/iu;
const DEED = '(?:gửi|nộp|báo cáo|hoàn thành|thực hiện|ban hành|giải quyết|xử lý|trả lời)';
/** What was wrong with a thing, behind its name: `báo cáo gửi chậm`. */
const WRONG = new RegExp(`(?:${DEED} )?(?:không|chưa|chậm|trễ|muộn|quá hạn|sai|thiếu)(?!\\p{L})`, 'iu');
/** The same without the name, and about nothing else: `không gửi`, `thiếu số liệu`; not `không công khai kết quả`. */
const ONLY_WRONG = covering(
  `(?:${DEED} )?(?:(?:không|chưa) (?:${DEED}|đạt|đầy đủ|kịp thời|đúng (?:thời )?(?:hạn|gian|quy định))|(?:chậm|trễ|muộn|quá|sai|thiếu)(?: (?:hạn|thời hạn|tiến độ|số liệu|nội dung|thể thức|thông tin))?)`,
);
const KIND = covering(
  `(?<label>\\p{L}[^:;]*?)(?: ?: ?|,? )(?:(?:thì|được|đạt|tính|cộng(?: thêm)?|bị) )*(?<loss>trừ )?(?<points>${NUMBER}) ?${UNIT}`,
);

/** `không gửi trừ 0,5 điểm/tháng` behind `mỗi báo cáo chậm trừ 0,25 điểm`: the months, or the reports of each month. */
function isOfTime(clause: Clause, first: EachClause): boolean {
  const deed =
    clause.is === 'each' ? /^(?:tuần|tháng|quý|năm|kỳ) (?<deed>.+)$/iu.exec(clause.item)?.groups?.deed : undefined;
  if (clause === first || !first.isTaken || deed === undefined) return false;
  const isStep = SERIES.some((series) => series.includes(deed.toLowerCase().replace(/^bị /u, '')));
  return isStep || (WRONG.test(first.item) && ONLY_WRONG.test(deed));
}

/** The clauses, where `cấp tỉnh 1 điểm` behind `Mỗi giải cấp quốc gia 2 điểm` is the points of each `giải cấp tỉnh`. */
export function withEachOfKinds(clauses: readonly Clause[]): readonly Clause[] {
  const [first] = clausesOf(clauses, 'each');
  const from = first ? clauses.indexOf(first) : -1;
  const others = clauses.slice(from + 1).filter(({ is }) => is !== 'cap' && is !== 'floor' && is !== 'each');
  if (first?.is !== 'each' || !/^(?:với )?mỗi /iu.test(first.text)) return clauses;
  const isTimed = clauses.some((clause) => isOfTime(clause, first));
  if (isTimed)
    return clauses.map(
      (clause): Clause => (isOfTime(clause, first) ? { is: 'unknown', text: clause.text, free: [] } : clause),
    );
  if (others.length === 0) return clauses;
  const kinds = new Map(others.map((clause) => [clause, kindOf(clause, first)]));
  if ([...kinds.values()].some((kind) => kind === undefined) || clausesOf(clauses, 'each').length > 1) return clauses;
  return clauses.map((clause) => kinds.get(clause) ?? clause);
}

/** A clause as the points of each of a kind; undefined where it names no kind of what the first one counts. */
function kindOf(clause: Clause, first: EachClause): EachClause | undefined {
  const { label: named = '', loss, points: written = '' } = KIND.exec(clause.text)?.groups ?? {};
  const points = decimalComma(written);
  const label = withoutHead(named, first);
  const head = headOf(first.item, label, first.isTaken);
  const isAlike =
    !isQualified(label) &&
    (loss !== undefined) === first.isTaken &&
    !/(?<!\p{L})(?:thưởng|thêm)(?!\p{L})/iu.test(clause.text);
  if (points === undefined || points === '0' || head === undefined || !isPlain(label) || !isAlike) return undefined;
  const item = `${head} ${label.toLowerCase() === label ? label : label.charAt(0).toLowerCase() + label.slice(1)}`;
  return { is: 'each', text: clause.text, free: [item], isTaken: first.isTaken, item, points };
}

/** A label without the name of what is counted, where it repeats that: `cấp tỉnh` of `giải cấp tỉnh`. */
function withoutHead(label: string, { item, isTaken }: EachClause): string {
  const words = item.toLowerCase().split(' ');
  const heads = words.map((_, index) => `${words.slice(0, index).join(' ')} `).slice(1);
  const head = heads.find((start) => {
    const rest = label.slice(start.length);
    return label.toLowerCase().startsWith(start) && headOf(item, rest, isTaken)?.toLowerCase() === start.trim();
  });
  return head === undefined ? label : label.slice(head.length);
}

/** The name of what is counted, before its kind: `giải` of `giải cấp quốc gia` beside `cấp tỉnh`. */
function headOf(item: string, label: string, isTaken: boolean): string | undefined {
  const step = label.toLowerCase().replace(/^bị /u, '');
  const kinds = SERIES.find((series) => series.includes(step));
  const kind = kinds?.toSorted((a, b) => b.length - a.length).find((name) => item.toLowerCase().endsWith(` ${name}`));
  if (kind !== undefined) {
    const name = item.slice(0, -kind.length).trim();
    return kind === step ? undefined : step === label.toLowerCase() ? name : name.replace(/ bị$/iu, '');
  }
  const [wrong, ofItem] = [ONLY_WRONG.exec(label), WRONG.exec(item)];
  // `không báo cáo` of reports may be that there is none at all
  if (
    isTaken &&
    wrong?.index === 0 &&
    ofItem &&
    ofItem.index > 0 &&
    !/^(?:giờ|ngày|tuần|tháng)(?!\p{L})/iu.test(item)
  ) {
    const name = item.slice(0, ofItem.index).trim();
    return label.includes(name) || label.includes(',') || wrong[0] === ofItem[0] ? undefined : name;
  }
  const [word = ''] = label.split(' ');
  const at = item.toLowerCase().indexOf(` ${word.toLowerCase()} `);
  return BEGINS_KIND.test(word) && at > 0 && !label.includes(',') ? item.slice(0, at) : undefined;
}
