import { callings } from '../../author/called.js';
import { closestOrEmpty, fold } from '../../kit/unicode.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import { titlesFor } from '../../views/view-options.js';
import type { FormContent } from '../form-content.js';
import { FOR_UNIT } from '../sheets/cover-sheet.js';
import type { FormFaults } from './form-fault.js';
import type { MachineValues } from './machine-values.js';
import type { MarkedSheet } from './marked-sheet.js';
import type { MarkedSheets } from './read-sheets.js';

interface FormOfUnit {
  readonly machine: MachineValues;
  readonly units: readonly AssessmentUnit[];
  readonly content: Pick<FormContent, 'plan' | 'language'> & Partial<Pick<FormContent, 'titles'>>;
  readonly sheets: MarkedSheets;
}

/** The unit of a form: as the hidden sheet says, else as somebody wrote on the first sheet, by id or by name. */
export function unitOfForm(
  { machine, units, content, sheets }: FormOfUnit,
  faults: FormFaults,
): AssessmentUnit | undefined {
  const answer = sheets.cover?.answer('unit', 'value');
  const place = machine.unit === '' && sheets.cover ? { sheet: sheets.cover.name, cell: answer?.cell ?? '' } : {};
  const written = machine.unit === '' ? (answer?.text ?? '') : machine.unit;
  if (written === '') {
    faults.report('unit-missing', place);
    return undefined;
  }
  const ofTier = units.filter(({ tier }) => tier === machine.tier);
  const named = unitsCalled(written, units, ofTier);
  const [unit, second] = named;
  if (!unit) {
    const suggestion = nameMeant(written, ofTier);
    faults.report('unit-unknown', place, { found: written, suggestion });
  } else if (second) {
    faults.report('unit-ambiguous', place, { found: written, units: named.map(({ id }) => id).join(', ') });
  } else if (unit.tier !== machine.tier) {
    const { title, tier } = titlesFor({ pack: content.plan.pack, register: units }, { lang: content.language });
    const nameOf = (id: string) => title(tier(id)?.title, id);
    faults.report('another-tier', place, { found: nameOf(machine.tier), expected: nameOf(unit.tier) });
  } else if (!namesAnother(unit, { units, content, cover: sheets.cover }, faults)) return unit;
  return undefined;
}

/** The first sheet of a form of either kind, and the register of which it names a unit. */
type CoverOfUnit = Pick<FormOfUnit, 'units' | 'content'> & { readonly cover: MarkedSheet | undefined };

/** Whether the first sheet names another unit of the register. Reports that; and, as a warning, a name that no unit has. */
export function namesAnother(
  unit: Pick<AssessmentUnit, 'id' | 'name'>,
  { units, content, cover }: CoverOfUnit,
  faults: FormFaults,
): boolean {
  const { text, cell = '' } = cover?.answer(FOR_UNIT, 'label') ?? { text: '' };
  if (!cover || text === '') return false;
  const titles = content.titles ?? titlesFor({ pack: content.plan.pack, register: units }, { lang: content.language });
  const expected = titles.unit(unit.id);
  const wanted = fold(text);
  const isCalled = (known: Pick<AssessmentUnit, 'id' | 'name'>) =>
    [titles.unit(known.id), ...Object.values(known.name ?? {})].some(
      (name) => name !== undefined && fold(name) === wanted,
    );
  if (isCalled(unit)) return false;
  const named = units.find(isCalled);
  faults.report(named ? 'form-of-another' : 'label-changed', { sheet: cover.name, cell }, { found: text, expected });
  return named !== undefined;
}

/** The name of the unit that offices call so, as `UBND xã A`; else the nearest id or name; '' where none is near. */
function nameMeant(written: string, units: readonly AssessmentUnit[]): string {
  const called = units.map(({ id, name = {} }) => ({
    id,
    names: Object.values(name).filter((text) => text !== undefined),
  }));
  const [id, second] = callings(called).exactly(written);
  const meant = second === undefined ? called.find((unit) => unit.id === id) : undefined;
  return (
    meant?.names[0] ??
    closestOrEmpty(
      written,
      called.flatMap((unit) => [unit.id, ...unit.names]),
    )
  );
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
