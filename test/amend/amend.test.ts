import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asOf, consolidatedYaml, type Resolved, readSource, resolveAmendment } from '../../src/author/index.js';
import { compilePack } from '../../src/index.js';
import { canonicalJson } from '../../src/kit/canonical-json.js';
import { valueAt } from '../../src/model/document.js';
import type { Json } from '../../src/model/expression.js';
import { changed, formatText } from '../cli/calling.js';
import { amendment, DECISION, PIN, resolved, SMALL, told } from './base.js';

const TOTAL = ['tiers', 0, 'criteria', 0];
const WEBSITE = [...TOTAL, 'children', 0];

/** The document that must come out. */
function documentOf(changes: readonly object[], head: object = {}): Json {
  const result = resolved(changes, head);
  if (Array.isArray(result) || !('document' in result)) throw new Error(String(result));
  return result.document;
}

describe('one change of one place', () => {
  test('a value is replaced by its address: a criterion is found at any depth of its tier', () => {
    const document = documentOf([
      { at: 'tiers/commune/criteria/website/max', replace: 7 },
      { at: 'tiers/commune/criteria/total/max', replace: 29 },
    ]);

    expect(valueAt(document, [...WEBSITE, 'max'])).toBe(7);
    expect(valueAt(document, [...TOTAL, 'max'])).toBe(29);
  });

  test('nothing else changes than the places named and the head', () => {
    const {
      version: _,
      texts,
      ...rest
    } = documentOf([{ at: 'facts/staff/title/en', replace: 'Civil servants' }]) as Record<string, Json>;
    const base = SMALL as Record<string, Json>;

    expect(texts).toEqual([...(base.texts as Json[]), DECISION]);
    expect(canonicalJson(rest).replace('Civil servants', 'Staff')).toBe(
      canonicalJson(Object.fromEntries(Object.entries(base).filter(([key]) => key !== 'version' && key !== 'texts'))),
    );
  });

  test('a key that is not there yet is inserted, one that is there is removed', () => {
    const document = documentOf([
      { at: 'tiers/commune/criteria/website/code', insert: 'I.1' },
      { at: 'tiers/commune/criteria/website/cite', remove: true },
    ]);

    expect(valueAt(document, [...WEBSITE, 'code'])).toBe('I.1');
    expect(valueAt(document, [...WEBSITE, 'cite'])).toBeUndefined();
  });

  test('an item is inserted into its list, before or after another, else at the end', () => {
    const fact = (id: string) => ({ id, type: 'boolean', title: { vi: id, en: id } });
    const { facts } = documentOf([
      { at: 'facts', insert: fact('first'), before: 'has-website' },
      { at: 'facts', insert: fact('third'), after: 'has-website' },
      { at: 'facts', insert: fact('last') },
    ]) as { facts: { id: string }[] };

    expect(facts.map(({ id }) => id)).toEqual([
      'first',
      'has-website',
      'third',
      'staff',
      'staff-with-computer',
      'files',
      'files-on-time',
      'last',
    ]);
  });

  test('levels and texts in a list go by id, and a slash in a name is written ~1', () => {
    const changes = [
      { at: 'tiers/commune/criteria/total/levels/steps/I/atLeast', replace: 95 },
      { at: 'tiers/commune/criteria/total/levels/steps/II/below', replace: 95 },
      { at: 'tiers/commune/criteria/website/cite/vi-du#1', remove: true },
      { at: 'tiers/commune/criteria/website/cite', insert: 'sua-doi#1/2' },
    ];
    const once = documentOf(changes);

    expect(valueAt(once, [...TOTAL, 'levels', 'steps', 0, 'atLeast'])).toBe(95);
    expect(valueAt(once, [...WEBSITE, 'cite'])).toEqual(['sua-doi#1/2']);
    const first = resolveAmendment({ document: SMALL }, amendment(changes));
    const second = amendment(
      [{ at: 'tiers/commune/criteria/website/cite/sua-doi#1~12', remove: true, clause: 'lan-hai#1' }],
      {
        version: '1.2.0',
        amends: { id: 'vi-du-nho', version: '1.1.0', digest: first.ok ? first.value.compiled.pack.digest : '' },
        texts: [{ ...DECISION, key: 'lan-hai', number: '03/VD' }],
      },
    );
    const twice = first.ok ? resolveAmendment(first.value, second) : first;

    expect(twice.ok && valueAt(twice.value.document, [...WEBSITE, 'cite'])).toEqual([]);
  });
});

describe('what is no single place is told at its line', () => {
  test.each<readonly [string, object, string]>([
    [
      'no such criterion',
      { at: 'tiers/commune/criteria/web-site/max', replace: 7 },
      'amend-none changes.0.at tiers/commune/criteria/web-site/max | web-site | website',
    ],
    ['no such key', { at: 'facts/staff/most', remove: true }, 'amend-none changes.0.at facts/staff/most | most | '],
    ['a position', { at: 'facts/0/title', replace: 'x' }, 'amend-position changes.0.at facts/0/title'],
    ['the head', { at: 'version', replace: '2.0.0' }, 'amend-head changes.0.at version'],
    ['an item that is there', { at: 'facts', insert: { id: 'staff' } }, 'id-duplicate changes.0.insert staff'],
    ['a value that is there', { at: 'period/to', insert: '2019-12-31' }, 'amend-there changes.0.at period/to'],
    [
      'an item by its own address',
      { at: 'facts/new', insert: { id: 'new' } },
      'amend-into changes.0.at facts/new | facts',
    ],
    [
      'a neighbour that is not there',
      { at: 'facts', insert: { id: 'new' }, after: 'staf' },
      'amend-none changes.0.after staf | staf | staff',
    ],
    [
      'a neighbour of a replacement',
      { at: 'period/to', replace: '2019-12-31', after: 'from' },
      'amend-neighbour changes.0.after period/to',
    ],
    [
      'an item under another name',
      { at: 'facts/staff', replace: { id: 'people' } },
      'amend-name changes.0.replace people | staff',
    ],
    ['the same again', { at: 'period/to', replace: '2019-10-31' }, 'amend-same changes.0.replace period/to'],
    [
      'a key that the format has not',
      { at: 'facts/staff/minn', insert: 1 },
      'amend-none changes.0.at facts/staff/minn | minn | min',
    ],
    [
      'a key that the format has not, near none',
      { at: 'facts/staff/xyz', insert: 1 },
      'amend-none changes.0.at facts/staff/xyz | xyz | ',
    ],
    [
      'a list whose name is misspelt',
      { at: 'fact', insert: { id: 'new', type: 'count', title: { vi: 'Mới', en: 'New' } } },
      'amend-none changes.0.at fact | fact | facts',
    ],
    [
      'a key that belongs elsewhere',
      { at: 'tiers/commune/criteria/computers/target', insert: 80 },
      'key-misplaced changes.0.at target | tiers[].criteria[].rule.share',
    ],
    [
      'a slash behind the address of a list',
      { at: 'facts/', insert: { id: 'new', type: 'count', title: { vi: 'Mới', en: 'New' } } },
      'amend-none changes.0.at facts/ | facts/ | facts',
    ],
    [
      'a slash too many',
      { at: 'period//to', replace: '2019-12-31' },
      'amend-none changes.0.at period//to | period//to | period/to',
    ],
    [
      'a clause of a text that is misspelt',
      { at: 'period/to', replace: '2019-12-31', clause: 'sua-do#1' },
      'text-undeclared changes.0.clause sua-do | sua-doi',
    ],
    [
      'a clause of no text',
      { at: 'period/to', replace: '2019-12-31', clause: 'khac#1' },
      'text-undeclared changes.0.clause khac | ',
    ],
  ])('%s', (_, change, expected) => {
    expect(resolved([change])).toEqual([expected.trim()]);
  });

  test('two places of one name', () => {
    const twice = structuredClone(SMALL) as { tiers: { criteria: { children: { cite: string[] }[] }[] }[] };
    twice.tiers[0]?.criteria[0]?.children[0]?.cite.push('vi-du#1');
    const change = { clause: 'sua-doi#1', at: 'tiers/commune/criteria/website/cite/vi-du#1', remove: true };
    const result = resolveAmendment({ document: twice as unknown as Json }, { ...amendment([]), changes: [change] });

    expect(result.ok ? [] : told(result.errors)).toContain(
      'amend-several changes.0.at tiers/commune/criteria/website/cite/vi-du#1 | 2',
    );
  });

  test('a place and what it stands in, changed by two clauses', () => {
    const changes = [
      { at: 'tiers/commune/criteria/website/max', replace: 7 },
      { at: 'tiers/commune/criteria/total', remove: true, clause: 'sua-doi#2' },
    ];

    expect(resolved(changes)).toEqual(['amend-twice changes.1.at tiers/commune/criteria/total | sua-doi#1']);
  });

  const rule = 'tiers/commune/criteria/on-time/rule';
  const band = (change: object) => ({ at: `${rule}/bands/points`, clause: 'sua-doi#2', ...change });
  const other = { flag: { when: 'has-website' } };

  test.each<readonly [string, readonly object[], string]>([
    [
      'an item without a name, and then all around it',
      [band({ insert: { above: 95, points: 3 } }), { at: rule, replace: other }],
      `amend-twice changes.1.at ${rule} | sua-doi#2`,
    ],
    [
      'an item without a name, and then its list',
      [band({ insert: { above: 95, points: 3 } }), { ...band({ remove: true }), clause: 'sua-doi#3' }],
      `amend-twice changes.1.at ${rule}/bands/points | sua-doi#2`,
    ],
    [
      'all around an item without a name, and then the item',
      [{ at: rule, replace: { bands: { of: 'files', points: [{ atLeast: 2, points: 2 }] } } }, band({ insert: 1 })],
      `amend-twice changes.1.at ${rule}/bands/points | sua-doi#1`,
    ],
  ])('%s, changed by two clauses', (_, changes, expected) => {
    expect(resolved(changes)).toEqual([expected]);
  });

  test('two items without a name are two places of their list', () => {
    const at = 'tiers/commune/rankings/total/tieBreak';
    const tieBreak = (of: string) => ({ of, by: 'points', prefer: 'high' });
    const document = documentOf([
      { at, insert: tieBreak('website') },
      { at, insert: tieBreak('on-time') },
    ]);

    expect(valueAt(document, ['tiers', 0, 'rankings', 0, 'tieBreak'])).toEqual([
      tieBreak('computers'),
      tieBreak('website'),
      tieBreak('on-time'),
    ]);
  });

  test('every fault at once, in the order of the amendment', () => {
    const amends = { ...PIN, version: '1.0.1' };

    expect(
      resolved(
        [
          { at: 'fact', remove: true },
          { at: 'facts/staf', remove: true },
        ],
        { amends, version: '1.0.0' },
      ),
    ).toEqual([
      'amend-version version 1.0.0',
      'amends-another amends.version version | 1.0.1 | 1.0.0',
      'amend-none changes.0.at fact | fact | facts',
      'amend-none changes.1.at facts/staf | staf | staff',
    ]);
  });
});

describe('the pack that results has no error', () => {
  test('what is wrong inside a change is told in it', () => {
    const rule = { flag: { when: 'has-websites' } };

    expect(resolved([{ at: 'tiers/commune/criteria/website/rule', replace: rule }])).toEqual([
      'fact-undeclared changes.0.replace.flag.when has-websites | has-website',
    ]);
  });

  test('what a change breaks elsewhere is told at the change, with the place', () => {
    expect(resolved([{ at: 'facts/has-website', remove: true }])).toEqual([
      'amend-broken changes.0.at tiers/commune/criteria/website/rule/flag/when | {"code":"fact-undeclared","params":{"fact":"has-website","suggestion":""}}',
    ]);
  });

  test('what a change breaks far from its place is told at the change', () => {
    expect(resolved([{ at: 'languages/vi', remove: true }])).toContain(
      'amend-broken changes.0.at languages | {"code":"language-undeclared","params":{"language":"vi"}}',
    );
  });

  test('what a change breaks around its place or beside it is told at the change, whatever changes stand before it', () => {
    const first = { at: 'tiers/commune/criteria/computers/title/vi', replace: 'Máy tính làm việc' };
    const levels = 'tiers/commune/criteria/total/levels/steps';

    expect(resolved([first, { at: `${levels}/I/atLeast`, replace: 101 }])).toContain(
      `amend-broken changes.1.at ${levels}/I | {"code":"level-empty","params":{"level":"I"}}`,
    );
    expect(resolved([first, { at: `${levels}/I/atLeast`, replace: 60 }])).toEqual([
      `amend-broken changes.1.at ${levels}/II | {"code":"level-order","params":{"level":"II"}}`,
    ]);
    expect(resolved([first, { at: 'tiers/commune/criteria/website/max', remove: true }])).toEqual([
      'amend-broken changes.1.at tiers/commune/criteria/website/max | {"code":"key-missing","params":{"key":"max"}}',
    ]);
  });

  test('what one of several changes breaks far from its place is told at that one', () => {
    const words = (at: string) => ({ at: `facts/${at}/title/en`, replace: 'Other' });
    const changes = [words('staff'), words('files'), { at: 'facts/has-website', remove: true }, words('files-on-time')];

    expect(resolved(changes)).toEqual([
      'amend-broken changes.2.at tiers/commune/criteria/website/rule/flag/when | {"code":"fact-undeclared","params":{"fact":"has-website","suggestion":""}}',
    ]);
  });

  test('what two changes break together is told of all changes', () => {
    const max = (row: string, replace: number) => ({ at: `tiers/commune/criteria/${row}/max`, replace });
    const result = resolveAmendment(
      { document: SMALL },
      amendment([max('website', 7), { at: 'facts/staff/title/en', replace: 'People' }, max('computers', 21)]),
    );

    expect(result.ok && told(result.warnings)).toEqual([
      'amend-doubtful changes tiers/commune/criteria/total/combine | {"code":"children-max","params":{"node":"total","max":"27","sum":"30"}}',
    ]);
  });

  test('a change that writes the same number in another way changes nothing', () => {
    const at = 'tiers/commune/criteria/website/max';
    const rule = 'tiers/commune/criteria/computers/rule';
    const share = { part: 'staff-with-computer', whole: 'staff', whenZero: 'unscorable' };

    expect(resolved([{ at, replace: '5' }])).toEqual([`amend-same changes.0.replace ${at}`]);
    expect(resolved([{ at, replace: '5.0' }])).toEqual([`amend-same changes.0.replace ${at}`]);
    expect(resolved([{ at: rule, replace: { share } }])).toEqual([`amend-same changes.0.replace ${rule}`]);
    expect(valueAt(documentOf([{ at, replace: '5.5' }]), [...WEBSITE, 'max'])).toBe('5.5');
  });

  test('a warning that the amendment causes is told, and those of the amended pack are not', () => {
    const result = resolveAmendment(
      { document: SMALL },
      amendment([{ at: 'tiers/commune/criteria/website/max', replace: 7 }]),
    );

    expect(result.ok && told(result.warnings)).toEqual([
      'amend-doubtful changes.0.at tiers/commune/criteria/total/combine | {"code":"children-max","params":{"node":"total","max":"27","sum":"29"}}',
    ]);
  });

  test('a warning that the amended pack has already is not told again', () => {
    const base = readSource(changed(formatText('small.pack.yaml'), 'max: 27', 'max: 30')).document as Json;
    const amends = { ...PIN, digest: compilePack(base).pack.digest };
    const result = resolveAmendment(
      { document: base },
      amendment([{ at: 'facts/staff/title/en', replace: 'People' }], { amends }),
    );

    expect(result.ok && told(result.warnings)).toEqual([]);
  });

  test('an amended pack that has errors is not amended', () => {
    const result = resolveAmendment({ document: { format: 'tieuchi/pack@1' } }, amendment([{ at: 'x', remove: true }]));

    expect(result.ok ? [] : told(result.errors)).toEqual(['amend-base amends']);
  });
});

describe('origins', () => {
  const changes = [
    { at: 'tiers/commune/criteria/website/max', replace: 7 },
    { at: 'tiers/commune/criteria/total/max', replace: 29, clause: 'sua-doi#2' },
    { at: 'facts/staff/title/en', replace: 'Civil servants' },
  ];
  const first = resolveAmendment({ document: SMALL }, amendment(changes));
  const digest = first.ok ? first.value.compiled.pack.digest : '';

  test('each changed value has the clause, the number of its text and the pack that it made', () => {
    expect(first.ok && first.value.origins[1]).toEqual({
      at: 'tiers/commune/criteria/total/max',
      did: 'replaced',
      clause: 'sua-doi#2',
      text: '02/VD',
      pack: 'vi-du-nho@1.1.0',
    });
  });

  test('in a chain the last that set a value is its origin', () => {
    const second = amendment(
      [
        { at: 'tiers/commune/criteria/website/max', replace: 6, clause: 'lan-hai#1' },
        { at: 'tiers/commune/criteria/total/max', replace: 28, clause: 'lan-hai#1' },
      ],
      {
        version: '1.2.0',
        amends: { id: 'vi-du-nho', version: '1.1.0', digest },
        texts: [{ ...DECISION, key: 'lan-hai', number: '03/VD' }],
      },
    );
    const result = first.ok ? resolveAmendment(first.value, second) : first;

    expect(result.ok && result.value.origins.map(({ at, clause }) => `${at} ${clause}`)).toEqual([
      'facts/staff/title/en sua-doi#1',
      'tiers/commune/criteria/website/max lan-hai#1',
      'tiers/commune/criteria/total/max lan-hai#1',
    ]);
  });

  test('the consolidated text says them beside the values, and reads as the same document', () => {
    const { document, origins } = first.ok ? first.value : { document: null, origins: [] };
    const text = consolidatedYaml(document, origins, ({ clause, text: number }) => `${clause} (${number})`, ['Top']);

    expect(text).toContain('max: 29 # sua-doi#2 (02/VD)\n');
    expect(text).toContain('en: "Civil servants" # sua-doi#1 (02/VD)\n');
    expect(text).toMatch(/^# Top\n/);
    expect(canonicalJson(readSource(text).document)).toBe(canonicalJson(document));
  });

  test.each(['Civil servants', 'Số người', 'Số # 2', 'a: "b"', '- c', 'hai\ndòng', "d'e", '7', 'yes', ' x '])(
    'the text %j beside its clause is not taken for one that the comment cuts short',
    (replace) => {
      const { document, origins } = resolved([{ at: 'facts/staff/title/en', replace }]) as Resolved;
      const { document: read, issues } = readSource(consolidatedYaml(document, origins, ({ clause }) => clause));

      expect(issues).toEqual([]);
      expect(valueAt(read as Json, ['facts', 1, 'title', 'en'])).toBe(replace);
    },
  );
});

describe('as of a day', () => {
  const values = [
    { from: '2018-01-01', value: 30 },
    { from: '2019-06-01', value: 40 },
  ];
  const dated = { ...(SMALL as object), constants: [{ id: 'target', values }] } as Json;

  test.each([
    ['2018-01-01', 30],
    ['2019-05-31', 30],
    ['2019-06-01', 40],
  ])('on %s the parameter is %i', (day, value) => {
    const result = asOf({ document: dated }, day);

    expect(result.ok && valueAt(result.value.document, ['constants', 0])).toEqual({ id: 'target', value });
    expect(result.ok && result.value.origins[0]).toMatchObject({ at: 'constants/target/value', did: 'dated' });
  });

  test('before its first value it has none, and that is told', () => {
    const result = asOf({ document: dated }, '2017-12-31');

    expect(result.ok ? [] : told(result.errors)).toEqual(['constant-undated constants.0.values target']);
  });

  test('a text is in force from the day it was signed, or from and to the days it says', () => {
    const on = (day: string) => {
      const result = asOf({ document: SMALL }, day);
      return result.ok && result.value.notInForce;
    };

    expect(on('2018-09-30')).toEqual(['vi-du']);
    expect(on('2018-10-01')).toEqual([]);
  });
});

test('an amendment and its opposite give the first values back, whatever was set between', () => {
  const set = (website: number, total: number) => [
    { at: 'tiers/commune/criteria/website/max', replace: website },
    { at: 'tiers/commune/criteria/total/max', replace: total },
  ];
  const head = { version: '1.2.0', texts: [{ ...DECISION, key: 'lan-hai' }] };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (more) => {
      const there = resolveAmendment({ document: SMALL }, amendment(set(5 + more, 27 + more)));
      if (!there.ok) throw new Error(String(told(there.errors)));
      const amends = { id: 'vi-du-nho', version: '1.1.0', digest: there.value.compiled.pack.digest };
      const changes = set(5, 27).map((change) => ({ ...change, clause: 'lan-hai#1' }));
      const back = resolveAmendment(there.value, amendment(changes, { ...head, amends }));

      expect(valueAt(there.value.document, [...TOTAL, 'max'])).toBe(27 + more);
      expect(back.ok && valueAt(back.value.document, ['tiers'])).toEqual(valueAt(SMALL, ['tiers']));
    }),
    { seed: 22, numRuns: 20 },
  );
});
