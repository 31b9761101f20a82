import type { Words } from '../model/lowering.js';

/** What the command line says of the commands for authors: to begin, amend and compare packs. */
export const AUTHOR_USAGE_WORDS = {
  resolve: {
    vi: 'in bộ tiêu chí đã hợp nhất các sửa đổi, ghi rõ căn cứ của từng chỗ',
    en: 'print a pack with its amendments in it, and what orders each change',
  },
  compare: {
    vi: 'so sánh hai bộ tiêu chí: khác gì, điểm còn so được không, phải tăng phiên bản nào',
    en: 'compare two packs: what differs, whether scores stay comparable, which version follows',
  },
  init: {
    vi: 'bắt đầu một bộ tiêu chí mới, hợp lệ ngay từ đầu',
    en: 'start a new pack, valid from its first minute',
  },
  'FILE-resolve': { vi: 'bộ tiêu chí, hoặc văn bản sửa đổi', en: 'a pack, or an amendment' },
  '--base': {
    vi: 'bộ tiêu chí được sửa đổi, rồi lần lượt các văn bản sửa đổi trước đó',
    en: 'the pack that is amended, and after it the amendments that came before, in order',
  },
  '--as-of': {
    vi: 'đọc theo ngày này: tham số theo thời gian, sửa đổi đã có hiệu lực',
    en: 'as it reads on this day: parameters in time, amendments in force',
  },
  '--json-compare': { vi: 'in kết quả so sánh dạng JSON', en: 'print the comparison as JSON' },
  '--json-resolve': { vi: 'in dạng JSON, kèm căn cứ', en: 'print JSON, with the origins' },
  '--force': { vi: 'ghi đè tệp đã có', en: 'write over a file that is there' },
  '--out-text': { vi: 'ghi vào tệp này', en: 'write to this file' },
  '--format': {
    vi: 'cách in: cho người đọc, JSON, hoặc SARIF cho nơi lưu mã và trình soạn thảo',
    en: 'how to print: for people, as JSON, or as SARIF for code hosts and editors',
  },
  '--id': { vi: 'mã của bộ tiêu chí; mặc định lấy theo tên', en: 'the id of the pack; made of its name unless said' },
  '--title': { vi: 'tên bộ tiêu chí', en: 'the name of the pack' },
  '--tiers': {
    vi: 'các cấp, ví dụ "huyen=Cấp huyện, xa=Cấp xã"; không ghi mã thì lấy theo tên',
    en: 'its tiers, as "district=District, commune=Commune"; an id is made of the name unless said',
  },
  '--groups': { vi: 'các nhóm tiêu chí, viết như --tiers', en: 'its groups of criteria, written as --tiers' },
  '--languages': { vi: 'các ngôn ngữ, ngôn ngữ chính trước', en: 'its languages, the first one before the others' },
  '--year': { vi: 'năm của kỳ số liệu; mặc định là năm nay', en: 'the year of its data; this year unless said' },
  '--schema': {
    vi: 'tệp JSON Schema mà dòng đầu chỉ trình soạn thảo đến',
    en: 'the JSON Schema to which its first line sends an editor',
  },
  'day-invalid': {
    vi: '"{found}" không phải là ngày; hãy ghi năm-tháng-ngày, ví dụ 2026-01-31',
    en: '"{found}" is not a day; write year-month-day, as 2026-01-31',
  },
  'year-invalid': { vi: '"{found}" không phải là năm', en: '"{found}" is not a year' },
  'language-code': {
    vi: '"{found}" không phải là mã ngôn ngữ; hãy ghi hai hoặc ba chữ thường, ví dụ vi',
    en: '"{found}" is not the code of a language; write two or three small letters, as en',
  },
  'list-needed': { vi: '{name} cần ít nhất một tên', en: '{name} needs at least one name' },
  'file-there': {
    vi: 'tệp "{file}" đã có nên không ghi đè; hãy chọn tên khác, hoặc thêm --force',
    en: 'file "{file}" is there and is not overwritten; choose another name, or add --force',
  },
  test: {
    vi: 'chạy các trường hợp thử của bộ tiêu chí; cho biết điều khoản nào chưa thử, thay đổi nào không bị phát hiện',
    en: "run a pack's cases; tell which clauses they leave out, and which alterations they do not notice",
  },
  boundaries: {
    vi: 'viết các trường hợp thử còn thiếu: quanh mỗi ngưỡng, mỗi lựa chọn, mỗi điều kiện; kết quả để người soạn điền',
    en: 'write the cases that are missing: around each threshold, each option, each condition; results are for the author',
  },
} as const satisfies Readonly<Record<string, Words>>;
