import type { Row } from './row.js';
import { AUDIT } from './rows/audit.js';
import { CONTENDERS } from './rows/contenders.js';
import { GENERATED } from './rows/generated.js';
import { HARD_CODED } from './rows/hard-coded.js';
import { LIVE } from './rows/live.js';
import { PACK } from './rows/pack.js';
import { READING } from './rows/reading.js';
import { RECORD } from './rows/record.js';
import { SCORE } from './rows/score.js';
import { STREAM } from './rows/stream.js';

/** Every row, in the order of the tables. A new way to score is a file in `rows/` and a line here. */
export const ROWS: readonly Row[] = [
  ...HARD_CODED,
  ...GENERATED,
  ...SCORE,
  ...STREAM,
  ...LIVE,
  ...CONTENDERS,
  ...READING,
  ...RECORD,
  ...AUDIT,
  ...PACK,
];
