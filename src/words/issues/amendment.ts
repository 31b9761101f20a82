import type { IssueCode } from '../../model/issue.js';
import type { Words } from '../../model/lowering.js';

/** An amendment: the pack that it changes, and its changes. */
export const AMENDMENT_WORDS = {
  'amend-base': {
    vi: 'bộ tiêu chí được sửa đổi còn lỗi; hãy chạy "tieuchi check" với bộ đó và sửa trước',
    en: 'the pack that is amended has errors; run "tieuchi check" on it, and mend it first',
  },
  'amends-another': {
    vi: 'văn bản sửa đổi ghi "{key}" của bộ tiêu chí gốc là "{found}", nhưng bộ đang dùng là "{expected}"; hãy dùng đúng bộ gốc, hoặc ghi lại',
    en: 'the amendment is of a pack whose "{key}" is "{found}", but that of the pack in use is "{expected}"; use the right pack, or correct it here',
  },
  'amend-version': {
    vi: 'bộ tiêu chí sau sửa đổi cùng mã với bộ gốc nên phiên bản {version} phải cao hơn; hãy tăng phiên bản',
    en: 'the pack that results has the id of the pack that is amended, so its version, {version}, must be above that one; raise the version',
  },
  'amend-head': {
    vi: '"{at}" không sửa bằng "changes"; hãy ghi mã, phiên bản, tên và văn bản mới ở đầu văn bản sửa đổi',
    en: '"{at}" is not changed under "changes"; write the new id, version, title and texts at the top of the amendment',
  },
  'amend-position': {
    vi: '"{at}" chỉ vị trí bằng số thứ tự, số này đổi khi có mục chèn vào; hãy dùng mã, hoặc thay cả danh sách',
    en: '"{at}" goes by a position, which changes when something is inserted; go by id, or replace the whole list',
  },
  'amend-none': {
    vi: 'không có chỗ nào là "{at}": không tìm thấy "{step}"[; có phải ý bạn là "{suggestion}"?|; hãy sửa lại]',
    en: 'no place is "{at}": there is no "{step}"[; did you mean "{suggestion}"?|; correct it]',
  },
  'amend-several': {
    vi: 'có {count:number} chỗ cùng là "{at}"; mỗi thay đổi chỉ sửa đúng một chỗ, hãy ghi rõ hơn',
    en: '{count:number} places are "{at}"; a change is of exactly one, say which',
  },
  'amend-there': {
    vi: '"{at}" đã có; hãy dùng "replace", hoặc chèn vào một danh sách',
    en: '"{at}" is there already; use "replace", or insert into a list',
  },
  'amend-into': {
    vi: 'không chèn được vào "{at}"; hãy ghi "at: {list}", mã nằm trong nội dung được chèn',
    en: 'nothing can be inserted at "{at}"; write "at: {list}", the id stands in what is inserted',
  },
  'amend-neighbour': {
    vi: '"before" và "after" chỉ dùng khi chèn vào danh sách, không dùng cho "{at}"; hãy bỏ đi',
    en: '"before" and "after" go with an insertion into a list, not with "{at}"; leave them out',
  },
  'amend-name': {
    vi: 'nội dung thay thế mang mã "{found}" thay vì "{expected}"; hãy giữ nguyên mã, hoặc bỏ mục cũ rồi chèn mục mới',
    en: 'what is put in has the id "{found}" instead of "{expected}"; keep the id, or remove the old item and insert the new one',
  },
  'amend-same': {
    vi: '"{at}" đã đúng như vậy, thay đổi này không sửa gì; hãy kiểm tra lại',
    en: '"{at}" is so already, this change changes nothing; check it',
  },
  'amend-twice': {
    vi: '"{at}" là chỗ đã được sửa theo {clause}, hoặc chứa hay nằm trong chỗ đó; hãy gộp hai thay đổi làm một',
    en: '"{at}" is, holds or is part of a place that {clause} changes already; make the two changes one',
  },
  'amend-broken': {
    vi: 'sau khi sửa đổi, bộ tiêu chí có lỗi tại "{place}": {fault}. Hãy sửa chỗ đó trong cùng văn bản này',
    en: 'once amended, the pack has an error at "{place}": {fault}. Change that place by this amendment too',
  },
  'amend-doubtful': {
    vi: 'sau khi sửa đổi, bộ tiêu chí có cảnh báo tại "{place}": {fault}. Hãy kiểm tra',
    en: 'once amended, the pack has a warning at "{place}": {fault}. Check it',
  },
  'amend-along': {
    vi: '"{place}" dựa vào "{of}" nay bị bỏ; hãy ghi rõ trong cùng văn bản này: "replace" để thay, hoặc "remove: true" để bỏ theo',
    en: '"{place}" rests on "{of}", which is removed; say by this amendment too what becomes of it: "replace" it, or "remove: true"',
  },
  'amend-max': {
    vi: 'bỏ "{place}" thì các dòng còn lại cộng được {sum:number} điểm, mà "{at}" vẫn là {max:number}; hãy thêm thay đổi "at: {at}" với "replace" là điểm tối đa mới',
    en: 'without "{place}" the rows that are left come to {sum:number}, and "{at}" is still {max:number}; add a change "at: {at}" that replaces it by the new maximum',
  },
} as const satisfies { readonly [C in IssueCode]?: Words };
