import { expect, test } from 'vitest';
import * as audit from '../../src/audit/index.js';

/** They say more about a record, or stand by it, and so refuse exactly what `verify` refuses: `reliance.long.test.ts` runs each. */
const ASK = ['diff', 'excerpt', 'explain', 'redact', 'reliance', 'signRecord'];

/** They do not ask, and why. */
const DO_NOT_ASK: Readonly<Record<string, string>> = {
  assessmentOf: 'reliance is built on it: the document is scored again',
  brokenDigests: 'reliance is built on it',
  correctionFault: 'compares what two records say of themselves; the command verified the one and made the other',
  decisionNotes: 'says what decisions on ties do not do, and nothing for a ranking',
  detach: 'only leaves out; what it answers is not verified without pack and inputs',
  disclosedBy: 'warns of what a part shows; redact and excerpt asked',
  explainFaultSentence: 'words of a refusal to explain',
  explainOpen: 'figures that are still typed: the engine made what it reads in this moment',
  markNotes: 'words of the marks of a row',
  readRecord: 'reads a text',
  readRecordLines: 'reads a text',
  recordLines: 'writes a text',
  recordOf: 'reads an object',
  recordText: 'writes a text',
  refusalOf: 'words of a verification',
  rowMarks: 'says what makes a row less certain, and nothing for it',
  secondOpinion: 'reliance is built on it; it reads no record',
  shownDifference: 'words of a diff, which asked',
  statementOf: 'digests of a record, which a signature is compared with',
  tellAttribution: 'words of a diff, which asked',
  tellFinding: 'words of a finding',
  tellMove: 'words of a diff, which asked',
  tellPackChange: 'words of a diff, which asked',
  tellReason: 'words of a reason',
  tellRow: 'words of a diff, which asked',
  tellStanding: 'words of a diff, which asked',
  tellUnitChange: 'words of a diff, which asked',
  tellingOf: 'words of a pack',
  unitTitle: 'words of a pack',
  verify: 'is what reliance asks',
  verifySignature: 'who signed, not whether the ranking follows (decision 25)',
  CORRECTION_FAULTS: 'a list',
  REPLAY_STAGES: 'a list',
  SIGN_ISSUES: 'a list',
  VERDICTS: 'a list',
};

test('every export of the audit door either asks whether a record may be relied on, or says why it does not', () => {
  expect(Object.keys(audit).toSorted()).toEqual([...ASK, ...Object.keys(DO_NOT_ASK)].toSorted());
});
