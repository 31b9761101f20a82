import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { exact } from 'tieuchi';
import {
  type ComparedUnit,
  type RankCandidate,
  rankCandidates,
  type StreamOptions,
  takeStatistics,
} from 'tieuchi/score';
import { assessment, pack } from './documents.js';

const workers = ['dong', 'tay'].map(
  (district) => new Worker(new URL('./start.mjs', import.meta.url), { workerData: district }),
);

/** What both workers answer, each of the units of its district. */
async function askAll<T>(statistics?: StreamOptions['statistics']): Promise<readonly T[]> {
  const answers = workers.map(async (worker) => {
    worker.postMessage(statistics);
    const [given] = await once(worker, 'message');
    return given;
  });
  return (await Promise.all(answers)).flat();
}

// communes are compared with one another: first what is compared, then the scores
const statistics = takeStatistics(pack, assessment, await askAll<ComparedUnit>());
const [ranking] = rankCandidates(pack, assessment, await askAll<RankCandidate>(statistics));
await Promise.all(workers.map((worker) => worker.terminate()));

for (const { unit, place, value, state } of ranking?.rows ?? [])
  console.log(place && exact.toText(place), unit, value?.published ? exact.toText(value.published) : state);
