import { readInstant } from '../../kit/instant.js';
import { statusOf } from '../../views/status.js';
import { tiersAsked } from '../called-in-pack.js';
import type { CommonOptions } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { type Io, printJson } from '../io.js';
import { loadAssessment } from '../load-assessment.js';
import { loadPack } from '../load-pack.js';
import { loadReportingPlugins } from '../load-reporting-plugins.js';
import { tellIssues } from '../print/issues.js';
import { printStatus } from '../print/status.js';
import { wrongUsage } from '../usage-error.js';
import { pageOf } from '../wrap.js';
import { recordObject } from '../written-record.js';

interface StatusOptions extends CommonOptions {
  readonly asOf?: string;
  readonly tier?: string;
  readonly head?: string;
  readonly findings?: true;
}

/**
 * Prints how far an assessment has come: of each tier who sent, who lacks what, who is late, awaited or absent, what was
 * verified. With `--as-of`, as it stood at that instant; what came later is left out.
 */
export async function runStatus(io: Io, pack: string, assessment: string, options: StatusOptions): Promise<ExitCode> {
  const { lang, json, head, plugins, asOf, tier, findings = false } = options;
  if (asOf !== undefined && readInstant(asOf) === undefined) wrongUsage('as-of-instant', { found: asOf });
  const loadedPlugins = await loadReportingPlugins(io, plugins, lang);
  const { compiled, issues } = loadPack(io, pack, loadedPlugins);
  if (compiled) tiersAsked(compiled.plan.pack, tier);
  const loaded = compiled && (await loadAssessment(io.cwd, assessment, { head, asOf }, compiled));
  tellIssues(io, [...issues, ...(loaded?.issues ?? [])], lang, findings);
  if (!compiled || loaded?.record === undefined) return EXIT.issues;
  const status = statusOf(recordObject(loaded.record), { lang, ...(tier === undefined ? {} : { tier }) });
  if (json) printJson(io, status);
  else {
    const page = {
      ...pageOf(io, lang),
      isFull: findings,
      late: new Map(compiled.plan.pack.tiers.flatMap(({ id, late }) => (late === undefined ? [] : [[id, late]]))),
    };
    io.out(printStatus(status, page));
  }
  return EXIT.fine;
}
