import type { FactType } from '../../model/fact-type.js';
import type { FactDescription } from '../../views/fact-description.js';
import { formSentence, type Language, shownDay, verifyingSentence } from '../../words/index.js';
import type { FormSection } from '../form-content.js';
import type { FormCell, FormRow, FormSheet } from '../form-sheet.js';
import { figureCell, valueIn } from '../sheets/figure-cell.js';
import { codeColumn, nodeTitle, textCell, verifyingHeadings } from '../sheets/parts.js';
import type { VerifyingContent } from './verifying-content.js';

/** The sheet of figures: the value that the unit sent, and beside it a cell for another value by the verifiers. */
export function verifyingFigures(content: VerifyingContent): FormSheet {
  const { language, sections } = content;
  const columns = [
    codeColumn(content.description.nodes, 8),
    { key: 'question', width: 56 },
    { key: 'measure', width: 12 },
    { key: 'value', width: 20 },
    { key: 'estimated', width: 10 },
    { key: 'verified', width: 20 },
    { key: 'note', width: 44 },
  ];
  const head = [verifyingHeadings(columns, language)];
  const rows = sections.flatMap((section) => sectionRows(section, content));
  const name = verifyingSentence('figures', language);
  return { id: 'verifying-figures', name, columns, rows: [...head, ...rows], headRows: head.length };
}

function sectionRows({ node, asked }: FormSection, content: VerifyingContent): readonly FormRow[] {
  if (!node) return asked.map((fact) => factRow(fact, content));
  if (asked.length === 0 && node.kind === 'criterion') return [];
  const heading: FormRow = {
    isWide: true,
    cells: {
      code: { look: 'group', value: node.code ?? '' },
      question: { look: 'group', value: nodeTitle(node, content.language) },
    },
  };
  return [heading, ...asked.map((fact) => factRow(fact, content))];
}

function factRow(fact: FactDescription, content: VerifyingContent): FormRow {
  const { language, submission } = content;
  const given = submission.facts?.[fact.id];
  const isEstimated = typeof given === 'object' && 'estimated' in given && given.estimated === true;
  return {
    key: fact.id,
    cells: {
      question: textCell(fact.title),
      measure: textCell(fact.measure ?? ''),
      value: sentCell(fact, given === undefined ? undefined : valueIn(given), language),
      estimated: textCell(isEstimated ? 'x' : ''),
      ...answerCells(fact, content),
    },
  };
}

/** The cells that verifiers fill in; the items of a list stand on the sheet of lists. */
function answerCells(fact: FactDescription, { language }: VerifyingContent): FormRow['cells'] {
  const lists = verifyingSentence('lists', language);
  const listOptions = [formSentence('has-items', language, { lists }), formSentence('no-items', language)] as const;
  const context = { language, cellOf: () => undefined, listOptions };
  return { verified: figureCell(fact, undefined, context), note: { look: 'blank', asks: { is: 'text' } } };
}

/** A figure as the unit sent it, which nobody can change here. */
function sentCell({ type, options = [] }: FactDescription, value: unknown, language: Language): FormCell {
  if (value === undefined) return { look: 'note', value: verifyingSentence('blank', language) };
  if (Array.isArray(value)) return textCell(verifyingSentence('items', language, { count: String(value.length) }));
  const text = options.find(({ id }) => id === String(value))?.title ?? String(value);
  return SHOWN[type](text, language);
}

const number = (value: string): FormCell => ({ look: 'number', value, isNumber: true });

/** How a value of each type is shown. */
const SHOWN: Readonly<Record<FactType, (text: string, language: Language) => FormCell>> = {
  boolean: textCell,
  choice: textCell,
  count: number,
  number,
  mark: number,
  date: (day, language) => textCell(shownDay(day, language)),
  text: textCell,
  list: textCell,
};
