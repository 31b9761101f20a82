import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** Values of a record that are lists and objects, as they are told where two of them differ. */
const RECORDED_WORDS = {
  'empty-list': { vi: 'danh sách trống', en: 'an empty list' },
  'in-record-only': {
    vi: '{place}, {what}: có trong biên bản, tính lại thì không có[ ({value})]',
    en: '{place}, {what}: in the record, and not in what was derived again[ ({value})]',
  },
  'rederived-only': {
    vi: '{place}, {what}: biên bản không có, tính lại thì có[ ({value})]',
    en: '{place}, {what}: not in the record, but in what was derived again[ ({value})]',
  },
  differs: {
    vi: '{place}, {what}: biên bản ghi [{recorded}|không có], tính lại được [{rederived}|không có]',
    en: '{place}, {what}: the record says [{recorded}|nothing], derived again it is [{rederived}|nothing]',
  },
  'differs-at': {
    vi: '{place}, {what}: ở vị trí thứ {at}, biên bản ghi [{recorded}|không có], tính lại được [{rederived}|không có]',
    en: '{place}, {what}: at position {at} the record has [{recorded}|nothing], derived again it is [{rederived}|nothing]',
  },
  unlike: { vi: '{place}, {what}: khác với tính lại', en: '{place}, {what}: differs from what was derived again' },
  place: {
    vi: 'bước {stage}[, bảng xếp hạng {ranking}][, {tier}][, {group}][, lớp số liệu "{layer:word}"][, {unit}][, {node}]',
    en: 'stage {stage}[, ranking {ranking}][, {tier}][, {group}][, layer "{layer:word}"][, {unit}][, {node}]',
  },
  'group-cohort': { vi: 'nhóm so sánh "{cohort}"[, nhóm con {option}]', en: 'cohort "{cohort}"[, option {option}]' },
  'group-option': { vi: 'nhóm con {option}', en: 'option {option}' },
  'group-below': { vi: 'các đơn vị trực thuộc {parent}', en: 'the units below {parent}' },
  because: { vi: '{unit} ({reason})', en: '{unit} ({reason})' },
  'gate-met': { vi: '{level}: đạt điều kiện[ ({reason})]', en: '{level}: the condition holds[ ({reason})]' },
  'gate-unmet': {
    vi: '{level}: không đạt điều kiện[ ({reason})]',
    en: '{level}: the condition does not hold[ ({reason})]',
  },
  round: { vi: 'làm tròn điểm từ {before} thành {after}', en: 'points rounded from {before} to {after}' },
  'publish-points': {
    vi: 'làm tròn điểm công bố từ {before} thành {after}',
    en: 'published points rounded from {before} to {after}',
  },
  'publish-percent': {
    vi: 'làm tròn tỷ lệ phần trăm công bố từ {before} thành {after}',
    en: 'published percent rounded from {before} to {after}',
  },
  'publish-converted': {
    vi: 'làm tròn điểm quy đổi công bố từ {before} thành {after}',
    en: 'published converted points rounded from {before} to {after}',
  },
  finding: { vi: '{severity:word}: {sentence}', en: '{severity:word}: {sentence}' },
  'figure-read': { vi: 'số liệu đã dùng {fact}', en: 'figure read {fact}' },
} as const satisfies Readonly<Record<string, Words>>;

/** A value of a record by its name. */
export type RecordedKey = keyof typeof RECORDED_WORDS;

/** A value of a record, or where it stands, in words. */
export const recordedPhrase = sentencesOf(RECORDED_WORDS);
