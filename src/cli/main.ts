import { createInterface } from 'node:readline/promises';
import { run } from './run.js';

/** A reader that has seen enough, as `head`, closes the pipe; that is no failure. */
function endQuietly(error: Error & { readonly code?: string }): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

/** Asks on standard error, so that standard output stays what the command prints. */
async function ask(question: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await reader.question(question);
  reader.close();
  return answer.trim();
}

const { stdin, stdout, stderr, argv, env } = process;
stdout.on('error', endQuietly);
stderr.on('error', endQuietly);

process.exitCode = await run(argv.slice(2), {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  cwd: process.cwd(),
  env,
  ...(stdin.isTTY && stderr.isTTY ? { ask } : {}),
  ...(stdout.isTTY ? { columns: stdout.columns } : {}),
  colours: { out: stdout.isTTY === true, err: stderr.isTTY === true },
});
