import type { DecisionRemark } from '../model/decision-remark.js';
import type { Words } from '../model/lowering.js';
import { sentencesOf } from './fill.js';

/** What a decision on a tie does not do, or does beyond what it says; `{units}` are those that it is about. */
export const DECISION_WORDS = {
  'not-asked': {
    vi: 'Bảng này không phân định đơn vị bằng nhau theo quyết định, nên quyết định phân định của {by} lúc {at:instant} không có tác dụng (nêu {units})',
    en: 'Equals of this ranking are not parted by decision, so what {by} decided at {at:instant} changes nothing (it names {units})',
  },
  'not-ranked': {
    vi: 'Quyết định phân định của {by} lúc {at:instant} nêu cả đơn vị không được xếp hạng, phần đó không có tác dụng: {units}',
    en: 'What {by} decided at {at:instant} names units that are not ranked, and changes nothing for them: {units}',
  },
  'not-equal': {
    vi: 'Quyết định phân định của {by} lúc {at:instant} nêu cả đơn vị không có đơn vị nào ngang bằng để phân định, phần đó không có tác dụng: {units}',
    en: 'What {by} decided at {at:instant} names units that have no equals to be parted from, and changes nothing for them: {units}',
  },
  'not-named': {
    vi: 'Không quyết định phân định nào nêu, nên xếp sau các đơn vị bằng mình mà có quyết định nêu: {units}',
    en: 'Named by no decision on the tie, and so placed below their equals that are named: {units}',
  },
  apart: {
    vi: 'Bằng nhau nhưng do nhiều quyết định phân định nêu, không quyết định nào xếp thứ tự tất cả; thứ tự ở đây theo vị trí trong từng quyết định: {units}',
    en: 'Equal, and named by several decisions, none of which orders all of them; they stand by their position in the decision that names them: {units}',
  },
} as const satisfies Readonly<Record<DecisionRemark, Words>>;

/** A sentence about decisions on ties. */
export const decisionSentence = sentencesOf(DECISION_WORDS);
