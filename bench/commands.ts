import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { benchForms, benchVerified } from './assessment.js';
import { type BenchData, dataSource } from './data.js';
import type { Doc } from './pack/makers.js';
import { shown } from './table.js';

/** How the built program is run: `npm run build` makes it. */
const BUILT_PROGRAM: readonly string[] = [fileURLToPath(new URL('../dist/cli.js', import.meta.url))];

/** Has the command say, as it ends, what it took: microseconds of the processors, kilobytes at most. */
const TELLS = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\n'+JSON.stringify({time:u.userCPUTime+u.systemCPUTime,most:u.maxRSS}))})`;

/** What units say: their figures; with own points, a reason and a document for each criterion; or all of them verified. */
const SAYS = {
  figures: ({ assessment }: BenchData): Doc => assessment,
  forms: ({ facts, pack }: BenchData): Doc =>
    benchForms(
      facts,
      pack.groups.flat().map(({ id }) => id),
    ),
  verified: ({ facts }: BenchData): Doc => benchVerified(facts),
};

type Says = keyof typeof SAYS;

/** The commands, in their order: the first writes the record that the others read. */
const COMMANDS = {
  score: ['score', 'pack.json', 'assessment.json', '--ndjson', '--out', 'record.ndjson', '--force'],
  verify: ['verify', 'record.ndjson'],
  explain: ['explain', 'record.ndjson', '--unit', 'u7'],
  report: ['report', 'record.ndjson', '--out', 'annex.xlsx', '--force'],
  diff: ['diff', 'changed.ndjson', 'record.ndjson'],
} as const;

/** Makes the other record that a comparison needs: of the same assessment, where one unit in twenty left out a figure. */
const CHANGED = ['score', 'pack.json', 'changed.json', '--ndjson', '--out', 'changed.ndjson'] as const;

type Command = keyof typeof COMMANDS;

export interface CommandJob {
  readonly says: Says;
  readonly units: number;
  readonly commands: readonly Command[];
  /** Run with `--long` alone. */
  readonly isLong?: true;
}

const JOBS: readonly CommandJob[] = [
  { says: 'figures', units: 500, commands: ['score', 'verify', 'explain', 'report', 'diff'] },
  { says: 'figures', units: 2000, commands: ['score', 'verify', 'explain', 'report', 'diff'] },
  { says: 'figures', units: 5000, commands: ['score', 'verify'] },
  { says: 'figures', units: 20_000, commands: ['score', 'verify'], isLong: true },
  { says: 'forms', units: 500, commands: ['score', 'verify'] },
  { says: 'verified', units: 500, commands: ['score', 'verify'] },
];

const HEAD = `| command | units, which give | seconds of the processors | memory at most, MB | record, MB |
|---|---|---:|---:|---:|`;

/** Whole commands of the built program, each a process of its own that begins with a file and ends with what it prints. */
export async function commandsTable(isLong: boolean, say: (line: string) => void): Promise<string> {
  return tableOf(
    JOBS.filter((job) => isLong || !job.isLong),
    BUILT_PROGRAM,
    say,
  );
}

/** The table of these jobs, each run by the program with these arguments of Node. */
export async function tableOf(
  jobs: readonly CommandJob[],
  program: readonly string[],
  say: (line: string) => void,
): Promise<string> {
  const data = dataSource();
  const lines: string[] = [];
  for (const { says, units, commands } of jobs) {
    const folder = mkdtempSync(join(tmpdir(), 'tieuchi-bench-'));
    try {
      const drawn = data({ units });
      writeFileSync(join(folder, 'pack.json'), JSON.stringify(drawn.pack.document));
      const assessment = SAYS[says](drawn);
      writeFileSync(join(folder, 'assessment.json'), JSON.stringify(assessment));
      if (commands.includes('diff')) {
        writeFileSync(join(folder, 'changed.json'), JSON.stringify(changed(assessment)));
        await run(folder, [...program, ...CHANGED]);
      }
      for (const command of commands) {
        const { time, most } = await run(folder, [...program, ...COMMANDS[command]]);
        const size = statSync(join(folder, 'record.ndjson')).size;
        say(`${command}, ${units} units, ${says}: ${shown(time / 1e6)} s`);
        const figures = [time / 1e6, (most * 1024) / 1e6, size / 1e6].map(shown);
        lines.push(`| ${[`\`${command}\``, `${units}, ${says}`, ...figures].join(' | ')} |`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return [HEAD, ...lines].join('\n');
}

function changed(assessment: Doc): Doc {
  const submissions = (assessment.submissions as readonly { readonly facts: Doc }[]).map((submission, index) => {
    const [[first = ''] = []] = Object.entries(submission.facts);
    const { [first]: _, ...facts } = submission.facts;
    return index % 20 === 0 ? { ...submission, facts } : submission;
  });
  return { ...assessment, submissions };
}

async function run(folder: string, args: readonly string[]): Promise<{ readonly time: number; readonly most: number }> {
  const options = { cwd: folder, maxBuffer: 2 ** 30 };
  const { stderr } = await promisify(execFile)(process.execPath, ['--import', TELLS, ...args], options);
  return JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '');
}
