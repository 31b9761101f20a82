import { BUILT_IN, type CompiledPack, createEngine, type Options, type Scored } from '../../engine.js';
import type { Hash } from '../../kit/sha256.js';
import { limitsOf } from '../../model/document.js';
import type { Figures } from '../../stages/figures.js';
import { type ColumnResults, plainFigures, resultsOf } from '../../stages/results.js';
import { programsOf } from '../../stages/score/tier-program.js';
import type { Written } from '../../stages/write.js';
import { hiddenUnits, isDetached } from '../record-parts.js';
import type { AnyRecord } from '../record-text.js';
import type { RecordVerification } from './verification.js';

const engine = createEngine(BUILT_IN);

/**
 * What is derived again, where the assessment, scored in columns, gives the very text of the record, as `isSame` says, digests included:
 * then every digest fits, and nothing differs. Undefined of a record that hides a part, and of one that differs: what
 * differs is found unit by unit.
 */
export function writtenAgain(
  record: AnyRecord,
  compiled: CompiledPack,
  assessment: unknown,
  options: Options & { readonly hash: Hash },
  isSame: (written: Written) => boolean,
): RecordVerification['replay'] {
  // what a plugin does wrong is told by the evaluator
  if (isDetached(record) || hiddenUnits(record).size > 0 || record.plugins.length > 0) return undefined;
  const { pack, plan } = compiled;
  const read = plainFigures(assessment, plan, pack.digest, limitsOf(options.limits));
  if (!read) return undefined;
  const { figures, source } = read;
  const results = resultsOf(plan, figures, programsOf(plan), BUILT_IN.ties);
  const { layers, statistics, rankings } = results;
  // another build may have written it: `verify` says so
  const written = { engine: record.engine, pack, plan, layers, statistics, rankings, source: source() };
  return isSame(written) ? derivedWhenAsked(compiled, figures, results, options) : undefined;
}

/** The objects of scores and record are made of the columns when they are asked for: a verdict needs none of them. */
function derivedWhenAsked(
  compiled: CompiledPack,
  { inputs }: Figures,
  { count, unitAt, rankings, statistics }: ColumnResults,
  options: Options,
): NonNullable<RecordVerification['replay']> {
  let scored: Scored | undefined;
  return {
    compiled,
    get scored() {
      scored ??= {
        inputs: inputs(),
        scores: Array.from({ length: count }, (_, position) => unitAt(position)),
        rankings,
        statistics,
        asStated: [],
      };
      return scored;
    },
    get record() {
      return engine.account(compiled, this.scored, options);
    },
  };
}
