import { parentPort, workerData } from 'node:worker_threads';
import { compareStream, type StreamOptions, scoreStream } from 'tieuchi/score';
import { assessment, pack, submissionsOf } from './documents.js';

const district: string = workerData;

/** The whole register is known to each worker; it answers for its own district. */
const part = (unit: string) => unit.startsWith(`${district}-`);

/** First what is compared; with statistics, what is ranked. */
async function answers(statistics: StreamOptions['statistics']): Promise<readonly unknown[]> {
  const given: unknown[] = [];
  if (!statistics)
    for await (const compared of compareStream(pack, assessment, submissionsOf(district), { part })) given.push(compared);
  else
    for await (const { candidate } of scoreStream(pack, assessment, submissionsOf(district), { part, statistics }))
      given.push(candidate());
  return given;
}

parentPort?.on('message', async (statistics) => parentPort?.postMessage(await answers(statistics)));
