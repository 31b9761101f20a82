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

/** The steps of "A fact's way": a file and a function in it, and the file that calls it, perhaps by another name. */
function stepsOfTheWay() {
  const [, after = ''] = text.split("## A fact's way\n");
  const [section = ''] = after.split('\n## ');
  return [...section.matchAll(/^\d+\. `([^`]+)` `(\w+)`, called by `([^`]+)`(?: through `(\w+)`)?: /gm)].map(
    ([, file = '', name = '', caller = '', through = '']) => ({ file, name, caller, through }),
  );
}

const source = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

test("a fact's way goes through at most 14 files, each of which is called by a file that is named", () => {
  const steps = stepsOfTheWay();
  const lost = steps.flatMap(({ file, name, caller, through }) => [
    ...(new RegExp(`(function|const) ${name}\\b`).test(source(file)) ? [] : [`${file} has no ${name}`]),
    ...(source(caller).includes(`${through || name}(`) ? [] : [`${caller} does not call ${through || name}`]),
  ]);

  expect(lost).toEqual([]);
  expect(steps).toHaveLength(14);
  expect(new Set(steps.map(({ file }) => file)).size).toBeLessThanOrEqual(14);
});

test("the files of a fact's way are imported by those that call them, or by the door of their room", () => {
  const apart = stepsOfTheWay().filter(({ file, caller }) => {
    const from = caller.split('/').slice(0, -1).join('/');
    const own = file.replace(`${from}/`, './').replace(/\.ts$/, '.js');
    const door = `${file.split('/').slice(1, 2).join('/')}/index.js`;
    return !source(caller).includes(`'${own}'`) && !source(caller).includes(door);
  });

  expect(apart.map(({ file }) => file)).toEqual([]);
});
