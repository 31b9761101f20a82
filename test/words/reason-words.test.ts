import { expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.js';
import { finding } from '../../src/model/finding.js';
import { findingSentence, reasonSentence } from '../../src/words/index.js';

const names = {
  fact: (id: string) => ({ staff: 'Số cán bộ', files: 'Số hồ sơ' })[id],
  node: (id: string) => ({ website: 'Trang thông tin' })[id],
};

test('a reason of the engine names facts by their titles, and by their ids without', () => {
  const reason = { code: 'missing', params: { facts: 'staff, files' } };
  expect(reasonSentence(reason, 'vi', { names })).toBe('thiếu số liệu "Số cán bộ", "Số hồ sơ"');
  expect(reasonSentence(reason, 'en')).toBe('missing facts "staff", "files"');
  expect(reasonSentence({ code: 'missing', params: { facts: '' } }, 'vi')).toBe('thiếu số liệu');
});

test('a kind says its reason, without the brackets that nobody can fill', () => {
  expect(reasonSentence({ code: 'bands/whole-zero' }, 'vi', { kinds: KINDS })).toBe('Không phát sinh, không áp dụng');
  expect(reasonSentence({ code: 'bands/whole-zero' }, 'vi', { kinds: KINDS, params: { whole: 'Số hồ sơ' } })).toBe(
    'Không phát sinh (Số hồ sơ bằng 0), không áp dụng',
  );
  expect(reasonSentence({ code: 'flag/met' }, 'en', { kinds: KINDS, params: { points: '5', max: '5' } })).toBe(
    'Met: 5 of 5 points',
  );
});

test('a reason that the pack itself states is shown as written', () => {
  expect(reasonSentence({ code: 'logic/Không có bộ phận một cửa' }, 'vi', { kinds: KINDS })).toBe(
    'Không có bộ phận một cửa',
  );
  expect(reasonSentence({ code: 'of-another-version' }, 'en')).toBe('of-another-version');
});

// what a pack states may be called as what every object of JavaScript has, or look like a sentence to be filled in
test.each(['constructor', 'toString', '__proto__', '{points} of [{max}]'])(
  'the reason %s is shown as it is',
  (reason) => {
    const params = { points: '5', max: '5' };

    expect(reasonSentence({ code: `logic/${reason}` }, 'vi', { kinds: KINDS, params })).toBe(reason);
    expect(reasonSentence({ code: reason }, 'en', { kinds: KINDS, params })).toBe(reason);
  },
);

test('a finding shows numbers in the language, and its facts by name', () => {
  const differs = finding('claim-differs', 'website', { node: 'website', claimed: '17.5', computed: '52/3' });
  expect(findingSentence(differs, 'vi', names)).toBe(
    'tiêu chí "Trang thông tin": đơn vị tự chấm 17,5 điểm, tính theo số liệu được ≈ 17,333 điểm',
  );
  const beyond = finding('out-of-bounds', '', { fact: 'staff', value: '0.5', min: '1', max: '' });
  expect(findingSentence(beyond, 'vi', names)).toBe('số liệu "Số cán bộ" ghi 0,5, ngoài giới hạn; ít nhất phải là 1');
  const broken = finding('relation-broken', '', { relation: 'facts/files#atMost', facts: 'files, staff' });
  expect(findingSentence(broken, 'vi', names)).toBe('số liệu không khớp: "Số hồ sơ", "Số cán bộ"');
  expect(findingSentence(broken, 'en', { relation: () => 'not more than staff' })).toBe(
    'facts that do not agree: "files", "staff"; they break the rule: not more than staff',
  );
});

test('evidence keys are said in the language', () => {
  const lacking = finding('evidence-incomplete', 'website', { node: 'website', needs: 'number, date' });
  expect(findingSentence(lacking, 'vi', names)).toBe(
    'minh chứng của tiêu chí "Trang thông tin" chưa ghi: số hiệu, ngày',
  );
});

test('a finding of another version of the engine is told by its code', () => {
  expect(findingSentence({ code: 'not-of-this-version', params: {} }, 'vi')).toBe('not-of-this-version');
});

test('what a stranger wrote cannot move the terminal or turn the line around', () => {
  expect(reasonSentence({ code: 'logic/\u001b[31mđỏ\nvà \u202enghịch' }, 'vi')).toBe(
    '\\u{1b}[31mđỏ và \\u{202e}nghịch',
  );
  const forged = finding('evidence-missing', 'website', { node: 'a\u0007\r\nb' });
  expect(findingSentence(forged, 'vi')).toBe('tiêu chí "a\\u{7} b" không có minh chứng được chấp nhận');
});
