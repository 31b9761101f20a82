import { correctionFault } from '../audit/correction.js';
import type { RecordVerification } from '../audit/verify/verification.js';
import { textGiven } from '../model/given-as.js';
import { optionsGiven } from '../model/options-given.js';
import type { AssessmentRecord } from '../model/record.js';
import { recordGiven } from '../model/record-given.js';
import type { Plugins } from '../model/tables.js';
import { type ResultSource, type Sourced, sourceIn } from '../views/result-source.js';
import { languageOf } from '../views/selection.js';
import { titlesFor } from '../views/view-options.js';
import type { Language, Titles } from '../words/index.js';
import { type AnnexDecision, decisionGiven, filledGiven } from './annex-given.js';

/** What an annex needs besides the record. */
export interface AnnexOptions {
  /** The tier; by default all that are ranked. */
  readonly tier?: string | undefined;
  /** By default Vietnamese where the pack has it among its languages, else English. */
  readonly lang?: Language | undefined;
  /** The decision; by default that by which the assessment was approved, else blanks. */
  readonly decision?: AnnexDecision | undefined;
  /** Who decides, as "Ủy ban nhân dân tỉnh"; by default the letterhead has the authority of the pack, and the decision a blank. */
  readonly authority?: string | undefined;
  /** The published record that this one corrects, verified: what changed is then a table of its own. */
  readonly corrects?: AssessmentRecord | undefined;
  /** The name of the file of the record, for the command that checks it. */
  readonly file?: string | undefined;
  /** The plugins with which the pack was compiled. */
  readonly plugins?: Plugins | undefined;
  /**
   * The answer of `verify` for the record. Notes then say which results compare with hidden units, and so stand as the
   * record states them. Without it there are no such notes.
   */
  readonly verification?: Pick<RecordVerification, 'asStated'> | undefined;
}

/** What every part of an annex is made of. */
export interface AnnexSource {
  readonly record: AssessmentRecord;
  readonly source: ResultSource;
  /** The source as what views take, whose titles are made once. */
  readonly results: Sourced;
  /** The results without rankings, for views of a unit, which then look for no places. */
  readonly unitsOnly: Sourced;
  readonly titles: Titles;
  /** The texts that may be cited: those of the assessment, then those of the pack. */
  readonly texts: Titles['texts'];
  readonly lang: Language;
  readonly options: AnnexOptions;
}

/** The sources of an annex, made once. */
export function annexSource(record: AssessmentRecord, options: AnnexOptions): AnnexSource {
  recordGiven(record);
  const { file = '', decision, authority: named, ...others } = optionsGiven(options);
  textGiven('The name of a file, as `file`,', file);
  const authority = filledGiven('A name, as `authority`,', named);
  const fault = options.corrects && correctionFault(recordGiven(options.corrects), record);
  if (fault !== undefined) throw new TypeError(`The record is no correction of the one that is given: ${fault}.`);
  const source = sourceIn(record);
  const lang = options.lang ?? languageOf(source.pack);
  const { plugins } = options;
  const titles = titlesFor(source, { lang, ...(plugins ? { plugins } : {}) });
  // so that views take them too, and make none for each unit
  source.titlesMade.set(lang, titles);
  return {
    record,
    source,
    results: { source: () => source },
    unitsOnly: { source: () => ({ ...source, rankings: () => [] }) },
    titles,
    texts: [...(record.assessment.texts ?? []), ...titles.texts],
    lang,
    options: { ...others, file, decision: decisionGiven(decision), authority },
  };
}
