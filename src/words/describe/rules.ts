/** What the keys of criteria and rules are, in Vietnamese, by their English description. */
export const RULE_DESCRIPTIONS: Readonly<Record<string, string>> = {
  'A criterion or a group': 'Một tiêu chí hoặc một nhóm tiêu chí',
  'Its id, the only one in its tier': 'Mã, duy nhất trong cấp',
  'Its number as printed, as I.2': 'Số thứ tự như in, ví dụ I.2',
  'What a reconstructed row is modelled on': 'Dòng phục dựng mô phỏng theo đâu',
  'The shape of the rule, as A5': 'Dạng của cách tính, ví dụ A5',
  'The public criteria that have this shape': 'Bộ tiêu chí đã công bố có dạng này',
  'Whose criteria those are, as tỉnh Quảng Ninh': 'Bộ tiêu chí đó của nơi nào, ví dụ tỉnh Quảng Ninh',
  'What a reader must know of this row': 'Điều người đọc cần biết về dòng này',
  'Why this row is as it is': 'Vì sao dòng này như vậy',
  'criterion unless said; bonus and penalty stand outside the maximum; informational never counts':
    'mặc định là criterion; bonus (thưởng) và penalty (trừ) nằm ngoài điểm tối đa; informational không tính điểm',
  'The most it can earn, as printed; the same for every unit': 'Điểm tối đa như in; như nhau với mọi đơn vị',
  'Its weight, only where the parent combines by weights': 'Trọng số, chỉ khi nhóm tổng hợp theo trọng số',
  'When it applies; where this is false it is not applicable': 'Khi nào áp dụng; sai thì không áp dụng',
  'Whether a unit may claim that it does not apply': 'Đơn vị có được đề nghị không áp dụng hay không',
  'Who may set its points instead of the rule': 'Ai được ấn định điểm thay cho cách tính',
  'What this node asks of evidence, instead of what the procedure asks':
    'Yêu cầu minh chứng riêng của mục này, thay cho yêu cầu chung',
  "How the children's values become one: a combiner's name, or { name: parameters }":
    'Cách gộp giá trị các mục con: tên cách tổng hợp, hoặc { tên: tham số }',
  'A combiner without parameters': 'Cách tổng hợp không có tham số',
  'How many of the children count: those with the most points': 'Tính bao nhiêu mục con: những mục nhiều điểm nhất',
  'Rounds once what the rule or combiner gives, before bonus, penalty and every reader':
    'Làm tròn một lần kết quả của cách tính hay tổng hợp, trước khi cộng thưởng, trừ điểm và trước mọi chỗ dùng',
  'Rounding to decimal places, or to a multiple of a step':
    'Làm tròn đến số chữ số thập phân, hoặc đến bội của một bước',
  'Decimal places that are kept': 'Số chữ số thập phân giữ lại',
  'The result is a multiple of this': 'Kết quả là bội của số này',
  'half-up (ties away from zero), half-even, up (away from zero), down (toward zero), ceil, floor':
    'half-up (nửa thì ra xa số 0), half-even (nửa thì về số chẵn), up (ra xa 0), down (về 0), ceil (lên), floor (xuống)',
  'Roundings, one after another': 'Các lần làm tròn, lần lượt',
  'The lowest value of its measures, after bonus and penalty': 'Giá trị thấp nhất, sau khi cộng thưởng và trừ điểm',
  'How its measures are printed; read only where a basis is `published`':
    'Cách công bố các giá trị; chỉ dùng ở nơi `basis` là `published`',
  'How its points are printed': 'Cách công bố điểm',
  'How its percent is printed': 'Cách công bố phần trăm',
  'How its converted points are printed': 'Cách công bố điểm quy đổi',
  'Zeros at the end of what people are shown: keep (97.20, as unless said) or drop (97.2); display only':
    'Số 0 ở cuối khi hiển thị: keep (97,20, mặc định) hay drop (97,2); chỉ là cách hiển thị',
  'Labels that this node earns': 'Các mức độ mà mục này đạt được',
  'The levels, best first, with both ends as printed': 'Các mức, cao nhất trước, hai đầu mút như in',
  'The level, as I': 'Mức, ví dụ I',
  'Lower end; reaching it is enough': 'Đầu dưới; bằng là đạt',
  'Lower end; reaching it is not enough': 'Đầu dưới; bằng là chưa đạt',
  'Upper end; reaching it is too much': 'Đầu trên; bằng là quá',
  'Upper end; reaching it is allowed': 'Đầu trên; bằng vẫn thuộc mức',
  'What must also be true': 'Điều kiện phải đúng kèm theo',
  'The label of a value below the last step; a node without a value has none':
    'Nhãn của giá trị dưới mức cuối; mục chưa có giá trị thì không có nhãn',
  'The label below the last step': 'Nhãn dưới mức cuối',
  'The nodes of a group, in printed order': 'Các mục của nhóm, theo thứ tự in',
  'How facts become points: exactly one rule kind, with its parameters':
    'Cách số liệu thành điểm: đúng một cách tính, kèm tham số',
  'All the points, or none: exactly one of when, all, any': 'Trọn điểm hoặc không điểm: đúng một trong when, all, any',
  'A yes/no fact, or a condition: the points when it holds':
    'Một số liệu có/không, hoặc một điều kiện: đúng thì được điểm',
  'Yes/no facts or conditions: the points when every one holds':
    'Các số liệu có/không hoặc điều kiện: được điểm khi tất cả đều đúng',
  'The id of a fact, or an expression': 'Mã một số liệu, hoặc một biểu thức',
  'Yes/no facts or conditions: the points when at least one holds':
    'Các số liệu có/không hoặc điều kiện: được điểm khi ít nhất một cái đúng',
  'Points by the option chosen: exactly one of points, fractions':
    'Điểm theo phương án: đúng một trong points, fractions',
  'The fact of type choice': 'Số liệu kiểu phương án lựa chọn',
  'Points by option; every option is listed': 'Điểm theo phương án; phải ghi đủ mọi phương án',
  'A decimal that is not below 0': 'Số thập phân không nhỏ hơn 0',
  'A decimal above 0': 'Số thập phân lớn hơn 0',
  'A decimal: digits, or digits.digits; a long one as text':
    'Số thập phân: chữ số, hoặc chữ-số.chữ-số; số dài thì ghi trong ngoặc kép',
  'Part of the maximum by option, as 1/2; every option is listed':
    'Phần của điểm tối đa theo phương án, ví dụ 1/2; phải ghi đủ mọi phương án',
  'A part of 1: "1/2", or a decimal from 0 to 1': 'Một phần của 1: "1/2", hoặc số thập phân từ 0 đến 1',
  'What is counted: a number fact, or an expression': 'Phần được đếm: số liệu kiểu số, hoặc biểu thức',
  'Out of what: a number fact, or an expression': 'Trên tổng số: số liệu kiểu số, hoặc biểu thức',
  'Take what is left of the whole: (whole − part) / whole': 'Lấy phần còn lại: (tổng − phần) / tổng',
  'What a whole of 0 means: not applicable, no value, 0 points, or the maximum; left out only where it cannot be 0: a fact with a min above 0, or a number':
    'Khi tổng bằng 0: tiêu chí không áp dụng, không có giá trị, được 0, hoặc được điểm tối đa; chỉ được bỏ khi tổng không thể bằng 0: số liệu có min lớn hơn 0, hoặc một số',
  'The percent that earns the maximum, above 0 to 100; 100 when absent':
    'Tỷ lệ % đạt điểm tối đa, trên 0 đến 100; không ghi là 100',
  'The percent below which it earns 0, above 0 to the target; none when absent':
    'Tỷ lệ % tối thiểu, thấp hơn thì được 0 điểm; trên 0, không quá target; không ghi là không có mức này',
  'cap: beyond the target, or the whole, the maximum and no more':
    'cap: vượt chỉ tiêu hoặc vượt tổng thì chỉ được điểm tối đa',
  'What is measured: a number fact, a list fact (its items are counted), an expression, or a ratio as a percent from 0 to 100':
    'Đại lượng đo: số liệu kiểu số, danh sách (đếm số mục), biểu thức, hoặc tỷ lệ phần trăm từ 0 đến 100',
  'A ratio, as a percent from 0 to 100': 'Một tỷ lệ, tính bằng phần trăm từ 0 đến 100',
  'The bands with both ends as printed, in any order': 'Các khoảng với hai đầu mút như in, thứ tự tùy ý',
  'Points of a value in this band': 'Điểm của giá trị thuộc khoảng này',
  'Points of a value in no band; without it the bands leave no gap':
    'Điểm của giá trị không thuộc khoảng nào; không ghi thì các khoảng phải liền nhau',
  'How many: a number fact, a list fact (its items are counted), or an expression':
    'Bao nhiêu: số liệu kiểu số, danh sách (đếm số mục), hoặc biểu thức',
  'Points for each': 'Điểm cho mỗi mục',
  'The cap: no more points than this, however many items': 'Mức trần: nhiều mục đến đâu cũng không quá số điểm này',
  'Points by yes/no fact; or, where need is not sum, a list of yes/no facts (points are then not read)':
    'Điểm theo từng số liệu có/không; nếu need không phải sum thì là danh sách số liệu có/không (khi đó không đọc điểm)',
  'The id of a declared fact': 'Mã một số liệu đã khai báo',
  'sum: the points of each item that is met; all, or a number: the maximum when all, or so many, are met':
    'sum: cộng điểm từng mục đạt; all hoặc một số: được điểm tối đa khi đạt tất cả, hoặc đạt đủ số đó',
  'What an item without an answer means: the criterion is missing, or the item is not met':
    'Mục không trả lời: tiêu chí thiếu số liệu, hoặc mục coi như không đạt',
  'Points before any deduction; the maximum when absent': 'Điểm trước khi trừ; không ghi là điểm tối đa',
  'What loses points: { count, each } or { when, points }':
    'Những gì bị trừ điểm: { count, each } hoặc { when, points }',
  'A yes/no fact, or a condition: the points are lost when it holds':
    'Số liệu có/không, hoặc điều kiện: đúng thì bị trừ',
  'Points lost': 'Số điểm bị trừ',
  'Points lost for each': 'Số điểm bị trừ cho mỗi mục',
  'The floor: deductions go no further': 'Mức sàn: không trừ quá mức này',
  'The parts; their maximums together are at most that of the criterion':
    'Các phần; cộng điểm tối đa của chúng không vượt điểm tối đa của tiêu chí',
  'The most that this part can earn': 'Điểm tối đa của phần này',
  'How this part earns its points': 'Cách tính điểm của phần này',
  'The cases; the best counts': 'Các trường hợp; lấy trường hợp cao nhất',
  'The most that this case can earn': 'Điểm tối đa của trường hợp này',
  'How this case earns its points': 'Cách tính điểm của trường hợp này',
  'What a case with an absent fact means: the criterion is missing, or the case earns 0':
    'Trường hợp thiếu số liệu: tiêu chí thiếu số liệu, hoặc trường hợp đó được 0',
  'The fact of type mark': 'Số liệu kiểu điểm chấm',
  'The scale of the mark, where it is not that of the criterion: an index out of 100':
    'Thang của điểm chấm, nếu khác thang của tiêu chí: ví dụ chỉ số trên 100',
  'What is measured: a number fact, a list fact (its items are counted), or an expression':
    'Đại lượng đo: số liệu kiểu số, danh sách (đếm số mục), hoặc biểu thức',
  'The lower post': 'Mốc thấp',
  'The higher post': 'Mốc cao',
  'Which post earns the maximum; the other earns 0, or `from`':
    'Mốc nào được điểm tối đa; mốc kia được 0, hoặc điểm ghi ở `from`',
  'The points at the other post; 0 when absent': 'Điểm tại mốc kia; không ghi là 0',
  'What a value beyond a post means: as at the post, or no value':
    'Giá trị ngoài hai mốc: như tại mốc, hoặc không có giá trị',
  'An expression of the core language whose value is the points': 'Biểu thức có giá trị là số điểm',
  'An expression of the core language: JsonLogic syntax': 'Biểu thức của ngôn ngữ biểu thức, cú pháp JsonLogic',
  'What is compared: a number fact, a list fact (its items are counted), or an expression':
    'Giá trị đem so sánh: số liệu dạng số, danh sách (đếm số mục), hoặc biểu thức',
  'The cohort of the tier that the unit is compared with; outside it the criterion does not apply':
    'Nhóm so sánh của cấp; đơn vị ngoài nhóm thì tiêu chí không áp dụng',
  'Which value is the best; high when absent': 'Giá trị nào là tốt nhất; mặc định là cao nhất (high)',
  'The points of the lowest position; 0 when absent': 'Điểm của vị trí thấp nhất; mặc định là 0',
  'What it means that all members are equal, or there is one: the maximum, 0, no value, or not applicable':
    'Khi mọi đơn vị bằng nhau hoặc chỉ có một đơn vị: điểm tối đa, 0 điểm, không tính được, hoặc không áp dụng',
  'z-score: divided by n, or by n − 1': 'z-score: chia cho n, hoặc cho n − 1',
  'z-score: how many standard deviations from the mean earn the lowest and the highest points; beyond counts as there':
    'z-score: cách trung bình bao nhiêu độ lệch chuẩn thì được điểm thấp nhất và cao nhất; xa hơn cũng tính như vậy',
  'rank: competition 1,2,2,4; dense 1,2,2,3; modified 1,3,3,4; average 1,2.5,2.5,4':
    'rank: cách xếp đồng hạng, competition 1,2,2,4; dense 1,2,2,3; modified 1,3,3,4; average 1,2.5,2.5,4',
  'percentile: members that are not better, of all; linear: members that are worse, of all others':
    'percentile: số đơn vị không tốt hơn trên tổng số; linear: số đơn vị kém hơn trên số đơn vị còn lại',
  'min-max: on the way from the worst to the best value; share-of-max: part of the highest; z-score: distance from the mean in standard deviations; rank: by place; percentile: by how many it is not behind':
    'min-max: giữa giá trị kém nhất và tốt nhất; share-of-max: so với giá trị cao nhất; z-score: theo độ lệch chuẩn; rank: theo thứ hạng; percentile: theo số đơn vị không hơn mình',
};
