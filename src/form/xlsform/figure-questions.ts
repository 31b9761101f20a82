import type { FactType } from '../../model/fact-type.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { FactDescription } from '../../views/fact-description.js';
import { formSentence, viewSentence, xlsFormSentence } from '../../words/index.js';
import { areEstimatesRead } from '../form-content.js';
import type { Asking } from './asking.js';
import { type SurveyRow, YES_NO } from './survey.js';

/** The question for a fact, whether it is an estimate, and the day as of which it holds. */
export function figureQuestions(fact: FactDescription, asking: Asking): readonly SurveyRow[] {
  const { content, nameOf } = asking;
  const { language } = content;
  const cell = (column: string) => ({ sheet: 'figures', row: fact.id, column }) as const;
  const { title, measure = '', hint } = fact;
  const name = nameOf('fact', fact.id);
  const about = { relevant: `\${${name}} != ''` };
  addEstimates(asking);
  return [
    {
      name,
      label: xlsFormSentence('with-measure', language, { title, measure }),
      ...(hint === undefined ? {} : { hint }),
      ...TYPES[fact.type](fact, asking),
      cell: cell('value'),
    },
    {
      type: 'select_one',
      list: ESTIMATE,
      name: nameOf('estimated', fact.id),
      ...about,
      ...(areEstimatesRead(content) ? {} : { hint: formSentence('no-estimates', language) }),
      label: xlsFormSentence('is-estimate', language),
      cell: cell('estimated'),
    },
    {
      type: 'date',
      name: nameOf('asof', fact.id),
      ...about,
      label: formSentence('as-of', language),
      cell: cell('as-of'),
    },
  ];
}

/** The list of yes and no of which the workbook form has a mark. */
const ESTIMATE = 'estimate';

function addEstimates({ content: { language }, addChoices }: Asking): void {
  addChoices(ESTIMATE, [
    { name: YES_NO.yes, label: viewSentence('yes', language), answer: 'x' },
    { name: YES_NO.no, label: viewSentence('no', language), answer: '' },
  ]);
}

type Typed = Pick<SurveyRow, 'type'> & Partial<SurveyRow>;

/** How a fact of each type is asked. */
const TYPES = {
  boolean: () => ({ type: 'select_one', list: YES_NO.list }),
  choice: choiceQuestion,
  count: wholeNumber,
  number: (fact, asking) => bounded('decimal', fact, asking),
  mark: (fact, asking) => bounded('decimal', fact, asking),
  date: () => ({ type: 'date' }),
  text: () => ({ type: 'text' }),
  list: listQuestion,
} as const satisfies Record<FactType, (fact: FactDescription, asking: Asking) => Typed> as Readonly<
  Record<FactType, (fact: FactDescription, asking: Asking) => Typed>
>;

function choiceQuestion({ id, options = [] }: FactDescription, { nameOf, addChoices }: Asking): Typed {
  const list = nameOf('options', id);
  addChoices(
    list,
    options.map((option) => ({ name: option.id, label: option.title, answer: option.title })),
  );
  return { type: 'select_one', list };
}

/** The options of a list: that it has items, and that it has none. */
export const LIST = { list: 'list_items', some: 'some', none: 'none' } as const;

/** Whether a list has items; they are asked in a repeat. */
function listQuestion(_: FactDescription, { content: { language }, addChoices }: Asking): Typed {
  const none = formSentence('no-items', language);
  const some = formSentence('has-items', language, { lists: formSentence('lists', language) });
  addChoices(LIST.list, [
    { name: LIST.some, label: xlsFormSentence('some-items', language), answer: some },
    { name: LIST.none, label: none, answer: none },
  ]);
  return { type: 'select_one', list: LIST.list };
}

/** The largest number that the type `integer` of every device holds: nine digits. */
const LARGEST_INTEGER = 999_999_999;

/** A whole number; one that may be longer than an integer of a telephone is a decimal without places. */
function wholeNumber(fact: FactDescription, asking: Asking): Typed {
  const whole = { ...fact, min: fact.min ?? '0' };
  const other = asking.content.description.facts.find(({ id }) => id === fact.atMost?.id);
  const most = fact.max ?? other?.max;
  if (most !== undefined && Number(most) <= LARGEST_INTEGER) return bounded('integer', whole, asking);
  return bounded('decimal', whole, asking, ['. = int(.)']);
}

/** A number within the bounds of a fact, and not above another fact where that is answered. */
function bounded(
  type: 'integer' | 'decimal',
  { min, max, atMost, hint = '', type: of }: FactDescription,
  { content, nameOf }: Asking,
  more: readonly string[] = [],
): Typed {
  const { language, sections } = content;
  const isAsked = sections.some(({ asked }) => asked.some(({ id }) => id === atMost?.id));
  const other = atMost && isAsked ? `\${${nameOf('fact', atMost.id)}}` : undefined;
  const bounds = [
    ...(min === undefined ? [] : [`. >= ${min}`]),
    ...(max === undefined ? [] : [`. <= ${max}`]),
    ...more,
    ...(other === undefined ? [] : [`(${other} = '' or . <= ${other})`]),
  ];
  const message = formSentence(FACT_TYPE_IS[of].isWhole ? 'whole-number' : 'decimal-number', language, { hint });
  return { type, ...(bounds.length === 0 ? {} : { constraint: bounds.join(' and '), message }) };
}
