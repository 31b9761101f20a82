import { excerpt } from '../../audit/index.js';
import { titlesOf, verifySentence } from '../../words/index.js';
import { withNeeded } from '../command-words.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { unitAsked } from '../find-unit.js';
import { nodeSha256 } from '../hash.js';
import type { Io } from '../io.js';
import { type PartOptions, wholeRecord, writePart } from '../write-part.js';

interface ExcerptOptions extends PartOptions {
  readonly unit: string;
}

/** Writes one unit's part of the record. Where the excerpt would let another unit be found by trying, nothing is written. */
export async function runExcerpt(io: Io, file: string, options: ExcerptOptions): Promise<ExitCode> {
  const whole = await wholeRecord(io, file, options);
  if ('exit' in whole) return whole.exit;
  const { record, verification } = whole;
  const id = unitAsked(io, record.register, options.unit, options.lang);
  if (id === undefined) return EXIT.usage;
  const part = excerpt(record, id, { hash: nodeSha256, verification });
  const unit = titlesOf(record, options.lang).unit(id);
  const { lang, out, plugins } = options;
  // an excerpt holds its pack; the code of its plugins it does not
  const typed = withNeeded(out, plugins === undefined ? {} : { plugins });
  const done = verifySentence('excerpted', lang, { unit, file: out, command: typed });
  return writePart(io, { file, record, part, done }, options);
}
