import type { CheckCode } from '../model/check-finding.js';
import type { Words } from '../model/lowering.js';

/** The sentences of findings about what a pack declares and calls by a name: numbers and titles of rows, facts, bodies, texts, gaps. */
export const CHECK_ROW_WORDS = {
  'gap-untrue': {
    vi: 'khoảng trống "{gap}" nói về {place}, nhưng chỗ đó nay đã ghi khác; hãy bỏ khoảng trống này hoặc sửa lại cho đúng',
    en: 'gap "{gap}" is about {place}, but something else stands there now; take the gap out, or correct it',
  },
  'date-early': {
    vi: '{node:row}: cách tính ghi ngày {day:day}, sớm hơn kỳ số liệu (từ {from:day}) nhiều tháng; nếu còn sót từ năm trước, hãy sửa năm',
    en: '{node:row}: the rule names {day:day}, months before the period of the figures (from {from:day}); if it is left from last year, correct the year',
  },
  'fault-earns': {
    vi: '{node:row}: theo tên của "{fact:fact}", cách tính này lợi cho đơn vị có việc không ai mong; hãy xem lại dấu phủ định',
    en: '{node:row}: by the title of "{fact:fact}", this rule rewards what nobody wants to happen; look whether a negation is missing or too much',
  },
  'later-earns-more': {
    vi: '{node:row}: theo "{fact:fact}", làm muộn hơn lại được lợi hơn; hãy xem lại các ngày, dấu so sánh và điểm đi với từng ngày',
    en: '{node:row}: by "{fact:fact}", whoever is later gains; look at the days, the comparisons and the points of each',
  },
  'gate-of-itself': {
    vi: '{node:row}: điều kiện kèm theo mức "{level}" chỉ đòi ở chính mục này điều mà ngưỡng của mức đã đòi, nên không có tác dụng; hãy ghi tiêu chí đúng ra phải xét, hoặc bỏ điều kiện',
    en: '{node:row}: the condition of level "{level}" asks of this very row what the threshold of the level asks already, and decides nothing; name the criterion that was meant, or leave the condition out',
  },
  'period-off': {
    vi: 'kỳ số liệu ghi {found:day}, lệch một ngày so với trọn tháng; nếu gõ nhầm, hãy ghi {suggestion:day}',
    en: 'the period of the figures names {found:day}, a day off from whole months; if it is mistyped, write {suggestion:day}',
  },
  'zone-other': {
    vi: 'múi giờ ghi {found}, mà giờ Việt Nam là +07:00, nên phiếu gửi sát hạn có thể bị tính sang ngày khác; hãy ghi "+07:00"',
    en: 'the zone is {found}, and that of Viet Nam +07:00, so that a form sent close to a deadline may count on another day; write "+07:00"',
  },
  'level-titles-exchanged': {
    vi: '{node:row}: mức "{level}" có ngưỡng cao hơn mức "{other}", mà theo tên gọi thì thấp hơn; có thể hai tên bị đổi chỗ, hãy đổi lại',
    en: '{node:row}: level "{level}" has a higher threshold than "{other}", and is the lower one by its title; the two titles may be exchanged, exchange them',
  },
  'gap-key': {
    vi: 'khoảng trống "{gap}" ghi chỗ {place}, nhưng ở đó không có khóa nào tên là "{key}"; hãy sửa tên khóa[; có phải ý bạn là "{suggestion}"?]',
    en: 'gap "{gap}" is about {place}, but no key is named "{key}" there; correct the key[; did you mean "{suggestion}"?]',
  },
  'code-repeated': {
    vi: '{node:row} mang cùng số thứ tự "{code}" với {other:row}; nếu phụ lục không in như vậy, hãy sửa "code"',
    en: '{node:row} has the same number, "{code}", as {other:row}; unless the annex prints it so, correct "code"',
  },
  'code-elsewhere': {
    vi: '{node:row} nằm trong {group:row}, nhưng số thứ tự "{code}" lại là của nhóm khác; nếu phụ lục không in như vậy, hãy sửa "code", hoặc chuyển dòng về đúng nhóm',
    en: '{node:row} stands in {group:row}, but its number, "{code}", is one of another group; unless the annex prints it so, correct "code", or move the row to its group',
  },
  'code-as-date': {
    vi: '{node:row} có số thứ tự là ngày tháng "{code}"; có thể bảng tính đã tự đổi số thứ tự thành ngày, hãy ghi lại số in trong phụ lục, đặt trong dấu ngoặc kép',
    en: '{node:row} has a date as its number, "{code}"; a spreadsheet may have made one of it, write the number that the annex prints, in quotation marks',
  },
  'code-comma': {
    vi: '{node:row} có số thứ tự "{code}" viết bằng dấu phẩy, trong khi các dòng khác của nhóm viết bằng dấu chấm; hãy ghi "{suggestion}"',
    en: '{node:row} has a comma in its number, "{code}", where the other rows of its group have a point; write "{suggestion}"',
  },
  'measure-against-title': {
    vi: 'tên của số liệu "{fact:fact}" ghi đơn vị tính là "{written}", nhưng "measure" ghi "{found}"; hãy sửa một trong hai',
    en: 'the title of fact "{fact:fact}" says that it is measured in "{written}", but "measure" says "{found}"; correct one of the two',
  },
  'measures-differ': {
    vi: '[{node:row}: ]"{fact:fact}" tính theo {measure}, còn "{other:fact}" tính theo {others}, nên không so được với nhau; hãy dùng chung một đơn vị tính',
    en: '[{node:row}: ]"{fact:fact}" is measured in {measure} and "{other:fact}" in {others}, so that they do not compare; use one unit of measure for both',
  },
  'code-out-of-order': {
    vi: '{node:row} đứng ngay sau số "{before}", mà sau số này là "{expected}"; nếu phụ lục không in như vậy, hãy sửa "code", hoặc bổ sung dòng còn thiếu',
    en: '{node:row} comes after number "{before}", which "{expected}" follows; unless the annex prints it so, correct "code", or add the row that is missing',
  },
  'title-repeated': {
    vi: '{node:row} có cùng tên với {other:row} trong cùng nhóm; nếu một nội dung bị ghi hai lần, hãy bỏ một, nếu không thì ghi tên cho khác nhau',
    en: '{node:row} has the same title as {other:row} in its group; if one thing stands there twice, leave one out, else tell them apart by their titles',
  },
  'rule-repeated': {
    vi: '{node:row} chấm đúng những số liệu mà {other:row} đã chấm, theo cùng một cách; nếu cách tính được chép sang mà chưa sửa, hãy ghi số liệu của tiêu chí này',
    en: '{node:row} scores the same figures in the same way as {other:row}; if the rule was copied and not changed, write the figures of this criterion',
  },
  'fact-title-repeated': {
    vi: 'số liệu "{fact}" có cùng tên "{fact:fact}" với số liệu "{other}", nên phiếu hỏi hai lần một câu; hãy dùng chung một số liệu, hoặc ghi tên cho khác nhau',
    en: 'fact "{fact}" has the same title, "{fact:fact}", as fact "{other}", so that forms ask the same twice; use one fact for both, or tell them apart by their titles',
  },
  'fact-with-itself': {
    vi: '[{node:row}: ]ở đây "{fact:fact}" được so với chính nó; hãy ghi số liệu đúng ra phải ghi ở một trong hai chỗ, hoặc bỏ đi',
    en: '[{node:row}: ]"{fact:fact}" is held against itself here; write the fact that was meant in one of the two places, or leave this out',
  },
  'bounds-circle': {
    vi: '"atMost" đi thành vòng tròn: {facts}, nên các số liệu này phải luôn bằng nhau; hãy bỏ "atMost" ghi nhầm',
    en: '"atMost" goes in a circle: {facts}, so that these facts must all be equal; remove the one that was written by mistake',
  },
  'name-repeated': {
    vi: '"{name}" đã có ở trước trong cùng danh sách; hãy bỏ, hoặc ghi tên đúng ra phải ghi',
    en: '"{name}" stands in this list already; remove it, or write the name that was meant',
  },
  'handing-in-uncollected': {
    vi: 'cấp "{tier}" gửi phiếu qua đơn vị cấp trên (submits: parent), nhưng không cấp nào ghi "collects: {tier}"; hãy ghi vào cấp trên, trừ khi cấp trên không thuộc bộ tiêu chí này',
    en: 'units of tier "{tier}" hand in through the unit above (submits: parent), but no tier says "collects: {tier}"; write it in the tier above, unless that tier is not in this pack',
  },
  'handing-in-unasked': {
    vi: 'ở đây hỏi phiếu có gửi qua đơn vị cấp trên không (handedIn), nhưng không cấp nào ghi "submits: parent"; hãy ghi vào cấp gửi như vậy, hoặc bỏ "handedIn"',
    en: 'this asks whether forms came through the unit above (handedIn), but no tier says "submits: parent"; write it in the tier that does so, or leave "handedIn" out',
  },
  'role-against-title': {
    vi: '{node:row} ghi "role: {role}", nhưng tên mục lại nói khác; nếu tên đúng, hãy ghi "role: {meant}"',
    en: '{node:row} has "role: {role}", but its title says otherwise; if the title is right, write "role: {meant}"',
  },
  'text-number-cut': {
    vi: 'số hiệu "{text}" còn thiếu phần cuối; hãy ghi đủ, như 15/QĐ-UBND',
    en: 'the number "{text}" lacks its end; write all of it, as 15/QĐ-UBND',
  },
  'verifier-not-held': {
    vi: 'số liệu "{fact:fact}"[ (và: {others})] ghi bên thẩm định là "{verifier}", nhưng "procedure.verification.verifiers" không cho bên này thẩm định số liệu đó; hãy bổ sung vào đó, hoặc sửa "verifier"',
    en: 'fact "{fact:fact}"[ (and: {others})] names "{verifier}" as its verifier, but "procedure.verification.verifiers" does not let that body verify it; add it there, or correct "verifier"',
  },
  'title-exchanged': {
    vi: 'ở đây tiếng Việt ghi "{vi}", tiếng Anh ghi "{en}"; có thể hai nội dung bị đổi chỗ, hãy đổi lại',
    en: 'the Vietnamese words here are "{vi}" and the English ones "{en}"; they may stand the wrong way round, exchange them',
  },
  'title-year-other': {
    vi: 'tên ở đây ghi năm {found}, nhưng kỳ số liệu từ {from:day} đến {to:day}; nếu còn sót từ bộ tiêu chí của năm khác, hãy sửa năm',
    en: 'this title has the year {found}, but the figures are from {from:day} to {to:day}; if it was left from the pack of another year, correct the year',
  },
  'title-points-other': {
    vi: 'tên của {node:row} ghi {found} điểm, nhưng điểm tối đa (max) là {max:number}; hãy sửa một trong hai',
    en: 'the title of {node:row} says {found} points, but its maximum (max) is {max:number}; correct one of the two',
  },
  'label-repeated': {
    vi: 'tên "{label}" của "{id}" đã là tên của "{other}" trong cùng danh sách, nên người đọc không phân biệt được; hãy ghi tên cho khác nhau',
    en: 'the title "{label}" of "{id}" is that of "{other}" in the same list, so that nobody can tell them apart; write different titles',
  },
  'cite-copied': {
    vi: '{node:row} viện dẫn {cite}, chỗ của một dòng khác, trong khi các dòng còn lại của nhóm viện dẫn theo số thứ tự của mình; nếu chép sang mà chưa sửa, hoặc hai dòng bị đổi chỗ, hãy ghi {suggestion}',
    en: '{node:row} cites {cite}, the place of another row, while the other rows of its group cite by their own numbers; if it was copied and not changed, or two rows were exchanged, write {suggestion}',
  },
  'decision-first': {
    vi: 'quyết định đứng trước các cách so khác, nên khi các đơn vị bằng nhau thì hỏi ngay đến người quyết định, trước khi so những gì ghi sau; hãy chuyển quyết định xuống cuối',
    en: 'the decision stands before what else is compared, so that persons are asked before it decides; move the decision to the end',
  },
  'ranking-repeated': {
    vi: 'bảng xếp hạng "{ranking}" giống hệt bảng "{other}", chỉ khác mã và tên; hãy sửa chỗ cần khác, hoặc bỏ một bảng',
    en: 'ranking "{ranking}" is ranking "{other}" but for its id and title; change what is to differ, or leave one of the two out',
  },
  'cut-beyond-bounds': {
    vi: '{node:row}: con số {found:number} nằm ngoài giới hạn {bound:number} của số liệu "{fact:fact}"; hãy kiểm tra con số, đơn vị tính, hoặc giới hạn của số liệu',
    en: '{node:row}: {found:number} lies beyond the bound of fact "{fact:fact}", {bound:number}; check the number, the unit of measure, or the bound of the fact',
  },
  'constant-far': {
    vi: 'hằng số "{constant}" có giá trị từ ngày {day:day}, sau kỳ số liệu (đến ngày {to:day}) hơn hai mươi năm; hãy kiểm tra lại năm',
    en: 'constant "{constant}" has a value from {day:day} on, more than twenty years after the figures (to {to:day}); check the year',
  },
  'provider-alike': {
    vi: 'số liệu "{fact:fact}" ghi bên cung cấp (provider) là "{provider}", chỉ khác đôi chút với "{other}"; nếu là cùng một bên, hãy ghi {other}',
    en: 'fact "{fact:fact}" names "{provider}" as its provider, which differs a little from "{other}"; if they are one body, write {other}',
  },
  'fact-unread': {
    vi: 'số liệu "{fact:fact}" được khai báo nhưng không dùng đến; hãy bỏ, hoặc dùng trong một cách tính',
    en: 'fact "{fact:fact}" is declared but read by nothing; remove it, or use it in a rule',
  },
  'text-number-sign': {
    vi: 'số hiệu "{text}" gõ thiếu chữ Đ hoặc dấu gạch chéo; hãy ghi {suggestion}',
    en: 'the number "{text}" lacks the letter Đ of its sign, or the stroke before it; write {suggestion}',
  },
  'text-repeated': {
    vi: 'văn bản "{id}" có cùng số hiệu {text} với văn bản "{other}", ban hành trong cùng năm; hãy sửa số hiệu, hoặc bỏ một trong hai',
    en: 'text "{id}" has the same number, {text}, as text "{other}", issued in the same year; correct the number, or leave one of the two out',
  },
  'text-odd-letter': {
    vi: 'trong "{text}" có ký tự lạ {letter}, mắt không nhìn thấy hoặc trông hệt như một chữ Latinh, nên tìm kiếm và so sánh sẽ không khớp; hãy gõ lại chỗ này bằng bàn phím',
    en: '"{text}" has an odd character, {letter}, which is not seen, or looks just like a Latin letter, so that searches and comparisons fail; type this anew',
  },
  'title-unwritten': {
    vi: 'ở đây mới ghi tạm "{text}"; hãy ghi nội dung, hoặc bỏ ngôn ngữ này',
    en: '"{text}" only holds the place of words; write them, or leave this language out',
  },
  'title-untranslated': {
    vi: 'phần tiếng Anh ở đây vẫn là tiếng Việt: "{text}"; hãy dịch sang tiếng Anh',
    en: 'the English words here are still Vietnamese: "{text}"; translate them',
  },
  'id-alike': {
    vi: 'mã "{id}" chỉ khác mã "{other}" ở chữ hoa hoặc dấu gạch ngang, nên dễ viết nhầm; hãy đặt mã khác hẳn',
    en: 'id "{id}" differs from "{other}" by capitals or a hyphen alone, so that one is easily taken for the other; choose another id',
  },
  'fact-one-value': {
    vi: 'số liệu "{fact:fact}" có "min" và "max" đều là {max:number}, nên chỉ nhận một giá trị; hãy sửa một trong hai',
    en: 'fact "{fact:fact}" has {max:number} both as "min" and as "max", so that it has one value only; correct one of the two',
  },
  'percent-up-to-one': {
    vi: 'số liệu "{fact:fact}" tính theo phần trăm nhưng nhiều nhất chỉ được {max:number}, tức {max:number}%; nếu muốn nói {suggestion}%, hãy ghi "max: {suggestion}"',
    en: 'fact "{fact:fact}" is a percent and may be {max:number} at most, which is {max:number}%; if {suggestion}% is meant, write "max: {suggestion}"',
  },
  'step-misses-max': {
    vi: 'số liệu "{fact:fact}" đi từng bước {step:number}, nên cao nhất chỉ đến {most:number}, không bao giờ đạt {max:number}; hãy sửa "step" hoặc "max"',
    en: 'fact "{fact:fact}" goes by steps of {step:number}, so that it is {most:number} at most and never {max:number}; correct "step" or "max"',
  },
  'title-percent-other': {
    vi: 'tên của {node:row} ghi {written:number}%, nhưng ngưỡng trong cách tính là {found:number}%; nếu cùng một ngưỡng, hãy sửa một trong hai',
    en: 'the title of {node:row} says {written:number}%, but the threshold of its rule is {found:number}%; if they are one threshold, correct one of the two',
  },
  'weight-zero': {
    vi: '{node:row} có trọng số 0 nên điểm của mục này không tính vào đâu; hãy ghi trọng số, hoặc nếu chỉ thu thập thì ghi "role: informational"',
    en: '{node:row} has the weight 0, so that its points count for nothing; write its weight, or "role: informational" if it is only collected',
  },
  'weight-apart': {
    vi: '{node:row} có trọng số {weight:number}, không theo tỷ lệ với điểm tối đa như mọi mục khác của nhóm; theo tỷ lệ đó thì là {suggestion:number}; nếu gõ nhầm, hãy sửa "weight" hoặc "max"',
    en: '{node:row} has the weight {weight:number}, not in proportion to its maximum as all others of its group, by which it would be {suggestion:number}; if it is mistyped, correct "weight" or "max"',
  },
  'combine-not-sum': {
    vi: 'điểm tối đa của các mục con cộng lại vừa đúng {max:number} điểm của {node:row}, mà ở đây gộp bằng "{combine}"; nếu là cộng điểm, hãy ghi "combine: sum"',
    en: 'the maximums of the children add up to just the {max:number} points of {node:row}, which is combined by "{combine}"; if points are added up, write "combine: sum"',
  },
  'condition-always': {
    vi: '{node:row}: điều kiện ở đây đúng với mọi đơn vị nên không có tác dụng; hãy xem lại dấu so sánh (như ">=" thay cho ">") và con số, hoặc bỏ điều kiện',
    en: '{node:row}: this condition holds for every unit and decides nothing; look at its comparison (as ">=" for ">") and its number, or leave it out',
  },
  'claim-unfit': {
    vi: 'đơn vị nào cũng có thể khai {node:row} là không áp dụng với mình, để khỏi bị trừ điểm hoặc khỏi bị xếp hạng; hãy bỏ "mayClaimNotApplicable: true"',
    en: 'every unit may claim that {node:row} does not apply to it, and so lose no points, or be left out of the ranking; take "mayClaimNotApplicable: true" out',
  },
  'ranking-against': {
    vi: 'bảng xếp hạng "{ranking}" xếp đơn vị thấp hơn lên trước (prefer: low), mà theo các mức của {node:row} thì càng cao càng tốt; hãy bỏ "prefer"',
    en: 'ranking "{ranking}" puts the lower value first (prefer: low), and by its levels the higher values of {node:row} are the better ones; take "prefer" out',
  },
  'silence-gains': {
    vi: 'ở đây thiếu số liệu thì bỏ mục ra ngoài (whenMissing: exclude), mà xếp hạng hoặc xếp mức theo phần trăm hay điểm quy đổi, nên đơn vị giấu số liệu kém, như ở {node:row}, lại đứng cao hơn đơn vị khai đủ; nếu văn bản không cho như vậy, hãy ghi "whenMissing: zero"',
    en: 'a missing figure leaves its row out here (whenMissing: exclude), and units are ranked or graded by percent or converted points, so that whoever keeps a bad figure back, as that of {node:row}, stands higher; unless the decision says so, write "whenMissing: zero"',
  },
  'percent-unbounded': {
    vi: 'số liệu "{fact:fact}" là tỷ lệ phần trăm mà không được giữ trong khoảng từ 0 đến 100, nên gõ nhầm 950 hay -5 vẫn có thể được nhận; nếu tỷ lệ này không thể ra ngoài khoảng đó, hãy ghi "min: 0, max: 100"',
    en: 'fact "{fact:fact}" is a percent and is not held from 0 to 100, so that 950 for 95.0, or -5, may be accepted; if it cannot be outside, write "min: 0, max: 100"',
  },
  'count-as-number': {
    vi: 'số liệu "{fact:fact}" đếm theo {measure} mà ghi "type: number", nên nhận cả số lẻ như 41,5 và số âm; hãy ghi "type: count"',
    en: 'fact "{fact:fact}" counts ({measure}) and has "type: number", which accepts 41.5 and numbers below 0; write "type: count"',
  },
  'gate-of-worse': {
    vi: '{node:row}: điều kiện (gate) của mức "{level}" đòi "{fact:fact}" ở phía kém, theo chiều "better" của số liệu; hãy xem lại dấu so sánh, hoặc chiều "better"',
    en: '{node:row}: the gate of level "{level}" asks for the worse values of "{fact:fact}", by its "better"; look at the sign, or at "better"',
  },
  'constant-unread': {
    vi: 'hằng số "{constant}" không được dùng ở đâu; có thể con số đã được gõ thẳng vào cách tính; hãy ghi tên hằng số ở đó (constant: {constant}), hoặc bỏ hằng số này',
    en: 'constant "{constant}" is used nowhere; its number may be typed in a rule; name it there (constant: {constant}), or take it out',
  },
} as const satisfies Partial<Record<CheckCode, Words>>;
