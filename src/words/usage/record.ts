import type { Words } from '../../model/lowering.js';

/** Help of the commands that make a record or take one, and how these may be called wrongly. */
export const RECORD_USAGE = {
  // commands
  score: {
    vi: 'chấm điểm, xếp hạng một đợt đánh giá và in bảng kết quả',
    en: 'score and rank an assessment and print the tables',
  },
  status: {
    vi: 'cho biết đơn vị nào đã gửi, thiếu gì, muộn, chưa gửi, đã thẩm định',
    en: 'tell who sent, who lacks what, who is late or awaited, what was verified',
  },
  verify: {
    vi: 'tính lại một biên bản và chỉ ra chỗ khác, nếu có',
    en: 'derive a record again and show where it differs, if it does',
  },
  explain: {
    vi: 'giải thích từ số liệu đến điểm của một đơn vị, hoặc một tiêu chí của đơn vị đó',
    en: "explain how a unit's figures became its points, or those of one criterion",
  },
  diff: {
    vi: 'so sánh hai biên bản, hoặc hai lớp số liệu của một biên bản',
    en: 'compare two records, or two layers of one',
  },
  sign: { vi: 'ký biên bản bằng khóa Ed25519', en: 'sign a record with an Ed25519 key' },
  redact: {
    vi: 'che số liệu của một số đơn vị trong biên bản, giữ nguyên mọi mã băm',
    en: 'hide the figures of some units of a record; every digest stays',
  },
  excerpt: {
    vi: 'trích lục phần của một đơn vị, chứng minh được là thuộc biên bản',
    en: "take one unit's part out of a record, provably part of it",
  },
  report: {
    vi: 'lập phụ lục kết quả xếp hạng để trình ký (.docx, .xlsx, .html)',
    en: 'make the annex of a ranking for the decision (.docx, .xlsx, .html)',
  },
  // arguments
  ASSESSMENT: {
    vi: 'tệp đánh giá (.yaml, .yml, .json), hoặc bảng (.xlsx, .csv, .tsv) có phần đầu ở tệp .head.yaml cùng tên',
    en: 'an assessment (.yaml, .yml, .json), or a table (.xlsx, .csv, .tsv) whose head is the .head.yaml of the same name',
  },
  RECORD: {
    vi: 'tệp biên bản do "tieuchi score --out" ghi, hoặc trích lục',
    en: 'a record, as "tieuchi score --out" writes it, or an excerpt',
  },
  'whole-record': {
    vi: 'tệp biên bản do "tieuchi score --out" ghi; không phải trích lục',
    en: 'a record, as "tieuchi score --out" writes it; no excerpt',
  },
  RECORD2: { vi: 'biên bản sau; bỏ trống nếu dùng --layers', en: 'the later record; none with --layers' },
  // options
  '--out': { vi: 'ghi biên bản vào tệp này', en: 'write the record to this file' },
  '--as-of-status': {
    vi: 'tính đến lúc này, ví dụ 2019-10-20T17:00:00+07:00; những gì đến sau không tính',
    en: 'at this instant, as 2019-10-20T17:00:00+07:00; what came later is left out',
  },
  instant: { vi: 'thời điểm', en: 'instant' },
  '--tier-status': { vi: 'chỉ cấp này, theo mã', en: 'this tier alone, by its id' },
  '--json-status': { vi: 'in dạng JSON', en: 'print as JSON' },
  '--json-score': {
    vi: 'in biên bản dạng JSON chuẩn tắc, không in gì khác',
    en: 'print the record as canonical JSON and nothing else',
  },
  '--findings': {
    vi: 'in từng phát hiện, từng lỗi, từng cảnh báo và đủ các đơn vị, dù rất nhiều',
    en: 'print every finding, error and warning, and name all units, however many there are',
  },
  '--findings-status': {
    vi: 'in từng lỗi, từng cảnh báo và đủ các đơn vị, dù rất nhiều',
    en: 'print every error and warning, and all units, however many there are',
  },
  '--exact': {
    vi: 'in thêm giá trị đúng bằng (phân số) sau số đã làm tròn',
    en: 'print behind each rounded number what it is exactly',
  },
  '--detached': {
    vi: 'không ghi bộ tiêu chí và số liệu vào biên bản, chỉ ghi mã băm',
    en: 'leave the pack and the inputs out of the record; their digests stay',
  },
  '--ndjson': {
    vi: 'ghi biên bản thành nhiều dòng, cho đợt đánh giá rất lớn',
    en: 'write the record as lines, for a very large run',
  },
  '--salts': {
    vi: 'new: lấy chuỗi muối ngẫu nhiên cho mỗi đơn vị chưa có, ghi vào tệp số liệu, rồi mới chấm điểm',
    en: 'new: draw a salt for each unit that has none, write it into the assessment, then score',
  },
  '--corrects': {
    vi: 'biên bản đã công bố mà đợt này đính chính; được kiểm tra và đối chiếu trước',
    en: 'the published record that this round corrects; it is verified and compared first',
  },
  '--corrects-annex': {
    vi: 'biên bản đã công bố mà biên bản này đính chính; phụ lục có thêm bảng nội dung đính chính',
    en: 'the published record that this one corrects; the annex then has a table of what changed',
  },
  '--head': {
    vi: 'phần đầu của bảng số liệu, nếu không phải tệp .head.yaml cùng tên',
    en: 'the head of a table, where it is not the .head.yaml of the same name',
  },
  '--pack': {
    vi: 'bộ tiêu chí mà biên bản phải thuộc về; bắt buộc nếu biên bản không kèm bộ tiêu chí',
    en: 'the pack that the record must be of; needed where the record leaves it out',
  },
  '--assessment': {
    vi: 'đợt đánh giá mà biên bản phải thuộc về; bắt buộc nếu biên bản không kèm số liệu',
    en: 'the assessment that the record must be of; needed where the record leaves it out',
  },
  '--digest': {
    vi: 'mã băm biên bản (digests.record) đã biết từ nơi khác',
    en: 'the digest of the record (digests.record), known from elsewhere',
  },
  '--key': { vi: 'khóa công khai (PEM) để kiểm tra chữ ký', en: 'a public key (PEM), to check the signature' },
  '--signature': {
    vi: 'tệp chữ ký, nếu không phải RECORD.dsse.json',
    en: 'the envelope, where it is not RECORD.dsse.json',
  },
  '--second-opinion': {
    vi: 'tính lại lần nữa bằng json-logic-js và decimal.js',
    en: 'compute once more with json-logic-js and decimal.js',
  },
  '--json-verify': { vi: 'in kết quả kiểm tra dạng JSON', en: 'print what was found as JSON' },
  '--unit': { vi: 'tên hoặc mã của đơn vị', en: 'the name or the id of the unit' },
  '--criterion': {
    vi: 'mã, hoặc số thứ tự in, của tiêu chí hay nhóm tiêu chí',
    en: 'the id, or the printed number, of a criterion or group',
  },
  '--layer': {
    vi: 'lớp số liệu: claimed, reported hoặc verified; mặc định là lớp chính thức',
    en: 'whose figures: claimed, reported or verified; the official layer unless said',
  },
  '--json-explain': { vi: 'in lời giải thích dạng JSON', en: 'print the explanation as JSON' },
  '--layers': {
    vi: 'hai lớp số liệu cần so sánh, ví dụ reported,verified',
    en: 'the two layers to compare, as reported,verified',
  },
  '--unit-diff': {
    vi: 'in từng nguyên nhân của đơn vị này (tên hoặc mã)',
    en: 'print every cause for this unit (its name or id)',
  },
  '--json-diff': { vi: 'in kết quả so sánh dạng JSON', en: 'print the comparison as JSON' },
  '--key-private': { vi: 'khóa bí mật Ed25519 (PEM) của người ký', en: "the signer's private Ed25519 key (PEM)" },
  '--out-envelope': {
    vi: 'ghi chữ ký vào tệp này thay vì RECORD.dsse.json',
    en: 'write the signature to this file instead of RECORD.dsse.json',
  },
  '--units': { vi: 'các đơn vị cần che, cách nhau bằng dấu phẩy', en: 'the units to hide, with commas between' },
  '--out-annex': { vi: 'ghi phụ lục vào tệp này', en: 'write the annex to this file' },
  '--to': { vi: 'dạng tệp; mặc định theo đuôi tên tệp', en: 'the form; by default as the file name ends' },
  '--tier-annex': { vi: 'mã của cấp; mặc định là mọi cấp', en: 'the id of a tier; all tiers unless said' },
  '--authority': {
    vi: 'cơ quan ban hành quyết định; mặc định như bộ tiêu chí ghi',
    en: 'who decides; as the pack has it unless said',
  },
  '--decision-number': {
    vi: 'số, ký hiệu quyết định; mặc định để trống',
    en: 'number of the decision; blank unless said',
  },
  '--decision-date': { vi: 'ngày ký quyết định; mặc định để trống', en: 'day of the decision; blank unless said' },
  // wrong usage
  'layer-none': {
    vi: 'biên bản "{file}" không có lớp số liệu "{layer:word}"; có: {layers}',
    en: 'the record "{file}" has no figures "{layer:word}"; there are: {layers}',
  },
  'layers-of-one': {
    vi: '--layers so sánh hai lớp số liệu của một biên bản; với hai biên bản hãy dùng --layer',
    en: '--layers compares two layers of one record; with two records use --layer',
  },
  'unit-none': {
    vi: 'không có đơn vị "{name}"; hãy ghi tên như trong các bảng, hoặc mã',
    en: 'there is no unit "{name}"; write its name as tables show it, or its id',
  },
  'unit-near': {
    vi: 'không có đơn vị "{name}"; có phải ý bạn là:',
    en: 'there is no unit "{name}"; did you mean:',
  },
  'unit-shared': {
    vi: 'có {count:number} đơn vị mang tên "{name}"; hãy ghi mã, trong ngoặc:',
    en: '{count:number} units are named "{name}"; write the id, in brackets:',
  },
  'units-more': { vi: 'và {count:number} đơn vị khác', en: 'and {count:number} more' },
  'digest-invalid': {
    vi: '"{found}" không phải mã băm; mã băm gồm 64 chữ số thập lục phân, có thể có sha256: ở đầu',
    en: '"{found}" is not a digest, which has 64 hexadecimal digits, perhaps after sha256:',
  },
  'salts-closed': {
    vi: 'số liệu trong "{file}" là kết quả {state:word} nên không thêm chuỗi muối; hãy lấy muối khi còn là dự thảo, trước khi chốt',
    en: 'the assessment in "{file}" is {state:word}, and no salts are added to it; draw them while it is a draft',
  },
  'salts-unwritable': {
    vi: 'không ghi được chuỗi muối vào "{file}" mà giữ nguyên phần còn lại; hãy tự thêm mục salts ở cuối tệp',
    en: 'the salts could not be written into "{file}" without changing the rest of it; add salts at the end of it by hand',
  },
  'head-missing': {
    vi: 'bảng "{file}" cần phần đầu; hãy ghi tệp "{head}", hoặc dùng --head',
    en: 'table "{file}" needs a head; write "{head}", or give --head',
  },
  'head-needless': {
    vi: '--head là phần đầu của một bảng, mà "{file}" không phải là bảng (.xlsx, .csv, .tsv); hãy bỏ --head',
    en: '--head names the head of a table, and "{file}" is no table (.xlsx, .csv, .tsv); leave out --head',
  },
  'head-not-object': {
    vi: 'phần đầu "{file}" phải là các khóa của tài liệu đánh giá, trừ "units" và "submissions"',
    en: 'head "{file}" must be the keys of an assessment, without "units" and "submissions"',
  },
} as const satisfies Readonly<Record<string, Words>>;
