import { expect, test } from 'vitest';
import { assessmentOf, packOf } from '../procedure/office.js';
import { call, folderOf } from './calling.js';

const forms = { huyen: {}, 'xa-1': { at: '2019-10-26T08:00:00+07:00' } };
const extensions = [
  { unit: 'xa-2', deadline: { through: '2019-10-30' }, by: 'Sở', on: '2019-10-23', reason: 'mưa lũ' },
];

/** What `status` prints of communes, of which one sent late and one has a later deadline, on one line. */
async function printed(late: string, lang: string): Promise<string> {
  const pack = packOf({}, { tiers: packOf({}).tiers.map((tier) => ({ ...tier, late })) });
  const documents = { pack, year: assessmentOf(forms, { asOf: '2019-10-28T00:00:00+07:00', extensions }) };
  const files = Object.entries(documents).map(([name, document]) => [`${name}.json`, JSON.stringify(document)]);
  const cwd = folderOf(Object.fromEntries(files));
  const argv = ['status', 'pack.json', 'year.json', '--tier', 'commune', '--lang', lang];
  return (await call(argv, { cwd })).out.replaceAll(/[\s│]+/g, ' ');
}

test('status says of late forms whether they count, by what the pack says, and of an extension its last day', async () => {
  const refused = await printed('not-submitted', 'vi');
  const accepted = await printed('accept-with-finding', 'vi');

  expect(refused).toContain('1 gửi muộn, không được nhận; 1 chưa gửi, còn hạn');
  expect(refused).toContain('gửi muộn, không được nhận, lúc 08:00 ngày 26/10/2019');
  expect(accepted).toContain('1 gửi muộn, vẫn được nhận; 1 chưa gửi, còn hạn');
  expect(accepted).toContain('gửi muộn, vẫn được nhận, lúc 08:00 ngày 26/10/2019');
  expect(accepted).toContain('gia hạn đến hết ngày 30/10/2019 (cho phép ngày 23/10/2019)');
  expect(await printed('accept-with-finding', 'en')).toContain('granted it time until the end of 2019-10-30');
});
