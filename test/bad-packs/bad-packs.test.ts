import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/author/source.js';
import { safeCompilePack } from '../../src/index.js';
import { ISSUES } from '../../src/model/issue.js';
import sentences from './sentences.json' with { type: 'json' };
import { expectedOf, limitsOf, shownPlace, type Told, toldOf } from './told.js';

const FILES = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.yaml')).toSorted();

const read = (file: string): string => readFileSync(`${import.meta.dirname}/${file}`, 'utf8');

function told(text: string): readonly Told[] {
  const limits = limitsOf(text);
  return toldOf(readSource(text, { limits }), (document) => safeCompilePack(document, {}, { limits }));
}

describe('a pack with a mistake', () => {
  test.each(FILES)('%s: every issue, at its line and column, and no other', (file) => {
    const text = read(file);
    const expected = expectedOf(text);

    expect(told(text).map(shownPlace)).toEqual(expected);
    expect(expected.join(' ')).toContain(`${codeOf(file)} `);
  });
});
