import { recordLines as linesOfRecord } from '../../src/audit/index.js';
import { nodeSha256 as sha256 } from '../../src/cli/hash.js';
import { compilePack } from '../../src/index.js';
import { canonicalJson } from '../../src/kit/canonical-json.js';
import { assessmentSchema } from '../../src/model/assessment.js';
import { ENGINE } from '../../src/model/build.js';
import type { Inputs } from '../../src/model/inputs.js';
import type { Plan } from '../../src/model/plan.js';
import type { RecordPack } from '../../src/model/record.js';
import { evaluate } from '../../src/stages/evaluate.js';
import { rank } from '../../src/stages/rank.js';
import { readAssessment } from '../../src/stages/read-assessment.js';
import { record } from '../../src/stages/record.js';
import { sourceOf } from '../../src/stages/write/source.js';
import { recordChunks, recordLines, recordParts, recordText } from '../../src/stages/write.js';
import { columnsOf } from './columns-of-scores.js';

/** A record, made as an object and written from columns. */
export interface Comparison {
  /** The canonical JSON of the object. */
  readonly text: string;
  /** Every way of writing whose bytes are others. */
  readonly differing: readonly string[];
  /** How many cells were written from their columns, by what is found at them. */
  readonly plain: ReadonlyMap<string, number>;
}

/** As `compareWritten`, of a pack and an assessment as documents. */
export function compareRecord(pack: unknown, assessment: unknown): Comparison {
  const { pack: recorded, plan } = compilePack(pack);
  const { inputs, issues } = readAssessment(assessmentSchema.parse(assessment), plan, recorded.digest);
  if (!inputs) throw new Error(JSON.stringify(issues));
  return compareWritten(recorded, plan, inputs);
}

/** Scores an assessment, and compares the record as an object with what is written from columns, in every way. */
export function compareWritten(pack: RecordPack, plan: Plan, inputs: Inputs): Comparison {
  const { scores, statistics } = evaluate(plan, inputs);
  const rankings = rank(plan, inputs, scores);
  const parts = { engine: ENGINE, pack, plan, inputs, rankings, statistics };
  const object = record({ ...parts, scores, hash: sha256 });
  const [text, lines] = [canonicalJson(object), [...linesOfRecord(object)].join('')];
  const ways = (['singles', 'plain'] as const).map((which) => ({ which, ...columnsOf(plan, inputs, scores, which) }));
  const differing = ways.flatMap(({ which, layers }) => {
    const written = { ...parts, layers, source: sourceOf(inputs) };
    return [
      ...(recordText(written, sha256) === text ? [] : [`${which}: text`]),
      ...([...recordChunks(recordParts(written, sha256))].join('') === text ? [] : [`${which}: chunks`]),
      ...([...recordLines(recordParts(written, sha256))].join('') === lines ? [] : [`${which}: lines`]),
    ];
  });
  return { text, differing, plain: ways[1]?.plain ?? new Map() };
}
