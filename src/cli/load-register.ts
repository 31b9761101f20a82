import type { CompiledPack } from '../engine.js';
import { isObject } from '../kit/plain-data.js';
import type { Assessment } from '../model/assessment.js';
import type { Json } from '../model/expression.js';
import { type Issue, issuesOf } from '../model/issue.js';
import { safeScore } from '../score.js';
import type { Language } from '../words/index.js';
import type { Io } from './io.js';
import { assessmentDocument, LARGE } from './load-assessment.js';
import { tellIssues } from './print/issues.js';
import { wrongUsage } from './usage-error.js';

/** How a register is read. */
interface RegisterAsked {
  readonly lang: Language;
  readonly head?: string | undefined;
  /** Whether issues of its units are printed here; else the caller scores the register, and prints them then. */
  readonly isChecked?: boolean;
  /** Whether each issue is printed, however many are alike. */
  readonly findings?: boolean;
}

/** An assessment of which the register is needed; undefined where it has errors, which are printed. */
export async function loadRegister(
  io: Io,
  file: string,
  compiled: CompiledPack,
  { lang, head, isChecked = false, findings = false }: RegisterAsked,
): Promise<Assessment | undefined> {
  const check = isChecked ? (document: Json) => registerIssues(compiled, document) : undefined;
  const { document, issues } = await assessmentDocument(io.cwd, file, compiled, { head, check });
  tellIssues(io, issues, lang, findings);
  if (document === undefined) return undefined;
  if (!isObject(document) || !Array.isArray(document.units)) return wrongUsage('register-without-units', { file });
  return document as unknown as Assessment;
}

/** What is wrong with the units, and with the pack that the document names; of the rest of it, which no form needs, nothing. */
function registerIssues(compiled: CompiledPack, document: Json): readonly Issue[] {
  if (!isObject(document) || !Array.isArray(document.units)) return [];
  const { id, version, period } = compiled.plan.pack;
  const { pack = { id, version }, units } = document as unknown as Assessment;
  const head = { format: 'tieuchi/assessment@1', id, state: 'draft', figures: 'synthetic' } as const;
  const asOf = `${period.to}T00:00:00${period.zone}`;
  const round = { ...head, pack, asOf, units } satisfies Assessment;
  return issuesOf(safeScore(compiled, round, { limits: LARGE }));
}
