#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
import { type Io, isPlain, type LostOutput } from './io.js';
import { outputStream } from './output-stream.js';
import { failedLater, neverEnds, run } from './run.js';

/** Columns of a terminal that does not say how wide it is. */
const COLUMNS = 80;

/** The exit code of Node where nothing runs any more and something is still awaited. */
const UNSETTLED = 13;

const { stdin, stdout, stderr, argv, env } = process;

/** Asks on standard error, so that standard output has only what the command prints. */
async function ask(question: string): Promise<string> {
  // with `terminal`, a question moves the cursor and is redrawn as it is answered
  const reader = createInterface({ input: stdin, output: stderr, terminal: !isPlain(env) });
  const answer = await reader.question(question);
  reader.close();
  return answer.trim();
}

const streams = { out: outputStream(stdout), err: outputStream(stderr) } as const;

/** The first stream that failed. */
async function written(): Promise<LostOutput | undefined> {
  for (const stream of ['out', 'err'] as const) {
    const code = await streams[stream].written();
    if (code !== undefined) return { stream, code };
  }
  return undefined;
}

const world: Io = {
  out: streams.out.write,
  err: streams.err.write,
  cwd: process.cwd(),
  env,
  written,
  interrupted: () => new Promise((resolve) => process.once('SIGINT', () => resolve())),
  ...(stdin.isTTY && stderr.isTTY ? { ask } : {}),
  ...(stdout.isTTY ? { columns: stdout.columns || COLUMNS } : {}),
  ...(stderr.isTTY ? { errorColumns: stderr.columns || COLUMNS } : {}),
  colours: { out: stdout.isTTY === true, err: stderr.isTTY === true },
};
const args = argv.slice(2);

// code of a plugin may run after the command has ended, and Node would print its errors unescaped
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (thrown: unknown) => process.exit(failedLater(args, world, thrown)));
process.on('exit', () => {
  if (process.exitCode === UNSETTLED) process.exitCode = neverEnds(args, world);
});

process.exitCode = await run(args, world);
