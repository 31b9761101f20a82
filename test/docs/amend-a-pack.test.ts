import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nextVersion } from '../../src/author/compare/versions.js';
import { readSource } from '../../src/author/index.js';
import { DOCUMENTS } from '../../src/cli/command.js';
import { call, folderOf } from '../cli/calling.js';
import { page } from './page.js';

const text = page('amend-a-pack.md');
const fences = [...text.matchAll(/^```(\w+)(?: in (\S+))?\n([\s\S]*?)^```/gm)].map(
  ([, language = '', file = '', inside = '']) => ({ language, file, inside }),
);
const [amendment = ''] = fences.filter(({ language }) => language === 'yaml').map(({ inside }) => inside);
const cwd = folderOf({
  'qd-02.yaml': amendment,
  'pack.yaml': readFileSync(new URL('../../examples/01-score/pack.yaml', import.meta.url), 'utf8'),
});

/** Both streams of the commands, in order, digests left out. */
async function printed(commands: string): Promise<string> {
  let all = '';
  for (const line of commands.trim().split('\n')) {
    const { code, out, err } = await call(line.split(' ').slice(1), { cwd });
    if (code !== 0) throw new Error(`${line}: ${err}`);
    all += err + out;
  }
  return all.replaceAll(/sha256:[0-9a-f]{64}/g, 'sha256:…');
}

describe('docs/amend-a-pack.md', () => {
  test('each block of commands prints what stands below it', async () => {
    const blocks = fences.flatMap(({ language, inside }, index) =>
      language === 'sh' ? [{ commands: inside, expected: fences[index + 1]?.inside }] : [],
    );

    expect(blocks).toHaveLength(3);
    for (const { commands, expected } of blocks) expect(await printed(commands)).toBe(expected);
    for (const { file, inside } of fences.filter(({ file }) => file !== ''))
      expect(readFileSync(join(cwd, file), 'utf8')).toContain(inside);
    expect(existsSync(join(cwd, 'before.yaml'))).toBe(true);
  });

  test('its steps of the version are those of the program', () => {
    const rows = [...text.matchAll(/^\| .* \| (patch|minor|major) \| (patch|minor) \|$/gm)].map(([, step, early]) => [
      step,
      early,
    ]);
    const above = (version: string) => (step: string) => nextVersion(version, step as 'patch');
    const named: Readonly<Record<string, string>> = { '0.4.3': 'patch', '0.5.0': 'minor' };

    expect(rows.map(([step = '']) => [step, named[above('0.4.2')(step)]])).toEqual(rows);
    expect(rows).toHaveLength(3);
  });
});

test('the commands of docs/editors.md make the schema that its line names', async () => {
  const { out } = await call(['schema', 'pack', '--lang', 'vi']);
  const lines = [...page('editors.md').matchAll(/^# yaml-language-server: \$schema=(\S+)$/gm)].map(([, to]) => to);

  expect(JSON.parse(out).description).toBe('Một bộ tiêu chí');
  expect(lines).toEqual(['pack.schema.json', './node_modules/tieuchi/dist/schema/pack.vi.json']);
  expect((await call(['init', '--year', '2026'])).out.split('\n')[0]).toBe(
    `# yaml-language-server: $schema=${lines[0]}`,
  );
  expect(readSource(amendment).issues).toEqual([]);
});

test('docs/editors.md names every document that has a schema', () => {
  const [, list = ''] = /There is a schema for each document: ([^.]*(?:\.md[^.]*)*)\./.exec(page('editors.md')) ?? [];

  expect([...list.matchAll(/`([a-z]+)`/g)].map(([, name]) => name).toSorted()).toEqual(DOCUMENTS.toSorted());
});
