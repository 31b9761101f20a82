import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { editsOf, RECIPES } from '../../scripts/recipe-edits.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md'),
  ...['docs', 'examples', 'criteria-packs']
    .flatMap((folder) =>
      readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md') && !/^docs\/api\/|\/node_modules\//.test(name)),
];

/** Prose: what stands in a code block is not a link. */
const prose = (name: string) => readFileSync(`${ROOT}${name}`, 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '');

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

test.each(PAGES)('every link of %s leads somewhere', (name) => {
  const lost = [...prose(name).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    if (/^[a-z]+:/.test(link)) return [];
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? `${ROOT}${name}` : resolve(dirname(`${ROOT}${name}`), path);
    if (!existsSync(target)) return [link];
    if (anchor === undefined) return [];
    const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      anchorOf(heading),
    );
    return headings.includes(decodeURI(anchor)) ? [] : [link];
  });

  expect(lost).toEqual([]);
});

test.each(PAGES)('every file that %s names is there', (name) => {
  const named = [...prose(name).matchAll(/`((?:src|test|docs|examples|scripts|criteria-packs)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );

  expect(named.filter((path) => !existsSync(`${ROOT}${path}`) && !MADE.includes(path))).toEqual([]);
});

/** What a fresh clone does not hold: files that a recipe tells its reader to make, and what `npm run docs` writes. */
const MADE = [
  ...RECIPES.flatMap((name) => editsOf(name).flatMap(({ path, isNew }) => (isNew ? [path] : []))),
  'docs/api',
];

test('decisions are numbered without a gap, and each says its number', () => {
  const names = readdirSync(`${ROOT}docs/decisions`).toSorted();

  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
  for (const [index, name] of names.entries())
    expect(prose(`docs/decisions/${name}`)).toMatch(new RegExp(`^# ${index + 1}\\. `));
});
