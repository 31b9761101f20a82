/** What the keys of a pack are, in Vietnamese, by their English description: all but those of rules. */
export const PACK_DESCRIPTIONS: Readonly<Record<string, string>> = {
  'A criteria pack': 'Một bộ tiêu chí',
  'The format of this document': 'Định dạng của tài liệu này',
  'The id of the pack': 'Mã của bộ tiêu chí',
  'Its version; the numbers of a published version never change':
    'Phiên bản; số liệu của phiên bản đã công bố không bao giờ đổi',
  'Its name, by language': 'Tên, theo ngôn ngữ',
  'Text, not blank': 'Nội dung chữ, không để trống',
  'The languages of its words; the first may never be absent':
    'Các ngôn ngữ của nội dung; ngôn ngữ đầu tiên luôn phải có',
  'A language by its ISO 639 letters, as vi': 'Một ngôn ngữ theo mã ISO 639, ví dụ vi',
  'Where its rows come from, unless a node says otherwise: official, derived, reconstructed':
    'Nguồn của các dòng, trừ chỗ ghi khác: official (in trong văn bản), derived (suy ra từ số đã công bố), reconstructed (phục dựng)',
  'The legal documents that it cites': 'Các văn bản được viện dẫn',
  'The key by which the pack cites it': 'Khóa dùng để viện dẫn văn bản trong bộ tiêu chí',
  'Its number and sign, as 1252/STTTT-CNTT': 'Số, ký hiệu, ví dụ 1252/STTTT-CNTT',
  'What it is about, by language': 'Trích yếu, theo ngôn ngữ',
  'The day on which it was signed': 'Ngày ký',
  'When it is in force, both days in': 'Thời gian có hiệu lực, tính cả hai ngày',
  'The first day in force': 'Ngày bắt đầu có hiệu lực',
  'The last day in force; absent while it is': 'Ngày cuối còn hiệu lực; không ghi khi còn hiệu lực',
  'Whether the author read it; false when it is known only from another text':
    'Người soạn đã đọc văn bản hay chưa; false nếu chỉ biết qua văn bản khác',
  'Whose text it is, by language: a place or a body, as tỉnh Gia Lai':
    'Văn bản của nơi nào hoặc cơ quan nào, theo ngôn ngữ, ví dụ tỉnh Gia Lai',
  'Whether it binds the units of this pack, as unless said; false of a text of another place':
    'Có hiệu lực với các đơn vị của bộ tiêu chí hay không (mặc định là có); false: văn bản của nơi khác, chỉ để mô phỏng',
  'Whose criteria they are, by language: the place or body that its texts bind, as tỉnh Gia Lai':
    'Bộ tiêu chí của nơi nào hoặc cơ quan nào, theo ngôn ngữ, ví dụ tỉnh Gia Lai',
  'The window of the data, both days in': 'Kỳ số liệu, tính cả hai ngày',
  'Where it is printed': 'Chỗ in trong văn bản',
  'A text by its key, perhaps with the place: key#place': 'Một văn bản theo khóa, có thể kèm vị trí: khóa#vị-trí',
  'Where it, or the value of each of its keys, comes from; inherited by what is below':
    'Nguồn của phần này, hoặc của từng khóa trong đó; phần bên dưới thừa hưởng',
  'official: printed in a text; derived: worked out from published figures; reconstructed: modelled':
    'official: in trong văn bản; derived: suy ra từ số đã công bố; reconstructed: phục dựng',
  'By key of its own': 'Theo từng khóa',
  'The first day': 'Ngày đầu',
  'The last day': 'Ngày cuối',
  'The zone of every date in the pack, as +07:00': 'Múi giờ của mọi ngày trong bộ tiêu chí, ví dụ +07:00',
  'Plugins that the pack needs': 'Các phần mở rộng mà bộ tiêu chí cần',
  'Rule kinds': 'Các cách tính điểm',
  'The name of the plugin': 'Tên phần mở rộng',
  'Its version, a whole number, matched exactly': 'Phiên bản, số nguyên, phải khớp đúng',
  Combiners: 'Các cách tổng hợp',
  Operators: 'Các phép tính',
  'zero = 0 of its max; full = all of it; exclude = does not count; withhold = the parent has no value either':
    'zero = 0 điểm; full = trọn điểm tối đa; exclude = không tính vào; withhold = nhóm chứa nó cũng chưa có giá trị',
  'What a child is to its parent while a fact of it is missing': 'Tiêu chí thiếu số liệu thì nhóm tính thế nào',
  'What a child is to its parent when it does not apply': 'Tiêu chí không áp dụng thì nhóm tính thế nào',
  'What a child is to its parent when no number exists': 'Tiêu chí không tính được điểm thì nhóm tính thế nào',
  'How the assessment is run': 'Cách tiến hành đánh giá',
  'Which layer is ranked: reported or verified; of a list, the last is the official one':
    'Lớp số liệu được xếp hạng: reported (theo số liệu đơn vị khai) hay verified (sau thẩm định); nếu ghi danh sách, lớp cuối là chính thức',
  'Both, the last is the official one': 'Cả hai, lớp cuối là chính thức',
  'What a unit without verification is in the verified layer':
    'Đơn vị chưa thẩm định thì tính thế nào ở lớp sau thẩm định',
  'Whether points below the maximum ask for a reason': 'Có yêu cầu nêu lý do khi dưới điểm tối đa hay không',
  'What is asked of evidence': 'Yêu cầu về minh chứng',
  'What each piece of evidence must state': 'Mỗi minh chứng phải ghi những gì',
  'off, finding, or zero: the criterion is then scored 0': 'off: bỏ qua; finding: ghi nhận; zero: tiêu chí được 0 điểm',
  'Whether a fact may be an estimate; a refused one is missing':
    'Số liệu có được là số ước hay không; bị từ chối thì coi như thiếu',
  'Whether a report in words is asked for': 'Có yêu cầu báo cáo thuyết minh hay không',
  'Of tiers with submits: parent, whether what came apart from the unit above is told':
    'Với cấp gửi qua cấp trên (submits: parent): có ghi nhận phiếu gửi riêng, không cùng đơn vị cấp trên hay không',
  'Whether a submission without `by`, who answers for it, is told':
    'Có ghi nhận phiếu không ghi `by` (chức danh người ký chịu trách nhiệm) hay không',
  'Whether it is told that a unit sent again too late, and which submission counts':
    'Có ghi nhận đơn vị gửi lại sau thời hạn, và phiếu nào được tính, hay không',
  'Whether a later deadline of a unit is told, with who granted it':
    'Có ghi nhận đơn vị được gia hạn, ai cho phép, hay không',
  'Whether a day outside the period is told': 'Có ghi nhận ngày ngoài kỳ số liệu hay không',
  'Of facts, by asOf': 'Của số liệu, theo asOf',
  'Of evidence, by its date': 'Của minh chứng, theo ngày ký',
  'Who verifies, from when on, and how': 'Ai thẩm định, từ khi nào, bằng cách nào',
  'The bodies that may verify': 'Các cơ quan được giao thẩm định',
  'The id by which a verification names it': 'Mã mà kết quả thẩm định ghi ở `by`',
  'The tiers that it may verify; all when left out': 'Các cấp được thẩm định; không ghi là mọi cấp',
  'The facts that it may verify; when left out all, and claims, evidence and points too':
    'Các số liệu được thẩm định; không ghi là mọi số liệu, cả đề nghị không áp dụng, minh chứng và điểm',
  'What a verification by another body is; a refused one does not count':
    'Kết quả thẩm định của bên khác xử lý thế nào; refused: không được nhận',
  'What starts the time of verification: the form received, or received complete':
    'Thời gian thẩm định tính từ khi nhận phiếu (received), hay từ khi nhận phiếu đủ số liệu (complete)',
  'Whether a verification before that is told': 'Có ghi nhận kết quả thẩm định trước lúc đó hay không',
  'The days of checks on the spot; a check on another day is told':
    'Thời gian kiểm tra thực tế; kiểm tra ngày khác thì ghi nhận',
  'Whether a check on the spot must say where, when and by whom':
    'Kiểm tra thực tế có phải ghi nơi, ngày và người kiểm tra hay không',
  'Numbers that rules share': 'Các con số dùng chung cho cách tính điểm',
  'The id by which {"constant": id} reads it': 'Mã để {"constant": mã} đọc',
  'Its value': 'Giá trị',
  'Its values in time, instead of one value': 'Các giá trị theo thời gian, thay cho một giá trị',
  'The first day on which it holds': 'Ngày đầu tiên áp dụng',
  'The value from that day': 'Giá trị từ ngày đó',
  'What is known of each unit from the register': 'Thông tin của từng đơn vị trong danh sách',
  'The id by which {"attribute": id} reads it': 'Mã để {"attribute": mã} đọc',
  'What its values are': 'Kiểu giá trị',
  'The options of a choice': 'Các phương án lựa chọn',
  'An option: its id, or its id and title': 'Một phương án: mã, hoặc mã và tên',
  'An id: a letter, then letters, digits and hyphens': 'Mã: một chữ cái, rồi chữ cái, chữ số, gạch nối',
  'The id by which rules name it': 'Mã dùng trong cách tính điểm',
  'What a user reads, by language': 'Nội dung người dùng đọc, theo ngôn ngữ',
  'What is asked; a tier is asked what its criteria read':
    'Các số liệu phải trả lời; mỗi cấp trả lời những gì tiêu chí của cấp đó cần',
  'The id by which {"var": id} and rules read it': 'Mã để {"var": mã} và cách tính điểm đọc',
  'What its values are; left out only where `derive` says it': 'Kiểu giá trị; chỉ bỏ qua khi `derive` đã cho biết',
  'What the unit is asked, by language': 'Câu hỏi dành cho đơn vị, theo ngôn ngữ',
  'The lowest value': 'Giá trị nhỏ nhất',
  'The highest value': 'Giá trị lớn nhất',
  'Values are multiples of this, counted from min': 'Giá trị là bội của số này, tính từ min',
  'Decimal places at most; more given is an issue': 'Số chữ số thập phân nhiều nhất; ghi nhiều hơn là lỗi',
  'The unit of measure': 'Đơn vị đo',
  'Which values are better: `check` tells of a rule by which a better value earns less':
    'Giá trị nào là tốt hơn: `check` báo khi cách tính cho giá trị tốt hơn ít điểm hơn',
  'Words by language': 'Nội dung theo ngôn ngữ',
  'Who gives it: `unit`, or a body by its id; never `unit` for a mark':
    'Bên cung cấp: `unit` (đơn vị), hoặc mã một cơ quan; điểm chấm không bao giờ là `unit`',
  'Who verifies it, as a note; verification.verifiers says who may':
    'Bên thẩm định, để người đọc biết; ai được thẩm định do verification.verifiers quy định',
  'Another fact that this one never exceeds': 'Một số liệu khác mà số liệu này không bao giờ vượt',
  'The items of a list: a type, or the columns of its rows':
    'Các mục của danh sách: một kiểu, hoặc các cột của từng dòng',
  'The column, by its name in `of`': 'Cột, theo tên trong `of`',
  'The titles of the columns of a list; one without is called by its name':
    'Tiêu đề các cột của danh sách; cột không có tiêu đề thì gọi theo tên',
  'text, number, date or boolean': 'text (chữ), number (số), date (ngày) hoặc boolean (có/không)',
  'Columns of the rows, by name': 'Các cột của từng dòng, theo tên',
  'Computed from other facts instead of being asked': 'Tính từ số liệu khác, không phải hỏi',
  'What always holds between facts': 'Các quan hệ luôn đúng giữa số liệu',
  'A boolean expression over facts': 'Một điều kiện trên các số liệu',
  'The same in words, by language': 'Diễn đạt bằng lời, theo ngôn ngữ',
  'Units that share one tree of criteria': 'Các đơn vị dùng chung một cây tiêu chí',
  'Its id, as district': 'Mã, ví dụ huyen',
  'The tier whose units have the units of this one as parents': 'Cấp có các đơn vị trực thuộc đơn vị của cấp này',
  'Who hands in: the unit, or its parent with its own':
    'Bên gửi: chính đơn vị, hoặc đơn vị cấp trên gửi cùng phiếu của mình',
  'When submissions must be in': 'Hạn gửi',
  'The first day that is late': 'Ngày đầu tiên bị coi là muộn',
  'The last day that is in time': 'Ngày cuối còn đúng hạn',
  'What a late submission is; required where there is a deadline':
    'Phiếu gửi muộn xử lý thế nào; bắt buộc khi có hạn gửi',
  'Who is ranked, and normalised, together': 'Các đơn vị được xếp hạng và chuẩn hóa cùng nhau',
  'Its id': 'Mã',
  'Which units are in it: an expression over attributes; all when left out':
    'Những đơn vị thuộc nhóm: biểu thức trên thuộc tính; không ghi là tất cả',
  'An attribute: one cohort for each of its options': 'Một thuộc tính: mỗi phương án là một nhóm so sánh',
  'The top nodes; there is no total unless one of them is it':
    'Các mục trên cùng; chỉ có tổng điểm nếu một mục là tổng',
  'How its units are ranked': 'Cách xếp hạng các đơn vị',
  'The node by which units are ranked': 'Mục dùng để xếp hạng',
  'points; percent of max; or converted: points on the printed max after what does not count is left out':
    'points: điểm; percent: phần trăm của điểm tối đa; converted: điểm quy đổi về điểm tối đa sau khi bỏ phần không tính',
  'exact: the value before any printing; published: the value as printed':
    'exact: giá trị chưa làm tròn; published: giá trị như công bố',
  'The cohort that is ranked; others are excluded': 'Nhóm so sánh được xếp hạng; đơn vị khác không xếp',
  'competition 1,2,2,4; dense 1,2,2,3; modified 1,3,3,4; average 1,2.5,2.5,4; ordinal: ids decide':
    'competition 1,2,2,4; dense 1,2,2,3; modified 1,3,3,4; average 1,2.5,2.5,4; ordinal: xếp theo mã',
  'What is compared among equals, in order; may be empty':
    'Các căn cứ phân định khi bằng nhau, theo thứ tự; có thể để trống',
  "A node's measure, a fact, or a decision": 'Giá trị của một mục, một số liệu, hoặc một quyết định',
  'The node that is compared': 'Mục được so sánh',
  'Which value stands first': 'Giá trị nào đứng trước',
  'Which value stands first; high unless said': 'Giá trị nào đứng trước; không ghi là high (giá trị cao)',
  'The fact that is compared': 'Số liệu được so sánh',
  'Decided by persons, in the assessment': 'Do người có thẩm quyền quyết định, ghi trong đợt đánh giá',
  'Absentees: one tied group after all others; all the last number of the cohort; or no place':
    'Đơn vị không gửi: cùng đồng hạng sau tất cả; cùng mang số cuối của nhóm; hoặc không xếp',
  'What could not be found or expressed; may be empty':
    'Những gì chưa tìm thấy hoặc chưa diễn đạt được; có thể để trống',
  'The places in this pack: tier/node, or tier/node#key': 'Vị trí trong bộ tiêu chí: cấp/mục, hoặc cấp/mục#khóa',
  'The clause that is silent or unclear': 'Điều khoản không nói hoặc không rõ',
  'What is wrong with it': 'Vướng ở chỗ nào',
  'What the pack does instead, by language': 'Bộ tiêu chí tạm xử lý thế nào, theo ngôn ngữ',
};
