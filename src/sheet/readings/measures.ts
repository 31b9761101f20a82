const UNIT =
  /^(?:(?:chục|trăm|vạn|nghìn|ngàn|triệu|tỷ)(?: đồng)?|đồng(?! (?:chí|bào|nghiệp|phục))|phần (?:nghìn|ngàn|vạn)|ha|hecta|k?m|mét|km vuông|kg|kilogam|tấn|tạ|lít|giờ|phút|điểm(?! (?:nóng|đen|du lịch|sinh hoạt|tập kết))|độ|m|[kmgt]b(?:ps)?|k?wh?)(?!\p{L})|\/(?:người|đầu người|hộ|ha|km|vạn dân|dân|xã|phường|thôn|huyện|đơn vị|cơ quan|trường|lớp|cán bộ|công chức|biên chế)(?!\p{L})/iu;
/** A title of a mean or a rate, as `Số máy tính/CBCC`. */
const RATE =
  /(?<!\p{L})(?:mật độ|bình quân|trung bình|nhiệt độ)(?!\p{L})|(?<!\p{L})số [^/]*\p{L} ?\/ ?(?:một |1 )?(?:cbcc\p{L}*|cán bộ|công chức|người|dân|hộ|học sinh|giáo viên|đơn vị|xã|thôn|lớp)(?!\p{L})|(?:(?<!\p{L})trên|\/) ?(?:(?:một |1 )?(?:vạn|nghìn|ngàn|trăm|triệu|10\.000|1\.000|100\.000))(?!\p{L})/iu;
/** A title that names a count. */
const COUNTED =
  /(?<!\p{L}|chỉ |hệ |con |t[ỷỉ] |tham |tần |trị |thông |đổi |nền tảng |kinh tế |công nghệ |xã hội |hạ tầng |dữ liệu |năng lực |kỹ năng |chữ ký |điểm )số (?!(?:thu|chi|vốn|tiền|điểm|dư|nợ|hóa|hoá)(?!\p{L}))|^(?:tổng số|dân số)(?!\p{L})/iu;
const MEASURED =
  /%|(?<!\p{L})(?:t[ỷỉ] (?:lệ|trọng|số|suất)|phần trăm|chỉ số|kinh phí|doanh thu|thu nhập|vốn|diện tích|sản lượng|thời gian|trung bình|bình quân)(?!\p{L})/iu;

/** Whether a unit is that of an amount, which may have parts: `ha rừng`, `triệu đồng`. */
export function isAmount(unit: string): boolean {
  return UNIT.test(unit);
}

/** Words that count by tens or hundreds: a number of them may have parts, and is no number of the things themselves. */
const COUNTS_MORE = /^(?:chục|trăm|vạn)(?!\p{L})|^(?:điểm|độ)(?!\p{L})/iu;

/** Whether a unit is a plain one of measurement, so that its figure may be asked in it: `ha`, `triệu đồng/người`, `giờ`. */
export function isUnitOfMeasure(unit: string): boolean {
  return isAmount(unit) && !COUNTS_MORE.test(unit);
}

/** Whether a figure may have parts. Bands of whole numbers would leave out 49,5; without a unit only `số …` is a count. */
export function isMeasured(unit: string, title: string): boolean {
  if (RATE.test(title)) return true;
  return unit === '' ? MEASURED.test(title) || !COUNTED.test(title) : isAmount(unit);
}
