import { expect, test } from 'vitest';
import { generated, languageOf, PAGES } from '../../scripts/format-docs.js';
import { page } from './page.js';

test.each(PAGES)('%s is as `npm run docs:format` writes it', async (name) => {
  expect(await generated(page(`../${name}`), languageOf(name))).toBe(page(`../${name}`));
});

test.each(['pack', 'assessment', 'record'])(
  'docs/%s-format.md has a table for the whole document, so that no key can be left out',
  (name) => {
    expect(page(`${name}-format.md`)).toContain(`<!-- generated: ${name} -->`);
  },
);

test('a marker that names no place is an error', async () => {
  await expect(generated('<!-- generated: pack texts.colour -->\n<!-- /generated -->', 'en')).rejects.toThrow(
    'no place pack texts.colour',
  );
});
