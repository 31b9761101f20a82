import { join } from 'node:path';
import type { CompiledPack } from '../../engine.js';
import { formWorkbook, registerForms, verificationForms, xlsFormWorkbook } from '../../form/index.js';
import { isFilled } from '../../form/is-filled.js';
import { ahead } from '../../kit/ahead.js';
import type { Assessment, AssessmentUnit } from '../../model/assessment.js';
import type { Json } from '../../model/expression.js';
import type { Plugins } from '../../model/tables.js';
import { collectSentence, type Language } from '../../words/index.js';
import { tiersAsked } from '../called-in-pack.js';
import type { CommonOptions } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { fileNames } from '../file-names.js';
import { isThere, readBytes } from '../files.js';
import { unitAsked } from '../find-unit.js';
import { makeFolder } from '../folders.js';
import type { FormKind } from '../form-kinds.js';
import type { Io } from '../io.js';
import { loadPack } from '../load-pack.js';
import { loadPlugins } from '../load-plugins.js';
import { loadRegister } from '../load-register.js';
import { tellIssues } from '../print/issues.js';
import { standingLines } from '../print/record.js';
import { tellAssessmentIssues } from '../tell-assessment-issues.js';
import { wrongUsage } from '../usage-error.js';
import { refuseTaken, writeWhole } from '../write-files.js';

interface FormOptions extends CommonOptions {
  readonly tier?: string;
  readonly unit?: string;
  readonly register?: string;
  readonly verify?: true;
  readonly to?: FormKind;
  readonly head?: string;
  readonly findings?: true;
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
 * is not written over without `--force`, and one that somebody filled in not at all.
 */
export async function runForm(io: Io, pack: string, options: FormOptions): Promise<ExitCode> {
  const { lang, out, unit, register, verify, to } = options;
  if (verify && to === 'xlsform') wrongUsage('verify-without-xlsform');
  const plugins = await loadPlugins(io.cwd, options.plugins);
  const { compiled, issues } = loadPack(io, pack, plugins);
  tellIssues(io, issues, lang);
  if (!compiled) return EXIT.issues;
  if ((unit ?? options.head ?? verify) !== undefined && register === undefined) wrongUsage('register-needed');
  const loaded =
    register === undefined ? undefined : await loadRegister(io, register, compiled, { ...options, isChecked: !verify });
  if (register !== undefined && !loaded) return EXIT.issues;
  const units = loaded?.units ?? [];
  const tiers = tiersAsked(compiled.plan.pack, options.tier);
  const asked = unit === undefined ? undefined : unitAsked(io, units, unit, lang);
  if (unit !== undefined && asked === undefined) return EXIT.usage;
  const isWanted = ({ id, tier }: AssessmentUnit) => tiers.includes(tier) && (asked ?? id) === id;
  const ofUnits = registerForms(compiled, units, { lang, plugins });
  const fileOf = filesOf(units, '.xlsx');
  const tierFiles = fileNames(tiers);
  const wanted =
    to === 'xlsform'
      ? xlsForms(tiers, compiled, { units, unit: asked, isWanted, lang, plugins })
      : !loaded
        ? tiers.map((tier) => ({
            file: `${tierFiles.get(tier)}.xlsx`,
            bytes: () => formWorkbook(compiled, { tier, lang, plugins }),
          }))
        : verify
          ? await verifyingForms(io, compiled, {
              assessment: loaded,
              file: register ?? '',
              head: options.head,
              isWanted,
              lang,
              findings: options.findings ?? false,
            })
          : units.filter(isWanted).map((each) => ({
              file: fileOf(each),
              bytes: () => ofUnits.workbook(each.id),
            }));
  if (!wanted) return EXIT.issues;
  if (wanted.length === 0) wrongUsage('no-units-of-tier', { tier: tiers.join(', ') });
  if (options.force && to !== 'xlsform') await refuseFilled(io, wanted, { compiled, out, round: loaded ?? { units } });
  await writeForms(io, wanted, options);
  const summary = collectSentence('made', lang, { count: String(wanted.length), folder: out });
  io.out(`${[summary, ...standingLines(compiled.pack.standing, lang)].join('\n')}\n`);
  return EXIT.fine;
}

interface XlsForms {
  readonly units: readonly AssessmentUnit[];
  /** The only unit that may fill in the form. */
  readonly unit: string | undefined;
  readonly isWanted: (unit: AssessmentUnit) => boolean;
  readonly lang: Language;
  readonly plugins: Plugins;
}

/** An XLSForm of each tier; with a register, of each that has a unit to fill it in. */
function xlsForms(
  tiers: readonly string[],
  compiled: CompiledPack,
  { units, unit, isWanted, lang, plugins }: XlsForms,
): readonly Wanted[] {
  const isFilled = (tier: string) => units.length === 0 || units.some((each) => each.tier === tier && isWanted(each));
  const picked = unit === undefined ? {} : { unit };
  const files = fileNames(tiers);
  return tiers.filter(isFilled).map((tier) => ({
    file: `${files.get(tier)}${XLSFORM}`,
    bytes: () => xlsFormWorkbook(compiled, { tier, units, lang, plugins, ...picked }),
  }));
}

/** Ends the name of an XLSForm, which is none of the workbooks that are filled in. */
const XLSFORM = '.xlsform.xlsx';

async function writeForms(io: Io, wanted: readonly Wanted[], { out, force }: FormOptions): Promise<void> {
  for (const { file } of wanted) refuseTaken(io.cwd, join(out, file), force);
  const contents = ahead(wanted, async ({ file, bytes }) => ({ file, content: await bytes() }));
  for await (const { file, content } of contents) {
    makeFolder(io.cwd, join(out, file, '..'));
    writeWhole(io.cwd, join(out, file), content, force);
  }
}

interface Made {
  readonly compiled: CompiledPack;
  readonly out: string;
  readonly round: Pick<Assessment, 'units' | 'submissions'>;
}

/** Refuses to write over forms that somebody filled in: their answers may stand nowhere else. */
async function refuseFilled(io: Io, wanted: readonly Wanted[], { compiled, out, round }: Made): Promise<void> {
  const there = wanted.map(({ file }) => join(out, file)).filter((file) => isThere(io.cwd, file));
  const filled: string[] = [];
  for (const file of there) if (await isFilled(readBytes(io.cwd, file), compiled, round)) filled.push(file);
  if (filled.length > 0) wrongUsage('forms-filled', { files: filled.map((file) => `"${file}"`).join(', ') });
}

interface Verifying {
  readonly assessment: Assessment;
  /** The name of the file that has it, and of the head of a table. */
  readonly file: string;
  readonly head: string | undefined;
  readonly isWanted: (unit: AssessmentUnit) => boolean;
  readonly lang: Language;
  readonly findings: boolean;
}

/** The forms for verifiers of these units, of those that sent something; undefined where the assessment has errors. */
async function verifyingForms(
  io: Io,
  compiled: CompiledPack,
  { assessment, isWanted, ...asked }: Verifying,
): Promise<readonly Wanted[] | undefined> {
  const { file, lang } = asked;
  const forms = verificationForms(compiled, assessment, { lang });
  if (!forms.ok) {
    await tellAssessmentIssues(io, compiled, { ...asked, document: assessment as unknown as Json }, forms.errors);
    return undefined;
  }
  const wanted = forms.value.units.filter(isWanted);
  if (wanted.length === 0) wrongUsage('nothing-to-verify', { file });
  const fileOf = filesOf(assessment.units, VERIFYING);
  return wanted.map((unit) => ({
    file: fileOf(unit),
    bytes: () => forms.value.workbook(unit.id),
  }));
}

/** Ends the name of a form for verifiers, which lies beside that of the unit. */
const VERIFYING = '.verify.xlsx';

/** Finds the file of a unit's form: a unit with a unit above it lies in the folder of that unit, which has its own form too. */
function filesOf(units: readonly AssessmentUnit[], ending: string): (unit: AssessmentUnit) => string {
  const names = fileNames(units.map(({ id }) => id));
  const nameOf = (id: string) => names.get(id) ?? id;
  const above = new Set(units.map(({ parent }) => parent));
  return ({ id, parent }) => {
    const folder = parent ?? (above.has(id) ? id : undefined);
    return join(folder === undefined ? '' : nameOf(folder), `${nameOf(id)}${ending}`);
  };
}
