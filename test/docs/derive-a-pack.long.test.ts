import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { EXAMPLES, textsIn, walkedWithFiles } from '../../scripts/example-of-page.js';
import { type Step, stepsOf } from '../../scripts/walk-page.js';
import { page } from './page.js';

const PAGES = ['derive-a-pack.md', 'vi/dung-lai-bo-tieu-chi.md'] as const;
const EXAMPLE = fileURLToPath(new URL(`../../${EXAMPLES['docs/derive-a-pack.md']}`, import.meta.url));

describe.each(PAGES)('docs/%s', (name) => {
  const text = page(name);

  test('done step by step in an empty folder, it prints what it shows and leaves examples/dak-lak-2026 (`npm run docs:format` writes both anew)', {
    timeout: 240_000,
  }, async () => {
    const walked = await walkedWithFiles(text);

    expect(walked.page).toBe(text);
    expect(walked.files).toEqual(textsIn(EXAMPLE));
  });

  test('all cases pass, and at least 95 % of the alterations are noticed', () => {
    const [, passed, all] =
      /(\d+)(?: of |\/)(\d+)(?: pass| đạt), \d+ (?:comparisons|phép so sánh)\n[^`]*100%/.exec(text) ?? [];
    const [, noticed, of] = /(?:noticed|phát hiện): (\d+)(?: of |\/)(\d+)/.exec(text) ?? [];

    expect(Number(passed)).toBeGreaterThan(50);
    expect(passed).toBe(all);
    expect(Number(of)).toBeGreaterThan(300);
    expect(Number(noticed) / Number(of)).toBeGreaterThanOrEqual(0.95);
  });

  test('the order of the communes is that of a hand calculation: A 6 + 4 + 1.5 + 2 + 3 + 4, B 3 + 5 + 3 + 1 + 3 + 2, C nothing', () => {
    const rows = [...text.matchAll(/^│ +(\d) │ (?:Commune|Xã|Ward|Phường) (\w) [^│]*│ +([\d.,]*) /gm)].map(
      ([, place, unit, points]) => `${place} ${unit} ${points?.replace(',', '.')}`,
    );

    expect(rows.map((row) => row.slice(0, 3))).toEqual(['1 A', '2 B', '3 C']);
  });
});

test('both pages have the same steps, and the same files to the letter', () => {
  const alike = ({ info, inside }: Step) =>
    info === 'text' ? info : `${info}\n${inside.replaceAll(/ --lang (vi|en)/g, '')}`;
  const [english, vietnamese] = PAGES.map((name) => stepsOf(page(name)).map(alike));

  expect(english).toEqual(vietnamese);
  expect(english?.length).toBeGreaterThan(25);
});

test('the example says that it is one: rows reconstructed, figures made up, no text of the model a legal basis', () => {
  const read = (name: string) => readFileSync(`${EXAMPLE}/${name}`, 'utf8');
  const pack = read('dak-lak-2026.pack.yaml');

  expect(pack).toMatch(/^standing: reconstructed/m);
  expect(pack).not.toMatch(/^[^#]*: official\b/m);
  expect(pack.match(/^ {2}- key: /gm)).toHaveLength(pack.match(/^ {4}binds: false/gm)?.length ?? 0);
  expect(read('dak-lak-2026.assessment.yaml')).toContain('figures: synthetic');
  expect(pack).not.toMatch(/- id: district$|"district/m);
});
