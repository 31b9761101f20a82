import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** The lines around tables, as templates. */
const REPORT_WORDS = {
  // the pack and the assessment
  pack: { vi: 'Bộ tiêu chí: {title} ({id}, phiên bản {version})', en: 'Pack: {title} ({id}, version {version})' },
  assessment: {
    vi: 'Đợt đánh giá: {id} ({state:word}), số liệu chốt lúc {asOf:instant}',
    en: 'Assessment: {id} ({state:word}), figures as of {asOf:instant}',
  },
  approval: { vi: 'Phê duyệt tại {approval}', en: 'Approved by {approval}' },
  synthetic: { vi: 'SỐ LIỆU GIẢ LẬP, không phải kết quả thật', en: 'SYNTHETIC FIGURES, not real results' },
  reconstructed: {
    vi: 'Bộ tiêu chí phục dựng: {part:number}/{whole:number} điểm',
    en: 'Reconstructed criteria: {part:number} of {whole:number} points',
  },
  derived: {
    vi: 'Bộ tiêu chí suy ra từ kết quả đã công bố: {part:number}/{whole:number} điểm',
    en: 'Criteria derived from published results: {part:number} of {whole:number} points',
  },
  supersedes: { vi: 'Đính chính: {correction}', en: 'Correction: {correction}' },
  results: { vi: 'Mã băm kết quả: {digest}', en: 'Digest of the results: {digest}' },
  // the proofs of `check`
  proof: {
    vi: 'Điểm tối đa: chứng minh được {proven:number} mục, bác bỏ {refuted:number} mục, chưa quyết định được {open:number} mục',
    en: 'Maxima: proven {proven:number}, refuted {refuted:number}, not decided {open:number}',
  },
  // a ranking
  ranking: { vi: 'BẢNG XẾP HẠNG: {tier}, {title}[, {cohort}]', en: 'RANKING: {tier}, {title}[, {cohort}]' },
  layer: { vi: 'Lớp số liệu: {layer:word}', en: 'Layer: {layer:word}' },
  'layer-official': {
    vi: 'Lớp số liệu: {layer:word} (dùng để xếp hạng chính thức)',
    en: 'Layer: {layer:word} (the official one)',
  },
  'layer-beside': { vi: 'Lớp số liệu: {layer:word} (để đối chiếu)', en: 'Layer: {layer:word} (for comparison)' },
  'by-published': {
    vi: 'Xếp theo {measure:word}, giá trị công bố[; {order:word}]',
    en: 'By {measure:word}, as published[; {order:word}]',
  },
  'by-exact': {
    vi: 'Xếp theo {measure:word}, giá trị chưa làm tròn[; {order:word}]',
    en: 'By {measure:word}, unrounded[; {order:word}]',
  },
  'ranking-named': { vi: '{tier}, {title}[, {cohort}]', en: '{tier}, {title}[, {cohort}]' },
  'no-units': {
    vi: 'Không lập bảng xếp hạng vì không có đơn vị nào: {rankings}.',
    en: 'No table, because there is no unit: {rankings}.',
  },
  'left-out': {
    vi: 'Không ghi trong bảng này {count:number} đơn vị thuộc bảng xếp hạng khác.',
    en: 'Not in this table: {count:number} units that other rankings have.',
  },
  'exact-values': { vi: 'Đúng bằng ({measure:word}):', en: 'Exactly ({measure:word}):' },
  'ties-undecided': {
    vi: 'Đồng hạng, chưa có quyết định phân định: {units}.',
    en: 'Sharing a place until a decision parts them: {units}.',
  },
  ties: { vi: 'Dấu = trước thứ hạng: các đơn vị đồng hạng.', en: 'A = before a place: units that share it.' },
  notes: { vi: 'Ghi chú:', en: 'Notes:' },
  'see-all': { vi: 'Thêm --findings để xem đủ các đơn vị.', en: 'Add --findings to see all units.' },
  'all-states': { vi: 'Tổng số {total:number} đơn vị: {states}.', en: '{total:number} units: {states}.' },
  'columns-left-out': {
    vi: 'Màn hình hẹp nên bảng không có cột: {columns}. Muốn xem đủ: mở cửa sổ rộng từ {width} cột, hoặc thêm "> TỆP" hay "| less -S" vào sau lệnh.',
    en: 'The screen is narrow, so the table is without: {columns}. To see all, widen the window to {width} columns, or add "> FILE" or "| less -S" to the command.',
  },
  'parted-by': { vi: 'phân định theo {by}', en: 'parted by {by}' },
  'printed-alike': {
    vi: 'in cùng một số với đơn vị khác hạng; xếp theo giá trị chưa làm tròn',
    en: 'printed with the same number as a unit on another place; ranked by the value that was not rounded',
  },
  likewise: { vi: 'cũng vậy', en: 'likewise' },
  came: { vi: 'gửi lúc {at:instant}', en: 'it came at {at:instant}' },
  // findings
  unit: { vi: 'Đơn vị: {unit}', en: 'Unit: {unit}' },
  'no-findings': { vi: 'Không có phát hiện nào.', en: 'There are no findings.' },
  'of-layers': { vi: 'lớp số liệu: {layers}', en: 'figures: {layers}' },
  findings: { vi: 'Phát hiện: {count:number}', en: 'Findings: {count:number}' },
  'see-findings': { vi: 'Thêm --findings để xem từng phát hiện.', en: 'Add --findings to see each of them.' },
  // a pack that was checked
  'pack-fine': { vi: 'Bộ tiêu chí hợp lệ.', en: 'The pack is valid.' },
  tier: {
    vi: '{tier}: {criteria:number} tiêu chí, {rankings:number} bảng xếp hạng; {tops}',
    en: '{tier}: criteria: {criteria:number}, rankings: {rankings:number}; {tops}',
  },
  top: { vi: '{title} tối đa {max:number} điểm', en: '{title} of at most {max:number} points' },
  'top-informational': { vi: '{title} (chỉ để tham khảo)', en: '{title} (for information alone)' },
  'model-text': { vi: 'Văn bản để mô phỏng: {model}', en: 'A text that is a model: {model}' },
  gaps: { vi: 'Khoảng trống đã ghi nhận: {count:number}', en: 'Gaps on record: {count:number}' },
  digest: { vi: 'Mã băm bộ tiêu chí: {digest}', en: 'Digest of the pack: {digest}' },
  // issues
  cell: { vi: 'ô {cell}[ ({unit})]:', en: 'cell {cell}[ ({unit})]:' },
  'resolve-first': {
    vi: '  đây là văn bản sửa đổi, chưa phải bộ tiêu chí; hãy lập bản hợp nhất rồi dùng bản đó: tieuchi resolve {file} --base BỘ-GỐC --out BỘ-HỢP-NHẤT',
    en: '  this is an amendment, not yet a pack; make the consolidated pack of it, and use that: tieuchi resolve {file} --base PACK --out CONSOLIDATED',
  },
  'extend-it': {
    vi: '  đây là phần chung của nhiều bộ tiêu chí; hãy dùng bộ tiêu chí ghi tệp này ở "extends"',
    en: '  this is the common core of several packs; use a pack that names this file under "extends"',
  },
  'verify-it': {
    vi: '  biên bản được kiểm tra bằng tieuchi verify; hai biên bản so với nhau bằng tieuchi diff',
    en: '  tieuchi verify checks a record, and tieuchi diff compares two',
  },
  mended: { vi: '  sửa thành: {line}', en: '  mended: {line}' },
  'unit-again': {
    vi: 'đơn vị "{id}" đã có ở dòng {line}; nếu là cùng một đơn vị, hãy giữ một dòng; nếu là đơn vị khác, hãy đặt mã khác',
    en: 'unit "{id}" stands in line {line} already; keep one line of the two where it is the same unit, else choose another id',
  },
  'cell-instant': {
    vi: '"{found}" không phải là thời điểm hợp lệ[: có lẽ là số mà bảng tính lưu thay cho ngày {day}|]; hãy ghi ngày và giờ, ví dụ 24/10/2019 16:00',
    en: '"{found}" is not an instant[: it may be the number that a spreadsheet keeps for the day {day}|]; write day and time, as 24/10/2019 16:00',
  },
  'cell-day': {
    vi: '"{found}" không phải là ngày hợp lệ[: có lẽ là số mà bảng tính lưu thay cho ngày {day}|]; hãy ghi ngày/tháng/năm, ví dụ 31/10/2019',
    en: '"{found}" is not a day[: it may be the number that a spreadsheet keeps for the day {day}|]; write day/month/year, as 31/10/2019',
  },
  'cell-comma': {
    vi: '"{found}" có dấu phẩy; hãy viết phần thập phân sau dấu chấm, hàng nghìn viết liền[: {suggestion}]; nếu cả bảng viết số kiểu 1.234,5 thì chỉ cần thêm dòng "numbers,vi" phía trên dòng tiêu đề',
    en: '"{found}" has a comma; write a point before the decimals, and thousands without a sign[: {suggestion}]; where the whole table writes numbers as 1.234,5, add a row "numbers,vi" above the header instead',
  },
  'cell-thousands': {
    vi: 'dấu chấm trong "{found}" là dấu thập phân, không phải dấu hàng nghìn; nếu muốn ghi hàng nghìn, hãy viết {suggestion}, hoặc nếu cả bảng viết số kiểu 1.234,5 thì thêm dòng "numbers,vi" phía trên dòng tiêu đề',
    en: 'a point as in "{found}" stands before decimals, and sets no thousands apart; if thousands are meant, write {suggestion}, or where the whole table writes numbers as 1.234,5, add a row "numbers,vi" above the header',
  },
  'cell-yes-no': {
    vi: 'cột này cần câu trả lời có hoặc không; hãy ghi "có" hoặc "không" vào ô, chưa có câu trả lời thì để trống ô',
    en: 'the column takes yes or no; write yes or no into the cell, and leave it blank where there is no answer',
  },
  'heading-missing': {
    vi: 'bảng thiếu cột "{heading}" ({column}); hãy bổ sung cột này vào dòng tiêu đề',
    en: 'the table has no column "{column}", in Vietnamese "{heading}"; add it to the heading row',
  },
  'attribute-called': {
    vi: '  thuộc tính này là "{title}"[; trong bảng, đó là cột mang tên ấy, hoặc cột @{id}|][; các đơn vị khác cũng thiếu: {others:number}|]',
    en: '  this attribute is "{title}"[; in a table it is the column of that title, or the column @{id}|][; other units that lack it: {others:number}|]',
  },
  'ids-meant': { vi: '  có phải ý bạn là mã: {suggestion}?', en: '  did you mean the id: {suggestion}?' },
  'id-proposed': { vi: '  mã có thể đặt: {id}', en: '  an id could be: {id}' },
  possible: { vi: '  ở đây có thể ghi: {words}', en: '  possible here: {words}' },
  'line-above': {
    vi: '  ở ngay trên dòng này thiếu một dòng: {line}',
    en: '  a line is missing just above this one: {line}',
  },
  'core-forgotten': {
    vi: '  tệp "{file}" trong cùng thư mục có khai báo[, cùng {others:number} mục khác chưa khai báo ở đây|]; có lẽ thiếu dòng: {line}',
    en: '  it is declared in "{file}" of the same folder[, with {others:number} other things that this pack does not declare|]; this line may be missing: {line}',
  },
  form: { vi: '  ghi theo dạng: {example}', en: '  write it as: {example}' },
  'form-of-role': {
    vi: '  nếu "{row}" nằm ngoài điểm tối đa của nhóm, hãy ghi thêm vào mục đó: {example}',
    en: '  if "{row}" stands outside the maximum of the group, add to that row: {example}',
  },
  'form-of-insert': {
    vi: '  ở đó chưa có "{row}"; để thêm vào, hãy ghi: {example}',
    en: '  there is no "{row}" there yet; to add it, write: {example}',
  },
  'form-of-ends': {
    vi: '  ghi theo dạng: {example} (atLeast: từ … trở lên; above: trên …; below: dưới …; atMost: không quá …)',
    en: '  write it as: {example} (atLeast: … or more; above: more than …; below: less than …; atMost: … or less)',
  },
  'more-issues': {
    vi: '{file}: {code} {severity:word}: còn {count:number} chỗ nữa như vậy[, dòng {first}-{last}][: {units}]',
    en: '{file}: {code} {severity:word}: {count:number} more like these[, lines {first}-{last}][: {units}]',
  },
  'more-faults': {
    vi: 'còn {count:number} chỗ nữa như vậy[: {units}]',
    en: '{count:number} more like these[: {units}]',
  },
  'see-issues': {
    vi: 'Thêm --findings để xem từng lỗi, từng cảnh báo.',
    en: 'Add --findings to see each of them.',
  },
  counts: {
    vi: '{errors:number} lỗi, {warnings:number} cảnh báo',
    en: 'errors: {errors:number}, warnings: {warnings:number}',
  },
  'record-as-lines': {
    vi: '  biên bản lớn như vậy phải ghi thành nhiều dòng thì các lệnh mới đọc được: thêm --ndjson vào lệnh tieuchi score --out',
    en: '  commands read a record as large as this only as lines: add --ndjson to tieuchi score --out',
  },
  'written-too-large': {
    vi: '{file}: biên bản lớn hơn {limit:number} byte nên không lệnh nào đọc lại được; hãy chấm lại, thêm --ndjson để ghi thành nhiều dòng',
    en: '{file}: the record has more than {limit:number} bytes, so that no command can read it back; score again with --ndjson, which writes it as lines',
  },
  written: { vi: 'Đã ghi biên bản vào {file}', en: 'The record was written to {file}' },
  'salts-written': {
    vi: 'Đã ghi chuỗi muối cho {count:number} đơn vị vào {file}. Ai có chuỗi muối của một đơn vị thì dò được số liệu đã che của đơn vị đó: chỉ giữ tệp này ở nơi lập biên bản.',
    en: 'Salts of {count:number} units were written into {file}. Whoever has the salt of a unit can find its hidden figures by trying: keep that file where records are made.',
  },
  'salts-kept': {
    vi: '{count:number} đơn vị dùng lại chuỗi muối của biên bản được đính chính: nếu một biên bản che số liệu của đơn vị mà biên bản kia cho xem thì số liệu đã che có thể bị dò ra. Khi bản đính chính còn là dự thảo, hãy bỏ các chuỗi muối ấy rồi chạy tieuchi score với --salts new.',
    en: '{count:number} units have a salt of the record that is corrected: where one of the two records hides a unit that the other shows, the hidden figures can be found by trying. While the correction is a draft, take these salts out of it and run tieuchi score with --salts new.',
  },
  'salts-there': {
    vi: 'Mọi đơn vị trong {file} đã có chuỗi muối; không ghi gì vào tệp.',
    en: 'Every unit in {file} has a salt; nothing was written into it.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A line of a report with its params in place. */
export const reportLine = sentencesOf(REPORT_WORDS);
