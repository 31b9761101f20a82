import type { Json } from '../../src/model/expression.js';
import { saltsFor } from '../support/salts.js';

const two = (text: string) => ({ vi: text, en: text });

/** A pack with a text in every place that has one. */
export const PACK: Json = {
  format: 'tieuchi/pack@1',
  id: 'thu',
  version: '1.0.0',
  title: two('Bộ tiêu chí thử'),
  languages: ['vi', 'en'],
  standing: 'reconstructed',
  texts: [{ key: 'qd', number: '01/QĐ', title: two('Quyết định'), issued: '2018-10-01' }],
  period: { from: '2018-11-01', to: '2019-10-31', zone: '+07:00' },
  policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
  procedure: { ranked: 'reported' },
  attributes: [
    {
      id: 'area',
      type: 'choice',
      title: two('Vùng'),
      options: [
        { id: 'north', title: two('Bắc') },
        { id: 'south', title: two('Nam') },
      ],
    },
  ],
  facts: [
    { id: 'site', type: 'boolean', title: two('Có trang') },
    { id: 'staff', type: 'count', title: two('Số người'), measure: 'người' },
    { id: 'equipped', type: 'count', atMost: 'staff', title: two('Số máy'), measure: two('máy') },
    { id: 'spare', type: 'count', title: two('Máy dự phòng'), provider: 'office' },
    {
      id: 'plan',
      type: 'choice',
      title: two('Kế hoạch'),
      options: [
        { id: 'full', title: two('Đầy đủ') },
        { id: 'part', title: two('Một phần') },
      ],
    },
  ],
  relations: [{ holds: { '<=': [{ var: 'spare' }, { var: 'staff' }] }, title: two('Máy dự phòng không quá số người') }],
  tiers: [
    {
      id: 'xa',
      title: two('Cấp xã'),
      deadline: { before: '2019-10-25' },
      late: 'not-submitted',
      cohorts: [
        { id: 'all', title: two('Tất cả') },
        { id: 'areas', title: two('Theo vùng'), by: 'area' },
      ],
      criteria: [
        {
          id: 'total',
          title: two('Tổng'),
          max: 30,
          combine: 'sum',
          note: 'Ghi chú của tổng',
          publish: { points: { places: 2, mode: 'half-up' }, percent: { places: 2, mode: 'half-up' } },
          levels: {
            by: 'percent',
            basis: 'exact',
            steps: [{ id: 'I', atLeast: 60, title: two('Tốt') }],
            floor: { id: 'none', title: two('Chưa đạt') },
          },
          children: [
            { id: 'a', code: 'I.1', title: two('Trang'), max: 5, cite: ['qd#1'], rule: { flag: { when: 'site' } } },
            {
              id: 'b',
              code: 'I.2',
              title: two('Máy'),
              max: 15,
              cite: ['qd#2'],
              note: two('Ghi chú'),
              background: 'Vì sao',
              modelledOn: { shape: 'A5', source: 'Nguồn' },
              evidence: { needs: ['number'], whenAbsent: 'finding' },
              rule: { share: { part: 'equipped', whole: 'staff', whenZero: 'unscorable' } },
            },
            {
              id: 'c',
              title: two('Kế hoạch'),
              max: 10,
              rule: { choice: { fact: 'plan', points: { full: 10, part: 4 } } },
            },
          ],
        },
      ],
      rankings: [
        {
          id: 'r',
          title: two('Xếp hạng'),
          of: 'total',
          by: 'points',
          basis: 'published',
          cohort: 'areas',
          ties: 'competition',
          tieBreak: [{ of: 'b', by: 'points', prefer: 'high' }],
          notSubmitted: 'last-shared',
        },
      ],
    },
  ],
  gaps: [{ id: 'g', at: ['xa/total'], clause: 'qd#3', kind: 'ambiguous', choice: two('Lựa chọn') }],
};

const at = '2019-10-20T08:00:00+07:00';
const evidence = [{ number: '12/BC', page: '3', title: 'Báo cáo' }];

/** An assessment of that pack: a unit at its best, a tie, one late, one with a figure missing, one that breaks a relation. */
export const ASSESSMENT: Json = {
  format: 'tieuchi/assessment@1',
  id: 'dot-thu',
  pack: { id: 'thu', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2019-12-01T00:00:00+07:00',
  units: ['a', 'b', 'c', 'd', 'e'].map((id, index) => ({
    id: `xa-${id}`,
    tier: 'xa',
    name: two(`Xã ${id}`),
    attributes: { area: index < 3 ? 'north' : 'south' },
  })),
  submissions: [
    {
      unit: 'xa-a',
      at,
      by: 'Chủ tịch',
      narrative: { title: 'Báo cáo năm' },
      facts: { site: true, staff: 60, equipped: 52, spare: 1, plan: 'full' },
      criteria: { b: { claimed: 15, reason: 'Đã đủ máy', evidence }, c: { claimed: 10, reason: 'Đủ', evidence } },
    },
    { unit: 'xa-b', at, facts: { site: true, staff: 60, equipped: 52, spare: 1, plan: 'full' } },
    { unit: 'xa-c', at, facts: { site: false, staff: 0, equipped: 0, spare: 5, plan: 'part' } },
    { unit: 'xa-d', at, facts: { site: true, staff: 3, spare: 1 } },
    { unit: 'xa-e', at: '2019-10-25T08:00:00+07:00', facts: { site: true, staff: 1, equipped: 1, plan: 'part' } },
  ],
  salts: saltsFor(['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e']),
};

/** Cases of that pack, one of which fails. */
export const CASES: Json = {
  format: 'tieuchi/cases@1',
  pack: { id: 'thu', version: '1.0.0' },
  figures: 'synthetic',
  standing: 'reconstructed',
  cases: [
    {
      id: 'first',
      tier: 'xa',
      attributes: { area: 'north' },
      note: 'Trường hợp đầu',
      facts: { staff: 60, equipped: 60 },
      expect: { b: 15 },
    },
    {
      id: 'second',
      tier: 'xa',
      attributes: { area: 'south' },
      note: 'Sai',
      facts: { staff: 60, equipped: 30 },
      expect: { b: 7 },
    },
  ],
};

/** What orders another maximum. */
export function amendment(digest: string): Json {
  return {
    format: 'tieuchi/amendment@1',
    id: 'thu',
    version: '1.1.0',
    amends: { id: 'thu', version: '1.0.0', digest },
    texts: [{ key: 'sd', number: '02/QĐ', title: two('Sửa đổi'), issued: '2019-02-01' }],
    changes: [
      { clause: 'sd#1', at: 'tiers/xa/criteria/a/max', replace: 6, note: 'Tăng điểm' },
      { clause: 'sd#1', at: 'tiers/xa/criteria/total/max', replace: 31 },
    ],
  };
}
