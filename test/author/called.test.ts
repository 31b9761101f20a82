import { expect, test } from 'vitest';
import { callings } from '../../src/author/called.js';

const UNITS = [
  { id: 'an-loc', names: ['Xã An Lộc'] },
  { id: 'h1', names: ['Huyện Chư Prông'] },
  { id: 'ia-pa', names: ['Huyện Ia Pa'] },
  { id: 'ia-pa-xa', names: ['Xã Ia Pa'] },
  { id: 'an-khe', names: ['Thị xã An Khê'] },
  { id: 'pleiku', names: ['Thành phố Pleiku'] },
  { id: 'phuong-5', names: ['Phường 5'] },
  { id: 'gd', names: ['Sở Giáo dục và Đào tạo'] },
  { id: 'ld', names: ['Sở Lao động - Thương binh và Xã hội'] },
  { id: 'vp', names: ['Văn phòng UBND tỉnh'] },
];

test.each([
  ['UBND xã An Lộc', 'an-loc'],
  ['Ủy ban nhân dân xã An Lộc', 'an-loc'],
  ['ubnd xa an loc', 'an-loc'],
  ['H. Chư Prông', 'h1'],
  ['H.Chư Prông', 'h1'],
  ['UBND H. Ia Pa', 'ia-pa'],
  ['X. Ia Pa', 'ia-pa-xa'],
  ['TX An Khê', 'an-khe'],
  ['TP. Pleiku', 'pleiku'],
  ['P. 5', 'phuong-5'],
  ['Sở GD&ĐT', 'gd'],
  ['Sở GDĐT', 'gd'],
  ['Sở GD-ĐT', 'gd'],
  ['SỞ LĐTB&XH', 'ld'],
  ['Văn phòng UBND tỉnh', 'vp'],
])('"%s", as offices write it, is %s', (asked, id) => {
  expect(callings(UNITS).exactly(asked)).toEqual([id]);
});

test('a name without its division is called nearly so, and by all that have it', () => {
  const { exactly, nearly } = callings(UNITS);

  expect(exactly('Chư Prông')).toEqual([]);
  expect(nearly('Chư Prông')).toEqual(['h1']);
  expect(nearly('Ia Pa')).toEqual(['ia-pa', 'ia-pa-xa']);
});

test('a commune is not a district of the same name', () => {
  const districts = callings([{ id: 'ia-pa', names: ['Huyện Ia Pa'] }]);

  expect(districts.exactly('Xã Ia Pa')).toEqual([]);
});

test('first letters that two names share are both', () => {
  const both = [
    { id: 'a', names: ['Sở Tài nguyên và Môi trường'] },
    { id: 'b', names: ['Sở Thương nghiệp và Mỹ thuật'] },
  ];

  expect(callings(both).exactly('Sở TNMT')).toEqual(['a', 'b']);
});
