import { describe, expect, test } from 'vitest';
import { SIGN_ISSUES } from '../../src/audit/sign/issue.js';
import { SIGN_WORDS, type SignKey } from '../../src/words/index.js';

const paramsOf = (template: string) =>
  [...new Set([...template.matchAll(/\{([a-zA-Z]+)/g)].map(([, name = '']) => name))].toSorted();

describe.each(Object.entries(SIGN_ISSUES))('%s', (code, params) => {
  test('says its params in both languages, and no other', () => {
    const { vi, en } = SIGN_WORDS[code as SignKey];

    expect(paramsOf(vi)).toEqual([...params].toSorted());
    expect(paramsOf(en)).toEqual([...params].toSorted());
  });

  test('says what to do after what was found, as a clause', () => {
    const { vi, en } = SIGN_WORDS[code as SignKey];

    expect(vi).toMatch(/; .*hãy|; .*đừng/);
    expect(en).toMatch(/; /);
    expect([vi, en].filter((text) => /\.$|^[A-ZĐ]/.test(text))).toEqual([]);
  });
});

test('both languages say the same params of everything', () => {
  for (const [key, { vi, en }] of Object.entries(SIGN_WORDS)) expect(paramsOf(vi), key).toEqual(paramsOf(en));
});
