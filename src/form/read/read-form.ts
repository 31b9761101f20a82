import { type CompiledPack, compiledPack } from '../../engine.js';
import { dayAt, readInstant } from '../../kit/instant.js';
import type { AssessmentUnit, Submission } from '../../model/assessment.js';
import { bytesGiven, listGiven } from '../../model/given-as.js';
import { optionsGiven } from '../../model/options-given.js';
import { languageOf } from '../../views/selection.js';
import { knownLanguage, LANGUAGES, type Language } from '../../words/index.js';
import type { FormContent } from '../form-content.js';
import { type FormMaker, formMaker } from '../form-maker.js';
import { checkFigures } from './check-figures.js';
import { type FormFault, type FormFaults, type FormPlace, formFaults, stopCount, stopsFile } from './form-fault.js';
import type { MachineValues } from './machine-values.js';
import { checkEdition, checkPack, type OpenedForm, openForm } from './open-form.js';
import { type Cover, readCover } from './read-cover.js';
import { readCriteria } from './read-criteria.js';
import { type FormReading, readFigures } from './read-figures.js';
import { type MarkedSheets, readSheets } from './read-sheets.js';
import { receivedGiven } from './received-given.js';
import { unitOfForm } from './unit-of-form.js';

/** What a form is read against. */
export interface FormReadingOptions {
  /** The register, of which the unit of the form must be one. */
  readonly units: readonly AssessmentUnit[];
  /** The language of the sentences; by default that of the pack. */
  readonly lang?: Language | undefined;
  /** When the form was received, where the form does not say it: an instant with its offset. */
  readonly received?: string | undefined;
}

/** The result of reading a form. */
export interface FormRead {
  /** The unit, by its id in the register; absent where the form does not say it clearly. */
  readonly unit?: string;
  /** What the unit sends; absent where the form could not be read as a whole. Cells that could not be read are not in it. */
  readonly submission?: Submission;
  /** All that is wrong, sheet by sheet. */
  readonly faults: readonly FormFault[];
}

/**
 * Reads a form that a unit filled in. A fault of a cell is reported, and the rest is read; a form of which something is
 * gone, or there twice, is not read at all.
 *
 * @param bytes The bytes of the .xlsx file.
 * @param compiled The compiled pack by which the form was made.
 * @param options The register; when the form was received, where it does not say it.
 * @throws TypeError where `received` is no instant, as a day.
 * @example
 * const { submission, faults } = await readForm(readFileSync('ia-grai.xlsx'), pack, { units });
 */
export async function readForm(
  bytes: Uint8Array,
  compiled: CompiledPack,
  options: FormReadingOptions,
): Promise<FormRead> {
  const { lang = languageOf(compiledPack(compiled).plan.pack) } = optionsGiven(options);
  listGiven('A list of units, as `units`,', options.units);
  receivedGiven(options.received);
  const faults = formFaults(knownLanguage(lang));
  const opened = await openForm(bytesGiven('The bytes of a form', bytes), faults);
  return opened
    ? readOpened(opened, compiled, { ...options, faults, maker: formMaker(compiled, options.units) })
    : { faults: faults.list };
}

interface Reading extends FormReadingOptions {
  readonly faults: FormFaults;
  /** Makes the forms of the register. */
  readonly maker: FormMaker;
}

/** Reads a form of which the file was opened. */
export function readOpened(
  { tables, machine }: OpenedForm,
  compiled: CompiledPack,
  { units, received, faults, maker }: Reading,
): FormRead {
  const { plan } = compiledPack(compiled);
  // a form for verifiers is not read here
  if (machine.submission !== undefined) faults.report('not-a-form');
  else checkPack(machine, compiled, faults);
  // a file that is refused may still say which unit it is of
  const known = units.find(({ id, tier }) => id === machine.unit && tier === machine.tier);
  if (stopsFile(faults)) return { ...(known ? { unit: known.id } : {}), faults: faults.list };
  const lang = LANGUAGES.find((known) => known === machine.language) ?? languageOf(plan.pack);
  const named = units.find(({ id }) => id === machine.unit);
  // a unit that left the register is reported before rows that seem to be lost
  if (machine.unit !== '' && !named)
    unitOfForm({ machine, units, content: { plan, language: lang }, sheets: {} }, faults);
  if (stopsFile(faults)) return { faults: faults.list };
  const content = maker.content({ tier: machine.tier, lang, ...(named ? { unit: named.id } : {}) });
  const sheets = readSheets(tables, maker.sheets(content), faults);
  return readAnswers({ machine, content, sheets }, compiled, {
    units,
    faults,
    maker,
    ...(received === undefined ? {} : { received }),
  });
}

/** The answers of a form, wherever they stand. */
interface FormAnswers {
  readonly machine: MachineValues;
  readonly content: FormContent;
  readonly sheets: MarkedSheets;
}

/** What the answers of a form come to. */
export function readAnswers(
  { machine, content, sheets }: FormAnswers,
  compiled: CompiledPack,
  { units, received, faults, maker }: Omit<FormReadingOptions, 'lang'> & Pick<Reading, 'faults' | 'maker'>,
): FormRead {
  const unit = unitOfForm({ machine, units, content, sheets }, faults);
  if (stopsFile(faults) || !unit) return { ...(unit ? { unit: unit.id } : {}), faults: faults.list };
  checkEdition(machine, compiled, faults);
  const places = new Map<string, FormPlace>();
  const ofCover: FormReading = { content, sheets, options: maker.options, faults, places };
  const cover = readCover(ofCover, received);
  const stopsOfCover = stopCount(faults);
  const at = readInstant(cover.at);
  const receivedOn = at === undefined ? undefined : dayAt(at, content.plan.pack.period.zone);
  const reading = receivedOn === undefined ? ofCover : { ...ofCover, receivedOn };
  const facts = readFigures(reading);
  const criteria = readCriteria(reading);
  if (isBlank({ facts, criteria, cover }, faults)) faults.report('nothing-answered');
  // a form whose receipt alone is missing is checked to its end: its office mends all at once
  if (stopCount(faults) > stopsOfCover) return { unit: unit.id, faults: faults.list };
  const given = checkFigures({ facts, criteria }, { compiled, unit, reading });
  if (stopsOfCover > 0) return { unit: unit.id, faults: faults.list };
  const parts = Object.fromEntries(Object.entries(given).filter(([, entries]) => Object.keys(entries).length > 0));
  return { unit: unit.id, submission: { unit: unit.id, ...cover, ...parts } as Submission, faults: faults.list };
}

/** Whether nobody answered anything: a cell that cannot be read was answered. */
function isBlank(
  { facts, criteria, cover }: { readonly facts: object; readonly criteria: object; readonly cover: Cover },
  { list }: FormFaults,
): boolean {
  const { at, handedIn, ...coverAnswers } = cover;
  const isAnswered = [facts, criteria, coverAnswers].some((part) => Object.keys(part).length > 0);
  return !isAnswered && list.every(({ stops }) => stops !== 'cell');
}
