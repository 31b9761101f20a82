import { expect, test } from 'vitest';
import { annexOf, csvOf, factsOf, HEADINGS, imported } from './annexes.js';
import { testEarns } from './earns.js';
import { testForAPerson } from './for-a-person.js';

/** Sentences of reform and digital indexes, emulation blocks and communes, and what figures earn by hand. */
const SCORED = `
2 | Chế độ báo cáo | Mỗi văn bản chậm trừ 0,25 điểm, tối đa trừ 2 điểm | 0=2 1=1.75 8=0 10=0
2 | Chế độ báo cáo | Mỗi báo cáo gửi chậm trừ 0,25 điểm; mỗi báo cáo không gửi trừ 0,5 điểm; trừ tối đa 2 điểm | 0/0=2 1/0=1.75 0/1=1.5 9/9=0
3 | Tỷ lệ hồ sơ giải quyết đúng hạn | Tỷ lệ % x điểm tối đa | 0=0 50=1.5 100=3
3 | Tỷ lệ hồ sơ giải quyết đúng hạn | Tỷ lệ % × 3 điểm | 0=0 50=1.5 100=3
3 | Tỷ lệ hồ sơ giải quyết đúng hạn | Điểm = a/b × 3 (a: số hồ sơ đúng hạn; b: tổng số hồ sơ đã giải quyết) | 1/2=1.5 2/2=3
3 | Tỷ lệ hồ sơ giải quyết đúng hạn | Điểm = a/b × 3; nếu đạt dưới 50% thì 0 điểm; a: số hồ sơ đúng hạn, b: tổng số hồ sơ | 49/100=0 50/100=1.5 100/100=3
3 | Tỷ lệ hồ sơ giải quyết đúng hạn | Nếu đạt dưới 50% thì 0 điểm; từ 50% trở lên thì điểm = tỷ lệ % x 3 | 49=0 50=1.5 100=3
3 |  | Điểm = số nhiệm vụ hoàn thành đúng hạn/tổng số nhiệm vụ x 3. Nếu không có nhiệm vụ thì tính điểm tối đa | 1/2=1.5 2/2=3 0/0=3
2 | Gửi báo cáo | Mỗi lần gửi chậm không có lý do chính đáng trừ 0,5 điểm | 0=2 1=1.5 4=0
2 | Sáng kiến CCHC | Có từ 02 sáng kiến trở lên: 2 điểm; có 01 sáng kiến: 1 điểm; không có sáng kiến: 0 điểm | 2=2 1=1 0=0
1 | Xây dựng VBQPPL | Tỷ lệ đạt 100%: 1; Tỷ lệ đạt từ 70% - dưới 100% thì điểm đánh giá được tính theo công thức: (Tỷ lệ % VBQPPL đã ban hành x 1,0)/100%; Dưới 70%: 0 | 100=1 80=0.8 70=0.7 69=0
1 | Thực hiện rà soát VBQPPL | Hoàn thành 100% kế hoạch thì điểm đánh giá là 1; hoàn thành từ 80% - dưới 100% kế hoạch thì điểm đánh giá là 0,5; hoàn thành dưới 80% kế hoạch thì điểm đánh giá là 0 | 100=1 90=0.5 80=0.5 79=0
1.5 | Tinh giản biên chế | Đạt tỷ lệ từ 10% trở lên: 1,5 điểm; đạt tỷ lệ dưới 10% thì điểm đánh giá được tính theo công thức: (Tỷ lệ % đạt được x 1,5)/10% | 10=1.5 5=0.75 0=0 20=1.5
2 | Sáng kiến | Mỗi sáng kiến tăng thêm so với năm trước: 0,5 điểm, tối đa 2 điểm | 1=0.5 4=2 5=2
2 | Sáng kiến | Mỗi sáng kiến vượt chỉ tiêu được cộng 0,5 điểm, tối đa 2 điểm | 1=0.5 4=2 5=2
2 | Họp giao ban | Họp đủ 12 lần: 2 điểm; 10-11 lần: 1,5 điểm; dưới 10 lần: 0 điểm | 12=2 11=1.5 10=1.5 9=0 13=2
2 | Họp giao ban | Đủ 12 cuộc họp: 2 điểm; dưới 12 cuộc họp: 0 điểm | 12=2 11=0 13=2
5 | Khen thưởng | Mỗi Huân chương 3 điểm, mỗi Bằng khen của Bộ, ngành Trung ương 2 điểm, mỗi Bằng khen của tỉnh 1 điểm, tổng điểm không quá 5 điểm | 1/0/0=3 0/1/0=2 0/0/1=1 1/1/1=5
5 | Điển hình | Mỗi tập thể điển hình: 1 điểm, mỗi cá nhân điển hình: 0,5 điểm | 1/0=1 0/1=0.5 9/9=5
5 | Tin bài | Mỗi tin 0,2 điểm, mỗi bài 0,5 điểm, mỗi phóng sự 1 điểm | 1/0/0=0.2 0/1/0=0.5 0/0/1=1
4 | DVC trực tuyến | a = Số DVCTT toàn trình có phát sinh hồ sơ; b = Tổng số DVCTT toàn trình; Tỷ lệ = a/b; Điểm = Tỷ lệ x Điểm tối đa | 1/2=2
4 | DVC trực tuyến | Điểm = 4 x (1 - số hồ sơ trễ hạn/tổng số hồ sơ đã giải quyết) | 1/4=3
3 | Thời gian giải quyết | Không quá 02 ngày: 3 điểm; từ 03 đến 05 ngày: 2 điểm; trên 05 ngày: 0 điểm | 2=3 3=2 5=2 6=0
3 | Thời gian giải quyết | Tối đa 02 ngày: 3 điểm; quá 02 ngày: 0 điểm | 2=3 3=0
3 | Thu nhập bình quân | Đạt trên 50 triệu đồng: 3 điểm; từ 40 - 50 triệu đồng: 2 điểm; dưới 40 triệu đồng: 1 điểm | 50.1=3 50=2 40=2 39.9=1
3 | Tỷ lệ hộ nghèo giảm | Từ 1% trở lên: 3 điểm; từ 0,5% đến dưới 1%: 2 điểm; dưới 0,5%: 1 điểm | 1=3 0.5=2 0.4=1
2 | Tỷ lệ DVCTT | Tỷ lệ>=70%: Điểm tối đa; Tỷ lệ<70%: Điểm=Tỷ lệ/70%*Điểm tối đa | 70=2 35=1 100=2
2 | Tỷ lệ DVCTT | ≥ 70% : 2 điểm ; từ 50 % đến dưới 70 %: 1 điểm; còn lại không chấm điểm | 70=2 69=1 50=1 49=0
2 | Văn bản điện tử | a= Số lượng văn bản điện tử đi được ký số; b= Tổng số văn bản điện tử đi; Tỷ lệ=a/b; Điểm=Tỷ lệ*Điểm tối đa | 1/2=1
2 | Văn bản điện tử | Điểm = (a/b)*2*100% với a là số văn bản ký số, b là tổng số văn bản | 1/2=1
2 | Văn bản điện tử | Điểm = a*2/b; trong đó a: số văn bản ký số, b: tổng số văn bản | 1/2=1
2 | Trang TTĐT | Đủ 05 chuyên mục: 2 điểm; 04 chuyên mục: 1,5 điểm; 03 chuyên mục: 1 điểm; dưới 03 chuyên mục: 0 điểm | 5=2 4=1.5 3=1 2=0
2 | Đào tạo | Mỗi lượt người 0,1 điểm, tối đa 2 điểm | 1=0.1 20=2 30=2
2 | Đào tạo | Mỗi lớp được 0,5 điểm và không quá 2 điểm cho cả nội dung | 1=0.5 4=2 5=2
2 | Không có khiếu nại kéo dài | Không có: 2 điểm; có 01 vụ: 1 điểm; có 02 vụ trở lên: 0 điểm | 0=2 1=1 2=0
2 | Thi đua | Mỗi lần vắng không lý do trừ 0,5 điểm; mỗi lần vắng có lý do trừ 0,25 điểm | 0/0=2 1/0=1.5 0/1=1.75
2 | Trồng cây | Từ 1.000 cây trở lên: 2 điểm; từ 500 đến dưới 1.000 cây: 1 điểm; dưới 500 cây: 0 điểm | 1000=2 999=1 500=1 499=0
2 | Trồng cây | Từ 1000 cây trở lên: 2 điểm; từ 500-999 cây: 1 điểm; dưới 500 cây: 0 điểm | 1000=2 999=1 500=1 499=0
3 | Tỷ lệ giải ngân vốn | Điểm = Tỷ lệ giải ngân x 3, dưới 50% không chấm điểm | 49=0 50=1.5 100=3
3 | Tỷ lệ giải ngân vốn | Tỷ lệ giải ngân x 3, nhưng không quá 3 điểm | 50=1.5 100=3
1 | Thực hiện rà soát VBQPPL | Hoàn thành 100% kế hoạch thì điểm đánh giá là 1; hoàn thành từ 80% - dưới 100% kế hoạch thì điểm đánh giá là 0,5; hoàn thành dưới 80% kế hoạch thì điểm đánh giá là 0 | 100=1 90=0.5 80=0.5 79=0 120=1
1 | Kiểm tra CCHC | Hoàn thành 100% kế hoạch: 1; Hoàn thành từ 70% đến dưới 100% kế hoạch: 0,5; Hoàn thành dưới 70% kế hoạch: 0 | 100=1 99=0.5 70=0.5 69=0
2 | Nhiệm vụ CCHC | Hoàn thành 100% nhiệm vụ được giao: 2 điểm; từ 80% đến dưới 100%: 1 điểm; dưới 80%: 0 điểm | 100=2 99=1 80=1 79=0
2 | Giải ngân vốn | Đạt 100% kế hoạch: 2 điểm; không đạt: 0 điểm | 100=2 99=0
2 | Số tin bài | Mỗi quý có tin bài: 0,5 điểm | 1=0.5 4=2
2 | Số tin bài | Ít nhất 02 tin/tháng: 2 điểm; 01 tin/tháng: 1 điểm; không có: 0 điểm | 2=2 3=2 1=1 0=0
2 | Tỷ lệ trẻ em tiêm chủng | Trên 95%: 2 điểm; 95%: 1,5 điểm; dưới 95%: 1 điểm | 96=2 95=1.5 94=1
2 | Số cuộc kiểm tra | Đủ 4 cuộc: 2 điểm; 2-3 cuộc: 1 điểm; còn lại: 0 điểm | 4=2 5=2 3=1 2=1 1=0
2 | Số cuộc kiểm tra | Đủ 4 cuộc: 1 điểm; trên 4 cuộc: 2 điểm; dưới 4 cuộc: 0 điểm | 4=1 5=2 3=0
2 | Báo cáo | Chậm trừ 0,5 điểm/lần, thiếu trừ 1 điểm/lần | 0/0=2 1/0=1.5 0/1=1
5 |  | Điểm = số người tham gia BHYT/tổng số dân x 5 | 1/2=2.5
5 |  | Điểm = số nhiệm vụ hoàn thành/số nhiệm vụ được giao x 5 | 1/2=2.5
5 |  | Điểm = số vốn đã giải ngân/số vốn được giao x 5 | 1/2=2.5
5 |  | Điểm = A/B x 5; A: số học viên đã đào tạo; B: số học viên cần đào tạo | 1/2=2.5
5 |  | Điểm = A/B x 5; A: số hồ sơ đã số hóa; B: số hồ sơ phải số hóa | 1/2=2.5
5 |  | Điểm = A/B x 5; A: số văn bản đã xử lý; B: số văn bản đến | 1/2=2.5
`;

testEarns(SCORED);

/** Sentences with an exception, a second rule, or a case that no rule is certain to say: maximum | title | scoring. */
const DOUBTFUL = `
3 | Tỷ lệ hồ sơ giải quyết đúng hạn | Đạt 100% được 3 điểm, mỗi % giảm trừ 0,1 điểm
3 | Tỷ lệ hồ sơ giải quyết đúng hạn | Đạt 100%: 3 điểm; giảm 5% trừ 0,5 điểm
3 | Tỷ lệ hồ sơ giải quyết đúng hạn | Đạt từ 98% trở lên được 3 điểm; dưới 98% thì cứ 1% hồ sơ trễ hạn trừ 0,2 điểm
3 |  | Không có nhiệm vụ thì tính điểm tối đa; có nhiệm vụ: hoàn thành 100%: 3 điểm; dưới 100%: 0 điểm
3 |  | Điểm = (số văn bản điện tử/tổng số văn bản) × 3, trừ văn bản mật
3 |  | Điểm = (số văn bản điện tử/tổng số văn bản (trừ văn bản mật)) × 3
3 |  | Điểm = số văn bản điện tử/tổng số văn bản × 3 (không tính văn bản mật)
2 | Gửi báo cáo | Đúng hạn: 2 điểm; không đúng hạn: 0 điểm, trừ trường hợp bất khả kháng
2 | Gửi báo cáo | Gửi đúng hạn: 2 điểm; gửi chậm: 0 điểm (trừ trường hợp bất khả kháng)
2 | Gửi báo cáo | Mỗi lần chậm trừ 0,5 điểm, trừ trường hợp có lý do chính đáng
2 | Gửi báo cáo | Mỗi lần gửi chậm trừ 0,5 điểm (ngoại trừ lý do khách quan)
2 | Kỷ luật | Không có công chức bị kỷ luật: 2 điểm; có 01 công chức bị khiển trách: 1 điểm; có công chức bị cảnh cáo trở lên: 0 điểm
1 | Công khai TTHC | 100% TTHC được công khai đầy đủ, đúng quy định: 1 điểm; Dưới 100% TTHC hoặc công khai không đúng quy định: 0 điểm
1 | Một cửa | 100% TTHC thuộc thẩm quyền giải quyết của sở, ngành, trừ TTHC thực hiện tại chỗ: 1; dưới 100%: 0
1 | Giảm chi trực tiếp từ ngân sách | Giảm từ 10% trở lên: 1 điểm; giảm dưới 10%: tính theo tỷ lệ
2 | Thu ngân sách | Vượt từ 10% trở lên so với chỉ tiêu: 2 điểm; vượt dưới 10%: 1,5 điểm; đạt chỉ tiêu: 1 điểm; không đạt: 0 điểm
2 | Thu ngân sách | Vượt chỉ tiêu: 2 điểm; đạt chỉ tiêu: 1,5 điểm; đạt từ 90% đến dưới 100% chỉ tiêu: 1 điểm; dưới 90%: 0 điểm
2 | Sáng kiến | Mỗi sáng kiến 0,5 điểm, tối đa 2 điểm; đơn vị không có sáng kiến bị trừ 1 điểm
2 | Sáng kiến | Mỗi sáng kiến được công nhận 0,5 điểm, sáng kiến được áp dụng toàn tỉnh tính gấp đôi
2 | Sáng kiến | Mỗi sáng kiến 0,5 điểm (chỉ tính từ sáng kiến thứ hai)
2 | Sáng kiến | Từ sáng kiến thứ 2 trở đi, mỗi sáng kiến 0,5 điểm
2 | Sáng kiến | Có 01 sáng kiến: 1 điểm; thêm mỗi sáng kiến cộng 0,5 điểm
2 | Sáng kiến | Có 01 sáng kiến được 1 điểm, từ sáng kiến thứ hai mỗi sáng kiến được 0,25 điểm, tối đa 2 điểm
2 | Sáng kiến | Có ít nhất 01 sáng kiến: 1 điểm; mỗi sáng kiến tăng thêm: 0,5 điểm; tối đa 2 điểm
2 | Mô hình | Xây dựng mới 01 mô hình được 1 điểm; duy trì mô hình cũ được 0,5 điểm/mô hình; tối đa 2 điểm
2 | Mô hình | Xây dựng được mô hình mới: 1 điểm; nhân rộng mô hình: 1 điểm
2 | Kế hoạch | Ban hành đúng hạn: 2 điểm; ban hành chậm: 1 điểm; không ban hành: -1 điểm
2 | Kế hoạch | Có: 2 điểm; không có: trừ 2 điểm
2 | Hội nghị | Tổ chức ≥ 02 hội nghị: 2 điểm; tổ chức 01 hội nghị: 1 điểm; không tổ chức hoặc tổ chức không đúng đối tượng: 0 điểm
2 | Hội nghị | Có tổ chức hội nghị hoặc tọa đàm: 2 điểm; không tổ chức hội nghị: 0 điểm
2 | Hội nghị | Tổ chức đủ 04 hội nghị/năm: 2 điểm; tổ chức thiếu: 0,5 điểm/hội nghị
2 | Hội nghị | Mỗi hội nghị 0,5 điểm; từ 4 hội nghị trở lên: 2 điểm
4 | Hội nghị | Mỗi hội nghị 0,5 điểm; từ 4 hội nghị trở lên: 4 điểm
2 | Họp giao ban | Họp đủ 12 lần: 2 điểm; 10-11 lần: 1,5 điểm; dưới 10 lần: tính 0,1 điểm/lần
2 | Họp giao ban | Vắng 01 lần: 1 điểm; vắng từ 02 lần: 0 điểm
2 | Họp giao ban | Vắng không quá 01 lần: 2 điểm; vắng từ 02 lần trở lên: 0 điểm
5 | Khen thưởng | Mỗi Bằng khen 2 điểm; mỗi Giấy khen 0,5 điểm nhưng không quá 2 điểm
5 | Khen thưởng | Mỗi Bằng khen 2 điểm; mỗi Giấy khen 0,5 điểm (tối đa 2 điểm)
5 | Điển hình | Có điển hình tiên tiến: mỗi tập thể 1 điểm, mỗi cá nhân 0,5 điểm
5 | Tin bài | Đăng tải từ 50 tin, bài trở lên: 5 điểm; dưới 50 tin, bài: tính theo tỷ lệ
5 | Tin bài | Từ 50 tin, bài trở lên: 5 điểm; dưới 50 tin, bài: số tin, bài/50 x 5
5 | Tin bài | Đạt từ 50 tin, bài/năm trở lên được 5 điểm; mỗi tin, bài thiếu trừ 0,1 điểm
5 | Tin bài | Điểm = (số tin bài đã đăng / số tin bài theo kế hoạch) x 5, tối đa 5 điểm
4 | DVC trực tuyến | Điểm = Điểm tối đa x a/b, trong đó: a là số DVC có hồ sơ; b là số DVC cung cấp
4 | Nhiệm vụ | Điểm = (Số nhiệm vụ hoàn thành đúng hạn + 0,5 x số nhiệm vụ hoàn thành quá hạn)/Tổng số nhiệm vụ x 4
4 | Nhiệm vụ | Điểm = (A + B)/C x 4; A: số nhiệm vụ hoàn thành; B: số nhiệm vụ đang thực hiện trong hạn; C: tổng số nhiệm vụ
4 | Nhiệm vụ | Điểm = A/(B + C) x 4; A: số nhiệm vụ hoàn thành; B: số nhiệm vụ hoàn thành; C: số nhiệm vụ quá hạn
4 | Nhiệm vụ | Điểm = A/B x 4, nếu A > B thì tính bằng 4; A: số nhiệm vụ hoàn thành; B: số nhiệm vụ được giao
4 | Chỉ số hài lòng | Điểm = Kết quả khảo sát (%) x 4
4 | Chỉ số hài lòng | ≥90%: 4đ; 80-89,99%: 3đ; 70-79,99%: 2đ; <70%: 0đ
4 | Chỉ số hài lòng | Trên 90 điểm: 4 điểm; từ 80 đến 90 điểm: 3 điểm; dưới 80 điểm: 0 điểm
4 | Xếp hạng PAR | Xếp hạng 1-3: 4 điểm; hạng 4-10: 3 điểm; hạng 11-15: 2 điểm; còn lại: 0 điểm
4 | Xếp hạng PAR | Mỗi bậc tăng hạng được 0,5 điểm, mỗi bậc giảm hạng trừ 0,5 điểm
3 | Thời gian giải quyết | Trong 24 giờ: 3 điểm; từ 24 đến 48 giờ: 2 điểm; trên 48 giờ: 0 điểm
3 | Thời gian giải quyết | Trong vòng 05 ngày làm việc: 3 điểm; từ 06 đến 10 ngày: 2 điểm; trên 10 ngày: 0 điểm
3 | Thời gian giải quyết | Dưới 1 giờ: 3 điểm; từ 1 giờ đến 24 giờ: 2 điểm; trên 1 ngày: 0 điểm
3 | Thu nhập bình quân | Trên 50 triệu đồng: 3 điểm; 40.000.000 - 50.000.000 đồng: 2 điểm; dưới 40 triệu: 0 điểm
3 | Thu nhập bình quân | Từ 50 triệu trở lên: 3 điểm; từ 45 - 49 triệu: 2 điểm; dưới 45 triệu: 1 điểm
3 | Vận động quỹ | Trên 100%: 3 điểm; đạt 100%: 2 điểm; dưới 100%: 1 điểm; không vận động: 0 điểm
3 | Kết nạp đảng viên | Vượt chỉ tiêu: 3 điểm; đạt chỉ tiêu: 2 điểm; đạt trên 50% chỉ tiêu: 1 điểm; còn lại: 0 điểm
2 | Chuyển đổi số | 100% cán bộ, công chức được tập huấn: 2 điểm; cứ thiếu 10% trừ 0,5 điểm
2 | Chuyển đổi số | Có tổ công nghệ số: 1 điểm; hoạt động thường xuyên: 1 điểm
2 | Chuyển đổi số | a>=50%: Điểm tối đa; a<50%: Điểm = a/50%*Điểm tối đa
2 | Tỷ lệ DVCTT | Tỷ lệ từ 70% trở lên: Điểm tối đa. Tỷ lệ dưới 70%: Điểm = Tỷ lệ x Điểm tối đa
2 | Tỷ lệ DVCTT | Đạt 70% trở lên: 2 điểm; dưới 70%: tính theo tỷ lệ tương ứng
2 | Tỷ lệ DVCTT | Đạt ≥ 70%: 2 điểm; từ 50% - <70%: 1 điểm; <50%: 0 điểm; không phát sinh: 2 điểm
2 | Tỷ lệ DVCTT | Đạt từ 70%: 2 điểm. Giảm 1% trừ 0,1 điểm
2 | Văn bản điện tử | a = số văn bản điện tử; b = tổng số văn bản đi (trừ văn bản mật); điểm = a/b x 2
2 | Văn bản điện tử | Điểm = 2*a/(a+b); a: số văn bản điện tử, b: số văn bản giấy
2 | Văn bản điện tử | Điểm = b/a*2; a: số văn bản điện tử, b: tổng số văn bản
2 | An toàn thông tin | Không để xảy ra sự cố: 2 điểm; để xảy ra sự cố nhưng khắc phục kịp thời: 1 điểm; để xảy ra sự cố: 0 điểm
2 | An toàn thông tin | Mỗi sự cố trừ 0,5 điểm; sự cố nghiêm trọng: 0 điểm
2 | An toàn thông tin | Mỗi sự cố trừ 0,5 điểm, nghiêm trọng trừ 1 điểm
2 | Đào tạo | 0,5 điểm cho 10 lượt người
2 | Đào tạo | 0,5 điểm/10 lượt người
2 | Đào tạo | Tổ chức lớp riêng: 2 điểm; lồng ghép: 1 điểm; không: 0 điểm
2 | Khiếu nại | Giải quyết 100% đơn: 2 điểm; còn tồn đọng: 0 điểm
2 | Khiếu nại | Không có đơn hoặc giải quyết 100% đơn: 2 điểm; từ 80% đến dưới 100%: 1 điểm; dưới 80%: 0 điểm
2 | Không có khiếu nại kéo dài | Có: 0 điểm; Không: 2 điểm
2 | Thi đua | Xếp thứ nhất khối: 2 điểm; nhì: 1,5 điểm; ba: 1 điểm; còn lại: 0,5 điểm
2 | Thi đua | Hoàn thành xuất sắc: 2 điểm; hoàn thành tốt: 1,5 điểm; hoàn thành: 1 điểm; không hoàn thành: 0 điểm, không xếp loại
2 | Thi đua | Đạt giải nhất 2 điểm/giải, nhì 1,5 điểm/giải, ba 1 điểm/giải
2 | Thi đua | Tham gia đầy đủ 100% hoạt động: 2 điểm; tham gia 50% trở lên: 1 điểm; dưới 50%: 0 điểm
2 | Thi đua | Tham gia đủ các hoạt động được 2 điểm; thiếu 1 hoạt động trừ 0,5 điểm; không tham gia 0 điểm
2 | Trồng cây | Trồng mới 1.000 cây: 2 điểm; 500 cây: 1 điểm
2 | Môi trường | Tỷ lệ thu gom rác đạt 90% trở lên (đô thị), 70% trở lên (nông thôn): 2 điểm; không đạt: 0 điểm
2 | Môi trường | Đạt chuẩn theo quy định: 2 điểm; cơ bản đạt (≥ 70%): 1 điểm; không đạt: 0 điểm
3 | Môi trường | Đạt mỗi nội dung được 1 điểm: (1) thu gom; (2) xử lý; (3) phân loại
3 | Môi trường | Thu gom: 1 điểm; xử lý: 1 điểm; phân loại: 1 điểm
3 | Tổng điểm | Từ 90 điểm trở lên: 3 điểm; từ 80 đến dưới 90 điểm: 2 điểm; dưới 80 điểm: 0 điểm
3 | ANTT | Tội phạm giảm so với năm trước: 3 điểm; bằng năm trước: 2 điểm; tăng dưới 5%: 1 điểm; tăng từ 5% trở lên: 0 điểm
3 | Thuế | Thu đạt 100% dự toán trở lên được 3 điểm; cứ giảm 1% trừ 0,1 điểm nhưng không quá 3 điểm
3 | Thuế | Đạt 100% trở lên: 3 điểm; đạt từ 95% đến dưới 100%: 2 điểm; đạt dưới 95%: 0 điểm, cứ vượt 1% cộng 0,1 điểm
3 | Nợ XDCB | Không có nợ đọng: 3 điểm; nợ dưới 1 tỷ đồng: 2 điểm; nợ từ 1 tỷ đồng đến 5 tỷ đồng: 1 điểm; nợ trên 5 tỷ đồng: 0 điểm
3 | Tỷ lệ giải ngân vốn | Điểm = Tỷ lệ giải ngân x 3; trên 95% được tính điểm tối đa
3 | Tỷ lệ giải ngân vốn | Tỷ lệ giải ngân x 3. Nếu tỷ lệ giải ngân trên 95% thì được điểm tối đa
3 | Tỷ lệ giải ngân vốn | Tỷ lệ giải ngân (%) × 3 điểm (làm tròn đến 2 chữ số thập phân)
3 | Tỷ lệ giải ngân vốn | Điểm = 3 x tỷ lệ giải ngân/tỷ lệ giải ngân bình quân chung của tỉnh
3 | Tỷ lệ giải ngân vốn | Cao hơn bình quân chung: 3 điểm; bằng: 2 điểm; thấp hơn: 0 điểm
5 | Điểm thưởng | Được Thủ tướng khen: +5 điểm; được tỉnh khen: +2 điểm
2 | Nhiệm vụ CCHC | Hoàn thành 100% kế hoạch đúng thời hạn: 2 điểm; hoàn thành 100% kế hoạch: 1 điểm; dưới 100% kế hoạch: 0 điểm
2 | Giải ngân vốn | Hoàn thành 100% kế hoạch huyện: 2 điểm; dưới 100% kế hoạch tỉnh: 0 điểm
2 | Giải ngân vốn | Vượt kế hoạch từ 10% trở lên: 2 điểm; vượt dưới 10%: 1 điểm; không vượt: 0 điểm
2 | Giải ngân vốn | Đạt 100% kế hoạch: 2 điểm; mỗi 1% thiếu trừ 0,1 điểm
2 | Giải ngân vốn | Đạt 100% kế hoạch: 2 điểm; từ 90% nhiệm vụ: 1 điểm; dưới 90%: 0 điểm
2 | Số tin bài | Mỗi tin, bài 0,1 điểm, tối đa 2 điểm; tin, bài trên báo Trung ương nhân đôi
2 | Số tin bài | Mỗi tin, bài 0,1 điểm, tối đa 2 điểm, không tính tin đăng lại
2 | Số tin bài | Mỗi tin, bài (không kể tin đăng lại) 0,1 điểm, tối đa 2 điểm
2 | Số tin bài | Mỗi tin, bài được đăng 0,1 điểm; tối đa 2 điểm/năm
2 | Số tin bài | Mỗi tin, bài được đăng 0,1 điểm; tối đa 0,5 điểm/quý
2 | Số tin bài | Mỗi quý có từ 5 tin bài: 0,5 điểm
2 | Số tin bài | Mỗi tháng ít nhất 02 tin: 2 điểm; không đạt: 0 điểm
2 | Số tin bài | Dưới 5 tin: 0 điểm; từ 5 tin mỗi tin 0,1 điểm
2 | Số tin bài | Từ 10 tin trở lên: 2 điểm; cứ giảm 1 tin trừ 0,2 điểm
2 | Số tin bài | Từ 10 tin trở lên: 2 điểm; dưới 10 tin, mỗi tin 0,2 điểm
2 | Số tin bài | Mỗi tin 0,2 điểm; đạt từ 10 tin trở lên được điểm tối đa
2 | Số cuộc kiểm tra | 5 cuộc: 2 điểm; 3 cuộc: 1 điểm; 0 cuộc: 0 điểm
2 | Số cuộc kiểm tra | 1 cuộc được 1 điểm, 2 cuộc được 2 điểm
2 | Số cuộc kiểm tra | Có 1 cuộc được 0,5 điểm, thêm 1 cuộc được cộng 0,5 điểm
2 | Số cuộc kiểm tra | Đúng 4 cuộc: 2 điểm; dưới 4 cuộc: 0 điểm
2 | Số cuộc kiểm tra | Đủ 4 cuộc/quý: 2 điểm; dưới 4 cuộc/năm: 0 điểm
2 | Báo cáo | Báo cáo đúng hạn được 0,5 điểm/báo cáo, chậm được 0,25 điểm/báo cáo, không báo cáo 0 điểm
2 | Báo cáo | Nộp chậm trừ 0,5 điểm/lần, riêng báo cáo năm trừ 1 điểm/lần
2 | Báo cáo | Nộp chậm trừ 0,5 điểm/ngày, quá 5 ngày trừ 1 điểm/ngày
2 | Báo cáo | Cộng 0,5 điểm cho mỗi báo cáo đúng hạn, 0,25 điểm cho mỗi báo cáo chậm không quá 5 ngày, tối đa 2 điểm
2 | Báo cáo | Cộng 0,5 điểm cho mỗi báo cáo đúng hạn, trừ 0,2 điểm cho mỗi báo cáo chậm, tối đa 2 điểm
2 | Báo cáo | Điểm = tỷ lệ x 2, dưới 50% không tính điểm, dưới 70% được 0,5 điểm
2 | Báo cáo | Đúng hạn thì điểm là 2 điểm trừ số lần chậm; không gửi thì 0
2 | Báo cáo | Đúng hạn thì điểm đánh giá là 2 nếu đầy đủ; không thì 0
2 | Báo cáo | Nếu đúng hạn thì điểm bằng 2; nếu chậm thì điểm bằng 2 - số ngày chậm x 0,1
5 |  | Điểm = số tin, bài thực tế/số tin, bài được giao x 5
5 |  | Điểm = số tin bài đã đăng/số tin bài được giao x 5
5 |  | Điểm = số đảng viên mới kết nạp/số đảng viên được giao kết nạp x 5
5 |  | Điểm = số doanh nghiệp thành lập mới/số doanh nghiệp được giao x 5
5 |  | Điểm = số lao động được giải quyết việc làm/số lao động được giao x 5
5 |  | Điểm = số hộ thoát nghèo/số hộ thoát nghèo được giao x 5
5 |  | Điểm = số hộ thoát nghèo/số hộ nghèo đăng ký thoát nghèo x 5
5 |  | Điểm = số mô hình đã xây dựng/số mô hình đăng ký x 5
5 |  | Điểm = số cuộc kiểm tra đã thực hiện/số cuộc kiểm tra đăng ký x 5
5 |  | Điểm = số người tham gia BHYT/số người được giao x 5
5 |  | Điểm = số vốn huy động/số vốn được giao x 5
5 |  | Điểm = số thu ngân sách/số thu được giao x 5
5 |  | Điểm = số biên chế có mặt/số biên chế được giao x 5
5 |  | Điểm = số cây đã trồng/số cây được giao trồng x 5
5 |  | Điểm = số lượt người được tập huấn/tổng số cán bộ x 5
5 |  | Điểm = số giờ học/tổng số giờ theo quy định x 5
5 |  | Điểm = A/B x 5; A: số cuộc đã tổ chức; B: số cuộc phải tổ chức
5 |  | Điểm = A/B x 5; A: số lớp đã mở; B: số lớp được giao
5 |  | Điểm = A/B x 5; A: số xã đạt chuẩn; B: số xã được giao
5 |  | Điểm = A/B x 5; A: số sản phẩm OCOP được công nhận; B: số sản phẩm OCOP được giao
`;

testForAPerson(DOUBTFUL, expect.any(String));

test('a title keeps the capitals of words that are short for others, and of a phrase that ends with what is counted', async () => {
  const percent = await imported(annexOf(['1', 'Chỉ số hài lòng', '4', 'Điểm = SIPAS x 4/100']));
  const papers = await imported(annexOf(['1', 'Kỷ luật', '3', 'Bị nhắc nhở bằng văn bản: trừ 1 điểm/văn bản']));
  const titles = [percent, papers].flatMap(({ document }) => [...factsOf(document).values()].map(({ title }) => title));

  expect(titles).toEqual([{ vi: 'Chỉ số hài lòng: SIPAS' }, { vi: 'Kỷ luật: số văn bản bị nhắc nhở bằng văn bản' }]);
});

test('a penalty that takes all points, of the row or of the unit, is for a person', async () => {
  const { rows } = await imported(
    csvOf([
      HEADINGS,
      ['I', 'Nhóm', '', ''],
      ['1', 'Mạng', '2', 'Có: 2 điểm; không: 0 điểm'],
      ['II', 'Điểm trừ', '3', ''],
      ['1', 'Kê khai', '3', 'Kê khai không trung thực: trừ toàn bộ số điểm'],
    ]),
  );

  expect(rows.map(({ row, why }) => `${row} ${why}`)).toEqual(['5 unread', '5 no-body']);
});
