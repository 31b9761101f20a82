import type { AssessmentUnit } from '../../model/assessment.js';
import { formSentence, xlsFormSentence } from '../../words/index.js';
import { type FormContent, type FormSection, notAskedNotes } from '../form-content.js';
import { dueSentence } from '../sheets/cover-sheet.js';
import { nodeTitle, standingNotes } from '../sheets/parts.js';
import { type Asking, newAsking } from './asking.js';
import { claimQuestions, criterionQuestions } from './criterion-questions.js';
import { figureQuestions } from './figure-questions.js';
import { machineQuestions } from './machine-questions.js';
import { evidenceRepeat, listRepeat } from './repeats.js';
import { ON_ONE_PAGE, type SurveyRow, type XlsForm } from './survey.js';

/**
 * The form of a tier as an XLSForm in one language: it asks what the workbook form asks, in the same order. `units`: those of
 * which one is picked; without them the unit writes its name or its id. Names and their order are the same in every language.
 */
export function xlsForm(content: FormContent, units: readonly AssessmentUnit[] = []): XlsForm {
  const asking = newAsking(content);
  const survey = [
    ...machineQuestions(content),
    ...aboutQuestions(asking, units),
    ...sectionQuestions(asking),
    ...content.lists.flatMap((fact) => listRepeat(fact, asking)),
    ...evidenceRepeat(asking),
  ];
  return { survey, choices: asking.choices() };
}

/** Which unit it is, who answers for the form, and the report. */
function aboutQuestions({ content, nameOf, addChoices }: Asking, units: readonly AssessmentUnit[]): SurveyRow[] {
  const { language, description, tier, titles } = content;
  const due = dueSentence(content);
  const lines = [
    ...standingNotes(content, language).flatMap(({ cells }) => cells.label?.value ?? []),
    formSentence('period', language, description.period),
    ...(due === undefined ? [] : [due]),
  ];
  const ofTier = units.filter((unit) => unit.tier === tier.id);
  const list = nameOf('units');
  if (ofTier.length > 0)
    addChoices(
      list,
      ofTier.map(({ id }) => ({ name: id, label: titles.unit(id), answer: id })),
    );
  const cell = (row: string) => ({ sheet: 'cover', row, column: 'value' }) as const;
  const unit: SurveyRow = {
    ...(ofTier.length > 0
      ? { type: 'select_one', list, appearance: 'minimal autocomplete' }
      : { type: 'text', hint: formSentence('unit-hint', language) }),
    name: nameOf('unit'),
    label: formSentence('unit', language),
    isRequired: true,
    cell: cell('unit'),
  };
  const text = (name: string, key: 'by' | 'contact' | 'narrative'): SurveyRow => {
    return { type: 'text', name: nameOf(name), label: formSentence(key, language), cell: cell(key) };
  };
  const questions = [
    ...lines.map((label, index): SurveyRow => ({ type: 'note', name: nameOf('about', String(index + 1)), label })),
    ...[unit, text('signed_by', 'by'), text('contact', 'contact'), text('report', 'narrative')],
  ];
  return group(nameOf('about'), xlsFormSentence('about', language), questions, ON_ONE_PAGE);
}

/** Criteria within their groups, as the annex has them; last, figures that no criterion reads by itself. */
function sectionQuestions(asking: Asking): readonly SurveyRow[] {
  const { sections, language } = asking.content;
  const inside = (within: string | undefined): SurveyRow[] =>
    sections.flatMap((section) => {
      const { node } = section;
      if (!node || node.within !== within) return [];
      const label = [node.code, nodeTitle(node, language)].filter((part) => part).join(' ');
      const name = asking.nameOf(node.kind, node.id);
      const asked = askedIn(section, asking);
      if (node.kind === 'group')
        return group(name, label, [...asked, ...claimQuestions(node, asking), ...inside(node.id)]);
      return group(name, label, [...asked, ...criterionQuestions(node, asking)], ON_ONE_PAGE);
    });
  const others = sections.filter(({ node }) => !node).flatMap((section) => askedIn(section, asking));
  const label = formSentence('other-figures', language);
  return [
    ...inside(undefined),
    ...(others.length === 0 ? [] : group(asking.nameOf('other_figures'), label, others, ON_ONE_PAGE)),
  ];
}

/** The facts that are asked in a section, and what is to be known of it. */
function askedIn(section: FormSection, asking: Asking): readonly SurveyRow[] {
  const { language } = asking.content;
  const { node, asked } = section;
  const notes = [...(node?.note === undefined ? [] : [node.note]), ...notAskedNotes(section, language)];
  const name = (index: number) => asking.nameOf('note', node?.id ?? '', String(index + 1));
  return [
    ...notes.map((label, index): SurveyRow => ({ type: 'note', name: name(index), label })),
    ...asked.flatMap((fact) => figureQuestions(fact, asking)),
  ];
}

function group(name: string, label: string, questions: readonly SurveyRow[], appearance?: string): SurveyRow[] {
  return [
    { type: 'begin_group', name, label, ...(appearance === undefined ? {} : { appearance }) },
    ...questions,
    { type: 'end_group', name },
  ];
}
