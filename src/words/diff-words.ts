import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** Lines of a comparison of two records; `{node}` and `{nodes}` are ids. */
export const DIFF_WORDS = {
  'and-more': { vi: '{units} và {count:number} đơn vị khác', en: '{units} and {count:number} more' },
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
  renamed: { vi: '{unit} (trước là {before})', en: '{unit} (formerly {before})' },
  'not-listed': { vi: 'không có trong bảng', en: 'not in the list' },
  because: { vi: '{state} ({because})', en: '{state} ({because})' },
  level: { vi: 'Mức độ: {before} → {after}', en: 'Level: {before} → {after}' },
  'no-level': { vi: 'không có', en: 'none' },
  'overtaken-by': { vi: 'Nay xếp sau: {units}', en: 'Overtaken by: {units}' },
  overtook: { vi: 'Nay xếp trên: {units}', en: 'Overtook: {units}' },
  'caught-up-with': { vi: 'Nay đồng hạng với: {units}', en: 'Caught up with: {units}' },
  'entered-above': { vi: 'Mới được xếp hạng phía trên: {units}', en: 'Newly placed above: {units}' },
  'left-above': { vi: 'Không còn hạng phía trên: {units}', en: 'No longer placed above: {units}' },
  'withheld-by': {
    vi: 'Do các tiêu chí chưa có điểm: {nodes:rows}',
    en: 'Because of criteria without points: {nodes:rows}',
  },
  // a difference and its lines
  value: {
    vi: '{measure:word}: {before} → {after} ({difference})',
    en: '{measure:word}: {before} → {after} ({difference})',
  },
  facts: { vi: '{node:row}: {value}[, do {because}]', en: '{node:row}: {value}[, because of {because}]' },
  rules: { vi: '{node:row}: {value}[, do {because}]', en: '{node:row}: {value}[, because of {because}]' },
  interaction: {
    vi: '{node:row}: {value}, phần chỉ phát sinh khi cả số liệu và cách tính cùng thay đổi',
    en: '{node:row}: {value}, which only new figures and new rules together make',
  },
  both: {
    vi: '{node:row}: {value}, do số liệu và cách tính cùng thay đổi, không tách riêng được[: {because}]',
    en: '{node:row}: {value}, because of figures and rules, which cannot be told apart[: {because}]',
  },
  added: { vi: 'Tiêu chí mới {node:row}: {value}', en: 'New criterion {node:row}: {value}' },
  removed: { vi: 'Tiêu chí đã bỏ {node:row}: {value}', en: 'Criterion no longer there {node:row}: {value}' },
  structure: {
    vi: 'Cách tổng hợp điểm của {node:row}: {value}[, do {because}]',
    en: 'How {node:row} is put together: {value}[, because of {because}]',
  },
  together: {
    vi: '{nodes:rows}: {value}, tính chung vì không tách riêng được',
    en: '{nodes:rows}: {value} together, as no share of one can be told',
  },
  rounding: { vi: 'Làm tròn khi công bố: {value}', en: 'Rounding when published: {value}' },
  interactions: { vi: 'Phần do nhiều thay đổi cùng tác động: {value}', en: 'Interaction: {value}' },
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
  submission: { vi: 'việc gửi phiếu: {before:word} → {after:word}', en: 'submission: {before:word} → {after:word}' },
  'register-added': { vi: 'mới có trong danh sách đơn vị', en: 'new in the register' },
  'register-removed': { vi: 'không còn trong danh sách đơn vị', en: 'no longer in the register' },
  'by-pack': {
    vi: '{change} (phiếu gửi và kết quả thẩm định như cũ; do bộ tiêu chí quy định khác)',
    en: '{change} (the same was sent and verified; the pack counts it otherwise)',
  },
  'other-units': {
    vi: 'số liệu của các đơn vị khác trong nhóm so sánh',
    en: 'figures of other units that it is compared with',
  },
  follows: { vi: 'kết quả của {node:row}', en: 'the result of {node:row}' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  none: { vi: 'không có', en: 'none' },
  items: { vi: '{count:number} mục', en: '{count:number} items' },
  // how the packs differ
  'pack-changed': {
    vi: '{part} "{name}"[, {tier}]: {key}[ {before} → {after}]',
    en: '{part} "{name}"[, {tier}]: {key}[ {before} → {after}]',
  },
  'setting-changed': { vi: '{key}[ {before} → {after}]', en: '{key}[ {before} → {after}]' },
  'pack-added': { vi: '{part} "{name}"[, {tier}]: mới thêm', en: '{part} "{name}"[, {tier}]: added' },
  'pack-removed': { vi: '{part} "{name}"[, {tier}]: đã bỏ', en: '{part} "{name}"[, {tier}]: removed' },
} as const satisfies Readonly<Record<string, Words>>;

/** A line of a comparison by its name. */
export type DiffKey = keyof typeof DIFF_WORDS;

/** A line of a comparison with its params in place. */
export const diffSentence = sentencesOf(DIFF_WORDS);
