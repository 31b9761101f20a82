import type { Words } from '../../model/lowering.js';

/** Help of the commands for authors of packs, and how these may be called wrongly. */
export const AUTHOR_USAGE = {
  // commands
  check: {
    vi: 'kiểm tra bộ tiêu chí và báo mọi lỗi, kèm vị trí của từng lỗi',
    en: 'check a pack and tell every mistake with its place',
  },
  test: {
    vi: 'chạy các trường hợp thử của bộ tiêu chí; cho biết điều khoản nào chưa thử, thay đổi nào không bị phát hiện',
    en: "run a pack's cases; tell which clauses they leave out, and which alterations they do not notice",
  },
  boundaries: {
    vi: 'viết các trường hợp thử còn thiếu: quanh mỗi ngưỡng, mỗi lựa chọn, mỗi điều kiện, rồi cho mỗi thay đổi chưa bị phát hiện; kết quả để người soạn điền',
    en: 'write the cases that are missing: around each threshold, each option, each condition, then for each alteration that none notices; results are for the author',
  },
  types: {
    vi: 'ghi khai báo TypeScript: tên mọi số liệu, tiêu chí, mức xếp loại của bộ tiêu chí, để trình biên dịch bắt lỗi gõ sai',
    en: 'write a TypeScript declaration of the names in a pack, so that the compiler tells a wrong one',
  },
  build: {
    vi: 'tạo mô-đun JavaScript chấm điểm theo riêng bộ tiêu chí này, không cần thư viện nào',
    en: 'write a JavaScript module that scores by this pack alone, and needs no library',
  },
  compile: {
    vi: 'biên dịch trước bộ tiêu chí thành dữ liệu JSON, để trang web chấm điểm mà không phải tải trình biên dịch',
    en: 'compile a pack ahead to JSON data, so that a page scores without loading the compiler',
  },
  init: { vi: 'bắt đầu một bộ tiêu chí mới, hợp lệ ngay từ đầu', en: 'start a new pack, valid from its first minute' },
  derive: {
    vi: 'lập bộ tiêu chí cho địa phương khác, năm khác từ một bộ có sẵn; kê những gì còn phải quyết định',
    en: 'make a pack for another place and year of one that is there; tell what is left to decide',
  },
  resolve: {
    vi: 'in bộ tiêu chí đã hợp nhất các sửa đổi, ghi rõ căn cứ của từng chỗ',
    en: 'print a pack with its amendments in it, and what orders each change',
  },
  compare: {
    vi: 'so sánh hai bộ tiêu chí: khác gì, điểm còn so được không, phải tăng phiên bản nào',
    en: 'compare two packs: what differs, whether scores stay comparable, which version follows',
  },
  schema: {
    vi: 'in JSON Schema của một loại tài liệu để trình soạn thảo kiểm tra khi gõ',
    en: 'print the JSON Schema of a kind of document, for editors',
  },
  // arguments
  'PACK-derive': {
    vi: 'bộ tiêu chí làm mẫu: tệp, hoặc tên bộ kèm theo: {names}',
    en: 'the model: a pack, or the name of one that is shipped: {names}',
  },
  'FILE-resolve': { vi: 'bộ tiêu chí, hoặc văn bản sửa đổi', en: 'a pack, or an amendment' },
  DOCUMENT: {
    vi: 'pack, core, amendment, assessment, record hoặc cases',
    en: 'pack, core, amendment, assessment, record or cases',
  },
  // options
  '--json-check': { vi: 'in các lỗi dạng JSON', en: 'print the issues as JSON' },
  '--format': {
    vi: 'cách in: cho người đọc, JSON, hoặc SARIF cho nơi lưu mã và trình soạn thảo',
    en: 'how to print: for people, as JSON, or as SARIF for code hosts and editors',
  },
  '--watch': {
    vi: 'chạy lại mỗi khi một tệp đã đọc thay đổi, đến khi bấm Ctrl-C',
    en: 'run again whenever a file that was read changes, until Ctrl-C',
  },
  '--cases': {
    vi: 'thư mục chứa các tệp trường hợp, nếu không phải "cases" cạnh bộ tiêu chí',
    en: 'the folder of the cases, where it is not "cases" beside the pack',
  },
  '--json-test': { vi: 'in kết quả dạng JSON', en: 'print the results as JSON' },
  '--json-boundaries': {
    vi: 'in các trường hợp, và các điều khoản chưa có trường hợp kèm lý do, dạng JSON',
    en: 'print the cases, and the clauses that have none with the reason, as JSON',
  },
  '--out-cases': { vi: 'ghi các trường hợp vào tệp này', en: 'write the cases to this file' },
  '--id-init': {
    vi: 'mã của bộ tiêu chí; mặc định lấy theo tên',
    en: 'the id of the pack; made of its name unless said',
  },
  '--administration': {
    vi: 'chính quyền hai cấp (two-tier, từ tháng 7/2025) hay ba cấp (three-tier, đến tháng 6/2025); mặc định theo năm: từ 2025 là hai cấp',
    en: 'two-tier (since July 2025) or three-tier (until June 2025); by the year unless said: two-tier from 2025 on',
  },
  '--tiers': {
    vi: 'các cấp, ví dụ "so=Cấp sở, xa=Cấp xã"; không ghi mã thì lấy theo tên; mặc định là các cấp của chính quyền hai cấp hoặc ba cấp',
    en: 'its tiers, as "department=Departments, commune=Communes"; an id is made of the name; those of the administration unless said',
  },
  '--groups': {
    vi: 'các nhóm tiêu chí, viết như --tiers; tên có dấu phẩy thì cách nhau bằng dấu chấm phẩy',
    en: 'its groups of criteria, written as --tiers; with semicolons between names that have commas',
  },
  '--languages': { vi: 'các ngôn ngữ, ngôn ngữ chính trước', en: 'its languages, the first one before the others' },
  '--year': { vi: 'năm của kỳ số liệu; mặc định là năm nay', en: 'the year of its data; this year unless said' },
  '--schema': {
    vi: 'tệp JSON Schema mà dòng đầu chỉ trình soạn thảo đến',
    en: 'the JSON Schema to which its first line sends an editor',
  },
  '--for': {
    vi: 'tên địa phương hoặc cơ quan của bộ mới, như "tỉnh Đắk Lắk"; theo ngôn ngữ: "en=Đắk Lắk province"',
    en: 'the place or body of the new pack, as "tỉnh Đắk Lắk"; by language: "en=Đắk Lắk province"',
  },
  '--title-derive': {
    vi: 'tên bộ mới; theo ngôn ngữ: "en=…"; không ghi thì lấy tên tạm và ghi thành khoảng trống',
    en: 'the name of the new pack; by language: "en=…"; a makeshift with a gap unless said',
  },
  '--id-derive': {
    vi: 'mã của bộ mới; mặc định lấy theo tên và năm',
    en: 'the id of the new pack; made of name and year unless said',
  },
  '--tiers-derive': { vi: 'các cấp được giữ; mặc định giữ tất cả', en: 'the tiers that are kept; all unless said' },
  '--year-derive': {
    vi: 'năm của ngày cuối kỳ số liệu mới; mặc định là năm nay',
    en: 'the year in which the new period ends; this year unless said',
  },
  '--without': {
    vi: 'bỏ thêm: một cấp, một dòng ở mọi cấp, hoặc "cấp/dòng"; cách nhau bằng dấu phẩy',
    en: 'what is left out besides: a tier, a row of every tier, or "tier/row", with commas between',
  },
  '--binding': {
    vi: 'các văn bản của bộ mẫu cũng là căn cứ ở đây, như văn bản của Trung ương: mã, cách nhau bằng dấu phẩy',
    en: 'the texts of the model that bind here too, as national ones: their keys, with commas between',
  },
  '--out-derive': {
    vi: 'ghi bộ mới vào tệp này, trường hợp thử vào "cases" cạnh đó',
    en: 'write the new pack to this file, and its cases to "cases" beside it',
  },
  '--json-derive': { vi: 'in những gì còn phải quyết định dạng JSON', en: 'print what is left to decide as JSON' },
  '--base': {
    vi: 'bộ tiêu chí được sửa đổi, rồi lần lượt các văn bản sửa đổi trước đó',
    en: 'the pack that is amended, and after it the amendments that came before, in order',
  },
  '--as-of': {
    vi: 'đọc theo ngày này: tham số theo thời gian, sửa đổi đã có hiệu lực',
    en: 'as it reads on this day: parameters in time, amendments in force',
  },
  '--json-resolve': { vi: 'in dạng JSON, kèm căn cứ', en: 'print JSON, with the origins' },
  '--json-compare': { vi: 'in kết quả so sánh dạng JSON', en: 'print the comparison as JSON' },
  '--out-types': { vi: 'ghi khai báo TypeScript vào tệp này', en: 'write the TypeScript declaration to this file' },
  '--out-plan': { vi: 'ghi bộ tiêu chí đã biên dịch vào tệp này', en: 'write the compiled pack to this file' },
  '--out-module': { vi: 'ghi mô-đun vào tệp này', en: 'write the module to this file' },
  '--out-text': { vi: 'ghi vào tệp này', en: 'write to this file' },
  // what a watch says
  watching: { vi: 'Đang theo dõi {files}; bấm Ctrl-C để dừng.', en: 'Watching {files}; press Ctrl-C to end.' },
  'watch-changed': {
    vi: '{files}[ và {more:number} tệp khác] đã thay đổi:',
    en: '{files}[ and {more:number} others] changed:',
  },
  'watch-same': {
    vi: '{files}[ và {more:number} tệp khác] đã thay đổi; kết quả vẫn như trước.',
    en: '{files}[ and {more:number} others] changed; the result is the same as before.',
  },
  // wrong usage
  'day-invalid': {
    vi: '"{found}" không phải là ngày; hãy ghi năm-tháng-ngày, ví dụ 2026-01-31',
    en: '"{found}" is not a day; write year-month-day, as 2026-01-31',
  },
  'administration-unknown': {
    vi: '"{found}" không phải là two-tier (hai cấp) hay three-tier (ba cấp)',
    en: '"{found}" is neither two-tier nor three-tier',
  },
  'name-unseen': {
    vi: '"{name}" có ký tự không nhìn thấy được; hãy gõ lại, đừng dán vào',
    en: '"{name}" has a character that cannot be seen; type it instead of pasting it',
  },
  'year-invalid': {
    vi: '"{found}" không phải là năm; hãy ghi bốn chữ số, từ 1900 đến 2999',
    en: '"{found}" is not a year; write four digits, from 1900 to 2999',
  },
  'language-code': {
    vi: '"{found}" không phải là mã ngôn ngữ; hãy ghi hai hoặc ba chữ thường, ví dụ vi',
    en: '"{found}" is not the code of a language; write two or three small letters, as en',
  },
  'list-needed': { vi: '{name} cần ít nhất một tên', en: '{name} needs at least one name' },
} as const satisfies Readonly<Record<string, Words>>;
