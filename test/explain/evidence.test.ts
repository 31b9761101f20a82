import { expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.js';
import { titlesOf } from '../../src/words/index.js';
import { printFindings } from '../support/printed-record.js';
import { type Case, explained, recordOf } from './house.js';

const FLAG: Case = { rule: { flag: { when: 'has-website' } }, max: '2', facts: { 'has-website': true } };
const ASKED: Case = { ...FLAG, node: { evidence: { whenAbsent: 'zero' } } };
const PIECE = { title: 'Báo cáo năm 2019', number: '12/BC-UBND', date: '2019-10-20', page: '3' };
const VERIFIED = { pack: { procedure: { ranked: 'verified', whenUnverified: 'finding' } }, layer: 'verified' };
const REFUSED: Case = {
  ...ASKED,
  ...VERIFIED,
  entry: { evidence: [PIECE] },
  verifications: [{ criterion: 'asked', evidence: 'refused', note: 'Báo cáo của năm khác' }],
};

test('evidence is told with its title, number, date and page', () => {
  expect(explained({ ...ASKED, entry: { evidence: [PIECE] } }, 'vi')).toContain(
    'Minh chứng\n      - Báo cáo năm 2019, số 12/BC-UBND, ngày 20/10/2019, trang 3\n',
  );
  expect(explained({ ...FLAG, entry: { evidence: [{ page: 'https://example.org/a' }] } }, 'en')).toContain(
    'Evidence\n      - page https://example.org/a\n',
  );
  expect(explained(FLAG, 'vi')).not.toContain('Minh chứng');
});

test('evidence that is not there is told as that', () => {
  const page = explained(ASKED, 'vi');

  expect(page).toContain('- Đơn vị chưa gửi minh chứng\n');
  expect(page).toContain('- Chưa có minh chứng nên tính 0 điểm, dù tính theo số liệu được 2 điểm\n');
});

test('refused evidence is told as refused, by whom and why, and never as evidence that is not there', () => {
  const page = explained(REFUSED, 'vi');

  expect(page).toContain('- Báo cáo năm 2019, số 12/BC-UBND, ngày 20/10/2019, trang 3\n');
  expect(page).toContain(
    '- Không được chấp nhận: council, thẩm định qua hồ sơ, ngày 01/11/2019: Báo cáo của năm khác\n',
  );
  expect(page).toContain('- Minh chứng không được chấp nhận nên tính 0 điểm, dù tính theo số liệu được 2 điểm\n');
  expect(page).toContain(
    '- minh chứng của tiêu chí "I.1. Tiêu chí được hỏi" không được council chấp nhận: Báo cáo của năm khác\n',
  );
  expect(page).not.toMatch(/[Cc]hưa có minh chứng|chưa gửi minh chứng/);
});

test('a list of findings tells it as well, and the layer before the ruling does not', () => {
  const record = recordOf(REFUSED);

  expect(printFindings(record, titlesOf(record, 'vi', KINDS))).toContain('không được council chấp nhận');
  expect(explained({ ...REFUSED, layer: 'reported' }, 'vi')).not.toContain('chấp nhận');
});

test('a later ruling that accepts it holds', () => {
  const accepted = { criterion: 'asked', evidence: 'accepted', note: 'Đã bổ sung' };
  const page = explained({ ...REFUSED, verifications: [...(REFUSED.verifications ?? []), accepted] }, 'vi');

  expect(page).toContain('- Được chấp nhận: council, thẩm định qua hồ sơ, ngày 02/11/2019: Đã bổ sung\n');
  expect(page).toContain('Kết quả: 2 điểm');
});
