import { expect, test } from 'vitest';
import { call, folderOf, formatText } from './calling.js';

const COMMUNES = Array.from({ length: 1100 }, (_, index) => `xa-${index + 1}`);

/** A province of 1,100 communes, each with a form that lacks its files. */
const ASSESSMENT = {
  ...{ format: 'tieuchi/assessment@1', id: 'tinh-lon', pack: { id: 'vi-du-nho', version: '1.0.0' }, state: 'draft' },
  ...{ figures: 'synthetic', asOf: '2019-12-01T00:00:00+07:00' },
  units: COMMUNES.map((id) => ({ id, tier: 'commune', name: { vi: id } })),
  submissions: COMMUNES.map((unit) => ({
    ...{ unit, at: '2019-10-20T08:00:00+07:00' },
    facts: { 'has-website': true, staff: 60, 'staff-with-computer': 30 },
  })),
};

const FILES = { 'pack.yaml': formatText('small.pack.yaml'), 'year.json': JSON.stringify(ASSESSMENT) };

test('counts of a thousand and more are written as all numbers are', async () => {
  const cwd = folderOf(FILES);
  const linesOf = async (...argv: readonly string[]) => {
    const lines = (await call([...argv, 'pack.yaml', 'year.json'], { cwd })).out.split('\n');
    return lines.filter((line) => /1[.,]?100 /.test(line) && !line.includes('│'));
  };

  expect(await linesOf('score')).toEqual([
    'Tổng số 1.100 đơn vị: 1.100 được xếp hạng.',
    '  1.100  tiêu chí thiếu số liệu',
  ]);
  expect(await linesOf('status', '--lang', 'en')).toEqual(['1,100 units: 1,100 incomplete.']);
});

const TABLE_HEAD = `format: tieuchi/assessment@1
id: bang
pack: { id: vi-du-nho, version: 1.0.0 }
state: draft
figures: synthetic
asOf: "2019-12-01T00:00:00+07:00"
`;

/** What is told of a table of one commune with this number of staff, below these rows. */
async function toldOfStaff(staff: string, above = '') {
  const table = `${above}unit,tier,at,staff\nxa-a,commune,2019-10-20T08:00:00+07:00,"${staff}"\n`;
  const cwd = folderOf({ ...FILES, 'bang.csv': table, 'bang.head.yaml': TABLE_HEAD });
  const { code, err } = await call(['score', 'pack.yaml', 'bang.csv', '--lang', 'en'], { cwd });
  return {
    code,
    told: err
      .split('\n')
      .flatMap((line) => /\[([a-z-]+)\] \w+: (?:cell \S+ \(xa-a\): )?(.*)/.exec(line)?.slice(1).join(': ') ?? []),
  };
}

test.each(['1.000', '12.500', '1.234', '250.000'])(
  'a number of things written %s in a table that states no style is not read as a decimal: what it may be is told',
  async (staff) => {
    const plain = staff.replace('.', '');

    expect(await toldOfStaff(staff)).toEqual({
      code: 1,
      told: [
        `thousands-point: a point as in "${staff}" stands before decimals, and sets no thousands apart; if thousands are meant, write ${plain}, or where the whole table writes numbers as 1.234,5, add a row "numbers,vi" above the header`,
        `whole-number-needed: ${staff} is not a whole number; write one without decimals`,
      ],
    });
  },
);

test('where the table states its style, a number of things is read by it', async () => {
  expect(await toldOfStaff('1.000', 'numbers,vi\n')).toEqual({ code: 0, told: [] });
  expect(await toldOfStaff('1.000', 'numbers,en\n')).toMatchObject({ code: 0 });
  expect(await toldOfStaff('1000')).toEqual({ code: 0, told: [] });
});
