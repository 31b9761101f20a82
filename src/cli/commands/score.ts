import { detach, recordLines, recordText } from '../../audit/index.js';
import type { CompiledPack } from '../../engine.js';
import type { AssessmentRecord } from '../../model/record.js';
import { type Language, reportLine } from '../../words/index.js';
import type { CommonOptions } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { writeWhole } from '../files.js';
import { nodeSha256 } from '../hash.js';
import { type Io, paintFor, printData } from '../io.js';
import { loadAssessment, saltsFile } from '../load-assessment.js';
import { loadPack } from '../load-pack.js';
import { loadPlugins } from '../load-plugins.js';
import { writeNewSalts } from '../new-salts.js';
import { tellIssues } from '../print/issues.js';
import { printRecord } from '../print/record.js';
import { pageWidth, wrapped } from '../wrap.js';

interface ScoreOptions extends CommonOptions {
  readonly head?: string;
  readonly findings?: true;
  readonly detached?: true;
  readonly ndjson?: true;
  readonly salts?: 'new';
}

/**
 * Scores and ranks an assessment: tables for people, or with `--json` the record and nothing else. With `--out` the
 * record is written as well, the same bytes. With `--salts new` units without a salt get one first, in the file.
 * Where there is an error nothing is written or printed but the issues.
 */
export async function runScore(io: Io, pack: string, assessment: string, options: ScoreOptions): Promise<ExitCode> {
  const { lang, json, out, force, head, findings = false, exact = false, plugins, detached, ndjson, salts } = options;
  const loadedPlugins = await loadPlugins(io.cwd, plugins);
  const { compiled, issues } = loadPack(io.cwd, pack, loadedPlugins);
  const loaded = compiled && (await loadAssessment(io.cwd, assessment, head, compiled));
  tellIssues(io, [...issues, ...(loaded?.issues ?? [])], lang);
  if (!compiled || !loaded?.record) return EXIT.issues;
  const record =
    salts === 'new' ? await salted(io, loaded.record, { assessment, head, compiled, lang }) : loaded.record;
  if (!record) return EXIT.issues;
  const written = detached ? detach(record, { hash: nodeSha256 }) : record;
  const text = ndjson ? [...recordLines(written)] : [recordText(written)];
  if (out !== undefined) writeWhole(io.cwd, out, text, force);
  if (json) {
    for (const line of text) printData(io, line);
    return EXIT.fine;
  }
  const paint = paintFor(io, 'out');
  const { kinds = [] } = loadedPlugins;
  io.out(printRecord(record, { language: lang, width: pageWidth(io), findings, exact, paint, kinds }));
  if (out !== undefined) io.out(`\n${reportLine('written', lang, { file: out })}\n`);
  return EXIT.fine;
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
  record: AssessmentRecord,
  { assessment, head, compiled, lang }: Salting,
): Promise<AssessmentRecord | undefined> {
  const file = saltsFile(assessment, head);
  const written = writeNewSalts(io.cwd, file, record, lang);
  io.err(`${wrapped(written ?? reportLine('salts-there', lang, { file }), pageWidth(io), 2)}\n`);
  return written === undefined ? record : (await loadAssessment(io.cwd, assessment, head, compiled)).record;
}
