import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';
import type { Language } from './language.js';

/** What `tieuchi form` and `tieuchi collect` tell. */
const COLLECT_WORDS = {
  made: { vi: 'Đã lập {count:number} phiếu trong "{folder}".', en: 'Made {count:number} forms in "{folder}".' },
  fault: { vi: '{place}[ {unit}][ · {question}]: {sentence}', en: '{place}[ {unit}][ · {question}]: {sentence}' },
  'row-of-file': { vi: '{file} dòng {row}', en: '{file} row {row}' },
  place: { vi: '{file}[: {sheet}][ ô {cell}]', en: '{file}[: {sheet}][ {cell}]' },
  refused: { vi: 'không đọc phiếu này', en: 'the form is not read' },
  'not-read': { vi: 'không đọc ô này', en: 'the cell is not read' },
  noted: { vi: 'lưu ý', en: 'note' },
  'more-faults': {
    vi: '{what}: còn {count:number} chỗ nữa như vậy[ · {question}]: {places}',
    en: '{what}: {count:number} more like these[ · {question}]: {places}',
  },
  'more-places': { vi: 'và {count:number} chỗ khác', en: 'and {count:number} other places' },
  'see-faults': { vi: 'Thêm --findings để xem từng chỗ.', en: 'Add --findings to see each of them.' },
  progress: { vi: 'Đã đọc {read:number}/{all:number} phiếu…', en: 'Read {read:number} of {all:number} forms…' },
  'not-forms': {
    vi: 'Không đọc {count:number} tệp không phải là phiếu .xlsx: {files}[ và {more:number} tệp khác].',
    en: 'Not read, since no forms: {count:number} files: {files}[ and {more:number} others].',
  },
  summary: {
    vi: 'Phiếu: {all:number}. Thêm mới {added:number}; đã có {known:number}[; phiếu thẩm định chưa có kết quả {empty:number}]; không đọc được {refused:number}. Ô không đọc được: {cells:number}.',
    en: 'Forms: {all:number}. Added {added:number}; known {known:number}[; forms for verifiers without a result {empty:number}]; refused {refused:number}. Cells not read: {cells:number}.',
  },
  written: { vi: 'Đã ghi số liệu đánh giá vào "{file}".', en: 'Wrote the assessment to "{file}".' },
  'not-written': {
    vi: 'Chưa ghi gì vào "{file}": số liệu đánh giá có lỗi nêu ở trên.',
    en: 'Nothing was written to "{file}": the assessment has the errors above.',
  },
  nothing: { vi: 'Không có gì mới nên "{file}" giữ nguyên.', en: 'There is nothing new, and "{file}" stays as it is.' },
  'nothing-made': {
    vi: 'Không có gì mới nên chưa lập "{file}".',
    en: 'There is nothing new, and "{file}" was not made.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** The key of such words. */
export type CollectKey = keyof typeof COLLECT_WORDS;

/** What the commands for forms tell. */
export const collectSentence = sentencesOf<CollectKey>(COLLECT_WORDS);

/** What a form is called: its file, and of an export its row. */
export function formName({ file, row }: { readonly file: string; readonly row?: number }, language: Language): string {
  return row === undefined ? file : collectSentence('row-of-file', language, { file, row: String(row) });
}
