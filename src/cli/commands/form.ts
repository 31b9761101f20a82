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
import { loadRegister } from '../load-register.js';
import { loadSoundPack } from '../load-sound-pack.js';
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
  const loadedPack = await loadSoundPack(io, pack, options);
  if (!loadedPack) return EXIT.issues;
  const { compiled, plugins } = loadedPack;
  if ((unit ?? options.head ?? verify) !== undefined && register === undefined) wrongUsage('register-needed');
  const loaded =
    register === undefined ? undefined : await loadRegister(io, register, compiled, { ...options, isChecked: !verify });
  if (register !== undefined && !loaded) return EXIT.issues;
  const units = loaded?.units ?? [];
  const tiers = tiersAsked(compiled.plan.pack, options.tier);
  const asked = unit === undefined ? undefined : unitAsked(io, units, unit, lang);
  if (unit !== undefined && asked === undefined) return EXIT.usage;
  const wanted = await wantedForms(io, { compiled, plugins, lang, tiers, assessment: loaded, unit: asked }, options);
  if (!wanted) return EXIT.issues;
  if (wanted.length === 0) wrongUsage('no-units-of-tier', { tier: tiers.join(', ') });
  if (options.force && to !== 'xlsform') await refuseFilled(io, wanted, { compiled, out, round: loaded ?? { units } });
  await writeForms(io, wanted, options);
  const summary = collectSentence('made', lang, { count: String(wanted.length), folder: out });
  io.out(`${[summary, ...standingLines(compiled.pack.standing, lang)].join('\n')}\n`);
  return EXIT.fine;
}

/** The pack, and the tiers and units for which forms are made. */
interface FormsAsked {
  readonly compiled: CompiledPack;
  readonly plugins: Plugins;
  readonly lang: Language;
  readonly tiers: readonly string[];
  /** The assessment that has the register; undefined where none is named. */
  readonly assessment: Assessment | undefined;
  /** The only unit that gets a form; undefined where all do. */
  readonly unit: string | undefined;
}

/** The forms that are to be made; undefined where the assessment has errors. */
async function wantedForms(
  io: Io,
  asked: FormsAsked,
  { to, verify, ...options }: FormOptions,
): Promise<readonly Wanted[] | undefined> {
  const { assessment } = asked;
  if (to === 'xlsform') return xlsForms(asked);
  if (!assessment) return tierForms(asked);
  return verify ? verifyingForms(io, asked, assessment, options) : unitForms(asked, assessment);
}

/** A form for each tier, which any unit of it may fill in. */
function tierForms({ compiled, tiers, lang, plugins }: FormsAsked): readonly Wanted[] {
  const files = fileNames(tiers);
  return tiers.map((tier) => ({
    file: `${files.get(tier)}.xlsx`,
    bytes: () => formWorkbook(compiled, { tier, lang, plugins }),
  }));
}

/** A form for each unit of the register. */
function unitForms(asked: FormsAsked, { units }: Assessment): readonly Wanted[] {
  const { compiled, lang, plugins } = asked;
  const forms = registerForms(compiled, units, { lang, plugins });
  const fileOf = filesOf(units, '.xlsx');
  return units
    .filter((unit) => isWanted(unit, asked))
    .map((unit) => ({ file: fileOf(unit), bytes: () => forms.workbook(unit.id) }));
}

function isWanted({ id, tier }: AssessmentUnit, { tiers, unit }: FormsAsked): boolean {
  return tiers.includes(tier) && (unit ?? id) === id;
}

/** An XLSForm of each tier; with a register, of each that has a unit to fill it in. */
function xlsForms(asked: FormsAsked): readonly Wanted[] {
  const { compiled, tiers, assessment, unit, lang, plugins } = asked;
  const units = assessment?.units ?? [];
  const isFilled = (tier: string) =>
    units.length === 0 || units.some((each) => each.tier === tier && isWanted(each, asked));
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

/** The forms for verifiers of the units that sent something; undefined where the assessment has errors. */
async function verifyingForms(
  io: Io,
  asked: FormsAsked,
  assessment: Assessment,
  { register: file = '', head, findings }: Pick<FormOptions, 'register' | 'head' | 'findings'>,
): Promise<readonly Wanted[] | undefined> {
  const { compiled, lang } = asked;
  const forms = verificationForms(compiled, assessment, { lang });
  if (!forms.ok) {
    const faulty = { file, head, lang, findings: findings ?? false, document: assessment as unknown as Json };
    await tellAssessmentIssues(io, compiled, faulty, forms.errors);
    return undefined;
  }
  const wanted = forms.value.units.filter((unit) => isWanted(unit, asked));
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
