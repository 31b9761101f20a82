import type { IssueCode } from '../../model/issue.js';
import type { Words } from '../../model/lowering.js';

/** Criteria and groups, their levels, and the rule kinds. */
export const TREE_WORDS = {
  'combine-missing': {
    vi: 'nhóm "{node}" chưa quy định cách gộp điểm; hãy ghi "combine"',
    en: 'it is not said how group "{node}" combines its children; add "combine"',
  },
  'combine-without-children': {
    vi: 'tiêu chí "{node}" có cách gộp điểm nhưng không có tiêu chí con; hãy bỏ "combine", hoặc thêm "children"',
    en: 'criterion "{node}" has "combine" but no children; leave it out, or add "children"',
  },
  'rule-missing': {
    vi: 'tiêu chí "{node}" chưa có cách tính điểm, cũng không có tiêu chí con; hãy ghi "rule" hoặc "children"',
    en: 'criterion "{node}" has neither a rule nor children; add "rule" or "children"',
  },
  'rule-and-children': {
    vi: '"{node}" vừa có cách tính điểm vừa có tiêu chí con; hãy bỏ "rule" hoặc "children"',
    en: '"{node}" has a rule and children; leave out "rule" or "children"',
  },
  'group-empty': {
    vi: 'nhóm "{node}" không có tiêu chí con nào được tính điểm; hãy thêm tiêu chí',
    en: 'no child of group "{node}" counts; add a criterion',
  },
  'max-zero': {
    vi: 'điểm tối đa của "{node}" bằng 0, chỉ tiêu chí tham khảo mới được như vậy; hãy sửa "max" hoặc "role"',
    en: 'the maximum of "{node}" is 0, which only an informational row may have; correct "max" or "role"',
  },
  'informational-max': {
    vi: '"{node}" chỉ để tham khảo nên điểm tối đa phải bằng 0; hãy sửa "max" hoặc "role"',
    en: '"{node}" is informational, so its maximum must be 0; correct "max" or "role"',
  },
  'role-misplaced': {
    vi: '{role:term} chỉ đặt trong một nhóm tiêu chí; hãy chuyển vào "children" của nhóm',
    en: 'a {role:term} stands only inside a group; move it among the children of one',
  },
  'weight-misplaced': {
    vi: '"{node}" có trọng số nhưng nhóm của nó không gộp điểm theo trọng số; hãy bỏ "weight"',
    en: '"{node}" has a weight, but its group does not combine by weights; leave "weight" out',
  },
  'weight-missing': {
    vi: '"{node}" chưa có trọng số trong khi nhóm của nó gộp điểm theo trọng số; hãy ghi "weight"',
    en: '"{node}" has no weight, but its group combines by weights; add "weight"',
  },
  'penalty-when-missing': {
    vi: 'điểm trừ "{node}" phải tự quy định xử lý thế nào khi thiếu số liệu; hãy ghi "whenMissing"',
    en: 'penalty "{node}" must itself say what a missing fact means; add "whenMissing"',
  },
  'best-unequal-max': {
    vi: 'chỉ chọn được các tiêu chí cao điểm nhất khi điểm tối đa bằng nhau, nhưng "{node}" có điểm tối đa khác; hãy sửa "max"',
    en: 'the best of several are chosen only among equal maximums, but that of "{node}" differs; correct "max"',
  },
  'children-max': {
    vi: 'điểm tối đa[ của nhóm "{node}"] ghi là {max}, nhưng các tiêu chí con cộng lại được {sum}; hãy kiểm tra lại hai con số',
    en: 'the maximum[ of group "{node}"] is {max}, but its children add up to {sum}; check both',
  },
  'basis-without-publish': {
    vi: 'cần {measure:term} công bố của "{node}", nhưng chưa quy định làm tròn khi công bố; hãy ghi vào "publish" của tiêu chí đó',
    en: 'the published {measure:term} of "{node}" is used, but it is not said how it is printed; add it under "publish" there',
  },
  'measure-informational': {
    vi: '"{node}" chỉ để tham khảo nên không có giá trị này; hãy chọn tiêu chí khác, hoặc bỏ "role" của tiêu chí này và ghi "max"',
    en: '"{node}" is informational and has no such value; choose another row, or leave out its "role" and give it a "max"',
  },
  'level-gap': {
    vi: 'giá trị {values}[ (ví dụ {example:number})] không thuộc mức nào; hãy nối liền các mức',
    en: 'no level holds {values}[, such as {example:number}]; let the levels meet',
  },
  'level-overlap': {
    vi: 'giá trị {values} thuộc cả hai mức; hãy sửa đầu mút của một mức',
    en: 'two levels hold {values}; correct the end of one',
  },
  'level-order': {
    vi: 'mức "{level}" đứng sau một mức thấp hơn; hãy xếp mức tốt nhất lên đầu',
    en: 'level "{level}" stands after a lower one; list the best first',
  },
  'level-empty': {
    vi: 'không giá trị nào thuộc được mức "{level}"; hãy sửa hai đầu mút của mức',
    en: 'no value can be in level "{level}"; correct its ends',
  },
  'earns-from-nothing': {
    vi: 'tiêu chí "{node}" được {points:number} điểm dù đơn vị không khai số liệu nào; hãy để cách tính điểm dựa vào số liệu',
    en: 'criterion "{node}" earns {points:number} points from an empty submission; let its rule need a fact',
  },
  'points-above-max': {
    vi: '{points} điểm vượt quá điểm tối đa {max}; hãy sửa một trong hai',
    en: '{points} points are more than the maximum, {max}; correct one of them',
  },
  'bands-gap': {
    vi: 'giá trị {values}[ (ví dụ {example:number})] không thuộc khoảng nào; hãy nối liền các khoảng, hoặc ghi "otherwise"',
    en: 'no band holds {values}[, such as {example:number}]; let the bands meet, or add "otherwise"',
  },
  'bands-overlap': {
    vi: 'giá trị {values} thuộc cả hai khoảng; hãy sửa đầu mút của một khoảng',
    en: 'two bands hold {values}; correct the end of one',
  },
  'bands-unreachable': {
    vi: 'số liệu[ trong phạm vi {range}] không bao giờ rơi vào khoảng {band}; hãy bỏ khoảng này hoặc sửa đầu mút',
    en: 'no value[ in the range {range}] can be in the band {band}; leave the band out, or correct its ends',
  },
  'bands-empty': {
    vi: 'khoảng {band} không chứa giá trị nào; hãy sửa hai đầu mút',
    en: 'the band {band} holds no value; correct its ends',
  },
  'share-when-over': {
    vi: 'tỷ lệ có thể vượt mục tiêu {target}%; hãy ghi "whenOver: cap" để giữ ở điểm tối đa',
    en: 'the share can go over its target of {target} percent; write "whenOver: cap" to stay at the maximum',
  },
  'checklist-need': {
    vi: 'cần đạt {need} mục nhưng danh sách có {items} mục; hãy sửa "need"',
    en: '{need} items are needed, but there are {items}; correct "need"',
  },
  'mark-above-max': {
    vi: 'điểm chấm "{fact}" có thể đến {found}, vượt thang điểm {max}; hãy sửa giới hạn của điểm chấm, hoặc ghi "outOf"',
    en: 'mark "{fact}" can be {found}, above the scale of {max}; correct its upper bound, or write "outOf"',
  },
  'mark-scale': {
    vi: 'điểm chấm "{fact}" chưa có giới hạn trên; hãy ghi "max" cho điểm chấm này',
    en: 'mark "{fact}" has no upper bound; give it "max"',
  },
  'goalposts-order': {
    vi: 'mốc thấp {low} không nhỏ hơn mốc cao {high}; hãy sửa lại hai mốc',
    en: 'the low post, {low}, is not below the high one, {high}; correct them',
  },
  'part-not-applicable': {
    vi: 'thành phần của "{kind}" không được trả lời là không áp dụng; hãy chọn cách xử lý khác khi mẫu số bằng 0',
    en: 'a part of "{kind}" may not answer "not applicable"; choose another answer for a whole of 0',
  },
  'relation-without-fact': {
    vi: 'quan hệ này không đọc số liệu nào nên không kiểm tra được gì; hãy đưa số liệu vào, hoặc bỏ quan hệ',
    en: 'this relation reads no fact and so checks nothing; let it read one, or leave it out',
  },
} as const satisfies { readonly [C in IssueCode]?: Words };
