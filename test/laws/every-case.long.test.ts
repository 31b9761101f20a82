import { expect, test } from 'vitest';
import { boundaries, casesYaml, readCases, readSource } from '../../src/author/index.js';
import { compilePack } from '../../src/index.js';
import { EVERY_PACK } from '../support/every-pack.js';

test.each(EVERY_PACK)(
  '%s: the cases that are written for it are read back, and lack nothing but their results',
  (_, document) => {
    const pack = compilePack(document);
    const written = boundaries(pack).document;
    const { document: read, issues } = readSource(casesYaml(written, 'To be filled in'));
    const { cases } = read as { readonly cases: readonly object[] };
    const checked = readCases(pack, read as never);

    expect(issues).toEqual([]);
    expect(cases).toHaveLength(written.cases.length);
    expect(checked.ok ? [] : [...new Set(checked.errors.map(({ code }) => code))]).toEqual(
      cases.length === 0 ? [] : ['expected-unfilled'],
    );
  },
);
