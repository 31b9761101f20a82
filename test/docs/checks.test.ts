import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CHECKS, readSource } from '../../src/author/index.js';
import { CHECK_WORDS, checkSentence, DOUBT_WORDS } from '../../src/words/index.js';
import type { Doc } from '../support/naive-expressions.js';
import { packOf, proofOf } from '../support/proof-packs.js';

const PAGE = readFileSync(fileURLToPath(new URL('../../docs/checks.md', import.meta.url)), 'utf8');
const CODES = Object.keys(CHECKS) as (keyof typeof CHECKS)[];

/** The pack of the example below a heading. */
function exampleOf(code: string): Doc {
  const [, section = ''] = PAGE.split(`\n### ${code}\n`);
  const [, yaml = ''] = section.split('```yaml\n');
  const { facts, criteria, ...more } = readSource(yaml.split('```')[0] ?? '').document as Doc;
  return packOf(facts, criteria, more);
}

const OF_PACKS = CODES.filter((code) => code !== 'plugin-bounds');

test('the finding of a plugin is described, without an example: no pack has it by itself', () => {
  expect(PAGE).toContain('\n### plugin-bounds\n');
});

test.each(OF_PACKS)('the example of %s has that finding and no other', (code) => {
  expect(proofOf(exampleOf(code)).findings.map((finding) => finding.code)).toEqual([code]);
});

test.each(CODES)('the sentences of %s name exactly its params, in both languages', (code) => {
  for (const sentence of Object.values(CHECK_WORDS[code])) {
    const named = new Set([...sentence.matchAll(/\{([a-zA-Z]+)/g)].map(([, name]) => name));
    expect([...named].toSorted()).toEqual([...CHECKS[code].params].toSorted());
  }
});

test('a finding is said as a person would, with a decimal comma in Vietnamese, and why it is not decided', () => {
  const over = {
    code: 'max-exceeded',
    severity: 'warning',
    path: [],
    params: { node: 'one', max: '5', points: '5.5' },
  };
  const open = {
    code: 'max-not-decided',
    severity: 'info',
    path: [],
    params: { node: 'one', max: '5', because: 'not-met' },
  };

  expect(checkSentence(over as never, 'vi')).toBe(
    '"one" có thể được 5,5 điểm, vượt điểm tối đa 5; hãy sửa cách tính hoặc điểm tối đa',
  );
  expect(checkSentence(open as never, 'en')).toContain(DOUBT_WORDS['not-met']?.en);
});
