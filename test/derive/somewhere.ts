/** Two tiers, with one of everything that may depend on a tier or a row. The texts and the place are invented. */
export const MODEL = `# Bộ của tỉnh Đâu Đó · of Somewhere
format: tieuchi/pack@1
id: dau-do-2019
version: 2.1.0
title: { vi: Bộ của tỉnh Đâu Đó năm 2019, en: "Somewhere, 2019" }
languages: [vi, en]
standing: official # mọi dòng là chính thức · official
authority: { vi: tỉnh Đâu Đó, en: Somewhere province }
texts:
  - { key: qd-1, number: 1/QĐ-VD, title: { vi: Quyết định, en: A decision }, issued: 2019-01-02 }
  - key: tt-2
    number: 2/TT-VD
    title: { vi: Thông tư, en: A circular }
    issued: 2018-02-03
  # chỉ cấp huyện dẫn · cited by districts alone
  - key: qd-3
    number: 3/QĐ-VD
    title: { vi: Của huyện, en: Of districts }
    issued: 2019-03-04
period: { from: 2019-01-01, to: 2019-12-31, zone: "+07:00" }
policies: { whenMissing: zero, whenNotApplicable: exclude, whenUnscorable: withhold }
procedure:
  ranked: verified
  handedIn: finding
  verification:
    verifiers:
      - { id: so-a, title: { vi: Sở A, en: Department A } }
      - { id: phong-b, title: { vi: Phòng B, en: Office B }, tiers: [ district ] }
      - { id: phong-c, title: { vi: Phòng C, en: Office C }, facts: [ trained ] }
constants:
  - { id: goal, value: 20 }
  - id: rate
    values: [ { from: 2018-01-01, value: 1 }, { from: 2019-01-01, value: 2 } ]
attributes:
  - { id: is-urban, type: boolean, title: { vi: Đô thị, en: Urban } }
facts:
  # Con người · people
  - { id: staff, type: count, min: 1, title: { vi: Cán bộ, en: Staff } }
  - { id: trained, type: count, atMost: staff, title: { vi: Đã tập huấn năm 2019, en: Trained in 2019 } }
  # Kế hoạch · plans
  - { id: issued-on, type: date, title: { vi: Ngày ban hành, en: Issued on } }
  - { id: visits, type: count, title: { vi: Lượt truy cập, en: Visits } }
  - { id: errors, type: count, title: { vi: Số lỗi, en: Errors } }
  - { id: error-share, derive: { "/": [ { var: errors }, { var: staff } ] }, title: { vi: Tỷ lệ lỗi, en: Share of errors } }
  - { id: never-read, type: count, title: { vi: Không ai đọc, en: Read by nothing } }
relations:
  - { holds: { "<=": [ { var: errors }, { var: visits } ] } }
tiers:
  - id: district
    title: { vi: Cấp huyện, en: Districts }
    standing: { deadline: official }
    collects: commune
    deadline: { before: 2019-11-01 }
    late: not-submitted
    cohorts: [ { id: all } ]
    criteria:
      - id: total
        title: { vi: Tổng, en: Total }
        max: 10
        cite: [ "qd-3#1" ]
        combine: sum
        children:
          - { id: visits-c, max: 4, title: { vi: Truy cập, en: Visits }, rule: { per-item: { count: visits, each: 1, atMost: 4 } } }
          - { id: below, max: 6, title: { vi: Cấp xã, en: Communes }, rule: { logic: { "*": [ 6, { children: [ share, { ">=": [ { percent: total }, 50 ] }, false ] } ] } } }
    rankings:
      - { id: districts, of: total, by: percent, basis: exact, cohort: all, ties: competition, tieBreak: [], notSubmitted: omit }
  - id: commune
    title: { vi: Cấp xã, en: Communes }
    submits: parent
    deadline: { through: 2019-10-15 } # ngày cuối · the last day
    late: not-submitted
    cohorts: [ { id: all }, { id: urban, where: { attribute: is-urban } } ]
    criteria:
      - id: total
        title: { vi: Tổng, en: Total }
        max: 20
        cite: [ "qd-1#1", "tt-2" ]
        combine: sum
        levels:
          by: points
          basis: exact
          steps: [ { id: I, atLeast: 14, gate: { ">=": [ { points: plan }, 5 ] } }, { id: II, atLeast: 10 } ]
          floor: { id: none }
        children:
          # chỉ dòng plan: hạn 31/3 · of plan alone
          - { id: plan, max: 5, title: { vi: Kế hoạch 2019, en: Plan of 2019 }, rule: { logic: { if: [ { "<=": [ { var: issued-on }, "2019-03-31" ] }, 5, 0 ] } } }
          - { id: training, max: 8, title: { vi: Tập huấn, en: Training }, rule: { share: { part: trained, whole: staff } } }
          - { id: clean, max: 7, title: { vi: Ít lỗi, en: Few errors }, rule: { logic: { "*": [ 7, { "-": [ 1, { min: [ 1, { "*": [ { var: error-share }, { constant: rate } ] } ] } ] } ] } } }
    rankings:
      - { id: communes, of: total, by: points, basis: exact, cohort: urban, ties: competition, tieBreak: [ { of: training, by: points, prefer: high }, { fact: staff, prefer: low } ], notSubmitted: omit }
gaps:
  - id: plan-day
    at: [ "commune/plan#rule", "commune/total" ]
    clause: "qd-1#2"
    kind: ambiguous
    choice: { vi: Ngày là ngày ký, en: The day is that of the signature }
  - { id: of-districts, at: [ district/below ], kind: not-found, choice: { vi: Của huyện, en: Of districts } }
`;
