import { createInterface } from 'node:readline/promises';
import type { LostOutput } from './io.js';
import { outputStream } from './output-stream.js';
import { run } from './run.js';

/** Of a terminal that does not say how wide it is. */
const COLUMNS = 80;

/** Asks on standard error, so that standard output stays what the command prints. */
async function ask(question: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await reader.question(question);
  reader.close();
  return answer.trim();
}

const { stdin, stdout, stderr, argv, env } = process;
const streams = { out: outputStream(stdout), err: outputStream(stderr) } as const;

/** The first of the two that failed. */
async function written(): Promise<LostOutput | undefined> {
  for (const stream of ['out', 'err'] as const) {
    const code = await streams[stream].written();
    if (code !== undefined) return { stream, code };
  }
  return undefined;
}

process.exitCode = await run(argv.slice(2), {
  out: streams.out.write,
  err: streams.err.write,
  cwd: process.cwd(),
  env,
  written,
  ...(stdin.isTTY && stderr.isTTY ? { ask } : {}),
  ...(stdout.isTTY ? { columns: stdout.columns || COLUMNS } : {}),
  ...(stderr.isTTY ? { errorColumns: stderr.columns || COLUMNS } : {}),
  colours: { out: stdout.isTTY === true, err: stderr.isTTY === true },
});
