import type { CriterionEntry, Evidence } from '../../model/assessment.js';
import { EVIDENCE_KEY_IS, EVIDENCE_KEYS, type EvidenceKey } from '../../model/pack-words.js';
import type { NodeDescription } from '../../views/pack-description.js';
import { formSentence } from '../../words/index.js';
import type { FormContent } from '../form-content.js';
import type { FormCell, FormRow, FormSheet } from '../form-sheet.js';
import { codeColumn, headingRow, textCell, wideRow } from './parts.js';

/** How wide the cell of each key of evidence is beside its criterion; of a key without a cell there, undefined. */
const WIDTH = {
  number: 18,
  date: 12,
  page: 10,
  title: undefined,
  link: 20,
  digest: undefined,
} as const satisfies Record<EvidenceKey, number | undefined>;

type Beside = { [K in EvidenceKey]: (typeof WIDTH)[K] extends number ? K : never }[EvidenceKey];

/** The parts of the evidence of a criterion that have a cell beside it. */
export const BESIDE = /* @__PURE__ */ EVIDENCE_KEYS.filter((key): key is Beside => WIDTH[key] !== undefined);

/** What a cell of evidence asks for, by what is written in it. */
export const EVIDENCE_ASKS = {
  text: { is: 'text' },
  date: { is: 'day' },
  link: { is: 'text' },
} as const satisfies Record<(typeof EVIDENCE_KEY_IS)[EvidenceKey]['values'], FormCell['asks']>;

/** The measures of a group, in columns that are hidden: the rows of results below show them. */
export const MEASURES = ['converted', 'percent', 'level'] as const;

/** The sheet of criteria: what the figures come to, what the unit gives itself, why, and on what evidence. */
export function criteriaSheet(content: FormContent): FormSheet {
  const { language, description } = content;
  const columns = [
    codeColumn(description.nodes, 7),
    { key: 'criterion', width: 44 },
    { key: 'max', width: 9 },
    { key: 'points', width: 16 },
    { key: 'claimed', width: 10 },
    { key: 'reason', width: 30 },
    ...BESIDE.map((key) => ({ key, width: WIDTH[key] })),
    { key: 'not-applicable', width: 24 },
    ...MEASURES.map((key) => ({ key, width: 10, isHidden: true as const })),
  ];
  const head = [headingRow(columns, language)];
  const nodes = description.nodes.map((node) => nodeRow(node, content));
  return {
    id: 'criteria',
    name: formSentence('criteria', language),
    columns,
    rows: [...head, ...nodes, ...resultRows(content)],
    headRows: head.length,
  };
}

function nodeRow(node: NodeDescription, content: FormContent): FormRow {
  const isGroup = node.kind === 'group';
  const look = isGroup ? 'group' : 'text';
  const texts = {
    code: { look, value: node.code ?? '' },
    criterion: { look, value: node.title },
    max: { look: isGroup ? 'group' : 'number', value: node.max.exact, isNumber: true },
  } as const;
  const answers = isGroup ? groupCells(node, content) : criterionCells(node, content);
  return { key: node.id, cells: { ...texts, ...answers } };
}

/** A unit answers nothing about a group, but that it does not apply, where the pack lets it. */
function groupCells(node: NodeDescription, content: FormContent): FormRow['cells'] {
  const rest = ['claimed', 'reason', ...BESIDE].map((key): [string, FormCell] => [key, { look: 'group' }]);
  return { ...Object.fromEntries(rest), 'not-applicable': claimCell(node, content) };
}

/** Why a criterion or a group does not apply; a cell that asks nothing where no unit may say so. */
function claimCell({ id, kind, mayClaimNotApplicable }: NodeDescription, { submission }: FormContent): FormCell {
  if (!mayClaimNotApplicable) return { look: kind === 'group' ? 'group' : 'note' };
  return textAnswer(submission?.criteria?.[id]?.notApplicable?.reason);
}

function textAnswer(value: string | undefined): FormCell {
  return { look: 'blank', asks: { is: 'text' }, ...(value === undefined ? {} : { value }) };
}

function criterionCells(node: NodeDescription, content: FormContent): FormRow['cells'] {
  const { language, submission } = content;
  const { claimed, reason, ...entry }: CriterionEntry = submission?.criteria?.[node.id] ?? {};
  const beside = evidenceBeside(entry.evidence);
  const hint = formSentence('points-range', language, { max: node.max.exact });
  return {
    claimed: {
      look: 'blank',
      isNumber: true,
      asks: { is: 'decimal', least: '0', most: node.max.exact },
      hint,
      ...(claimed === undefined ? {} : { value: claimed }),
    },
    reason: textAnswer(reason),
    ...Object.fromEntries(
      BESIDE.map((key) => [key, { ...textAnswer(beside?.[key]), asks: EVIDENCE_ASKS[EVIDENCE_KEY_IS[key].values] }]),
    ),
    'not-applicable': claimCell(node, content),
  };
}

/** The first piece of evidence, where it has nothing but what has a cell beside the criterion. */
export function evidenceBeside([first]: readonly Evidence[] = []): Evidence | undefined {
  const cells: readonly string[] = BESIDE;
  return first && Object.keys(first).every((key) => cells.includes(key)) ? first : undefined;
}

/** What the ranked nodes, and those with levels, come to. */
function resultRows({ language, description }: FormContent): readonly FormRow[] {
  const ranked = new Set(description.rankings.map(({ of }) => of.id));
  const shown = description.nodes.filter(({ id, kind, levels }) => kind === 'group' && (ranked.has(id) || levels));
  if (shown.length === 0) return [];
  return [
    wideRow('code', { look: 'group', value: formSentence('results', language) }),
    ...shown.flatMap((node) =>
      (['points', ...MEASURES] as const)
        .filter((measure) => measure !== 'level' || node.levels)
        .map(
          (measure): FormRow => ({
            key: resultKey(node.id, measure),
            cells: { criterion: textCell(`${node.title}: ${formSentence(measure, language)}`) },
          }),
        ),
    ),
  ];
}

/** The key of the row that shows a measure of a node once more. */
export function resultKey(node: string, measure: string): string {
  return `${node}=${measure}`;
}
