import { join } from 'node:path';
import type { CompiledPack } from '../../engine.js';
import { formWorkbook } from '../../form/index.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import { collectSentence } from '../../words/index.js';
import type { CommonOptions } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { refuseTaken, writeWhole } from '../files.js';
import { unitAsked } from '../find-unit.js';
import { makeFolder } from '../folders.js';
import type { Io } from '../io.js';
import { loadPack } from '../load-pack.js';
import { loadPlugins } from '../load-plugins.js';
import { loadRegister } from '../load-register.js';
import { tellIssues } from '../print/issues.js';
import { standingLines } from '../print/record.js';
import { wrongUsage } from '../usage-error.js';

interface FormOptions extends CommonOptions {
  readonly tier?: string;
  readonly unit?: string;
  readonly register?: string;
  readonly out: string;
}

/** A form that is to be made. */
interface Wanted {
  readonly file: string;
  readonly tier: string;
  readonly unit?: string;
}

/**
 * Makes forms: with a register one for each unit, in the folder of the unit above it; without, one for each tier, which any
 * unit may fill in. A form that is there is not written over without `--force`.
 */
export async function runForm(io: Io, pack: string, options: FormOptions): Promise<ExitCode> {
  const { lang, out, force, unit, register } = options;
  const plugins = await loadPlugins(io.cwd, options.plugins);
  const { compiled, issues } = loadPack(io.cwd, pack, plugins);
  tellIssues(io, issues, lang);
  if (!compiled) return EXIT.issues;
  if (unit !== undefined && register === undefined) wrongUsage('register-needed');
  const loaded = register === undefined ? undefined : await loadRegister(io, register, compiled, lang);
  if (register !== undefined && !loaded) return EXIT.issues;
  const units = loaded?.units ?? [];
  const tiers = tiersWanted(compiled, options.tier);
  const asked = unit === undefined ? undefined : unitAsked(io, units, unit, lang);
  if (unit !== undefined && asked === undefined) return EXIT.issues;
  const wanted = loaded ? formsOfUnits(units, tiers, asked) : tiers.map((tier) => ({ file: `${tier}.xlsx`, tier }));
  if (wanted.length === 0) wrongUsage('no-units-of-tier', { tier: tiers.join(', ') });
  for (const { file } of wanted) refuseTaken(io.cwd, join(out, file), force);
  for (const { file, ...form } of wanted) {
    makeFolder(io.cwd, join(out, file, '..'));
    writeWhole(io.cwd, join(out, file), await formWorkbook(compiled, { ...form, units, lang, plugins }), force);
  }
  const made = collectSentence('made', lang, { count: String(wanted.length), folder: out });
  io.out(`${[made, ...standingLines(compiled.pack.standing, lang)].join('\n')}\n`);
  return EXIT.fine;
}

function tiersWanted({ plan }: CompiledPack, tier: string | undefined): readonly string[] {
  const tiers = plan.tiers.map(({ id }) => id);
  if (tier === undefined) return tiers;
  return tiers.includes(tier) ? [tier] : wrongUsage('tier-unknown', { tier, tiers: tiers.join(', ') });
}

/** A form for each unit of the tiers; units with a unit above them lie in its folder, which has its own form too. */
function formsOfUnits(
  units: readonly AssessmentUnit[],
  tiers: readonly string[],
  asked: string | undefined,
): readonly Wanted[] {
  const parents = new Set(units.flatMap(({ parent }) => parent ?? []));
  return units
    .filter(({ id, tier }) => tiers.includes(tier) && (asked ?? id) === id)
    .map(({ id, tier, parent }) => {
      const folder = parent ?? (parents.has(id) ? id : '');
      return { file: join(folder, `${id}.xlsx`), tier, unit: id };
    });
}
