import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { consolidatedYaml, readSource, resolveAmendment } from '../../src/author/index.js';
import { compilePack } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import type { Pack } from '../../src/model/pack.js';
import { amendment, DECISION, resolved, SMALL, told } from './base.js';

const GIA_LAI = readSource(
  readFileSync(new URL('../../criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml', import.meta.url), 'utf8'),
).document as Json;

/** Resolves an amendment of a pack. */
function amended(base: Json, changes: readonly object[]) {
  const { id, version, digest } = compilePack(base).pack;
  return resolveAmendment(
    { document: base },
    {
      format: 'tieuchi/amendment@1',
      id,
      version: '9.0.0',
      amends: { id, version, digest },
      texts: [DECISION],
      changes: changes.map((change) => ({ clause: 'sua-doi#1', ...change })),
    },
  );
}

/** The small pack with another row, facts, a condition and a gap that rest on it. */
function base(change: (pack: Mutable) => void): Json {
  const pack = JSON.parse(JSON.stringify(SMALL)) as Mutable;
  change(pack);
  return pack as unknown as Json;
}

type Mutable = { [key: string]: never } & {
  tiers: [{ criteria: [{ children: object[]; levels: { steps: object[] }; max: number }]; rankings: object[] }];
  gaps: object[];
  facts: object[];
};

describe('a tier that is removed is one change', () => {
  test('districts of Gia Lai go with all that names them, and only with that', () => {
    const result = amended(GIA_LAI, [{ at: 'tiers/district', remove: true }]);
    if (!result.ok) throw new Error(told(result.errors).join('\n'));
    const { document, origins } = result.value;
    const pack = document as unknown as Pack;

    expect(pack.tiers.map(({ id }) => id)).toEqual(['department', 'commune']);
    expect(JSON.stringify(pack.gaps.map(({ at }) => at))).not.toContain('district');
    expect(pack.gaps.map(({ id }) => id)).not.toContain('level-gate');
    expect(pack.procedure.handedIn).toBeUndefined();
    expect(pack.tiers[1]?.submits).toBeUndefined();
    expect(pack.facts.map(({ id }) => id)).not.toContain('communes-connected');
    expect(pack.facts.map(({ id }) => id)).toContain('staff');
    expect(pack.texts.map(({ key }) => key)).toContain('hue-3402');
    expect(origins.filter(({ at }) => at === 'facts/communes')).toEqual([
      {
        at: 'facts/communes',
        did: 'removed',
        clause: 'sua-doi#1',
        text: '02/VD',
        pack: 'gia-lai-2019@9.0.0',
        with: 'tiers/district',
      },
    ]);
    expect(told(result.warnings)).toEqual([]);
  });

  test('the consolidated text lists at its head what went along', () => {
    const result = amended(GIA_LAI, [{ at: 'tiers/district', remove: true }]);
    if (!result.ok) throw new Error('refused');
    const text = consolidatedYaml(result.value.document, result.value.origins, ({ with: root }) => `with ${root}`);

    expect(text).toContain('# with tiers/district: facts/communes\n');
    expect(text).toContain('# with tiers/district: procedure/handedIn\n');
  });

  test('what an amendment removes itself has its own clause, and no tier that it went with', () => {
    const changes = [
      { at: 'tiers/district', remove: true },
      { at: 'procedure/handedIn', remove: true, clause: 'sua-doi#2' },
    ];
    const result = amended(GIA_LAI, changes);
    if (!result.ok) throw new Error(told(result.errors).join('\n'));
    const [handedIn] = result.value.origins.filter(({ at }) => at === 'procedure/handedIn');

    expect(handedIn).toMatchObject({ clause: 'sua-doi#2' });
    expect(handedIn).not.toHaveProperty('with');
  });

  test('a change of what goes along would be lost, so it is told', () => {
    const changes = [
      { at: 'gaps/level-gate/kind', replace: 'ambiguous', clause: 'sua-doi#2' },
      { at: 'tiers/district', remove: true },
    ];
    const result = amended(GIA_LAI, changes);

    expect(result.ok ? [] : told(result.errors)).toEqual(['amend-twice changes.0.at gaps/level-gate/kind | sua-doi#1']);
  });
});

describe('a row that is removed', () => {
  test('asks for the new maximum of its group in plain words', () => {
    expect(resolved([{ at: 'tiers/commune/criteria/website', remove: true }])).toEqual([
      'amend-max changes.0.at tiers/commune/criteria/website | tiers/commune/criteria/total/max | 27 | 22',
    ]);
  });

  test('takes its figures and tie-breaks along once the maximum is stated', () => {
    const result = resolved([
      { at: 'tiers/commune/criteria/computers', remove: true },
      { at: 'tiers/commune/criteria/total/max', replace: 7 },
    ]);
    if (Array.isArray(result)) throw new Error(result.join('\n'));
    const { document, origins } = result as Exclude<typeof result, readonly string[]>;
    const pack = document as unknown as Pack;

    expect(pack.facts.map(({ id }) => id)).toEqual(['has-website', 'files', 'files-on-time']);
    expect(pack.tiers[0]?.rankings?.[0]?.tieBreak).toEqual([]);
    expect(origins.filter((origin) => origin.with !== undefined).map(({ at }) => at)).toEqual([
      'tiers/commune/rankings/total/tieBreak',
      'facts/staff',
      'facts/staff-with-computer',
    ]);
  });

  test('that another row counts is an error that names the other row', () => {
    const document = base(
      ({
        tiers: [
          {
            criteria: [total],
          },
        ],
      }) => {
        total.children.push({
          id: 'twice',
          max: 5,
          title: { vi: 'Hai lần', en: 'Twice' },
          rule: { logic: { points: 'website' } },
        });
        total.max = 32;
      },
    );
    const changes = [
      { at: 'tiers/commune/criteria/website', remove: true },
      { at: 'tiers/commune/criteria/total/max', replace: 27 },
    ];
    const result = amended(document, changes);
    const mended = amended(document, [
      ...changes,
      { at: 'tiers/commune/criteria/twice/rule', replace: { logic: { '*': [1, { points: 'on-time' }] } } },
    ]);

    expect(result.ok ? [] : told(result.errors)).toEqual([
      'amend-along changes.0.at tiers/commune/criteria/twice | tiers/commune/criteria/website',
    ]);
    expect(mended.ok).toBe(true);
  });

  test('that the gate of a level reads is an error that names the gate', () => {
    const document = base(
      ({
        tiers: [
          {
            criteria: [total],
          },
        ],
      }) => {
        Object.assign(total.levels.steps[0] ?? {}, { gate: { '>=': [{ points: 'website' }, 5] } });
      },
    );
    const result = amended(document, [
      { at: 'tiers/commune/criteria/website', remove: true },
      { at: 'tiers/commune/criteria/total/max', replace: 22 },
    ]);

    expect(result.ok ? [] : told(result.errors)).toEqual([
      'amend-along changes.0.at tiers/commune/criteria/total/levels/steps/I/gate | tiers/commune/criteria/website',
    ]);
  });

  test('that is the last of its group is an error that names the group', () => {
    const document = base(
      ({
        tiers: [
          {
            criteria: [total],
          },
        ],
      }) => {
        total.children.push({
          id: 'lone',
          max: 3,
          title: { vi: 'Nhóm', en: 'Group' },
          combine: 'sum',
          children: [{ id: 'only', max: 3, title: { vi: 'Dòng', en: 'Row' }, rule: { flag: { when: 'has-website' } } }],
        });
        total.max = 30;
      },
    );
    const result = amended(document, [{ at: 'tiers/commune/criteria/only', remove: true }]);

    expect(result.ok ? [] : told(result.errors)).toEqual([
      'amend-along changes.0.at tiers/commune/criteria/lone | tiers/commune/criteria/only',
    ]);
  });

  test('and put in another group takes nothing along', () => {
    const row = { id: 'only', max: 3, title: { vi: 'Dòng', en: 'Row' }, rule: { flag: { when: 'has-website' } } };
    const document = base(
      ({
        tiers: [
          {
            criteria: [total],
          },
        ],
      }) => {
        total.children.push({
          id: 'lone',
          max: 3,
          title: { vi: 'Nhóm', en: 'Group' },
          combine: 'sum',
          children: [row],
        });
        total.max = 30;
      },
    );
    const moved = {
      id: 'website',
      max: 5,
      title: { vi: 'Trang', en: 'Site' },
      rule: { flag: { when: 'has-website' } },
    };
    const result = amended(document, [
      { at: 'tiers/commune/criteria/website', remove: true },
      { at: 'tiers/commune/criteria/lone/children', insert: moved },
      { at: 'tiers/commune/criteria/lone/max', replace: 8 },
    ]);

    expect(result.ok ? result.value.origins.flatMap((origin) => origin.with ?? []) : told(result.errors)).toEqual([]);
  });

  test('a figure that two removed rows read goes with the last of them', () => {
    const document = base(
      ({
        tiers: [
          {
            criteria: [total],
          },
        ],
      }) => {
        total.children.push({
          id: 'again',
          max: 1,
          title: { vi: 'Lại', en: 'Again' },
          rule: { flag: { when: 'has-website' } },
        });
        total.max = 28;
      },
    );
    const result = amended(document, [
      { at: 'tiers/commune/criteria/website', remove: true, clause: 'sua-doi#1' },
      { at: 'tiers/commune/criteria/again', remove: true, clause: 'sua-doi#2' },
      { at: 'tiers/commune/criteria/total/max', replace: 22 },
    ]);
    const along = result.ok ? result.value.origins.filter((origin) => origin.with !== undefined) : told(result.errors);

    expect(along).toMatchObject([
      { at: 'facts/has-website', clause: 'sua-doi#2', with: 'tiers/commune/criteria/again' },
    ]);
  });
});

describe('a relation that is inserted while figures go with a row', () => {
  const gone = [
    { at: 'tiers/commune/criteria/computers', remove: true, clause: 'sua-doi#2' },
    { at: 'tiers/commune/criteria/total/max', replace: 7, clause: 'sua-doi#2' },
  ];
  const holds = (a: string, b: string) => ({ holds: { '<=': [{ var: a }, { var: b }] } });
  const related = base((pack) => {
    Object.assign(pack, { relations: [holds('staff-with-computer', 'staff'), holds('files-on-time', 'files')] });
  });

  test('stays where its figures stay, beside one that goes along', () => {
    const kept = amended(related, [{ at: 'relations', insert: { holds: { '>=': [{ var: 'files' }, 0] } } }, ...gone]);
    if (!kept.ok) throw new Error(told(kept.errors).join('\n'));

    expect((kept.value.document as unknown as Pack).relations).toEqual([
      holds('files-on-time', 'files'),
      { holds: { '>=': [{ var: 'files' }, 0] } },
    ]);
  });

  test.each([
    ['a figure that goes', 'staff', ''],
    ['a figure that is not there', 'file', 'files'],
  ])('is told in itself where it names %s', (_, fact, suggestion) => {
    const result = amended(related, [{ at: 'relations', insert: holds(fact, 'files') }, ...gone]);

    expect(result.ok ? [] : told(result.errors)).toEqual([
      `fact-undeclared changes.0.insert.holds.<=.0.var ${fact} | ${suggestion}`.trim(),
    ]);
  });

  test('and stands in a list that has one which goes along is told as lost', () => {
    const lost = holds('staff-with-computer', 'staff');
    const again = amended(related, [{ at: 'relations', replace: [lost] }, ...gone]);

    expect(again.ok ? [] : told(again.errors)).toEqual(['amend-twice changes.0.at relations | sua-doi#2']);
  });
});

test('a gap of which one place is removed, and the last goes with a row, is told with the clause of the row', () => {
  const document = base((pack) => {
    const at = ['commune/website', 'commune/computers'];
    pack.gaps = [{ id: 'both', at, kind: 'ambiguous', choice: { vi: 'Cả hai', en: 'Both' } }] as never;
  });
  const result = amended(document, [
    { at: 'gaps/both/at/commune~1website', remove: true },
    { at: 'tiers/commune/criteria/computers', remove: true, clause: 'sua-doi#2' },
    { at: 'tiers/commune/criteria/total/max', replace: 7, clause: 'sua-doi#2' },
  ]);

  expect(result.ok ? [] : told(result.errors)).toEqual([
    'amend-twice changes.0.at gaps/both/at/commune~1website | sua-doi#2',
  ]);
});

test('a tie-break that is inserted with a mistake is told, also where another goes along', () => {
  const at = 'tiers/commune/rankings/total/tieBreak';
  const result = amended(SMALL, [
    { at, insert: { of: 'on-tim', by: 'points', prefer: 'high' } },
    { at: 'tiers/commune/criteria/computers', remove: true, clause: 'sua-doi#2' },
    { at: 'tiers/commune/criteria/total/max', replace: 7, clause: 'sua-doi#2' },
  ]);

  expect(result.ok ? [] : told(result.errors)).toEqual(['node-undeclared changes.0.insert.of on-tim | on-time']);
});

test('an amendment that removes no tier and no row takes nothing along', () => {
  const result = resolveAmendment(
    { document: SMALL },
    amendment([{ at: 'tiers/commune/rankings/total/tieBreak', replace: [] }]),
  );

  expect(result.ok && result.value.origins.map(({ at }) => at)).toEqual(['tiers/commune/rankings/total/tieBreak']);
});

test('who may verify is never widened by what goes along', () => {
  const document = base((pack) => {
    Object.assign(pack.tiers, [{ ...pack.tiers[0], id: 'district', rankings: [] }, pack.tiers[0]]);
    const verifiers = [{ id: 'phong', title: { vi: 'Phòng', en: 'Office' }, tiers: ['district'] }];
    Object.assign(pack, { procedure: { ranked: 'reported', verification: { verifiers } } });
  });
  const result = amended(document, [{ at: 'tiers/district', remove: true }]);

  expect(result.ok ? [] : told(result.errors)).toEqual([
    'amend-along changes.0.at procedure/verification/verifiers | tiers/district',
  ]);
});
