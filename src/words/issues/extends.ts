import type { IssueCode } from '../../model/issue.js';
import type { Words } from '../../model/lowering.js';

/** A pack and the cores that it extends. */
export const EXTENDS_WORDS = {
  'extends-unjoined': {
    vi: 'bộ tiêu chí còn dùng chung tệp khác ("extends") mà chưa được ghép; hãy ghép trước bằng "tieuchi resolve", hoặc joinPack của tieuchi/author',
    en: 'the pack extends other files and is not joined with them; join it first, by "tieuchi resolve", or by joinPack of tieuchi/author',
  },
  'extends-name': {
    vi: '"{found}" không phải là đường dẫn, tính từ tệp này, đến một tệp .yaml hay .json; hãy ghi như "./chung.yaml"',
    en: '"{found}" is no path from this file to a .yaml or .json file; write it as "./core.yaml"',
  },
  'extends-missing': {
    vi: 'không có tệp "{file}"[; có phải ý bạn là "{suggestion}"?|; hãy sửa đường dẫn, tính từ tệp này]',
    en: 'there is no file "{file}"[; did you mean "{suggestion}"?|; correct the path, from this file]',
  },
  'extends-circle': {
    vi: 'các tệp dùng chung lẫn nhau thành vòng: {files}; hãy bỏ một chỗ',
    en: 'the files extend one another in a circle: {files}; take one of them out',
  },
  'extends-differs': {
    vi: '"{id}" đã có ở {place} với nội dung khác; hãy bỏ một trong hai, hoặc đổi mã',
    en: '"{id}" stands at {place} too, with other content; take one of them out, or give it another id',
  },
} as const satisfies { readonly [C in IssueCode]?: Words };
