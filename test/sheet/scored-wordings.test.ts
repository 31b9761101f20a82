import { testEarns } from './earns.js';

/** Sentences of annexes, and what each earns by hand: on, below and above each end. */
const SCORED = String.raw`
1 |  | Đạt 100%: 1 điểm; từ 80% - dưới 100%: 0,5 điểm; dưới 80%: 0 điểm | 100=1 99.9=0.5 80=0.5 79.9=0
0.5 | Thực hiện kế hoạch tuyên truyền | Hoàn thành từ 80% trở lên: 0,5; dưới 80%: 0 | 80=0.5 79.9=0
2 | Tỷ lệ cơ quan chuyên môn đạt chuẩn | Trên 80%: 2 điểm; Từ 50 đến 80%: 1 điểm; Dưới 50%: 0 điểm | 80.1=2 80=1 50=1 49.9=0
2 | Tỷ lệ xã đạt | Từ 80 - 100%: 2 điểm; từ 50 - dưới 80%: 1 điểm; dưới 50%: 0 điểm | 100=2 80=2 79.9=1 50=1 49.9=0
2 | Tỷ lệ xã đạt | Dưới 50%: 0 điểm; từ 50% đến dưới 80%: 1 điểm; từ 80% trở lên: 2 điểm | 80=2 79.9=1 50=1 49.9=0
2 | Tỷ lệ xã đạt | 0 điểm: dưới 50%; 1 điểm: từ 50% đến dưới 80%; 2 điểm: từ 80% trở lên | 80=2 79.9=1 50=1 49.9=0
2 | Tỷ lệ xã đạt | ≥ 80%: 2 điểm\n≥ 50% và < 80%: 1 điểm\n< 50%: 0 điểm | 80=2 79.9=1 50=1 49.9=0
2 | Tỷ lệ xã đạt | Lớn hơn hoặc bằng 80%: 2 điểm; nhỏ hơn 80%: 0 điểm | 80=2 79.9=0
2 | Tỷ lệ xã đạt | Tối thiểu 80%: 2 điểm; dưới 80%: 0 điểm | 80=2 79.9=0
2 | Tỷ lệ xã đạt | Không dưới 80%: 2 điểm; dưới 80%: 0 điểm | 80=2 79.9=0
2 | Tỷ lệ xã đạt | Không quá 20%: 2 điểm; trên 20%: 0 điểm | 20=2 20.1=0
2 | Tỷ lệ xã đạt | Không vượt quá 20%: 2 điểm; vượt quá 20%: 0 điểm | 20=2 20.1=0
2 | Tỷ lệ hộ nghèo | Không quá 5%: 2 điểm; từ trên 5% đến 7%: 1 điểm; trên 7%: 0 điểm | 5=2 5.1=1 7=1 7.1=0
2 | Tỷ lệ hộ nghèo | ≤ 5%: 2 điểm; > 5% đến ≤ 7%: 1 điểm; > 7%: 0 điểm | 5=2 5.1=1 7=1 7.1=0
2 | Tỷ lệ xã đạt | Cao hơn 80%: 2 điểm; bằng 80%: 1 điểm; thấp hơn 80%: 0 điểm | 80.1=2 80=1 79.9=0
2 | Tỷ lệ xã đạt | Từ 90% đến dưới 100%: 1 điểm; 100%: 2 điểm; còn lại: 0 điểm | 100=2 99.9=1 90=1 89.9=0
3 | Tỷ lệ xã đạt | Từ 90% trở xuống: 0 điểm; trên 90%: 3 điểm | 90=0 90.1=3
3 | Tỷ lệ xã đạt | Đạt từ 100% trở lên: 3 điểm; dưới 100%: 0 điểm | 100=3 99.9=0
3 | Tỷ lệ thu ngân sách so với dự toán | Đạt từ 110% trở lên: 3 điểm; từ 100% đến dưới 110%: 2 điểm; dưới 100%: 0 điểm | 130=3 110=3 109=2 100=2 99.9=0
3 | Tỷ lệ giải ngân | Nếu đạt từ 90% trở lên thì được 3 điểm, ngược lại được 0 điểm | 90=3 89.9=0
3 | Tỷ lệ giải ngân | Từ 90% đến 95% được 2 điểm, trên 95% được 3 điểm, dưới 90% được 0 điểm | 95.1=3 95=2 90=2 89.9=0
3 | Tỷ lệ giải ngân | TỪ 90% TRỞ LÊN: 3 ĐIỂM; TỪ 70% ĐẾN DƯỚI 90%: 1,5 ĐIỂM; DƯỚI 70%: 0 ĐIỂM | 90=3 89.9=1.5 70=1.5 69.9=0
3 | Tỷ lệ giải ngân | Đạt trên 95% đến 100%: 3 điểm; đạt trên 85% đến 95%: 2 điểm; từ 85% trở xuống: 0 điểm | 100=3 95.1=3 95=2 85.1=2 85=0
3 | Tỷ lệ giải ngân | Từ 9,5% trở lên: 3 điểm; dưới 9,5%: 0 điểm | 9.5=3 9.49=0
3 | Tỷ lệ hồ sơ đúng hạn | Đạt trên 98%: 3 điểm. Đạt từ 95%-98%: 2 điểm. Đạt dưới 95%: 0 điểm. | 98.1=3 98=2 95=2 94.9=0
3 | Tỷ lệ hồ sơ đúng hạn | Đạt từ 98%: 3 điểm. Đạt từ 95%-98%: 2 điểm. Đạt dưới 95%: 0 điểm. | 98=3 97.9=2 95=2 94.9=0
3 | Tỷ lệ hồ sơ đúng hạn | Từ 95% trở lên: 3,0 điểm; từ 80% đến dưới 95%: 2,0 điểm; dưới 80%: 0,0 điểm | 95=3 94.9=2 80=2 79.9=0
3 | Tỷ lệ hồ sơ đúng hạn | Từ 95% trở lên: 3.00 điểm; từ 80% đến dưới 95%: 2.25 điểm; dưới 80%: 0.00 điểm | 95=3 94.9=2.25 80=2.25 79.9=0
3 | Tỷ lệ hồ sơ đúng hạn | Từ 95% trở lên: 03 điểm; từ 80% đến dưới 95%: 02 điểm; dưới 80%: 00 điểm | 95=3 94.9=2 80=2 79.9=0
3 | Tỷ lệ hồ sơ đúng hạn | Tỷ lệ đạt từ 95% trở lên: 3 điểm; tỷ lệ đạt từ 80% đến dưới 95%: 2 điểm; tỷ lệ đạt dưới 80%: 0 điểm; không có hồ sơ: không tính điểm | 95=3 94.9=2 80=2 79.9=0
3 | Tỷ lệ hồ sơ đúng hạn | Từ 95% hồ sơ trở lên: 3 điểm; từ 80% đến dưới 95% hồ sơ: 2 điểm; dưới 80% hồ sơ: 0 điểm | 95=3 94.9=2 80=2 79.9=0
1 |  | Tính điểm theo công thức: (b/a)*điểm tối đa. Trong đó: a là tổng số nhiệm vụ được giao; b là số nhiệm vụ hoàn thành | 1/2=0.5 2/2=1
1 |  | Tính điểm theo công thức: (b/a)*1,00\nTrong đó:\na là tổng số TTHC;\nb là số TTHC đã công khai. | 1/2=0.5
2 |  | Tỷ lệ A/B x điểm tối đa. A: số hồ sơ điện tử; B: tổng số hồ sơ | 1/2=1
2 |  | Số hồ sơ điện tử/tổng số hồ sơ x 100% x 2 điểm | 1/2=1
2 |  | Điểm = Tỷ lệ hồ sơ đúng hạn x 2/100 | 100=2 50=1
2 |  | Điểm = số hồ sơ đúng hạn/tổng số hồ sơ x 2. Trường hợp không phát sinh hồ sơ thì được điểm tối đa | 1/2=1 0/0=2
2 |  | Điểm = số hồ sơ đúng hạn/tổng số hồ sơ x 2. Trường hợp không phát sinh hồ sơ thì không đánh giá | 1/2=1
2 |  | Điểm = số xã không đạt/tổng số xã x 2 | 1/2=1
2 |  | Tỷ lệ hộ nghèo x 2 | 50=1
2 |  | Đạt từ 90% trở lên: 2 điểm; dưới 90%: Điểm = (Tỷ lệ đạt x 2)/90% | 90=2 45=1
2 |  | Đạt 90% trở lên: 2 điểm, dưới 90%: Tỷ lệ/90% x điểm tối đa | 90=2 45=1
2 |  | Có từ 5 mô hình trở lên: 2 điểm; có từ 3 đến 4 mô hình: 1 điểm; có từ 1 đến 2 mô hình: 0,5 điểm; không có mô hình: 0 điểm | 5=2 4=1 3=1 2=0.5 1=0.5 0=0
2 |  | Ít nhất 2 mô hình: 2 điểm; 1 mô hình: 1 điểm; 0 mô hình: 0 điểm | 2=2 3=2 1=1 0=0
2 |  | 02 mô hình trở lên: 2 điểm; 01 mô hình: 1 điểm; chưa có mô hình: 0 điểm | 2=2 3=2 1=1 0=0
2 |  | Không có đơn thư: 2 điểm; có 1-2 đơn thư: 1 điểm; có từ 3 đơn thư: 0 điểm | 0=2 1=1 2=1 3=0
2 |  | Không có đơn thư: 2 điểm; có từ 1 đến 2 đơn thư: 1 điểm; có 3 đơn thư trở lên: 0 điểm | 0=2 1=1 2=1 3=0
2 | Số vụ tai nạn | Không có vụ nào: 2 điểm; 01 vụ: 1 điểm; từ 02 vụ trở lên: 0 điểm | 0=2 1=1 2=0
2 |  | Mỗi đề tài cấp tỉnh được 0,5 điểm nhưng tối đa không quá 2 điểm | 1=0.5 4=2 5=2
2 |  | Mỗi đề tài cấp tỉnh được 0,5 điểm/đề tài, tối đa 2 điểm | 1=0.5 4=2 5=2
2 |  | Cứ mỗi đề tài cộng 0,5 điểm, tối đa 02 điểm | 1=0.5 4=2 5=2
2 |  | Cứ 01 đề tài được cộng 0,5 điểm, tổng điểm cộng không vượt quá 2 điểm | 1=0.5 4=2 5=2
2 |  | Mỗi đề tài được 0,5 điểm. Không có đề tài: 0 điểm | 1=0.5 4=2 0=0
2 |  | Mỗi bằng khen 1 điểm, mỗi giấy khen 0,5 điểm, tối đa 2 điểm | 1/0=1 0/1=0.5 2/2=2
2 |  | Mỗi lần nộp chậm trừ 0,25 điểm | 0=2 1=1.75 8=0 9=0
2 |  | Mỗi lần nộp chậm trừ 0,25 điểm; mỗi lần không nộp trừ 0,5 điểm | 0/0=2 1/0=1.75 0/1=1.5
2 |  | Mỗi ngày chậm trừ 0,25 điểm, tối đa trừ 1 điểm | 0=2 1=1.75 4=1 9=1
2 |  | Mỗi hồ sơ trễ hạn trừ 0,1 điểm, nhưng tổng điểm trừ không quá 1 điểm | 0=2 1=1.9 10=1 20=1
2 |  | Mỗi hồ sơ trễ hạn trừ 0,1 điểm; trừ không quá 1 điểm | 0=2 10=1 20=1
2 |  | Mỗi xã đạt chuẩn nông thôn mới được 0,5 điểm; mỗi xã nâng cao được 1 điểm; tối đa 2 điểm | 1/0=0.5 0/1=1 2/2=2
2 | Số ngày giải quyết | Dưới 10 ngày: 2 điểm; từ 10 đến 20 ngày: 1 điểm; trên 20 ngày: 0 điểm | 9=2 10=1 20=1 21=0
2 | Dân số | Trên 10.000 người: 2 điểm; từ 5.000 đến 10.000 người: 1 điểm; dưới 5.000 người: 0 điểm | 10001=2 10000=1 5000=1 4999=0
2 | Thu ngân sách so với năm trước | Trên 100%: 2 điểm; từ 90% đến 100%: 1 điểm; dưới 90%: 0 điểm | 120=2 100=1 90=1 89=0
2 |  | Điểm = Chỉ số hài lòng/100 x 2 | 100=2 50=1
2 |  | Điểm = Chỉ số hài lòng x 2% | 100=2 50=1
2 |  | Điểm = số hồ sơ đúng hạn/số hồ sơ đã giải quyết x 2 | 1/2=1
2 |  | Điểm = số hồ sơ đúng hạn/số hồ sơ tiếp nhận x 2 | 1/2=1
2 |  | Điểm = số đơn đã giải quyết/số đơn thuộc thẩm quyền x 2 | 1/2=1
2 |  | Điểm = số nhiệm vụ hoàn thành/số nhiệm vụ được giao x 2 | 1/2=1
2 |  | Điểm = số vốn đã giải ngân/tổng số vốn được giao x 2 | 1/2=1
2 |  | Mỗi mô hình “Dân vận khéo” được 0,5 điểm, tối đa 2 điểm | 1=0.5 4=2 9=2
2 |  | Mỗi lần chậm giảm 0,5 điểm | 0=2 1=1.5 5=0
2 |  | Mỗi lần chậm bị trừ đi 0,5 điểm | 0=2 1=1.5 5=0
2 |  | Mỗi mô hình mới hoặc sáng kiến được công nhận: 0,5 điểm; tối đa 2 điểm | 1=0.5 4=2 9=2
2 |  | Mỗi mô hình được công nhận 0,5 điểm; tối đa 2 điểm; không có mô hình được công nhận: 0 điểm | 0=0 1=0.5 9=2
2 |  | 0,5 điểm/báo cáo quý đúng hạn | 1=0.5 4=2
2 |  | 0,5 điểm / 01 báo cáo đúng hạn, tối đa 2 điểm | 1=0.5 4=2 5=2
2 |  | Cứ mỗi thôn đạt chuẩn: 0,2 điểm (tối đa 2 điểm) | 1=0.2 10=2 11=2
2 |  | Từng thôn đạt chuẩn được 0,2 điểm, tối đa 2 điểm | 1=0.2 10=2
2 |  | + Trên 90%: 2 điểm\n+ Từ 70% đến 90%: 1 điểm\n+ Dưới 70%: 0 điểm | 90.1=2 90=1 70=1 69=0
2 |  | * Trên 90%: 2 điểm\n* Từ 70% đến 90%: 1 điểm\n* Dưới 70%: 0 điểm | 90.1=2 90=1 70=1 69=0
2 |  | 1) Trên 90%: 2 điểm\n2) Từ 70% đến 90%: 1 điểm\n3) Dưới 70%: 0 điểm | 90.1=2 90=1 70=1 69=0
2 |  | Trên\n90%: 2 điểm; từ 70%\nđến 90%: 1 điểm; dưới 70%: 0\nđiểm | 90.1=2 90=1 70=1 69=0
2 |  | Trên 90%: 2 điểm\n\n\nCòn lại: 0 điểm | 90.1=2 90=0
2 |  | TỶ LỆ TRÊN 90%: 2 ĐIỂM, TỪ 90% TRỞ XUỐNG: 0 ĐIỂM | 90.1=2 90=0
2 |  | Tỷ lệ > 90% = 2 điểm; 70% < tỷ lệ ≤ 90% = 1 điểm; tỷ lệ ≤ 70% = 0 điểm | 90.1=2 90=1 70.1=1 70=0
2 |  | >= 90 %: 2đ. < 90 %: 0đ | 90=2 89.9=0
2 |  | Trên hoặc bằng 90%: 2 điểm; dưới 90%: 0 điểm | 90=2 89.9=0
2 |  | Bằng hoặc trên 90%: 2 điểm; dưới 90%: 0 điểm | 90=2 89.9=0
2 |  | Chưa đạt 90%: 0 điểm; đạt từ 90%: 2 điểm | 90=2 89.9=0
2 |  | Không dưới 90%: 2 điểm; còn lại: 0 điểm | 90=2 89.9=0
2 |  | Không ít hơn 5 mô hình: 2 điểm; còn lại: 0 điểm | 5=2 4=0
2 |  | Không nhiều hơn 5 vụ: 2 điểm; còn lại: 0 điểm | 5=2 6=0
2 | Số hồ sơ trễ hạn | Không có: 2 điểm; có từ 1 đến 5 hồ sơ: 1 điểm; trên 5 hồ sơ: 0 điểm | 0=2 1=1 5=1 6=0
2 | Số văn bản ban hành chậm | 0: 2 điểm; 1-2: 1 điểm; từ 3: 0 điểm | 0=2 1=1 2=1 3=0
2 | Số văn bản ban hành chậm | 0 văn bản: 2 điểm; từ 1 văn bản trở lên: 0 điểm | 0=2 1=0
2 | Số văn bản ban hành chậm | Dưới 3 văn bản: 2 điểm; 3 văn bản: 1 điểm; trên 3 văn bản: 0 điểm | 0=2 2=2 3=1 4=0
2 | Số văn bản ban hành chậm | Từ 3 đến 5 văn bản: 1 điểm; dưới 3: 2 điểm; trên 5: 0 điểm | 0=2 3=1 5=1 6=0
2 | Số dân | Từ 500 trở lên: 2 điểm; dưới 500: 0 điểm | 500=2 499=0
2 | Nợ | Từ 5 đồng chí trở lên: 2 điểm; dưới 5 đồng chí: 0 điểm | 5=2 4=0
2 |  | Mỗi đồng chí được khen 0,5 điểm, tối đa 2 điểm | 1=0.5 9=2
2 |  | Mỗi thiếu nhi được khen 0,5 điểm, tối đa 2 điểm | 1=0.5 9=2
1 | Thực hiện kế hoạch CCHC | Đạt 100% kế hoạch: 1; Từ 80% - dưới 100% kế hoạch: 0,5; Dưới 80% kế hoạch: 0 | 100=1 99.9=0.5 80=0.5 79.9=0
1 | Thực hiện kế hoạch CCHC | Hoàn thành 100% kế hoạch: 1 điểm; hoàn thành từ 85% đến dưới 100% kế hoạch: 0.5 điểm; hoàn thành dưới 85% kế hoạch: 0 điểm | 100=1 99.9=0.5 85=0.5 84.9=0
1 | Tỷ lệ xã đạt | Trên 90% số xã đạt: 1 điểm; còn lại: 0 điểm | 90.1=1 90=0
1 | Tỷ lệ xã không đạt | Trên 10% không đạt: 0 điểm; còn lại: 1 điểm | 10.1=0 10=1
2 | Tỷ lệ xã đạt | ≥ 80%: 2 điểm\n≥ 50% và < 80%: 1 điểm\n< 50%: 0 điểm | 80=2 79.9=1 50=1 49.9=0
2 | Tỷ lệ xã đạt | > 50% và ≤ 80%: 1 điểm; > 80%: 2 điểm; ≤ 50%: 0 điểm | 80.1=2 80=1 50.1=1 50=0
2 | Tỷ lệ xã đạt | Không vượt quá 20%: 2 điểm; vượt quá 20%: 0 điểm | 20=2 20.1=0
2 |  | Trên hoặc bằng 90%: 2 điểm; dưới 90%: 0 điểm | 90=2 89.9=0
2 |  | Bằng hoặc trên 90%: 2 điểm; dưới 90%: 0 điểm | 90=2 89.9=0
2 |  | Trên 90%: 2 điểm; dưới hoặc bằng 90%: 0 điểm | 90=0 90.1=2
2 |  | Không thấp hơn 90%: 2 điểm; thấp hơn 90%: 0 điểm | 90=2 89.9=0
2 |  | Không cao hơn 10%: 2 điểm; cao hơn 10%: 0 điểm | 10=2 10.1=0
2 |  | Không trên 10%: 2 điểm; trên 10%: 0 điểm | 10=2 10.1=0
2 | Số vụ tai nạn | Không có vụ nào: 2 điểm; 01 vụ: 1 điểm; từ 02 vụ trở lên: 0 điểm | 0=2 1=1 2=0
2 |  | Mỗi đề tài cấp tỉnh được 0,5 điểm/đề tài, tối đa 2 điểm | 1=0.5 4=2 5=2
2 |  | Mỗi đề tài được 0,5 điểm. Không có đề tài: 0 điểm | 1=0.5 4=2 0=0
2 |  | Mỗi mô hình được công nhận 0,5 điểm; tối đa 2 điểm; không có mô hình được công nhận: 0 điểm | 0=0 1=0.5 9=2
1 |  | Tính điểm theo công thức: (b/a)*điểm tối đa. Trong đó: a là tổng số nhiệm vụ được giao; b là số nhiệm vụ hoàn thành | 1/2=0.5 2/2=1
1 |  | Tính điểm theo công thức: (b/a)*1,00\nTrong đó:\na là tổng số TTHC;\nb là số TTHC đã công khai. | 1/2=0.5
2 |  | Tỷ lệ A/B x điểm tối đa. A: số hồ sơ điện tử; B: tổng số hồ sơ | 1/2=1
2 | Chuyển đổi số | - Tỷ lệ ≥ 80%: Điểm tối đa\n- Tỷ lệ < 80%: Điểm=Tỷ lệ/80%*Điểm tối đa | 100=2 80=2 40=1
2 | Chuyển đổi số | a= Tổng chi NSNN cho CĐS; b= Tổng chi NSNN; Tỷ lệ= a/b; - Tỷ lệ>=1%: Điểm tối đa; - Tỷ lệ<1%: Điểm=Tỷ lệ/1%*Điểm tối đa | 1/100=2 1/200=1 3/100=2
2 | Chuyển đổi số | a= Số hộ gia đình có internet; b= Tổng số hộ gia đình; Tỷ lệ= a/b; Điểm= Tỷ lệ*Điểm tối đa | 1/2=1 2/2=2
3 | Tỷ lệ hồ sơ đúng hạn | Từ 95% trở lên: điểm tối đa; từ 80% đến dưới 95%: 1/2 điểm tối đa; dưới 80%: 0 điểm | 95=3 94.9=1.5 80=1.5 79.9=0
3 | Tỷ lệ hồ sơ đúng hạn | Từ 95% trở lên đạt 100% số điểm; từ 80% đến dưới 95% đạt 50% số điểm; dưới 80%: 0 điểm | 95=3 94.9=1.5 80=1.5 79.9=0
3 | Tỷ lệ hồ sơ đúng hạn | Từ 95% trở lên: điểm tối đa; từ 80% đến dưới 95%: một nửa số điểm; dưới 80%: không tính điểm | 95=3 94.9=1.5 80=1.5 79.9=0
3 | Tỷ lệ hồ sơ đúng hạn | Từ 95% trở lên: điểm tối đa; từ 80% đến dưới 95%: 2/3 số điểm; dưới 80%: 0 | 95=3 94.9=2 80=2 79.9=0
3 | Tỷ lệ hồ sơ đúng hạn | 100%: điểm tối đa; dưới 100%: 0 điểm | 100=3 99=0
3 | Tỷ lệ hồ sơ đúng hạn | Từ 50% trở lên: điểm tối đa; dưới 50%: 50% số điểm | 50=3 49=1.5
2 | Tỷ lệ giảm hộ nghèo | ≥ 1%: 2 điểm; < 1%: 0 điểm | 1=2 0.9=0 -3=0
1 | Tỷ lệ hồ sơ TTHC trả đúng hạn | Đạt từ 95% trở lên: 1 điểm; dưới 95%: 0 điểm | 95=1 94.9=0
2 | Tỷ lệ đơn vị sự nghiệp tự chủ | Tính theo công thức: (b/a)*2. a là tổng số đơn vị sự nghiệp; b là số đơn vị tự chủ | 1/2=1
3 | Tỷ lệ người dân hài lòng | Điểm = Tỷ lệ người dân hài lòng x 3 | 100=3 50=1.5
3 | Tỷ lệ hộ dùng nước sạch | Đạt ≥ 95%: 3 điểm; từ 90% đến < 95%: 2 điểm; < 90%: 0 điểm | 95=3 94.9=2 90=2 89=0
2 | Tỷ lệ hộ nghèo đa chiều | ≤ 2,5%: 2 điểm; > 2,5%: 0 điểm | 2.5=2 2.6=0
2 | Tỷ lệ thôn có nhà văn hóa | 100%: 2 điểm; dưới 100%: 0 điểm | 100=2 99=0
2 | Số vụ hòa giải thành | Điểm = số vụ hòa giải thành / tổng số vụ hòa giải x 2 | 1/2=1
2 | Dịch vụ công trực tuyến | Điểm = số DVCTT phát sinh hồ sơ/tổng số DVCTT x 2 | 1/2=1
2 | Dịch vụ công trực tuyến | Điểm = số hồ sơ nộp trực tuyến/số hồ sơ tiếp nhận x 2 | 1/2=1
2 | Chuyển đổi số | a= Số DN sử dụng hợp đồng điện tử; b= Tổng số DN; - Tỷ lệ=a/b; - Điểm=Tỷ lệ*Điểm tối đa | 1/2=1
2 | Thi đua | Mỗi điển hình tiên tiến được 0,5 điểm, tối đa 2 điểm | 1=0.5 9=2
2 | Thi đua | Trừ 0,25 điểm/01 lần nộp chậm | 0=2 1=1.75
2 | Tỷ lệ gia đình văn hóa | Có trên 80% gia đình văn hóa: 2 điểm; từ 70% - 80% gia đình văn hóa: 1 điểm; dưới 70% gia đình văn hóa: 0 điểm | 80.1=2 80=1 70=1 69=0
2 | Sinh con thứ 3 | Không có: 2 điểm; có 1 trường hợp: 1 điểm; từ 2 trường hợp trở lên: 0 điểm | 0=2 1=1 2=0
2 | Số lần họp Ban chỉ đạo | 4 lần trở lên: 2 điểm; 2-3 lần: 1 điểm; dưới 2 lần: 0 điểm | 4=2 3=1 2=1 1=0
2 | Số mô hình | Có ≥ 2 mô hình: 2 điểm; có 1 mô hình: 1 điểm; không có: 0 điểm | 2=2 1=1 0=0
2 | Họp Ban chỉ đạo | Từ 4 cuộc họp trở lên: 2 điểm; từ 2 đến 3 cuộc họp: 1 điểm; dưới 2 cuộc họp: 0 điểm | 4=2 3=1 2=1 1=0
2 | Thu so với dự toán | Từ 90% trở lên: 2 điểm; còn lại: 0 điểm | 120=2 90=2 89=0
2 | Tốc độ tăng thu | Từ 5% trở lên: 2 điểm; còn lại: 0 điểm | 5=2 4=0 -4=0
2 | Tỷ lệ xã giảm hộ nghèo | Từ 90% trở lên: 2 điểm; còn lại: 0 điểm | 90=2 89=0
2 | Tỷ lệ tăng dân số | Dưới 1%: 2 điểm; từ 1% trở lên: 0 điểm | 0.5=2 1=0 -1=2
2 | Tăng cường công khai | Từ 90% trở lên: 2 điểm; còn lại: 0 điểm | 90=2 89=0
2 | Cắt giảm TTHC | Từ 30% trở lên: 2 điểm; dưới 30%: 0 điểm | 30=2 29=0
2 | Hồ sơ | Trên 90% - 2 điểm; từ 70% đến 90% - 1 điểm; dưới 70% - 0 điểm | 91=2 90=1 70=1 69=0
2 | Hồ sơ | Trên 90%: 2 điểm; từ 70% đến 90%: 1 điểm; dưới 70%: không chấm điểm | 91=2 90=1 70=1 69=0
2 | Hồ sơ | Từ 90%: 2 điểm; Dưới 90 %: 0 điểm | 90=2 89.9=0
2 | Hồ sơ | Từ 90,0% trở lên: 2 điểm; dưới 90%: 0 điểm | 90=2 89.9=0
2 | Hồ sơ | Từ 90.5% trở lên: 2 điểm; dưới 90,5%: 0 điểm | 90.5=2 90.4=0
2 | Hồ sơ | Từ 90.50% trở lên: 2 điểm; dưới 90.50%: 0 điểm | 90.5=2 90.4=0
2 | Số hồ sơ | Từ 1.500 trở lên: 2 điểm; dưới 1.500: 0 điểm | 1500=2 1499=0
2 | Số hồ sơ | Từ 15 hồ sơ trở lên được 2 điểm và dưới 15 hồ sơ được 0 điểm | 15=2 14=0
2 |  | “Số cuộc họp”: trên 50: 2 điểm; trên 30 đến 50: 1 điểm; còn lại: 0 điểm | 51=2 50=1 31=1 30=0
2 |  | Từ điểm tối đa: mỗi lỗi trừ 0,5 điểm; không dưới 0 điểm | 0=2 1=1.5 9=0
2 |  | Từ điểm tối đa: mỗi lỗi trừ 0,5 điểm; không dưới 1 điểm | 0=2 1=1.5 9=1
2 |  | Điểm = “Hồ sơ đúng hạn” / “Tổng hồ sơ” × điểm tối đa | 1/2=1
2 |  | Mỗi mô hình “Dân vận khéo” 3 điểm, tối đa 2 điểm | 1=2 0=0
2 |  | “Số cuộc họp”: trên 1.000: 2 điểm; còn lại: 0 điểm | 1001=2 1000=0 2=0
2 |  | “Số cuộc họp”: trên 10.000: 2 điểm; trên 1.000 đến 10.000: 1 điểm; còn lại: 0 điểm | 10001=2 1001=1 20=0
2 |  | “Số cuộc họp” từ 1.000 (0 điểm) đến 5.000 (điểm tối đa), ở giữa tính theo tỷ lệ; ngoài khoảng đó: tính như ở đầu gần nhất | 1000=0 5000=2 3=0
`;

testEarns(SCORED);
