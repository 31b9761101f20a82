import { describe, expect, test } from 'vitest';
import { formWorkbook, registerForms } from '../../src/form/index.js';
import { compilePack } from '../../src/index.js';
import { documentOf } from '../support/documents.js';
import { PACK, UNITS } from './house.js';

const GIA_LAI = compilePack(documentOf('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml'));
/** Units of three tiers; of one tier with other attributes, and with names that look alike. */
const REGISTER = [
  { id: 'so-a', tier: 'department', name: { vi: 'Sở A' }, attributes: { 'has-procedures': true } },
  { id: 'so-b', tier: 'department', name: { vi: 'Sở B' }, attributes: { 'has-procedures': false } },
  { id: 'so-c', tier: 'department', name: { vi: 'Sở C' }, attributes: { 'has-procedures': true } },
  { id: 'huyen-a', tier: 'district', name: { vi: 'Huyện A' }, attributes: { 'has-procedures': true } },
  { id: 'xa-a', tier: 'commune', parent: 'huyen-a', name: { vi: 'Xã A' }, attributes: { 'has-procedures': true } },
  { id: 'xa-b', tier: 'commune', parent: 'huyen-a', name: { vi: 'Xã A' }, attributes: { 'has-procedures': true } },
];

describe.each([
  ['gia-lai-2019', GIA_LAI, REGISTER],
  ['a pack with every type of fact', PACK, UNITS.filter(({ tier }) => tier === 'commune' || tier === 'district')],
] as const)('%s', (_, pack, units) => {
  test.each(['vi', 'en'] as const)(
    'in %s the form of each unit is, byte for byte, the one that is made alone',
    async (lang) => {
      const forms = registerForms(pack, units, { lang });
      for (const { id, tier } of units.filter((unit) => pack.plan.tiers.some((known) => known.id === unit.tier)))
        expect(await forms.workbook(id)).toEqual(await formWorkbook(pack, { tier, unit: id, units, lang }));
    },
  );
});

test('a unit that the register does not have has no form', async () => {
  await expect(registerForms(GIA_LAI, REGISTER).workbook('so-d')).rejects.toThrow("The register has no unit 'so-d'.");
});
