import { expect, test } from 'vitest';
import { prove } from '../../../src/author/index.js';
import { assess, compilePack } from '../../../src/index.js';

const title = { vi: 'Tên' };
const a = { var: 'a' };
const b = { var: 'b' };
/** Weighted geometric means: of 3 and 3 each is 3, on paper. */
const byPowers = { '*': [{ pow: [a, 0.3] }, { pow: [b, 0.7] }] };
const byLogarithms = { exp: { '/': [{ '+': [{ ln: a }, { ln: b }] }, 2] } };
/** One power around the whole product: exact where it is rational. */
const underOnePower = { pow: [{ '*': [{ pow: [a, 3] }, { pow: [b, 7] }] }, 0.1] };

const levels = (basis: string) => ({
  levels: { by: 'points', basis, steps: [{ id: 'good', title, atLeast: 3 }], floor: { id: 'rest', title } },
});
const leaf = (logic: unknown, more: object = {}) => ({ id: 'one', title, max: 5, rule: { logic }, ...more });
const ranking = (basis: string, tieBreak: readonly object[] = [], of = 'one') => ({
  ...{ id: 'r', of, by: 'points', basis, cohort: 'all', ties: 'competition', notSubmitted: 'omit', tieBreak },
});

function packOf(criteria: readonly object[], rankings: readonly object[] = []) {
  return compilePack({
    format: 'tieuchi/pack@1',
    id: 'p',
    version: '1.0.0',
    title,
    languages: ['vi'],
    standing: 'reconstructed',
    texts: [],
    period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' },
    policies: { whenMissing: 'withhold', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
    procedure: { ranked: 'reported' },
    facts: ['a', 'b'].map((id) => ({ id, type: 'count', min: 1, max: 5, title })),
    tiers: [{ id: 't', title, cohorts: [{ id: 'all' }], criteria, rankings }],
    gaps: [],
  });
}

/** The places in the tier at which values out of several irrational ones are compared. */
function told(criteria: readonly object[], rankings: readonly object[] = []): readonly string[] {
  return prove(packOf(criteria, rankings)).findings.flatMap(({ code, path }) =>
    code === 'irrational-compared' ? [path.slice(2).join('.')] : [],
  );
}

const PUBLISHED = { publish: { points: { places: 2, mode: 'half-up' } } };

test('what is told of does happen: by a product of powers, of 3 and 3 not 3, and the level is missed', () => {
  const { entries } = assess(packOf([leaf(byPowers, levels('exact'))]), {
    format: 'tieuchi/assessment@1',
    ...{ id: 'x', pack: { id: 'p', version: '1.0.0' }, state: 'draft', figures: 'real' },
    asOf: '2020-01-01T00:00:00+07:00',
    units: [{ id: 'u', tier: 't' }],
    submissions: [{ unit: 'u', at: '2019-11-01T00:00:00+07:00', facts: { a: 3, b: 3 } }],
  });

  expect(JSON.stringify(entries)).toContain('"level":"rest"');
});

test.each([
  ['a level by the exact value', [leaf(byPowers, levels('exact'))], [], ['criteria.0.levels.basis']],
  ['a level by the printed value', [leaf(byPowers, { ...levels('published'), ...PUBLISHED })], [], []],
  [
    'a level behind a rounding',
    [leaf(byPowers, { ...levels('exact'), round: { places: 10, mode: 'half-up' } })],
    [],
    [],
  ],
  ['a level of one power', [leaf(underOnePower, levels('exact'))], [], []],
  ['a ranking by the exact value', [leaf(byPowers)], [ranking('exact')], ['rankings.0.basis']],
  ['a ranking by the printed value', [leaf(byPowers, PUBLISHED)], [ranking('published')], []],
  ['a rounding down', [leaf(byPowers, { round: { places: 1, mode: 'down' } })], [], ['criteria.0.round']],
  ['a rounding to the nearest', [leaf(byPowers, { round: { places: 1, mode: 'half-up' } })], [], []],
  ['a floor in the rule', [leaf({ floor: byPowers })], [], ['criteria.0.rule']],
  ['a floor of one power', [leaf({ floor: { '*': [2, { pow: [a, 0.5] }] } })], [], []],
  ['a comparison in the rule', [leaf({ if: [{ '<': [byPowers, 3] }, 1, 5] })], [], ['criteria.0.rule']],
  ['the maximum, passed by a hair', [leaf(byLogarithms)], [], ['criteria.0.rule']],
])('%s', (_, criteria, rankings, places) => {
  expect(told(criteria, rankings)).toEqual(places);
});

test('a group of two roots, a row that reads another, and a tie-break are told too; a cohort below is asked apart', () => {
  const root = (id: string, of: object) => ({ id, title, max: 3, rule: { logic: { root: [of, 2] } } });
  const group = { id: 'top', title, max: 6, combine: 'sum', children: [root('x', a), root('y', b)] };
  const reader = leaf({ '+': [{ points: 'x' }, { points: 'y' }] }, levels('exact'));
  const tieBreak = [{ of: 'top', by: 'points', prefer: 'high' }];

  expect(told([group, reader], [ranking('exact', tieBreak, 'x')])).toEqual([
    'criteria.1.levels.basis',
    'rankings.0.tieBreak.0.of',
  ]);
});

test('a maximum that is really passed is told as before', () => {
  const codes = prove(packOf([leaf({ '*': [1.001, byLogarithms] })])).findings.map(({ code }) => code);

  expect(codes).toEqual(['max-exceeded']);
});

test('a maximum that a rule without roots passes by a hair is passed', () => {
  const hair = { '/': [1, { '*': [1e12, 1e12, 1e12] }] };
  const { findings } = prove(packOf([leaf({ '+': [{ max: [a, b] }, hair] })]));

  expect(findings.map(({ code }) => code)).toEqual(['max-exceeded']);
});
