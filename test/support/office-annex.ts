/** A pack as an office writes it from an annex, block by block: groups, levels, bands, a ratio, a date, a penalty, a ranking. */
export const OFFICE_ANNEX = `format: tieuchi/pack@1
id: xa-2026
version: 1.0.0
title: { vi: Bộ tiêu chí chuyển đổi số cấp xã }
languages: [ vi ]
standing: official
authority: { vi: tỉnh Ví Dụ }
texts:
  - key: qd-15
    number: 15/QĐ-UBND
    title: { vi: Ban hành bộ tiêu chí }
    issued: 2026-01-10
    read: true
gaps:
  - id: chua-ro-han
    at: [ "xa#deadline" ]
    clause: qd-15#3
    kind: ambiguous
    choice: { vi: "Hiểu là hết ngày" }
period: { from: 2025-11-01, to: 2026-10-31, zone: "+07:00" }
policies: { whenMissing: zero, whenNotApplicable: exclude, whenUnscorable: withhold }
procedure:
  ranked: reported
  evidence: { needs: [ number, date ], whenAbsent: finding }
constants:
  - { id: chi-tieu, value: 80, cite: [ qd-15#2 ] }
attributes:
  - { id: vung, type: choice, options: [ nui, dong-bang ], title: { vi: Vùng } }
facts:
  - id: ho-so
    type: count
    min: 1
    title: { vi: Số hồ sơ tiếp nhận }
  - id: dung-han
    type: count
    atMost: ho-so
    title: { vi: Số hồ sơ giải quyết đúng hạn }
  - { id: can-bo, type: count, min: 1, max: 500, title: { vi: Số cán bộ } }
  - { id: may-tinh, type: count, atMost: can-bo, title: { vi: Số cán bộ có máy tính } }
  - { id: trang-tin, type: boolean, title: { vi: Có trang thông tin } }
  - { id: ke-hoach, type: choice, options: [ som, tre, khong ], title: { vi: Ban hành kế hoạch } }
  - { id: ngay-kh, type: date, title: { vi: Ngày ban hành kế hoạch } }
  - { id: loi, type: count, title: { vi: Số lỗi } }
  - { id: diem-ks, type: mark, min: 0, max: 10, step: 0.5, provider: so-noi-vu, title: { vi: Điểm khảo sát } }
  - id: ty-le
    derive: { "*": [ 100, { "/": [ { var: dung-han }, { var: ho-so } ] } ] }
    title: { vi: Tỷ lệ đúng hạn }
relations:
  - { holds: { "<=": [ { var: loi }, { max: [ { var: ho-so }, { constant: chi-tieu } ] } ] }, title: { vi: "Số lỗi không quá số hồ sơ, hay chỉ tiêu nếu cao hơn" } }
tiers:
  - id: xa
    title: { vi: Cấp xã }
    cite: [ qd-15#1 ]
    deadline: { before: 2026-11-15 }
    late: not-submitted
    cohorts:
      - { id: tat-ca }
      - { id: theo-vung, by: vung, title: { vi: Theo vùng } }
    criteria:
      - id: tong
        title: { vi: Tổng điểm }
        max: 100
        combine: sum
        publish: { points: { places: 2, mode: half-up }, percent: { places: 2, mode: half-up } }
        levels:
          by: percent
          basis: published
          steps:
            - { id: tot, atLeast: 90, title: { vi: Tốt } }
            - { id: kha, atLeast: 70, below: 90, title: { vi: Khá } }
            - { id: trung-binh, atLeast: 50, below: 70, title: { vi: Trung bình } }
          floor: { id: yeu, title: { vi: Yếu } }
        children:
          - id: nhom-1
            code: I
            title: { vi: Hạ tầng }
            max: 40
            combine: sum
            children:
              - id: tc-11
                code: I.1
                title: { vi: Trang thông tin điện tử }
                max: 10
                rule: { flag: { when: trang-tin } }
              - id: tc-12
                code: I.2
                title: { vi: Tỷ lệ cán bộ có máy tính }
                max: 20
                rule: { share: { part: may-tinh, whole: can-bo, whenZero: unscorable } }
              - id: tc-13
                code: I.3
                title: { vi: Kế hoạch }
                max: 10
                rule: { choice: { fact: ke-hoach, points: { som: 10, tre: 5, khong: 0 } } }
          - id: nhom-2
            code: II
            title: { vi: Kết quả }
            max: 60
            combine: sum
            children:
              - id: tc-21
                code: II.1
                title: { vi: Hồ sơ đúng hạn }
                max: 30
                rule:
                  bands:
                    of: ty-le
                    points:
                      - { atLeast: 95, points: 30 }
                      - { atLeast: 80, below: 95, points: 20 }
                      - { atLeast: 50, below: 80, points: 10 }
                      - { below: 50, points: 0 }
              - id: tc-22
                code: II.2
                title: { vi: Khảo sát }
                max: 10
                rule: { mark: { fact: diem-ks } }
              - id: tc-23
                code: II.3
                title: { vi: Ban hành kế hoạch trước hạn }
                max: 20
                rule: { flag: { when: { "<=": [ { var: ngay-kh }, "2026-01-31" ] } } }
              - id: tru
                role: penalty
                title: { vi: Điểm trừ }
                max: 5
                whenMissing: exclude
                rule: { per-item: { count: loi, each: 1, atMost: 5 } }
    rankings:
      - id: bang
        title: { vi: Bảng xếp hạng }
        of: tong
        by: percent
        basis: published
        cohort: tat-ca
        ties: competition
        tieBreak: [ { of: nhom-2, by: points, prefer: high }, { decision: true } ]
        notSubmitted: last-shared
`;
