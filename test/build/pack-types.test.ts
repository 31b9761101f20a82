import { expect, test } from 'vitest';
import { packTypes } from '../../src/build/index.js';
import { compilePack, definePack } from '../../src/index.js';

const TITLE = { vi: 'Tên "mới" */', en: 'Name' };

const PACK = definePack({
  format: 'tieuchi/pack@1',
  id: 'xa-2019',
  version: '1.0.0',
  title: { vi: 'Bộ tiêu chí', en: 'Criteria' },
  languages: ['vi', 'en'],
  standing: 'official',
  texts: [],
  period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' },
  policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
  procedure: { ranked: 'reported' },
  gaps: [],
  facts: [
    { id: 'staff', type: 'count', title: TITLE, min: 1 },
    { id: 'trained', type: 'number', title: TITLE, atMost: 'staff', min: 0 },
    { id: 'has-site', type: 'boolean', title: TITLE },
    { id: 'grade', type: 'choice', title: TITLE, options: ['good', { id: 'fair', title: TITLE }] },
    { id: 'meetings', type: 'list', title: TITLE, of: { day: 'date', "l'eau": 'number', 'có mặt': 'boolean' } },
    { id: 'names', type: 'list', title: TITLE, of: 'number' },
    { id: 'survey', type: 'mark', title: TITLE, provider: 'office', max: 10 },
    { id: 'share', title: TITLE, derive: { '/': [{ var: 'trained' }, { var: 'staff' }] } },
  ],
  tiers: [
    {
      id: 'commune',
      title: { vi: 'Cấp xã', en: 'Communes' },
      cohorts: [{ id: 'all' }],
      criteria: [
        {
          id: 'total',
          title: TITLE,
          max: 60,
          combine: 'sum',
          levels: { by: 'points', basis: 'exact', steps: [{ id: 'A', atLeast: 30 }], floor: { id: 'none' } },
          children: [
            { id: 'training', title: TITLE, max: 10, rule: { logic: { min: [10, { var: 'share' }] } } },
            {
              id: 'quality',
              title: TITLE,
              max: 10,
              rule: { choice: { fact: 'grade', points: { good: 10, fair: 5 } } },
            },
            { id: 'met', title: TITLE, max: 10, rule: { 'per-item': { count: 'meetings', each: 1, atMost: 10 } } },
            { id: 'named', title: TITLE, max: 10, rule: { 'per-item': { count: 'names', each: 1, atMost: 10 } } },
            { id: 'survey-mark', title: TITLE, max: 10, rule: { mark: { fact: 'survey' } } },
            { id: 'site', title: TITLE, max: 10, rule: { flag: { when: 'has-site' } } },
          ],
        },
      ],
      rankings: [
        {
          id: 'overall',
          of: 'total',
          by: 'points',
          basis: 'exact',
          cohort: 'all',
          ties: 'competition',
          tieBreak: [],
          notSubmitted: 'omit',
        },
      ],
    },
    {
      id: 'village',
      title: { vi: 'Thôn', en: 'Villages' },
      cohorts: [{ id: 'all' }],
      criteria: [{ id: 'alone', title: TITLE, max: 5, rule: { flag: { when: 'has-site' } } }],
    },
  ],
});

test('the declaration has of each tier the facts that it is asked, with their values, and every id', () => {
  const lines = packTypes(compilePack(PACK)).split('\n');

  expect(lines.slice(lines.indexOf("import type * as tieuchi from 'tieuchi';"))).toEqual([
    "import type * as tieuchi from 'tieuchi';",
    '',
    '/** Bộ tiêu chí */',
    'export type Xa2019Names = {',
    '  /** What each tier has, by its id. */',
    '  readonly tiers: {',
    '    /** Cấp xã */',
    '    readonly commune: {',
    '      /** What its units are asked, by id, with the type of each value. */',
    '      readonly facts: {',
    ...['staff: number | string', 'trained: number | string', "'has-site': boolean", "grade: 'good' | 'fair'"].flatMap(
      (fact) => ['        /** Tên "mới" * / */', `        readonly ${fact};`],
    ),
    '        /** Tên "mới" * / */',
    "        readonly meetings: readonly { readonly 'có mặt': boolean; readonly 'l\\'eau': number | string; readonly day: string }[];",
    '        /** Tên "mới" * / */',
    '        readonly names: readonly (number | string)[];',
    '      };',
    '      /** The marks that others give its units, by id. */',
    "      readonly marks: 'survey';",
    '      /** The criteria, by id. */',
    "      readonly criteria: 'training' | 'quality' | 'met' | 'named' | 'survey-mark' | 'site';",
    '      /** The groups of criteria, by id. */',
    "      readonly groups: 'total';",
    '      /** The levels that its nodes earn, by id, floors among them. */',
    "      readonly levels: 'A' | 'none';",
    '      /** Its rankings, by id. */',
    "      readonly rankings: 'overall';",
    '    };',
    '    /** Thôn */',
    '    readonly village: {',
    '      /** What its units are asked, by id, with the type of each value. */',
    '      readonly facts: {',
    '        /** Tên "mới" * / */',
    "        readonly 'has-site': boolean;",
    '      };',
    '      /** The criteria, by id. */',
    "      readonly criteria: 'alone';",
    '      /** The groups of criteria, by id. */',
    '      readonly groups: never;',
    '      /** The levels that its nodes earn, by id, floors among them. */',
    '      readonly levels: never;',
    '      /** Its rankings, by id. */',
    '      readonly rankings: never;',
    '    };',
    '  };',
    '};',
    '',
    '/** The pack as written, with its names: `compilePack<Xa2019>(document)`. */',
    'export type Xa2019 = tieuchi.DefinedPack<Xa2019Names>;',
    '',
  ]);
});

test('the declaration says first of which pack it is, in both languages', () => {
  const { digest } = compilePack(PACK).pack;
  const lines = packTypes(compilePack(PACK)).split('\n');

  expect(lines[0]).toBe(`// Tên gọi trong bộ tiêu chí xa-2019 1.0.0, ${digest}.`);
  expect(lines).toContain(`// The names in the criteria pack xa-2019 1.0.0, ${digest}.`);
});

test('no two ids have a type of one name', () => {
  const nameOf = (id: string) => / type ([\w$]+)Names = /.exec(packTypes(compilePack({ ...PACK, id })))?.[1];

  expect(nameOf('gia-lai-2019')).toBe('GiaLai2019');
  expect(['a-b1', 'a-b-1', 'ab1', 'ab-1', 'a-1-2', 'a-12', 'a12', 'a-1b', 'a-1-b', 'a1-b'].map(nameOf)).toEqual([
    'AB_1',
    'AB1',
    'Ab_1',
    'Ab1',
    'A1_2',
    'A12',
    'A_12',
    'A1b',
    'A1B',
    'A_1B',
  ]);
  expect(['aB', 'a-B', 'Ab', 'AB', 'a--b', 'a-', 'a--1', 'a1--1', 'a-1-'].map(nameOf)).toEqual([
    'A_B',
    'A$_B',
    '_Ab',
    '_A_B',
    'A$B',
    'A$',
    'A$1',
    'A_1$1',
    'A1$',
  ]);
});

test('of all ids of up to four characters out of a, B, 1 and the hyphen, no two have a type of one name', () => {
  const longer = (ids: readonly string[]) => ids.flatMap((id) => ['a', 'B', '1', '-'].map((next) => id + next));
  const [one = [], two = [], three = []] = [['a', 'B'], longer(['a', 'B']), longer(longer(['a', 'B']))];
  const ids = [...one, ...two, ...three, ...longer(three)];
  const names = ids.map((id) => / type ([\w$]+)Names = /.exec(packTypes(compilePack({ ...PACK, id })))?.[1] ?? '');

  expect(ids.length).toBe(170);
  expect(new Set(names).size).toBe(170);
  for (const name of names) expect(name).toMatch(/^[A-Z_$][\w$]*$/);
});
