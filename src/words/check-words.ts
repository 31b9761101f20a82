import type { CheckCode, CheckFinding } from '../model/check-finding.js';
import type { Words } from '../model/lowering.js';
import { CHECK_ROW_WORDS } from './check-row-words.js';
import { fill, type Names } from './fill.js';
import type { Language } from './language.js';

/** The sentence of every finding of `check`, as a template of the params of its code. */
export const CHECK_WORDS: Readonly<Record<CheckCode, Words>> = {
  ...CHECK_ROW_WORDS,
  'max-exceeded': {
    vi: '{node:row} có thể được {points:number} điểm, vượt điểm tối đa {max:number}; hãy sửa cách tính hoặc điểm tối đa',
    en: '{node:row} can have {points:number} points, above its maximum {max:number}; correct the rule or the maximum',
  },
  'max-out-of-reach': {
    vi: '{node:row} nhiều nhất chỉ được {points:number} điểm, không đơn vị nào đạt điểm tối đa {max:number}; hãy sửa cách tính hoặc điểm tối đa',
    en: '{node:row} can have {points:number} points at most, so nobody reaches its maximum {max:number}; correct the rule or the maximum',
  },
  'floor-above-max': {
    vi: '{node:row}: mức sàn (notBelow) là {floor:number}, không thấp hơn điểm tối đa {max:number}, nên đơn vị nào cũng được điểm như nhau; hãy sửa một trong hai số',
    en: '{node:row} has a floor (notBelow) of {floor:number}, which is not below its maximum {max:number}, so that every unit has the same points; correct one of the two',
  },
  'level-shut': {
    vi: 'không đơn vị nào đạt được mức "{level}" của {node:row}: điều kiện (gate) đòi hỏi nhiều hơn mức cao nhất có thể có; hãy sửa điều kiện',
    en: 'no unit can reach level "{level}" of {node:row}: its gate asks for more than anybody can have; correct the gate',
  },
  'ranked-order': {
    vi: 'bảng ghi sau cùng là bảng chính thức, ở đây là xếp theo số liệu đơn vị tự khai (reported); nếu bảng sau thẩm định mới là chính thức, hãy ghi [reported, verified]',
    en: 'the last of the list is the official ranking, here that of the figures that units report; if the verified one is official, write [reported, verified]',
  },
  'max-not-decided': {
    vi: '{node:row}: chưa chứng minh được điểm tối đa {max:number} là vừa đúng ({because}); hãy thử bằng số liệu',
    en: '{node:row}: that its maximum {max:number} is exact could not be proved ({because}); try it on figures',
  },
  'plugin-fails': {
    vi: 'phép tính "{plugin}" của phần mở rộng gặp lỗi với số liệu đã thử[: {message}]; tiêu chí dùng nó khi đó không tính được điểm; hãy báo cho người viết phần mở rộng',
    en: 'the plugin operator "{plugin}" failed on figures that were tried[: {message}]; a criterion that uses it then has no points; tell its author',
  },
  'plugin-unsteady': {
    vi: 'phần mở rộng "{plugin}" được hỏi hai lần với cùng giá trị mà trả lời khác nhau (chẳng hạn do dùng đồng hồ, số ngẫu nhiên hoặc nhớ lần trước); biên bản tính bằng nó không ai lập lại được; hãy báo cho người viết phần mở rộng',
    en: 'plugin "{plugin}", asked twice with the same values, answers otherwise (as by a clock, by chance, or by what it remembers); a record made with it cannot be derived again; tell its author',
  },
  'plugin-bounds': {
    vi: '{node:row}: phép tính "{plugin}" của phần mở rộng không trả về giới hạn dùng được; hãy báo cho người viết phần mở rộng',
    en: '{node:row}: the plugin operator "{plugin}" gives no bounds that can be used; tell its author',
  },
  'never-scored': {
    vi: '{node:row} không bao giờ có điểm, dù số liệu thế nào; hãy xem lại điều kiện áp dụng và cách tính',
    en: '{node:row} never has points, whatever the figures; look at its conditions and its rule',
  },
  'never-earned': {
    vi: '{node:row}: không đơn vị nào được điểm (điểm tối đa {max:number}); hãy xem lại cách tính',
    en: 'nobody can earn a point of {node:row} (its maximum is {max:number}); look at its rule',
  },
  'condition-never': {
    vi: '{node:row}: điều kiện ở đây không đúng với đơn vị nào, dù số liệu thế nào; hãy xem lại con số, dấu so sánh, phương án, hoặc thứ tự các điều kiện',
    en: '{node:row}: this condition holds for no unit, whatever its figures; look at the number, the sign, the option, or the order of the conditions',
  },
  'never-lost': {
    vi: '{node:row}: đơn vị nào có số liệu cũng được trọn {max:number} điểm; hãy xem lại cách tính',
    en: 'everybody who has figures earns all {max:number} points of {node:row}; look at its rule',
  },
  'better-earns-less': {
    vi: '{node:row} bị giảm điểm khi "{fact:fact}" tốt hơn: từ {from:figure} đến {to:figure}, điểm giảm từ {points:number} còn {less:number}; hãy xem lại cách tính, hoặc chiều "better" của số liệu',
    en: '{node:row} earns less for a better "{fact:fact}": from {from:figure} to {to:figure} its points fall from {points:number} to {less:number}; look at the rule, or at "better" of the fact',
  },
  'better-deducted-more': {
    vi: '{node:row} bị trừ nhiều hơn khi "{fact:fact}" tốt hơn: từ {from:figure} đến {to:figure}, điểm trừ tăng từ {points:number} lên {less:number}; hãy xem lại cách tính, hoặc chiều "better" của số liệu',
    en: '{node:row} deducts more for a better "{fact:fact}": from {from:figure} to {to:figure} it grows from {points:number} to {less:number} points; look at the rule, or at "better" of the fact',
  },
  'division-by-zero': {
    vi: '{node:row} có phép chia cho 0, khi đó không tính được điểm; nếu không muốn vậy, hãy nói rõ trường hợp này',
    en: '{node:row} can divide by 0 and then has no points; if that is not meant, say what that case is',
  },
  'part-may-exceed': {
    vi: 'số liệu "{part:fact}" có thể lớn hơn "{whole:fact}", khi đó không tính được {node:row}; hãy thêm "atMost: {whole}" vào số liệu "{part}"',
    en: 'fact "{part:fact}" may be more than "{whole:fact}", and {node:row} then has no points; add "atMost: {whole}" to fact "{part}"',
  },
  'part-above-number': {
    vi: 'số liệu "{part:fact}" có thể lớn hơn mẫu số {number}, khi đó không tính được {node:row} (tối đa {points} điểm); hãy sửa mẫu số, ghi "max: {number}" vào số liệu "{part}", hoặc, ở "share", ghi "whenOver: cap" nếu vượt vẫn được điểm tối đa',
    en: 'fact "{part:fact}" may be more than {number}, of which it is a part, and {node:row} (at most {points} points) then has none; correct the whole, write "max: {number}" into fact "{part}", or, in a "share" of which more earns the maximum as well, "whenOver: cap"',
  },
  'points-of-smaller-base': {
    vi: 'ở đây dùng điểm (points) của {node:row}; khi {child:row} không được tính, điểm của {group:row} chỉ tính trên phần điểm tối đa còn lại nên không so được với đơn vị khác; hãy dùng điểm quy đổi (converted)[ tại publish, thay cho "{key}"]',
    en: 'this uses the points of {node:row}; when {child:row} is left out, {group:row} earns points out of a smaller base, which do not compare with those of other units; use "converted"[ under "publish", instead of "{key}"]',
  },
  'irrational-compared': {
    vi: 'ở đây so sánh giá trị chưa làm tròn của {node:row}; giá trị này ghép từ nhiều căn, lô-ga-rít hoặc lũy thừa, mỗi số chỉ giữ 40 chữ số, nên kết quả lẽ ra bằng đúng một mốc, hoặc bằng đơn vị khác, vẫn có thể lệch ở chữ số cuối; hãy làm tròn trước (ví dụ "round" đến 10 chữ số thập phân), hoặc dùng giá trị công bố',
    en: 'this compares {node:row} unrounded; its value is made of several roots, logarithms or powers, each kept to 40 digits, so that one which should be just at a cut, or equal to another unit, may differ in the last digit; round it before ("round", to 10 places say), or use the published value',
  },
  'percent-as-fraction': {
    vi: '{node:row}: ở đây tỷ lệ tính theo phần trăm, từ 0 đến 100, nên {found:number} nghĩa là {found:number}%; nếu muốn nói {suggestion:number}%, hãy ghi {suggestion}',
    en: '{node:row}: percents go from 0 to 100 here, so {found:number} is {found:number}%; if {suggestion:number}% is meant, write {suggestion}',
  },
  'ratio-exchanged': {
    vi: '{node:row}: "{part:fact}" không bao giờ nhỏ hơn "{whole:fact}", nên tỷ lệ của hai số liệu luôn từ 100% trở lên; có thể hai số liệu bị đổi chỗ, hãy đổi lại',
    en: '{node:row}: "{part:fact}" is never below "{whole:fact}", so their ratio is always 100% or more; they may stand the wrong way round, exchange them',
  },
  'entry-repeated': {
    vi: '[{node:row}: ]mục này giống hệt một mục ở trước trong cùng danh sách; hãy bỏ, hoặc sửa cho đúng',
    en: '[{node:row}: ]this entry is the same as one before it in its list; remove it, or correct it',
  },
  'points-unused': {
    vi: '{node:row}: điểm ghi ở từng mục không được tính, vì "need" là "{need}"; nếu cộng điểm các mục, hãy ghi "need: sum", nếu không thì ghi "items" là danh sách, không có điểm',
    en: '{node:row}: the points beside the items do not count, since "need" is "{need}"; write "need: sum" to add them up, or make "items" a list without points',
  },
  'points-fall-and-rise': {
    vi: '{node:row}: khoảng này được ít điểm hơn cả khoảng ngay dưới lẫn khoảng ngay trên nó; nếu điểm bị ghi nhầm dòng, hãy đổi lại',
    en: '{node:row}: this band earns less than the one below it and than the one above it; if its points stand in the wrong row, exchange them',
  },
  'option-earns-more': {
    vi: '{node:row}: phương án "{option}" được nhiều điểm hơn "{other}"; có thể điểm của hai phương án bị đổi chỗ, hãy đổi lại',
    en: '{node:row}: option "{option}" earns more than "{other}"; their points may stand the wrong way round, exchange them',
  },
  'each-above-cap': {
    vi: '{node:row}: mỗi mục được {each:number} điểm, nhiều hơn mức tối đa {cap:number} điểm (atMost) của tất cả các mục; hãy kiểm tra lại hai con số',
    en: '{node:row}: each item earns {each:number} points, more than the cap (atMost) of {cap:number} on all of them; check the two numbers',
  },
  'tie-break-idle': {
    vi: 'các đơn vị bằng nhau theo {node:row} được so lại bằng chính giá trị ấy nên không phân định được gì; hãy ghi tiêu chí khác, hoặc bỏ',
    en: 'units that are equal by {node:row} are compared by the same value again, which decides nothing; write another criterion, or leave this out',
  },
  'prefer-against-better': {
    vi: 'số liệu "{fact:fact}" khai "better: {better}" nhưng ở đây lại xếp trên theo "prefer: {prefer}"; hãy sửa một trong hai',
    en: 'fact "{fact:fact}" says "better: {better}", but "prefer: {prefer}" puts the worse value first here; correct one of them',
  },
  'weights-sum': {
    vi: '{node:row}: trọng số của các mục con cộng lại được {sum:number}, không phải {whole:number}; mỗi mục được tính theo phần của nó trong tổng ấy, hãy kiểm tra lại các trọng số',
    en: '{node:row}: the weights of the children come to {sum:number}, not {whole:number}; each counts as its part of that sum, check the weights',
  },
  'deadline-early': {
    vi: 'hạn gửi của cấp "{tier}" là ngày {day:day}, trước kỳ số liệu (từ {from:day}), nên phiếu nào cũng muộn; hãy kiểm tra lại năm',
    en: 'the deadline of tier "{tier}" is {day:day}, before the figures begin ({from:day}), so that every submission is late; check the year',
  },
  'deadline-inside': {
    vi: 'hạn gửi của cấp "{tier}" là ngày {day:day}, khi kỳ số liệu (từ {from:day} đến {to:day}) chưa qua được một nửa; hãy kiểm tra lại năm',
    en: 'the deadline of tier "{tier}" is {day:day}, before half of the period of the figures ({from:day} to {to:day}) is over; check the year',
  },
  'deadline-late': {
    vi: 'hạn gửi của cấp "{tier}" là ngày {day:day}, hơn chín tháng sau khi kỳ số liệu kết thúc ({to:day}); hãy kiểm tra lại năm của hạn gửi và của kỳ số liệu',
    en: 'the deadline of tier "{tier}" is {day:day}, more than nine months after the figures end ({to:day}); check the year, and that of the period',
  },
  'percent-twice': {
    vi: '{node:row}: tỷ lệ phần trăm ở đây lại được nhân với 100 một lần nữa, nên 95% thành 9.500; hãy bỏ một lần nhân',
    en: '{node:row}: a percent is multiplied by 100 once more here, so that 95% becomes 9,500; leave one of the two out',
  },
  'bands-alike': {
    vi: '{node:row}: khoảng này được số điểm bằng khoảng liền dưới; nếu điểm chép sang mà chưa sửa, hãy ghi lại, nếu không thì gộp hai khoảng',
    en: '{node:row}: this band earns as much as the one next below it; if its points were copied and not changed, correct them, else make one band of the two',
  },
  'field-unlikely': {
    vi: 'kiểm tra thực tế từ {day:day} đến {through:day} không hợp với kỳ số liệu và hạn gửi (từ {from:day} đến {to:day}); hãy kiểm tra lại năm',
    en: 'checks on the spot from {day:day} to {through:day} do not fit the figures and the deadlines ({from:day} to {to:day}); check the years',
  },
  'condition-idle': {
    vi: '{node:row}: điều kiện ở đây không quyết định gì, vì điều kiện khác trong cùng danh sách đã bao trùm; hãy xem lại con số, dấu so sánh, hoặc bỏ đi',
    en: '{node:row}: this condition decides nothing beside another one of its list; look at the number and the sign, or leave it out',
  },
  'gate-against': {
    vi: '{node:row}: điều kiện (gate) của mức "{level}" đòi {other:row} phải thấp, nên đơn vị càng nhiều điểm càng không đạt; hãy xem lại dấu so sánh',
    en: '{node:row}: the gate of level "{level}" asks for little of {other:row}, so that whoever has more points is kept out; look at the sign',
  },
  'date-against-title': {
    vi: '{node:row}: cách tính ghi ngày {day:day}, còn tên dòng hoặc số liệu ghi {meant:day}; hãy sửa một trong hai',
    en: '{node:row}: the rule has {day:day} where the words of the row or of a fact say {meant:day}; correct one of the two',
  },
  'date-late': {
    vi: '{node:row}: ngày {day:day} muộn hơn nhiều so với ngày cuối của kỳ số liệu và hạn gửi ({last:day}); hãy kiểm tra lại năm',
    en: '{node:row}: {day:day} lies long behind the figures and the deadlines ({last:day}); check the year',
  },
  'tie-break-against': {
    vi: 'khi bằng điểm, ở đây xếp trước đơn vị bị thiệt hơn ở {node:row} (prefer: {prefer}); hãy xem lại "prefer"',
    en: 'of equal units this puts the one first that did worse in {node:row} (prefer: {prefer}); look at "prefer"',
  },
  'bound-left-out': {
    vi: '{node:row}: có điều kiện cho trên {bound:number} và cho dưới {bound:number}, nhưng đúng {bound:number} thì không thuộc bên nào; hãy sửa một dấu thành ">=" hoặc "<="',
    en: '{node:row}: there are conditions for above {bound:number} and for below {bound:number}, and {bound:number} itself is neither; make one of the signs ">=" or "<="',
  },
  'case-idle': {
    vi: '{node:row}: trường hợp ở đây không bao giờ là cao nhất, vì một trường hợp khác đòi hỏi ít hơn mà được không ít điểm hơn; hãy xem lại điểm (max) và điều kiện',
    en: '{node:row}: this case is never the best, since another one asks for less and gives no fewer points; look at its points (max) and its conditions',
  },
  'late-earns-more': {
    vi: '{node:row}: tính theo "{fact:fact}" như ở đây thì càng chậm càng được lợi; hãy xem lại "part" và "complement"',
    en: '{node:row}: by "{fact:fact}" as it stands here, whoever is late gains; look at "part" and "complement"',
  },
  'period-long': {
    vi: 'kỳ số liệu kéo dài từ {from:day} đến {to:day}; hãy kiểm tra lại năm ở "from" và "to"',
    en: 'the period of the figures is as long as from {from:day} to {to:day}; check the years of "from" and "to"',
  },
  'text-issued-late': {
    vi: 'văn bản {text} ghi ban hành ngày {day:day}, khi kỳ số liệu và hạn gửi đều đã qua ({last:day}); hãy kiểm tra lại năm, hoặc để nguyên nếu đúng là như vậy',
    en: 'text {text} is dated {day:day}, when the period of the figures and the deadlines were over ({last:day}); check the year, or leave it if it is so',
  },
  'text-year-other': {
    vi: 'số hiệu {text} có năm {year}, nhưng ngày ban hành ghi {day:day}; hãy kiểm tra lại ngày hoặc số hiệu',
    en: 'the number {text} has the year {year}, but the text is dated {day:day}; check the day, or the number',
  },
  'ratio-not-percent': {
    vi: '{node:row}: tỷ lệ ở đây chưa nhân với 100, nên {found:number} nghĩa là {percent:number}%; nếu muốn nói {found:number}%, hãy nhân tỷ lệ với 100',
    en: '{node:row}: this ratio is not multiplied by 100, so {found:number} is {percent:number}%; if {found:number}% is meant, multiply the ratio by 100',
  },
  'deduct-above-whole': {
    vi: '{node:row}: một lần trừ {lost:number} điểm, nhiều hơn cả số điểm có thể bị trừ là {whole:number}; hãy kiểm tra lại hai con số',
    en: '{node:row}: {lost:number} points are lost at once, more than the {whole:number} that there are to lose; check the two numbers',
  },
  'level-out-of-reach': {
    vi: 'không đơn vị nào đạt được mức "{level}" của {node:row}: mức này bắt đầu từ {from:number}, mà cao nhất chỉ có thể được {most:number}; hãy sửa ngưỡng, hoặc "by" nếu ngưỡng tính theo phần trăm',
    en: 'no unit can reach level "{level}" of {node:row}: it begins at {from:number}, and {most:number} is the most that there can be; correct the threshold, or "by" if percents are meant',
  },
};

/** Why something could not be proved. */
export const DOUBT_WORDS: Readonly<Record<string, Words>> = {
  'not-met': {
    vi: 'không vượt quá, nhưng chưa tìm được số liệu đạt đúng mức này',
    en: 'nothing is above it, but no figures were found that reach it',
  },
  'too-wide': {
    vi: 'chưa tìm được số liệu vượt quá, cũng chưa loại trừ được',
    en: 'no figures were found that pass it, and none are ruled out',
  },
  'too-many-steps': { vi: 'cách tính có quá nhiều trường hợp', en: 'the rule has too many cases' },
  'operator-without-bounds': {
    vi: 'cách tính dùng một phép tính không nêu giới hạn',
    en: 'the rule uses an operator that states no bounds',
  },
};

/** A finding of `check` in words, without its place. */
export function checkSentence({ code, params }: CheckFinding, language: Language, names?: Names): string {
  const { because } = params;
  const doubt = because === undefined ? undefined : DOUBT_WORDS[because]?.[language];
  const shown = doubt === undefined ? params : { ...params, because: doubt };
  return fill(CHECK_WORDS[code], { params: shown, language, names });
}
