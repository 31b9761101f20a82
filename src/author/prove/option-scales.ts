/** Marks of quality, the best first. */
const SCALES: readonly (readonly string[])[] = [
  ['xuất sắc', 'tốt', 'khá', 'trung bình', 'yếu', 'kém'],
  ['hoàn thành xuất sắc nhiệm vụ', 'hoàn thành tốt nhiệm vụ', 'hoàn thành nhiệm vụ', 'không hoàn thành nhiệm vụ'],
  ['excellent', 'good', 'fair', 'average', 'poor'],
];

/** What stands before a mark and says that it is one. */
const BEFORE = /^(?:xếp loại|đạt loại|đạt mức|loại|mức)\s+/u;

/** A thing done in time, or late. */
const IN_TIME = /^(.*?)\s*(?:đúng hạn|đúng thời hạn|kịp thời|on time|in time)$/u;
const LATE = /^(.*?)\s*(?:chậm|muộn|trễ|trễ hạn|quá hạn|chậm hạn|không đúng hạn|late)$/u;

/** The place of an option among others that are worse or better by their words alone; 0 is the best. */
export interface OptionRank {
  /** Only options of one scale are compared. */
  readonly scale: string;
  readonly rank: number;
}

/** The place that the words of an option say, as `tốt`, `loại khá`, `ban hành chậm`; undefined where they say none. */
export function optionRank(words: string): OptionRank | undefined {
  const mark = words.replace(BEFORE, '');
  for (const [index, scale] of SCALES.entries()) {
    const rank = scale.indexOf(mark);
    if (rank >= 0) return { scale: String(index), rank };
  }
  const late = LATE.exec(words);
  if (late) return { scale: `in time: ${late[1]}`, rank: 1 };
  const inTime = IN_TIME.exec(words);
  return inTime ? { scale: `in time: ${inTime[1]}`, rank: 0 } : undefined;
}
