import type { Words } from '../model/lowering.js';
import type { Ruling } from '../model/pack-policies.js';
import { sentencesOf } from './fill.js';

/** Sentences of an explanation; those of a rule kind are in the file of the kind. */
export const EXPLAIN_WORDS = {
  // headings
  figures: { vi: 'Số liệu', en: 'Figures' },
  calculation: { vi: 'Cách tính điểm', en: 'How the points come' },
  'calculation-replaced': { vi: 'Cách tính theo số liệu (không dùng)', en: 'What the figures give (not used)' },
  treatment: { vi: 'Quy định được áp dụng', en: 'Provisions applied' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  claims: { vi: 'Tự đánh giá của đơn vị', en: 'What the unit says itself' },
  findings: { vi: 'Phát hiện', en: 'Findings' },
  points: { vi: 'Điểm', en: 'Points' },
  level: { vi: 'Mức độ', en: 'Level' },
  place: { vi: 'Thứ hạng', en: 'Place' },
  // the subject
  unit: { vi: 'Đơn vị: {unit} ({tier})', en: 'Unit: {unit} ({tier})' },
  layer: { vi: 'Lớp số liệu: {layer:word}', en: 'Figures: {layer:word}' },
  state: { vi: 'Tình trạng: {state:word}', en: 'State: {state:word}' },
  synthetic: { vi: 'SỐ LIỆU GIẢ LẬP, không phải kết quả thật', en: 'SYNTHETIC FIGURES, not real results' },
  // units that are not shown
  'hidden-members': {
    vi: 'Tiêu chí này so sánh với đơn vị có số liệu đã che, nên không trình bày được cách tính',
    en: 'This criterion compares with units whose figures are hidden, so how the points came cannot be shown',
  },
  'as-stated': {
    vi: 'Lấy như biên bản ghi, vì so sánh với đơn vị có số liệu đã che: {nodes:rows}',
    en: 'As the record states, for it compares with units whose figures are hidden: {nodes:rows}',
  },
  // grounds
  cited: { vi: 'Căn cứ: {cite}', en: 'Ground: {cite}' },
  'cited-above': { vi: 'Căn cứ của nhóm {node}: {cite}', en: 'Ground of the group {node}: {cite}' },
  'derived-from': { vi: 'Suy ra từ {cite}', en: 'Derived from {cite}' },
  'derived-above': { vi: 'Nhóm {node} suy ra từ {cite}', en: 'The group {node} is derived from {cite}' },
  consulted: { vi: 'Tham khảo {cite}', en: 'With {cite} in view' },
  'modelled-on': { vi: 'Mô phỏng theo {model}', en: 'Modelled on {model}' },
  'modelled-above': { vi: 'Nhóm {node} mô phỏng theo {model}', en: 'The group {node} is modelled on {model}' },
  reconstructed: {
    vi: 'Dòng này được phục dựng, không chép từ văn bản chính thức[; mô phỏng theo {model}]',
    en: 'This row is reconstructed, not copied from an official text[; modelled on {model}]',
  },
  derived: {
    vi: 'Dòng này suy ra từ kết quả đã công bố[; mô phỏng theo {model}]',
    en: 'This row is derived from published results[; modelled on {model}]',
  },
  'reconstructed-parts': {
    vi: 'Phục dựng, không chép từ văn bản chính thức: {parts}[; mô phỏng theo {model}]',
    en: 'Reconstructed, not copied from an official text: {parts}[; modelled on {model}]',
  },
  'derived-parts': {
    vi: 'Suy ra từ kết quả đã công bố: {parts}[; mô phỏng theo {model}]',
    en: 'Derived from published results: {parts}[; modelled on {model}]',
  },
  'part-max': { vi: 'điểm tối đa', en: 'the maximum' },
  'part-rule': { vi: 'cách tính điểm', en: 'the rule' },
  background: { vi: 'Văn bản liên quan: {text}', en: 'Background: {text}' },
  note: { vi: 'Ghi chú: {text}', en: 'Note: {text}' },
  'plugin-failed': {
    vi: 'Phần mở rộng "{plugin}" gặp lỗi ở phần "{part}" nên không trình bày được cách tính; hãy báo cho người viết phần mở rộng',
    en: 'Plugin "{plugin}" failed in its part "{part}", so how the points come cannot be told; tell its author',
  },
  // the result
  scored: { vi: 'Kết quả: {points} điểm (tối đa {max} điểm)', en: 'Result: {points} points (at most {max} points)' },
  'scored-outside': {
    vi: 'Kết quả: {points} điểm ({role:term}, tối đa {max} điểm)',
    en: 'Result: {points} points ({role:term}, at most {max} points)',
  },
  'scored-alone': { vi: 'Kết quả: {points} điểm', en: 'Result: {points} points' },
  'scored-none': { vi: 'Kết quả: không tính điểm', en: 'Result: no points are counted' },
  'not-scored': { vi: 'Kết quả: {status:word}', en: 'Result: {status:word}' },
  'published-points': { vi: 'Điểm công bố: {value}[ ({rounding})]', en: 'Points as published: {value}[ ({rounding})]' },
  'published-converted': {
    vi: 'Điểm quy đổi công bố: {value}[ ({rounding})]',
    en: 'Converted points as published: {value}[ ({rounding})]',
  },
  'published-percent': {
    vi: 'Tỷ lệ công bố: {value}%[ ({rounding})]',
    en: 'Percent as published: {value}%[ ({rounding})]',
  },
  approximate: {
    vi: 'Giá trị này được tính gần đúng, lấy 40 chữ số có nghĩa',
    en: 'An approximate operation took part in this value, to 40 significant digits',
  },
  // figures
  figure: { vi: '{fact}: {value}[ ({notes})]', en: '{fact}: {value}[ ({notes})]' },
  estimated: { vi: 'số ước tính', en: 'an estimate' },
  'as-of': { vi: 'tính đến ngày {day:day}', en: 'as of {day:day}' },
  'verified-desk': {
    vi: 'theo thẩm định qua hồ sơ[, đơn vị khai {before}]: {note}',
    en: 'as verified on paper[, the unit reported {before}]: {note}',
  },
  'verified-field': {
    vi: 'theo thẩm định tại chỗ[, đơn vị khai {before}]: {note}',
    en: 'as verified on the spot[, the unit reported {before}]: {note}',
  },
  marked: { vi: 'do cơ quan khác chấm[: {note}]', en: 'marked by another body[: {note}]' },
  'of-units': {
    vi: 'Đã tính {statistic}: {value}',
    en: 'Computed: {statistic}, {value}',
  },
  'no-figures': { vi: 'Không dùng số liệu nào', en: 'No figure is read' },
  // evidence
  'evidence-title': { vi: '{value}', en: '{value}' },
  'evidence-number': { vi: 'số {value}', en: 'No. {value}' },
  'evidence-date': { vi: 'ngày {value:day}', en: 'of {value:day}' },
  'evidence-page': { vi: 'trang {value}', en: 'page {value}' },
  'evidence-digest': { vi: 'mã băm của tệp {value}', en: 'digest of the file {value}' },
  'evidence-blank': {
    vi: 'Có minh chứng nhưng không ghi thông tin về văn bản',
    en: 'Evidence of which nothing is stated',
  },
  'evidence-none': { vi: 'Đơn vị chưa gửi minh chứng', en: 'The unit sent no evidence' },
  'evidence-accepted': {
    vi: 'Được chấp nhận: {by:body}, {method}, ngày {day:day}: {note}',
    en: 'Accepted by {by:body}, {method}, on {day:day}: {note}',
  },
  'evidence-refused': {
    vi: 'Không được chấp nhận: {by:body}, {method}, ngày {day:day}: {note}',
    en: 'Refused by {by:body}, {method}, on {day:day}: {note}',
  },
  'finding-evidence-refused': {
    vi: 'minh chứng của tiêu chí {node:row} không được {by:body} chấp nhận: {note}',
    en: 'the evidence for criterion {node:row} is refused by {by:body}: {note}',
  },
  'by-desk': { vi: 'thẩm định qua hồ sơ', en: 'on paper' },
  'by-field': { vi: 'thẩm định tại chỗ', en: 'on the spot' },
  // calculation
  because: { vi: 'Vì {condition}', en: 'Because {condition}' },
  worked: {
    vi: 'Tính: {formula} điểm[ (tối đa {max:number} điểm)]',
    en: 'That is {formula} points[ (at most {max:number} points)]',
  },
  'own-points': { vi: 'Đơn vị tự chấm {points} điểm', en: 'The unit gives itself {points} points' },
  'no-own-points': { vi: 'Đơn vị không tự chấm tiêu chí này', en: 'The unit gives itself no points here' },
  claimed: {
    vi: 'Đơn vị tự chấm {points} điểm[, nêu lý do: {reason}]',
    en: 'The unit gives itself {points} points[, its reason: {reason}]',
  },
  'unit-reason': { vi: 'Đơn vị nêu lý do: {reason}', en: 'The reason of the unit: {reason}' },
  // provisions
  rounded: { vi: 'Từ {before} thành {after} điểm: {rounding}', en: 'From {before} to {after} points: {rounding}' },
  'rounding-places': {
    vi: 'làm tròn đến {places} chữ số thập phân[, {mode}]',
    en: 'rounded to {places} decimal places[, {mode}]',
  },
  'rounding-whole': { vi: 'làm tròn đến số nguyên[, {mode}]', en: 'rounded to a whole number[, {mode}]' },
  'rounding-step': {
    vi: 'làm tròn đến bội số của {step:number}[, {mode}]',
    en: 'rounded to a multiple of {step:number}[, {mode}]',
  },
  capped: {
    vi: 'Theo cách tính được {points} điểm; điểm thưởng, điểm trừ chỉ tính từ 0 đến {max} điểm',
    en: 'The rule gives {points} points; bonus and penalty count from 0 to {max} only',
  },
  awarded: {
    vi: 'Bên thẩm định ấn định {points} điểm[, thay cho {computed} điểm tính theo số liệu][: {note}]',
    en: 'The verifier sets {points} points[ instead of the {computed} that the figures give][: {note}]',
  },
  'no-evidence': {
    vi: 'Chưa có minh chứng nên tính 0 điểm, dù tính theo số liệu được {computed} điểm',
    en: 'There is no evidence, so 0 points count, although the figures give {computed}',
  },
  'no-evidence-refused': {
    vi: 'Minh chứng không được chấp nhận nên tính 0 điểm, dù tính theo số liệu được {computed} điểm',
    en: 'The evidence is refused, so 0 points count, although the figures give {computed}',
  },
  lacking: { vi: 'Thiếu số liệu: {facts}', en: 'Missing facts: {facts}' },
  'does-not-apply': {
    vi: 'Không thuộc đối tượng áp dụng vì {condition}',
    en: 'It does not apply, because {condition}',
  },
  'claimed-away': {
    vi: 'Đơn vị đề nghị không áp dụng[, nêu lý do: {reason}][; thẩm định chấp nhận: {note}]',
    en: 'The unit claims that it does not apply[, its reason: {reason}][; the verifier accepts: {note}]',
  },
  'claim-refused': {
    vi: 'Đề nghị không áp dụng của đơn vị không được chấp nhận: {note}',
    en: 'The claim of the unit that it does not apply is refused: {note}',
  },
  'not-in-scale': {
    vi: 'Nằm ngoài điểm tối đa của nhóm: {role:term}',
    en: 'Outside the maximum of its group: {role:term}',
  },
  unscorable: { vi: 'Không tính được điểm vì {why}', en: 'There is no score: {why}' },
  'relation-fails': { vi: '{relation}; thực tế {condition}', en: '{relation}; in fact {condition}' },
  'tried-formula': { vi: 'Phép tính: {formula}', en: 'The calculation: {formula}' },
  'missing-zero': {
    vi: 'Quy định khi thiếu số liệu: tính 0/{max} điểm',
    en: 'Where facts are missing: 0 of {max} points',
  },
  'missing-exclude': {
    vi: 'Quy định khi thiếu số liệu: không tính {max} điểm này vào điểm tối đa của nhóm',
    en: 'Where facts are missing: these {max} points are left out of what the group can earn',
  },
  'missing-withhold': {
    vi: 'Quy định khi thiếu số liệu: nhóm chứa tiêu chí này chưa có điểm',
    en: 'Where facts are missing: its group has no points either',
  },
  'not-applicable-zero': {
    vi: 'Quy định khi không áp dụng: tính 0/{max} điểm',
    en: 'Where it does not apply: 0 of {max} points',
  },
  'not-applicable-full': {
    vi: 'Quy định khi không áp dụng: tính {max}/{max} điểm',
    en: 'Where it does not apply: {max} of {max} points',
  },
  'not-applicable-exclude': {
    vi: 'Quy định khi không áp dụng: không tính {max} điểm này vào điểm tối đa của nhóm',
    en: 'Where it does not apply: these {max} points are left out of what the group can earn',
  },
  'unscorable-zero': {
    vi: 'Quy định khi không tính được điểm: tính 0/{max} điểm',
    en: 'Where there is no score: 0 of {max} points',
  },
  'unscorable-withhold': {
    vi: 'Quy định khi không tính được điểm: nhóm chứa tiêu chí này chưa có điểm',
    en: 'Where there is no score: its group has no points either',
  },
} as const satisfies Readonly<Record<string, Words> & Record<Ruling, Words>>;

/** A sentence of an explanation by its name. */
export type ExplainKey = keyof typeof EXPLAIN_WORDS;

/** A sentence of an explanation with its params in place; numbers in it are already written for the reader. */
export const explainLine = sentencesOf(EXPLAIN_WORDS);
