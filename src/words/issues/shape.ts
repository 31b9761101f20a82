import type { IssueCode } from '../../model/issue.js';
import type { Words } from '../../model/lowering.js';

/** The shape of a document: keys, types and grammars. */
export const SHAPE_WORDS = {
  'key-missing': {
    vi: 'thiếu khóa bắt buộc "{key}"; hãy bổ sung',
    en: 'key "{key}" is missing and cannot be left out; add it',
  },
  'key-unknown': {
    vi: 'không có khóa "{key}" ở chỗ này[; có phải ý bạn là "{suggestion}"?|; hãy sửa tên hoặc bỏ khóa]',
    en: 'there is no key "{key}" here[; did you mean "{suggestion}"?|; correct its name, or leave it out]',
  },
  'key-misplaced': {
    vi: 'khóa "{key}" đặt sai chỗ; hãy chuyển đến: {belongs:place}',
    en: 'key "{key}" is in the wrong place; move it to: {belongs:place}',
  },
  'wrong-type': {
    vi: 'chỗ này cần {expected:type}, nhưng đang ghi {found:type}; hãy sửa lại',
    en: '{expected:type} is needed here, but {found:type} was found; correct it',
  },
  'not-one-of': {
    vi: 'không dùng được "{found}" ở chỗ này[; chỉ nhận: {expected}][; có phải ý bạn là "{suggestion}"?]',
    en: '"{found}" cannot be used here[; allowed are: {expected}][; did you mean "{suggestion}"?]',
  },
  'value-refused': {
    vi: 'không dùng được[ "{found}"] ở chỗ này[: {message}]; hãy sửa lại',
    en: 'what is written here[, "{found}",] cannot be used[: {message}]; correct it',
  },
  'list-empty': {
    vi: 'danh sách đang trống; hãy ghi ít nhất một mục',
    en: 'this list is empty; give it at least one entry',
  },
  'list-too-short': {
    vi: 'danh sách cần ít nhất {limit:number} mục; hãy bổ sung',
    en: 'this list needs at least {limit:number} entries; add to it',
  },
  'list-too-long': {
    vi: 'danh sách có hơn {limit:number} mục; hãy rút bớt',
    en: 'this list has more than {limit:number} entries; shorten it',
  },
  'text-blank': {
    vi: 'nội dung đang để trống; hãy ghi nội dung, hoặc bỏ hẳn khóa',
    en: 'this text is blank; write something, or leave the key out',
  },
  'null-value': {
    vi: 'chỗ này không có giá trị; hãy ghi giá trị, hoặc bỏ hẳn đi',
    en: 'there is no value here; write one, or leave this out',
  },
  'id-grammar': {
    vi: '"{found}" không phải là mã hợp lệ; mã bắt đầu bằng chữ cái, tiếp theo là chữ cái không dấu, chữ số hoặc gạch ngang, nhiều nhất 64 ký tự',
    en: '"{found}" is not an id; write a letter, then letters without accents, digits or hyphens, at most 64 in all',
  },
  'id-duplicate': { vi: 'mã "{id}" bị trùng; hãy đặt mã khác', en: 'id "{id}" is used twice; choose another one' },
  'date-invalid': {
    vi: '"{found}" không phải là ngày hợp lệ; hãy ghi năm-tháng-ngày, ví dụ 2019-10-31',
    en: '"{found}" is not a day; write year-month-day, as 2019-10-31',
  },
  'instant-invalid': {
    vi: '"{found}" không phải là thời điểm hợp lệ; hãy ghi ngày, giờ và múi giờ, ví dụ 2019-10-24T16:00:00+07:00',
    en: '"{found}" is not an instant; write day, time and offset, as 2019-10-24T16:00:00+07:00',
  },
  'zone-invalid': {
    vi: '"{found}" không phải là múi giờ; hãy ghi độ lệch giờ, ví dụ +07:00',
    en: '"{found}" is not a time zone; write the offset, as +07:00',
  },
  'digest-invalid': {
    vi: '"{found}" không phải là mã băm; mã băm gồm "sha256:" và 64 chữ số hệ mười sáu viết thường',
    en: '"{found}" is not a digest; write "sha256:" and 64 lower-case hexadecimal digits',
  },
  'salt-invalid': {
    vi: 'chuỗi muối không hợp lệ; chuỗi muối gồm 32 đến 128 chữ số hệ mười sáu viết thường, lấy ngẫu nhiên',
    en: 'this is not a salt; write 32 to 128 lower-case hexadecimal digits, drawn at random',
  },
  'unit-alike': {
    vi: 'tên của "{unit}" và tên của "{other}" trông như nhau; hãy ghi tên khác nhau, hoặc bỏ đơn vị bị nhập hai lần',
    en: 'the names of "{unit}" and of "{other}" look the same to a reader; give them names that differ, or remove the unit that was entered twice',
  },
  'salt-repeated': {
    vi: 'chuỗi muối này trùng với chuỗi của "{unit}", hoặc bắt đầu hay kết thúc giống chuỗi đó; mỗi đơn vị phải có một chuỗi lấy ngẫu nhiên riêng, để không ai dò ra được số liệu',
    en: '"{unit}" has this salt, or one that begins or ends like it; draw another one for each unit, so that nobody finds figures by trying',
  },
  'salt-weak': {
    vi: 'chuỗi muối này không ngẫu nhiên (lặp lại, đếm lần lượt, ghép từ chữ, ngày tháng) nên đoán được; hãy lấy chuỗi khác bằng openssl rand -hex 16, hoặc bỏ đi rồi chạy tieuchi score với --salts new',
    en: 'this salt is not random (it repeats, counts up, or is made of words or a date) and can be guessed; draw another with openssl rand -hex 16, or leave it out and run tieuchi score with --salts new',
  },
  'fraction-invalid': {
    vi: '"{found}" không phải là một phần của 1; hãy ghi phân số như 1/2, hoặc số thập phân từ 0 đến 1',
    en: '"{found}" is not a part of 1; write a fraction, as 1/2, or a decimal from 0 to 1',
  },
  'cite-grammar': {
    vi: '"{found}" không phải là trích dẫn hợp lệ; hãy ghi khóa của văn bản, hoặc khóa kèm dấu # và vị trí, ví dụ qd-169#1.2',
    en: '"{found}" is not a citation; write the key of a text, perhaps with # and the place, as qd-169#1.2',
  },
  'version-invalid': {
    vi: '"{found}" không phải là số phiên bản; hãy ghi ba số nguyên, ví dụ 1.0.0',
    en: '"{found}" is not a version; write three whole numbers, as 1.0.0',
  },
  'language-invalid': {
    vi: '"{found}" không phải là mã ngôn ngữ; hãy ghi hai hoặc ba chữ thường theo ISO 639, ví dụ vi',
    en: '"{found}" is not the code of a language; write two or three lower-case letters of ISO 639, as vi',
  },
  'format-unknown': {
    vi: 'tài liệu này là {found:document}, trong khi cần {expected:document}; hãy kiểm tra xem đã dùng đúng tài liệu chưa',
    en: 'this document is {found:document}, but what is needed is {expected:document}; check that it is the right one',
  },
  'whole-number-needed': {
    vi: '{found} không phải là số nguyên; hãy ghi số không có phần thập phân',
    en: '{found} is not a whole number; write one without decimals',
  },
  'number-range': {
    vi: '{found} nằm ngoài giới hạn[; phải {atLeast:low}][; phải {atMost:high}]',
    en: '{found} is out of range[; it must be {atLeast:low}][; it must be {atMost:high}]',
  },
  'one-of-keys': {
    vi: '[hãy ghi đúng một trong các khóa: {keys}|hãy ghi đúng một khóa ở chỗ này]',
    en: '[write exactly one of these keys: {keys}|write exactly one key here]',
  },
  'rule-one-kind': {
    vi: 'mỗi cách tính điểm có đúng một kiểu[, nhưng ở đây ghi: {found}|, nhưng ở đây chưa ghi kiểu nào]; hãy ghi một kiểu',
    en: 'a rule has exactly one kind[, but here are: {found}|, but here is none]; write one',
  },
  'kind-unknown': {
    vi: 'không có kiểu tính điểm "{kind}"[; có phải ý bạn là "{suggestion}"?|; hãy sửa tên, hoặc nạp phần mở rộng có kiểu này]',
    en: 'there is no rule kind "{kind}"[; did you mean "{suggestion}"?|; correct its name, or give the plugin that has it]',
  },
  'combiner-unknown': {
    vi: 'không có cách gộp điểm "{combiner}"[; có phải ý bạn là "{suggestion}"?|; hãy sửa tên, hoặc nạp phần mở rộng có cách gộp này]',
    en: 'there is no combiner "{combiner}"[; did you mean "{suggestion}"?|; correct its name, or give the plugin that has it]',
  },
  'combiner-parameters-missing': {
    vi: 'cách gộp điểm "{combiner}" phải kèm tham số; hãy ghi "{combiner}:" bên trong "combine", rồi đến tham số',
    en: 'combiner "{combiner}" needs its parameters; write "{combiner}:" inside "combine", and its parameters after it',
  },
  'combiner-parameters-refused': {
    vi: 'cách gộp điểm "{combiner}" không có tham số; hãy ghi "combine: {combiner}"',
    en: 'combiner "{combiner}" has no parameters; write "combine: {combiner}"',
  },
  'policy-missing': {
    vi: 'thiếu quy định "{policy}"; bộ tiêu chí phải nói rõ xử lý thế nào trong trường hợp này',
    en: 'policy "{policy}" is missing; a pack must say what it does in that case',
  },
} as const satisfies { readonly [C in IssueCode]?: Words };

/** `wrong-type` by what is needed, where it is plain what to write. */
export const WRONG_TYPE_WORDS: Readonly<Record<string, Words>> = {
  boolean: {
    vi: 'chỗ này cần true (có) hoặc false (không), nhưng đang ghi {found:type}; hãy ghi lại, không có dấu ngoặc kép',
    en: 'true or false is needed here, but {found:type} was found; write it without quotes',
  },
  'number for text': {
    vi: 'chỗ này cần chữ, nhưng đang ghi số; hãy đặt trong dấu ngoặc kép (ngày: 2019-10-31, phiên bản: 1.0.0)',
    en: 'text is needed here, but a number was found; put it in quotes (a day: 2019-10-31, a version: 1.0.0)',
  },
  list: {
    vi: 'chỗ này cần danh sách, nhưng đang ghi {found:type}; hãy đặt các mục trong [ ]',
    en: 'a list is needed here, but {found:type} was found; put the entries in [ ]',
  },
  object: {
    vi: 'chỗ này cần nhóm khóa, nhưng đang ghi {found:type}; hãy ghi các khóa ở dòng dưới (tên thì ghi "vi: …")',
    en: 'an object is needed here, but {found:type} was found; write its keys below (a title as "en: …")',
  },
};
