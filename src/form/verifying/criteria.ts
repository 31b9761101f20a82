import type { CriterionEntry, Evidence } from '../../model/assessment.js';
import { RULINGS } from '../../model/assessment-words.js';
import type { NodeDescription } from '../../views/pack-description.js';
import { formSentence, type Language, verifyingSentence } from '../../words/index.js';
import type { FormCell, FormRow, FormSheet } from '../form-sheet.js';
import { codeColumn, verifyingHeadings } from '../sheets/parts.js';
import type { VerifyingContent } from './verifying-content.js';

/** What verifiers may answer of a criterion, beside the reason. */
const ANSWERS = ['evidence-ruling', 'claim-ruling', 'awarded'] as const;
/** What a verifier may answer about a criterion. */
export type CriterionAnswer = (typeof ANSWERS)[number];

/** The sheet of criteria: what the unit says of each and what its figures come to; what there is to rule on. */
export function verifyingCriteria(content: VerifyingContent): FormSheet {
  const { language, description } = content;
  const columns = [
    codeColumn(description.nodes, 7),
    { key: 'criterion', width: 40 },
    { key: 'max', width: 9 },
    { key: 'claimed', width: 10 },
    { key: 'points', width: 16 },
    { key: 'reason', width: 26 },
    { key: 'evidence', width: 30 },
    { key: 'evidence-ruling', width: 16 },
    { key: 'claim', width: 24 },
    { key: 'claim-ruling', width: 16 },
    { key: 'awarded', width: 10 },
    { key: 'note', width: 34 },
  ];
  const head = [verifyingHeadings(columns, language)];
  const rows = description.nodes.map((node) => nodeRow(node, content));
  const name = verifyingSentence('criteria', language);
  return { id: 'verifying-criteria', name, columns, rows: [...head, ...rows], headRows: head.length };
}

/** What there is to answer of a criterion or a group: only that of which the unit or the pack gives cause. */
export function askedOf({ id }: NodeDescription, { submission, tier }: VerifyingContent): readonly CriterionAnswer[] {
  const { evidence = [], notApplicable }: CriterionEntry = submission.criteria?.[id] ?? {};
  const is: Readonly<Record<CriterionAnswer, boolean>> = {
    'evidence-ruling': evidence.length > 0,
    'claim-ruling': notApplicable !== undefined,
    awarded: tier.nodes[id]?.document.mayAward !== undefined,
  };
  return ANSWERS.filter((answer) => is[answer]);
}

function nodeRow(node: NodeDescription, content: VerifyingContent): FormRow {
  const { language, submission } = content;
  const { claimed, reason = '', evidence = [], notApplicable }: CriterionEntry = submission.criteria?.[node.id] ?? {};
  const scored = content.scoredAt?.(node.id);
  // a form that is read back may say so of any criterion of which the unit sent none
  const lacksEvidence = scored?.lacksEvidence ?? evidence.length === 0;
  const look = node.kind === 'group' ? 'group' : 'text';
  const number = node.kind === 'group' ? 'group' : 'number';
  const answers = askedOf(node, content);
  const none: FormCell = { look: node.kind === 'group' ? 'group' : 'note' };
  const answered = (answer: CriterionAnswer): readonly [string, FormCell] => [
    answer,
    answers.includes(answer) ? answerCell(answer, node, language) : none,
  ];
  return {
    key: node.id,
    cells: {
      code: { look, value: node.code ?? '' },
      criterion: { look, value: node.title },
      max: { look: number, value: node.max.exact, isNumber: true },
      claimed: { look: number, ...(claimed === undefined ? {} : { value: String(claimed), isNumber: true }) },
      points: { look: node.kind === 'group' ? 'result' : 'number', value: scored?.points ?? '' },
      reason: { look, value: reason },
      evidence: lacksEvidence
        ? { look: 'note', value: verifyingSentence('no-evidence', language) }
        : { look, value: evidence.map((piece) => pieceText(piece, language)).join('; ') },
      claim: { look, value: notApplicable?.reason ?? '' },
      ...Object.fromEntries(ANSWERS.map(answered)),
      note: answers.length > 0 ? { look: 'blank', asks: { is: 'text' } } : none,
    },
  };
}

function answerCell(answer: CriterionAnswer, { max }: NodeDescription, language: Language): FormCell {
  const ruling: FormCell = {
    look: 'blank',
    asks: { is: 'choice', options: RULINGS.map((word) => verifyingSentence(word, language)) },
    hint: formSentence('pick-one', language),
  };
  const points: FormCell = {
    look: 'blank',
    isNumber: true,
    asks: { is: 'decimal', least: '0', most: max.exact },
    hint: formSentence('points-range', language, { max: max.exact }),
  };
  return { 'evidence-ruling': ruling, 'claim-ruling': ruling, awarded: points }[answer];
}

/** `Quyết định, số 12/QĐ, ngày 01/10/2019, trang 3`. */
function pieceText({ title, number, date, page, link }: Evidence, language: Language): string {
  const parts = [
    title,
    number === undefined ? undefined : verifyingSentence('piece-number', language, { number }),
    date === undefined ? undefined : verifyingSentence('piece-date', language, { date }),
    page === undefined ? undefined : verifyingSentence('piece-page', language, { page }),
    link,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
