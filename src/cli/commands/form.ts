import { join } from 'node:path';
import type { CompiledPack } from '../../engine.js';
import { formWorkbook, registerForms, verificationForms } from '../../form/index.js';
import type { Assessment, AssessmentUnit } from '../../model/assessment.js';
import { collectSentence, issueSentence, type Language } from '../../words/index.js';
import type { CommonOptions } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { unitAsked } from '../find-unit.js';
import { makeFolder } from '../folders.js';
import type { Io } from '../io.js';
import { loadPack } from '../load-pack.js';
import { loadPlugins } from '../load-plugins.js';
import { loadRegister } from '../load-register.js';
import { tellFault, tellIssues } from '../print/issues.js';
import { standingLines } from '../print/record.js';
import { wrongUsage } from '../usage-error.js';
import { refuseTaken, writeWhole } from '../write-files.js';

interface FormOptions extends CommonOptions {
  readonly tier?: string;
  readonly unit?: string;
  readonly register?: string;
  readonly verify?: true;
  readonly head?: string;
  readonly out: string;
}

/** A form that is to be made. */
interface Wanted {
  readonly file: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/**
 * Makes forms: with a register one for each unit, in the folder of the unit above it; without, one for each tier, which any
 * unit may fill in. With `--verify` one for the verifiers of each unit that sent something that counts. A form that is there
 * is not written over without `--force`.
 */
export async function runForm(io: Io, pack: string, options: FormOptions): Promise<ExitCode> {
  const { lang, out, unit, register, verify } = options;
  const plugins = await loadPlugins(io.cwd, options.plugins);
  const { compiled, issues } = loadPack(io.cwd, pack, plugins);
  tellIssues(io, issues, lang);
  if (!compiled) return EXIT.issues;
  if ((unit !== undefined || verify) && register === undefined) wrongUsage('register-needed');
  const loaded = register === undefined ? undefined : await loadRegister(io, register, compiled, options);
  if (register !== undefined && !loaded) return EXIT.issues;
  const units = loaded?.units ?? [];
  const tiers = tiersWanted(compiled, options.tier);
  const asked = unit === undefined ? undefined : unitAsked(io, units, unit, lang);
  if (unit !== undefined && asked === undefined) return EXIT.issues;
  const isWanted = ({ id, tier }: AssessmentUnit) => tiers.includes(tier) && (asked ?? id) === id;
  const ofUnits = registerForms(compiled, units, { lang, plugins });
  const wanted = !loaded
    ? tiers.map((tier) => ({ file: `${tier}.xlsx`, bytes: () => formWorkbook(compiled, { tier, lang, plugins }) }))
    : verify
      ? verifyingForms(io, compiled, { assessment: loaded, file: register ?? '', isWanted, lang })
      : units.filter(isWanted).map((each) => ({
          file: fileOf(each, units, '.xlsx'),
          bytes: () => ofUnits.workbook(each.id),
        }));
  if (!wanted) return EXIT.issues;
  if (wanted.length === 0) wrongUsage('no-units-of-tier', { tier: tiers.join(', ') });
  await writeForms(io, wanted, options);
  const made = collectSentence('made', lang, { count: String(wanted.length), folder: out });
  io.out(`${[made, ...standingLines(compiled.pack.standing, lang)].join('\n')}\n`);
  return EXIT.fine;
}

async function writeForms(io: Io, wanted: readonly Wanted[], { out, force }: FormOptions): Promise<void> {
  for (const { file } of wanted) refuseTaken(io.cwd, join(out, file), force);
  for (const { file, bytes } of wanted) {
    makeFolder(io.cwd, join(out, file, '..'));
    writeWhole(io.cwd, join(out, file), await bytes(), force);
  }
}

interface Verifying {
  readonly assessment: Assessment;
  /** The name of the file that has it. */
  readonly file: string;
  readonly isWanted: (unit: AssessmentUnit) => boolean;
  readonly lang: Language;
}

/** The forms for verifiers of these units, of those that sent something; undefined where the assessment has errors. */
function verifyingForms(
  io: Io,
  compiled: CompiledPack,
  { assessment, file, isWanted, lang }: Verifying,
): readonly Wanted[] | undefined {
  const forms = verificationForms(compiled, assessment, { lang });
  if (!forms.ok) {
    for (const issue of forms.errors) tellFault(io, file, issueSentence(issue, lang), lang);
    return undefined;
  }
  const wanted = forms.value.units.filter(isWanted);
  if (wanted.length === 0) wrongUsage('nothing-to-verify', { file });
  return wanted.map((unit) => ({
    file: fileOf(unit, assessment.units, VERIFYING),
    bytes: () => forms.value.workbook(unit.id),
  }));
}

/** Ends the name of a form for verifiers, which lies beside that of the unit. */
const VERIFYING = '.verify.xlsx';

function tiersWanted({ plan }: CompiledPack, tier: string | undefined): readonly string[] {
  const tiers = plan.tiers.map(({ id }) => id);
  if (tier === undefined) return tiers;
  return tiers.includes(tier) ? [tier] : wrongUsage('tier-unknown', { tier, tiers: tiers.join(', ') });
}

/** Units with a unit above them lie in its folder, which has its own form too. */
function fileOf({ id, parent }: AssessmentUnit, units: readonly AssessmentUnit[], ending: string): string {
  const folder = parent ?? (units.some((below) => below.parent === id) ? id : '');
  return join(folder, `${id}${ending}`);
}
