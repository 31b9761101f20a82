import { documentWord } from '../../src/words/document-words.js';
import type { Language } from '../../src/words/index.js';
import { fill, type Names } from '../../src/words/index.js';
import { DIGEST, PLAIN, type Said } from './sample-texts.js';
import type { Template } from './sentence-tables.js';

/** What a param says in a form: `{at:day}` is a day, `{fact:fact}` an id. A number in brackets is that of the first param alone. */
const IN_FORM: Readonly<Record<string, string>> = {
  asis: '',
  body: 'to-cong-tac',
  count: '3',
  day: '2019-10-26',
  document: 'tieuchi/pack@1',
  fact: 'staff',
  facts: 'staff, computers',
  figure: '4000',
  high: '100',
  instant: '2019-10-26T08:30:00+07:00',
  low: '80',
  node: 'computers',
  place: 'criteria',
  relation: 'relations[0]',
  row: 'computers',
  rows: 'computers, mail',
  type: 'number',
  unit: 'ia-grai',
  units: 'ia-der, ia-hrung',
};

/** What a param says where it is written as a number; of others 12. */
const NUMBERS: Readonly<Record<string, string>> = {
  points: '17.5',
  max: '20',
  less: '12.5',
  part: '340',
  whole: '340',
  each: '0.5',
  loss: '0.5',
  step: '0.5',
  floor: '0',
  low: '20',
  high: '80',
  atLeast: '50',
  target: '80',
  outOf: '10',
  rederived: '256',
  all: '257',
  total: '257',
  count: '3',
  claimed: '18',
  computed: '17.333',
  agreed: '14250',
  differing: '2',
};

/** In issues a document is told by the ids and keys that its author wrote. */
/** What is wrong with the pack that an amendment results in, in words. */
const FAULT_OF_PACK = { vi: 'bộ tiêu chí không có số liệu "computer"', en: 'the pack has no fact "computer"' };

const IN_ISSUES: Readonly<Record<string, Said>> = {
  node: 'computers',
  nodes: 'computers, mail',
  fact: 'staff',
  facts: 'staff, computers',
  found: '12,5',
  key: 'whenMissing',
  name: 'nodes',
  option: 'ban-hanh-cham',
  options: 'ban-hanh-dung-han, ban-hanh-cham',
  ranking: 'xep-hang-xa',
  tier: 'commune',
  cohort: 'co-thu-tuc',
  level: 'muc-2',
  unit: 'ia-der',
  text: 'qd-169',
  part: 'lower',
  place: 'commune/computers',
  from: '2018-11-01',
  to: '2019-10-31',
};

/** What a param says in one file, where another says it otherwise. */
const IN_FILE: Readonly<Record<string, Readonly<Record<string, Said>>>> = {
  'explain-words': {
    part: 'tell',
    value: '12/BC-UBND',
    fact: { vi: '"Số máy tính"', en: '"Computers"' },
    statistic: { vi: 'tỷ lệ đạt điều kiện trong các đơn vị cấp dưới', en: 'the share of the units below that meet it' },
  },
  'explain-unit-words': {
    title: { vi: 'II. Ứng dụng và đầu tư', en: 'II. Application and investment' },
    counted: { vi: 'tính 0/20 điểm', en: 'counted as 0 of 20 points' },
    part: 'tell',
    unit: 'ia-der',
    ranking: { vi: '"Xếp hạng cấp xã năm 2019"', en: '"Ranking of communes, 2019"' },
    by: { vi: 'điểm của "I. Hạ tầng kỹ thuật"', en: 'points of "I. Infrastructure"' },
    at: { vi: '08:30 ngày 26/10/2019 (+07:00)', en: '08:30, 26/10/2019 (+07:00)' },
  },
  'worked-words': {
    units: { vi: 'các đơn vị được so sánh', en: 'the units compared' },
    fact: { vi: '"Số máy tính"', en: '"Computers"' },
    what: { vi: '"Kế hoạch ứng dụng"', en: '"Plan"' },
    list: { vi: 'mục của "Ứng dụng dùng chung"', en: 'items of "Shared applications"' },
  },
  titles: { part: { vi: 'Hồ sơ quá hạn', en: 'Files late' }, whole: { vi: 'Số hồ sơ', en: 'Files' } },
  share: { part: { vi: '"Số máy tính" (52)', en: '"Computers" (52)' } },
  'diff-words': {
    state: { vi: 'được xếp hạng', en: 'ranked' },
    part: { vi: 'tiêu chí', en: 'criterion' },
    change: { vi: 'số liệu "Số máy tính": 52 → 48', en: 'fact "Computers": 52 → 48' },
    value: '+2,5',
    units: { vi: 'Xã Ia Dêr; Xã Ia Hrung', en: 'Xã Ia Dêr; Xã Ia Hrung' },
  },
  'status-words': { at: '2019-10-26T08:30:00+07:00', what: { vi: 'đã gửi đủ', en: 'sent' }, count: '17', units: '20' },
  'stake-words': {
    max: '9',
    counted: '5',
    points: { vi: 'tối đa 9 điểm, hiện tính 5 điểm', en: 'at most 9 points, 5 now' },
    sentence: { vi: 'số liệu "Số máy tính" là số ước tính', en: 'fact "Computers" is an estimate' },
  },
  'workbook-fault-words': { files: 'ia-der.xlsx, ia-der-lan-2.xlsx' },
  'form-fault-words': {
    example: '1234',
    expected: { vi: 'Số cán bộ, công chức', en: 'Staff' },
    suggestion: 'Xã Ia Dêr',
    files: 'ia-der.xlsx, ia-der-lan-2.xlsx',
    counting: 'ia-der-lan-2.xlsx',
    font: '.VnTime',
  },
  'receipt-fault-words': {
    files: 'ia-der.xlsx, ia-der-lan-2.xlsx',
    counting: 'ia-der-lan-2.xlsx',
    from: '2018-11-01',
    to: '2019-10-31',
  },
  'verifying-fault-words': { files: 'ia-der.xlsx, ia-der-lan-2.xlsx' },
  'export-fault-words': {
    expected: '3',
    found: '2',
    columns: 'fact_staff, fact_computers',
    column: 'SubmissionDate',
    count: '2',
    from: '2018-11-01',
    to: '2019-10-31',
    expectedFrom: '2019-11-01',
    expectedTo: '2020-10-31',
  },
  'collect-words': {
    place: { vi: 'phieu-1.xlsx: Số liệu ô C7', en: 'phieu-1.xlsx: Figures C7' },
    unit: '(Xã Ia Dêr)',
    what: { vi: 'không đọc ô này', en: 'the cell is not read' },
    places: 'ia-der.xlsx E6 (Xã Ia Dêr)',
    question: { vi: 'I.1 Máy tính cho cán bộ, công chức', en: 'I.1 Computers for staff' },
    file: 'danh-gia.yaml',
    row: '3',
  },
  'unranked-words': {
    ranking: { vi: 'Xếp hạng cấp xã', en: 'Communes' },
    states: {
      vi: '2 chưa đủ căn cứ xếp hạng, 1 không gửi theo quy định',
      en: '2 withheld, 1 not submitted as required',
    },
    causes: { vi: '"I.1. Máy tính cho cán bộ, công chức" (2)', en: '"I.1. Computers for staff" (2)' },
  },
  'verify-words': {
    layers: { vi: 'sau thẩm định', en: 'verified' },
    givenVersion: '1',
    plugins: 'saturation',
    command: 'trich-luc.json --plugins mo-rong.mjs',
    at: 'digests.results',
    place: { vi: 'kết quả', en: 'the results' },
    name: 'tieuchi',
    what: { vi: 'điểm', en: 'points' },
    difference: {
      vi: 'bước tính điểm, Xã Ia Dêr, điểm: biên bản ghi 7,5, tính lại được 7,4',
      en: 'stage evaluate, Xã Ia Dêr, points: the record says 7.5, derived again it is 7.4',
    },
    text: { vi: 'điểm thưởng không vượt điểm tối đa của nhóm', en: 'a bonus is within the maximum of its group' },
    found: DIGEST,
    expected: DIGEST,
  },
  'recorded-words': {
    what: { vi: 'điểm', en: 'points' },
    place: { vi: 'bước tính điểm, Xã Ia Dêr', en: 'stage evaluate, Xã Ia Dêr' },
    value: '7,5',
    at: '3',
    ranking: { vi: '"Xếp hạng cấp xã" (xa)', en: '"Communes" (xa)' },
    tier: { vi: 'Cấp xã (commune)', en: 'Communes (commune)' },
    group: { vi: 'nhóm so sánh "all"', en: 'cohort "all"' },
    unit: 'Xã Ia Dêr',
    node: 'I.1 (computers)',
    cohort: 'all',
    option: 'do-thi',
    parent: 'Huyện Ia Grai',
    before: '52/3',
    after: '17,33',
    fact: { vi: '"Số máy tính" (computers)', en: '"Computers" (computers)' },
    sentence: { vi: 'thiếu số liệu "Số máy tính"', en: 'missing facts "Computers"' },
    stage: { vi: 'tính điểm', en: 'evaluate' },
    reason: { vi: 'không gửi phiếu', en: 'not submitted' },
  },
  'difference-words': { what: { vi: 'điểm', en: 'points' }, of: 'xep-hang-xa', option: { vi: 'đô thị', en: 'urban' } },
  'sign-words': { key: 'ed25519:7c2e…11', at: 'payload', found: DIGEST },
  'approval-words': { place: { vi: 'Cổng thông tin điện tử tỉnh', en: 'the portal of the province' } },
  'mark-words': { number: '2' },
  'annex-words': {
    number: '2',
    place: '10',
    reasons: { vi: 'thiếu số liệu "Số máy tính"', en: 'missing facts "Computers"' },
    units: { vi: 'Xã Ia Dêr; Xã Ia Hrung', en: 'Xã Ia Dêr; Xã Ia Hrung' },
    changes: { vi: 'Cơ quan, đơn vị: Xã Ia Dêr → Phường Ia Dêr', en: 'Unit: Xã Ia Dêr → Phường Ia Dêr' },
    heading: { vi: 'Đơn vị tự chấm', en: 'Self-scored' },
    before: { vi: 'Xã Ia Dêr', en: 'Xã Ia Dêr' },
    after: { vi: 'Phường Ia Dêr', en: 'Phường Ia Dêr' },
  },
  'gap-words': {
    gap: { vi: 'Đơn vị bằng điểm thì đồng hạng', en: 'Equals share a place' },
    place: { vi: 'Cấp xã', en: 'Communes' },
    number: '2',
  },
  'report-words': {
    words: 'competition, dense, modified, average, ordinal',
    example: '{ atLeast: 80, below: 90, points: 5 }',
    first: '64',
    last: '108',
    title: { vi: 'Đánh giá năm 2019', en: 'Assessment of 2019' },
    line: 'max: 20',
  },
  'correction-words': {
    is: 'nam-2026',
    was: 'nam-2026-thu',
    key: 'texts[0].number',
    found: '..../QĐ-UBND',
    number: '812/QĐ-UBND',
  },
  'assessment-doubt-words': {
    zone: '+07:00',
    at: '2019-10-26T08:30:00Z',
    nearest: '2044',
    found: '2044000',
    suggestion: '2044',
    text: '15/QD-UBND',
    attribute: 'loai',
    option: { vi: 'Phường', en: 'Ward' },
    other: { vi: 'Xã', en: 'Commune' },
    name: 'Xã Ia Pa',
    item: '1',
    expected: 'vi, en',
    facts: 'staff, computers',
    criterion: 'computers',
  },
  'cite-words': { place: { vi: 'Phụ lục 1.2', en: 'Annex 1.2' }, number: '169/QĐ-UBND' },
  tree: IN_ISSUES,
  pack: IN_ISSUES,
  expression: IN_ISSUES,
  shape: { ...IN_ISSUES, kind: 'shares', combiner: 'sums', policy: 'whenMissing' },
  source: { ...IN_ISSUES, suggestion: '12.5' },
  assessment: IN_ISSUES,
  amendment: { ...IN_ISSUES, of: 'computers', list: 'criteria', place: 'tiers[0].criteria[1]', fault: FAULT_OF_PACK },
};

/** What a param says that is one of a closed list of words. */
const CLOSED: Readonly<Record<string, string>> = {
  after: 'verified',
  before: 'reported',
  belongs: 'criteria',
  detail: 'use-if',
  expected: 'number',
  figures: 'synthetic',
  is: 'real',
  keys: 'number, date',
  layer: 'verified',
  measure: 'percent',
  order: 'low-first',
  needs: 'number, date',
  policy: 'zero',
  reason: 'use-equals',
  role: 'penalty',
  severity: 'warning',
  standing: 'reconstructed',
  state: 'draft',
  status: 'missing',
  verdict: 'results-differ',
  was: 'synthetic',
};

const TITLES: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  staff: { vi: 'Số cán bộ, công chức', en: 'Staff' },
  computers: { vi: 'Máy tính cho cán bộ, công chức', en: 'Computers for staff' },
  mail: { vi: 'Sử dụng thư điện tử công vụ', en: 'Use of official e-mail' },
  'ia-grai': { vi: 'Huyện Ia Grai', en: 'Huyện Ia Grai' },
  'ia-der': { vi: 'Xã Ia Dêr', en: 'Xã Ia Dêr' },
  'ia-hrung': { vi: 'Xã Ia Hrung', en: 'Xã Ia Hrung' },
  'to-cong-tac': { vi: 'Tổ công tác của Ban Chỉ đạo', en: 'The task force' },
};

const CODES: Readonly<Record<string, string>> = { computers: 'I.1', mail: 'II.3' };

function namesIn(language: Language): Names {
  const title = (id: string) => TITLES[id]?.[language];
  return {
    fact: title,
    isCounted: () => true,
    node: title,
    code: (id) => CODES[id],
    unit: title,
    body: title,
    relation: () => (PLAIN.relation as { readonly vi: string; readonly en: string })[language],
  };
}

const PARAM = /\{([a-zA-Z]+)(?::([a-z]+))?\}/g;

/** What stands at a param; a param that nobody gave a value here throws, so that a new one gets a realistic one. */
function sampleOf(name: string, form: string | undefined, file: string, language: Language): string {
  const plain = { ...PLAIN, ...IN_FILE[file] };
  const value =
    form === undefined
      ? plain[name]
      : form === 'number'
        ? (NUMBERS[name] ?? '12')
        : form === 'word' || form === 'term'
          ? CLOSED[name]
          : IN_FORM[form];
  if (value === undefined) throw new Error(`give {${name}${form ? `:${form}` : ''}} a value in the samples`);
  if (typeof value !== 'string') return value[language];
  // a decimal as the language writes it
  return language === 'en' ? value.replaceAll(/(\d),(\d)/g, '$1.$2') : value;
}

/** The sentence of a template with all its params, and, where it may leave some out, without those. */
export function filledBoth({ words, file }: Template, language: Language): readonly string[] {
  const template = words[language];
  const names = namesIn(language);
  const params = Object.fromEntries(
    [...template.matchAll(PARAM)].map(([, name = '', form]) => [name, sampleOf(name, form, file, language)]),
  );
  const left = [...template.matchAll(/\[([^\][]*\{[^\][|]*)(?:\|[^\][]*)?\]/g)].flatMap(([, part = '']) =>
    [...part.matchAll(PARAM)].map(([, name = '']) => [name, ''] as const),
  );
  const whole = fill(words, { params, language, names, document: documentWord });
  const short = fill(words, {
    params: { ...params, ...Object.fromEntries(left) },
    language,
    names,
    document: documentWord,
  });
  return short === whole ? [whole] : [whole, short];
}
