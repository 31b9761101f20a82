import type { Words } from '../model/lowering.js';

/** What a person must look at in a row of an annex that was read. */
export const ROW_DOUBT_WORDS = {
  'max-not-reached': {
    vi: 'cách tính chỉ cho nhiều nhất {best:number} điểm, chưa tới điểm tối đa {max:number}; đã giữ nguyên cả hai; hãy xem lại',
    en: 'it earns at most {best:number} points, below its maximum of {max:number}; both are kept as printed; check them',
  },
  'option-added': {
    vi: 'không phương án nào được 0 điểm; đã thêm phương án "Không thuộc trường hợp nào: 0 điểm"; hãy xác nhận hoặc xóa đi',
    en: 'no option earns 0; an option for none of the cases, with 0 points, was added; confirm it or take it out',
  },
  'else-zero': {
    vi: 'chỉ ghi khi nào được điểm ("{clause}"); đã hiểu là ngoài ra được 0 điểm; hãy xác nhận, hoặc viết thêm các mức khác',
    en: 'it says only when points are earned ("{clause}"); otherwise 0 is taken; confirm it, or write its other levels',
  },
  'parts-added': {
    vi: 'gồm {count:number} phần, cộng lại vừa bằng điểm tối đa {max:number}; đã để đơn vị khai từng phần và cộng điểm của mọi phần đạt; hãy xác nhận, hoặc sửa lại nếu đơn vị chỉ được điểm của một phần',
    en: 'its {count:number} parts together make up the maximum of {max:number}; units report each of them, and the points of all that are met are added up; confirm it, or correct it where a unit earns only one of them',
  },
  'case-left-out': {
    vi: 'các phương án không nói trường hợp có làm mà không "{missing}" thì được mấy điểm; đã giữ nguyên các phương án; hãy thêm phương án ấy, hoặc ghi rõ nó thuộc phương án nào',
    en: 'no option says what is earned where it is done, but not "{missing}"; the options are kept as printed; add one, or write which of them it is',
  },
  'answer-left-out': {
    vi: 'không phương án nào là "{missing}"; đã giữ nguyên các phương án; hãy thêm phương án ấy cùng số điểm, hoặc xác nhận là không có',
    en: 'no option is "{missing}"; the options are kept as printed; add it with its points, or confirm that there is none',
  },
  'both-true': {
    vi: '"{first}" và "{second}" có thể cùng đúng; đã để đơn vị chọn một phương án, không cộng điểm; hãy xác nhận, hoặc sửa thành các mục được cộng điểm',
    en: '"{first}" and "{second}" may both be true; units choose one of them and nothing is added up; confirm it, or make them items that add up',
  },
  'claimed-not-applicable': {
    vi: 'có trường hợp không áp dụng ("{clause}") mà số liệu của tiêu chí không cho biết; đơn vị được tự khai không áp dụng; hãy thay bằng điều kiện (appliesTo) nếu biết',
    en: 'a case in which it does not apply ("{clause}") is not told by its figures; units may claim it; write a condition (appliesTo) instead if there is one',
  },
  'percent-of-what': {
    vi: 'không ghi là phần trăm của cái gì; đã giữ các mức và để đơn vị khai thẳng tỷ lệ; hãy ghi tử số, mẫu số, hoặc sửa thành câu hỏi có/không',
    en: 'it does not say of what it is a percent; the bands are kept and units report the percent itself; write its part and whole, or make it yes or no',
  },
  compared: {
    vi: 'so hai số liệu nhưng không ghi là số liệu nào; tạm để đơn vị chọn tăng, giữ nguyên hay giảm; hãy thay bằng hai số liệu nếu biết',
    en: 'two figures are compared, and it does not say which; units choose whether it rose, stayed or fell; write the two figures if they are known',
  },
  'merit-costs': {
    vi: '"{figure}" là điều đáng khen, mà cách tính lại cho càng ít điểm khi càng nhiều; đã giữ nguyên như bảng ghi; hãy xem lại cách tính hoặc tên tiêu chí',
    en: '"{figure}" is what is to be praised, and more of it earns fewer points; it is kept as printed; look at the scoring, or at the title',
  },
  'fault-earns': {
    vi: '"{figure}" là điều không mong muốn, mà cách tính lại cho càng nhiều điểm khi càng nhiều; đã giữ nguyên như bảng ghi; hãy xem lại cách tính hoặc tên tiêu chí',
    en: '"{figure}" is what nobody wishes for, and more of it earns more points; it is kept as printed; look at the scoring, or at the title',
  },
  'step-part': {
    vi: 'không ghi phần chưa đủ {step:number}% thì có bị trừ không; đã chỉ trừ khi giảm đủ {step:number}%; hãy xác nhận, hoặc sửa cách tính',
    en: 'it does not say whether a part of {step:number}% is taken off; only whole steps of {step:number}% are; confirm it, or correct the rule',
  },
  'group-part': {
    vi: 'không ghi phần chưa đủ {size:number} {item} thì có được tính không; đã chỉ tính khi đủ {size:number}; hãy xác nhận, hoặc sửa cách tính',
    en: 'it does not say whether fewer than {size:number} of "{item}" count for a part; only every whole {size:number} do; confirm it, or correct the rule',
  },
  'place-asked': {
    vi: 'điểm theo thứ hạng; đã để đơn vị khai mình đạt hạng nào; hãy xác nhận hạng ấy do cuộc thi hoặc cơ quan khác công bố, không phải xếp theo chính bảng này',
    en: 'points by a place; units say which place they have; confirm that a contest or another body gives it, and not this ranking itself',
  },
  'start-condition': {
    vi: 'điều kiện để được điểm ban đầu ("{clause}") chưa đưa vào cách tính, đã tính trừ dần từ điểm tối đa; hãy xác nhận, hoặc viết thêm điều kiện',
    en: 'the condition for the points that deductions start from ("{clause}") is not in the rule, which starts from the maximum; confirm it, or write the condition',
  },
  'deduction-cap': {
    vi: 'trừ nhiều nhất {cap:number} điểm, nên đã ghi điểm còn lại không dưới {floor:number}; hãy xác nhận',
    en: 'at most {cap:number} points are taken off, so the rule goes no lower than {floor:number}; confirm it',
  },
} as const satisfies Readonly<Record<string, Words>>;
