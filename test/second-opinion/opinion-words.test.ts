import { expect, test } from 'vitest';
import { COMPARED_WORDS, OPINION_WORDS, type OpinionKey, opinionSentence } from '../../src/words/difference-words.js';

const place = { unit: 'ia-grai', layer: 'verified', of: 'tong', what: 'place', engine: '2', opinion: '2.5' };

test('a difference is told in both languages, numbers as each writes them', () => {
  expect(opinionSentence('difference-row', 'vi', place)).toBe(
    'ia-grai, sau thẩm định, bảng xếp hạng "tong", thứ hạng: chương trình cho 2, tính lại cho 2,5',
  );
  expect(opinionSentence('difference-row', 'en', { ...place, option: 'civil', engine: '' })).toBe(
    'ia-grai, as verified, ranking "tong" (civil), place: the engine has nothing, the second opinion 2.5',
  );
});

test('a status is told in words, a level by its id, a node by its title', () => {
  const at = { unit: 'ia-grai', layer: 'reported', of: 'c1' };
  const names = { node: () => 'Máy tính' };

  expect(
    opinionSentence('difference-node', 'vi', { ...at, what: 'status', engine: 'scored', opinion: 'missing' }, names),
  ).toBe(
    'ia-grai, theo số liệu đơn vị khai, tiêu chí "Máy tính", tình trạng: chương trình cho có điểm, tính lại cho thiếu số liệu',
  );
  expect(opinionSentence('difference-node', 'en', { ...at, what: 'level', engine: 'full', opinion: 'II' })).toBe(
    'ia-grai, as reported by the units, criterion "c1", level: the engine has full, the second opinion II',
  );
});

test.each([...Object.entries(OPINION_WORDS), ...Object.entries(COMPARED_WORDS)])(
  '%s is said in both',
  (_, { vi, en }) => {
    expect(vi).not.toBe('');
    expect(en).not.toBe('');
    expect(vi).not.toBe(en);
  },
);

test.each(Object.keys(OPINION_WORDS) as OpinionKey[])('%s leaves no template behind', (key) => {
  const params = { ...place, agreed: '1', differing: '2', notCheckable: '4', operator: 'o' };

  for (const language of ['vi', 'en'] as const) expect(opinionSentence(key, language, params)).not.toMatch(/[{}[\]|…]/);
});
