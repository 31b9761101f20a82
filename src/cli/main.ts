import { run } from './run.js';

/** A reader that has seen enough, as `head`, closes the pipe; that is no failure. */
function endQuietly(error: Error & { readonly code?: string }): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

const { stdout, stderr, argv, env } = process;
stdout.on('error', endQuietly);
stderr.on('error', endQuietly);

process.exitCode = await run(argv.slice(2), {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  cwd: process.cwd(),
  env,
  ...(stdout.isTTY ? { columns: stdout.columns } : {}),
  colours: { out: stdout.isTTY === true, err: stderr.isTTY === true },
});
