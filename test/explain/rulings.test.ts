import { expect, test } from 'vitest';
import { explain } from '../../src/audit/index.js';
import { assess, compilePack } from '../../src/index.js';
import { assessmentOf, done, packOf } from '../procedure/office.js';
import { type Case, explained } from './house.js';

const CLAIMED: Case = {
  rule: { flag: { when: 'has-website' } },
  max: '5',
  facts: { 'has-website': false },
  node: { mayClaimNotApplicable: true },
  entry: { notApplicable: { reason: 'không có thủ tục nào' } },
  pack: { procedure: { ranked: 'verified' } },
  layer: 'verified',
};
const ruled = (notApplicable: string, note: string) => ({ criterion: 'asked', notApplicable, note });

test('of two rulings on a claim the last is told: one that was refused at first, and then accepted', () => {
  const text = explained(
    { ...CLAIMED, verifications: [ruled('refused', 'Có hồ sơ'), ruled('accepted', 'Đã hủy')] },
    'en',
  );

  expect(text).toContain(
    'The unit claims that it does not apply, its reason: không có thủ tục nào; the verifier accepts: Đã hủy',
  );
  expect(text).not.toContain('is refused');
});

test('of two rulings on a claim the last is told: one that was accepted at first, and then refused', () => {
  const text = explained(
    { ...CLAIMED, verifications: [ruled('accepted', 'Đã hủy'), ruled('refused', 'Có hồ sơ')] },
    'en',
  );

  expect(text).toContain('The claim of the unit that it does not apply is refused: Có hồ sơ');
  expect(text).not.toContain('accepts');
});

test('of a claim on a group that is refused, and one on a criterion below it that is accepted, the accepted one is told', () => {
  const mayClaim = { mayClaimNotApplicable: true };
  const office = packOf({});
  const tiers = office.tiers.map((tier) => ({
    ...tier,
    criteria: tier.criteria.map(({ children, ...group }) => ({
      ...{ ...group, ...mayClaim },
      children: children.map((child) => ({ ...child, ...mayClaim })),
    })),
  }));
  const pack = compilePack({ ...office, tiers });
  const criteria = {
    total: { notApplicable: { reason: 'Xã mới lập' } },
    people: { notApplicable: { reason: 'Chưa có biên chế' } },
  };
  const { done: _, ...head } = done({});
  const record = assess(
    pack,
    assessmentOf(
      { huyen: {}, 'xa-1': { criteria } },
      {
        verifications: [
          { ...head, criterion: 'total', notApplicable: 'refused', note: 'Lập từ năm trước' },
          { ...head, criterion: 'people', notApplicable: 'accepted', note: 'Đúng' },
        ],
      },
    ),
  );
  const told = explain({ record, pack }, { unit: 'xa-1', criterion: 'people' }, 'en');

  expect(JSON.stringify(told)).toContain(
    'The unit claims that it does not apply, its reason: Chưa có biên chế; the verifier accepts: Đúng',
  );
});
