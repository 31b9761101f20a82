import { BUILT_IN, type CompiledPack, createEngine, type Options } from './engine.js';
import { bug } from './kit/bug.js';
import { type Checked, checked } from './model/issue.js';
import { scoreSource } from './score-source.js';
import type { UnitsOf } from './unit-assessment.js';
import type { Sourced } from './views/result-source.js';

const engine = /* @__PURE__ */ createEngine(BUILT_IN);

/** Scores an assessment of few units: nothing is made ready that pays for itself with many. */
export function scoreOneByOne(compiled: CompiledPack, document: UnitsOf, options: Options): Checked<Sourced> {
  const { plan } = compiled;
  const scored = engine.score(compiled, document, options);
  if (!scored.ok) return scored;
  const { inputs, scores, rankings } = scored.value;
  const source = scoreSource({
    plan,
    assessment: () => inputs.assessment,
    inputAt: (position) => inputs.units[position] ?? bug(`no unit ${position}`),
    scoresAt: (position) => scores[position] ?? bug(`no unit ${position}`),
    rankings: () => rankings,
  });
  return checked({ source: () => source }, scored.warnings);
}
