import { expect, test } from 'vitest';
import { mutationScore } from '../../src/author/index.js';
import { printMutation } from '../../src/cli/print/test.js';
import { casesOf, documentOf, packOf } from './loading.js';

const PACK = packOf('examples/shapes/A11/pack.yaml');
const CASES = [casesOf(PACK, documentOf('examples/shapes/A11/cases.yaml'))];

test('alterations end at the bound of steps, and those that were not tried are counted, not taken as noticed', () => {
  const whole = mutationScore(PACK, CASES);
  const cut = mutationScore(PACK, CASES, {}, { steps: 6_000 });

  expect(whole.untried).toBe(0);
  const all = whole.alterations + whole.refused;
  expect(cut.untried).toBeGreaterThan(0);
  expect(cut.alterations + cut.refused + cut.untried).toBe(all);
  expect(cut.alterations).toBeGreaterThan(0);
  expect(cut.noticed).toBeLessThan(whole.noticed);
  expect(mutationScore(PACK, CASES, {}, { steps: 6_000 })).toEqual(cut);
});

test('with no step left every alteration is told as not tried, in both languages', () => {
  const none = mutationScore(PACK, CASES, {}, { steps: 0 });

  expect([none.alterations, none.noticed, none.survivors.length]).toEqual([0, 0, 0]);
  expect(printMutation({ ...none, untried: 3 }, 'en')).toContain(
    'Not tried: 3 alterations, spread over the whole pack, as the trials ended at their bound of steps\n',
  );
  expect(printMutation({ ...none, untried: 3 }, 'vi')).toContain(
    'Chưa thử: 3 thay đổi, trải đều khắp bộ tiêu chí, vì việc thử dừng ở giới hạn số bước\n',
  );
});
