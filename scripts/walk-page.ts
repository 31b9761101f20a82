import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../src/cli/run.js';
import { fillForm } from './fill-form.js';

/**
 * One fenced block of a page that is walked. Its info string says what it is: `in FILE` a whole file, `more in FILE` what is
 * added at its end, `shown in FILE` an excerpt of it, `old in FILE` an excerpt, perhaps with a line `…`, and `new in FILE` what takes its place, `slip in FILE` the
 * same with a mistake, mended after the next commands; `answers in FORM as FILE` what a unit types into its form, see `fill-form.ts`; `sh`, or `sh exit=N`, commands; `text` what the commands above it print.
 */
export interface Step {
  readonly info: string;
  readonly inside: string;
}

const FENCE = /^```(.*)\n([\s\S]*?)^```$/gm;
const CUT = '…';

/** The fenced blocks of a page, from top to bottom. */
export function stepsOf(page: string): readonly Step[] {
  return [...page.matchAll(FENCE)].map(([, info = '', inside = '']) => ({ info, inside }));
}

/**
 * Does what a page says, from its first block to its last, in a new folder, and gives the page with every output as it is.
 * An output that the page cuts with a line `…` stays cut after as many lines; a `digest:` in a whole file is the last that
 * `tieuchi check` printed, `sha256:…` stands for the last one that `tieuchi verify` printed. Throws where a step cannot be done: a place that
 * is not in its file exactly once, another exit code than the page says.
 */
export async function walkPage(page: string, leave: (folder: string) => void = () => undefined): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), 'tieuchi-'));
  const walk: Walk = { cwd, printed: '', digest: '', record: '', old: '', undo: [] };
  const parts: string[] = [];
  let done = 0;
  for (const fence of page.matchAll(FENCE)) {
    const [whole, info = '', inside = ''] = fence;
    const line = page.slice(0, fence.index).split('\n').length;
    const written = await step(walk, { info, inside }, `line ${line}`);
    parts.push(page.slice(done, fence.index), `\`\`\`${info}\n${written}\`\`\``);
    done = fence.index + whole.length;
  }
  leave(cwd);
  rmSync(cwd, { recursive: true });
  return parts.join('') + page.slice(done);
}

interface Walk {
  readonly cwd: string;
  printed: string;
  digest: string;
  record: string;
  old: string;
  undo: (() => void)[];
}

/** Does one step; what stands in the block afterwards. */
async function step(walk: Walk, { info, inside }: Step, at: string): Promise<string> {
  if (info === 'text') return cutAs(inside, walk.printed);
  const [, exit] = /^sh(?: exit=(\d))?$/.exec(info) ?? [];
  if (info.startsWith('sh') && info !== 'shell') {
    walk.printed = await printed(walk.cwd, inside, Number(exit ?? 0), at);
    for (const undo of walk.undo.splice(0)) undo();
    if (/^tieuchi verify/m.test(inside))
      walk.record = [...walk.printed.matchAll(/sha256:[0-9a-f]{64}/g)].at(-1)?.[0] ?? '';
    if (inside.startsWith('tieuchi check')) walk.digest = /sha256:[0-9a-f]{64}/.exec(walk.printed)?.[0] ?? walk.digest;
    return inside;
  }
  const [, form, as] = /^answers in (\S+) as (\S+)$/.exec(info) ?? [];
  if (form !== undefined && as !== undefined) {
    await fillForm(join(walk.cwd, form), join(walk.cwd, as), inside);
    return inside;
  }
  const [, verb, name = ''] = /^\w+ (?:(\w+) )?in (\S+)$/.exec(info) ?? [];
  if (name === '') return inside;
  const written = verb === undefined ? inside.replace(/(?<=^ *digest: )sha256:\w+$/m, walk.digest) : inside;
  change(walk, verb, join(walk.cwd, name), written.replace('sha256:…', walk.record), at);
  return written;
}

function change(walk: Walk, verb: string | undefined, file: string, inside: string, at: string): void {
  if (verb === undefined) {
    writeFileSync(file, inside);
    return;
  }
  const text = readFileSync(file, 'utf8');
  const written = text.includes('\r\n') ? inside.replaceAll('\n', '\r\n') : inside;
  if (verb === 'more') {
    writeFileSync(file, text + written);
    return;
  }
  if (verb === 'shown' || verb === 'old') {
    walk.old = standing(text, written, at);
    return;
  }
  if (verb !== 'new' && verb !== 'slip') throw new Error(`${at}: ${verb} is nothing that a block can be`);
  const place = text.indexOf(walk.old);
  writeFileSync(file, text.slice(0, place) + written + text.slice(place + walk.old.length));
  if (verb === 'slip') walk.undo.unshift(() => writeFileSync(file, text));
}

/** The one place of a text where an excerpt stands, whatever stands where the excerpt has a line `…`. */
function standing(text: string, excerpt: string, at: string): string {
  const [head = '', tail = ''] = excerpt.split(new RegExp(`${CUT}\\r?\\n`));
  const from = text.indexOf(head);
  const to = text.indexOf(tail, from + head.length);
  if (from < 0 || to < 0 || text.includes(head, from + 1))
    throw new Error(`${at}: stands nowhere, or twice:\n${excerpt}`);
  return text.slice(from, to + tail.length);
}

/** What commands as `tieuchi …`, or `cp FILE FILE`, one a line, say on both streams, in the order in which they say it. */
async function printed(cwd: string, commands: string, exit: number, at: string): Promise<string> {
  let all = '';
  const say = (text: string) => {
    all += text;
  };
  for (const line of commands.trim().split('\n')) {
    const [program, ...argv] = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
    if (program === 'cp') {
      const [from = '', to = ''] = argv;
      copyFileSync(join(cwd, from), join(cwd, to));
      continue;
    }
    const code = await run(argv, { out: say, err: say, cwd, env: {} });
    if (program !== 'tieuchi' || code !== exit) throw new Error(`${at}: ${line} ends with ${code}\n${all}`);
  }
  return all;
}

/** The output, cut where and as the block was cut. */
function cutAs(shown: string, output: string): string {
  const [lines, real] = [shown, output].map((text) => text.replace(/\n$/, '').split('\n')) as [string[], string[]];
  const cut = lines.indexOf(CUT);
  if (cut < 0) return output;
  const below = lines.length - cut - 1;
  return `${[...real.slice(0, cut), CUT, ...real.slice(real.length - below)].join('\n')}\n`;
}
