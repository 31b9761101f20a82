import { spawn, spawnSync } from 'node:child_process';

/** Whether script(1) of util-linux is here, which gives a program a terminal. */
export const HAS_TERMINAL = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');

/** A program on a terminal, and what a person does there. */
export interface OnTerminal {
  readonly cwd: string;
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Each text that is waited for, and what is then typed or done. */
  readonly steps: readonly (readonly [string, string | (() => void)])[];
}

/** All that the program writes to the terminal until it ends; an error if it ends before the last step, or takes a minute. */
export function onTerminal({ cwd, command, env, steps }: OnTerminal): Promise<string> {
  const line = command.map((word) => `'${word}'`).join(' ');
  const options = { cwd, env: { PATH: process.env.PATH, ...env }, timeout: 60_000 };
  const child = spawn('script', ['-qec', line, '/dev/null'], options);
  const left = [...steps];
  let [printed, seen] = ['', 0];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    for (let [next] = left; next && printed.includes(next[0], seen); [next] = left) {
      seen = printed.indexOf(next[0], seen) + next[0].length;
      left.shift();
      if (typeof next[1] === 'string') child.stdin.write(next[1]);
      else next[1]();
    }
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () =>
      left.length === 0 ? resolve(printed) : reject(new Error(`no "${left[0]?.[0]}" in: ${printed}`)),
    );
  });
}
