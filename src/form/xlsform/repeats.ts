import type { ColumnType } from '../../model/fact-type.js';
import { EVIDENCE_KEY_IS, EVIDENCE_KEYS, type EvidenceKey, type TypedEvidence } from '../../model/pack-words.js';
import type { FactDescription } from '../../views/fact-description.js';
import { formSentence, type Language, xlsFormSentence } from '../../words/index.js';
import { criterionNames } from '../sheets/evidence-sheet.js';
import { itemColumn, listColumns } from '../sheets/lists-sheet.js';
import type { Asking } from './asking.js';
import { LIST } from './figure-questions.js';
import { CRITERIA, ON_ONE_PAGE, type SurveyRow, YES_NO } from './survey.js';

/** A repeat with the items of a list. */
export function listRepeat(fact: FactDescription, asking: Asking): readonly SurveyRow[] {
  const { nameOf, content } = asking;
  const questions = listColumns(fact).map(({ id, type }, place): SurveyRow => {
    const name = nameOf('item', fact.id, id ?? '');
    const cell = { sheet: 'lists', row: fact.id, column: itemColumn(place + 1) } as const;
    return { ...COLUMNS[type](content.language), name, label: id ?? fact.title, cell };
  });
  const asked = `\${${nameOf('fact', fact.id)}} = '${LIST.some}'`;
  const names = { name: nameOf('items', fact.id), count: nameOf('filled', fact.id) };
  return repeat({ ...names, label: fact.title, asked, questions });
}

type Typed = Pick<SurveyRow, 'type' | 'list' | 'constraint' | 'message'>;

/** How a column of a list is asked. */
const COLUMNS = {
  text: textQuestion,
  number: () => ({ type: 'decimal' }),
  date: () => ({ type: 'date' }),
  boolean: () => ({ type: 'select_one', list: YES_NO.list }),
} as const satisfies Record<ColumnType, (language: Language) => Typed>;

/** A text in a repeat: answers of repeats are counted, and blanks alone would count as one that nobody reads. */
function textQuestion(language: Language): Typed {
  const message = xlsFormSentence('not-blank', language);
  return { type: 'text', constraint: "regex(., '[\\s\\S]*\\S[\\s\\S]*')", message };
}

/** How evidence is asked, by what is written in it. */
export const EVIDENCE_COLUMN = {
  text: 'text',
  date: 'date',
  link: 'text',
} as const satisfies Record<(typeof EVIDENCE_KEY_IS)[EvidenceKey]['values'], ColumnType>;

/** The evidence that finds no room beside its criterion: whether there is any, and a repeat with it. */
export function evidenceRepeat(asking: Asking): readonly SurveyRow[] {
  const { nameOf, addChoices, content } = asking;
  const { language, description } = content;
  addChoices(
    CRITERIA,
    [...criterionNames(description.nodes)].map(([name, label]) => ({ name, label, answer: label })),
  );
  const row = 'evidence';
  const criterion: SurveyRow = {
    type: 'select_one',
    list: CRITERIA,
    name: nameOf('document', 'criterion'),
    isRequired: true,
    label: formSentence('criterion', language),
    appearance: 'minimal',
    cell: { sheet: 'evidence', row, column: 'criterion' },
  };
  const parts = EVIDENCE_KEYS.filter((key): key is TypedEvidence => EVIDENCE_KEY_IS[key].isTyped).map(
    (part): SurveyRow => {
      const cell = { sheet: 'evidence', row, column: part } as const;
      return {
        ...COLUMNS[EVIDENCE_COLUMN[EVIDENCE_KEY_IS[part].values]](language),
        name: nameOf('document', part),
        label: formSentence(part, language),
        cell,
      };
    },
  );
  const more = nameOf('more_evidence');
  const names = { name: nameOf('documents'), count: nameOf('filled_documents') };
  const label = formSentence('evidence', language);
  const asked = `\${${more}} = '${YES_NO.yes}'`;
  return [
    { type: 'select_one', list: YES_NO.list, name: more, label: xlsFormSentence('more-evidence', language) },
    ...repeat({ ...names, label, asked, questions: [criterion, ...parts] }),
  ];
}

interface Repeated {
  readonly name: string;
  /** The name of the question that counts its answers. */
  readonly count: string;
  readonly label: string;
  /** When it is asked. */
  readonly asked: string;
  readonly questions: readonly SurveyRow[];
}

/** A repeat, and behind it a count of its answers: the CSV of KoboToolbox has no repeats, and nobody would see that. */
function repeat({ name, count, label, asked, questions }: Repeated): readonly SurveyRow[] {
  const counts = questions.map((question) => `count-non-empty(\${${question.name}})`);
  const calculation = `if(${asked}, ${counts.join(' + ')}, 0)`;
  return [
    { type: 'begin_repeat', name, label, relevant: asked, appearance: ON_ONE_PAGE, countedBy: count },
    ...questions,
    { type: 'end_repeat', name },
    { type: 'calculate', name: count, calculation },
  ];
}
