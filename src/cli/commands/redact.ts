import { redact } from '../../audit/index.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import { type Language, reportLine, verifySentence } from '../../words/index.js';
import { meantByAll, textsOf } from '../called-in-pack.js';
import type { ExitCode } from '../exit-codes.js';
import { nodeSha256 } from '../hash.js';
import type { Io } from '../io.js';
import { named } from '../print/named.js';
import { wrongUsage } from '../usage-error.js';
import { NAMED, type PartOptions, wholeRecord, writePart } from '../write-part.js';

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
  const exit = writePart(io, { file, record, part, done }, options);
  // a name in place of an id hides no unit: the ids that may be meant are printed
  const unknown = part.ok ? [] : part.errors.flatMap(({ code, units }) => (code === 'unit-unknown' ? units : []));
  io.err(idsNamed(record.register, unknown, options.lang));
  return exit;
}

/** A line for each name in place of an id, of the first of many: the ids that may be meant. */
function idsNamed(register: readonly AssessmentUnit[], asked: readonly string[], language: Language): string {
  const units = register.map(({ id, name = {} }) => ({ id, names: textsOf(name) }));
  const meant = meantByAll(asked.slice(0, NAMED), units);
  const lines = meant.map((called) => called.map(({ id, names: [name = id] }) => named(id, name)).join(', '));
  return lines.map((ids) => (ids === '' ? '' : `${reportLine('ids-meant', language, { suggestion: ids })}\n`)).join('');
}
