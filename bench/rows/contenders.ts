import { differences } from '../agree.js';
import { decimalContender } from '../contenders/json-logic-decimal.js';
import { logicEngineContender } from '../contenders/json-logic-engine.js';
import { jsonLogicContender } from '../contenders/json-logic-js.js';
import { type AsyncContender, zenContender } from '../contenders/zen-engine.js';
import type { BenchData, DataSource } from '../data.js';
import type { Contender } from '../limit.js';
import { checkedOn, type Ready, type Row, type Skipped } from '../row.js';

type Made = Contender | AsyncContender | undefined;

/** A library that evaluates the rules as the engine lowered them; sums, levels and places are the same code for all. */
const contender = (name: string, what: string, make: (data: BenchData) => Made | Promise<Made>): Row => ({
  name,
  table: 'score',
  what,
  unit: 'µs per unit × criterion',
  against: 'hard-coded',
  most: 2000,
  prepare: (data, units) => readyOf(name, make, data, units),
});

/**
 * Its rules must agree with the engine's where nothing is rounded. Where criteria round, doubles may fall on the other
 * side of a half: how often is told beside its time.
 */
async function readyOf(
  name: string,
  make: (data: BenchData) => Made | Promise<Made>,
  data: DataSource,
  units: number,
): Promise<Ready | Skipped> {
  const unrounded = data({ ...checkedOn(units), pack: 'unrounded' });
  const exact = await make(unrounded);
  if (!exact) return { skipped: `${name} is not installed: it has no binary for this platform` };
  const { cells, first } = differences(unrounded.reference(), await exact(unrounded.facts));
  if (cells > 0) throw new Error(`${name}: ${cells} points differ; ${first}`);
  const plain = data(checkedOn(units));
  const timed = (await make(plain)) as Contender;
  const rounded = differences(plain.reference(), await timed(plain.facts));
  const { facts } = data({ units });
  return { run: () => timed(facts), note: `${rounded.cells} of ${plain.facts.length * 105} values rounded otherwise` };
}

export const CONTENDERS: readonly Row[] = [
  contender('json-logic-js', 'json-logic-js, doubles', jsonLogicContender),
  contender('json-logic-js-decimal', 'json-logic-js with decimal.js', decimalContender),
  contender('json-logic-engine', 'json-logic-engine, compiled, doubles', logicEngineContender),
  contender('zen-engine', '@gorules/zen-engine, native', zenContender),
];
