import { redact } from '../../audit/index.js';
import { verifySentence } from '../../words/index.js';
import type { ExitCode } from '../exit-codes.js';
import { nodeSha256 } from '../hash.js';
import type { Io } from '../io.js';
import { wrongUsage } from '../usage-error.js';
import { type PartOptions, wholeRecord, writePart } from '../write-part.js';

interface RedactOptions extends PartOptions {
  readonly units: string;
}

/** Writes the record with the figures of these units hidden. Where one cannot be hidden nothing is written. */
export async function runRedact(io: Io, file: string, options: RedactOptions): Promise<ExitCode> {
  const whole = await wholeRecord(io, file, options);
  if ('exit' in whole) return whole.exit;
  const hidden = [...new Set(options.units.split(',').map((unit) => unit.trim()))];
  if (hidden.includes('')) wrongUsage('option-argument', { name: '--units' });
  const { record, verification } = whole;
  const part = redact(record, hidden, { hash: nodeSha256, verification });
  const done = verifySentence('redacted', options.lang, { count: String(hidden.length), file: options.out });
  return writePart(io, { file, record, part, done }, options);
}
