import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHECKS, prove, readSource } from '../../src/author/index.js';
import { compilePack } from '../../src/index.js';

const FILES = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted();

const read = (file: string): string => readFileSync(`${import.meta.dirname}/${file}`, 'utf8');

/** `code line:column`, one a finding. */
function told(text: string): readonly string[] {
  const { document, issues, locate } = readSource(text);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return prove(compilePack(document)).findings.map(({ code, path }) => {
    const at = locate(path);
    return `${code} ${at?.line}:${at?.column}`;
  });
}

describe('a pack that is valid and yet says something odd: the finding is told at its line and column, and no other', () => {
  test.each(FILES)('%s', (file) => {
    const text = read(file);
    const [, expected] = /^# expect: (.*)$/m.exec(text) ?? [];

    expect(told(text)).toEqual([expected]);
    expect(expected?.split(' ')[0]).toBe(file.replace('.yaml', ''));
  });
});

test('there is a pack for every finding but that of a plugin, which no pack has by itself', () => {
  const packs = Object.keys(CHECKS).filter((code) => !code.startsWith('plugin-'));

  expect(FILES.map((file) => file.replace('.yaml', ''))).toEqual(packs.toSorted());
});
