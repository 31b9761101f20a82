import type { IssueCode } from '../../model/issue.js';
import type { Words } from '../../model/lowering.js';

/** Sentences of issues about a pack: its declarations, and references to them. */
export const PACK_WORDS = {
  'plugin-missing': {
    vi: 'bộ tiêu chí cần phần mở rộng "{plugin}" phiên bản {version} nhưng chưa được nạp; hãy nạp đúng phiên bản này',
    en: 'the pack needs plugin "{plugin}", version {version}, which was not given; give exactly that version',
  },
  'plugin-unrequired': {
    vi: 'phần mở rộng "{plugin}" được dùng nhưng không có trong "requires"; hãy ghi tên và phiên bản vào đó',
    en: 'plugin "{plugin}" is used but not listed under "requires"; list it there with its version',
  },
  'plugin-duplicate': {
    vi: 'có hai phần mở rộng cùng tên "{plugin}"; hãy đổi tên một phần',
    en: 'two plugins are named "{plugin}"; give one of them another name',
  },
  'plugin-invalid': {
    vi: 'không dùng được phần mở rộng "{plugin}"; hãy báo cho người viết: {detail:term}',
    en: 'plugin "{plugin}" cannot be used; tell its author: {detail:term}',
  },
  'plugin-threw': {
    vi: 'phần mở rộng "{plugin}" gặp lỗi ở phần "{part}"[: {message}]; hãy báo cho người viết phần mở rộng',
    en: 'plugin "{plugin}" failed in its part "{part}"[: {message}]; tell its author',
  },
  'plugin-answer': {
    vi: 'phần mở rộng "{plugin}", phần "{part}", không trả về {expected:term}; hãy báo cho người viết phần mở rộng',
    en: 'plugin "{plugin}", in its part "{part}", does not give {expected:term}; tell its author',
  },
  'language-missing': {
    vi: 'thiếu nội dung bằng ngôn ngữ chính "{language}"; hãy bổ sung',
    en: 'the words in the first language, "{language}", are missing; add them',
  },
  'language-undeclared': {
    vi: 'ngôn ngữ "{language}" không có trong danh sách ngôn ngữ của bộ tiêu chí; hãy thêm vào "languages" hoặc bỏ phần này',
    en: 'language "{language}" is not one of the pack; add it under "languages", or leave these words out',
  },
  'translation-missing': {
    vi: 'còn {count:number} chỗ chưa có nội dung bằng ngôn ngữ "{language}", đây là chỗ đầu tiên; hãy bổ sung, hoặc bỏ ngôn ngữ này khỏi "languages"',
    en: 'words in "{language}" are missing in places: {count:number}, of which this is the first; add them, or take the language out of "languages"',
  },
  'text-undeclared': {
    vi: 'văn bản "{text}" chưa được khai báo[; có phải ý bạn là "{suggestion}"?|; hãy khai báo trong "texts"]',
    en: 'text "{text}" is not declared[; did you mean "{suggestion}"?|; declare it under "texts"]',
  },
  'text-not-in-force': {
    vi: 'văn bản "{text}" không có hiệu lực trong kỳ đánh giá (hiệu lực từ {from}[ đến {to}]); hãy viện dẫn văn bản khác, hoặc sửa thời hạn hiệu lực',
    en: 'text "{text}" is not in force in the period (in force from {from}[ to {to}]); cite another text, or correct when it is in force',
  },
  'fact-undeclared': {
    vi: 'số liệu "{fact}" chưa được khai báo[; có phải ý bạn là "{suggestion}"?|; hãy khai báo trong "facts" của bộ tiêu chí]',
    en: 'fact "{fact}" is not declared[; did you mean "{suggestion}"?|; declare it under "facts" of the pack]',
  },
  'fact-type': {
    vi: 'số liệu "{fact}" thuộc kiểu {found:type}, trong khi ở đây cần kiểu {expected:type}; hãy dùng số liệu khác hoặc sửa kiểu',
    en: 'fact "{fact}" is {found:type}, but {expected:type} is needed here; use another fact, or correct its type',
  },
  'fact-bounds': {
    vi: 'số liệu "{fact}" có giới hạn dưới lớn hơn giới hạn trên; hãy sửa "min" hoặc "max"',
    en: 'the lower bound of fact "{fact}" is above its upper one; correct "min" or "max"',
  },
  'fact-key-misplaced': {
    vi: 'khóa "{key}" không dùng cho kiểu {type:type}; hãy bỏ khóa này hoặc sửa kiểu',
    en: 'key "{key}" does not go with type "{type}"; leave the key out, or correct the type',
  },
  'mark-provider': {
    vi: '"{fact}" là điểm chấm mà đơn vị không tự chấm cho mình; hãy ghi cơ quan chấm vào "provider"',
    en: '"{fact}" is a mark, and no unit marks itself; name who gives it under "provider"',
  },
  'option-unknown': {
    vi: '"{option}" không phải là phương án đã khai báo[ của số liệu "{fact:fact}"][; có phải ý bạn là "{suggestion}"?|; hãy dùng phương án đã khai báo]',
    en: '"{option}" is not a declared option[ of fact "{fact:fact}"][; did you mean "{suggestion}"?|; use one that is declared]',
  },
  'option-missing': {
    vi: 'chưa ghi phương án "{option}" của số liệu "{fact}"; hãy bổ sung',
    en: 'option "{option}" of fact "{fact}" is missing here; add it',
  },
  'column-undeclared': {
    vi: 'danh sách "{fact}" không có cột "{column}"[; có phải ý bạn là "{suggestion}"?|; các cột ghi ở "of"]',
    en: 'the list "{fact}" has no column "{column}"[; did you mean "{suggestion}"?|; its columns stand under "of"]',
  },
  'attribute-undeclared': {
    vi: 'thuộc tính "{attribute}" chưa được khai báo[; có phải ý bạn là "{suggestion}"?|; hãy khai báo trong "attributes" của bộ tiêu chí]',
    en: 'attribute "{attribute}" is not declared[; did you mean "{suggestion}"?|; declare it under "attributes" of the pack]',
  },
  'constant-undeclared': {
    vi: 'hằng số "{constant}" chưa được khai báo[; có phải ý bạn là "{suggestion}"?|; hãy khai báo trong "constants"]',
    en: 'constant "{constant}" is not declared[; did you mean "{suggestion}"?|; declare it under "constants"]',
  },
  'constant-undated': {
    vi: 'hằng số "{constant}" chưa có giá trị nào có hiệu lực trước khi hết kỳ đánh giá; hãy bổ sung',
    en: 'constant "{constant}" has no value that holds by the end of the period; add one',
  },
  'derive-cycle': {
    vi: 'các số liệu được suy ra từ nhau thành vòng tròn: {facts}; hãy bỏ bớt một mắt xích',
    en: 'facts are derived from one another in a circle: {facts}; break it',
  },
  'node-undeclared': {
    vi: 'không có tiêu chí hay nhóm "{node}" trong cấp này[; có phải ý bạn là "{suggestion}"?|; hãy sửa mã]',
    en: 'there is no criterion or group "{node}" in this tier[; did you mean "{suggestion}"?|; correct the id]',
  },
  'node-cycle': {
    vi: 'các tiêu chí tính theo nhau thành vòng tròn: {nodes}; hãy bỏ bớt một mắt xích (gate so các đơn vị theo chính tiêu chí của nó thì đặt ở một nhóm bên trên)',
    en: 'criteria need one another in a circle: {nodes}; break it (a gate that compares units by its own row belongs on a group above it)',
  },
  'tier-undeclared': {
    vi: 'không có cấp "{tier}" trong bộ tiêu chí[; có phải ý bạn là "{suggestion}"?|; hãy sửa mã]',
    en: 'there is no tier "{tier}" in the pack[; did you mean "{suggestion}"?|; correct the id]',
  },
  'tier-cycle': {
    vi: 'các cấp tổng hợp lẫn nhau thành vòng tròn: {tiers}; hãy bỏ bớt một mắt xích',
    en: 'tiers collect one another in a circle: {tiers}; break it',
  },
  'cohort-undeclared': {
    vi: 'nhóm so sánh "{cohort}" chưa được khai báo[; có phải ý bạn là "{suggestion}"?|; hãy khai báo trong "cohorts" của cấp]',
    en: 'cohort "{cohort}" is not declared[; did you mean "{suggestion}"?|; declare it under "cohorts" of the tier]',
  },
  'cohort-reads-fact': {
    vi: 'nhóm so sánh chỉ dựa vào thuộc tính của đơn vị, không dựa vào số liệu "{fact}"; hãy đổi thành thuộc tính',
    en: 'a cohort goes by attributes of units, not by fact "{fact}"; make it an attribute',
  },
  'cohort-by': {
    vi: 'không chia nhóm được theo thuộc tính "{attribute}"; hãy dùng thuộc tính kiểu phương án lựa chọn',
    en: 'units cannot be divided by attribute "{attribute}"; use an attribute that is a choice',
  },
  'ranking-undeclared': {
    vi: 'không có bảng xếp hạng "{ranking}" trong bộ tiêu chí[; có phải ý bạn là "{suggestion}"?|; hãy sửa mã]',
    en: 'there is no ranking "{ranking}" in the pack[; did you mean "{suggestion}"?|; correct the id]',
  },
  'period-order': {
    vi: 'khoảng thời gian này kết thúc ngày {to}, trước ngày bắt đầu {from}; hãy sửa lại ngày',
    en: 'this time ends on {to}, before it begins on {from}; correct the days',
  },
  'deadline-missing': {
    vi: 'có quy định về gửi muộn nhưng cấp này không có thời hạn; hãy ghi "deadline", hoặc bỏ "late"',
    en: 'it is said what a late submission is, but the tier has no deadline; add "deadline", or leave "late" out',
  },
  'late-missing': {
    vi: 'cấp này có thời hạn nhưng chưa quy định phiếu gửi muộn xử lý thế nào; hãy ghi "late"',
    en: 'the tier has a deadline, but it is not said what a late submission is; add "late"',
  },
  'gap-place': {
    vi: 'không có vị trí "{place}" trong bộ tiêu chí; hãy ghi mã cấp, hoặc mã cấp/mã tiêu chí',
    en: 'there is no place "{place}" in the pack; write a tier, or tier/criterion',
  },
} as const satisfies { readonly [C in IssueCode]?: Words };
