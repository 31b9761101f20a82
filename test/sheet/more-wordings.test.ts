import { expect, test } from 'vitest';
import type { Json } from '../../src/model/expression.js';
import { annexOf, imported, ruleIn } from './annexes.js';

/** A line is: maximum | title, or nothing for `Mục thử` | scoring, with \\n for a line end | what the row becomes | why it is told. */
const cellsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('\\n', '\n')))
    .map(([max = '', title = '', scoring = '', becomes = '', whys = '']) => {
      return { max, title: title || 'Mục thử', scoring, becomes, whys: whys.split(' ').filter((why) => why !== '') };
    });
const importedRow = ({
  max,
  title,
  scoring,
}: {
  readonly max: string;
  readonly title: string;
  readonly scoring: string;
}) => imported(annexOf(['1', title, max, scoring]));

const READ = String.raw`
2 |  | Mỗi văn bản thiếu trừ 0,5 điểm | {"deduct":{"items":[{"count":"muc-thu-so-van-ban-thieu","each":0.5}],"notBelow":0}}
5 |  | Đạt từ 95% trở lên: 5 điểm; từ 90% đến dưới 95%: 4 điểm; từ 80% đến dưới 90%: 3 điểm; dưới 80%: 0 điểm | {"bands":{"of":"muc-thu","points":[{"atLeast":95,"points":5},{"atLeast":90,"below":95,"points":4},{"atLeast":80,"below":90,"points":3},{"below":80,"points":0}]}}
2 |  | Có kế hoạch được duyệt trước 31/3: 2 điểm; không có: 0 điểm | {"flag":{"when":"muc-thu-co-ke-hoach-duoc-duyet-truoc-31-3"}}
2 |  | Có kế hoạch được phê duyệt trước ngày 31 tháng 3: 2 điểm; không: 0 điểm | {"flag":{"when":"muc-thu-co-ke-hoach-duoc-phe-duyet-truoc-ngay-31"}}
2 |  | Ban hành trong quý I: 2 điểm; ban hành sau quý I: 1 điểm; không ban hành: 0 điểm | {"choice":{"fact":"muc-thu","points":{"ban-hanh-trong-quy-i":2,"ban-hanh-sau-quy-i":1,"khong-ban-hanh":0}}}
3 |  | 1. Có kế hoạch: 1 điểm\n2. Có báo cáo: 1 điểm\n3. Có kiểm tra: 1 điểm | {"checklist":{"items":{"co-ke-hoach":1,"co-bao-cao":1,"co-kiem-tra":1},"need":"sum","unanswered":"missing"}}
3 |  | a) Có kế hoạch: 1 điểm; b) Có báo cáo: 1 điểm; c) Có kiểm tra: 1 điểm | {"checklist":{"items":{"co-ke-hoach":1,"co-bao-cao":1,"co-kiem-tra":1},"need":"sum","unanswered":"missing"}}
3 |  | + Có kế hoạch: 1 điểm + Có báo cáo: 1 điểm + Có kiểm tra: 1 điểm | {"checklist":{"items":{"co-ke-hoach":1,"co-bao-cao":1,"co-kiem-tra":1},"need":"sum","unanswered":"missing"}}
5 |  | Nếu tỷ lệ đạt từ 90% trở lên thì được 5 điểm, nếu từ 70% đến dưới 90% thì được 3 điểm, nếu dưới 70% thì không tính điểm | {"bands":{"of":"muc-thu","points":[{"atLeast":90,"points":5},{"atLeast":70,"below":90,"points":3},{"below":70,"points":0}]}}
4 |  | Thực hiện đầy đủ: 4 điểm; thực hiện không đầy đủ: 1/2 số điểm; không thực hiện: 0 điểm | {"choice":{"fact":"muc-thu","points":{"thuc-hien-day-du":4,"thuc-hien-khong-day-du":2,"khong-thuc-hien":0}}}
5 |  | Số điểm = A/B × điểm tối đa, trong đó A là số hồ sơ đúng hạn, B là tổng số hồ sơ | {"share":{"part":"so-ho-so-dung-han","whole":"tong-so-ho-so","whenZero":"unscorable"}}
5 |  | Điểm = (Số hồ sơ trực tuyến / Tổng số hồ sơ) × 5, tối đa 5 điểm | {"share":{"part":"so-ho-so-truc-tuyen","whole":"tong-so-ho-so","whenZero":"unscorable"}}
3 |  | Có ba mô hình trở lên: 3 điểm; hai mô hình: 2 điểm; một mô hình: 1 điểm; không có: 0 điểm | {"choice":{"fact":"muc-thu","points":{"co-ba-mo-hinh-tro-len":3,"hai-mo-hinh":2,"mot-mo-hinh":1,"khong-co":0}}}
3 |  | Tổ chức từ hai lớp trở lên: 3 điểm; một lớp: 1,5 điểm; không tổ chức: 0 điểm | {"choice":{"fact":"muc-thu","points":{"to-chuc-tu-hai-lop-tro-len":3,"mot-lop":1.5,"khong-to-chuc":0}}}
2 |  | Mỗi sáng kiến được công nhận cấp tỉnh trong năm 2023 cộng 1 điểm nhưng tối đa không quá 2 điểm | {"per-item":{"count":"muc-thu-so-sang-kien-duoc-cong-nhan-cap-tinh","each":1,"atMost":2}}
2 |  | Mỗi mô hình mới (so với năm trước) cộng 0,5 điểm, tối đa 2 điểm | {"per-item":{"count":"muc-thu-so-mo-hinh-moi-so-voi-nam-truoc","each":0.5,"atMost":2}}
3 |  | Giải nhất: 3 điểm; giải nhì: 2 điểm; giải ba: 1 điểm | {"choice":{"fact":"muc-thu","points":{"giai-nhat":3,"giai-nhi":2,"giai-ba":1,"khong-thuoc-truong-hop-nao":0}}} | option-added
3 |  | Tập thể đạt giải nhất: 3 điểm, nhì: 2 điểm, ba: 1 điểm, khuyến khích: 0,5 điểm | {"choice":{"fact":"muc-thu","points":{"tap-the-dat-giai-nhat":3,"nhi":2,"ba":1,"khuyen-khich":0.5,"khong-thuoc-truong-hop-nao":0}}} | option-added
2 |  | Từ 4 lần/tháng trở lên: 2 điểm; từ 1 đến 3 lần/tháng: 1 điểm; không: 0 điểm | {"bands":{"of":"muc-thu-so-lan-thang","points":[{"atLeast":4,"points":2},{"atLeast":1,"atMost":3,"points":1}],"otherwise":0}}
2 | Thời gian chậm | Từ 30 ngày trở lên: 0 điểm; từ 1 đến 29 ngày: 1 điểm; 0 ngày: 2 điểm | {"bands":{"of":"thoi-gian-cham-so-ngay","points":[{"atLeast":30,"points":0},{"atLeast":1,"atMost":29,"points":1},{"atLeast":0,"atMost":0,"points":2}]}}
2 | Thời gian chậm | Dưới 3 tháng: 2 điểm; từ 3 tháng trở lên: 0 điểm | {"bands":{"of":"thoi-gian-cham-so-thang","points":[{"below":3,"points":2},{"atLeast":3,"points":0}]}}
3 |  | Loại 1: 3 điểm; loại 2: 2 điểm; loại 3: 1 điểm; không xếp loại: 0 điểm | {"choice":{"fact":"muc-thu","points":{"loai-1":3,"loai-2":2,"loai-3":1,"khong-xep-loai":0}}}
5 | Tỷ lệ hồ sơ trễ hạn | Dưới 5%: 5 điểm; từ 5% đến 10%: 3 điểm; trên 10%: 0 điểm | {"bands":{"of":"ty-le-ho-so-tre-han","points":[{"below":5,"points":5},{"atLeast":5,"atMost":10,"points":3},{"above":10,"points":0}]}}
5 | Tỷ lệ hồ sơ trễ hạn | 0%: 5 điểm; trên 0% đến 5%: 3 điểm; trên 5%: 0 điểm | {"bands":{"of":"ty-le-ho-so-tre-han","points":[{"atLeast":0,"atMost":0,"points":5},{"above":0,"atMost":5,"points":3},{"above":5,"points":0}]}}
2 |  | Đạt: 2 điểm; đạt một phần: 1 điểm; không đạt: 0 điểm | {"choice":{"fact":"muc-thu","points":{"dat":2,"dat-mot-phan":1,"khong-dat":0}}}
2 |  | Đạt: 2 điểm; cơ bản đạt: 1 điểm; không đạt: 0 điểm | {"choice":{"fact":"muc-thu","points":{"dat":2,"co-ban-dat":1,"khong-dat":0}}}
2 |  | Có quyết định thành lập và quy chế hoạt động: 2 điểm; có một trong hai: 1 điểm; không có: 0 điểm | {"choice":{"fact":"muc-thu","points":{"co-quyet-dinh-thanh-lap-va-quy-che-hoat-dong":2,"co-mot-trong-hai":1,"khong-co":0}}}
2 |  | Có kế hoạch và báo cáo: 2 điểm; không có: 0 điểm | {"flag":{"when":"muc-thu-co-ke-hoach-va-bao-cao"}}
2 |  | Không có hồ sơ trễ hạn: 2 điểm; có hồ sơ: 0 điểm | {"flag":{"when":"muc-thu-khong-co-ho-so-tre-han"}}
2 |  | Có: 2 điểm | {"flag":{"when":"muc-thu"}}
2 |  | Thực hiện đúng quy định được 2 điểm, có sai sót được 1 điểm, vi phạm không được điểm | {"choice":{"fact":"muc-thu","points":{"thuc-hien-dung-quy-dinh":2,"co-sai-sot":1,"vi-pham":0}}}
2 |  | Tốt: 2đ; khá: 1,5đ; TB: 1đ; yếu: 0đ | {"choice":{"fact":"muc-thu","points":{"tot":2,"kha":1.5,"tb":1,"yeu":0}}}
5 |  | Tỷ lệ hồ sơ đúng hạn x 5 điểm | {"share":{"part":"muc-thu-ty-le-ho-so-dung-han","whole":100}}
5 |  | (A x 5)/B. A: số hồ sơ đúng hạn. B: tổng số hồ sơ | {"share":{"part":"so-ho-so-dung-han","whole":"tong-so-ho-so","whenZero":"unscorable"}}
5 |  | A/B*5 với A là số xã đạt chuẩn, B là số xã | {"share":{"part":"so-xa-dat-chuan","whole":"so-xa","whenZero":"unscorable"}}
2 |  | Có ít nhất 01 mô hình: 2 điểm; không có: 0 điểm | {"bands":{"of":"muc-thu-so-mo-hinh","points":[{"atLeast":1,"points":2}],"otherwise":0}}
2 |  | Có từ 01 đến 02 mô hình: 1 điểm; có trên 02 mô hình: 2 điểm; không có: 0 điểm | {"bands":{"of":"muc-thu-so-mo-hinh","points":[{"atLeast":1,"atMost":2,"points":1},{"above":2,"points":2}],"otherwise":0}}
5 |  | Mỗi quý có báo cáo được 1,25 điểm | {"per-item":{"count":"muc-thu-so-quy-co-bao-cao","each":1.25,"atMost":5}}
4 |  | Đúng hạn: 4 điểm; trễ dưới 5 ngày làm việc: 2 điểm; trễ từ 5 ngày trở lên: 0 điểm | {"choice":{"fact":"muc-thu","points":{"dung-han":4,"tre-duoi-5-ngay-lam-viec":2,"tre-tu-5-ngay-tro-len":0}}}
4 |  | Không chậm: 4 điểm; chậm 1-2 lần: 2 điểm; chậm từ 3 lần trở lên: 0 điểm | {"choice":{"fact":"muc-thu","points":{"khong-cham":4,"cham-1-2-lan":2,"cham-tu-3-lan-tro-len":0}}}
4 |  | Đúng hạn: 4 điểm; chậm 1 lần: 3 điểm; chậm 2 lần: 2 điểm; chậm từ 3 lần: 0 điểm | {"choice":{"fact":"muc-thu","points":{"dung-han":4,"cham-1-lan":3,"cham-2-lan":2,"cham-tu-3-lan":0}}}
4 |  | Đạt mức độ 4: 4 điểm; mức độ 3: 2 điểm; mức độ 2: 1 điểm; không cung cấp: 0 điểm | {"choice":{"fact":"muc-thu","points":{"dat-muc-do-4":4,"muc-do-3":2,"muc-do-2":1,"khong-cung-cap":0}}}
4 |  | Hoàn thành xuất sắc nhiệm vụ: 4 điểm; hoàn thành tốt nhiệm vụ: 3 điểm; hoàn thành nhiệm vụ: 2 điểm; không hoàn thành nhiệm vụ: 0 điểm | {"choice":{"fact":"muc-thu","points":{"hoan-thanh-xuat-sac-nhiem-vu":4,"hoan-thanh-tot-nhiem-vu":3,"hoan-thanh-nhiem-vu":2,"khong-hoan-thanh-nhiem-vu":0}}}
4 |  | Có đầy đủ: 4 điểm; thiếu 01 nội dung: 3 điểm; thiếu 02 nội dung trở lên: 0 điểm | {"choice":{"fact":"muc-thu","points":{"co-day-du":4,"thieu-01-noi-dung":3,"thieu-02-noi-dung-tro-len":0}}}
4 |  | Đạt từ 80% trở lên: 4 điểm; dưới 80%: 0 điểm. Tỷ lệ = số hồ sơ điện tử/tổng số hồ sơ x 100% | {"bands":{"of":{"part":"so-ho-so-dien-tu","whole":"tong-so-ho-so","whenZero":"unscorable"},"points":[{"atLeast":80,"points":4},{"below":80,"points":0}]}}
4 |  | Đạt từ 80% trở lên: 4 điểm; dưới 80%: 0 điểm; Tỷ lệ = (A - B)/A x 100%; A là tổng số hồ sơ; B là số hồ sơ trễ | {"bands":{"of":{"part":"so-ho-so-tre","whole":"tong-so-ho-so","complement":true,"whenZero":"unscorable"},"points":[{"atLeast":80,"points":4},{"below":80,"points":0}]}}
4 |  | Quá nửa số xã đạt chuẩn: 4 điểm; dưới một nửa: 0 điểm | {"choice":{"fact":"muc-thu","points":{"qua-nua-so-xa-dat-chuan":4,"duoi-mot-nua":0}}}
4 |  | Tất cả các xã đạt chuẩn: 4 điểm; một số xã đạt: 2 điểm; không có xã đạt: 0 điểm | {"choice":{"fact":"muc-thu","points":{"tat-ca-cac-xa-dat-chuan":4,"mot-so-xa-dat":2,"khong-co-xa-dat":0}}}
4 |  | Mỗi lỗi trừ 0,5 điểm (trừ không quá 4 điểm) | {"deduct":{"items":[{"count":"muc-thu-so-loi","each":0.5}],"notBelow":0}}
5 | Sáng kiến (không quá 2 sáng kiến) | Có: 5 điểm; không: 0 điểm | {"flag":{"when":"sang-kien-khong-qua-2-sang-kien"}} | title-rule
5 | Sáng kiến - chỉ tính sáng kiến cấp tỉnh | Có: 5 điểm; không: 0 điểm | {"flag":{"when":"sang-kien-chi-tinh-sang-kien-cap-tinh"}} | title-rule
5 | Sáng kiến (áp dụng với cấp huyện) | Có: 5 điểm; không: 0 điểm | {"flag":{"when":"sang-kien-ap-dung-voi-cap-huyen"}} | title-rule
5 | Sáng kiến (riêng xã đảo 3 điểm) | Có: 5 điểm; không: 0 điểm | {"flag":{"when":"sang-kien-rieng-xa-dao-3-diem"}} | title-rule
5 | Sáng kiến (chấm 3 điểm với xã đảo) | Có: 5 điểm; không: 0 điểm | {"flag":{"when":"sang-kien-cham-3-diem-voi-xa-dao"}} | title-rule
5 | Sáng kiến (chỉ dành cho cấp huyện) | Có: 5 điểm; không: 0 điểm | {"flag":{"when":"sang-kien-chi-danh-cho-cap-huyen"}} | title-rule
5 | Điểm liệt: để xảy ra tham nhũng | Có: 5 điểm; không: 0 điểm | {"flag":{"when":"diem-liet-de-xay-ra-tham-nhung"}} | title-rule
5 | Kế hoạch ban hành trước 31/3 | Có: 5 điểm; không: 0 điểm | {"flag":{"when":"ke-hoach-ban-hanh-truoc-31-3"}}
5 | Tỷ lệ hồ sơ đúng hạn >= 90% | Có: 5 điểm; không: 0 điểm | {"flag":{"when":"ty-le-ho-so-dung-han-90"}}
5 | Số tin bài từ 12 trở lên | Có: 5 điểm; không: 0 điểm | {"flag":{"when":"so-tin-bai-tu-12-tro-len"}}
5 |  | Có, kèm minh chứng: 5 điểm; không: 0 điểm | {"flag":{"when":"muc-thu-co-kem-minh-chung"}}
5 |  | Đạt chuẩn quốc gia mức độ 1: 5 điểm; chưa đạt: 0 điểm | {"flag":{"when":"muc-thu-dat-chuan-quoc-gia-muc-do-1"}}
5 |  | Kịp thời: 5 điểm; không kịp thời: 2,5 điểm | {"choice":{"fact":"muc-thu","points":{"kip-thoi":5,"khong-kip-thoi":2.5,"khong-thuoc-truong-hop-nao":0}}} | option-added
5 |  | Theo đánh giá của Hội đồng, tối đa 5 điểm | {"mark":{"fact":"muc-thu"}} | no-body
5 |  | Theo Chỉ số PAPI của tỉnh | {"mark":{"fact":"muc-thu"}} | no-body
5 |  | Theo kết quả xếp loại của năm trước | {"mark":{"fact":"muc-thu"}} | no-body
5 |  | Điểm = A/B x 5. A: Số hồ sơ trực tuyến mức 3, 4; B: Tổng số hồ sơ. Nếu không phát sinh hồ sơ thì đạt điểm tối đa | {"share":{"part":"so-ho-so-truc-tuyen-muc-3-4","whole":"tong-so-ho-so","whenZero":"full"}}
5 |  | Lấy số xã đạt chia tổng số xã nhân với 5 | {"share":{"part":"so-xa-dat","whole":"tong-so-xa","whenZero":"unscorable"}}
5 |  | Có phối hợp giữa sở và huyện: 5 điểm; không có: 0 điểm | {"flag":{"when":"muc-thu-co-phoi-hop-giua-so-va-huyen"}}
5 |  | Có kế hoạch kiểm tra và xử lý: 5 điểm; không có: 0 điểm | {"flag":{"when":"muc-thu-co-ke-hoach-kiem-tra-va-xu-ly"}}
5 |  | Có kế hoạch, quy chế và báo cáo: 5 điểm; thiếu một trong các nội dung: 0 điểm | {"flag":{"all":["muc-thu-co-ke-hoach-quy-che","muc-thu-co-bao-cao"]}}
5 |  | Có kế hoạch hoặc báo cáo: 5 điểm; không có: 0 điểm | {"flag":{"when":"muc-thu-co-ke-hoach-hoac-bao-cao"}}
5 |  | Đạt 100% số điểm nếu đúng hạn; 50% số điểm nếu chậm | {"choice":{"fact":"muc-thu","fractions":{"dung-han":"1","cham":"50/100","khong-thuoc-truong-hop-nao":"0"}}} | option-added
5 |  | Đạt điểm tối đa nếu đúng hạn; 1/2 điểm tối đa nếu chậm; không đạt: 0 điểm | {"choice":{"fact":"muc-thu","fractions":{"dung-han":"1","cham":"1/2","khong-dat":"0"}}}
5 |  | Từ 3 lần/năm trở lên: 5 điểm; dưới 3 lần/năm: 2 điểm | {"bands":{"of":"muc-thu-so-lan-nam","points":[{"atLeast":3,"points":5},{"below":3,"points":2}]}}
5 | Số lần vi phạm | Dưới 3 lần: 5 điểm; từ 3 lần trở lên: 0 điểm | {"bands":{"of":"so-lan-vi-pham","points":[{"below":3,"points":5},{"atLeast":3,"points":0}]}}
5 | Vi phạm | Không có: 5 điểm; 1 lần: 3 điểm; 2 lần: 1 điểm; từ 3 lần: 0 điểm | {"bands":{"of":"vi-pham","points":[{"atLeast":1,"atMost":1,"points":3},{"atLeast":2,"atMost":2,"points":1},{"atLeast":3,"points":0}],"otherwise":5}}
5 |  | Đạt hoặc vượt chỉ tiêu: 5 điểm; không đạt: 0 điểm | {"flag":{"when":"muc-thu-dat-hoac-vuot-chi-tieu"}}
5 |  | Cao hơn mức trung bình của tỉnh: 5 điểm; thấp hơn: 0 điểm | {"choice":{"fact":"muc-thu","points":{"cao-hon-muc-trung-binh-cua-tinh":5,"thap-hon":0}}} | compared answer-left-out
5 |  | Xếp loại A: 5 điểm; loại B: 3 điểm; loại C: 0 điểm | {"choice":{"fact":"muc-thu","points":{"xep-loai-a":5,"loai-b":3,"loai-c":0}}}
5 |  | Nhóm dẫn đầu: 5 điểm; nhóm khá: 3 điểm; nhóm cuối: 0 điểm | {"choice":{"fact":"muc-thu","points":{"nhom-dan-dau":5,"nhom-kha":3,"nhom-cuoi":0}}}
5 |  | Tăng bậc: 5 điểm; giữ nguyên: 3 điểm; giảm bậc: 0 điểm | {"choice":{"fact":"muc-thu","points":{"tang-bac":5,"giu-nguyen":3,"giam-bac":0}}} | compared
5 |  | Đúng quy định 5đ; sai 1 nội dung 3đ; sai từ 2 nội dung trở lên 0đ | {"choice":{"fact":"muc-thu","points":{"dung-quy-dinh":5,"sai-1-noi-dung":3,"sai-tu-2-noi-dung-tro-len":0}}}
5 |  | Có đủ: 5 điểm; có không đủ: 2 điểm; không có: 0 điểm | {"choice":{"fact":"muc-thu","points":{"co-du":5,"co-khong-du":2,"khong-co":0}}}
5 |  | Thực hiện: 5đ. Không TH: 0đ | {"choice":{"fact":"muc-thu","points":{"thuc-hien":5,"khong-th":0}}}
5 |  | Tốt 5 điểm, khá 3 điểm, trung bình 0 điểm | {"choice":{"fact":"muc-thu","points":{"tot":5,"kha":3,"trung-binh":0}}}
5 |  | Tốt: 5; khá: 3; trung bình: 0 | {"choice":{"fact":"muc-thu","points":{"tot":5,"kha":3,"trung-binh":0}}}
5 |  | A: 5 điểm; B: 3 điểm; C: 0 điểm | {"choice":{"fact":"muc-thu","points":{"a":5,"b":3,"c":0}}}
5 |  | Cấp tỉnh: 5 điểm; cấp huyện: 3 điểm; cấp xã: 1 điểm | {"choice":{"fact":"muc-thu","points":{"cap-tinh":5,"cap-huyen":3,"cap-xa":1,"khong-thuoc-truong-hop-nao":0}}} | option-added
5 |  | Xã loại I: 5 điểm; xã loại II: 3 điểm; xã loại III: 1 điểm | {"choice":{"fact":"muc-thu","points":{"xa-loai-i":5,"xa-loai-ii":3,"xa-loai-iii":1,"khong-thuoc-truong-hop-nao":0}}} | option-added
5 |  | Có báo cáo: 5 điểm; không báo cáo: 0 điểm; báo cáo không đạt: 2 điểm | {"choice":{"fact":"muc-thu","points":{"co-bao-cao":5,"khong-bao-cao":0,"bao-cao-khong-dat":2}}}
5 |  | Ban hành văn bản (kế hoạch, chương trình): 5 điểm; không ban hành: 0 điểm | {"choice":{"fact":"muc-thu","points":{"ban-hanh-van-ban-ke-hoach-chuong-trinh":5,"khong-ban-hanh":0}}}
5 |  | Ban hành trước ngày quy định: 5 điểm; đúng ngày quy định: 4 điểm; sau ngày quy định: 2 điểm; không ban hành: 0 điểm | {"choice":{"fact":"muc-thu","points":{"ban-hanh-truoc-ngay-quy-dinh":5,"dung-ngay-quy-dinh":4,"sau-ngay-quy-dinh":2,"khong-ban-hanh":0}}}
5 |  | Được cấp có thẩm quyền phê duyệt: 5 điểm; chưa được phê duyệt: 0 điểm | {"choice":{"fact":"muc-thu","points":{"duoc-cap-co-tham-quyen-phe-duyet":5,"chua-duoc-phe-duyet":0}}}
5 |  | Đã bố trí kinh phí: 5 điểm; chưa bố trí: 0 điểm | {"choice":{"fact":"muc-thu","points":{"da-bo-tri-kinh-phi":5,"chua-bo-tri":0}}}
5 |  | Không nợ đọng: 5 điểm; có nợ đọng: 0 điểm | {"flag":{"when":"muc-thu-khong-no-dong"}}
5 |  | Không có nợ đọng thuế: 5 điểm; có nợ đọng: 0 điểm | {"flag":{"when":"muc-thu-khong-co-no-dong-thue"}}
`;

test.each(cellsOf(READ))('“$scoring”, of $max points, is read', async (row) => {
  const draft = await importedRow(row);

  expect(ruleIn(draft)).toEqual(JSON.parse(row.becomes) as Json);
  expect(draft.rows.map(({ why }) => why)).toEqual(row.whys);
});

/** By what would be lost or misread if such a row were read. */
const FLAGGED: readonly (readonly [string, string])[] = [
  [
    'bands whose units differ, or that are of an amount and not of a count',
    `
3 |  | Đúng hạn: 3 điểm; chậm từ 1 đến 3 ngày: 1 điểm; chậm trên 3 tháng: 0 điểm
2 |  | Từ 5 tin/tháng trở lên: 2 điểm; từ 1 đến 4 tin/năm: 1 điểm; không có: 0 điểm
5 | Tỷ lệ hồ sơ đúng hạn (%) | Từ 90 trở lên: 5 điểm; từ 70 đến 89: 3 điểm; dưới 70: 0 điểm
5 | Điểm trung bình chỉ số PAR INDEX | Từ 80 trở lên: 5 điểm; từ 60 đến 79: 3 điểm; dưới 60: 0 điểm
5 | Thu nhập bình quân | Từ 50 triệu đồng trở lên: 5 điểm; từ 30 đến 49 triệu đồng: 3 điểm; dưới 30 triệu đồng: 0 điểm
5 | Rừng trồng mới | Từ 10 ha trở lên: 5 điểm; từ 5 đến 9 ha: 3 điểm; dưới 5 ha: 0 điểm
5 |  | Thiếu 1 hồ sơ: 3 điểm; thiếu từ 2 văn bản trở lên: 0 điểm; đủ: 5 điểm
`,
  ],
  [
    'caps that may be of one count alone, and counts that count some twice',
    `
3 |  | Mỗi sáng kiến cấp tỉnh 1 điểm, tối đa 3 điểm; mỗi sáng kiến cấp cơ sở 0,5 điểm, tối đa 1 điểm
3 |  | Mỗi sáng kiến cấp cơ sở 0,5 điểm, tối đa 1 điểm; mỗi sáng kiến cấp tỉnh 1 điểm
2 |  | Mỗi văn bản sai thể thức trừ 0,1 điểm, trừ tối đa 1 điểm; mỗi văn bản sai thẩm quyền trừ 0,5 điểm
5 |  | Mỗi giải thưởng 0,5 điểm; mỗi giải thưởng cấp tỉnh 1 điểm; tối đa 5 điểm
5 |  | Mỗi lỗi trừ 0,5 điểm; mỗi lỗi nghiêm trọng trừ 1 điểm
`,
  ],
  [
    'points for every so many, with the number in words',
    `
2 |  | Cứ mỗi mười hồ sơ trực tuyến được 0,5 điểm, tối đa 2 điểm
2 |  | Mỗi hai sáng kiến được 1 điểm, tối đa 2 điểm
2 |  | Mỗi cặp sáng kiến được 1 điểm, tối đa 2 điểm
5 |  | Mỗi ngày chậm của 01 hồ sơ trừ 0,1 điểm
5 |  | Mỗi tháng 0,5 điểm, tối đa 5 điểm/năm
4 |  | Mỗi quý 01 điểm
5 |  | Mỗi một trăm hồ sơ được 1 điểm, tối đa 5 điểm
5 |  | Mỗi chục hồ sơ được 1 điểm, tối đa 5 điểm
5 |  | Mỗi tỷ đồng thu hút được 1 điểm, tối đa 5 điểm
5 |  | 5 điểm/năm
`,
  ],
  [
    'a minus that looks like a dash',
    `
5 |  | Không vi phạm: 5 điểm; vi phạm - 2 điểm
5 |  | Không vi phạm 5 điểm; vi phạm -2 điểm
`,
  ],
  [
    'parts of which one may stand within another',
    String.raw`
5 |  | Đạt chuẩn: 4 điểm; có sáng kiến: 1 điểm
5 |  | Có kế hoạch: 2 điểm; thực hiện kế hoạch: 2 điểm; báo cáo: 1 điểm
5 |  | Có ban chỉ đạo: 2 điểm; có quy chế: 3 điểm; không có ban chỉ đạo: 0 điểm
5 |  | Có ban chỉ đạo: 2 điểm;\nCó quy chế: 3 điểm, trong đó: ban hành kịp thời: 2 điểm, chậm: 1 điểm
`,
  ],
  [
    'points for some of the units',
    `
2 |  | Đối với cấp huyện: 2 điểm; đối với cấp xã: 1 điểm; không có: 0 điểm
2 |  | Đối với xã miền núi: 2 điểm; xã đồng bằng: 1 điểm
`,
  ],
  [
    'a bar whose end, or whose figure, is not certain',
    `
5 |  | Vượt 100%: 5 điểm; đạt 100%: 4 điểm; dưới 100%: 0 điểm
5 |  | Vượt 10% trở lên: 5 điểm; còn lại: 0 điểm
5 |  | Vượt 10%: 5 điểm; còn lại: 0 điểm
5 |  | Trên 90% trở lên: 5 điểm; còn lại: 0 điểm
5 |  | Trên 90% trở lên: 5 điểm; từ 80% đến 90%: 3 điểm; dưới 80%: 0 điểm
5 |  | 70% và 90%: 3 điểm; trên 90%: 5 điểm; còn lại: 0 điểm
`,
  ],
  [
    'a ratio whose whole the cell does not say, or may be passed',
    `
5 |  | Lấy số xã đạt chia cho tổng số xã rồi nhân 5 điểm
5 |  | Điểm = Tỷ lệ x 5; a là số hồ sơ tiếp nhận; b là số hồ sơ đúng hạn
5 |  | Tỷ lệ x 5. Trong đó a là số hồ sơ đúng hạn; b là số hồ sơ tiếp nhận
5 |  | Điểm = (Số thu thực hiện/Số thu kế hoạch) x 5
`,
  ],
  [
    'what no rule says',
    String.raw`
5 |  | Mỗi hồ sơ quá hạn trừ 0,2 điểm nhưng không quá 2 điểm
5 |  | Tối đa 5 điểm. Mỗi hồ sơ quá hạn trừ 0,2 điểm, nhưng tối thiểu còn 1 điểm
5 |  | Cứ giảm 1% trừ 0,1 điểm
5 |  | Đạt 100%: 5 điểm; cứ giảm 1% trừ 0,1 điểm
5 |  | Đạt 100% được 5 điểm, mỗi 1% thiếu trừ 0,5 điểm, đạt dưới 90% không tính điểm
2 |  | Ban hành kế hoạch trước ngày 15/01: 2 điểm; ban hành từ 15/01 đến 31/01: 1 điểm; sau 31/01: 0,5 điểm; không ban hành: 0 điểm
5 |  | Đạt 100% được 5 điểm. Riêng các xã đặc biệt khó khăn đạt 80% được 5 điểm
5 |  | Có: 5 điểm; không: 0 điểm. Trường hợp có văn bản phê bình thì trừ 1 điểm
2 |  | Có thực hiện: 2 điểm; không thực hiện: 0 điểm (không tính các văn bản mật)
4 |  | Đúng hạn: 4 điểm; chậm không quá 5 ngày: 1/2 số điểm; chậm quá 5 ngày: 0 điểm
4 |  | Tính theo tỷ lệ hoàn thành
4 |  | Hoàn thành 100% nhiệm vụ được 4 điểm; dưới 100% tính theo tỷ lệ
5 |  | Điểm = A/B x 5, làm tròn 2 chữ số thập phân; A là số hồ sơ đúng hạn; B là tổng số hồ sơ
10 |  | Đạt từ 80 điểm trở lên: 10 điểm; từ 60 đến dưới 80 điểm: 5 điểm; dưới 60 điểm: 0 điểm
10 |  | Xuất sắc: 10 điểm; tốt: 8 điểm; khá: 6 điểm; trung bình: 4 điểm; yếu: điểm liệt
5 |  | 80–100%: 5 điểm; 50–79%: 3 điểm; dưới 50%: 0 điểm
5 |  | 80-100: 5 điểm; 50-79: 3 điểm; dưới 50: 0 điểm
5 |  | Đạt 90% trở lên được 5 điểm (riêng năm đầu đạt 80%)
5 |  | Đạt trên 90% và có báo cáo đúng hạn: 5 điểm; đạt trên 90% nhưng báo cáo chậm: 3 điểm; còn lại: 0 điểm
2 |  | Đạt tiêu chí 1.1 thì được 2 điểm; không đạt: 0 điểm
2 |  | Có: 2 điểm; không: 0 điểm (chỉ tính khi mục 1.2 đạt điểm tối đa)
3 |  | Không có cán bộ bị kỷ luật: 3 điểm; có 1 cán bộ bị kỷ luật khiển trách trừ 1 điểm; có 1 cán bộ bị kỷ luật cảnh cáo trừ 2 điểm
2 |  | Báo cáo đúng hạn: 2 điểm; mỗi lần chậm trừ 0,5 điểm; không báo cáo: 0 điểm
2 |  | Tối đa 2 điểm, mỗi báo cáo chậm từ 01 đến 05 ngày trừ 0,25 điểm, chậm trên 05 ngày trừ 0,5 điểm
3 |  | Mỗi nhiệm vụ hoàn thành trước hạn được cộng 0,5 điểm/nhiệm vụ, mỗi nhiệm vụ quá hạn trừ 0,5 điểm/nhiệm vụ
3 |  | Có 1 sáng kiến được 1 điểm, từ sáng kiến thứ hai mỗi sáng kiến được 0,5 điểm
3 |  | Mỗi sáng kiến 1 điểm, từ sáng kiến thứ 3 trở đi mỗi sáng kiến 0,5 điểm
3 |  | Có 3 mô hình: 3 điểm; có 2 mô hình: 2 điểm; có 1 mô hình: 1 điểm
5 |  | 90-100%: 5 điểm; 80-90%: 3 điểm; dưới 80%: 0 điểm
5 |  | Điểm = (Số nhiệm vụ hoàn thành/Tổng số nhiệm vụ) x 5 điểm; tối đa không vượt quá 5 điểm
5 |  | Tăng từ 5% trở lên: 5 điểm; tăng dưới 5%: 3 điểm; không tăng: 0 điểm
5 |  | Hộ nghèo giảm từ 2% trở lên: 5 điểm; giảm từ 1% đến dưới 2%: 3 điểm; giảm dưới 1%: 0 điểm
5 |  | Từ 90% trở lên: 5 điểm; dưới 90% thì mỗi 1% giảm trừ 0,5 điểm
2 |  | Thực hiện tốt: từ 1,5 đến 2 điểm; thực hiện khá: từ 1 đến dưới 1,5 điểm; còn lại: dưới 1 điểm
2 |  | Tốt: 1,5 - 2 điểm; khá: 1 - 1,5 điểm; trung bình: 0 - 1 điểm
2 |  | Từ 0 đến 2 điểm theo mức độ hoàn thành
2 |  | Chấm từ 0-2 điểm
2 |  | Theo kết quả đánh giá, xếp loại của Sở Nội vụ: xuất sắc 2 điểm, tốt 1,5 điểm, hoàn thành 1 điểm
2 |  | Điểm đánh giá của Hội đồng x 20%
20 |  | Điểm = Điểm đánh giá của Hội đồng x 20%
20 |  | Điểm = (Điểm Par Index/100) x 20
5 |  | Tỷ lệ x 5 điểm (tỷ lệ tính đến ngày 30/11)
5 |  | Điểm = 5 - (A/B x 5); A là số hồ sơ trễ; B là tổng số hồ sơ
5 |  | Điểm = số mô hình x 0,5
5 |  | Số mô hình x 1 điểm, tối đa 5 điểm
5 |  | Điểm = a x 0,5 + b x 1; a là số sáng kiến cấp cơ sở; b là số sáng kiến cấp tỉnh
5 |  | Điểm = (a + b)/c x 5; a là số đúng hạn; b là số trước hạn; c là tổng số
5 |  | Điểm = a/b x 5 + c/d x 5
5 |  | Điểm = A/B*5, trong đó: A: Số hồ sơ đúng hạn; B: Tổng số hồ sơ đã giải quyết (bao gồm cả hồ sơ trễ hạn)
5 |  | Điểm = A/B*5, trong đó: A: Số hồ sơ đúng hạn trong năm; B: Tổng số hồ sơ tiếp nhận, không bao gồm hồ sơ đang giải quyết
5 |  | Điểm = A/B*5, trong đó: A: Số hồ sơ trực tuyến; B: Tổng số hồ sơ; chỉ tính hồ sơ mức 4
5 |  | Điểm = (A/B)*5*0,5 đối với đơn vị có ít hơn 10 hồ sơ
5 |  | Mỗi 10% hoàn thành được 0,5 điểm
5 |  | Cứ 10% được 0,5 điểm
5 |  | Cứ tăng 1% được cộng 0,5 điểm, tối đa 5 điểm
5 |  | Mỗi phần trăm tăng được cộng 0,5 điểm, tối đa 5 điểm
5 |  | Mỗi điểm phần trăm giảm trừ 0,1 điểm
5 |  | Không vi phạm: 5 điểm; vi phạm: -2 điểm
2 |  | Có (+2 điểm); không (0 điểm)
2 |  | 2 điểm: có kế hoạch; 1 điểm: có kế hoạch nhưng chậm; 0 điểm: không có
2 |  | Được 2 điểm nếu có kế hoạch, 0 điểm nếu không
2 |  | Có 01 kế hoạch: 2 điểm; không: 0 điểm
5 |  | Mỗi hồ sơ chậm 1 ngày trừ 0,1 điểm
5 |  | Mỗi sáng kiến được 1 điểm/sáng kiến (tối đa 2 sáng kiến)
4 |  | Báo cáo quý: 1 điểm/quý
4 |  | Báo cáo quý I, II, III, IV: mỗi báo cáo 1 điểm
4 |  | Đúng hạn 4 điểm, chậm 1 - 2 ngày 2 điểm, chậm 3 ngày trở lên 0 điểm
4 |  | Đúng hạn: 4 điểm; chậm hạn: 2 điểm; không gửi hoặc gửi chậm quá 10 ngày: 0 điểm
4 |  | Ban hành đúng hạn (trước 15/12): 4 điểm; ban hành sau ngày 15/12: 2 điểm; không ban hành: 0 điểm
4 |  | Trước ngày 15 hằng tháng: 4 điểm; sau ngày 15: 0 điểm
4 |  | Đạt từ 80% trở lên (tính theo số hồ sơ điện tử): 4 điểm; dưới 80%: 0 điểm
4 |  | Đạt từ 80% trở lên: 4 điểm; từ 50% đến dưới 80%: Tỷ lệ x 4; dưới 50%: 0 điểm
4 |  | Hoàn thành 100% được 4 điểm, từ 80-99% được 3 điểm, từ 50-79% được 1 điểm, dưới 50% không điểm
4 |  | Từ 80% trở lên số xã đạt chuẩn: 4 điểm; dưới 80% số xã: 0 điểm
4 |  | Trên 2/3 số xã đạt chuẩn: 4 điểm; từ 1/3 đến 2/3: 2 điểm; dưới 1/3: 0 điểm
4 |  | 100% xã đạt: 4 điểm; còn lại: 0 điểm
4 |  | 100%: 4 điểm; còn lại tính theo tỷ lệ tương ứng
4 |  | 100% được 4 điểm, dưới 100% trừ 0,5 điểm
4 |  | Vi phạm: trừ 4 điểm
4 |  | Không vi phạm: 4 điểm; vi phạm: trừ 4 điểm
4 |  | Không để xảy ra vi phạm được 4 điểm; mỗi vụ vi phạm trừ 2 điểm; vụ nghiêm trọng không tính điểm
4 |  | Mỗi lỗi trừ 0,5 điểm, tối đa 8 lỗi
4 |  | Mỗi lỗi trừ 0,5 điểm, trừ tối đa không quá 50% số điểm
4 |  | Tối đa 4 điểm, mỗi lỗi trừ 0,5 điểm, điểm thấp nhất là 1 điểm
4 |  | Mỗi lỗi trừ 0,5 điểm. Không trừ đối với lỗi do khách quan
4 |  | Mỗi lỗi trừ 0,5 điểm, trừ trường hợp bất khả kháng
4 |  | Mỗi lỗi (không do nguyên nhân khách quan) trừ 0,5 điểm
4 |  | Mỗi lỗi trừ 10% số điểm
4 |  | Mỗi lỗi trừ 1/4 số điểm
4 |  | Mỗi nội dung đạt được 1/4 số điểm
4 |  | Thực hiện đủ 04 nội dung, mỗi nội dung 01 điểm
4 |  | Mỗi nội dung 25% số điểm
5 |  | Không vi phạm: +5 điểm; vi phạm: -2 điểm
5 |  | Có: 5 điểm; không: 0 điểm, không chấm xã mới thành lập
5 |  | Có: 5 điểm; không: 0 điểm\nGhi chú: chỉ tính văn bản còn hiệu lực
5 |  | Có: 5 điểm; không: 0 điểm\n(*) Tính đến 31/12
5 |  | Có: 5 điểm; không: 0 điểm\n(*) tính theo năm
5 |  | Có: 5 điểm; không: 0 điểm (trong năm)
5 |  | Có (trong năm): 5 điểm; không: 0 điểm
5 |  | Có (có minh chứng): 5 điểm; không: 0 điểm
5 |  | Đạt chuẩn: 5 điểm; chưa đạt chuẩn: 0 điểm (miễn chấm đối với xã đảo)
5 |  | Đạt chuẩn: 5 điểm; chưa đạt chuẩn: 0 điểm; đạt chuẩn nâng cao: 6 điểm
5 |  | Đạt chuẩn: 4 điểm; đạt chuẩn nâng cao thêm 1 điểm; chưa đạt: 0 điểm
5 |  | Đạt chuẩn: 4 điểm; đạt chuẩn nâng cao: cộng thêm 1 điểm; chưa đạt: 0 điểm
5 |  | Đạt chuẩn: 4 điểm; đạt chuẩn nâng cao: +1 điểm; chưa đạt: 0 điểm
5 |  | Có ban chỉ đạo: 2 điểm; có quy chế hoạt động: 2 điểm; có phân công: 1 điểm; thiếu mỗi nội dung trừ số điểm tương ứng
5 |  | Có ban chỉ đạo: 5 điểm. Không có hoặc có nhưng không hoạt động: 0 điểm
5 |  | Theo kết quả chấm điểm của Sở Nội vụ, đạt từ 80 điểm trở lên
5 |  | Hội đồng thẩm định chấm theo thang điểm 5
5 |  | Do Sở Nội vụ đánh giá
5 |  | Lấy kết quả đánh giá quý IV
5 |  | Đánh giá, chấm điểm theo Phụ lục II
5 |  | Căn cứ kết quả khảo sát của Viện nghiên cứu, làm tròn
5 |  | Số điểm = số điểm của mục 1.1 x 0,5
5 |  | Điểm = tỷ lệ hồ sơ trực tuyến x điểm tối đa x hệ số 0,8
5 |  | Điểm = A/B x 5. A: Số hồ sơ trực tuyến mức 3, 4; B: Tổng số hồ sơ. Không có hồ sơ phát sinh: đạt điểm tối đa
5 |  | Điểm = A/B x 5. A: Số hồ sơ trực tuyến; B: Tổng số hồ sơ. Nếu A > B thì tính 5 điểm
5 |  | Điểm = 5 x (số xã đạt/13)
5 |  | Điểm = 5 x (số xã đạt/13 xã)
5 |  | Điểm = số xã đạt / tổng số xã x 5 nhưng không quá 4 điểm
5 |  | Điểm = số xã đạt / tổng số xã x 5 + 1
5 |  | Điểm = (số xã đạt / tổng số xã) x 5 (làm tròn)
5 |  | Điểm = (số xã đạt / tổng số xã) x 5 (lấy 2 số lẻ)
5 |  | Điểm = (số xã đạt : tổng số xã) x 5
5 |  | Đạt điểm tối đa khi hoàn thành 100%; dưới 100% tính theo tỷ lệ phần trăm
5 |  | Hoàn thành: 5 điểm; hoàn thành trước hạn: 6 điểm
5 |  | Có văn bản: 5 điểm; không: 0 điểm; tối đa 3 điểm
5 |  | Chậm 1 ngày: 3 điểm; chậm 2 tháng: 1 điểm; đúng hạn: 5 điểm; không: 0 điểm
5 |  | Đạt chỉ tiêu giao: 5 điểm; đạt trên 80% chỉ tiêu giao: 3 điểm; còn lại 0 điểm
5 |  | Cao hơn bình quân chung của tỉnh: 5 điểm; bằng: 3 điểm; thấp hơn: 0 điểm
5 |  | Hạng 1: 5 điểm; hạng 2: 3 điểm; hạng 3: 1 điểm
5 |  | Từ hạng 1 đến hạng 5: 5 điểm; từ hạng 6 đến hạng 10: 3 điểm; còn lại 0 điểm
5 |  | Tăng ≥ 5 bậc: 5 điểm; giữ nguyên: 3 điểm; giảm: 0 điểm
5 |  | Điểm = 5 x (1 - số lỗi/10)
5 |  | Mỗi lần họp (có biên bản) được 0,5 điểm, tối đa 5 điểm
5 |  | Mỗi lần họp có biên bản được 0,5 điểm, họp đột xuất được 1 điểm, tối đa 5 điểm
5 |  | Mỗi lần họp được 0,5 điểm, nhưng không quá 4 lần
5 |  | Mỗi lần họp được 0,5 điểm, tổng không quá 5 điểm cho cả năm
5 |  | Có: 5 điểm, không có: 0 điểm, có nhưng chậm: 2 điểm
5 |  | Tốt 5; khá 3; yếu 0
5 |  | Khu vực thành thị từ 90% trở lên: 5 điểm; nông thôn từ 80% trở lên: 5 điểm
5 |  | Thành thị: từ 90% trở lên 5 điểm; nông thôn: từ 80% trở lên 5 điểm
5 |  | Đồng bằng ≥ 90%: 5 điểm; miền núi ≥ 70%: 5 điểm; không đạt: 0 điểm
5 |  | 5 điểm
5 |  | Điểm tối đa: 5
5 |  | Tối đa 5 điểm
5 |  | Từ 0 - 5 điểm
5 |  | Chấm điểm theo mức độ
5 |  | x
5 |  | Theo hướng dẫn tại Công văn số 123/SNV ngày 01/02/2021
`,
  ],
];

test.each(FLAGGED.flatMap(([what, table]) => cellsOf(table).map((row) => ({ what, ...row }))))(
  '$what: “$scoring” is for a person',
  async (row) => {
    const draft = await importedRow(row);

    expect(ruleIn(draft)).toBeUndefined();
    expect(draft.rows.length).toBeGreaterThan(0);
  },
);
