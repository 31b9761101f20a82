import { expect, test } from 'vitest';
import { call, folderOf, formatText } from './calling.js';

const COMMUNES = Array.from({ length: 1100 }, (_, index) => `xa-${index + 1}`);

/** A province of 1,100 communes, each with a form that lacks its files. */
const ASSESSMENT = {
  ...{ format: 'tieuchi/assessment@1', id: 'tinh-lon', pack: { id: 'vi-du-nho', version: '1.0.0' }, state: 'draft' },
  ...{ figures: 'synthetic', asOf: '2019-12-01T00:00:00+07:00' },
  units: COMMUNES.map((id) => ({ id, tier: 'commune', name: { vi: id } })),
  submissions: COMMUNES.map((unit) => ({
    ...{ unit, at: '2019-10-20T08:00:00+07:00' },
    facts: { 'has-website': true, staff: 60, 'staff-with-computer': 30 },
  })),
};

const FILES = { 'pack.yaml': formatText('small.pack.yaml'), 'year.json': JSON.stringify(ASSESSMENT) };

test('counts of a thousand and more are written as all numbers are', async () => {
  const cwd = folderOf(FILES);
  const linesOf = async (...argv: readonly string[]) => {
    const lines = (await call([...argv, 'pack.yaml', 'year.json'], { cwd })).out.split('\n');
    return lines.filter((line) => /1[.,]?100 /.test(line) && !line.includes('│'));
  };

  expect(await linesOf('score')).toEqual([
    'Tổng số 1.100 đơn vị: 1.100 được xếp hạng.',
    '  1.100  tiêu chí thiếu số liệu',
  ]);
  expect(await linesOf('status', '--lang', 'en')).toEqual(['1,100 units: 1,100 incomplete.']);
});
