import type { Words } from '../../model/lowering.js';

/** Why the program stops: a wrong call, a file that it cannot use, a plugin that fails, a bug. */
export const CALL_FAULTS = {
  error: { vi: 'lỗi: {sentence}', en: 'error: {sentence}' },
  // the call
  'unknown-option': {
    vi: 'không có tùy chọn {name}[; có phải ý bạn là {suggestion}?|; xem: {help}]',
    en: 'there is no option {name}[; did you mean {suggestion}?|; see: {help}]',
  },
  'unknown-command': {
    vi: 'không có lệnh {name}[; có phải ý bạn là {suggestion}?|; xem: tieuchi --help]',
    en: 'there is no command {name}[; did you mean {suggestion}?|; see: tieuchi --help]',
  },
  'command-missing': { vi: 'chưa ghi lệnh; xem: tieuchi --help', en: 'no command is given; see: tieuchi --help' },
  'argument-missing': { vi: 'chưa ghi {name}; xem: {help}', en: '{name} is not given; see: {help}' },
  'arguments-excess': {
    vi: 'thừa tham số; nếu tên tệp có dấu cách, hãy đặt trong dấu ngoặc kép',
    en: 'there are too many arguments; put a file name with spaces in quotation marks',
  },
  'option-argument': { vi: 'tùy chọn {name} cần có giá trị', en: 'option {name} needs a value' },
  'option-missing': {
    vi: 'cần có tùy chọn {name}; xem: {help}',
    en: 'option {name} is needed; see: {help}',
  },
  'options-together': {
    vi: '{name} và {found} không dùng cùng nhau; hãy bỏ một trong hai',
    en: '{name} and {found} cannot be used together; leave out one of them',
  },
  'record-not-written': {
    vi: '{name} nói cách ghi biên bản, mà lệnh này không ghi; hãy thêm --out hoặc --json',
    en: '{name} says how the record is written, and this call writes none; add --out or --json',
  },
  'not-a-choice': {
    vi: 'không dùng được "{found}"[ (có phải ý bạn là {suggestion}?)]; chỉ nhận: {choices}',
    en: '"{found}" cannot be used[ (did you mean {suggestion}?)]; allowed are: {choices}',
  },
  'bad-usage': { vi: 'gọi sai; xem: {help}', en: 'wrong usage; see: {help}' },
  'pack-missing': {
    vi: 'không có tệp hay bộ tiêu chí kèm theo nào là "{name}"[ (có phải ý bạn là {suggestion}?)]; các bộ kèm theo: {names}',
    en: 'there is neither a file nor a shipped pack "{name}"[ (did you mean {suggestion}?)]; shipped are: {names}',
  },
  'as-of-instant': {
    vi: '--as-of cần một thời điểm có múi giờ, ví dụ 2019-10-20T17:00:00+07:00, không phải "{found}"',
    en: '--as-of needs an instant with its offset, as 2019-10-20T17:00:00+07:00, not "{found}"',
  },
  'as-of-later': {
    vi: 'số liệu chốt lúc {own:instant} nên chưa biết tình hình lúc {asOf:instant}; hãy chọn lúc sớm hơn, hoặc sửa "asOf" của đợt đánh giá khi mọi phiếu nhận đến lúc đó đã thu',
    en: 'the data end at {own:instant} and do not know how things stand at {asOf:instant}; choose an earlier instant, or change "asOf" of the assessment once every form that came until then is collected',
  },
  'tier-none': {
    vi: 'bộ tiêu chí không có cấp "{name}"[; có phải ý bạn là {suggestion}?]; các cấp: {tiers}',
    en: 'the pack has no tier "{name}"[; did you mean {suggestion}?]; its tiers: {tiers}',
  },
  'derive-unknown': {
    vi: '{option}: bộ mẫu không có "{name}"[; có phải ý bạn là {suggestion}?][; các cấp của bộ mẫu: {tiers}]',
    en: '{option}: the model has no "{name}"[; did you mean {suggestion}?][; its tiers: {tiers}]',
  },
  'derive-own-id': {
    vi: '--id: "{id}" là mã của bộ mẫu; hãy chọn mã khác cho bộ mới',
    en: '--id: "{id}" is the id of the model; choose another for the new pack',
  },
  'derive-broken': {
    vi: 'bộ mới dời theo năm này sẽ có lỗi: {vi}',
    en: 'moved to that year, the new pack would have an error: {en}',
  },
  'derive-nothing': {
    vi: 'bỏ như vậy thì không còn cấp nào có tiêu chí; hãy giữ lại ít nhất một cấp',
    en: 'nothing would be left of the model; keep a tier with a row that counts',
  },
  'derive-language': {
    vi: '{option} chưa ghi cho ngôn ngữ chính "{language}" của bộ mẫu',
    en: '{option} does not say it in "{language}", the first language of the model',
  },
  'derive-beside': {
    vi: 'trường hợp thử của bộ mới sẽ lẫn với của bộ mẫu trong "{folder}"; hãy ghi bộ mới vào thư mục khác',
    en: 'the cases of the new pack would mix with those of the model in "{folder}"; write it to another folder',
  },
  // standard input
  'stdin-twice': {
    vi: '"-" là đầu vào chuẩn, chỉ đọc được một lần; hãy ghi tên tệp ở những chỗ còn lại',
    en: '"-" is standard input, which can be read only once; name a file in the other places',
  },
  'stdin-written': {
    vi: '"-" chỉ dùng cho tệp đầu vào; hãy ghi tên tệp để ghi kết quả',
    en: '"-" stands for a file to read only; name the file to write',
  },
  'stdin-module': {
    vi: '--plugins không đọc được từ đầu vào chuẩn; hãy ghi tên tệp',
    en: '--plugins cannot be read from standard input; name a file',
  },
  'stdin-watched': {
    vi: 'không theo dõi được đầu vào chuẩn; hãy ghi tên tệp, hoặc bỏ --watch',
    en: 'standard input cannot be watched; name a file, or leave out --watch',
  },
  'stdin-salts': {
    vi: '--salts new ghi vào tệp số liệu nên không dùng được với đầu vào chuẩn; hãy ghi tên tệp',
    en: '--salts new writes into the assessment, which cannot be standard input; name a file',
  },
  'stdin-table': {
    vi: 'đầu vào chuẩn là một bảng, cần có phần đầu: với "tieuchi score" hãy thêm --head, còn không hãy ghi tên tệp của bảng',
    en: 'standard input is a table, which needs a head: give --head to "tieuchi score", or name the table as a file',
  },
  // files
  'file-missing': {
    vi: 'không có tệp "{file}"[; có phải ý bạn là {suggestion}?|; hãy kiểm tra tên và đường dẫn]',
    en: 'there is no file "{file}"[; did you mean {suggestion}?|; check its name and path]',
  },
  'file-unreadable': {
    vi: 'không đọc được tệp "{file}": {detail}',
    en: 'file "{file}" cannot be read: {detail}',
  },
  'file-unwritable': {
    vi: 'không ghi được tệp "{file}": {detail}; chưa ghi gì cả',
    en: 'file "{file}" cannot be written: {detail}; nothing was written',
  },
  'file-too-large': {
    vi: 'tệp "{file}" lớn hơn {limit:number} MiB nên không đọc; hãy kiểm tra lại tệp',
    en: 'file "{file}" is larger than {limit:number} MiB and is not read; check that it is the right file',
  },
  'file-too-many-lines': {
    vi: 'tệp "{file}" có hơn {limit:number} dòng nên không đọc; biên bản ghi theo dòng chỉ có mỗi đơn vị một dòng, hãy kiểm tra lại tệp',
    en: 'file "{file}" has more than {limit:number} lines and is not read; a record that is written as lines has a line for each unit: check that it is the right file',
  },
  'ending-unknown': {
    vi: 'tên tệp "{file}" không cho biết ghi theo dạng nào; hãy đặt tên kết thúc bằng {known}',
    en: 'the name of file "{file}" does not say what to write; let it end with {known}',
  },
  'ending-plain': {
    vi: 'lệnh này ghi tệp văn bản thuần, nên tệp "{file}", mang đuôi của bảng tính hay tài liệu, sẽ không mở được; hãy đặt tên kết thúc bằng {known}[; muốn có tệp để mở bằng Excel, Word thì dùng "tieuchi {instead}"|]',
    en: 'this command writes plain text, so that file "{file}", named as a spreadsheet or a document, could not be opened; let its name end with {known}[; for a file to open with Excel or Word use "tieuchi {instead}"|]',
  },
  'folder-as-file': {
    vi: 'ở --out hãy ghi tên thư mục để chứa các phiếu, không phải tên tệp như "{file}"',
    en: '--out names the folder for the forms, not a file as "{file}"',
  },
  'ending-other': {
    vi: 'tên tệp "{file}" không phải của dạng ghi ở --to {to}; hãy đổi tên tệp, hoặc bỏ --to',
    en: 'the name of file "{file}" is not of the form that --to {to} says; rename it, or leave out --to',
  },
  'file-there': {
    vi: 'tệp "{file}" đã có nên không ghi đè; hãy chọn tên khác, hoặc thêm --force',
    en: 'file "{file}" is there and is not overwritten; choose another name, or add --force',
  },
  'file-closed': {
    vi: 'tệp "{file}" là kết quả {state:word} nên không ghi đè, kể cả với --force; hãy ghi ra tệp khác và giữ cả hai',
    en: 'file "{file}" is {state:word} and is not overwritten, not even with --force; write to another file, and keep both',
  },
  'forms-filled': {
    vi: 'phiếu đã có người điền, hoặc không đọc được là phiếu trống, nên không ghi đè, kể cả với --force: {files}; hãy chuyển các tệp này đi nơi khác rồi lập lại phiếu',
    en: 'forms that somebody filled in, or that cannot be read as blank ones, are not overwritten, not even with --force: {files}; move these files away, then make the forms again',
  },
  'file-link': {
    vi: '"{file}" là liên kết đến "{target}" nên không ghi vào đó; hãy ghi tên của chính tệp',
    en: '"{file}" is a link to "{target}", and nothing is written through it; give the name of the file itself',
  },
  'file-is-read': {
    vi: 'tệp "{file}" là đầu vào của chính lệnh này nên không ghi đè, kể cả khi có --force; hãy chọn tên khác',
    en: 'file "{file}" is read by this command and is not overwritten, not even with --force; choose another name',
  },
  'file-twice': {
    vi: 'tệp "{file}" được ghi tên cho hai kết quả; hãy chọn hai tên khác nhau',
    en: 'file "{file}" is named for two results; choose two names',
  },
  'name-of-lines': { vi: '"{name}" có dấu xuống dòng; hãy đổi tên', en: '"{name}" holds a line end; rename it' },
  'output-lost': { vi: 'chưa in hết kết quả: {detail}', en: 'not all of the output was written: {detail}' },
  // what never should be
  'failed-later': {
    vi: 'mã của phần bổ sung (--plugins) báo lỗi sau khi đã được gọi xong: {detail}',
    en: 'code of a plugin (--plugins) failed after it had been called: {detail}',
  },
  'never-ends': {
    vi: 'lệnh dừng khi đang chờ một việc không bao giờ xong: một phần bổ sung (--plugins), hoặc một câu trả lời',
    en: 'the command stopped while it waited for what never comes: a plugin (--plugins), or an answer',
  },
  bug: {
    vi: 'chương trình gặp lỗi ngoài dự kiến ({detail}); đây là lỗi của tieuchi, xin báo lại; đặt TIEUCHI_DEBUG=1 để xem chi tiết',
    en: 'something went wrong that never should ({detail}); this is a bug of tieuchi, please report it; set TIEUCHI_DEBUG=1 for details',
  },
} as const satisfies Readonly<Record<string, Words>>;
