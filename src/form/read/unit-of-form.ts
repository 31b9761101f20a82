import { closest, fold } from '../../kit/unicode.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import { titlesFor } from '../../views/view-options.js';
import type { FormContent } from '../form-content.js';
import type { FormFaults } from './form-fault.js';
import type { Says } from './machine-says.js';
import type { MarkedSheets } from './read-sheets.js';

interface FormOfUnit {
  readonly says: Says;
  readonly units: readonly AssessmentUnit[];
  readonly content: Pick<FormContent, 'plan' | 'language'>;
  readonly sheets: MarkedSheets;
}

/** The unit of a form: as the hidden sheet says, else as somebody wrote on the first sheet, by id or by name. */
export function unitOfForm(
  { says, units, content, sheets }: FormOfUnit,
  faults: FormFaults,
): AssessmentUnit | undefined {
  const answer = sheets.cover?.answer('unit', 'value');
  const place = says.unit === '' && sheets.cover ? { sheet: sheets.cover.name, cell: answer?.cell ?? '' } : {};
  const written = says.unit === '' ? (answer?.text ?? '') : says.unit;
  if (written === '') {
    faults.report('unit-missing', place);
    return undefined;
  }
  const ofTier = units.filter(({ tier }) => tier === says.tier);
  const [unit, second] = unitsCalled(written, units, ofTier);
  if (!unit) {
    const names = ofTier.flatMap(({ id, name = {} }) => [id, ...Object.values(name)]);
    const suggestion =
      closest(
        written,
        names.filter((name) => name !== undefined),
      ) ?? '';
    faults.report('unit-unknown', place, { found: written, suggestion });
  } else if (second) {
    const same = unitsCalled(written, units, ofTier);
    faults.report('unit-ambiguous', place, { found: written, units: same.map(({ id }) => id).join(', ') });
  } else if (unit.tier !== says.tier) {
    const { title, tier } = titlesFor({ pack: content.plan.pack, register: units }, { lang: content.language });
    const nameOf = (id: string) => title(tier(id)?.title, id);
    faults.report('another-tier', place, { found: nameOf(says.tier), expected: nameOf(unit.tier) });
  } else return unit;
  return undefined;
}

/** Units with this id; else those of the tier with this name, whatever its accents and case. */
function unitsCalled(
  written: string,
  units: readonly AssessmentUnit[],
  ofTier: readonly AssessmentUnit[],
): readonly AssessmentUnit[] {
  const byId = units.filter(({ id }) => id === written);
  if (byId.length > 0) return byId;
  const named = (same: (name: string) => boolean) =>
    ofTier.filter(({ name = {} }) => Object.values(name).some((text) => text !== undefined && same(text)));
  const exactly = named((name) => name === written);
  return exactly.length > 0 ? exactly : named((name) => fold(name) === fold(written));
}
