import { detach, recordLines as linesOfRecord, recordText } from '../../audit/index.js';
import type { CompiledPack } from '../../engine.js';
import type { RecordParts } from '../../stages/write.js';
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
import { recordPage } from '../print/record.js';
import type { RecordBesideEntries } from '../print/record-nodes.js';
import { correctionRemarks, tellRemarks } from '../round-remarks.js';
import { isStdin } from '../standard-input.js';
import { tellKeptSalts } from '../tell-kept-salts.js';
import { tellIfTooLarge } from '../tell-too-large.js';
import { wrongUsage } from '../usage-error.js';
import { pageOf, pageWidth, wrapped } from '../wrap.js';
import { writeWhole } from '../write-files.js';
import { besideEntries, recordObject, textOf, watched } from '../written-record.js';

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
 * Where there is an error nothing is written or printed but the issues. Entries are made one after the other, and none is kept.
 */
export async function runScore(io: Io, pack: string, assessment: string, options: ScoreOptions): Promise<ExitCode> {
  const { lang, json, out, force, head, findings = false, exact = false, plugins, detached, ndjson, salts } = options;
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
  const parts = salts === 'new' ? await salted(io, loaded.record, { assessment, head, compiled, lang }) : loaded.record;
  if (!parts) return EXIT.issues;
  const frame = besideEntries(parts);
  const stop = await tellCorrected(io, parts, frame, options);
  if (stop !== undefined) return stop;
  const page = json
    ? undefined
    : recordPage(frame, { ...pageOf(io, lang), findings, exact, kinds: loadedPlugins.kinds ?? [] });
  const watchedParts = page && watched(parts, page.take);
  const text = detached ? detachedText(parts, ndjson) : () => textOf(watchedParts ?? parts, { ndjson });
  if (out !== undefined) {
    writeWhole(io.cwd, out, text, force);
    if (!ndjson) tellIfTooLarge(io, out, lang);
  }
  if (!page || !watchedParts) {
    for (const part of typeof text === 'function' ? text() : text) printData(io, part);
    return EXIT.fine;
  }
  watchedParts.finish();
  io.out(page.print());
  if (out !== undefined) io.out(`\n${reportLine('written', lang, { file: out })}\n`);
  return EXIT.fine;
}

/** Says what does not fit between a record and the one that it corrects; the exit code where it cannot be its correction. */
async function tellCorrected(
  io: Io,
  parts: RecordParts,
  frame: RecordBesideEntries,
  { lang, plugins, corrects }: Pick<ScoreOptions, 'lang' | 'plugins' | 'corrects'>,
): Promise<ExitCode | undefined> {
  const reading = { lang, ...(plugins === undefined ? {} : { plugins }) };
  const corrected = await correctedRecord(io, frame, corrects, reading);
  if ('exit' in corrected) return corrected.exit;
  const { before } = corrected;
  if (!before) return undefined;
  tellRemarks(io, correctionRemarks(before, frame, lang), lang);
  tellKeptSalts(io, before, recordObject(parts), lang);
  const otherPack = packOfCorrection(before.pack, frame.pack, lang);
  if (otherPack !== '') io.err(`${wrapped(otherPack, pageWidth(io), 2)}\n`);
  return undefined;
}

/** The text of the record without its pack and its inputs. */
function detachedText(parts: RecordParts, ndjson: true | undefined): readonly string[] {
  const detached = detach(recordObject(parts), { hash: nodeSha256 });
  return ndjson ? [...linesOfRecord(detached)] : [recordText(detached)];
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
  record: RecordParts,
  { assessment, head, compiled, lang }: Salting,
): Promise<RecordParts | undefined> {
  const file = saltsFile(assessment, head);
  const written = writeNewSalts(io.cwd, file, recordObject(record), lang);
  io.err(`${wrapped(written ?? reportLine('salts-there', lang, { file }), pageWidth(io), 2)}\n`);
  return written === undefined ? record : (await loadAssessment(io.cwd, assessment, { head }, compiled)).record;
}
