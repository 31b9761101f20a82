import type { FormSheet } from '../../src/form/form-sheet.js';
import { formSheets } from '../../src/form/form-sheets.js';
import { type FormRead, readForm } from '../../src/form/index.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { compilePack } from '../../src/index.js';
import type { Assessment, Submission } from '../../src/model/assessment.js';
import { documentOf } from '../support/documents.js';

export const PACK = compilePack(documentOf('test/form/form-pack.yaml'));

export const UNITS = [
  { id: 'huyen-a', tier: 'district', name: { vi: 'Huyện A' } },
  { id: 'xa-b', tier: 'commune', parent: 'huyen-a', name: { vi: 'Xã Bình Minh' } },
  { id: 'xa-c', tier: 'commune', parent: 'huyen-a', name: { vi: 'Xã C' } },
  { id: 'xa-d', tier: 'commune', parent: 'huyen-a', name: { vi: 'Xã C' } },
];

/** The round in which they are assessed, before any form came in. */
export const ROUND = {
  format: 'tieuchi/assessment@1',
  id: 'dot-1',
  pack: { id: 'mau-phieu', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2019-10-01T00:00:00+07:00',
  units: UNITS,
} as const satisfies Assessment;

export const RECEIVED = '2019-10-20T08:00:00+07:00';

/** A whole submission: every type of fact, and all that may be said of a criterion. */
export const WHOLE = {
  unit: 'xa-b',
  at: RECEIVED,
  by: 'Chủ tịch UBND xã',
  contact: 'Văn phòng, 0269 3 000 000',
  narrative: { title: 'Báo cáo số 12/BC-UBND' },
  facts: {
    staff: { value: '60', asOf: '2019-10-15' },
    'staff-with-computer': { value: '52', estimated: true, asOf: '2019-10-31' },
    'on-time': '95.25',
    'has-website': true,
    plan: 'early',
    'plan-day': '2018-12-31',
    address: '3/4',
    applications: ['Một cửa', 'Thư điện tử'],
    courses: [
      { name: 'Chữ ký số', held: '2019-03-01', people: '12.5', online: true },
      { name: 'An toàn thông tin', held: '2019-05-01', people: '7', online: false },
    ],
  },
  criteria: {
    computers: {
      claimed: '8.667',
      reason: '8 người chưa có máy',
      evidence: [{ number: '12/BC', date: '2019-10-01', page: '3', link: 'https://vi-du.vn/12' }],
    },
    punctual: { notApplicable: { reason: 'Chưa có hồ sơ' } },
    website: { claimed: '5', evidence: [{ number: '1/QĐ' }, { number: '2/QĐ', title: 'Quyết định', page: '1-2' }] },
    planned: { evidence: [{ title: 'Kế hoạch', digest: `sha256:${'a'.repeat(64)}` }] },
  },
} as const satisfies Submission;

/** The sheets of the form of Xã Bình Minh, with what it sent. */
export function sheets(submission: Submission | undefined = WHOLE, unit: string | null = 'xa-b'): FormSheet[] {
  return [
    ...formSheets(PACK, {
      tier: 'commune',
      units: UNITS,
      ...(unit === null ? {} : { unit }),
      ...(submission ? { submission } : {}),
    }),
  ];
}

/** Reads sheets once they were a file. */
export async function readSheets(written: readonly FormSheet[], received: string | null = RECEIVED): Promise<FormRead> {
  return readForm(await workbookOf(written), PACK, { units: UNITS, ...(received === null ? {} : { received }) });
}

/** Each fault as `code`, with its cell where it has one: `cell-is-no-number Số liệu!E4`. */
export function codes({ faults }: FormRead): readonly string[] {
  return faults.map(({ code, sheet, cell }) => (cell === undefined ? code : `${code} ${sheet}!${cell}`));
}

/** Numbers as the text of their digits: an author may write them bare. */
export function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, asText(inside)]));
  return typeof value === 'number' ? String(value) : value;
}
