import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { page } from './page.js';

const readme = page('../README.md');
const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const fences = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, inside = '']) => inside);

test('its program is examples/01-score/main.ts, and what it prints is what the example prints', () => {
  expect(fences('ts')).toEqual([file('examples/01-score/main.ts')]);
  expect(fences('text')).toContain(file('examples/01-score/expected.txt'));
});

test('its commands are those of the program, and its two scripts are there', async () => {
  const commands = fences('text').find((text) => text.startsWith('tieuchi ')) ?? '';
  const names = [...commands.matchAll(/^tieuchi (\w+)/gm)].map(([, name = '']) => name);
  const help: string[] = [];
  await run(['--help', '--lang', 'en'], { out: (text) => void help.push(text), err: () => {}, cwd: '.', env: {} });
  const { scripts } = JSON.parse(file('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

  expect(names).toEqual([...help.join('').matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name));
  for (const [, script = ''] of readme.matchAll(/npm run ([a-z:]+)/g)) expect(Object.keys(scripts)).toContain(script);
});

test('its table of imports is what the package exports', () => {
  const { exports, engines } = JSON.parse(file('package.json')) as {
    readonly exports: object;
    readonly engines: { readonly node: string };
  };
  const [, table = ''] = readme.split('## The package\n');
  const doors = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| `(tieuchi[^`]*)`/gm)].map(([, door = '']) => door);

  expect(doors).toEqual(
    Object.keys(exports)
      .filter((door) => !door.endsWith('.json'))
      .map((door) => door.replace(/^\./, 'tieuchi')),
  );
  expect(engines.node).toBe('>=20.19');
});
