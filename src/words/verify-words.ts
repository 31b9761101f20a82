import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** Lines of a verification: verdicts by their codes, then the details. */
const VERIFY_WORDS = {
  // verdicts
  verified: { vi: 'ĐÚNG: tính lại ra đúng từng chữ số.', en: 'VERIFIED: derived again, every digit is the same.' },
  'verified-by-another-engine': {
    vi: 'ĐÚNG, tính lại bằng bản chương trình khác với bản đã lập biên bản: từng chữ số như nhau.',
    en: 'VERIFIED by another engine than the one that made the record: every digit is the same.',
  },
  'not-re-derived': {
    vi: 'ĐÚNG ở phần xem được: {rederived:number}/{all:number} đơn vị được tính lại; {hidden:number} đơn vị không có số liệu trong biên bản nên không tính lại.',
    en: 'VERIFIED as far as it is shown: {rederived:number} of {all:number} units were derived again; the figures of {hidden:number} are not in the record.',
  },
  'results-differ': {
    vi: 'KHÁC: tính lại ra kết quả khác ở {count:number} chỗ.',
    en: 'DIFFERENT: derived again, {count:number} results are not the same.',
  },
  'another-pack': {
    vi: 'BỘ TIÊU CHÍ KHÁC: biên bản không thuộc bộ tiêu chí này.',
    en: 'ANOTHER PACK: the record is not of this pack.',
  },
  'another-assessment': {
    vi: 'SỐ LIỆU KHÁC: biên bản không thuộc đợt đánh giá này.',
    en: 'ANOTHER ASSESSMENT: the record is not of this assessment.',
  },
  'another-record': {
    vi: 'BIÊN BẢN KHÁC: mã băm của biên bản không phải mã băm đã cho.',
    en: 'ANOTHER RECORD: the digest of the record is not the one that was given.',
  },
  'another-plugin': {
    vi: 'PHẦN MỞ RỘNG KHÁC: phần mở rộng được đưa vào không phải phần mở rộng mà biên bản ghi. Hãy đưa vào đúng bản đã dùng khi lập biên bản.',
    en: 'ANOTHER PLUGIN: the plugins that were given are not those that the record states. Give those that it was made with.',
  },
  'plugins-failed': {
    vi: 'CHƯA KIỂM TRA ĐƯỢC: phần mở rộng được đưa vào không dùng được nên không tính lại được.',
    en: 'NOT VERIFIED YET: the plugins that were given do not work, so nothing could be derived again.',
  },
  'plugins-needed': {
    vi: 'CHƯA KIỂM TRA ĐƯỢC: bộ tiêu chí dùng phần mở rộng chưa có ở đây. Thêm --plugins để tính lại.',
    en: 'NOT VERIFIED YET: the pack uses plugins that are not here. Give --plugins to derive it again.',
  },
  'not-intact': {
    vi: 'KHÔNG NGUYÊN VẸN: mã băm ghi trong biên bản không khớp nội dung, tức là đã có sửa đổi sau khi lập.',
    en: 'NOT INTACT: the digests in the record do not fit what it holds; it was changed after it was made.',
  },
  // details
  'units-rederived': {
    vi: 'Đã tính lại {rederived:number}/{all:number} đơn vị.',
    en: '{rederived:number} of {all:number} units were derived again.',
  },
  'as-stated': {
    vi: 'Trong đó {count:number} kết quả so sánh với đơn vị đã che: phần so sánh không tính lại được nên lấy như biên bản ghi, phần còn lại và mọi kết quả khác, kể cả tổng tính từ chúng, đã được tính lại. Các kết quả đó:',
    en: 'Of these units {count:number} results compare with hidden ones: what comes of the comparison could not be derived again and was taken as the record states it; the rest of them, every other result, and every total made of them, was derived again. They are:',
  },
  'as-stated-at': {
    vi: '{node}, {layers}: {units}',
    en: '{node}, {layers}: {units}',
  },
  'nothing-rederived': {
    vi: 'CHƯA KIỂM TRA ĐƯỢC: mã băm khớp nội dung, nhưng biên bản không kèm bộ tiêu chí và số liệu. Thêm --pack và --assessment để tính lại.',
    en: 'NOT VERIFIED YET: the digests fit, but the pack and the inputs are not in the record. Give --pack and --assessment to derive it again.',
  },
  'all-hidden': {
    vi: 'CHƯA KIỂM TRA ĐƯỢC: mã băm khớp nội dung, nhưng số liệu của mọi đơn vị đều bị che. Thêm --assessment để tính lại.',
    en: 'NOT VERIFIED YET: the digests fit, but the figures of every unit are hidden. Give --assessment to derive it again.',
  },
  'made-by': {
    vi: 'Biên bản do {name} {version} lập (quy tắc tính bản {semantics}, decimal.js {decimal}); tính lại bằng {own} (quy tắc tính bản {ownSemantics}, decimal.js {ownDecimal}).',
    en: 'Made by {name} {version} (semantics {semantics}, decimal.js {decimal}); derived again by {own} (semantics {ownSemantics}, decimal.js {ownDecimal}).',
  },
  older: {
    vi: 'Biên bản theo quy tắc tính bản {semantics}, cũ hơn bản {ownSemantics} của chương trình này, nên kết quả có thể khác dù không ai sửa gì. Muốn tính đúng như lúc lập: npx {name}@{version} verify {file}',
    en: 'Semantics {semantics} of the record is older than semantics {ownSemantics} of this build, so results may differ though nobody changed anything. To derive them as they were: npx {name}@{version} verify {file}',
  },
  newer: {
    vi: 'Biên bản theo quy tắc tính bản {semantics}, mới hơn bản {ownSemantics} của chương trình này. Hãy dùng bản chương trình đã lập biên bản: npx {name}@{version} verify {file}',
    en: 'Semantics {semantics} of the record is newer than semantics {ownSemantics} of this build. Use the version that made it: npx {name}@{version} verify {file}',
  },
  'older-elsewhere': {
    vi: 'Biên bản theo quy tắc tính bản {semantics}, cũ hơn bản {ownSemantics} của chương trình này; biên bản do chương trình khác ({name}) lập.',
    en: 'Semantics {semantics} of the record is older than semantics {ownSemantics} of this build; another program ({name}) made it.',
  },
  'newer-elsewhere': {
    vi: 'Biên bản theo quy tắc tính bản {semantics}, mới hơn bản {ownSemantics} của chương trình này; biên bản do chương trình khác ({name}) lập.',
    en: 'Semantics {semantics} of the record is newer than semantics {ownSemantics} of this build; another program ({name}) made it.',
  },
  'semantics-change': { vi: 'Quy tắc tính bản {semantics}: {text}', en: 'Semantics {semantics}: {text}' },
  'broken-digest': {
    vi: '{place}[ của {unit}] ("{at}"): biên bản ghi {stated}, [nội dung cho {found}|nội dung không cho ra mã băm nào]',
    en: '{place}[ of {unit}] ("{at}"): the record states {stated}, [what it holds gives {found}|what it holds gives none]',
  },
  'other-pack': {
    vi: 'Mã băm bộ tiêu chí: biên bản ghi {stated}[, cần {expected}]',
    en: 'Digest of the pack: the record states {stated}[, expected {expected}]',
  },
  'other-assessment': {
    vi: 'Mã băm đợt đánh giá: biên bản ghi {stated}[, cần {expected}]',
    en: 'Digest of the assessment: the record states {stated}[, expected {expected}]',
  },
  'other-record': {
    vi: 'Mã băm biên bản: ghi {stated}, cần {expected}',
    en: 'Digest of the record: states {stated}, expected {expected}',
  },
  // where a record and the files that it is held against differ: the record first
  'apart-pack-given': {
    vi: 'Bộ tiêu chí trong biên bản khác tệp đã cho ở {count:number} chỗ (trong biên bản → trong tệp):',
    en: 'The pack in the record and the file that was given differ at {count:number} places (in the record → in the file):',
  },
  'apart-pack': {
    vi: 'Bộ tiêu chí trong biên bản không ghi theo cách của chương trình ở {count:number} chỗ (trong biên bản → chương trình ghi):',
    en: 'The pack in the record is not written as the program writes it, at {count:number} places (in the record → as it is written):',
  },
  'apart-assessment-given': {
    vi: 'Đợt đánh giá trong biên bản khác tệp đã cho ở {count:number} chỗ (trong biên bản → trong tệp):',
    en: 'The assessment in the record and the file that was given differ at {count:number} places (in the record → in the file):',
  },
  'apart-assessment': {
    vi: 'Đợt đánh giá trong biên bản, đọc rồi ghi lại, thành khác ở {count:number} chỗ (trong biên bản → ghi lại):',
    en: 'The assessment in the record, read and written again, differs at {count:number} places (in the record → written again):',
  },
  'apart-more': { vi: '… và {count:number} chỗ khác.', en: '… and {count:number} more.' },
  'other-plugin': {
    vi: 'Phần mở rộng "{id}": biên bản ghi [phiên bản {version}, {stated}|không có]; ở đây [là phiên bản {givenVersion}, {expected}|không có]',
    en: 'Plugin "{id}": the record states [version {version}, {stated}|none]; here there is [version {givenVersion}, {expected}|none]',
  },
  'plugin-operators': {
    vi: 'Bộ tiêu chí dùng phép toán của phần mở rộng ({plugins}), mà mã băm không bao gồm mã lệnh của phép toán. Nếu phần mở rộng được đưa vào bị lỗi hoặc không phải bản đã dùng khi lập biên bản thì kết quả khác dù không ai sửa gì; hãy kiểm tra điều này trước.',
    en: 'The pack uses operators of plugins ({plugins}), and no digest covers the code of an operator. If the plugins that were given fail, or are not those that the record was made with, results differ though nobody changed anything; find that out first.',
  },
  'issues-in-it': {
    vi: 'Bộ tiêu chí hoặc số liệu được dùng để tính lại có lỗi:',
    en: 'The pack or the inputs that it was to be derived from have errors:',
  },
  first: { vi: 'Chỗ đầu tiên: {difference}', en: 'The first: {difference}' },
  more: {
    vi: '… và {count:number} chỗ khác; thêm --json để xem hết.',
    en: '… and {count:number} more; add --json to see all.',
  },
  // of a file that is not as the program writes it
  'not-canonical': {
    vi: 'Tệp không đúng từng byte như chương trình ghi ra: biên bản đã được ghi lại theo cách khác.',
    en: 'The file is not, byte for byte, as the program writes it: the record was written again otherwise.',
  },
  'not-canonical-blanks': {
    vi: 'Tệp không đúng từng byte như chương trình ghi ra: chỉ khác ở khoảng trắng, xuống dòng hoặc cách viết ký tự.',
    en: 'The file is not, byte for byte, as the program writes it: blanks, line ends or escapes alone are others.',
  },
  'not-canonical-letters': {
    vi: 'Tệp không đúng từng byte như chương trình ghi ra: chữ có dấu được ghi tách dấu (Unicode tổ hợp).',
    en: 'The file is not, byte for byte, as the program writes it: letters with accents are written decomposed.',
  },
  'not-canonical-keys': {
    vi: 'Tệp không đúng từng byte như chương trình ghi ra: thứ tự các khóa khác.',
    en: 'The file is not, byte for byte, as the program writes it: its keys stand in another order.',
  },
  'same-content': {
    vi: 'Nội dung không khác, nên mã băm của biên bản và chữ ký vẫn đúng; chỉ mã băm của tệp (như sha256sum) là khác. Để công bố, hãy dùng tệp do tieuchi score ghi ra.',
    en: 'Its content is the same, so the digest of the record and every signature hold; only a digest of the file, as of sha256sum, is another. To publish, take the file that tieuchi score wrote.',
  },
  'in-yaml': {
    vi: 'tệp này là YAML; biên bản là JSON, nên hãy dùng tệp do tieuchi score ghi ra, hoặc lấy lại từ nơi công bố',
    en: 'this file is YAML, and a record is JSON: take the file that tieuchi score wrote, or take it again from where it was published',
  },
  'is-a-pack': {
    vi: 'bộ tiêu chí được kiểm tra bằng tieuchi check; hai bộ tiêu chí so với nhau bằng tieuchi compare',
    en: 'tieuchi check checks a pack, and tieuchi compare compares two',
  },
  'not-by-hand': {
    vi: 'biên bản do chương trình lập, không sửa bằng tay: hãy lấy lại tệp từ nơi công bố, hoặc lập lại bằng tieuchi score',
    en: 'a record is made by the program and not mended by hand: take the file again from where it was published, or make it again by tieuchi score',
  },
  // the second opinion
  'opinion-impossible': {
    vi: 'Chưa tính lại được bằng cách khác: chưa có gì để tính lại.',
    en: 'There is no second opinion: there is nothing to compute again.',
  },
  // stages
  'stage-read-assessment': { vi: 'đọc số liệu', en: 'read-assessment' },
  'stage-statistics': { vi: 'số liệu chung của nhóm', en: 'statistics' },
  'stage-evaluate': { vi: 'tính điểm', en: 'evaluate' },
  'stage-rank': { vi: 'xếp hạng', en: 'rank' },
  'stage-record': { vi: 'lập biên bản', en: 'record' },
  // redaction and excerpts
  redacted: {
    vi: 'Đã che {count:number} đơn vị và ghi vào {file}; mọi mã băm và chữ ký vẫn như cũ.',
    en: '{count:number} units were redacted, written to {file}; every digest and signature stays as it was.',
  },
  excerpted: {
    vi: 'Đã ghi trích lục của {unit} vào {file}; kiểm tra bằng: tieuchi verify {command}',
    en: 'The excerpt of {unit} was written to {file}; verify it with: tieuchi verify {command}',
  },
  'still-values': {
    vi: 'Người đọc vẫn thấy tên, cấp, thuộc tính, tình trạng, hạng, mức độ và giá trị công bố của cả {all:number} đơn vị, kể cả {hidden:number} đơn vị đã che; từ đó tính được đơn vị này hơn đơn vị kia bao nhiêu, và nếu tổng chỉ gồm vài câu hỏi có hoặc không thì suy ra được từng câu trả lời.',
    en: 'A reader still sees names, tiers, attributes, states, places, levels and published values of all {all:number} units, the {hidden:number} hidden ones too; from them it follows how far each is ahead of another, and, where a total is over a few yes/no criteria, each answer.',
  },
  'still-places': {
    vi: 'Người đọc vẫn thấy tên, cấp, thuộc tính, tình trạng, hạng và mức độ của cả {all:number} đơn vị, kể cả {hidden:number} đơn vị đã che. Bộ tiêu chí không công bố giá trị xếp hạng, nên giá trị của các đơn vị đã che không hiện; người đọc chỉ biết đơn vị nào hơn đơn vị nào.',
    en: 'A reader still sees names, tiers, attributes, states, places and levels of all {all:number} units, the {hidden:number} hidden ones too. The pack publishes no value that units are ranked by, so no value of a hidden unit is shown: a reader knows only who is above whom.',
  },
  'still-names': {
    vi: 'Người đọc vẫn thấy tên, cấp, thuộc tính và tình trạng của cả {all:number} đơn vị, kể cả {hidden:number} đơn vị đã che.',
    en: 'A reader still sees names, tiers, attributes and states of all {all:number} units, the {hidden:number} hidden ones too.',
  },
  'still-unvalued': {
    vi: 'Bảng "{ranking}" không công bố giá trị xếp hạng: của đơn vị đã che chỉ còn hạng và mức độ.',
    en: 'Ranking "{ranking}" publishes no value that it ranks by: of a hidden unit only place and level are left.',
  },
  'still-compared': {
    vi: '{node} so sánh các đơn vị với nhau, có từ {count:number} đơn vị đã che trở lên trong nhóm: từ điểm của các đơn vị còn hiện, ai biết cách tính thì tính ra được số dùng để so sánh (cao nhất, thấp nhất, trung bình, …). Số cao nhất hoặc thấp nhất có thể là đúng số liệu của một đơn vị đã che; ghép nhiều kết quả như vậy có thể tính ra đúng số liệu của từng đơn vị.',
    en: '{node} compares units, {count:number} hidden ones or more in each group: from the points of units that are shown, whoever knows the rule can compute what they were compared with (the highest, the lowest, the mean, …). The highest or the lowest may be the very figure of a hidden unit, and several such results together may give the figure of each.',
  },
  'still-compared-alone': {
    vi: '{node} so sánh các đơn vị với nhau, và có nhóm chỉ gồm một đơn vị đã che: từ điểm của đơn vị còn hiện, ai biết cách tính thì tính ra được đúng số liệu của đơn vị đó.',
    en: '{node} compares units, and in a group only one is hidden: from the points of a unit that is shown, whoever knows the rule can compute the very figure of that one.',
  },
  'still-more': {
    vi: 'và {count:number} tiêu chí khác so sánh các đơn vị với nhau.',
    en: 'and {count:number} more criteria that compare units.',
  },
  'still-decisions': {
    vi: 'Các quyết định phân định đồng hạng vẫn hiện nguyên văn, kể cả ghi chú.',
    en: 'Decisions on ties are shown in full, with their notes.',
  },
  'unit-unknown': {
    vi: 'biên bản không có đơn vị nào mang mã: {units}; ở đây ghi mã, không ghi tên',
    en: 'the record has no unit of the id {units}; write ids here, not names',
  },
  'unit-redacted': { vi: 'đơn vị {units} đã được che', en: 'unit {units} is redacted' },
  'salt-missing': {
    vi: 'không che được vì đợt đánh giá chưa có chuỗi muối ("salts") của: {units}; số liệu của đơn vị không có chuỗi muối có thể bị dò ra từ mã băm. Khi đợt đánh giá còn là dự thảo thì lập lại biên bản bằng tieuchi score với --salts new; kết quả đã hoàn tất thì không thêm được nữa.',
    en: 'these units have no salt in the assessment and cannot be hidden: {units}; figures without a salt can be found from their digests by trying. While the assessment is a draft, make the record again by tieuchi score with --salts new; once it is final none can be added.',
  },
  'not-whole': {
    vi: 'lệnh này cần biên bản đầy đủ, mà đây là trích lục, chỉ có phần của một đơn vị',
    en: 'this command needs a whole record, and this is an excerpt, which holds the part of one unit',
  },
  'detached-here': {
    vi: 'CHƯA KIỂM TRA ĐƯỢC: biên bản không kèm bộ tiêu chí và số liệu. Lệnh này cần biên bản đầy đủ: lập lại từ cùng bộ tiêu chí và số liệu, không thêm --detached, thì mã băm vẫn như cũ.',
    en: 'NOT VERIFIED YET: the pack and the inputs are not in the record. This command needs a whole record: score the same pack and assessment again without --detached, and the digest stays as it was.',
  },
  'see-verify': { vi: 'Xem chi tiết: tieuchi verify {file}', en: 'For details: tieuchi verify {file}' },
} as const satisfies Readonly<Record<string, Words>>;

/** A line of a replay by its name. */
export type VerifyKey = keyof typeof VERIFY_WORDS;

/** A line of a replay with its params in place. */
export const verifySentence = sentencesOf(VERIFY_WORDS);
