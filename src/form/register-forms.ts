import { type CompiledPack, compiledPack } from '../engine.js';
import type { AssessmentUnit } from '../model/assessment.js';
import { listGiven } from '../model/given-as.js';
import { optionsGiven } from '../model/options-given.js';
import { languageOf } from '../views/selection.js';
import type { ViewOptions } from '../views/view-options.js';
import { knownLanguage } from '../words/index.js';
import { formMaker } from './form-maker.js';
import { workbookOf } from './write/form-workbook.js';

/** The self-assessment forms of a register, each made when it is asked for. */
export interface RegisterForms {
  /** The form of one unit, by its id, as an .xlsx file. */
  readonly workbook: (unit: string) => Promise<Uint8Array>;
}

/**
 * The forms of a register: the bytes that `formWorkbook` gives for each unit, in a fraction of the time, since what is alike
 * in the forms of a tier is made once.
 *
 * @param compiled The compiled pack.
 * @param units The register.
 * @param options The language; by default that of the pack.
 * @throws TypeError where `workbook` is asked for a unit that the register does not have.
 * @example
 * const forms = registerForms(pack, units);
 * for (const { id } of units) writeFileSync(`${id}.xlsx`, await forms.workbook(id));
 */
export function registerForms(
  compiled: CompiledPack,
  units: readonly AssessmentUnit[],
  options: ViewOptions = {},
): RegisterForms {
  const { lang = languageOf(compiledPack(compiled).plan.pack), plugins } = optionsGiven(options);
  knownLanguage(lang);
  listGiven('A list of units', units);
  const maker = formMaker(compiled, units, plugins);
  const tiers = new Map(units.map(({ id, tier }) => [id, tier]));
  return {
    workbook: async (unit) => {
      const tier = tiers.get(unit);
      if (tier === undefined) throw new TypeError(`The register has no unit '${unit}'.`);
      return workbookOf(maker.sheets(maker.content({ tier, unit, lang })));
    },
  };
}
