import { expect, test } from 'vitest';
import { formSheets } from '../../src/form/form-sheets.js';
import { collectForms, type FormFile } from '../../src/form/index.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { compilePack } from '../../src/index.js';
import type { Assessment } from '../../src/model/assessment.js';
import type { PlanTier } from '../../src/model/plan.js';
import { asText } from '../form/house.js';
import { chance } from '../jsonlogic/chance.js';
import { drawsOf } from '../support/draws.js';
import { EVERY_PACK } from '../support/every-pack.js';
import { firstCases } from '../support/naive-cases.js';
import type { Doc } from '../support/naive-expressions.js';
import { SEED } from '../support/seed.js';
import { sentRound } from '../support/sent-round.js';
import { typedInto, typedSubmission } from '../support/typed-form.js';

const PACKS: readonly (readonly [name: string, document: Doc])[] = [
  ...EVERY_PACK,
  ...firstCases(drawsOf(40)).map(({ pack }, index) => [`generated ${index + 1}`, pack] as const),
];

/** The submissions by unit and instant, numbers as text. */
function sentIn({ submissions = [] }: Pick<Assessment, 'submissions'>): unknown {
  return asText(submissions.toSorted((a, b) => (`${a.unit} ${a.at}` < `${b.unit} ${b.at}` ? -1 : 1)));
}

test.each(PACKS)(
  '%s: what units type into forms is what is collected, in any order and in parts',
  async (_, document) => {
    const compiled = compilePack(document);
    const { plan } = compiled;
    for (let seed = SEED; seed < SEED + drawsOf(4); seed += 1) {
      const round = sentRound(compiled, seed);
      const draws = chance(seed);
      const lang = draws.pick(['vi', 'en'] as const);
      const tierOf = (unit: string) => {
        const { tier } = round.units.find(({ id }: Doc) => id === unit);
        return plan.tiers.find(({ id }) => id === tier) as PlanTier;
      };
      const files = await Promise.all(
        round.submissions.map(async (said: Doc, index: number): Promise<FormFile> => {
          const tier = tierOf(said.unit);
          const blank = formSheets(compiled, { tier: tier.id, unit: said.unit, units: round.units, lang });
          const isTimed = draws.percent(50);
          const typed = typedSubmission(
            blank,
            { plan, tier, said, ...(isTimed ? { received: said.at } : {}) },
            { draws, lang },
          );
          const bytes = await workbookOf(typedInto(blank, typed));
          return { name: `${index + 1}.xlsx`, bytes, ...(isTimed ? {} : { received: said.at }) };
        }),
      );
      const asOf = `${plan.pack.period.from}T00:00:00+07:00`;
      const empty = { submissions: [], verifications: [], marks: [], extensions: [] };
      const register = { ...round, ...empty, asOf } as Assessment;
      const { assessment, forms } = await collectForms(compiled, files, register);
      const half = Math.floor(files.length / 2);
      const later = await collectForms(compiled, files.slice(half).toReversed(), register);
      const whole = await collectForms(compiled, files, later.assessment);
      const fates = new Map(whole.forms.map(({ file, fate }) => [file, fate]));

      expect(sentIn(assessment)).toEqual(sentIn(round));
      expect(forms.filter(({ fate }) => fate !== 'added')).toEqual([]);
      expect(forms.flatMap(({ faults }) => faults.filter(({ stops }) => stops !== 'warning'))).toEqual([]);
      expect(sentIn(whole.assessment)).toEqual(sentIn(round));
      expect(whole.assessment.asOf).toBe(assessment.asOf);
      expect(files.map(({ name }) => fates.get(name))).toEqual(files.map((__, at) => (at < half ? 'added' : 'known')));
    }
  },
);
