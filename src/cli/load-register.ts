import type { CompiledPack } from '../engine.js';
import { isObject } from '../kit/plain-data.js';
import type { Assessment } from '../model/assessment.js';
import type { Language } from '../words/index.js';
import type { Io } from './io.js';
import { assessmentDocument } from './load-assessment.js';
import { tellIssues } from './print/issues.js';
import { wrongUsage } from './usage-error.js';

/** An assessment of which the register is needed; undefined where it has errors, which are printed. */
export async function loadRegister(
  io: Io,
  file: string,
  compiled: CompiledPack,
  { lang, head }: { readonly lang: Language; readonly head?: string | undefined },
): Promise<Assessment | undefined> {
  const { document, issues } = await assessmentDocument(io.cwd, file, compiled, head);
  tellIssues(io, issues, lang);
  if (document === undefined) return undefined;
  if (!isObject(document) || !Array.isArray(document.units)) return wrongUsage('register-without-units', { file });
  return document as unknown as Assessment;
}
