import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** Lines of a comparison of two records; `{node}` and `{fact}` are titles. */
export const DIFF_WORDS = {
  // the two sides
  before: {
    vi: 'Trước: {assessment}, bộ tiêu chí {pack} phiên bản {version}, {layer:word}',
    en: 'Before: {assessment}, pack {pack} version {version}, {layer:word}',
  },
  after: {
    vi: 'Sau: {assessment}, bộ tiêu chí {pack} phiên bản {version}, {layer:word}',
    en: 'After: {assessment}, pack {pack} version {version}, {layer:word}',
  },
  same: { vi: 'Không có gì khác nhau.', en: 'Nothing differs.' },
  'pack-heading': { vi: 'Bộ tiêu chí thay đổi:', en: 'Changes of the pack:' },
  'units-heading': { vi: 'Số liệu và thông tin của đơn vị thay đổi:', en: 'Changes of what is known of the units:' },
  counts: {
    vi: 'Đổi hạng: {moved:number}; đổi mức độ: {levels:number}; đổi tình trạng: {states:number}; đơn vị có số liệu hoặc thông tin thay đổi: {units:number}.',
    en: 'Places changed: {moved:number}; levels changed: {levels:number}; states changed: {states:number}; units of which anything else is known: {units:number}.',
  },
  ranking: { vi: 'Xếp hạng: {tier}, {title}[, {option}]', en: 'Ranking: {tier}, {title}[, {option}]' },
  unit: { vi: 'Đơn vị: {unit}', en: 'Unit: {unit}' },
  'ranking-added': {
    vi: '{title}: bảng xếp hạng chỉ có ở bên sau',
    en: '{title}: only the later side has this ranking',
  },
  'ranking-removed': {
    vi: '{title}: bảng xếp hạng chỉ có ở bên trước',
    en: '{title}: only the earlier side has this ranking',
  },
  redacted: {
    vi: 'Đơn vị đã được che, chỉ so được thứ hạng: {units}',
    en: 'Redacted units, of which only the places can be compared: {units}',
  },
  'see-unit': {
    vi: 'Thêm --unit để xem vì sao điểm của một đơn vị thay đổi.',
    en: "Add --unit to see why a unit's points changed.",
  },
  'unit-same': { vi: 'Đơn vị {unit}: không có gì thay đổi.', en: 'Unit {unit}: nothing changed.' },
  // columns
  'and-more': { vi: '{units} và {count:number} đơn vị khác', en: '{units} and {count:number} more' },
  'two-layers': {
    vi: 'hai lớp số liệu, cách nhau bằng dấu phẩy ({choices})',
    en: 'two layers with a comma between them ({choices})',
  },
  'not-whole': {
    vi: 'chỉ so sánh được biên bản đầy đủ, không phải trích lục hay biên bản không kèm số liệu',
    en: 'only whole records can be compared, not an excerpt and not one without its inputs',
  },
  // the place of a unit
  rose: {
    vi: 'Từ hạng {before:number} lên hạng {after:number}',
    en: 'Rose from place {before:number} to place {after:number}',
  },
  fell: {
    vi: 'Từ hạng {before:number} xuống hạng {after:number}',
    en: 'Fell from place {before:number} to place {after:number}',
  },
  entered: {
    vi: 'Nay xếp hạng {after:number}, trước chưa có hạng',
    en: 'Now in place {after:number}, before without a place',
  },
  left: {
    vi: 'Nay không có hạng, trước xếp hạng {before:number}',
    en: 'Now without a place, before in place {before:number}',
  },
  state: { vi: 'Tình trạng: trước {before}; nay {after}', en: 'State: before, {before}; now, {after}' },
  'not-listed': { vi: 'không có trong bảng', en: 'not in the list' },
  because: { vi: '{state} ({because})', en: '{state} ({because})' },
  level: { vi: 'Mức độ: {before} → {after}', en: 'Level: {before} → {after}' },
  'no-level': { vi: 'không có', en: 'none' },
  'overtaken-by': { vi: 'Nay xếp sau: {units}', en: 'Overtaken by: {units}' },
  overtook: { vi: 'Nay xếp trên: {units}', en: 'Overtook: {units}' },
  'caught-up-with': { vi: 'Nay đồng hạng với: {units}', en: 'Caught up with: {units}' },
  'entered-above': { vi: 'Mới được xếp hạng phía trên: {units}', en: 'Newly placed above: {units}' },
  'left-above': { vi: 'Không còn hạng phía trên: {units}', en: 'No longer placed above: {units}' },
  'withheld-by': { vi: 'Do các tiêu chí chưa có điểm: {nodes}', en: 'Because of criteria without points: {nodes}' },
  // a difference and its lines
  value: {
    vi: '{measure:word}: {before} → {after} ({difference})',
    en: '{measure:word}: {before} → {after} ({difference})',
  },
  facts: { vi: '"{node:node}": {value}[, do {because}]', en: '"{node:node}": {value}[, because of {because}]' },
  rules: { vi: '"{node:node}": {value}[, do {because}]', en: '"{node:node}": {value}[, because of {because}]' },
  interaction: {
    vi: '"{node:node}": {value}, phần chỉ phát sinh khi cả số liệu và cách tính cùng thay đổi',
    en: '"{node:node}": {value}, which only new figures and new rules together make',
  },
  both: {
    vi: '"{node:node}": {value}, do số liệu và cách tính cùng thay đổi, không tách riêng được[: {because}]',
    en: '"{node:node}": {value}, because of figures and rules, which cannot be told apart[: {because}]',
  },
  added: { vi: 'Tiêu chí mới "{node:node}": {value}', en: 'New criterion "{node:node}": {value}' },
  removed: { vi: 'Tiêu chí không còn "{node:node}": {value}', en: 'Criterion no longer there "{node:node}": {value}' },
  structure: {
    vi: 'Cách tổng hợp điểm "{node:node}": {value}[, do {because}]',
    en: 'How "{node:node}" is put together: {value}[, because of {because}]',
  },
  together: {
    vi: '{nodes}: {value}, tính chung vì không tách riêng được',
    en: '{nodes}: {value} together, as no share of one can be told',
  },
  rounding: { vi: 'Làm tròn khi công bố: {value}', en: 'Rounding when published: {value}' },
  interactions: { vi: 'Tương tác: {value}', en: 'Interaction: {value}' },
  // how the data of a unit differ
  fact: { vi: 'số liệu "{name}": {before} → {after}', en: 'fact "{name}": {before} → {after}' },
  attribute: { vi: 'thuộc tính "{name}": {before} → {after}', en: 'attribute "{name}": {before} → {after}' },
  parent: { vi: 'cơ quan cấp trên: {before} → {after}', en: 'the unit above it: {before} → {after}' },
  claimed: { vi: 'điểm tự chấm "{name}": {before} → {after}', en: 'points claimed for "{name}": {before} → {after}' },
  'not-applicable': {
    vi: 'đề nghị không áp dụng "{name}" được chấp nhận: {before} → {after}',
    en: 'claim that "{name}" does not apply stands: {before} → {after}',
  },
  evidence: { vi: 'minh chứng "{name}": {before} → {after}', en: 'evidence for "{name}": {before} → {after}' },
  'evidence-there': { vi: 'có[, ghi {keys:term}]', en: 'there[, stating its {keys:term}]' },
  'evidence-refused': { vi: 'không được chấp nhận', en: 'refused' },
  award: {
    vi: 'điểm bên thẩm định ấn định "{name}": {before} → {after}',
    en: 'points set by the verifier for "{name}": {before} → {after}',
  },
  verified: { vi: 'đã thẩm định toàn bộ: {before} → {after}', en: 'verified as a whole: {before} → {after}' },
  layer: { vi: 'lớp số liệu: {before:word} → {after:word}', en: 'figures: {before:word} → {after:word}' },
  submission: { vi: 'việc nộp phiếu: {before:word} → {after:word}', en: 'submission: {before:word} → {after:word}' },
  'register-added': { vi: 'mới có trong danh sách đơn vị', en: 'new in the register' },
  'register-removed': { vi: 'không còn trong danh sách đơn vị', en: 'no longer in the register' },
  'other-units': {
    vi: 'số liệu của các đơn vị khác trong nhóm so sánh',
    en: 'figures of other units that it is compared with',
  },
  follows: { vi: 'kết quả của "{node:node}"', en: 'the result of "{node:node}"' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  none: { vi: 'không có', en: 'none' },
  items: { vi: '{count:number} mục', en: '{count:number} items' },
  // how the packs differ
  'pack-changed': {
    vi: '{part} "{name}": {key}[ {before} → {after}]',
    en: '{part} "{name}": {key}[ {before} → {after}]',
  },
  'setting-changed': { vi: '{key}[ {before} → {after}]', en: '{key}[ {before} → {after}]' },
  'pack-added': { vi: '{part} "{name}": mới thêm', en: '{part} "{name}": added' },
  'pack-removed': { vi: '{part} "{name}": đã bỏ', en: '{part} "{name}": removed' },
} as const satisfies Readonly<Record<string, Words>>;

/** A line of a comparison by its name. */
export type DiffKey = keyof typeof DIFF_WORDS;

/** A line of a comparison with its params in place. */
export const diffSentence = sentencesOf(DIFF_WORDS);
