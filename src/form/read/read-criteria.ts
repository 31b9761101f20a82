import { sameWords, yesOrNo } from '../../author/text/tables/figure-cell.js';
import type { Json } from '../../model/expression.js';
import { EVIDENCE_KEY_IS, EVIDENCE_KEYS, type EvidenceKey } from '../../model/pack-words.js';
import type { NodeDescription } from '../../views/pack-description.js';
import { formSentence, rowLabel } from '../../words/index.js';
import { BESIDE } from '../sheets/criteria-sheet.js';
import { criterionNames } from '../sheets/evidence-sheet.js';
import type { FormPlace } from './form-fault.js';
import type { Answer, MarkedSheet } from './marked-sheet.js';
import { readAnswer, readDay, readLink, readText, readWords } from './read-answers.js';
import { dayOrReport, type FormReading, placeOf, valueOrReport } from './read-figures.js';

type Entry = Record<string, Json>;

/** A piece of evidence, and where each part of it stands. */
interface Piece {
  readonly parts: Readonly<Record<string, Json>>;
  readonly places: Readonly<Record<string, FormPlace>>;
}

/** What the unit says of each criterion, with all evidence: that beside the criterion first; of a group, that it does not apply. */
export function readCriteria(reading: FormReading): Readonly<Record<string, Json>> {
  const { content, sheets } = reading;
  const sheet = sheets.criteria;
  if (!sheet) return {};
  const further = furtherEvidence(reading);
  return Object.fromEntries(
    content.description.nodes.flatMap((node) => {
      const isGroup = node.kind === 'group';
      const entry = isGroup
        ? claimOf(node, sheet, reading)
        : criterionEntry(node, sheet, further.get(node.id) ?? [], reading);
      return Object.keys(entry).length === 0 ? [] : [[node.id, entry]];
    }),
  );
}

function criterionEntry(
  node: NodeDescription,
  sheet: MarkedSheet,
  further: readonly Piece[],
  reading: FormReading,
): Entry {
  const { id } = node;
  const question = rowLabel(node);
  const at = (column: string) => sheet.answer(id, column);
  const given = (read: typeof readText, column: string) =>
    valueOrReport(read(at(column)), placeOf(sheet, at(column), question), reading);
  reading.places.set(`criteria.${id}`, placeOf(sheet, at('claimed'), question));
  const claimed = given((answer) => readAnswer(answer, { type: 'number' }), 'claimed');
  const reason = given(readWords, 'reason');
  const beside = pieceOf(BESIDE, (column) => at(column), sheet, question, reading);
  const pieces = [...(beside ? [beside] : []), ...further];
  for (const [index, { places }] of pieces.entries())
    for (const [part, place] of Object.entries(places))
      reading.places.set(`criteria.${id}.evidence.${index}.${part}`, place);
  return {
    ...(claimed === undefined ? {} : { claimed }),
    ...(reason === undefined ? {} : { reason }),
    ...(pieces.length === 0 ? {} : { evidence: pieces.map(({ parts }) => parts) }),
    ...claimOf(node, sheet, reading),
  };
}

/** The claim that a criterion or a group does not apply. A group is read only where the pack lets a unit claim it. */
function claimOf(node: NodeDescription, sheet: MarkedSheet, reading: FormReading): Entry {
  if (node.kind === 'group' && !node.mayClaimNotApplicable) return {};
  const answer = sheet.answer(node.id, 'not-applicable');
  const place = placeOf(sheet, answer, rowLabel(node));
  reading.places.set(`criteria.${node.id}.notApplicable`, place);
  // a tick in the cell of the reason is no reason
  const isTick = answer.odd === undefined && yesOrNo(answer.text) === true;
  if (isTick) reading.faults.report('claim-without-reason', place);
  const reason = isTick ? undefined : valueOrReport(readWords(answer), place, reading);
  return reason === undefined ? {} : { notApplicable: { reason } };
}

/** How a cell of evidence is read, by what is written in it. */
const READ: Readonly<Record<(typeof EVIDENCE_KEY_IS)[EvidenceKey]['values'], typeof readText>> = {
  text: readWords,
  date: readDay,
  link: readLink,
};

/** Parts of evidence that may be a Roman number, as part X of a document. */
const MAY_BE_ROMAN: readonly EvidenceKey[] = ['page'];

/** A piece of evidence; undefined where all of its cells are blank. */
function pieceOf(
  columns: readonly EvidenceKey[],
  at: (column: string) => Answer,
  sheet: MarkedSheet,
  question: string,
  reading: FormReading,
): Piece | undefined {
  const answered = columns.flatMap((column) => {
    const answer = at(column);
    const place = placeOf(sheet, answer, question);
    const { values } = EVIDENCE_KEY_IS[column];
    const read = MAY_BE_ROMAN.includes(column) ? readText : READ[values];
    const value = (values === 'date' ? dayOrReport : valueOrReport)(read(answer), place, reading);
    return value === undefined ? [] : [{ column, value, place }];
  });
  if (answered.length === 0) return undefined;
  return {
    parts: Object.fromEntries(answered.map(({ column, value }) => [column, value])),
    places: Object.fromEntries(answered.map(({ column, place }) => [column, place])),
  };
}

/** Whether nothing was written into the cells of a piece of evidence: what cannot be read was told. */
function isBlankRow(sheet: MarkedSheet, key: string): boolean {
  return EVIDENCE_KEYS.map((column) => sheet.answer(key, column)).every(
    ({ text, odd }) => text === '' && odd === undefined,
  );
}

/** The criterion with exactly this name in the list of the sheet, else the only one whose name has the same words (`sameWords`). */
function criterionCalled(text: string, names: readonly (readonly [id: string, name: string])[]): string | undefined {
  const [id] = names.find(([, name]) => name === text) ?? [];
  if (id !== undefined) return id;
  const [alike, second] = names.filter(([, name]) => sameWords(name, text));
  return second === undefined ? alike?.[0] : undefined;
}

/** The name in the list of the only criterion with this code or title, which was typed in its place; '' where none has, or several have. */
function nameMeant(text: string, { content: { description } }: FormReading): string {
  const isCalled = (name: string | undefined) => name !== undefined && sameWords(name, text);
  const called = description.nodes.filter(({ code, title }) => isCalled(code) || isCalled(title));
  const [name, second] = called.flatMap(({ id }) => criterionNames(description.nodes).get(id) ?? []);
  return second === undefined ? (name ?? '') : '';
}

/** The evidence of the sheet of further evidence, by criterion. */
function furtherEvidence(reading: FormReading): ReadonlyMap<string, readonly Piece[]> {
  const { content, sheets, faults } = reading;
  const sheet = sheets.evidence;
  const byCriterion = new Map<string, Piece[]>();
  if (!sheet) return byCriterion;
  const names = [...criterionNames(content.description.nodes)];
  const question = formSentence('evidence', content.language);
  for (const key of sheet.rows) {
    const named = sheet.answer(key, 'criterion');
    const piece = pieceOf(EVIDENCE_KEYS, (column) => sheet.answer(key, column), sheet, question, reading);
    const id = named.text === '' ? undefined : criterionCalled(named.text, names);
    const place = placeOf(sheet, named, question);
    // reported also where nothing else stands in the row: somebody typed the number of a document into the cell of its criterion
    if (named.text !== '' && id === undefined) {
      const suggestion = nameMeant(named.text, reading);
      faults.report('name-unreadable', place, { found: named.text, suggestion });
    } else if (piece === undefined) {
      if (named.text !== '' && isBlankRow(sheet, key))
        faults.report('evidence-without-document', place, { found: named.text });
    } else if (id === undefined) faults.report('evidence-of-nothing', place);
    else byCriterion.set(id, [...(byCriterion.get(id) ?? []), piece]);
  }
  return byCriterion;
}
