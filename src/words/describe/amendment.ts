/** What the keys of an amendment are, in Vietnamese, by their English description. */
export const AMENDMENT_DESCRIPTIONS: Readonly<Record<string, string>> = {
  'An amendment of a pack': 'Văn bản sửa đổi một bộ tiêu chí',
  'The id of the pack that results': 'Mã của bộ tiêu chí sau sửa đổi',
  'The version of the pack that results': 'Phiên bản của bộ tiêu chí sau sửa đổi',
  'The name of the pack that results, where it is another': 'Tên của bộ tiêu chí sau sửa đổi, nếu đổi tên',
  'The pack that is amended, and no other': 'Đúng bộ tiêu chí được sửa đổi',
  'The id of the pack that is amended': 'Mã của bộ tiêu chí được sửa đổi',
  'Its digest, as `tieuchi check` prints it': 'Mã băm của nó, như `tieuchi check` in ra',
  'The texts that order the changes; they join those of the pack':
    'Các văn bản quy định sửa đổi; được thêm vào danh sách văn bản của bộ tiêu chí',
  'The changes, one after another': 'Các thay đổi, lần lượt',
  'The clause that orders this change': 'Điều khoản quy định thay đổi này',
  'In place of the clause, where no text is known that orders the change: what it is modelled on':
    'Ghi thay cho điều khoản khi chưa biết văn bản nào quy định thay đổi này: thay đổi được phục dựng, phỏng theo điều gì',
  'The one place that changes: steps by id, as tiers/district/criteria/computers/max':
    'Đúng một chỗ được sửa: đi theo mã, ví dụ tiers/huyen/criteria/may-tinh/max',
  'What a reader must know of this change': 'Điều người đọc cần biết về thay đổi này',
  'What stands there from now on': 'Nội dung từ nay ở chỗ đó',
  'Takes away what stands there': 'Bỏ nội dung ở chỗ đó',
  'What is added: an item of the list at this place, or the value of a key that is not there yet':
    'Nội dung thêm vào: một mục của danh sách ở chỗ đó, hoặc giá trị của một khóa chưa có',
  'The item of the list before which it is inserted': 'Chèn trước mục này của danh sách',
  'The item of the list after which it is inserted; at the end unless said':
    'Chèn sau mục này của danh sách; không ghi là cuối danh sách',
};
