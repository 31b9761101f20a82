import type { Language } from '../words/language.js';
import { usageSentence } from '../words/usage/usage-words.js';
import type { ExitCode } from './exit-codes.js';
import { fewFiles } from './few-files.js';
import { isThere } from './files.js';
import { findPack } from './find-pack.js';
import type { Io } from './io.js';
import { tellFault } from './tell-fault.js';
import { watchFiles } from './watch-files.js';

/** The pack and the other files that a command reads, and the language in which it speaks. */
interface Watched {
  readonly pack: string;
  readonly others: readonly (string | undefined)[];
  readonly lang: Language;
}

/** What a command printed, in order, and its exit code. */
interface Printed {
  readonly parts: readonly { readonly on: 'out' | 'err' | 'data'; readonly text: string }[];
  readonly code: ExitCode;
}

/**
 * Does the work, and again whenever one of its files changes; a result that is the same as before is not printed again.
 * Ends with Ctrl-C and the exit code of the last work. Nothing that was printed is cleared.
 */
export async function watching(
  io: Io,
  { pack, others, lang }: Watched,
  work: (io: Io) => Promise<ExitCode>,
): Promise<ExitCode> {
  const interrupted = io.interrupted?.().then(() => undefined);
  const file = findPack(io.cwd, pack);
  const named = others.filter((name) => name !== undefined);
  const files = watchFiles(io.cwd, file, named);
  let last = await printedBy(io, lang, 0, work);
  print(io, last);
  const shown = [file, ...named.filter((name) => isThere(io.cwd, name))].join(', ');
  io.err(`${usageSentence('watching', lang, { files: shown })}\n`);
  for (let turn = 1; ; turn += 1) {
    const changed = await Promise.race([files.changed(), ...(interrupted ? [interrupted] : [])]);
    if (changed === undefined) break;
    files.mark();
    const printed = await printedBy(io, lang, turn, work);
    const isSame = JSON.stringify(printed) === JSON.stringify(last);
    const sentence = usageSentence(isSame ? 'watch-same' : 'watch-changed', lang, fewFiles(changed));
    io.err(`${sentence}\n`);
    if (!isSame) print(io, printed);
    last = printed;
  }
  files.close();
  return last.code;
}

/** What the work prints. A file that cannot be used, or a plugin that fails, is printed as well: it can be mended. */
async function printedBy(io: Io, lang: Language, turn: number, work: (io: Io) => Promise<ExitCode>): Promise<Printed> {
  const parts: { on: 'out' | 'err' | 'data'; text: string }[] = [];
  const on = (stream: 'out' | 'err' | 'data') => (text: string) => void parts.push({ on: stream, text });
  const caught: Io = { ...io, turn, out: on('out'), err: on('err'), data: on('data') };
  try {
    return { parts, code: await work(caught) };
  } catch (error) {
    const code = await tellFault(error, caught, lang);
    if (code === undefined) throw error;
    return { parts, code };
  }
}

function print(io: Io, { parts }: Printed): void {
  const streams = { out: io.out, err: io.err, data: io.data ?? io.out };
  for (const { on, text } of parts) streams[on](text);
}
