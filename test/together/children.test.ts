import { expect, test } from 'vitest';
import {
  assessmentOf,
  faultsOf,
  packOf,
  pointsOf,
  type Rules,
  recordOf,
  statisticsOf,
  tierOf,
  type Unit,
} from './house.js';

/** Districts over communes: the tier of the house is the district, and its rule reads the communes. */
const packOver = (rules: Rules, communes: object = {}) =>
  packOf(rules, { collects: 'commune' }, [tierOf('commune', { own: [10, { logic: { var: 'x' } }] }, communes)]);

const below = (parent: string, facts?: object): Unit =>
  ({ tier: 'commune', parent, ...(facts ? { facts } : {}) }) as Unit;
const facts = { x: 1 };
const units: Readonly<Record<string, Unit>> = {
  d1: { facts },
  d2: { facts },
  d3: { facts },
  'c-a': below('d1', { x: 8 }),
  'c-b': below('d1', { x: 4 }),
  'c-c': below('d2', { x: 6 }),
  'c-d': below('d2'),
};
const own = { points: 'own' };
const of = (...children: readonly unknown[]) => ({ logic: { '+': [{ '*': [0, { var: 'x' }] }, { children }] } });
const points = (rule: unknown, all = units) => pointsOf(recordOf(packOver({ c: [100, rule] }), assessmentOf(all)), 'c');

test('every unit below counts, an absent one as the rule says; of none below there is no number', () => {
  expect(points(of('mean', own, 0))).toMatchObject({ d1: '6', d2: '3', d3: 'unscorable no-members' });
  expect(points(of('count', own, 0))).toMatchObject({ d1: '2', d2: '2' });
  expect(points(of('mean', own, 'exclude'))).toMatchObject({ d1: '6', d2: '6' });
  expect(points(of('sum', own, 'withhold'))).toMatchObject({ d1: '12', d2: 'unscorable below-without-value' });
  expect(points(of('percentile', own, 2, 50, 'linear'))).toMatchObject({ d1: '6', d2: '4' });
  expect(points(of('share', { '>=': [own, 6] }, false))).toMatchObject({ d1: '0.5', d2: '0.5' });
});

test('the record says who was below, and of whom whenAbsent stood', () => {
  const rows = statisticsOf(recordOf(packOver({ c: [100, of('min', own, 0)] }), assessmentOf(units)), 'c');

  expect(rows.map(({ parent, members, values }) => [parent, members.join(' '), values.min])).toEqual([
    ['d1', 'c-a c-b', '4'],
    ['d2', 'c-c c-d', '0'],
    ['d3', '', undefined],
  ]);
  expect(rows[1]).toMatchObject({
    tier: 'commune',
    left: [],
    absent: [{ unit: 'c-d', because: { code: 'not-submitted' } }],
  });
});

test('B12: a district reaches the standard only if all its communes do', () => {
  const reached = { by: 'percent', basis: 'exact', steps: [{ id: 'reached', atLeast: 50 }], floor: { id: 'not' } };
  const title = { vi: 'Ví dụ' };
  const commune = (rules: Rules) => ({
    ...tierOf('commune', rules),
    criteria: [{ id: 'own', title, max: 10, rule: { logic: { var: 'x' } }, levels: reached }],
  });
  const gate = {
    and: [{ children: ['every', { '==': [{ level: 'own' }, 'reached'] }, false] }, { '!': { var: 'ok' } }],
  };
  const district = {
    collects: 'commune',
    criteria: [
      {
        id: 'total',
        title,
        max: 100,
        rule: { logic: { var: 'x' } },
        levels: { by: 'points', basis: 'exact', steps: [{ id: 'reached', atLeast: 90, gate }], floor: { id: 'not' } },
      },
    ],
  };
  const given = (x: number, ok: boolean) => ({ facts: { x, ok } });
  const record = recordOf(
    packOf({}, district, [commune({})]),
    assessmentOf({
      all: given(95, false),
      few: given(89, false),
      one: given(95, false),
      led: given(95, true),
      none: given(95, false),
      'c-1': below('all', { x: 5 }),
      'c-2': below('few', { x: 9 }),
      'c-3': below('one', { x: 9 }),
      'c-4': below('one', { x: '4.9' }),
      'c-5': below('led', { x: 9 }),
    }),
  );
  const levels = record.entries.flatMap((entry) => {
    const row = entry.state === 'redacted' ? undefined : entry.layers.reported?.criteria[0];
    return row?.node === 'total' && row.status === 'scored' ? [`${entry.unit} ${row.level}`] : [];
  });

  expect(levels).toEqual(['all reached', 'few not', 'led not', 'none not', 'one not']);
});

test('a figure that only the district’s rule reads is asked of the communes', () => {
  const rule = of('sum', { var: 'y' }, 0);

  expect(points(rule, { d1: { facts }, 'c-a': below('d1', { x: 1, y: '2.5' }) })).toMatchObject({ d1: '2.5' });
});

test('what is asked of units below is typed as theirs, and whenAbsent as what is asked', () => {
  const tiers = { collects: 'unit' };

  expect(faultsOf({ logic: { children: ['sum', { var: 'x' }, 0] } })).toEqual(['children-without-tier at rule.logic']);
  expect(faultsOf({ logic: { children: ['sum', { var: 'x' }, false] } }, tiers)).toContain(
    'operand-type at rule.logic.children.2',
  );
  expect(faultsOf({ logic: { children: ['sum', { var: 'x' }, { var: 'x' }] } }, tiers)).toContain(
    'literal-needed at rule.logic.children.2',
  );
  expect(faultsOf({ logic: { children: ['rank', { var: 'x' }, 0, 'high', 'dense'] } }, tiers)).toContain(
    'not-one-of at rule.logic.children.0',
  );
});
