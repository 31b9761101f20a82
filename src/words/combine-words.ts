import type { Words } from '../model/lowering.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** How a group makes one value of its children, by the name of the combiner; `{formula}` holds what each of them gave. */
const COMBINE_WORDS: Readonly<Record<string, Words>> = {
  sum: { vi: 'Cộng điểm các mục được tính: {points} điểm', en: 'The points of what counts, added up: {points} points' },
  best: {
    vi: 'Cộng điểm {params} mục cao nhất trong ({all}): {points} điểm',
    en: 'The {params} highest of ({all}), added up: {points} points',
  },
  mean: {
    vi: 'Bình quân tỷ lệ phần trăm các mục được tính: {mean}%, tức {points} điểm trên {base} điểm được tính',
    en: 'The mean of the percents of what counts: {mean}%, which is {points} points of the {base} that count',
  },
  'weighted-mean': {
    vi: 'Bình quân tỷ lệ phần trăm theo trọng số của các mục được tính: {weighted}%, tức {points} điểm trên {base} điểm được tính',
    en: 'The mean of the percents of what counts, by their weights: {weighted}%, which is {points} points of the {base} that count',
  },
  max: {
    vi: 'Tỷ lệ phần trăm cao nhất trong ({percents}), tức {points} điểm trên {base} điểm được tính',
    en: 'The highest percent of ({percents}), which is {points} points of the {base} that count',
  },
  min: {
    vi: 'Tỷ lệ phần trăm thấp nhất trong ({percents}), tức {points} điểm trên {base} điểm được tính',
    en: 'The lowest percent of ({percents}), which is {points} points of the {base} that count',
  },
};

const OWN: Words = {
  vi: 'Cách gộp riêng của bộ tiêu chí, từ điểm ({all}) và tỷ lệ phần trăm ({percents}): {points} điểm trên {base} điểm được tính',
  en: "A way of the pack's own, from points ({all}) and percents ({percents}): {points} points of the {base} that count",
};

/** How a group makes one value of its children; a combiner of a plugin is told by what it was given and gave. */
export function combineSentence(
  combiner: string,
  language: Language,
  params: Readonly<Record<string, string>>,
): string {
  const words = Object.hasOwn(COMBINE_WORDS, combiner) ? COMBINE_WORDS[combiner] : undefined;
  return fill(words ?? OWN, { params, language });
}
