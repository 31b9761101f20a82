import type { IssueCode } from '../../model/issue.js';
import type { Words } from '../../model/lowering.js';

/** The core language. */
export const EXPRESSION_WORDS = {
  'operator-unknown': {
    vi: 'không có phép toán "{operator}"[; có phải ý bạn là "{suggestion}"?|; hãy sửa tên, hoặc nạp phần mở rộng có phép toán này]',
    en: 'there is no operator "{operator}"[; did you mean "{suggestion}"?|; correct its name, or give the plugin that has it]',
  },
  'operator-refused': {
    vi: 'không dùng được "{operator}" ở đây; {reason:term}',
    en: '"{operator}" cannot be used here; {reason:term}',
  },
  'operands-count': {
    vi: 'số toán hạng của "{operator}" phải là {expected:count}, nhưng ở đây có {found}; hãy ghi đúng số toán hạng',
    en: '"{operator}" takes {expected:count} operands, but here are {found}; give as many as it takes',
  },
  'operand-type': {
    vi: '"{operator}" cần {expected:type}, nhưng ở đây là {found:type}; hãy sửa toán hạng',
    en: '"{operator}" takes {expected:type}, but here is {found:type}; correct the operand',
  },
  'operands-differ': {
    vi: '"{operator}" ghép {left:type} với {right:type}; hai bên phải cùng kiểu, hãy sửa một bên',
    en: '"{operator}" joins {left:type} with {right:type}; both must be alike, correct one of them',
  },
  'result-type': {
    vi: 'biểu thức cho ra {found:type}, trong khi ở đây cần {expected:type}; hãy sửa biểu thức',
    en: 'the expression gives {found:type}, but {expected:type} is needed here; correct it',
  },
  'condition-type': {
    vi: 'điều kiện phải là đúng hoặc sai, nhưng ở đây là {found:type}; hãy so sánh với một giá trị',
    en: 'a condition must be true or false, but here is {found:type}; compare it with something',
  },
  'else-missing': {
    vi: '"if" chưa có phần còn lại; hãy ghi thêm giá trị khi không điều kiện nào đúng',
    en: '"if" has no else; add the value for when no condition holds',
  },
  'two-keys': {
    vi: 'mỗi phép toán có đúng một khóa[, nhưng ở đây có: {keys}|, nhưng ở đây chưa có khóa nào]; hãy ghi một khóa',
    en: 'an operation has exactly one key[, but here are: {keys}|, but here is none]; write one',
  },
  'list-mixed': {
    vi: 'danh sách lẫn {left:type} với {right:type}; hãy ghi các mục cùng một kiểu',
    en: 'the list mixes {left:type} with {right:type}; let all of its entries be alike',
  },
  'literal-needed': {
    vi: '"{operator}" không nhận phép tính ở đây; hãy ghi sẵn giá trị',
    en: '"{operator}" takes no calculation here; write the value out',
  },
  'statistic-misplaced': {
    vi: '"{operator}" chỉ dùng được trong cách tính, điều kiện áp dụng và điều kiện mức độ của tiêu chí; ở đây không so sánh các đơn vị với nhau được',
    en: '"{operator}" stands only in rules, conditions and gates of criteria; here units cannot be compared with one another',
  },
  'children-without-tier': {
    vi: 'cấp này không có đơn vị cấp dưới; hãy ghi "collects" ở cấp này hoặc bỏ "children"',
    en: 'no units stand below this tier; add "collects" to the tier, or leave out "children"',
  },
  'literal-list': {
    vi: '"{operator}" cần một danh sách ghi sẵn ngay tại đây; với danh sách là số liệu, hãy dùng "some"',
    en: '"{operator}" takes a list that is written out here; for a list that is a fact, use "some"',
  },
  'literal-null': {
    vi: 'trong biểu thức không có giá trị trống; hãy ghi giá trị, hoặc dùng "present" để hỏi số liệu có hay chưa',
    en: 'an expression has no empty value; write a value, or ask with "present" whether a fact is there',
  },
  'literal-number': {
    vi: 'chỗ này cần một số ghi sẵn, nhưng ở đây là "{found:type}"; hãy ghi bằng chữ số, phần thập phân sau dấu chấm, ví dụ 12.5',
    en: 'a number must be written out here, but here is "{found:type}"; write digits, with a point before the decimals, as 12.5',
  },
  'item-unknown': {
    vi: 'mỗi mục của danh sách không có cột "{name}"[; có phải ý bạn là "{suggestion}"?|; hãy dùng cột đã khai báo]',
    en: 'the items of the list have no column "{name}"[; did you mean "{suggestion}"?|; use one that is declared]',
  },
  'item-outside': {
    vi: 'trong phép toán trên danh sách chỉ dùng được từng mục, không dùng được "{name}"; hãy đưa ra ngoài phép toán',
    en: 'inside a list operator only the item can be used, not "{name}"; move it outside',
  },
  'level-unknown': {
    vi: '"{node}" không có mức "{level}"[; có phải ý bạn là "{suggestion}"?|; hãy dùng mức đã khai báo]',
    en: '"{node}" has no level "{level}"[; did you mean "{suggestion}"?|; use one that is declared]',
  },
  'node-without-levels': {
    vi: '"{node}" không chia mức độ; hãy ghi "levels" cho tiêu chí đó, hoặc chọn tiêu chí khác',
    en: '"{node}" has no levels; give it "levels", or choose another one',
  },
  'not-applicable-place': {
    vi: '"not-applicable" chỉ đặt ở chỗ cho ra kết quả cuối cùng của cách tính điểm; hãy đưa ra ngoài phép toán này',
    en: '"not-applicable" stands only where the whole value of a rule does; move it out of this operation',
  },
  'expression-too-large': {
    vi: 'biểu thức có hơn {limit:number} phép toán; hãy rút gọn[, hoặc nâng giới hạn {name}]',
    en: 'the expression has more than {limit:number} operations; make it shorter[, or raise the limit {name}]',
  },
} as const satisfies { readonly [C in IssueCode]?: Words };
