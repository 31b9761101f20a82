import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';

const TEXT = readFileSync(new URL('../../examples/shapes/B11/pack.yaml', import.meta.url), 'utf8');
const LINES = TEXT.split('\n');

// the numbers are those of the lines as an editor shows them
test.each<readonly [what: string, line: number, change: (line: string) => string, begins: string]>([
  ['the first line moved right', 4, (line) => `  ${line}`, 'format: '],
  ['the first key of a list item moved right', 18, (line) => `  ${line}`, '  - id: unit'],
  ['a key moved out to the left margin', 19, (line) => line.trimStart(), '    title: '],
  ['a key moved out of its item', 26, (line) => line.slice(4), '        title: '],
  ['a key moved right by one', 26, (line) => ` ${line}`, '        title: '],
  ['a key moved left by one', 31, (line) => line.slice(1), '          basis: '],
  ['the first key of a group moved right', 30, (line) => `  ${line}`, '          by: '],
  ['the first item of a list without its dash', 25, (line) => line.replace('- ', '  '), '      - id: readiness'],
  ['a first item in braces without its dash', 15, (line) => line.replace('- ', '  '), '  - { id: ready'],
])('%s is told once, at that line, with the line as it is meant', (_, line, change, begins) => {
  const written = LINES.with(line - 1, change(LINES[line - 1] ?? ''));
  const { document, issues } = readSource(written.join('\n'));

  expect(issues.map(({ code, position }) => `${code} ${position.line}`)).toEqual([`source-syntax ${line}`]);
  expect(issues[0]?.mended?.line).toBe(LINES[line - 1]);
  expect(issues[0]?.mended?.line.startsWith(begins)).toBe(true);
  expect(document).toEqual(readSource(TEXT).document);
});
