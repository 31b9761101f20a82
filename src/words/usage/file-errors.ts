import type { Words } from '../../model/lowering.js';

/** What the system's error codes mean for a file, as `ENOENT`: the clause after "the file cannot be read: ". */
export const FILE_ERRORS: Readonly<Record<string, Words>> = {
  ENOENT: { vi: 'không có thư mục hoặc tệp này', en: 'no such folder or file' },
  ENOTDIR: { vi: 'đường dẫn đi qua một tệp', en: 'its path leads through a file' },
  EISDIR: { vi: 'đây là thư mục', en: 'it is a folder' },
  EACCES: { vi: 'không có quyền', en: 'no permission' },
  EPERM: { vi: 'không có quyền', en: 'no permission' },
  EROFS: { vi: 'ổ đĩa chỉ cho đọc', en: 'the disk is read-only' },
  ENOSPC: { vi: 'ổ đĩa đã đầy', en: 'the disk is full' },
  EDQUOT: { vi: 'đã dùng hết dung lượng được cấp', en: 'the quota of the disk is used up' },
  EFBIG: { vi: 'tệp lớn hơn mức hệ thống cho phép', en: 'it is larger than the system allows' },
  EIO: { vi: 'thiết bị báo lỗi', en: 'the device reports an error' },
  EPIPE: { vi: 'chương trình đọc kết quả đã dừng', en: 'the program that reads it has stopped' },
  ELOOP: { vi: 'các liên kết nối thành vòng', en: 'its links lead in a circle' },
  ENAMETOOLONG: { vi: 'tên quá dài', en: 'the name is too long' },
  ENOTFILE: { vi: 'đây không phải tệp thường', en: 'it is not a regular file' },
};
