import { expect, test } from 'vitest';
import { explain } from '../../src/audit/index.js';
import { printExplanation } from '../../src/cli/print/explanation.js';
import { assess, compilePack } from '../../src/index.js';
import { assessmentOf, done, packOf } from './office.js';

const verifiers = [{ id: 'so-tttt', title: { vi: 'Sở Thông tin và Truyền thông' } }];
const staff = { ...done({ by: 'ubnd-huyen' }), done: undefined, fact: 'staff', value: 3 };

/** The explanation of xa-1, or of a criterion of it, on wide lines. */
function explained(byOthers: string, question: object = {}): string {
  const pack = compilePack(packOf({ verification: { verifiers, byOthers } }));
  const sent = { huyen: {}, 'xa-1': { by: 'Chủ tịch UBND xã' }, 'xa-2': {} };
  const record = assess(pack, assessmentOf(sent, { verifications: [JSON.parse(JSON.stringify(staff))] }));
  const told = explain({ record, pack }, { unit: 'xa-1', ...question }, 'vi');
  return told.ok ? printExplanation(told.value, 200) : JSON.stringify(told.errors);
}

test('an explanation says who answers for the figures', () => {
  expect(explained('off')).toContain(
    'Người ký, chịu trách nhiệm về số liệu: Chủ tịch UBND xã (phiếu nhận lúc 08:00 ngày 20/10/2019 (+07:00))',
  );
});

test('a figure that was set by a body whose verification is refused is not told as verified', () => {
  const people = (byOthers: string) => explained(byOthers, { criterion: 'people' });

  expect(people('finding')).toContain('"Số người": 3 (theo thẩm định qua hồ sơ, đơn vị khai 10: đủ)');
  expect(people('refused')).toContain('"Số người": 10\n');
  expect(explained('refused')).toContain('nên kết quả không được nhận');
});
