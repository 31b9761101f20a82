/** What the keys of a core are, in Vietnamese, by their English description. */
export const CORE_DESCRIPTIONS: Readonly<Record<string, string>> = {
  'The common core of several packs': 'Phần dùng chung của nhiều bộ tiêu chí',
  'The files of the cores whose declarations it shares, as ./core.yaml':
    'Các tệp dùng chung mà bộ tiêu chí lấy văn bản, hằng số, thuộc tính, số liệu và ràng buộc, ví dụ ./chung.yaml',
  'The files of the cores that this one extends': 'Các tệp dùng chung mà tệp này lấy thêm',
  'Legal documents; a pack that extends the core has those that it cites':
    'Các văn bản; bộ tiêu chí dùng tệp này chỉ có những văn bản mà nó viện dẫn',
  'Numbers that rules share; a pack has those that it reads':
    'Các hằng số dùng trong cách tính; bộ tiêu chí chỉ có những hằng số mà nó dùng đến',
  'What is known of each unit from the register; every pack has all of them':
    'Những gì danh sách đơn vị cho biết về mỗi đơn vị; bộ tiêu chí nào cũng có đủ',
  'What may be asked; a pack has those that it reads':
    'Các số liệu có thể hỏi; bộ tiêu chí chỉ có những số liệu mà nó dùng đến',
  'What always holds between facts; a pack has those whose facts it has':
    'Những gì luôn đúng giữa các số liệu; bộ tiêu chí có những ràng buộc mà nó có đủ số liệu',
};
