import { expect, test } from 'vitest';
import { OFFICE_ANNEX } from '../support/office-annex.js';
import { call, changed, folderOf } from './calling.js';

/** The codes that `check` tells, with their lines. */
async function told(pack: string): Promise<readonly string[]> {
  const { err } = await call(['check', 'p.yaml'], { cwd: folderOf({ 'p.yaml': pack }) });
  return [...err.matchAll(/^p\.yaml:(\d+):\d+: \[([a-z-]+)\]/gm)].map(([, line, code]) => `${line} ${code}`);
}

const COUNTED = '  - { id: may-tinh, type: count, atMost: can-bo, title: { vi: Số cán bộ có máy tính } }';

test('two facts that bound each other are told once, at the later one, and nothing of the ratio of them', async () => {
  const pack = changed(OFFICE_ANNEX, 'min: 1, max: 500, title', 'min: 1, max: 500, atMost: may-tinh, title');

  expect(await told(pack)).toEqual(['39 bounds-circle']);
});

test('a circle of three facts is told once; bounds that go in none are not', async () => {
  const third = '  - { id: may-moi, type: count, atMost: may-tinh, title: { vi: Số cán bộ có máy mới } }\n';
  const used = changed(
    changed(OFFICE_ANNEX, COUNTED, `${COUNTED}\n${third.trimEnd()}`),
    'count: loi, each',
    'count: may-moi, each',
  );
  const circle = changed(used, 'min: 1, max: 500, title', 'min: 1, max: 500, atMost: may-moi, title');

  expect((await told(used)).filter((each) => each.includes('circle'))).toEqual([]);
  expect((await told(circle)).filter((each) => each.includes('circle'))).toEqual(['40 bounds-circle']);
});
