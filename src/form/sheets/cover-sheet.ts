import type { AttributeDescription } from '../../views/fact-description.js';
import { type FormKey, formSentence, viewSentence } from '../../words/index.js';
import type { FormContent } from '../form-content.js';
import type { FormCell, FormRow, FormSheet } from '../form-sheet.js';
import { standingNotes, textCell, wideRow } from './parts.js';

/** Where the sheets have the names that the instructions say. */
const HOW: readonly FormKey[] = ['how-figures', 'how-criteria', 'how-lists', 'how-rows'];

/** The key of the row that names the unit of a form. */
export const FOR_UNIT = 'for-unit';

/** The first sheet: for whom the form is, how it is filled in, and who answers for it. `blank`: a formula that counts blank figures. */
export function coverSheet(content: FormContent, blank: string | undefined): FormSheet {
  const { language, description, unit } = content;
  const say = (key: FormKey, params = {}) => formSentence(key, language, params);
  const names = { figures: say('figures'), criteria: say('criteria'), lists: say('lists') };
  const due = dueSentence(content);
  const how = HOW.filter((key) => key !== 'how-lists' || content.lists.length > 0);
  const wide = (look: FormCell['look'], value: string) => wideRow('label', { look, value });
  return {
    id: 'cover',
    name: say('cover'),
    columns: [
      { key: 'label', width: 46 },
      { key: 'value', width: 60 },
    ],
    rows: [
      wide('title', say('form')),
      wide('subtitle', description.title),
      unit ? { key: FOR_UNIT, ...wide('subtitle', unit.title) } : wide('subtitle', description.tier.title),
      ...standingNotes(content, language),
      wide('text', say('period', description.period)),
      ...(due === undefined ? [] : [wide('text', due)]),
      ...how.map((key) => wide('text', say(key, names))),
      ...(unit ? [] : [answerRow('unit', say('unit'), '', say('unit-hint')), ...attributeRows(content)]),
      answerRow('by', say('by'), content.submission?.by),
      answerRow('contact', say('contact'), content.submission?.contact),
      answerRow('narrative', say('narrative'), content.submission?.narrative?.title),
      ...(blank === undefined ? [] : [countRow('to-fill', say('to-fill'), blank)]),
      wide('group', say('for-office')),
      answerRow('received', say('received'), '', say('received-hint')),
      ...(isCollected(content) ? [answerRow('handed-in', say('handed-in'), '', say('received-hint'))] : []),
    ],
    headRows: 0,
  };
}

/** The sentence that says by when the form is to be sent; undefined where the pack does not say. */
export function dueSentence({ tier, language }: Pick<FormContent, 'tier' | 'language'>): string | undefined {
  const { deadline } = tier.document;
  if (!deadline) return undefined;
  return 'before' in deadline
    ? formSentence('before', language, { day: deadline.before })
    : formSentence('through', language, { day: deadline.through });
}

/** Whether units of the tier have a unit above them, which may hand in their forms. */
export function isCollected({ plan, tier }: FormContent): boolean {
  return plan.tiers.some(({ document }) => document.collects === tier.id);
}

/** The attributes that rules read, which a form for any unit must ask; the key is `@` and the id. */
function attributeRows({ description, language }: FormContent): readonly FormRow[] {
  return description.attributes.map((attribute) => {
    const options = attributeOptions(attribute, language);
    const cell: FormCell = { look: 'blank', asks: options ? { is: 'choice', options } : { is: 'decimal' } };
    return { key: `@${attribute.id}`, cells: { label: textCell(attribute.title), value: cell } };
  });
}

function attributeOptions(
  { options, type }: AttributeDescription,
  language: FormContent['language'],
): readonly string[] | undefined {
  const yesNo = [viewSentence('yes', language), viewSentence('no', language)];
  return { boolean: yesNo, choice: options?.map(({ title }) => title), number: undefined }[type];
}

function answerRow(key: string, label: string, value: string | undefined, hint?: string): FormRow {
  const cell: FormCell = { look: 'blank', asks: { is: 'text' }, value: value ?? '', ...(hint ? { hint } : {}) };
  return { key, cells: { label: textCell(label), value: cell } };
}

function countRow(key: string, label: string, formula: string): FormRow {
  return { key, cells: { label: textCell(label), value: { look: 'result', formula } } };
}
