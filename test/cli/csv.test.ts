import { expect, test } from 'vitest';
import type { AssessmentRecord } from '../../src/model/record.js';
import { call, changed, folderOf, formatText } from './calling.js';

const TABLE = `unit,tier,name,at,has-website,staff,staff-with-computer,files,files-on-time
xa-a,commune,Xã A,2019-10-20T08:00:00+07:00,true,60,52,30,27
xa-b,commune,Xã B,2019-10-24T23:59:59+07:00,true,60,52,0,0
xa-c,commune,Xã C,2019-10-20T08:00:00+07:00,false,3,1,7,
xa-d,commune,Xã D,2019-10-25T00:00:00+07:00,true,60,60,1,1
xa-e,commune,Xã E,,,,,,
`;
const [HEAD = ''] = formatText('small.assessment.yaml').split('units:');
const PACK = formatText('small.pack.yaml');

async function results(cwd: string, ...argv: readonly string[]): Promise<unknown> {
  const { out } = await call(['score', 'p.yaml', ...argv, '--json'], { cwd });
  return (JSON.parse(out) as AssessmentRecord).digests.results;
}

test('a table with its head beside it gives the results of the same assessment in YAML', async () => {
  const cwd = folderOf({
    'p.yaml': PACK,
    'a.yaml': formatText('small.assessment.yaml'),
    'a.csv': TABLE,
    'a.head.yaml': HEAD,
  });

  expect(await results(cwd, 'a.csv')).toBe(await results(cwd, 'a.yaml'));
});

test('the head may be named', async () => {
  const cwd = folderOf({ 'p.yaml': PACK, 'a.csv': TABLE, 'h.yaml': HEAD, 'a.head.yaml': 'nonsense' });

  expect((await call(['score', 'p.yaml', 'a.csv', '--head', 'h.yaml'], { cwd })).code).toBe(0);
});

test('without a head it is wrong usage', async () => {
  const cwd = folderOf({ 'p.yaml': PACK, 'a.csv': TABLE, 'b.csv': TABLE, 'b.head.yaml': 'units: []' });

  expect(await call(['score', 'p.yaml', 'a.csv'], { cwd })).toEqual({
    code: 2,
    out: '',
    err: 'lỗi: bảng "a.csv" cần phần đầu; hãy ghi tệp "a.head.yaml", hoặc dùng --head\n',
  });
  expect((await call(['score', 'p.yaml', 'b.csv'], { cwd })).err).toContain('"b.head.yaml" phải là các khóa');
});

test('mistakes are told in the file where they stand: by row and cell, or in the head', async () => {
  const table = changed(changed(TABLE, '60,52,30', '60,"52,5",30'), 'xa-e,commune', 'xa-e,comune');
  const head = changed(HEAD, 'figures: synthetic', 'figures: fake');
  const cwd = folderOf({ 'p.yaml': PACK, 'a.csv': table, 'a.head.yaml': head });
  const { code, err } = await call(['score', 'p.yaml', 'a.csv', '--lang', 'en'], { cwd });

  expect(code).toBe(1);
  expect(
    err,
  ).toBe(`a.csv:2:7: [decimal-comma] error: cell G2 (Xã A): "52,5" has a comma; write a point before the decimals, and thousands without a sign: 52.5; where the whole table writes numbers as 1.234,5, add a row "numbers,vi" above the header instead
a.csv:6:2: [tier-undeclared] error: cell B6 (Xã E): there is no tier "comune" in the pack; did you mean "commune"?
a.head.yaml:5:10: [not-one-of] error: "fake" cannot be used here; allowed are: real, synthetic
errors: 3, warnings: 0
`);
});
