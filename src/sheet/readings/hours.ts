/** `trước 17h00 ngày 15/12`, `gửi sau 16 giờ 30 phút`. */
const HOUR =
  /^(?:\p{L}[\p{L} ]*? )??(?<side>trước|đến|từ|sau|quá) (?<time>\d{1,2} ?(?:h|giờ) ?(?:\d{2}(?: ?phút)?)?(?: (?:ngày|h[àằ]ng) .+)?)$/iu;
/** `sau thời gian trên`: the other side of the time that another answer names. */
const AFTER_IT =
  /^(?:\p{L}+ ){0,3}?(?:sau|quá) (?:thời (?:gian|hạn|điểm)|giờ)(?: quy định)? (?:(?:nêu )?trên|này|đó)$/iu;

/** What two answers of one hour leave out; undefined where answers are of no hour, or of two. */
export function hourLeftOut(labels: readonly string[]): readonly string[] | undefined {
  const found = labels.map((label) => HOUR.exec(label)?.groups).filter((groups) => groups !== undefined);
  const sides = found.map(({ side = '' }) => side.toLowerCase());
  const times = new Set(found.map(({ time = '' }) => time.toLowerCase().replaceAll(' ', '')));
  const isAfterIt = labels.some((label) => AFTER_IT.test(label));
  const others = labels.filter((label) => !HOUR.test(label));
  if (times.size !== 1 || sides.length + (isAfterIt ? 1 : 0) !== 2 || others.some((label) => /\d/.test(label)))
    return undefined;
  const before = sides.filter((side) => /^(?:trước|đến)$/u.test(side));
  if (before.length !== 1) return undefined;
  const isWithout = before[0] === 'trước' && !sides.includes('từ');
  return isWithout ? [`đúng ${found[0]?.time}`] : [];
}
