import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** Words of a form, what a unit has not said yet, and what stands beside a field; and of a ranking, what parted equals. */
const VIEW_WORDS = {
  'fact-missing': {
    vi: 'Chưa có số liệu "{fact:fact}"; cần để chấm: {nodes:rows}',
    en: '"{fact:fact}" is not given yet; needed for: {nodes:rows}',
  },
  'nothing-sent': {
    vi: 'Đơn vị chưa gửi số liệu nào được tính',
    en: 'The unit has sent no figures that count',
  },
  'not-more-than': { vi: 'Không lớn hơn "{fact:fact}"', en: 'Not more than "{fact:fact}"' },
  between: { vi: 'Từ {min:number} đến {max:number}[ {measure}]', en: 'From {min:number} to {max:number}[ {measure}]' },
  'at-least': { vi: 'Từ {min:number}[ {measure}] trở lên', en: 'At least {min:number}[ {measure}]' },
  'at-most': { vi: 'Không quá {max:number}[ {measure}]', en: 'At most {max:number}[ {measure}]' },
  'in-steps': { vi: 'Theo từng mức cách nhau {step:number}', en: 'In steps of {step:number}' },
  places: { vi: 'Nhiều nhất {places} chữ số thập phân', en: 'At most {places} decimals' },
  'field-number': {
    vi: '"{text}" không phải là số ở đây; hãy ghi bằng chữ số, phần thập phân sau dấu phẩy, hàng nghìn cách nhau bằng dấu chấm, ví dụ 1.234,5',
    en: '"{text}" is not a number here; write digits, decimals after a point, commas between thousands, for example 1,234.5',
  },
  'field-cell': {
    vi: 'dòng "{line}" thiếu "{column}"; hãy ghi đủ các ô của mỗi dòng, cách nhau bằng dấu chấm phẩy',
    en: 'the line "{line}" lacks "{column}"; write every cell of a line, with a semicolon between them',
  },
  measured: { vi: '{measure:word} của {node:row}', en: '{measure:word} of {node:row}' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
} as const satisfies Readonly<Record<string, Words>>;

/** The key of such words. */
type ViewKey = keyof typeof VIEW_WORDS;

/** Words of a form. */
export const viewSentence = sentencesOf<ViewKey>(VIEW_WORDS);
