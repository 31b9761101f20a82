import { expect, test } from 'vitest';
import { joinPack } from '../../src/author/index.js';
import type { Json } from '../../src/model/expression.js';
import { smallPack } from '../support/small-pack.js';

const title = { vi: 'Tên' };

test('of a core a pack has what it reads, and what that is derived from, to the last step', () => {
  const core = {
    format: 'tieuchi/core@1',
    constants: [
      { id: 'per', value: '100', title },
      { id: 'other', value: '1', title },
    ],
    facts: [
      ...['sent', 'online', 'unread'].map((id) => ({ id, type: 'count', title })),
      { id: 'share', derive: { '/': [{ var: 'online' }, { var: 'sent' }] }, title },
      { id: 'percent', derive: { '*': [{ var: 'share' }, { constant: 'per' }] }, title },
    ],
  };
  const pack = {
    ...smallPack([], [{ id: 'row', rule: { logic: { '/': [{ var: 'percent' }, 10] } } }]),
    extends: ['core.yaml'],
  };
  const { document } = joinPack(pack as unknown as Json, [core as unknown as Json]);
  const { facts, constants } = document as unknown as Record<string, readonly { readonly id: string }[]>;

  expect(facts?.map(({ id }) => id)).toEqual(['sent', 'online', 'share', 'percent']);
  expect(constants?.map(({ id }) => id)).toEqual(['per']);
});
