import { instantIn } from '../../author/text/tables/figure-cell.js';
import { instantInZone, readInstant } from '../../kit/instant.js';
import type { Submission } from '../../model/assessment.js';
import { formSentence } from '../../words/index.js';
import { isCollected } from '../sheets/cover-sheet.js';
import { checkInstant } from './doubtful-instant.js';
import { readMoment, readWords } from './read-answers.js';
import { type FormReading, placeOf, valueOrReport } from './read-figures.js';

/** Who answers for a form, and when it was received. */
export type Cover = Pick<Submission, 'at'> & Partial<Pick<Submission, 'by' | 'contact' | 'narrative' | 'handedIn'>>;

/** Who answers for a form, and when it was received: as the office wrote into it, else `received`, in the zone of the pack. */
export function readCover(reading: FormReading, received: string | undefined): Cover {
  const { content, faults } = reading;
  const text = (key: 'by' | 'contact' | 'narrative') => {
    const { answer, place } = answerAt(reading, key);
    const value = valueOrReport(readWords(answer), place, reading);
    return typeof value === 'string' ? value : undefined;
  };
  const [by, contact, narrative] = [text('by'), text('contact'), text('narrative')];
  const written = instantAt('received', reading);
  const at = written ?? (received && instantInZone(received, content.plan.pack.period.zone));
  const { answer, place } = answerAt(reading, 'received');
  if (written === undefined && at !== undefined) checkInstant(at, {}, { plan: content.plan, faults });
  if (at === undefined && answer.text === '') faults.report('received-missing', place);
  const handedIn = isCollected(content) ? instantAt('handed-in', reading) : undefined;
  return {
    at: at ?? '',
    ...(by === undefined ? {} : { by }),
    ...(contact === undefined ? {} : { contact }),
    ...(narrative === undefined ? {} : { narrative: { title: narrative } }),
    ...(handedIn === undefined ? {} : { handedIn }),
  };
}

type CoverKey = 'by' | 'contact' | 'narrative' | 'received' | 'handed-in';

function answerAt({ sheets, content }: FormReading, key: CoverKey) {
  const answer = sheets.cover?.answer(key, 'value') ?? { text: '', isNumber: false };
  const question = formSentence(key, content.language);
  return { answer, place: sheets.cover ? placeOf(sheets.cover, answer, question) : { question } };
}

/** An instant of the zone of the pack: `17/10/2019 16:00`; undefined where the cell is blank, or was reported. */
function instantAt(key: 'received' | 'handed-in', reading: FormReading): string | undefined {
  const { answer, place } = answerAt(reading, key);
  const text = valueOrReport(readMoment(answer), place, reading);
  if (typeof text !== 'string') return undefined;
  const instant = instantIn(text, reading.content.plan.pack.period.zone);
  if (readInstant(instant) !== undefined) {
    checkInstant(instant, place, { plan: reading.content.plan, faults: reading.faults });
    return instant;
  }
  reading.faults.report('received-unreadable', place, { found: text });
  return undefined;
}
