import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { toText } from '../../src/kit/exact-text.js';
import { openPlan, score } from '../../src/run/index.js';
import { call, changed, folderOf, formatText } from './calling.js';

const PLUGIN = fileURLToPath(new URL('fixtures/operator-plugin.mjs', import.meta.url));

const SMALL = formatText('small.pack.yaml');
const cwd = () => folderOf({ 'nho.yaml': SMALL, 'sai.yaml': changed(SMALL, 'max: 27', 'mx: 27') });

const ASSESSMENT = {
  format: 'tieuchi/assessment@1',
  id: 'thu',
  state: 'draft',
  figures: 'synthetic',
  asOf: '2019-12-01T00:00:00+07:00',
  units: [{ id: 'xa-a', tier: 'commune' }],
  submissions: [{ unit: 'xa-a', at: '2019-10-01T08:00:00+07:00', facts: { staff: 3, 'staff-with-computer': 1 } }],
};

describe('tieuchi compile', () => {
  test('writes a plan that a page opens and scores by, the same bytes each time', async () => {
    const folder = cwd();
    const { code, out, err } = await call(['compile', 'nho.yaml', '--out', 'plan.json'], { cwd: folder });
    const text = readFileSync(join(folder, 'plan.json'), 'utf8');
    await call(['compile', 'nho.yaml', '--out', 'again.json'], { cwd: folder });

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Đã biên dịch bộ tiêu chí vào plan\.json; chỉ tieuchi \S+ mở được tệp này, /);
    expect(out).toContain('Bộ tiêu chí phục dựng: 27/27 điểm\n');
    // it names a further part of the library only where the pack needs one, and this one has no rules of procedure
    expect(out).not.toContain('openPlan(plan, [');
    expect(readFileSync(join(folder, 'again.json'), 'utf8')).toBe(text);
    const pack = openPlan(JSON.parse(text));
    const { id, version } = pack.pack;
    const { unitAt } = score(pack, { ...ASSESSMENT, pack: { id, version } });
    const { outcome } = unitAt(0).layers.reported?.computers ?? {};
    // 1 of 3 of 20 points
    expect(outcome?.status === 'scored' && toText(outcome.points)).toBe('20/3');
  });

  test('says the same in English', async () => {
    const { code, out } = await call(['compile', 'gia-lai-2019', '--out', 'plan.json', '--lang', 'en'], {
      cwd: folderOf({}),
    });

    expect(code).toBe(0);
    expect(out).toMatch(
      /^The compiled pack is in plan\.json; tieuchi \S+ alone opens it, so compile it again after each update\.\nIt holds the procedure by rules \(who signs, who verifies, when\): a page calls openPlan\(plan, \[procedure\]\), with procedure of tieuchi\/run\/procedure\.\nReconstructed criteria: \d+ of \d+ points\n$/,
    );
  });

  test('says which functions a page must give, in both languages', async () => {
    const own = changed(
      changed(SMALL, 'policies:', 'requires: { operators: [ { id: itself, version: 1 } ] }\npolicies:'),
      'rule: { flag: { when: has-website } }',
      'rule: { logic: { min: [ { itself: { root: [ { var: staff }, 2 ] } }, 5 ] } }',
    );
    const folder = folderOf({ 'p.yaml': own });
    const argv = ['compile', 'p.yaml', '--plugins', PLUGIN, '--force', '--out', 'plan.json'];
    const [vi, en] = [await call(argv, { cwd: folder }), await call([...argv, '--lang', 'en'], { cwd: folder })];

    expect([vi.code, en.code]).toEqual([0, 0]);
    expect(en.out).toContain('a page calls openPlan(plan, [irrational])');
    expect(en.out).toContain('It uses the operator "itself" of a plugin');
    expect(vi.out).toContain('trang web gọi openPlan(plan, [irrational])');
    expect(vi.out).toContain('dùng phép toán "itself" của phần mở rộng');
  });

  test('a pack with errors is not written: the errors are told, in the language that was asked', async () => {
    const folder = cwd();
    const { code, out, err } = await call(['compile', 'sai.yaml', '--out', 'plan.json', '--lang', 'en'], {
      cwd: folder,
    });

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/sai\.yaml:\d+:\d+: \[key-unknown\] error: there is no key "mx" here; did you mean "max"\?/);
    expect(readdirSync(folder).toSorted()).toEqual(['nho.yaml', 'sai.yaml']);
  });

  test('a file that is there is not replaced without --force', async () => {
    const folder = folderOf({ 'nho.yaml': SMALL, 'plan.json': 'mine' });
    const refused = await call(['compile', 'nho.yaml', '--out', 'plan.json'], { cwd: folder });
    expect(refused.code).toBe(2);
    expect(readFileSync(join(folder, 'plan.json'), 'utf8')).toBe('mine');

    expect((await call(['compile', 'nho.yaml', '--out', 'plan.json', '--force'], { cwd: folder })).code).toBe(0);
    expect(readFileSync(join(folder, 'plan.json'), 'utf8')).toContain('tieuchi/plan@1');
  });
});
