import type { Memory } from '../../src/cli/memory.js';
import { run } from '../../src/cli/run.js';
import type { Language } from '../../src/words/index.js';
import { type Shown, shortened } from './shortened.js';

/** The pack of the year. */
export const PACK = 'gia-lai-2019';

/** The office that runs the year: its folder, its language, and the program as it is typed. */
export interface Office {
  readonly cwd: string;
  readonly lang: Language;
  /** Prints a line. */
  readonly say: (line: string) => void;
  /** Runs a command and shows it with what it prints, shortened. Gives all that it printed; throws where it ends with another code. */
  readonly run: (argv: readonly string[], exit?: number, shown?: Shown) => Promise<string>;
}

/** Columns of a terminal that is not wide. */
const COLUMNS = 80;

export function officeIn(cwd: string, lang: Language, say: (line: string) => void): Office {
  const memory: Memory = new Map();
  return {
    cwd,
    lang,
    say,
    run: async (argv, exit = 0, shown = 'tables') => {
      let printed = '';
      const write = (text: string) => {
        printed += text;
      };
      for (const line of commandLines(argv)) say(line);
      const code = await run(argv.includes('--lang') ? argv : [...argv, '--lang', lang], {
        out: write,
        err: write,
        cwd,
        memory,
        env: {},
        columns: COLUMNS - 4,
      });
      if (code !== exit) throw new Error(`tieuchi ${argv.join(' ')} ends with ${code}\n${printed}`);
      for (const line of shortened(printed, shown)) say(line === '' ? '' : `    ${line}`);
      return printed;
    },
  };
}

/** The command as it is typed, on lines that fit. */
function commandLines(argv: readonly string[]): readonly string[] {
  const lines = ['  $ tieuchi'];
  for (const word of argv) {
    const last = lines.at(-1) ?? '';
    if (last.length + word.length + 3 > COLUMNS) {
      lines[lines.length - 1] = `${last} \\`;
      lines.push(`      ${word}`);
    } else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
