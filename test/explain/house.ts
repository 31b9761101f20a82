import { explain } from '../../src/audit/index.js';
import { printExplanation } from '../../src/cli/print/explanation.js';
import { assess, compilePack } from '../../src/index.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import type { Plugins } from '../../src/model/tables.js';
import type { Language } from '../../src/words/index.js';

/** One criterion of one unit, with what stands around it. */
export interface Case {
  readonly rule: unknown;
  readonly max: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Further keys of the criterion. */
  readonly node?: Readonly<Record<string, unknown>>;
  /** Further keys of the pack. */
  readonly pack?: Readonly<Record<string, unknown>>;
  /** What the unit says of the criterion. */
  readonly entry?: Readonly<Record<string, unknown>>;
  readonly verifications?: readonly Readonly<Record<string, unknown>>[];
  readonly attributes?: Readonly<Record<string, unknown>>;
  /** Figures of the units that it is compared with. */
  readonly others?: readonly Readonly<Record<string, unknown>>[];
  readonly layer?: string;
  readonly plugins?: Plugins;
}

const words = (vi: string, en: string) => ({ vi, en });

/** The facts that the cases read. */
export const FACTS = [
  { id: 'has-website', type: 'boolean', title: words('Có trang thông tin điện tử', 'Has a website') },
  { id: 'has-backup', type: 'boolean', title: words('Có sao lưu dữ liệu', 'Has a backup') },
  { id: 'has-firewall', type: 'boolean', title: words('Có tường lửa', 'Has a firewall') },
  {
    id: 'plan',
    type: 'choice',
    title: words('Kế hoạch ứng dụng', 'Plan'),
    options: [
      { id: 'on-time', title: words('Ban hành đúng hạn', 'Issued on time') },
      { id: 'late', title: words('Ban hành chậm', 'Issued late') },
      { id: 'none', title: words('Không ban hành', 'Not issued') },
    ],
  },
  { id: 'staff', type: 'count', max: 3000, measure: words('người', 'people'), title: words('Số cán bộ', 'Staff') },
  {
    id: 'equipped',
    type: 'count',
    measure: words('người', 'people'),
    title: words('Cán bộ có máy tính', 'Staff with a computer'),
  },
  { id: 'files', type: 'count', title: words('Số hồ sơ', 'Files') },
  { id: 'files-late', type: 'count', atMost: 'files', title: words('Hồ sơ quá hạn', 'Files late') },
  { id: 'errors', type: 'count', title: words('Số lỗi', 'Errors') },
  { id: 'articles', type: 'count', title: words('Số tin, bài', 'Articles') },
  { id: 'cost', type: 'number', min: 0, title: words('Chi phí', 'Cost'), measure: words('triệu đồng', 'million đồng') },
  { id: 'applications', type: 'list', of: 'text', title: words('Ứng dụng', 'Applications') },
  {
    id: 'satisfaction',
    type: 'mark',
    min: 0,
    max: 100,
    provider: 'council',
    title: words('Mức hài lòng', 'Satisfaction'),
  },
  { id: 'issued-on', type: 'date', title: words('Ngày ban hành', 'Day of issue') },
  {
    id: 'share-late',
    title: words('Tỷ lệ hồ sơ quá hạn', 'Share of files late'),
    derive: { '/': [{ '*': [100, { var: 'files-late' }] }, { var: 'files' }] },
  },
];

const MARKS = ['satisfaction'];
const AT = '2019-10-01T08:00:00+07:00';

/** The pack of one criterion. */
export function packOf({ rule, max, node = {}, pack = {}, plugins = {} }: Case) {
  const { kinds = [], operators = [] } = plugins;
  const requires = {
    ...(kinds.length > 0 ? { kinds: kinds.map(({ kind, version }) => ({ id: kind, version })) } : {}),
    ...(operators.length > 0 ? { operators: operators.map(({ name, version }) => ({ id: name, version })) } : {}),
  };
  const document = {
    format: 'tieuchi/pack@1',
    id: 'giai-thich',
    version: '1.0.0',
    title: words('Bộ tiêu chí để giải thích', 'Criteria to explain'),
    languages: ['vi', 'en'],
    standing: 'official',
    texts: [
      {
        key: 'qd-169',
        number: '169/QĐ-UBND',
        title: words('Bộ tiêu chí', 'Criteria'),
        issued: '2019-04-05',
      },
    ],
    period: { from: '2018-11-01', to: '2019-10-31', zone: '+07:00' },
    policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
    procedure: { ranked: 'reported' },
    attributes: [{ id: 'is-urban', type: 'boolean', title: words('Thuộc đô thị', 'In a town') }],
    facts: FACTS,
    tiers: [
      {
        id: 'district',
        title: words('Cấp huyện', 'Districts'),
        cohorts: [{ id: 'all' }],
        criteria: [
          {
            id: 'total',
            title: words('Tổng điểm', 'Total'),
            max: '200',
            combine: 'sum',
            children: [
              {
                id: 'asked',
                code: 'I.1',
                title: words('Tiêu chí được hỏi', 'The criterion asked'),
                max,
                cite: ['qd-169#phu-luc-1.2'],
                rule,
                ...node,
              },
              {
                id: 'other',
                code: 'I.2',
                title: words('Tiêu chí khác', 'Another criterion'),
                max: String(200 - Number(node.role === 'bonus' ? 0 : max)),
                rule: { flag: { when: 'has-firewall' } },
              },
            ],
          },
        ],
      },
    ],
    gaps: [],
    ...(Object.keys(requires).length > 0 ? { requires } : {}),
    ...pack,
  };
  return compilePack(document, plugins);
}

/** The record of one unit with these figures. */
export function recordOf(one: Case, pack = packOf(one)): AssessmentRecord {
  const { facts, entry, verifications = [], attributes = { 'is-urban': true }, others = [] } = one;
  const sent = Object.entries(facts).filter(([id]) => !MARKS.includes(id));
  const marks = Object.entries(facts).filter(([id]) => MARKS.includes(id));
  return assess(pack, {
    format: 'tieuchi/assessment@1',
    id: 'dot-2019',
    pack: { id: 'giai-thich', version: '1.0.0' },
    state: 'final',
    figures: 'real',
    asOf: '2019-11-30T00:00:00+07:00',
    units: [
      { id: 'huyen-a', tier: 'district', name: words('Huyện A', 'District A'), attributes },
      ...others.map((_, index) => ({
        id: `huyen-khac-${index}`,
        tier: 'district',
        name: words('Huyện khác', 'Another district'),
        attributes,
      })),
    ],
    submissions: [
      { unit: 'huyen-a', at: AT, facts: Object.fromEntries(sent), ...(entry ? { criteria: { asked: entry } } : {}) },
      ...others.map((figures, index) => ({ unit: `huyen-khac-${index}`, at: AT, facts: figures })),
    ],
    marks: marks.map(([fact, value]) => ({ unit: 'huyen-a', fact, value, by: 'council', at: AT })),
    verifications: verifications.map((each, index) => ({
      unit: 'huyen-a',
      by: 'council',
      method: 'desk',
      at: `2019-11-0${index + 1}T08:00:00+07:00`,
      ...each,
    })),
  });
}

/** The criterion of a case, explained and printed. */
export function explained(one: Case, language: Language, exact = false): string {
  const pack = packOf(one);
  const record = recordOf(one, pack);
  const question = { unit: 'huyen-a', criterion: 'asked', exact, ...(one.layer ? { layer: one.layer } : {}) };
  const result = explain({ record, pack }, question, language, one.plugins);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return printExplanation(result.value, 1000);
}

/** The points of the criterion as the record has them; its status where it has none. */
export function pointsOf(one: Case): string {
  const [entry] = recordOf(one).entries;
  if (!entry || entry.state === 'redacted') throw new Error('the unit is not in the record');
  const layer = entry.layers[(one.layer ?? 'reported') as 'reported'];
  const row = layer?.criteria.find(({ node }) => node === 'asked');
  return row?.status === 'scored' ? row.points : (row?.status ?? '');
}
