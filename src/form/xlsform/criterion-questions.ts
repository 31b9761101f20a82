import type { NodeDescription } from '../../views/pack-description.js';
import { formSentence, xlsFormSentence } from '../../words/index.js';
import { BESIDE } from '../sheets/criteria-sheet.js';
import type { Asking } from './asking.js';
import { type SurveyRow, YES_NO } from './survey.js';

/** What a unit says of a criterion: its own points, why they are below the maximum, one piece of evidence, and a claim. */
export function criterionQuestions(node: NodeDescription, { content, nameOf }: Asking): readonly SurveyRow[] {
  const { language } = content;
  const cell = (column: string) => ({ sheet: 'criteria', row: node.id, column }) as const;
  const max = node.max.exact;
  const points = formSentence('points-range', language, { max });
  const own = nameOf('own', node.id);
  const claim = nameOf('claim', node.id);
  const claims: readonly SurveyRow[] = [
    {
      ...{ type: 'select_one', list: YES_NO.list, name: claim },
      label: xlsFormSentence('claims-not-applicable', language),
    },
    {
      ...{ type: 'text', name: nameOf('inapplicable', node.id), isRequired: true, askedWhen: claim },
      label: formSentence('not-applicable', language),
      relevant: `\${${claim}} = '${YES_NO.yes}'`,
      cell: cell('not-applicable'),
    },
  ];
  return [
    {
      ...{ type: 'decimal', name: own, label: formSentence('claimed', language) },
      ...{ hint: points, constraint: `. >= 0 and . <= ${max}`, message: points },
      cell: cell('claimed'),
    },
    {
      ...{ type: 'text', name: nameOf('why', node.id), label: formSentence('reason', language) },
      relevant: `\${${own}} != '' and \${${own}} < ${max}`,
      cell: cell('reason'),
    },
    ...BESIDE.map(
      (part): SurveyRow => ({
        ...{ type: part === 'date' ? 'date' : 'text', name: nameOf('evidence', part, node.id) },
        label: formSentence(part, language),
        cell: cell(part),
      }),
    ),
    ...(node.mayClaimNotApplicable ? claims : []),
  ];
}
