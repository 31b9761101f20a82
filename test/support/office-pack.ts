/** How the text of a small pack of an office begins, up to its procedure. */
export const OFFICE_PACK_HEAD = `format: tieuchi/pack@1
id: vi-du
version: 1.0.0
title: { vi: Bộ tiêu chí ví dụ }
languages: [vi]
standing: reconstructed
texts: []
gaps: []
period: { from: 2025-11-01, to: 2026-10-31, zone: "+07:00" }
policies: { whenMissing: zero, whenNotApplicable: exclude, whenUnscorable: withhold }
`;

/** A pack of communes, which are ranked by their number of staff: a point each, at most 5. */
export const OFFICE_PACK = `${OFFICE_PACK_HEAD}procedure: { ranked: reported }
facts: [ { id: can-bo, type: count, title: { vi: Số cán bộ } } ]
tiers:
  - id: xa
    title: { vi: Cấp xã }
    cohorts: [ { id: tat-ca } ]
    criteria: [ { id: dat, max: 5, title: { vi: Đất }, rule: { per-item: { count: can-bo, each: 1, atMost: 5 } } } ]
    rankings:
      - { id: dat, of: dat, by: points, basis: exact, cohort: tat-ca, ties: competition, tieBreak: [], notSubmitted: omit }
`;

/** The head of a draft of the round of these communes, as it stands beside a table of figures. */
export const OFFICE_ROUND_HEAD = `
format: tieuchi/assessment@1
id: nam
pack: { id: vi-du, version: 1.0.0 }
state: draft
figures: synthetic
asOf: "2026-11-01T00:00:00+07:00"
`;
