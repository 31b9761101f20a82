// Starts the service in an empty folder, sends it three submissions, and reads what it publishes.
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openService } from './service.js';

const service = await openService(mkdtempSync(join(tmpdir(), 'tieuchi-service-')), () => '2019-10-10T01:00:00Z');
await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
const { port } = service.address() as AddressInfo;

async function ask(path: string, facts?: object) {
  const sent = facts ? { method: 'PUT', body: JSON.stringify(facts) } : {};
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { ...sent, headers: { 'accept-language': 'en' } });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

const taken = await ask('/units/huyen-1', { staff: 60, 'staff-with-computer': 45 });
console.log(taken.status, taken.body.result.unit.title, taken.body.result.total.points.shown);
const refused = await ask('/units/huyen-2', { staff: 60, 'staff-with-computer': 61 });
console.log(refused.status, refused.body.issues);
await ask('/units/huyen-2', { staff: 60, 'staff-with-computer': 60 });
for (const { place, unit, value, state } of (await ask('/rankings')).body[1].rows)
  console.log(place?.shown ?? '–', unit.title, value?.shown ?? state.title);
service.closeAllConnections();
service.close();
