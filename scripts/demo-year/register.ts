import { readFileSync } from 'node:fs';
import { readSource } from '../../src/author/index.js';
import type { AssessmentUnit } from '../../src/model/assessment.js';

const EXAMPLE = new URL('../../examples/gia-lai-2019/gia-lai-2019.assessment.yaml', import.meta.url);

/** What a district is, before its name. */
const KIND = /^(?:Huyện|Thị xã|Thành phố) /;

/** How many communes the year has, numbered within their district: their names are made up. */
export const COMMUNES = 220;

/** The departments and districts of the example, and communes below them, as evenly as it goes. */
export function registerOfYear(): readonly AssessmentUnit[] {
  const { document } = readSource(readFileSync(EXAMPLE, 'utf8'));
  const { units } = document as unknown as { readonly units: readonly AssessmentUnit[] };
  const above = units.filter(({ tier }) => tier !== 'commune');
  const districts = above.filter(({ tier }) => tier === 'district');
  const attributes = units.find(({ tier }) => tier === 'commune')?.attributes ?? {};
  const communes = districts.flatMap((district, index) => {
    const count =
      Math.floor(((index + 1) * COMMUNES) / districts.length) - Math.floor((index * COMMUNES) / districts.length);
    return Array.from({ length: count }, (_, place): AssessmentUnit => communeOf(district, place + 1, attributes));
  });
  return [...above, ...communes];
}

/** `Xã số 3 (giả lập), Ia Grai`; below a town or a city it is a ward. */
function communeOf(
  { id, name = {} }: AssessmentUnit,
  number: number,
  attributes: NonNullable<AssessmentUnit['attributes']>,
): AssessmentUnit {
  const district = name.vi ?? id;
  const isUrban = !district.startsWith('Huyện');
  return {
    id: `${id}-${isUrban ? 'phuong' : 'xa'}-${number}`,
    tier: 'commune',
    parent: id,
    name: { vi: `${isUrban ? 'Phường' : 'Xã'} số ${number} (giả lập), ${district.replace(KIND, '')}` },
    attributes,
  };
}
