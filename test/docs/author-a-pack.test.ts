import { describe, expect, test } from 'vitest';
import { type Step, stepsOf, walkPage } from '../../scripts/walk-page.js';
import { page } from './page.js';

const PAGES = [
  { name: 'author-a-pack.md', language: 'en' },
  { name: 'vi/soan-bo-tieu-chi.md', language: 'vi' },
] as const;

const outputs = (text: string) => stepsOf(text).filter(({ info }) => info === 'text');

describe.each(PAGES)('docs/$name', ({ name, language }) => {
  const text = page(name);

  test('done step by step in an empty folder, it prints what it shows (`npm run docs:format` writes it anew)', {
    timeout: 120_000,
  }, async () => {
    expect(await walkPage(text)).toBe(text);
  });

  test('what check finds is what the page is about to mend, and nothing in the pack that it ends with', () => {
    const found = outputs(text).map(({ inside }) => [...inside.matchAll(/: \[([a-z-]+)\] /g)].map(([, code]) => code));

    expect(found.filter((codes) => codes.length > 0)).toEqual([
      ['decimal-comma', 'key-unknown'],
      ['bands-gap'],
      ['max-out-of-reach'],
    ]);
  });

  test('all its cases pass and exercise every clause, and the places are those of the decision', () => {
    const all = outputs(text)
      .map(({ inside }) => inside)
      .join('');

    expect(all).toContain({ en: 'Cases: 27 of 27 pass', vi: 'Trường hợp: 27/27 đạt' }[language]);
    expect(all).toMatch(/50( of |\/)50 \(100%\)/);
    expect([...all.matchAll(/^│ +(\d) │ (Xã [ABC]) +│/gm)].map(([, place, unit]) => `${place} ${unit}`)).toEqual([
      '1 Xã B',
      '2 Xã A',
      '3 Xã C',
    ]);
  });
});

test('both pages have the same steps, and the same files to the letter', () => {
  const withoutLanguage = ({ info, inside }: Step) =>
    info === 'text' ? info : `${info}\n${inside.replaceAll(/ --lang (vi|en)/g, '')}`;
  const [english, vietnamese] = PAGES.map(({ name }) => stepsOf(page(name)).map(withoutLanguage));

  expect(english).toEqual(vietnamese);
  expect(english?.length).toBeGreaterThan(50);
  for (const { name } of PAGES)
    expect([...page(name).matchAll(/^## (\d+)\. /gm)].map(([, number]) => Number(number))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
});

describe('the walk', () => {
  const block = (info: string, inside: string) => `\`\`\`${info}\n${inside}\n\`\`\`\n`;
  const file = block('yaml in p.yaml', 'one: 1\ntwo: 2');
  const slip = block('yaml old in p.yaml', 'two: 2') + block('yaml slip in p.yaml', 'two: 2,5');
  const check = block('sh exit=1', 'tieuchi check p.yaml --lang en');

  test('an output that is another is written anew, cut where it was cut', async () => {
    const walked = await walkPage(file + slip + check + block('text', 'p.yaml:9:9: another thing\n…'));

    expect(stepsOf(walked).at(-1)?.inside).toMatch(/^p\.yaml:1:1: \[.*\n…\n$/);
  });

  test('a slip is mended after its commands', async () => {
    const afterwards = block('yaml shown in p.yaml', 'two: 2');

    await expect(walkPage(file + slip + afterwards)).rejects.toThrow('stands nowhere');
    await expect(walkPage(file + slip + check + afterwards)).resolves.toContain('two: 2\n');
  });

  test.each([
    ['another exit code', file + block('sh', 'tieuchi check p.yaml'), 'line 5: tieuchi check p.yaml ends with 1'],
    ['a place that is not there', file + block('yaml old in p.yaml', 'three: 3'), 'stands nowhere, or twice'],
    ['a place that is there twice', file + block('yaml shown in p.yaml', 'o'), 'stands nowhere, or twice'],
    ['a word that is none', file + block('yaml odd in p.yaml', 'one: 1'), 'odd is nothing that a block can be'],
  ])('%s is an error', async (_, text, message) => {
    await expect(walkPage(text)).rejects.toThrow(message);
  });
});
