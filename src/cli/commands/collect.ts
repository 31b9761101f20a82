import { writeSource } from '../../author/index.js';
import { readable } from '../../author/text/source-text.js';
import type { CompiledPack } from '../../engine.js';
import { collectForms } from '../../form/index.js';
import { readInstant } from '../../kit/instant.js';
import type { Assessment } from '../../model/assessment.js';
import { STATE_IS } from '../../model/assessment-words.js';
import type { Json } from '../../model/expression.js';
import { collectSentence, type Language, word } from '../../words/index.js';
import type { CommonOptions } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { isSameFile, isThere } from '../files.js';
import { BY_FILE, readFormFiles } from '../form-files.js';
import { type Io, jsonText, printJson } from '../io.js';
import { coresOf } from '../load-pack.js';
import { loadRegister } from '../load-register.js';
import { loadSoundPack } from '../load-sound-pack.js';
import { printCollected } from '../print/collected.js';
import { tellAssessmentIssues } from '../tell-assessment-issues.js';
import { wrongUsage } from '../usage-error.js';
import { watching } from '../watching.js';
import { refuseTaken, writeWhole } from '../write-files.js';

interface CollectOptions extends CommonOptions {
  readonly pack: string;
  readonly register?: string;
  readonly head?: string;
  readonly received?: string;
  readonly findings?: true;
  readonly out: string;
}

/** Progress is printed after each so many forms. */
const PROGRESS_EACH = 50;

/**
 * Reads filled forms into an assessment, which is that of `--out` where it is there. What is wrong is printed by file and cell;
 * forms that can be read are written all the same.
 */
export async function runCollect(io: Io, names: readonly string[], options: CollectOptions): Promise<ExitCode> {
  const { watch, pack, lang } = options;
  if (!watch) return collectOnce(io, names, options);
  const others = [...names, options.plugins, ...coresOf(io.cwd, pack)];
  return watching(io, { pack, others, lang }, (caught) => collectOnce(caught, names, options));
}

async function collectOnce(io: Io, names: readonly string[], options: CollectOptions): Promise<ExitCode> {
  const { lang, out, json, force, received, findings = false } = options;
  if (received !== undefined && received !== BY_FILE && readInstant(received) === undefined)
    wrongUsage('received-unclear', { found: received });
  const { compiled } = (await loadSoundPack(io, options.pack, options)) ?? {};
  if (!compiled) return EXIT.issues;
  const file = assessmentFile(io, options);
  // an assessment that was collected before is no table, so `--head` is only for the register
  const head = file === options.register ? options.head : undefined;
  const assessment = await assessmentSoFar(io, compiled, file, { lang, head, findings });
  if (!assessment) return EXIT.issues;
  const files = readFormFiles(io, names, options);
  // the forms of a folder are known only now: `--out` must be none of them
  if (files.forms.some(({ name }) => isSameFile(io.cwd, out, name))) wrongUsage('file-is-read', { file: out });
  const onProgress = (read: number, all: number) => {
    if (read % PROGRESS_EACH === 0 && read < all)
      io.err(`${collectSentence('progress', lang, { read: String(read), all: String(all) })}\n`);
  };
  const collected = await collectForms(compiled, files.forms, assessment, { lang, onProgress });
  const isNew = collected.forms.some(({ fate }) => fate === 'added');
  const isWrong = collected.issues.length > 0;
  const document = collected.assessment as unknown as Json;
  if (isWrong) await tellAssessmentIssues(io, compiled, { file, head, lang, findings, document }, collected.issues);
  const isOver = force || file === out;
  const isWritten = isNew && !isWrong;
  // an assessment that is there would be written over: forms are added to it where it is also the input
  if (isWritten && !isOver && refuseTaken(io.cwd, out, true) !== undefined)
    wrongUsage('collected-there', { file: out });
  if (isWritten) writeWhole(io.cwd, out, assessmentText(out, collected.assessment), isOver);
  if (json) printJson(io, collected.forms);
  else {
    io.out(printCollected(collected.forms, assessment.units, lang, findings));
    const key = isWrong ? 'not-written' : isNew ? 'written' : isThere(io.cwd, out) ? 'nothing' : 'nothing-made';
    io.out(`${collectSentence(key, lang, { file: out })}\n`);
  }
  const isWhole = collected.forms.every(({ faults }) => faults.every(({ stops }) => stops === 'warning'));
  return isWrong || !isWhole || files.unread > 0 ? EXIT.issues : EXIT.fine;
}

/** The file of the assessment so far: the register at first; where a folder is watched, then what was written. */
function assessmentFile({ cwd, turn = 0 }: Io, { register, head, out }: CollectOptions): string {
  const isWritten = isThere(cwd, out);
  if (register === undefined && (!isWritten || head !== undefined)) return wrongUsage('register-needed');
  return register === undefined || (turn > 0 && isWritten) ? out : register;
}

/** The assessment that the forms come into; one that is final or approved is closed. */
async function assessmentSoFar(
  io: Io,
  compiled: CompiledPack,
  file: string,
  asked: { readonly lang: Language; readonly head?: string | undefined; readonly findings: boolean },
): Promise<Assessment | undefined> {
  const { lang } = asked;
  const assessment = await loadRegister(io, file, compiled, asked);
  if (assessment && !STATE_IS[assessment.state].isDraft)
    wrongUsage('assessment-closed', { file, state: word(assessment.state, lang) });
  return assessment;
}

/** The assessment as a text that is read back, whatever characters a form has in its texts. */
function assessmentText(file: string, assessment: Assessment): string {
  return /\.json$/i.test(file) ? readable(jsonText(assessment)) : writeSource(assessment as unknown as Json);
}
