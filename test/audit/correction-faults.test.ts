import { expect, test } from 'vitest';
import { CORRECTION_FAULTS } from '../../src/audit/index.js';
import { correctionFaultSentence, LANGUAGES } from '../../src/words/index.js';

test('why a record corrects no other is one of eight reasons, each with a sentence in both languages', () => {
  expect(CORRECTION_FAULTS).toEqual([
    'corrects-nothing',
    'corrects-another',
    'draft-corrected',
    'pack-of-another',
    'period-of-another',
    'units-of-another',
    'approved-before',
    'approval-of-corrected',
  ]);
  for (const fault of CORRECTION_FAULTS)
    for (const language of LANGUAGES) expect(correctionFaultSentence(fault, language, {})).toMatch(/\w+ \w+/);
});
