import type { CsvOptions } from '../../author/text/tables/csv-assessment.js';
import { sameWords } from '../../author/text/tables/figure-cell.js';
import { isTitleOfTotal } from '../../author/text/tables/total-title.js';
import { nfc } from '../../kit/unicode.js';
import type { Json } from '../../model/expression.js';
import type { FactDescription } from '../../views/fact-description.js';
import { formSentence } from '../../words/index.js';
import type { FormContent } from '../form-content.js';
import { itemColumn, itemKey, type ListColumn, listColumns } from '../sheets/lists-sheet.js';
import type { FormFaults, FormPlace } from './form-fault.js';
import type { Answer, MarkedSheet } from './marked-sheet.js';
import { type AnswerRead, readAnswer, readDay } from './read-answers.js';
import type { MarkedSheets } from './read-sheets.js';

/** What a form is read with. */
export interface FormReading {
  readonly content: FormContent;
  readonly sheets: MarkedSheets;
  readonly options: CsvOptions;
  readonly faults: FormFaults;
  /** The day on which the form was received; absent where that is not known. */
  readonly receivedOn?: string;
  /** The cell of each answer, by its place in the submission: `facts.staff`, `criteria.computers`. */
  readonly places: Map<string, FormPlace>;
}

type Facts = Readonly<Record<string, Json>>;

/** The facts of a form; a blank one is not there, and one that cannot be read is reported. */
export function readFigures(reading: FormReading): Facts {
  const { content, sheets } = reading;
  const sheet = sheets.figures;
  if (!sheet) return {};
  const asked = content.sections.flatMap((section) => section.asked);
  return Object.fromEntries(
    asked.flatMap((fact) => {
      const entry = factEntry(fact, sheet, reading);
      return entry === undefined ? [] : [[fact.id, entry]];
    }),
  );
}

function factEntry(fact: FactDescription, sheet: MarkedSheet, reading: FormReading): Json | undefined {
  const answer = sheet.answer(fact.id, 'value');
  const place = placeOf(sheet, answer, fact.title);
  reading.places.set(`facts.${fact.id}`, place);
  const isList = reading.content.lists.some(({ id }) => id === fact.id);
  const value = isList ? readList(fact, answer, place, reading) : plainValue(fact, answer, place, reading);
  const mark = sheet.answer(fact.id, 'estimated');
  const isEstimated = /^x$/i.test(mark.text);
  if (mark.text !== '' && !isEstimated)
    reading.faults.report('mark-unreadable', placeOf(sheet, mark, fact.title), { found: mark.text });
  const dayAt = sheet.answer(fact.id, 'as-of');
  // the day of an estimate may be in the future, also where the mark of the estimate cannot be read
  const { faults } = reading;
  const isMarkTold = faults.list.some(({ sheet: on, cell }) => on === sheet.name && cell === mark.cell);
  const read = mark.text === '' && !isMarkTold ? dayOrReport : valueOrReport;
  const day = read(readDay(dayAt), placeOf(sheet, dayAt, fact.title), reading);
  if (value === undefined) {
    // a cell that was reported as unreadable, as a formula without a result, is not blank
    if (answer.text === '' && answer.odd === undefined)
      for (const about of [mark, dayAt])
        if (about.text !== '')
          reading.faults.report('about-nothing', placeOf(sheet, about, fact.title), { found: about.text });
    return undefined;
  }
  if (!isEstimated && day === undefined) return value;
  return { value, ...(isEstimated ? { estimated: true } : {}), ...(day === undefined ? {} : { asOf: day }) };
}

/** The value that a cell holds for a fact that is no list; one that cannot be read is reported. */
export function plainValue(
  fact: FactDescription,
  answer: Answer,
  place: FormPlace,
  reading: FormReading,
): Json | undefined {
  const { options = [], type } = fact;
  const { isPercent } = reading.options.cells?.(fact.id) ?? {};
  // a title that the form shows may be the id of another option
  const picked = options.filter(({ title }) => nfc(title).trim() === answer.text);
  const cellOptions = (picked.length === 1 ? picked : options).map(({ id, title }) => ({ id, titles: [title] }));
  const read = readAnswer(answer, { type, options: cellOptions, isPercent });
  const titles = options.map(({ title }) => title);
  return isMadeDay(answer) ? dayOrReport(read, place, reading) : valueOrReport(read, place, reading, titles);
}

/** Whether a spreadsheet program made a day of what was typed: of `1/2` it takes the year of the computer. */
function isMadeDay({ odd }: Answer): boolean {
  return odd === 'date';
}

/** The day that was read; one after the receipt of the form, when it could not be known, is told. */
export function dayOrReport(read: AnswerRead, place: FormPlace, reading: FormReading): Json | undefined {
  const day = valueOrReport(read, place, reading);
  const { receivedOn: received, faults } = reading;
  if (typeof day === 'string' && received !== undefined && day > received)
    faults.report('day-after-receipt', place, { found: day, received });
  return day;
}

/** The value that was read; a fault is reported, and so is a doubt. */
export function valueOrReport(
  read: AnswerRead,
  place: FormPlace,
  { faults }: Pick<FormReading, 'faults'>,
  options: readonly string[] = [],
): Json | undefined {
  if ('fault' in read) {
    faults.report(read.fault.code, place, { ...read.fault.params, options: options.join('; ') });
    return undefined;
  }
  if (read.doubt) faults.report(read.doubt.code, place, read.doubt.params);
  return read.value;
}

/** Where an answer stands. */
export function placeOf({ name }: MarkedSheet, { cell }: Answer, question: string): FormPlace {
  return { sheet: name, question, ...(cell === undefined ? {} : { cell }) };
}

/** The items of a list: none where the form says that there are none, no figure where it says nothing. */
function readList(fact: FactDescription, answer: Answer, place: FormPlace, reading: FormReading): Json | undefined {
  const lists = formSentence('lists', reading.content.language);
  return listIn(fact, { answer, place, sheet: reading.sheets.lists, lists }, reading);
}

/** Where a list is answered: whether it has items, the sheet of the items, and what that is called. */
interface ListPlace {
  readonly answer: Answer;
  readonly place: FormPlace;
  readonly sheet: MarkedSheet | undefined;
  readonly lists: string;
}

/** The items of a list on that sheet; undefined where the form says nothing of it, or what it says was reported. */
export function listIn(
  fact: FactDescription,
  { answer, place, sheet, lists }: ListPlace,
  reading: FormReading,
): Json | undefined {
  const { content, faults } = reading;
  const before = faults.list.length;
  const items = sheet ? itemsOf(fact, sheet, reading) : [];
  if (faults.list.slice(before).some(({ stops }) => stops === 'cell')) {
    // without one of its items a list would say something else
    faults.report('list-unread', place, { sheet: lists });
    return undefined;
  }
  const none = formSentence('no-items', content.language);
  const some = formSentence('has-items', content.language, { lists });
  const says = (words: string) => sameWords(answer.text, words);
  if (answer.text !== '' && !says(none) && !says(some)) {
    faults.report('choice-unreadable', place, { found: answer.text, options: [some, none].join('; ') });
    return undefined;
  }
  if (says(none)) {
    if (items.length > 0) faults.report('items-without-list', place, { found: none, sheet: lists });
    return items.length > 0 ? undefined : [];
  }
  if (items.length > 0) return items;
  if (says(some)) faults.report('list-without-items', place, { sheet: lists });
  return undefined;
}

function itemsOf(fact: FactDescription, sheet: MarkedSheet, reading: FormReading): Json[] {
  const columns = listColumns(fact);
  const keys = sheet.rows.filter((key) => key.startsWith(itemKey(fact.id, 1).slice(0, -1)));
  return keys.flatMap((key) => {
    const cells = columns.map((column, place) => itemAnswer(column, sheet, { key, place, fact }));
    const values = cells.map(([read, place, isDay]) => (isDay ? dayOrReport : valueOrReport)(read, place, reading));
    if (values.every((value) => value === undefined)) return [];
    for (const [at, [read, place]] of cells.entries())
      if (values[at] === undefined && !('fault' in read))
        reading.faults.report('item-incomplete', place, { column: columns[at]?.title ?? '' });
    const [first] = values;
    const [[, place = {}] = []] = cells;
    reportDoubtful(first, place, reading);
    if (columns[0]?.id === undefined) return [first as Json];
    return [Object.fromEntries(columns.flatMap(({ id }, at) => (values[at] === undefined ? [] : [[id, values[at]]])))];
  }) as Json[];
}

/** Each row counts as one item, whatever stands in it: what is a total, or may be several items, is reported at its first column. */
function reportDoubtful(first: Json | undefined, place: FormPlace, { faults }: FormReading): void {
  if (typeof first !== 'string') return;
  if (isTitleOfTotal(first)) faults.report('item-is-total', place, { found: first });
  else if (/[\n;]/.test(first)) faults.report('item-of-several', place, { found: first });
}

function itemAnswer(
  { type }: ListColumn,
  sheet: MarkedSheet,
  { key, place, fact }: { readonly key: string; readonly place: number; readonly fact: FactDescription },
): readonly [read: AnswerRead, place: FormPlace, isDay: boolean] {
  const answer = sheet.answer(key, itemColumn(place + 1));
  return [readAnswer(answer, { type }), placeOf(sheet, answer, fact.title), isMadeDay(answer)];
}
