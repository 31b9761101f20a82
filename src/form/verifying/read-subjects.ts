import { sameData } from '../../kit/same-data.js';
import type { Submission, Verification } from '../../model/assessment.js';
import { RULINGS } from '../../model/assessment-words.js';
import type { FactValue } from '../../model/fact-value.js';
import { canonicalEntry } from '../../stages/read-assessment/canonical.js';
import type { FactDescription } from '../../views/fact-description.js';
import type { NodeDescription } from '../../views/pack-description.js';
import { rowLabel, verifyingSentence } from '../../words/index.js';
import type { FormPlace } from '../read/form-fault.js';
import type { MarkedSheet } from '../read/marked-sheet.js';
import { readAnswer, readText } from '../read/read-answers.js';
import { listIn, placeOf, plainValue, valueOrReport } from '../read/read-figures.js';
import { valueIn } from '../sheets/figure-cell.js';
import { askedOf, type CriterionAnswer } from './criteria.js';
import { headAnswer, headText, type VerifyingHead } from './read-head.js';
import type { PlacedVerification, VerifyingReading } from './verifying-reading.js';

/** What a form says of its subjects, each with its reason and its cell; without a head they are read for their faults alone. */
export function readSubjects(
  head: VerifyingHead | undefined,
  reading: VerifyingReading,
): readonly PlacedVerification[] {
  const common = headText(reading, 'common-note');
  const rows = [...figureRows(reading), ...criterionRows(reading), ...doneRow(reading)];
  return rows.flatMap(({ results, note, notePlace, isReported }): readonly PlacedVerification[] => {
    const reason = note ?? common;
    if (results.length === 0) {
      if (note !== undefined && !isReported) reading.faults.report('note-of-nothing', notePlace, { found: note });
      return [];
    }
    if (reason === undefined) {
      reading.faults.report('note-missing', notePlace);
      return [];
    }
    return results.map(({ subject, place }) => ({
      verification: { ...head, ...subject, note: reason } as Verification,
      place,
    }));
  });
}

interface RowResult {
  readonly subject: object;
  readonly place: FormPlace;
}

/** A row of the form: what it says, and its reason. */
interface Row {
  readonly results: readonly RowResult[];
  readonly note: string | undefined;
  readonly notePlace: FormPlace;
  /** Whether the cell holds a result that cannot be read, which was reported. */
  readonly isReported?: boolean;
}

function figureRows(reading: VerifyingReading): readonly Row[] {
  const { content, sheets } = reading;
  const sheet = sheets['verifying-figures'];
  if (!sheet) return [];
  const lists = verifyingSentence('lists', content.language);
  return content.sections
    .flatMap(({ asked }) => asked)
    .map((fact) => {
      const before = reading.faults.list.length;
      const answer = sheet.answer(fact.id, 'verified');
      const place = placeOf(sheet, answer, fact.title);
      const isList = content.lists.some(({ id }) => id === fact.id);
      const value = isList
        ? listIn(fact, { answer, place, sheet: sheets['verifying-lists'], lists }, reading)
        : plainValue(fact, answer, place, reading);
      const isResult = value !== undefined && (!isSent(value as FactValue, fact, reading) || isChanged(fact, reading));
      const results = isResult ? [{ subject: { fact: fact.id, value }, place }] : [];
      const isReported = reading.faults.list.length > before;
      return { results, isReported, ...noteAt(sheet, fact.id, fact.title, reading) };
    });
}

/**
 * Whether the unit sent the same value, however its number is written: in the submission that the form shows, or in the one
 * that counts now, where the unit has sent another since.
 */
function isSent(value: FactValue, { id }: FactDescription, { content, counting }: VerifyingReading): boolean {
  const { submission, plan } = content;
  const type = plan.facts[id]?.type;
  return [submission, counting ?? submission].every(({ facts = {} }: Submission) => {
    const sent = facts[id];
    return (
      sent !== undefined && sameData(canonicalEntry(valueIn(sent) as FactValue, type), canonicalEntry(value, type))
    );
  });
}

/** Whether another verification has a value that is not the unit's: then to say the unit's is to say something. */
function isChanged(fact: FactDescription, reading: VerifyingReading): boolean {
  return reading.others.some(
    (other) => 'fact' in other && other.fact === fact.id && !isSent(other.value, fact, reading),
  );
}

function noteAt(
  sheet: MarkedSheet,
  key: string,
  question: string,
  reading: VerifyingReading,
): Pick<Row, 'note' | 'notePlace'> {
  const answer = sheet.answer(key, 'note');
  const notePlace = placeOf(sheet, answer, question);
  const note = valueOrReport(readText(answer), notePlace, reading);
  return { note: note === undefined ? undefined : String(note), notePlace };
}

function criterionRows(reading: VerifyingReading): readonly Row[] {
  const { content, sheets } = reading;
  const sheet = sheets['verifying-criteria'];
  if (!sheet) return [];
  return content.description.nodes.flatMap((node) => {
    const answers = askedOf(node, content);
    if (answers.length === 0) return [];
    const before = reading.faults.list.length;
    const results = answers.flatMap((answer) => {
      const subject = SUBJECT[answer](node, sheet, reading);
      return subject ? [{ subject, place: placeOf(sheet, sheet.answer(node.id, answer), rowLabel(node)) }] : [];
    });
    const isReported = reading.faults.list.length > before;
    return [{ results, isReported, ...noteAt(sheet, node.id, rowLabel(node), reading) }];
  });
}

type ReadSubject = (node: NodeDescription, sheet: MarkedSheet, reading: VerifyingReading) => object | undefined;

/** What each answer of a criterion says; undefined where it is blank, or cannot be read, which is reported. */
const SUBJECT: Readonly<Record<CriterionAnswer, ReadSubject>> = {
  'evidence-ruling': (node, sheet, reading) => {
    const evidence = rulingAt(node, 'evidence-ruling', sheet, reading);
    return evidence === undefined ? undefined : { criterion: node.id, evidence };
  },
  'claim-ruling': (node, sheet, reading) => {
    const notApplicable = rulingAt(node, 'claim-ruling', sheet, reading);
    return notApplicable === undefined ? undefined : { criterion: node.id, notApplicable };
  },
  awarded: (node, sheet, reading) => {
    const answer = sheet.answer(node.id, 'awarded');
    const points = valueOrReport(
      readAnswer(answer, { type: 'number' }),
      placeOf(sheet, answer, rowLabel(node)),
      reading,
    );
    return points === undefined ? undefined : { criterion: node.id, points: String(points) };
  },
};

function rulingAt(node: NodeDescription, column: CriterionAnswer, sheet: MarkedSheet, reading: VerifyingReading) {
  const answer = sheet.answer(node.id, column);
  const titles = RULINGS.map((ruling) => verifyingSentence(ruling, reading.content.language));
  const options = RULINGS.map((id, index) => ({ id, titles: titles.slice(index, index + 1) }));
  const read = readAnswer(answer, { type: 'choice', options });
  return valueOrReport(read, placeOf(sheet, answer, rowLabel(node)), reading, titles);
}

/** The row which says that the submission is verified as a whole; its reason is the one given for the whole form. */
function doneRow(reading: VerifyingReading): readonly Row[] {
  const { answer, place } = headAnswer(reading, 'done');
  const { place: notePlace } = headAnswer(reading, 'common-note');
  if (answer.text === '') return [];
  if (!/^x$/i.test(answer.text)) {
    reading.faults.report('mark-unreadable', place, { found: answer.text });
    return [];
  }
  return [{ results: [{ subject: { done: true }, place }], note: undefined, notePlace }];
}
