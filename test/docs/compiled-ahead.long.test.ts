import { expect, test } from 'vitest';
import { planDocument } from '../../src/build/index.js';
import * as tieuchi from '../../src/index.js';
import * as tieuchiRun from '../../src/run/index.js';
import { documentOf } from '../support/documents.js';
import { page } from './page.js';
import { exportsOf, typeErrors } from './typescript.js';

const PROGRAM = [...page('compiled-ahead.md').matchAll(/^```ts\n([\s\S]*?)^```/gm)]
  .map(([, code = '']) => code)
  .join('\n');

/** An expression of the page, and behind it, as a comment, what it gives. */
const SHOWN = /^(?!const |import )(.+); \/\/ (.+)$/gm;

const DOCUMENTS = {
  plan: planDocument(tieuchi.compilePack(documentOf('examples/01-score/pack.yaml'))),
  assessment: documentOf('examples/01-score/assessment.yaml'),
};

test('every expression of the page gives what the page says', () => {
  const pairs = PROGRAM.replaceAll(
    SHOWN,
    (_, asked: string, told: string) => `given.push(${asked});\ntold.push(${told});`,
  );
  const program = `export const given: unknown[] = [];\nexport const told: unknown[] = [];\n${pairs}`;
  const { given, told } = exportsOf(program, { tieuchi, 'tieuchi/run': tieuchiRun, './documents.js': DOCUMENTS });

  expect(told).toHaveLength(7);
  expect(given).toEqual(told);
});

test('its program compiles as it stands', () => {
  const documents = 'const assessment: object = {};\nconst plan: unknown = {};';

  expect(typeErrors(PROGRAM.replace(/^import .* from '\.\/documents\.js';$/m, documents))).toEqual([]);
});
