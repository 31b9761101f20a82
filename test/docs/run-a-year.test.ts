import { describe, expect, test } from 'vitest';
import { type Step, stepsOf, walkPage } from '../../scripts/walk-page.js';
import { page } from './page.js';

const PAGES = ['run-a-year.md', 'vi/to-chuc-danh-gia.md'] as const;

describe.each(PAGES)('docs/%s', (name) => {
  const text = page(name);

  test('done step by step in an empty folder, it prints what it shows (`npm run docs:format` writes it anew)', {
    timeout: 120_000,
  }, async () => {
    expect(await walkPage(text)).toBe(text);
  });

  test('the places are those of a hand calculation: 6 × 30/40 + 4, 6 × 25/50, and nothing sent', () => {
    const rows = [...text.matchAll(/^│ +(\d) │ (Xã [ABC]) +│ +(\S*) │/gm)].map(
      ([, place, unit, points]) => `${place} ${unit} ${points?.replace(',', '.')}`,
    );

    expect(rows).toEqual(['1 Xã A 8.500', '2 Xã B 3.000', '3 Xã C ']);
  });
});

test('both pages have the same steps, and the same files and answers to the letter', () => {
  const alike = ({ info, inside }: Step) =>
    info === 'text' ? info : `${info}\n${inside.replaceAll(/ --lang (vi|en)|annex|phu-luc/g, '')}`;
  const [english, vietnamese] = PAGES.map((name) => stepsOf(page(name)).map(alike));

  expect(english).toEqual(vietnamese);
  expect(english?.length).toBeGreaterThan(15);
});

test('an answer to a question that the form does not ask is no step that passes', async () => {
  const [pack, units] = stepsOf(page('run-a-year.md')).filter(({ info }) => info.startsWith('yaml in'));
  const block = ({ info, inside }: Step) => `\`\`\`${info}\n${inside}\`\`\`\n`;
  const asking = { info: 'answers in forms/xa-a.xlsx as a.xlsx', inside: 'Số máy tính: 4\n' };
  const form = { info: 'sh', inside: 'tieuchi form pack.yaml --register units.yaml --out forms\n' };
  const steps = [pack, units, form, asking].flatMap((step) => (step ? [block(step)] : []));

  await expect(walkPage(steps.join(''))).rejects.toThrow('the question "Số máy tính" stands nowhere, or twice');
});
