import { expect, test } from 'vitest';
import { prove } from '../../../src/author/index.js';
import { compilePack } from '../../../src/index.js';

const title = { vi: 'Tên' };
const leaf = (id: string, more: object = {}) => ({ id, title, max: 100, rule: { logic: { var: id } }, ...more });
const group = (id: string, combine: unknown, children: readonly object[], more: object = {}) => ({
  id,
  title,
  max: 100,
  combine,
  children,
  ...more,
});
const ranking = (by: string, of = 'top', tieBreak: readonly object[] = []) => ({
  ...{ id: 'r', of, by, basis: 'exact', cohort: 'all', ties: 'competition', notSubmitted: 'omit', tieBreak },
});

/** "path: node group child" of each use of points that the pack is warned of. */
function warned(criteria: readonly object[], rankings: readonly object[], whenMissing = 'exclude'): readonly string[] {
  const pack = compilePack({
    format: 'tieuchi/pack@1',
    id: 'p',
    version: '1.0.0',
    title,
    languages: ['vi'],
    standing: 'reconstructed',
    texts: [],
    period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' },
    policies: { whenMissing, whenNotApplicable: 'zero', whenUnscorable: 'withhold' },
    procedure: { ranked: 'reported' },
    facts: ['a', 'b', 'c'].map((id) => ({ id, type: 'number', min: 0, max: 100, title })),
    tiers: [{ id: 't', title, cohorts: [{ id: 'all' }], criteria, rankings }],
    gaps: [],
  });
  return prove(pack).findings.flatMap(({ code, path, params: { node, group: of, child } }) =>
    code === 'points-of-smaller-base' ? [`${path.slice(2).join('.')}: ${node} ${of} ${child}`] : [],
  );
}

const two = [leaf('a'), leaf('b')];

test.each(['mean', 'min', 'max'])(
  'a ranking by points of a group by %s of which a child may be left out',
  (combine) => {
    expect(warned([group('top', combine, two)], [ranking('points')])).toEqual(['rankings.0.by: top top a']);
  },
);

test('the same by weighted mean, and of a sum above it, and of a bonus', () => {
  const weighted = two.map((one) => ({ ...one, weight: 1 }));
  const inner = group('inner', 'weighted-mean', weighted);

  expect(warned([group('top', 'weighted-mean', weighted)], [ranking('points')])).toEqual(['rankings.0.by: top top a']);
  expect(warned([group('top', 'sum', [inner])], [ranking('points')])).toEqual(['rankings.0.by: top inner a']);
  expect(warned([group('top', 'sum', [leaf('c'), { ...inner, role: 'bonus' }])], [ranking('points')])).toEqual([
    'rankings.0.by: top inner a',
  ]);
});

test('converted and percent, another policy, a sum, and percents of percents are no fault', () => {
  const inner = group('inner', 'mean', two);

  expect(warned([group('top', 'mean', two)], [ranking('converted')])).toEqual([]);
  expect(warned([group('top', 'mean', two)], [ranking('percent')])).toEqual([]);
  expect(warned([group('top', 'mean', two)], [ranking('points')], 'zero')).toEqual([]);
  expect(warned([group('top', 'sum', two, { max: 200 })], [ranking('points')])).toEqual([]);
  expect(warned([group('top', 'mean', [{ ...inner, whenMissing: 'zero' }])], [ranking('points')])).toEqual([]);
});

test('a child that does not apply is left out as well', () => {
  const claimable = [leaf('a', { mayClaimNotApplicable: true, whenNotApplicable: 'exclude' }), leaf('b')];

  expect(warned([group('top', 'mean', claimable)], [ranking('points')], 'zero')).toEqual(['rankings.0.by: top top a']);
});

test('a group is left out only by what leaves it without a value: of a missing figure that counts 0, nothing does', () => {
  const zero = (id: string) => leaf(id, { whenMissing: 'zero' });
  const of = (...children: readonly object[]) =>
    warned([group('top', 'mean', [group('inner', 'mean', children), zero('c')])], [ranking('points')]);

  expect(of(leaf('a'))).toEqual(['rankings.0.by: top top inner']);
  expect(of(zero('a'))).toEqual([]);
  expect(of(leaf('a'), zero('b'))).toEqual([]);
});

test('tie-breaks, levels, rules, conditions and gates that use such points are told where they stand', () => {
  const levels = (by: string, gate: object) => ({
    by,
    basis: 'exact',
    steps: [{ id: 'I', title, atLeast: 50, gate }],
    floor: { id: 'none', title },
  });
  const top = group('top', 'mean', two, { levels: levels('points', { '>': [{ points: 'top' }, 1] }) });
  const rows = { all: [{ nodes: ['outer', 'children'] }, { '>': [{ var: 'points' }, 1] }] };
  const reads = leaf('x', { rule: { logic: { points: 'top' } } });
  const asked = leaf('c', { appliesTo: { '>': [{ points: 'top' }, 1] } });
  const fair = leaf('y', { rule: { logic: { converted: 'top' } } });
  const outer = group('outer', 'sum', [top], { levels: levels('percent', rows) });

  expect(
    warned(
      [outer, reads, asked, fair],
      [
        ranking('percent', 'top', [
          { of: 'top', by: 'points', prefer: 'high' },
          { of: 'x', by: 'points', prefer: 'high' },
        ]),
      ],
    ),
  ).toEqual([
    'criteria.0.levels.steps.0.gate: top top a',
    'criteria.0.children.0.levels.steps.0.gate: top top a',
    'criteria.0.children.0.levels.by: top top a',
    'criteria.1.rule: top top a',
    'criteria.2.appliesTo: top top a',
    'rankings.0.tieBreak.0.by: top top a',
  ]);
});

test('a rounding of a group whose base shrinks, which rounds points of the smaller base; and none of one that cannot shrink', () => {
  const round = { places: 0, mode: 'half-up' };

  expect(warned([group('top', 'mean', two, { round })], [])).toEqual(['criteria.0.round: top top a']);
  expect(warned([group('top', 'mean', two, { round })], [], 'zero')).toEqual([]);
  expect(warned([group('top', 'sum', two, { round })], [])).toEqual([]);
});
