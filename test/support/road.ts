import { vi } from 'vitest';
import type * as Index from '../../src/index.js';
import { deepFreeze } from '../../src/kit/deep-freeze.js';
import type * as CompileLoops from '../../src/logic/loops/compile-loops.js';
import type { AssessmentRecord } from '../../src/model/record.js';

/**
 * Read before every test file. `TIEUCHI_ROAD=columns npm test`: `assess` scores in columns, and its record is read back from
 * the text. `TIEUCHI_ROAD=exact npm test`: no expression has loops, so that every node of every unit is scored by the evaluator.
 */
const ROADS: Readonly<Record<string, () => void>> = {
  columns: () => vi.doMock('../../src/index.js', inColumns),
  exact: () =>
    vi.doMock('../../src/logic/loops/compile-loops.js', async (original: () => Promise<typeof CompileLoops>) => ({
      ...(await original()),
      compileLoops: () => undefined,
    })),
};

const road = process.env.TIEUCHI_ROAD;

/** Whether every record of `assess` is read back from its text. */
export const IS_READ_BACK = road === 'columns';

if (road !== undefined) (ROADS[road] ?? unknownRoad(road))();

async function inColumns(original: () => Promise<typeof Index>): Promise<typeof Index> {
  const index = await original();
  const { safeScore } = await import('../../src/score.js');
  const { assessmentError } = await import('../../src/model/errors.js');
  const { optionsGiven } = await import('../../src/model/options-given.js');
  const safeAssess: typeof Index.safeAssess = (pack, assessment, given = {}) => {
    const options = optionsGiven(given);
    const result = safeScore(pack, assessment, options);
    return result.ok ? { ...result, value: readBack(result.value.recordText(options.hash)) } : result;
  };
  const assess: typeof Index.assess = (pack, assessment, options) => {
    const result = safeAssess(pack, assessment, options);
    if (!result.ok) throw assessmentError(result.errors);
    return result.value;
  };
  return { ...index, safeAssess, assess };
}

/** The pack of a record is frozen, as it is where records share it. */
function readBack(text: string): AssessmentRecord {
  const record: AssessmentRecord = JSON.parse(text);
  deepFreeze(record.pack.document);
  return record;
}

function unknownRoad(name: string): never {
  throw new Error(`TIEUCHI_ROAD is ${Object.keys(ROADS).join(' or ')}, not ${name}`);
}
