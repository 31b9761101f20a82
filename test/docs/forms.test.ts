import { expect, test } from 'vitest';
import { page } from './page.js';
import { typeErrors } from './typescript.js';

const PROGRAM = [...page('forms.md').matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = '']) => code).join('\n');

test('the program of docs/forms.md compiles as it stands', () => {
  const given = [
    "import { compilePack } from 'tieuchi';",
    'const pack = compilePack({});',
    "const units = [{ id: 'xa-a', tier: 'commune' }];",
  ];

  expect(PROGRAM).toContain('readForm(workbook, pack');
  expect(typeErrors(`${given.join('\n')}\n${PROGRAM}`)).toEqual([]);
});
