import type { Words } from '../../model/lowering.js';

/** The help of the commands for forms, and what they say of a wrong call. */
export const FORM_USAGE = {
  // commands
  form: {
    vi: 'lập phiếu tự đánh giá (.xlsx) cho một cấp, một đơn vị hoặc mọi đơn vị trong danh sách',
    en: 'make the self-assessment form (.xlsx) of a tier, of a unit, or of every unit of a register',
  },
  collect: {
    vi: 'đọc các phiếu đã điền vào tệp số liệu đánh giá và báo từng ô sai',
    en: 'read filled forms into an assessment, and tell each cell that is wrong',
  },
  // arguments
  FILES: {
    vi: 'các phiếu đã điền (.xlsx), tệp CSV, ZIP, XLSX xuất từ ODK, KoboToolbox, hoặc thư mục chứa chúng',
    en: 'filled forms (.xlsx), CSV, ZIP or XLSX that ODK or KoboToolbox exported, or folders of them',
  },
  // options
  '--tier-form': { vi: 'cấp; mặc định là mọi cấp', en: 'the tier; every tier unless said' },
  '--unit-form': {
    vi: 'tên hoặc mã của một đơn vị trong danh sách',
    en: 'the name or the id of one unit of the register',
  },
  '--verify-form': {
    vi: 'lập phiếu thẩm định cho các đơn vị đã gửi phiếu, lấy từ tệp ghi ở --register',
    en: 'make forms for verifiers, of the units that sent something, as the file of --register has it',
  },
  '--to-form': {
    vi: 'workbook: bảng tính (mặc định); xlsform: mẫu XLSForm của mỗi cấp cho ODK, KoboToolbox',
    en: 'workbook (the default); xlsform: an XLSForm of each tier for ODK and KoboToolbox',
  },
  '--register': {
    vi: 'tệp số liệu đánh giá có danh sách đơn vị: lập phiếu cho từng đơn vị',
    en: 'an assessment that has the register: a form is made for each unit',
  },
  '--out-forms': { vi: 'ghi các phiếu vào thư mục này', en: 'write the forms into this folder' },
  '--pack-form': { vi: 'bộ tiêu chí đã dùng để lập phiếu', en: 'the pack by which the forms were made' },
  '--register-collect': {
    vi: 'tệp số liệu đánh giá có danh sách đơn vị; mặc định là tệp ghi ở --out',
    en: 'an assessment that has the register; the file of --out unless said',
  },
  '--received': {
    vi: 'thời điểm nhận, dùng khi phiếu không ghi: 2019-10-17T16:00:00+07:00, hoặc "file" là thời điểm lưu tệp',
    en: 'when forms were received that do not say it: 2019-10-17T16:00:00+07:00, or "file" for the time of the file',
  },
  '--out-assessment': {
    vi: 'ghi số liệu đánh giá vào tệp này; nếu đã có, phiếu mới được thêm vào đó',
    en: 'write the assessment to this file; where it is there, new forms are added to it',
  },
  '--findings-form': {
    vi: 'in từng lỗi, từng lưu ý, dù rất nhiều',
    en: 'print every error and every note, however many there are',
  },
  '--json-collect': { vi: 'in kết quả từng phiếu dạng JSON', en: 'print what became of each form as JSON' },
  instant: { vi: 'thời điểm', en: 'instant' },
  // wrong calls
  'register-needed': {
    vi: 'chưa có danh sách đơn vị: hãy ghi tệp có danh sách ở --register',
    en: 'there is no register of units: name the file that has it by --register',
  },
  'verify-without-xlsform': {
    vi: 'phiếu thẩm định chỉ lập dạng bảng tính: bỏ --verify hoặc bỏ --to xlsform',
    en: 'forms for verifiers are workbooks only: leave out --verify or --to xlsform',
  },
  'register-without-units': {
    vi: '"{file}" không có danh sách đơn vị (units)',
    en: '"{file}" has no register (units)',
  },
  'no-forms': { vi: 'không có phiếu nào trong "{folder}"', en: 'there is no form in "{folder}"' },
  'nothing-to-verify': {
    vi: 'trong "{file}" chưa có phiếu tự đánh giá nào được tính để thẩm định',
    en: 'nothing that counts was sent in "{file}", and there is nothing to verify',
  },
  'no-units-of-tier': {
    vi: 'danh sách không có đơn vị nào thuộc cấp "{tier}"',
    en: 'the register has no unit of the tier "{tier}"',
  },
  'received-unclear': {
    vi: '"{found}" không phải là thời điểm; hãy ghi như 2019-10-17T16:00:00+07:00, hoặc file',
    en: '"{found}" is no instant; write it as 2019-10-17T16:00:00+07:00, or file',
  },
  'collected-there': {
    vi: 'tệp "{file}" đã có, có thể đã có phiếu thu trước; muốn thu thêm vào tệp ấy thì bỏ --register; thêm --force thì lập lại từ danh sách, những gì đang có trong tệp sẽ mất',
    en: 'there is a file "{file}" already, perhaps with forms collected before; to add to it, leave out --register; with --force it begins again from the register, and what it has is lost',
  },
  'assessment-closed': {
    vi: 'số liệu trong "{file}" là kết quả {state} nên không ghi thêm phiếu; hãy lập tệp mới để đính chính',
    en: 'the assessment in "{file}" is {state}, and no form is added to it; begin a new file for a correction',
  },
} as const satisfies Readonly<Record<string, Words>>;
