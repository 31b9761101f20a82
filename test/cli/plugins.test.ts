import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { call, changed, folderOf, formatText } from './calling.js';

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
const required = changed(
  changed(formatText('small.pack.yaml'), 'flag: { when: has-website }', 'half: { fact: has-website }'),
  'policies:',
  'requires: { kinds: [ { id: half, version: 1 } ] }\npolicies:',
);

// xa-b has 2.5 of 5 for its website now: 2.5 + 17.333 = 19.833 of 25, 79.33%.
test('a pack is scored with the kinds of an ES module', async () => {
  const cwd = folderOf({ 'p.yaml': required, 'a.yaml': formatText('small.assessment.yaml') });
  const { code, out, err } = await call(['score', 'p.yaml', 'a.yaml', '--plugins', fixture('plugin.mjs')], { cwd });

  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Xã B (2)        │ 19,833 │   79,33 │ II ');
});

test('a pack that comes back from its sheet says that it is to be checked with its plugins', async () => {
  const cwd = folderOf({ 'p.yaml': required });
  await call(['export', 'p.yaml', '--out', 'p.csv', '--plugins', fixture('plugin.mjs')], { cwd });
  const imported = (lang: string) => call(['import', 'p.csv', '--out', `mới, ${lang}.yaml`, '--lang', lang], { cwd });

  expect((await imported('en')).out).toContain('Next: tieuchi check "mới, en.yaml" --plugins FILE\n');
  expect((await imported('vi')).out).toContain('Tiếp theo: tieuchi check "mới, vi.yaml" --plugins TỆP\n');
});

test('without it the pack says what it needs', async () => {
  const { code, err } = await call(['check', 'p.yaml', '--lang', 'en'], { cwd: folderOf({ 'p.yaml': required }) });

  expect(code).toBe(1);
  expect(err).toContain('[plugin-missing] error: the pack needs plugin "half", version 1, which was not given;');
  expect(err).toContain(
    '[kind-unknown] error: there is no rule kind "half"; correct its name, or give the plugin that has it',
  );
});

test('the schema of a pack knows the kinds of plugins', async () => {
  expect((await call(['schema', 'pack'])).out).not.toContain('"half"');
  expect((await call(['schema', 'pack', '--plugins', fixture('plugin.mjs')])).out).toContain('"half"');
});

test.each([
  [
    'no-plugin.mjs',
    'phần "export", không trả về ít nhất một danh sách "kinds", "combiners" hoặc "operators"; hãy báo cho người viết phần mở rộng',
  ],
  ['broken-plugin.mjs', 'gặp lỗi ở phần "import": no licence; hãy báo cho người viết phần mở rộng'],
])('%s is told as the fault of the plugin', async (name, sentence) => {
  const { code, err } = await call(['check', 'small.pack.yaml', '--plugins', fixture(name)]);

  expect(code).toBe(1);
  expect(err).toContain(`lỗi: phần mở rộng "${fixture(name)}"`);
  expect(err).toContain(sentence);
});

test('a file of plugins that is not there is wrong usage', async () => {
  const { code, err } = await call(['check', 'small.pack.yaml', '--plugins', fixture('none.mjs')]);

  expect(code).toBe(2);
  expect(err).toContain('không có tệp');
});

test.each([
  ['check', 'p.yaml'],
  ['score', 'p.yaml', 'a.yaml'],
  ['test', 'p.yaml'],
  ['boundaries', 'p.yaml'],
  ['export', 'p.yaml', '--out', 'p.csv'],
])('a plugin that throws while the pack is read by %s is told by its name', async (...args) => {
  const cwd = folderOf({ 'p.yaml': required, 'a.yaml': formatText('small.assessment.yaml') });
  const { code, err } = await call([...args, '--plugins', fixture('throwing-plugin.mjs'), '--lang', 'en'], { cwd });

  expect(code).toBe(1);
  expect(err).toContain('plugin "half" failed in its part "lower": no network; tell its author');
});

const LOOKED_UP = changed(
  changed(
    formatText('small.pack.yaml'),
    'share: { part: staff-with-computer, whole: staff, whenZero: unscorable }',
    'logic: { min: [ 20, { looked-up: { var: staff } } ] }',
  ),
  'policies:',
  'requires: { operators: [ { id: looked-up, version: 1 } ] }\npolicies:',
);
const TOLD =
  'warning: plugin "looked-up" failed in its part "evaluate": the table has no row for 60; tell its author\n';

test('what an operator throws while units are scored is printed once on standard error, and stands in no record', async () => {
  const cwd = folderOf({ 'p.yaml': LOOKED_UP, 'a.yaml': formatText('small.assessment.yaml') });
  const plugins = ['--plugins', fixture('failing-operator.mjs'), '--lang', 'en'];
  const scored = await call(['score', 'p.yaml', 'a.yaml', '--out', 'r.json', ...plugins], { cwd });
  const explained = await call(['explain', 'r.json', '--unit', 'xa-a', ...plugins], { cwd });

  expect(scored.code).toBe(0);
  expect(scored.err.split(TOLD).length).toBe(2);
  expect(readFileSync(`${cwd}/r.json`, 'utf8')).not.toContain('no row');
  expect(explained).toMatchObject({ code: 0, err: TOLD });
});

test('check tells what an operator throws, where the pack requires the operator', async () => {
  const cwd = folderOf({ 'p.yaml': changed(LOOKED_UP, 'id: staff, type: count,', 'id: staff, type: count, max: 60,') });
  const { code, err } = await call(['check', 'p.yaml', '--plugins', fixture('failing-operator.mjs'), '--lang', 'en'], {
    cwd,
  });

  expect(code).toBe(0);
  expect(err).toMatch(
    /p\.yaml:\d+:\d+: \[plugin-fails\] warning: the plugin operator "looked-up" failed on figures that were tried: the table has no row for 60;/,
  );
});
