import type { Words } from '../model/lowering.js';

/** Clauses of the readers of YAML and CSV, in English and in Vietnamese. */
export const DETAILS: readonly Words[] = [
  { en: 'this text is not expected here', vi: 'nội dung này không đúng chỗ' },
  { en: 'the indentation does not fit the lines around it', vi: 'thụt đầu dòng không khớp với các dòng xung quanh' },
  { en: 'a tab stands in the indentation; use spaces', vi: 'đầu dòng có phím tab; hãy dùng dấu cách' },
  {
    en: 'a second ": " on one line; put the text in quotes or start a new line',
    vi: 'dấu ": " xuất hiện hai lần trên một dòng; hãy đặt nội dung trong dấu ngoặc kép hoặc xuống dòng',
  },
  { en: 'a ":" is missing after a key', vi: 'thiếu dấu ":" sau khóa' },
  { en: 'a space is missing after ":"', vi: 'thiếu dấu cách sau ":"' },
  { en: 'a "," or a ":" is missing between two items', vi: 'thiếu dấu "," hoặc ":" giữa hai mục' },
  { en: 'a bracket that was opened before is not closed', vi: 'dấu ngoặc mở trước đó chưa được đóng' },
  { en: 'a quotation mark is not closed', vi: 'dấu ngoặc kép chưa được đóng' },
  {
    en: 'a backslash in double quotes has an unknown meaning; use single quotes',
    vi: 'dấu gạch chéo ngược trong dấu ngoặc kép không rõ nghĩa; hãy dùng dấu nháy đơn',
  },
  {
    en: 'a text may not begin with this character; put it in quotes',
    vi: 'nội dung không được bắt đầu bằng ký tự này; hãy đặt trong dấu ngoặc kép',
  },
  {
    en: '">" or "|" begins a text on the lines below, and there is none; leave the sign out, or put the text in quotes',
    vi: 'dấu ">" hay "|" mở một đoạn văn ở các dòng dưới nhưng không có đoạn nào; hãy bỏ dấu này, hoặc đặt nội dung trong dấu ngoặc kép',
  },
  {
    en: 'a "," or ";" stands here that belongs nowhere; leave it out',
    vi: 'thừa dấu "," hoặc ";"; hãy bỏ đi',
  },
  {
    en: 'this line has neither a key with ":" nor a "-"; put "#" before a note',
    vi: 'dòng này không có khóa với dấu ":" cũng không có dấu "-"; nếu là ghi chú, hãy thêm "#" ở đầu',
  },
  { en: 'a space is missing before "#"', vi: 'thiếu dấu cách trước "#"' },
  {
    en: 'a no-break or other special blank stands where a space belongs',
    vi: 'có dấu cách đặc biệt (không ngắt dòng) ở chỗ phải là dấu cách thường',
  },
  {
    en: 'a full-width character stands where an ordinary one belongs',
    vi: 'có ký tự toàn chiều rộng (kiểu chữ Hán) ở chỗ phải là ký tự thường',
  },
  {
    en: 'an item of a list begins with "-" and a space',
    vi: 'mỗi mục của danh sách bắt đầu bằng dấu "-" và một dấu cách',
  },
  {
    en: 'curly quotation marks do not enclose a text; use straight ones',
    vi: 'dấu ngoặc kép cong không dùng để bao nội dung; hãy dùng dấu ngoặc kép thẳng',
  },
  {
    en: 'in braces or brackets a comma ends a number; write a decimal point',
    vi: 'trong dấu ngoặc, dấu phẩy làm số bị ngắt; hãy ghi dấu chấm thập phân',
  },
  {
    en: 'in braces or brackets a comma ends a text; put the text in quotes',
    vi: 'trong dấu ngoặc, dấu phẩy làm nội dung bị ngắt; hãy đặt nội dung trong dấu ngoặc kép',
  },
  {
    en: 'a bracket here begins or ends a list or a group of keys; put the text in quotes',
    vi: 'dấu ngoặc ở đây mở hoặc đóng một danh sách hay nhóm khóa; hãy đặt nội dung trong dấu ngoặc kép',
  },
  {
    en: 'what follows " #" is a comment and is not read; put the text in quotes',
    vi: 'phần sau " #" là chú thích nên không được đọc; hãy đặt nội dung trong dấu ngoặc kép',
  },
  {
    en: 'a quotation mark stands inside a text that begins with the same mark',
    vi: 'giữa nội dung có dấu ngoặc kép cùng loại với dấu mở đầu',
  },
  { en: 'a key is too long', vi: 'khóa quá dài' },
  { en: 'a key must be a text', vi: 'khóa phải là chữ' },
  { en: 'a key is empty', vi: 'khóa đang để trống' },
  {
    en: 'a quotation mark stands inside a cell that does not begin with one',
    vi: 'có dấu ngoặc kép giữa ô mà đầu ô không có',
  },
  { en: 'text follows a closing quotation mark', vi: 'còn nội dung sau dấu ngoặc kép đóng' },
  { en: 'the row has more cells than the header', vi: 'dòng có nhiều ô hơn dòng tiêu đề' },
  { en: 'the JSON text is not complete or not well formed', vi: 'văn bản JSON không trọn vẹn hoặc sai cú pháp' },
  {
    en: 'the lines end before the digests: a part of the record is missing',
    vi: 'các dòng kết thúc trước phần mã băm: biên bản thiếu một phần',
  },
  { en: 'the row has fewer cells than the header', vi: 'dòng có ít ô hơn dòng tiêu đề' },
];
