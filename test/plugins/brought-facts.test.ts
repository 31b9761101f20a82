import { expect, test } from 'vitest';
import * as z from 'zod';
import { prove, resolveAmendment } from '../../src/author/index.js';
import { packTypes } from '../../src/build/index.js';
import {
  assess,
  because,
  compilePack,
  defineKind,
  describePack,
  issueSentence,
  number,
  params,
  submissionJsonSchema,
  titlesOf,
  unitIssues,
} from '../../src/index.js';
import { score } from '../../src/score.js';

/** Points in proportion of a figure that the rule itself asks for to one of the pack. */
const asked = defineKind({
  kind: 'asked',
  version: 1,
  params: z.strictObject({ id: params.id.describe('The figure'), of: params.factId.describe('The whole') }),
  reads: ({ of }) => [{ at: ['of'], fact: of, type: 'number' }],
  lower: ({ id, of }, { max, declare }) => {
    declare({ id, type: 'count', max: 1000, title: { en: 'Files seen' } });
    return because('part', { '/': [{ '*': [number(max), { var: id }] }, { var: of }] });
  },
  words: { part: { vi: 'phần của {of}', en: 'part of {of}' } },
});
const PLUGINS = { kinds: [asked] };
const rule = { asked: { id: 'seen', of: 'files' } };
const document = {
  format: 'tieuchi/pack@1',
  id: 'brought',
  version: '1.0.0',
  title: { en: 'A pack' },
  languages: ['en'],
  standing: 'reconstructed',
  texts: [],
  gaps: [],
  period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' },
  requires: { kinds: [{ id: 'asked', version: 1 }] },
  policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
  procedure: { ranked: 'reported' },
  facts: [{ id: 'files', type: 'count', min: 1, max: 1000, title: { en: 'Files' } }],
  tiers: [
    {
      id: 'commune',
      title: { en: 'Communes' },
      cohorts: [{ id: 'all' }],
      criteria: [
        {
          id: 'total',
          max: 12,
          title: { en: 'Total' },
          combine: 'sum',
          children: [
            { id: 'first', max: 8, title: { en: 'First' }, rule },
            { id: 'second', max: 4, title: { en: 'Second' }, rule },
          ],
        },
      ],
    },
  ],
};
const pack = compilePack(document, PLUGINS);
const assessmentOf = (facts: Readonly<Record<string, number>>) => ({
  format: 'tieuchi/assessment@1',
  id: 'a',
  pack: { id: 'brought', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2019-12-01T00:00:00Z',
  units: [{ id: 'x', tier: 'commune', name: { en: 'X' } }],
  submissions: [{ unit: 'x', at: '2019-10-01T00:00:00Z', facts }],
});

test('a figure that a rule of a plugin asks for stands in the form, behind those of the pack, once for two rules', () => {
  const { facts } = describePack(pack, { lang: 'en' });

  expect(facts.map(({ id, title, type }) => [id, title, type])).toEqual([
    ['files', 'Files', 'count'],
    ['seen', 'Files seen', 'count'],
  ]);
  expect(facts[1]?.max).toBe('1000');
  expect(Object.keys(submissionJsonSchema(pack, 'commune').properties as object)).toEqual(['files', 'seen']);
});

test('it has its title, and TypeScript knows its name', () => {
  expect(titlesOf(pack, { lang: 'en' }).fact('seen')).toBe('Files seen');
  expect(packTypes(pack)).toContain('readonly seen: number | string;');
});

test('a unit that did not give it is told so', () => {
  const issues = unitIssues(score(pack, assessmentOf({ files: 10 })), 'x', { lang: 'en', plugins: PLUGINS });

  expect(issues.map(({ code, facts: [fact], nodes }) => [code, fact?.title, nodes.map(({ id }) => id)])).toEqual([
    ['fact-missing', 'Files seen', ['first', 'second']],
  ]);
});

test('the document and the digest of a record stay those of the author', () => {
  const record = assess(pack, assessmentOf({ files: 10, seen: 5 }));
  const { facts } = record.pack.document as { readonly facts: readonly { readonly id: string }[] };

  expect(facts.map(({ id }) => id)).toEqual(['files']);
  expect(compilePack(record.pack.document, PLUGINS).pack.digest).toBe(record.pack.digest);
});

test('what check finds stands at places that are in the document', () => {
  const places = prove(pack, PLUGINS).findings.map(({ path }) => path);

  expect(places.filter(([list, index]) => list === 'facts' && Number(index) > 0)).toEqual([]);
});

test('to amend a pack whose plugin is not given names the plugin', () => {
  const amendment = {
    format: 'tieuchi/amendment@1',
    id: 'brought',
    version: '2.0.0',
    amends: { id: 'brought', version: '1.0.0', digest: pack.pack.digest },
    texts: [
      {
        key: 'qd',
        number: '02/VD',
        title: { en: 'An amendment' },
        issued: '2019-02-01',
        inForce: { from: '2019-03-01' },
      },
    ],
    changes: [{ clause: 'qd#1', at: 'facts/files/max', replace: 2000 }],
  };
  const resolved = resolveAmendment({ document }, amendment);

  expect(resolved.ok ? [] : resolved.errors.map((issue) => [issue.path, issueSentence(issue, 'en')])).toEqual([
    [['amends'], 'the pack needs plugin "asked", version 1, which was not given; give exactly that version'],
  ]);
  expect(resolveAmendment({ document }, amendment, PLUGINS).ok).toBe(true);
});
