import { detach, recordLines, recordText } from '../audit/index.js';
import { type Language, reportLine } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { writeWhole } from './files.js';
import { nodeSha256 } from './hash.js';
import { type Io, paintFor } from './io.js';
import { loadAssessment } from './load-assessment.js';
import { loadPack } from './load-pack.js';
import { loadPlugins } from './load-plugins.js';
import { printIssues } from './print-issues.js';
import { printRecord } from './print-record.js';
import { pageWidth } from './wrap.js';

/** What `tieuchi score` takes. */
export interface ScoreOptions {
  readonly lang: Language;
  readonly json?: true;
  readonly out?: string;
  readonly head?: string;
  readonly findings?: true;
  readonly plugins?: string;
  readonly detached?: true;
  readonly ndjson?: true;
}

/**
 * Scores and ranks an assessment: tables for people, or with `--json` the record and nothing else. With `--out` the
 * record is written as well, the same bytes. Where there is an error nothing is written or printed but the issues.
 */
export async function score(io: Io, pack: string, assessment: string, options: ScoreOptions): Promise<ExitCode> {
  const { lang, json, out, head, findings = false, plugins, detached, ndjson } = options;
  const hashed = { hash: nodeSha256 };
  const loadedPlugins = await loadPlugins(io.cwd, plugins);
  const { compiled, issues } = loadPack(io.cwd, pack, loadedPlugins, hashed);
  const loaded = compiled && (await loadAssessment(io.cwd, assessment, head, compiled, hashed));
  io.err(printIssues([...issues, ...(loaded?.issues ?? [])], lang, paintFor(io, 'err')));
  const record = loaded?.record;
  if (!record) return EXIT.issues;
  const written = detached ? detach(record, hashed) : record;
  const text = ndjson ? [...recordLines(written)] : [recordText(written)];
  if (out !== undefined) writeWhole(io.cwd, out, text);
  if (json) {
    for (const line of text) io.out(line);
    return EXIT.fine;
  }
  const paint = paintFor(io, 'out');
  const { kinds = [] } = loadedPlugins;
  io.out(printRecord(record, { language: lang, width: pageWidth(io), findings, paint, kinds }));
  if (out !== undefined) io.out(`\n${reportLine('written', lang, { file: out })}\n`);
  return EXIT.fine;
}
