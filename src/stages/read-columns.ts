import { bug } from '../kit/bug.js';
import { orNone } from '../kit/or-none.js';
import { assessmentSchema } from '../model/assessment.js';
import { admit, type Limits } from '../model/document.js';
import { ENTRIES } from '../model/entries.js';
import type { Json } from '../model/expression.js';
import type { Inputs } from '../model/inputs.js';
import type { Plan } from '../model/plan.js';
import { readAssessment } from './read-assessment.js';
import type { ColumnReading } from './read-columns/column-reading.js';
import { type Head, readHead } from './read-columns/head.js';
import { readUnits } from './read-columns/units.js';
import { documentOrder, readShape } from './shape.js';

export type { ColumnReading } from './read-columns/column-reading.js';

/**
 * Reads an assessment straight into columns. Undefined where anything is wrong with the document, or so unusual that only
 * `admit`, `readShape` and `readAssessment` may judge it: they then read the whole of it, and say what.
 */
export function readColumns(
  document: unknown,
  plan: Plan,
  packDigest: string,
  limits: Limits,
): ColumnReading | undefined {
  return orNone(() => {
    const head = readHead(document, plan, packDigest, limits);
    return head && columnReading(document, head, plan, { packDigest, limits });
  });
}

function columnReading(
  document: unknown,
  head: Head,
  plan: Plan,
  { packDigest, limits }: { readonly packDigest: string; readonly limits: Limits },
): ColumnReading | undefined {
  const units = readUnits(head, plan, limits);
  if (units === undefined) return undefined;
  const { issues } = head.context;
  let inputs: Inputs | undefined;
  return {
    ...units,
    issues: issues.length === 0 ? [] : documentOrder(document as Json, issues),
    inputs: () => {
      inputs ??= inputsOf(document, plan, packDigest, limits);
      return inputs;
    },
  };
}

function inputsOf(document: unknown, plan: Plan, packDigest: string, limits: Limits): Inputs {
  const admitted = admit(document, limits, ENTRIES).document;
  const assessment = admitted === undefined ? undefined : readShape(assessmentSchema, admitted).value;
  const read = assessment && readAssessment(assessment, plan, packDigest);
  return read?.inputs ?? bug('changed while it was read');
}
