import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** The block about the verified record: labels, then the values beside them. */
const ABOUT_WORDS = {
  // labels
  'label-pack': { vi: 'Bộ tiêu chí', en: 'Pack' },
  'label-standing': { vi: 'Tính chính thức', en: 'Standing' },
  'label-assessment': { vi: 'Đợt đánh giá', en: 'Assessment' },
  'label-approval': { vi: 'Phê duyệt', en: 'Approval' },
  'label-correction': { vi: 'Đính chính', en: 'Correction' },
  'label-figures': { vi: 'Số liệu', en: 'Figures' },
  'label-units': { vi: 'Đơn vị', en: 'Units' },
  'label-pack-digest': { vi: 'Mã băm bộ tiêu chí:', en: 'Digest of the pack:' },
  'label-record-digest': {
    vi: 'Mã băm biên bản, để đối chiếu với mã băm đã công bố:',
    en: 'Digest of the record, to hold against the published one:',
  },
  // the pack
  'shipped-same': {
    vi: '{id}, phiên bản {version}: đúng bộ có sẵn',
    en: '{id}, version {version}: the shipped pack of this name',
  },
  'shipped-differs': {
    vi: '{id}, phiên bản {version}: KHÁC bộ có sẵn cùng tên[ (phiên bản {shipped})]',
    en: '{id}, version {version}: DIFFERS from the shipped pack of this name[ (version {shipped})]',
  },
  'shipped-none': {
    vi: '{id}, phiên bản {version}: không phải bộ có sẵn',
    en: '{id}, version {version}: not a shipped pack',
  },
  'standing-part': {
    vi: '{standing:word} {part:number}/{whole:number} điểm',
    en: '{standing:word} {part:number} of {whole:number} points',
  },
  // the assessment
  state: { vi: '{id}, {state:word}', en: '{id}, {state:word}' },
  real: { vi: 'số liệu thật, chốt lúc {asOf:instant}', en: 'real, as of {asOf:instant}' },
  synthetic: {
    vi: 'GIẢ LẬP, không phải kết quả thật; chốt lúc {asOf:instant}',
    en: 'SYNTHETIC, not real results; as of {asOf:instant}',
  },
  // units
  units: {
    vi: '{all:number}; tính lại {rederived:number}[; che số liệu của {hidden:number}]',
    en: '{all:number}; derived again: {rederived:number}[; hidden: {hidden:number}]',
  },
  excerpt: {
    vi: 'trích lục của 1 trong {all:number}; tính lại {rederived:number}',
    en: 'an excerpt of 1 of {all:number}; derived again: {rederived:number}',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** The key of a line about the verified record. */
export type AboutKey = keyof typeof ABOUT_WORDS;

/** A line about the verified record, with its params in place. */
export const aboutLine = sentencesOf(ABOUT_WORDS);
