import type { FactEntry } from '../../model/assessment.js';
import type { FactDescription } from '../../views/fact-description.js';
import { formSentence } from '../../words/index.js';
import { areEstimatesRead, type FormContent, type FormSection, notAskedNotes } from '../form-content.js';
import { cellIn, type FormCell, type FormRow, type FormSheet } from '../form-sheet.js';
import { type FigureContext, figureCell } from './figure-cell.js';
import { codeColumn, headingRow, nodeTitle, textCell, wideRow } from './parts.js';

/** The sheet of figures: each fact once, under the first criterion that reads it. */
export function figuresSheet(content: FormContent): FormSheet {
  const { language, sections } = content;
  const columns = [
    codeColumn(content.description.nodes, 8),
    { key: 'question', width: 62 },
    { key: 'measure', width: 12 },
    { key: 'value', width: 18 },
    { key: 'estimated', width: 10 },
    { key: 'as-of', width: 13 },
    { key: 'hint', width: 44 },
  ];
  const name = formSentence('figures', language);
  const head = [headingRow(columns, language)];
  // the bounds of a fact may name cells of other facts, so that the keys of all rows are needed first
  const keys = sections.flatMap((section) => sectionRows(content, section, undefined));
  const blank: FormSheet = { id: 'figures', name, columns, rows: [...head, ...keys], headRows: head.length };
  const context: FigureContext = {
    language,
    cellOf: (fact) => cellIn(blank, fact, 'value'),
    listOptions: [
      formSentence('has-items', language, { lists: formSentence('lists', language) }),
      formSentence('no-items', language),
    ],
  };
  return { ...blank, rows: [...head, ...sections.flatMap((section) => sectionRows(content, section, context))] };
}

function sectionRows(
  content: FormContent,
  section: FormSection,
  context: FigureContext | undefined,
): readonly FormRow[] {
  const { language } = content;
  const { node, asked } = section;
  const heading: FormRow = {
    isWide: true,
    cells: {
      code: { look: 'group', value: node?.code ?? '' },
      question: { look: 'group', value: node ? nodeTitle(node, language) : formSentence('other-figures', language) },
    },
  };
  const notes = notAskedNotes(section, language);
  return [
    heading,
    ...(node?.note === undefined ? [] : [wideRow('question', { look: 'note', value: node.note })]),
    ...notes.map((value) => wideRow('question', { look: 'note', value })),
    ...asked.map((fact) => factRow(fact, content, context)),
  ];
}

function factRow(fact: FactDescription, content: FormContent, context: FigureContext | undefined): FormRow {
  if (!context) return { key: fact.id, cells: {} };
  const given: FactEntry | undefined = content.submission?.facts?.[fact.id];
  const about = typeof given === 'object' && given !== null && 'estimated' in given ? given : undefined;
  const asOf = typeof given === 'object' && given !== null && 'asOf' in given ? given.asOf : undefined;
  return {
    key: fact.id,
    cells: {
      question: textCell(fact.title),
      measure: textCell(fact.measure ?? ''),
      value: figureCell(fact, given, context),
      estimated: markCell(about?.estimated === true, content),
      'as-of': { look: 'blank', asks: { is: 'day' }, ...(asOf === undefined ? {} : { value: asOf }) },
      hint: { look: 'note', value: fact.hint ?? '' },
    },
  };
}

/** A cell to be marked with x; where the pack takes no estimates, it says so. */
function markCell(isMarked: boolean, content: FormContent): FormCell {
  return {
    look: 'blank',
    asks: { is: 'choice', options: ['x'] },
    ...(areEstimatesRead(content) ? {} : { hint: formSentence('no-estimates', content.language) }),
    ...(isMarked ? { value: 'x' } : {}),
  };
}
