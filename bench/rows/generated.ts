import { moduleRuntime } from '../../scripts/module-runtime.js';
import type { Module, ModuleResults, ModuleUnit, ScoreOptions } from '../../src/build/index.js';
import { moduleText } from '../../src/build/write-module.js';
import { VERSION } from '../../src/model/version.js';
import { mustAgree } from '../agree.js';
import type { Facts } from '../assessment.js';
import type { BenchData, DataWanted } from '../data.js';
import { loadText } from '../load-text.js';
import { nodeIds } from '../reference.js';
import { emptyResults, NODES, type Results } from '../results.js';
import { checkedOn, type Row } from '../row.js';

type Settings = Pick<ScoreOptions, 'names'>;

/** A module of `tieuchi build`: units are read, checked, scored and ranked; the columns of the call before are used again. */
const generated = (name: string, what: string, wanted: Omit<DataWanted, 'units'>, settings: Settings = {}): Row => ({
  name,
  table: 'score',
  what,
  unit: 'µs per unit × criterion',
  against: 'hard-coded',
  prepare: async (data, units) => {
    const sample = data({ ...checkedOn(units), ...wanted });
    const { scoreAll } = await loadText<Module>(moduleText(sample.compiled, moduleRuntime(VERSION)));
    mustAgree(name, sample.reference(), resultsOf(sample, scoreAll(unitsOf(sample.facts), settings)));
    const given = unitsOf(data({ units, ...wanted }).facts);
    let into: ModuleResults | undefined;
    const run = () => {
      into = scoreAll(given, { ...settings, ...(into ? { into } : {}) });
      return into.places('places');
    };
    run();
    return { run, note: `${into?.oddCells} of ${units * NODES} values by the evaluator` };
  },
});

function unitsOf(facts: readonly Facts[]): readonly ModuleUnit[] {
  return facts.map((unitFacts) => ({ facts: unitFacts }));
}

/** What a module says of units, in the columns of a contender. */
function resultsOf({ pack, facts }: BenchData, module: ModuleResults): Results {
  const results = emptyResults(facts.length);
  const nodes = nodeIds(pack);
  const levels = ['I', 'II', 'III', 'IV', 'none'];
  for (const at of facts.keys()) {
    const shown = module.unitAt(at).nodes;
    for (const [node, id] of nodes.entries()) results.points[at * NODES + node] = hundredths(shown[id]?.points);
    results.percents[at] = Math.round(hundredths(shown.total?.published?.percent));
    results.levels[at] = levels.indexOf(shown.total?.level ?? '') + 1;
  }
  results.places.set(module.places('places'));
  return results;
}

/** Exact text, or after `~` its first digits, as a double in hundredths; 0 of a node without a value. */
function hundredths(text = '0'): number {
  const [top = '', bottom = '1'] = text.replace('~', '').split('/');
  return (100 * Number(top)) / Number(bottom);
}

export const GENERATED: readonly Row[] = [
  generated('generated', '**a module of `tieuchi build`**: read, check, score, rank, exact', {}),
  generated('generated-trusted', 'the same, undeclared names not looked for', {}, { names: 'trusted' }),
  generated('generated-unrounded', 'the same module, sums of unrounded ratios', { pack: 'unrounded' }),
];
