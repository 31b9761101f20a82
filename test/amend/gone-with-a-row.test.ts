import { expect, test } from 'vitest';
import { resolveAmendment } from '../../src/author/index.js';
import { compilePack } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import { smallPack } from '../support/small-pack.js';
import { DECISION, told } from './base.js';

const title = { vi: 'Tên', en: 'Name' };
const ranking = { by: 'points', basis: 'exact', cohort: 'all', ties: 'competition', notSubmitted: 'omit' };

/** A row that everything rests on that may rest on a row, and one beside it. */
const PACK = smallPack(
  [
    { id: 'a', type: 'count', title },
    { id: 'b', type: 'count', title },
  ],
  [
    {
      id: 'row-a',
      title,
      rule: { logic: { if: [{ attribute: 'urban' }, { '*': [{ var: 'a' }, { constant: 'rate' }] }, 0] } },
    },
    { id: 'row-b', title, rule: { 'per-item': { count: 'b', each: '1', atMost: '10' } } },
  ],
  {
    tier: {
      rankings: [
        { id: 'of-all', title, of: 'total', ...ranking, tieBreak: [{ of: 'row-a', by: 'points', prefer: 'high' }] },
        { id: 'of-a', title, of: 'row-a', ...ranking, tieBreak: [] },
      ],
    },
    pack: {
      languages: ['vi', 'en'],
      constants: [{ id: 'rate', title, value: '1' }],
      attributes: [{ id: 'urban', type: 'boolean', title }],
      relations: [{ holds: { '<=': [{ var: 'a' }, { var: 'b' }] } }],
      gaps: [{ id: 'of-a', at: ['commune/row-a#rule'], kind: 'ambiguous', choice: title }],
    },
  },
) as unknown as Json;

test('with a row go the ranking by it, tie-breaks, figures, numbers, attributes, relations and gaps that serve nothing else', () => {
  const { id, version, digest } = compilePack(PACK).pack;
  const result = resolveAmendment(
    { document: PACK },
    {
      format: 'tieuchi/amendment@1',
      id,
      version: '2.0.0',
      amends: { id, version, digest },
      texts: [DECISION],
      changes: [
        { at: 'tiers/commune/criteria/row-a', remove: true, clause: 'sua-doi#1' },
        { at: 'tiers/commune/criteria/total/max', replace: 10, clause: 'sua-doi#1' },
      ],
    },
  );
  if (!result.ok) throw new Error(told(result.errors).join('\n'));
  const along = result.value.origins.filter((origin) => origin.with === 'tiers/commune/criteria/row-a');

  expect(along.map(({ at }) => at).toSorted()).toEqual([
    'attributes',
    'constants',
    'facts/a',
    'gaps/of-a',
    'relations',
    'tiers/commune/rankings/of-a',
    'tiers/commune/rankings/of-all/tieBreak',
  ]);
});
