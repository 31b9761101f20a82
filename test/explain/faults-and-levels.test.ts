import { expect, test } from 'vitest';
import { printRecord } from '../support/printed-record.js';
import { type Case, explained, recordOf } from './house.js';

const SHARE: Case = {
  rule: { share: { part: 'files-late', whole: 'files', whenZero: 'zero' } },
  max: '5',
  facts: { 'files-late': 1200, files: 1000 },
};

test('figures that do not agree are told with what they are, and the rule as the rule that they break', () => {
  const page = explained(SHARE, 'vi');

  expect(page).toContain(
    'Không tính được điểm vì số liệu không khớp: "Hồ sơ quá hạn" (1200), "Số hồ sơ" (1000); trái quy định: "Hồ sơ quá hạn" không được lớn hơn "Số hồ sơ"; thực tế "Hồ sơ quá hạn" (1200) lớn hơn "Số hồ sơ" (1000)\n',
  );
  expect(page).not.toContain('không khớp với nhau:');
});

test('a table of places and a list of findings say so too', () => {
  const text = printRecord(recordOf(SHARE), { language: 'vi', width: 1000, findings: true });

  expect(text).toContain('số liệu không khớp: "Hồ sơ quá hạn" (1200), "Số hồ sơ" (1000); trái quy định: ');
});

const LEVELS = {
  by: 'percent',
  basis: 'exact',
  steps: [
    { id: 'tot', title: { vi: 'Tốt', en: 'Good' }, atLeast: '80' },
    { id: 'dat', title: { vi: 'Đạt', en: 'Fair' }, atLeast: '50', below: '80' },
  ],
  floor: { id: 'khong', title: { vi: 'không xếp hạng', en: 'unranked' } },
};
const levelled = (late: number): Case => ({
  ...SHARE,
  facts: { 'files-late': late, files: 1000 },
  node: { levels: LEVELS },
});

test('the level of a criterion with a rule is told, as that of a group is', () => {
  expect(explained(levelled(625), 'vi')).toContain(
    'Mức độ\n      - "I.1. Tiêu chí được hỏi": Đạt, theo tỷ lệ phần trăm 62,5% (mức này từ 50% đến dưới 80%)\n      - Để đạt Tốt còn thiếu 17,5 điểm phần trăm (cần từ 80% trở lên, đang có 62,5%)\n',
  );
});

test('the floor of levels says that it is below the lowest one, and reads like no state of a unit', () => {
  expect(explained(levelled(100), 'vi')).toContain(
    '"I.1. Tiêu chí được hỏi": dưới Đạt, theo tỷ lệ phần trăm 10%, không đạt mức nào\n',
  );
  expect(explained(levelled(100), 'en')).toContain('below Fair, by percent 10%');
});

test('a value just below a level is not shown as the level begins', () => {
  const page = explained({ ...levelled(0), facts: { 'files-late': 799_999, files: 1_000_000 } }, 'vi');

  expect(page).toContain('còn thiếu 0,0001 điểm phần trăm (cần từ 80% trở lên, đang có 79,9999%)');
});

test('the mode of a rounding is told only where it decided', () => {
  const rounded = (late: number, mode: string): string =>
    explained({ ...SHARE, facts: { 'files-late': late, files: 1000 }, node: { round: { places: 1, mode } } }, 'vi');

  // 5 × 333 / 1000 is 1.665, 5 × 330 / 1000 is 1.65, a half
  expect(rounded(333, 'half-up')).toContain('Từ 1,665 thành 1,7 điểm: làm tròn đến 1 chữ số thập phân\n');
  expect(rounded(330, 'half-up')).toContain('làm tròn đến 1 chữ số thập phân, từ nửa trở lên thì làm tròn lên\n');
  expect(rounded(330, 'half-even')).toContain('làm tròn đến 1 chữ số thập phân, đúng nửa thì về số chẵn\n');
  expect(rounded(333, 'down')).toContain('Từ 1,665 thành 1,6 điểm: làm tròn đến 1 chữ số thập phân, bỏ phần lẻ\n');
});

test('points come first, and the exact fraction only where it is asked for', () => {
  const one: Case = { ...SHARE, facts: { 'files-late': 1, files: 3 } };

  expect(explained(one, 'vi')).toContain('Kết quả: 1,667 điểm (tối đa 5 điểm)\n');
  expect(explained(one, 'vi')).not.toMatch(/\d\/3/);
  expect(explained(one, 'vi', true)).toContain('Kết quả: 1,667 (đúng bằng 5/3) điểm (tối đa 5 điểm)\n');
});
