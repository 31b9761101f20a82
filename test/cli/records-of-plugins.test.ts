import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { saltsFor } from '../support/salts.js';
import { call, changed, folderOf, formatText } from './calling.js';

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
const PLUGIN = fixture('plugin.mjs');
const OTHER = fixture('other-plugin.mjs');
const PACK = changed(
  changed(formatText('small.pack.yaml'), 'flag: { when: has-website }', 'half: { fact: has-website }'),
  'policies:',
  'requires: { kinds: [ { id: half, version: 1 } ] }\npolicies:',
);
const SALTS = Object.entries(saltsFor(['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e']));
const ASSESSMENT = `${formatText('small.assessment.yaml')}salts:\n${SALTS.map(([id, salt]) => `  ${id}: ${salt}\n`).join('')}`;

/** A folder with a record that was made with the plugin. */
async function recorded() {
  const cwd = folderOf({ 'p.yaml': PACK, 'a.yaml': ASSESSMENT });
  const run = (...argv: readonly string[]) => call(argv, { cwd });
  await run('score', 'p.yaml', 'a.yaml', '--plugins', PLUGIN, '--out', 'r.json');
  return { cwd, run };
}

const inLine = (text: string) => text.replaceAll(/\s+/g, ' ');

test('another plugin of that name is told as that, with what both come to, in Vietnamese and in English', async () => {
  const { run } = await recorded();
  const [vi, en] = await Promise.all([
    run('verify', 'r.json', '--plugins', OTHER),
    run('verify', 'r.json', '--plugins', OTHER, '--lang', 'en'),
  ]);
  const digest = 'sha256:[0-9a-f]{64}';

  expect([vi.code, en.code]).toEqual([3, 3]);
  expect(inLine(vi.out)).toMatch(
    new RegExp(
      `^PHẦN MỞ RỘNG KHÁC: .*Phần mở rộng "half": biên bản ghi phiên bản 1, ${digest}; ở đây là phiên bản 1, ${digest} `,
    ),
  );
  expect(inLine(en.out)).toMatch(
    new RegExp(
      `^ANOTHER PLUGIN: .*Plugin "half": the record states version 1, ${digest}; here there is version 1, ${digest} `,
    ),
  );
  expect(en.out).not.toContain('Digest of the pack');
});

test.each([
  ['explain', '--unit', 'xa-a'],
  ['report', '--out', 'x.html'],
  ['excerpt', '--unit', 'xa-a', '--out', 'x.json'],
])(
  'where a record is refused, the command for the details has the files that it was held against (%s)',
  async (...argv) => {
    const { run, cwd } = await recorded();
    const [command, ...options] = argv as [string, ...string[]];
    const held = ['--plugins', OTHER, '--pack', 'p.yaml', '--assessment', 'a.yaml'];
    const { code, err } = await run(command, 'r.json', ...options, ...held, '--lang', 'en');
    const typed = /^For details: tieuchi (.*)$/m.exec(err)?.[1] ?? '';
    const again = await call([...typed.split(' '), '--lang', 'en'], { cwd });

    expect(code).toBe(3);
    expect(typed).toBe(`verify r.json --pack p.yaml --assessment a.yaml --plugins ${OTHER}`);
    expect(again.out).toContain('Plugin "half": ');
  },
);

test('a plugin that is missing is told by its name behind the refusal of every command', async () => {
  const { run } = await recorded();
  const { code, err } = await run('explain', 'r.json', '--unit', 'xa-a', '--lang', 'en');

  expect(code).toBe(3);
  expect(err).toContain('For details: tieuchi verify r.json\n');
  expect((await run('verify', 'r.json', '--lang', 'en')).out).toContain('the pack needs plugin "half", version 1');
});

test('a name with a blank stands in quotation marks in a command', async () => {
  const { run, cwd } = await recorded();
  writeFileSync(join(cwd, 'my plugin.mjs'), 'export const kinds = [];');
  const { err } = await run('explain', 'r.json', '--unit', 'xa-a', '--plugins', 'my plugin.mjs', '--lang', 'en');

  expect(err).toContain('For details: tieuchi verify r.json --plugins "my plugin.mjs"\n');
});

test('the command that verifies an excerpt names the plugins, and so does the annex', async () => {
  const { run, cwd } = await recorded();
  const { out } = await run('excerpt', 'r.json', '--unit', 'xa-a', '--out', 'x.json', '--plugins', PLUGIN);
  const typed = /tieuchi (verify .*)$/m.exec(out)?.[1] ?? '';
  await run('report', 'r.json', '--out', 'x.html', '--plugins', PLUGIN);

  expect(typed).toBe(`verify x.json --plugins ${PLUGIN}`);
  expect((await call(typed.split(' '), { cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, 'x.html'), 'utf8')).toMatch(
    /tieuchi verify r\.json --digest sha256:[0-9a-f]{64} --plugins PLUGINS\.mjs/,
  );
});

test('where results differ beside operators of plugins, it is said that no digest covers their code', async () => {
  const pack = changed(
    changed(
      formatText('small.pack.yaml'),
      'flag: { when: has-website }',
      'logic: { "*": [ 0.01, { itself: [ { var: staff } ] } ] }',
    ),
    'policies:',
    'requires: { operators: [ { id: itself, version: 1 } ] }\npolicies:',
  );
  const cwd = folderOf({ 'p.yaml': pack, 'a.yaml': ASSESSMENT });
  const plugin = fixture('operator-plugin.mjs');
  writeFileSync(
    join(cwd, 'failing.mjs'),
    `import { operators as honest } from ${JSON.stringify(plugin)};
    const fail = () => { throw new Error('no network'); };
    export const operators = honest.map((operator) => ({ ...operator, compile: () => fail }));`,
  );
  await call(['score', 'p.yaml', 'a.yaml', '--plugins', plugin, '--out', 'r.json'], { cwd });
  const told = async (file: string, lang: string) =>
    inLine((await call(['verify', 'r.json', '--plugins', file, '--lang', lang], { cwd })).out);

  expect(await told('failing.mjs', 'vi')).toContain('Bộ tiêu chí dùng phép toán của phần mở rộng (itself), mà mã băm');
  expect(await told('failing.mjs', 'en')).toContain(
    'The pack uses operators of plugins (itself), and no digest covers',
  );
  expect(await told(plugin, 'en')).not.toContain('no digest covers');
});
