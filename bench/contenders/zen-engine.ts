import type { Facts } from '../assessment.js';
import type { BenchData } from '../data.js';
import { type Results, rankResults, reusedResults } from '../results.js';
import { loweredLeaves, type NOT_APPLICABLE } from './lowered.js';
import { DOUBLES, tally } from './tally.js';
import { zenText } from './zen-text.js';

/** A program that is asked asynchronously. */
export type AsyncContender = (units: readonly Facts[]) => Promise<Results>;

/**
 * @gorules/zen-engine: a decision of one node with an expression for each criterion, evaluated in Rust, in its decimals.
 * Its binary is built for some platforms only: undefined where it is not installed.
 */
export async function zenContender(data: BenchData): Promise<AsyncContender | undefined> {
  const library = await loadZen();
  if (!library) return undefined;
  const leaves = loweredLeaves(data);
  const decision = new library.ZenEngine().createDecision(decisionOf(leaves));
  const columns = reusedResults();
  return async (units) => {
    const results = columns(units.length);
    for (let start = 0; start < units.length; start += AT_ONCE) {
      const block = units.slice(start, start + AT_ONCE);
      const answers = await Promise.all(block.map((facts) => decision.evaluate(facts)));
      for (const [index, { result }] of answers.entries())
        tally(leaves, DOUBLES, results, start + index, (leaf) => ruleValue(result[`n${leaf}`] ?? null));
    }
    rankResults(results);
    return results;
  };
}

/** What is used of the package. */
interface ZenLibrary {
  readonly ZenEngine: new () => {
    readonly createDecision: (content: object) => {
      readonly evaluate: (facts: object) => Promise<{ readonly result: Record<string, number | null> }>;
    };
  };
}

/**
 * The package, where it is installed: `npm install --no-save @gorules/zen-engine`. It stands in no list of dependencies, since
 * a lock file needs the binaries of every platform, which not every registry has.
 */
async function loadZen(): Promise<ZenLibrary | undefined> {
  const name = '@gorules/zen-engine';
  return import(name).catch(() => undefined);
}

/** Units that wait at the same time. */
const AT_ONCE = 64;

/** A missing criterion comes back as null. */
function ruleValue(value: number | typeof NOT_APPLICABLE | null): number | typeof NOT_APPLICABLE | undefined {
  return value ?? undefined;
}

function decisionOf(leaves: ReturnType<typeof loweredLeaves>): object {
  const expressions = leaves.map(({ required, rule }, index) => {
    const isThere = required.map((fact) => `${fact} != null`).join(' and ');
    const value = isThere === '' ? zenText(rule) : `(${isThere}) ? ${zenText(rule)} : null`;
    return { id: `n${index}`, key: `n${index}`, value };
  });
  const nodes = [
    { id: 'in', type: 'inputNode', name: 'facts' },
    { id: 'rules', type: 'expressionNode', name: 'rules', content: { expressions } },
    { id: 'out', type: 'outputNode', name: 'points' },
  ];
  const edges = [
    { id: 'facts-rules', type: 'edge', sourceId: 'in', targetId: 'rules' },
    { id: 'rules-points', type: 'edge', sourceId: 'rules', targetId: 'out' },
  ];
  return { nodes, edges };
}
