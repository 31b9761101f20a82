import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { page } from './page.js';

const text = page('architecture.md');
const names = (folder: string) => readdirSync(new URL(`../../${folder}/`, import.meta.url), { withFileTypes: true });

/** The first cell of each row under a heading. */
function firstCells(heading: string): readonly string[] {
  const [, after = ''] = text.split(`## ${heading}\n`);
  return [...(after.split('\n## ')[0] ?? '').matchAll(/^\| `([^`]+)`/gm)].map(([, cell = '']) => cell);
}

test('the stages of the page are those that src/engine.ts joins', () => {
  const engine = readFileSync(new URL('../../src/engine.ts', import.meta.url), 'utf8');
  const stages = [...engine.matchAll(/'\.\/stages\/([\w-]+)\.js'/g)].map(([, stage]) => stage);

  expect(firstCells('The stages').toSorted()).toEqual(stages.toSorted());
});

test('the rooms of the page are the folders and doors of src', () => {
  const rooms = names('src').map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));

  expect(firstCells('The rooms').toSorted()).toEqual(
    rooms.filter((room) => room !== 'exact.ts' && room !== 'params.ts' && room !== 'types.ts').toSorted(),
  );
});
