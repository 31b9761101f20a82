import { expect, test } from 'vitest';
import { giaLai2019 } from '../../criteria-packs/gia-lai-2019/index.js';
import { assess, compilePack, isAssessmentError, isPackError } from '../../src/index.js';

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

test('an error says of which document it is', () => {
  const ofPack = thrownBy(() => compilePack({}));
  const ofAssessment = thrownBy(() => assess(compilePack(giaLai2019), {}));

  expect([isPackError(ofPack), isAssessmentError(ofPack)]).toEqual([true, false]);
  expect([isPackError(ofAssessment), isAssessmentError(ofAssessment)]).toEqual([false, true]);
  expect(isPackError(ofPack) && ofPack.issues.length > 0).toBe(true);
});

test('one of another copy of the library is known too, and nothing else is', () => {
  const foreign = Object.assign(new Error('x'), { name: 'PackError', code: 'pack-invalid', issues: [] });

  expect(isPackError(foreign)).toBe(true);
  for (const other of [undefined, null, 'PackError', new Error('x'), { name: 'PackError' }, { ...foreign, issues: 1 }])
    expect(isPackError(other)).toBe(false);
});
