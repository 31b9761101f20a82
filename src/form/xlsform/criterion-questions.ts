import { EVIDENCE_KEY_IS } from '../../model/pack-words.js';
import type { NodeDescription } from '../../views/pack-description.js';
import { formSentence, xlsFormSentence } from '../../words/index.js';
import { BESIDE } from '../sheets/criteria-sheet.js';
import type { Asking } from './asking.js';
import { EVIDENCE_COLUMN } from './repeats.js';
import { type SurveyRow, YES_NO } from './survey.js';

/** What a unit says of a criterion: its own points, why they are below the maximum, one piece of evidence, and a claim. */
export function criterionQuestions(node: NodeDescription, asking: Asking): readonly SurveyRow[] {
  const { content, nameOf } = asking;
  const { language } = content;
  const cell = (column: string) => ({ sheet: 'criteria', row: node.id, column }) as const;
  const max = node.max.exact;
  const points = formSentence('points-range', language, { max });
  const pointsName = nameOf('own', node.id);
  return [
    {
      type: 'decimal',
      name: pointsName,
      label: formSentence('claimed', language),
      hint: points,
      constraint: `. >= 0 and . <= ${max}`,
      message: points,
      cell: cell('claimed'),
    },
    {
      type: 'text',
      name: nameOf('why', node.id),
      label: formSentence('reason', language),
      relevant: `\${${pointsName}} != '' and \${${pointsName}} < ${max}`,
      cell: cell('reason'),
    },
    ...BESIDE.map(
      (part): SurveyRow => ({
        type: EVIDENCE_COLUMN[EVIDENCE_KEY_IS[part].values],
        name: nameOf('evidence', part, node.id),
        label: formSentence(part, language),
        cell: cell(part),
      }),
    ),
    ...claimQuestions(node, asking),
  ];
}

const CLAIMS = { criterion: 'claims-not-applicable', group: 'claims-group-not-applicable' } as const;

/** Whether a criterion or a group does not apply, and why; nothing where no unit may say so. */
export function claimQuestions(node: NodeDescription, { content, nameOf }: Asking): readonly SurveyRow[] {
  if (!node.mayClaimNotApplicable) return [];
  const { language } = content;
  const claim = nameOf('claim', node.id);
  return [
    {
      type: 'select_one',
      list: YES_NO.list,
      name: claim,
      label: xlsFormSentence(CLAIMS[node.kind], language),
    },
    {
      type: 'text',
      name: nameOf('inapplicable', node.id),
      isRequired: true,
      askedWhen: claim,
      label: formSentence('not-applicable', language),
      relevant: `\${${claim}} = '${YES_NO.yes}'`,
      cell: { sheet: 'criteria', row: node.id, column: 'not-applicable' },
    },
  ];
}
