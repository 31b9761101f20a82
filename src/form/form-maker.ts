import { type CsvOptions, figureOptions } from '../author/index.js';
import type { CompiledPack } from '../engine.js';
import type { AssessmentUnit } from '../model/assessment.js';
import type { Plugins } from '../model/tables.js';
import type { Language, Titles } from '../words/index.js';
import { contentFor, type FormContent, type FormWanted, type TierContent, tierContent } from './form-content.js';
import type { FormSheet } from './form-sheet.js';
import { sheetsFor, sheetsOf } from './form-sheets.js';

/** Makes forms of one register: what is alike in several of them is made once. */
export interface FormMaker {
  /** How cells of figures are read. */
  readonly options: CsvOptions;
  /** The content of a form. */
  readonly content: (wanted: MakerWanted) => FormContent;
  /** The sheets of a form that nobody has filled in. */
  readonly sheets: (content: FormContent) => readonly FormSheet[];
}

/** The unit of the register for which a form is made, and the submission whose answers it begins with. */
type MakerWanted = Pick<FormWanted, 'unit' | 'submission'> & { readonly tier: string; readonly lang: Language };

/**
 * A maker of forms: what the forms of a tier have in common is made once, as long as the maker is used.
 *
 * @param compiled The compiled pack.
 * @param units The register.
 * @param plugins The plugins with which the pack was compiled.
 */
export function formMaker(compiled: CompiledPack, units: readonly AssessmentUnit[], plugins?: Plugins): FormMaker {
  const titles = new Map<Language, Titles>();
  const tiers = new Map<string, TierContent>();
  const blank = new Map<string, readonly FormSheet[]>();
  const ofTier = (tier: string, lang: Language) =>
    known(tiers, `${lang} ${tier}`, () =>
      tierContent(compiled, { tier, lang, units, ...(plugins ? { plugins } : {}) }, titles),
    );
  return {
    options: figureOptions(compiled),
    content: ({ tier, lang, ...wanted }) => contentFor(ofTier(tier, lang), { ...wanted, units }),
    sheets: (content) => {
      const { unit, tier, language, submission } = content;
      if (!unit || submission) return sheetsOf(content);
      const alike = JSON.stringify([language, tier.id, Object.entries(unit.attributes).toSorted()]);
      return sheetsFor(
        content,
        known(blank, alike, () => sheetsOf(content)),
      );
    },
  };
}

function known<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const before = cache.get(key);
  if (before !== undefined) return before;
  const now = make();
  cache.set(key, now);
  return now;
}
