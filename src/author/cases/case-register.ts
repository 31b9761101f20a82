import type { AssessmentUnit, Scalar } from '../../model/assessment.js';
import { optionId } from '../../model/option-id.js';
import type { PackAttribute } from '../../model/pack.js';
import type { Plan } from '../../model/plan.js';
import type { Figures } from './figures.js';

/** The unit of a tier above those of a case that name none, where that tier collects theirs; it sends nothing. */
const ABOVE = 'unit-above';

/** The units of a case, and one above those that need one and name none, up to a tier that no other collects. */
export function registerOf({ pack, tiers }: Plan, units: readonly Figures[]): readonly AssessmentUnit[] {
  const over = (tier: string) => tiers.find(({ document }) => document.collects === tier)?.id;
  const parents = new Map<string, AssessmentUnit>();
  const parentOf = (tier: string): Pick<AssessmentUnit, 'parent'> => {
    const above = over(tier);
    if (above === undefined) return {};
    const id = `${ABOVE}-${above}`;
    if (!parents.has(above))
      parents.set(above, { id, tier: above, ...parentOf(above), attributes: anyAttributes(pack.attributes ?? []) });
    return { parent: id };
  };
  const entries = units.map(
    ({ id, tier, parent, attributes }): AssessmentUnit => ({
      id,
      tier,
      ...(parent === undefined ? parentOf(tier) : { parent }),
      ...(attributes ? { attributes } : {}),
    }),
  );
  return [...entries, ...parents.values()];
}

function anyAttributes(attributes: readonly PackAttribute[]): Readonly<Record<string, Scalar>> {
  return Object.fromEntries(
    attributes.map(({ id, type, options = [] }) => {
      const [first = ''] = options;
      const option = optionId(first);
      return [id, { boolean: false, number: '0', choice: option }[type]];
    }),
  );
}
