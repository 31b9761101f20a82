import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { call, changed, folderOf, formatText } from './calling.js';
import { HAS_TERMINAL, onTerminal } from './terminal.js';

const ESCAPE = '\u001b';
const TERMINAL = { columns: 80, errorColumns: 80, colours: { out: true, err: true } };
const BROKEN = changed(formatText('small.pack.yaml'), 'format: tieuchi/pack@1', 'format: tieuchi/pack@7');
const PLAIN = [{ TERM: 'dumb' }, { TERM: 'xterm-256color', NO_COLOR: '1' }];

let cwd = '';
beforeAll(async () => {
  cwd = folderOf({
    'pack.yaml': formatText('small.pack.yaml'),
    'broken.yaml': BROKEN,
    'a.yaml': formatText('small.assessment.yaml'),
  });
  await call(['score', 'pack.yaml', 'a.yaml', '--out', 'r.json'], { cwd });
});

test.each([
  ['check', 'broken.yaml'],
  ['score', 'pack.yaml', 'a.yaml'],
  ['explain', 'r.json', '--unit', 'xa-a'],
  ['verify', 'r.json'],
])('%s is coloured on a terminal, and plain where the terminal is dumb or NO_COLOR is set', async (...argv) => {
  const coloured = await call(argv, { cwd, ...TERMINAL, env: { TERM: 'xterm-256color', NO_COLOR: '' } });
  const [dumb, uncoloured] = await Promise.all(PLAIN.map((env) => call(argv, { cwd, ...TERMINAL, env })));

  expect(coloured.out + coloured.err).toContain(ESCAPE);
  expect(`${dumb?.out}${dumb?.err}`).not.toContain(ESCAPE);
  expect(uncoloured).toEqual(dumb);
  expect(`${coloured.out}${coloured.err}`.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '')).toBe(
    `${dumb?.out}${dumb?.err}`,
  );
});

test('help is as wide as the terminal', async () => {
  const widest = async (columns: number) =>
    Math.max(...(await call(['--help'], { columns })).out.split('\n').map((line) => line.length));

  expect(await widest(60)).toBeLessThanOrEqual(80);
  expect(await widest(70)).toBeLessThanOrEqual(80);
  expect(await widest(100)).toBeLessThanOrEqual(100);
  expect(await widest(140)).toBeGreaterThan(100);
  expect(await widest(140)).toBeLessThanOrEqual(140);
});

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const TSX = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
const WAIT = 120_000;

if (!HAS_TERMINAL)
  console.warn('skipped: what a real terminal gets is seen with script(1) of util-linux, which is not here');

const program = (...argv: readonly string[]) => [process.execPath, '--import', TSX, MAIN, ...argv];

describe.skipIf(!HAS_TERMINAL)('on a real terminal', () => {
  const ask = (env: Readonly<Record<string, string>>, out: string) =>
    onTerminal({
      cwd,
      command: program('init', '--lang', 'en', '--out', out),
      env,
      steps: [
        ['[New pack]: ', 'Bộ thử\n'],
        ['-tier]: ', '\n'],
        ['commune]: ', '\n'],
        ['Group II]: ', '\n'],
        ['[en]: ', '\n'],
      ],
    });

  test(
    'questions are asked without moving the cursor, and the answers are those that were typed',
    async () => {
      const [dumb, uncoloured] = await Promise.all(PLAIN.map((env, index) => ask(env, `plain-${index}.yaml`)));

      expect(await ask({ TERM: 'xterm-256color' }, 'other.yaml')).toContain(ESCAPE);
      expect(`${dumb}${uncoloured}`).not.toContain(ESCAPE);
      expect(readFileSync(join(cwd, 'plain-0.yaml'), 'utf8')).toContain('title: { en: "Bộ thử" }');
    },
    WAIT,
  );

  test(
    'a watch prints lines, and draws nothing again',
    async () => {
      const file = join(cwd, 'watched.yaml');
      writeFileSync(file, BROKEN);
      const printed = await onTerminal({
        cwd,
        command: program('check', 'watched.yaml', '--watch', '--lang', 'en'),
        env: { TERM: 'dumb' },
        steps: [
          ['to end.', () => writeFileSync(file, formatText('small.pack.yaml'))],
          ['The pack is valid', '\u0003'],
        ],
      });

      expect(printed).not.toContain(ESCAPE);
      expect(printed.replaceAll('\r\n', '')).not.toContain('\r');
    },
    WAIT,
  );
});
