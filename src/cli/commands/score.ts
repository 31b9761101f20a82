import { detach, recordLines, recordText } from '../../audit/index.js';
import type { CompiledPack } from '../../engine.js';
import { ownJson } from '../../model/read-json.js';
import type { AssessmentRecord } from '../../model/record.js';
import { type Language, packOfCorrection, reportLine } from '../../words/index.js';
import type { CommonOptions } from '../command.js';
import { alteredSince } from '../consolidated.js';
import { correctedRecord } from '../correction.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { nodeSha256 } from '../hash.js';
import { type Io, printData } from '../io.js';
import { loadAssessment, saltsFile } from '../load-assessment.js';
import { loadPack } from '../load-pack.js';
import { loadReportingPlugins } from '../load-reporting-plugins.js';
import { writeNewSalts } from '../new-salts.js';
import { tellIssues } from '../print/issues.js';
import { printRecord } from '../print/record.js';
import { correctionRemarks, tellRemarks } from '../round-remarks.js';
import { isStdin } from '../standard-input.js';
import { tellKeptSalts } from '../tell-kept-salts.js';
import { tellIfTooLarge } from '../tell-too-large.js';
import { wrongUsage } from '../usage-error.js';
import { pageOf, pageWidth, wrapped } from '../wrap.js';
import { writeWhole } from '../write-files.js';

interface ScoreOptions extends CommonOptions {
  readonly head?: string;
  readonly findings?: true;
  readonly detached?: true;
  readonly ndjson?: true;
  readonly salts?: 'new';
  readonly corrects?: string;
}

/**
 * Scores and ranks an assessment: tables for people, or with `--json` the record and nothing else. With `--out` the
 * record is written as well, the same bytes. With `--salts new` units without a salt get one first, in the file.
 * Where there is an error nothing is written or printed but the issues.
 */
export async function runScore(io: Io, pack: string, assessment: string, options: ScoreOptions): Promise<ExitCode> {
  const { lang, json, out, force, head, findings = false, exact = false, plugins, detached, ndjson, salts } = options;
  const { corrects } = options;
  if (out === undefined && !json && (detached || ndjson))
    wrongUsage('record-not-written', { name: detached ? '--detached' : '--ndjson' });
  if (salts === 'new' && isStdin(saltsFile(assessment, head))) wrongUsage('stdin-salts');
  const loadedPlugins = await loadReportingPlugins(io, plugins, lang);
  const packLoaded = loadPack(io, pack, loadedPlugins);
  const { compiled, issues } = packLoaded;
  const loaded = compiled && (await loadAssessment(io.cwd, assessment, { head }, compiled));
  tellIssues(io, [...issues, ...(loaded?.issues ?? [])], lang, findings);
  if (!compiled || !loaded?.record) return EXIT.issues;
  tellRemarks(io, alteredSince(packLoaded, lang), lang);
  const whole = salts === 'new' ? await salted(io, loaded.record, { assessment, head, compiled, lang }) : loaded.record;
  if (!whole) return EXIT.issues;
  const record = recordOf(whole);
  const reading = { lang, ...(plugins === undefined ? {} : { plugins }) };
  const corrected = await correctedRecord(io, record, corrects, reading);
  if ('exit' in corrected) return corrected.exit;
  if (corrected.before) {
    tellRemarks(io, correctionRemarks(corrected.before, record, lang), lang);
    tellKeptSalts(io, corrected.before, record, lang);
  }
  const otherPack = corrected.before ? packOfCorrection(corrected.before.pack, record.pack, lang) : '';
  if (otherPack !== '') io.err(`${wrapped(otherPack, pageWidth(io), 2)}\n`);
  const text = detached || ndjson ? textOf(record, { detached, ndjson }) : [`${whole}\n`];
  if (out !== undefined) {
    writeWhole(io.cwd, out, text, force);
    if (!ndjson) tellIfTooLarge(io, out, text, lang);
  }
  if (json) {
    for (const line of text) printData(io, line);
    return EXIT.fine;
  }
  const { kinds = [] } = loadedPlugins;
  io.out(printRecord(record, { ...pageOf(io, lang), findings, exact, kinds }));
  if (out !== undefined) io.out(`\n${reportLine('written', lang, { file: out })}\n`);
  return EXIT.fine;
}

function recordOf(text: string): AssessmentRecord {
  return ownJson(text) as unknown as AssessmentRecord;
}

function textOf(record: AssessmentRecord, { detached, ndjson }: Written): readonly string[] {
  const written = detached ? detach(record, { hash: nodeSha256 }) : record;
  return ndjson ? [...recordLines(written)] : [recordText(written)];
}

interface Written {
  readonly detached: true | undefined;
  readonly ndjson: true | undefined;
}

interface Salting {
  readonly assessment: string;
  readonly head: string | undefined;
  readonly compiled: CompiledPack;
  readonly lang: Language;
}

/** The record of the assessment once every unit has a salt in its file. */
async function salted(
  io: Io,
  record: string,
  { assessment, head, compiled, lang }: Salting,
): Promise<string | undefined> {
  const file = saltsFile(assessment, head);
  const written = writeNewSalts(io.cwd, file, recordOf(record), lang);
  io.err(`${wrapped(written ?? reportLine('salts-there', lang, { file }), pageWidth(io), 2)}\n`);
  return written === undefined ? record : (await loadAssessment(io.cwd, assessment, { head }, compiled)).record;
}
