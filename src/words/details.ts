import type { Words } from '../model/lowering.js';
import { CSV_DETAILS, type CsvDetail, SYNTAX_DETAILS, type SyntaxDetail } from '../model/source-details.js';

/** Slips in a YAML text, in Vietnamese. */
const SYNTAX_VI: Readonly<Record<SyntaxDetail, string>> = {
  unexpected: 'nội dung này không đúng chỗ',
  'line-lost': 'thiếu một dòng có khóa ở trên',
  indentation: 'thụt đầu dòng không khớp với các dòng xung quanh',
  tab: 'đầu dòng có phím tab; hãy dùng dấu cách',
  'second-colon': 'dấu ": " xuất hiện hai lần trên một dòng; hãy đặt nội dung trong dấu ngoặc kép hoặc xuống dòng',
  'colon-missing': 'thiếu dấu ":" sau khóa',
  'colon-space': 'thiếu dấu cách sau ":"',
  'comma-missing': 'thiếu dấu "," hoặc ":" giữa hai mục',
  'bracket-open': 'dấu ngoặc mở trước đó chưa được đóng',
  'quote-open': 'dấu ngoặc kép chưa được đóng',
  escape: 'dấu gạch chéo ngược trong dấu ngoặc kép không rõ nghĩa; hãy dùng dấu nháy đơn',
  'first-character': 'nội dung không được bắt đầu bằng ký tự này; hãy đặt trong dấu ngoặc kép',
  'block-empty':
    'dấu ">" hay "|" mở một đoạn văn ở các dòng dưới nhưng không có đoạn nào; hãy bỏ dấu này, hoặc đặt nội dung trong dấu ngoặc kép',
  'comment-space': 'thiếu dấu cách trước "#"',
  'odd-blank': 'có dấu cách đặc biệt (không ngắt dòng) ở chỗ phải là dấu cách thường',
  'odd-blanks':
    'dòng này và các dòng khác bên dưới bắt đầu bằng dấu cách đặc biệt (không ngắt dòng); hãy thay tất cả bằng dấu cách thường',
  tabs: 'dòng này và các dòng khác bên dưới bắt đầu bằng phím tab; hãy thay tất cả bằng dấu cách',
  dashes: 'từ đây, các mục của danh sách bắt đầu bằng ký hiệu khác; hãy bắt đầu mỗi mục bằng dấu "-" và một dấu cách',
  control: 'có ký tự điều khiển không nhìn thấy; hãy xóa đi và gõ lại chỗ này',
  'nul-end': 'từ đây đến cuối tệp không còn chữ, như khi sao chép bị đứt giữa chừng; hãy lấy lại bản đầy đủ của tệp',
  wide: 'có ký tự toàn chiều rộng (kiểu chữ Hán) ở chỗ phải là ký tự thường',
  dash: 'mỗi mục của danh sách bắt đầu bằng dấu "-" và một dấu cách',
  curly: 'dấu ngoặc kép cong không dùng để bao nội dung; hãy dùng dấu ngoặc kép thẳng',
  'comma-in-number': 'trong dấu ngoặc, dấu phẩy làm số bị ngắt; phần thập phân sau dấu chấm, hàng nghìn viết liền',
  'comma-in-text': 'trong dấu ngoặc, dấu phẩy làm nội dung bị ngắt; hãy đặt nội dung trong dấu ngoặc kép',
  'comma-many': 'thừa dấu ",", ";" hoặc "- "; hãy bỏ đi',
  'no-key': 'dòng này không có khóa với dấu ":" cũng không có dấu "-"; nếu là ghi chú, hãy thêm "#" ở đầu',
  'bracket-in-text': 'dấu ngoặc ở đây mở hoặc đóng một danh sách hay nhóm khóa; hãy đặt nội dung trong dấu ngoặc kép',
  'hash-in-text': 'phần sau " #" là chú thích nên không được đọc; hãy đặt nội dung trong dấu ngoặc kép',
  'quote-inside': 'giữa nội dung có dấu ngoặc kép cùng loại với dấu mở đầu',
  'long-key': 'khóa quá dài',
  'key-not-text': 'khóa phải là chữ',
  'key-empty': 'khóa đang để trống',
};

/** Slips in a CSV text, in Vietnamese. */
const CSV_VI: Readonly<Record<CsvDetail, string>> = {
  'quote-open': 'dấu ngoặc kép chưa được đóng',
  'quote-inside': 'có dấu ngoặc kép giữa ô mà đầu ô không có',
  'after-quote': 'còn nội dung sau dấu ngoặc kép đóng',
  'more-cells': 'dòng có nhiều ô hơn dòng tiêu đề',
  'fewer-cells': 'dòng có ít ô hơn dòng tiêu đề',
};

function pairs<Key extends string>(
  en: Readonly<Record<Key, string>>,
  vi: Readonly<Record<Key, string>>,
): readonly Words[] {
  return (Object.keys(en) as Key[]).map((key) => ({ en: en[key], vi: vi[key] }));
}

/** The clauses of all readers of text, in English and in Vietnamese. */
export const DETAILS: readonly Words[] = [
  ...pairs(SYNTAX_DETAILS, SYNTAX_VI),
  ...pairs(CSV_DETAILS, CSV_VI),
  { en: 'the JSON text is not complete or not well formed', vi: 'văn bản JSON không trọn vẹn hoặc sai cú pháp' },
  {
    en: 'the lines end before the digests: a part of the record is missing',
    vi: 'các dòng kết thúc trước phần mã băm: biên bản thiếu một phần',
  },
];
