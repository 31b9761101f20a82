import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { widthOf } from '../../src/cli/wrap.js';
import { safeCompilePack } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import { type Called, call, folderOf } from '../cli/calling.js';
import { PRIVATE, PUBLIC } from '../support/signing.js';
import { hostileName, hostileText, withFault, withTexts } from './hostile-texts.js';
import { ASSESSMENT, amendment, CASES, PACK } from './house.js';
import { forgedLines, uncoloured, unseenIn } from './seen.js';

type Draw = () => string;

const ROUNDS = 6;

/** Where a run of the program stands: in a pipe, and at a terminal with colours. */
const PLACES: Readonly<Record<string, Partial<Io>>> = {
  pipe: {},
  terminal: { columns: 80, errorColumns: 80, colours: { out: true, err: true } },
};

const DATA = /^(check.*--(json|format)|.*--json|schema|resolve(?!.*--out)|boundaries(?!.*--out)|init(?!.*--out))/;

/** Every verb on these documents, what it writes before what reads it. */
function everyVerb(name: string, text: string, lines: string): readonly (readonly string[])[] {
  return [
    ['check', 'p.json'],
    ['check', 'p.json', '--json'],
    ['check', 'p.json', '--format', 'sarif'],
    ['check', 'broken.json'],
    ['check', 'broken.json', '--json'],
    ['check', 'raw.yaml'],
    ['check', name],
    ['check', 'p.json', '--plugins', 'throws.mjs'],
    ['score', 'p.json', 'a.json', '--out', 'r.json'],
    ['score', 'p.json', 'a.json', '--json'],
    ['score', 'p.json', 'a.json', '--findings'],
    ['score', 'p.json', 'faulty.json'],
    ['score', 'p.json', 'b.json', '--out', 'r2.json', '--force'],
    ['score', 'p.json', 'table.csv', '--head', 'head.json'],
    ['verify', 'r.json'],
    ['verify', 'r.json', '--json', '--second-opinion'],
    ['verify', 'r.json', '--second-opinion', '--pack', 'p2.json'],
    ['verify', 'r.json', '--digest', text],
    ['verify', 'forged.json'],
    ['verify', 'unknown.json'],
    ['verify', 'lines.json'],
    ['explain', 'r.json', '--unit', 'xa-a'],
    ['explain', 'r.json', '--unit', 'xa-c'],
    ['explain', 'r.json', '--unit', 'xa-e', '--json'],
    ['explain', 'r.json', '--unit', text],
    ['explain', 'r.json', '--unit', 'xa-a', '--criterion', text],
    ['diff', 'r.json', 'r2.json'],
    ['diff', 'r.json', 'r2.json', '--json'],
    ['diff', 'r.json', 'r2.json', '--unit', 'xa-b'],
    ['diff', 'r.json', 'r2.json', '--unit', text],
    ['sign', 'r.json', '--key', 'key.pem'],
    ['verify', 'r.json', '--key', 'key.pub'],
    ['verify', 'r.json', '--key', 'key.pub', '--signature', 'envelope.json'],
    ['verify', 'r.json', '--key', 'key.pub', '--signature', 'broken.json'],
    ['sign', 'r.json', '--key', 'key.pem', '--out', 'envelope.json'],
    ['verify', 'r.json', '--key', 'p.json'],
    ['redact', 'r.json', '--units', `xa-a,${text}`, '--out', 'n.json'],
    ['redact', 'r.json', '--units', 'xa-a', '--out', 'redacted.json'],
    ['verify', 'redacted.json'],
    ['excerpt', 'r.json', '--unit', 'xa-a', '--out', `e${name}`],
    ['export', 'p.json', '--out', 'p.csv'],
    ['import', 'annex.csv', '--out', 'i.yaml', '--title', text, '--force'],
    ['import', 'annex.csv', '--out', 'i.yaml', '--id', text, '--sheet', text],
    ['import', 'p.csv', '--out', 'j.yaml', '--force'],
    ['resolve', 'amendment.json', '--base', 'p.json'],
    ['resolve', 'amendment.json', '--base', 'p.json', '--json'],
    ['resolve', 'broken.json', '--base', 'p.json'],
    ['compare', 'p.json', 'p2.json'],
    ['compare', 'p.json', 'p2.json', '--json'],
    ['test', 'p.json', '--cases', 'cases'],
    ['test', 'p.json', '--cases', 'cases', '--json'],
    ['test', 'p.json', '--cases', 'good.json'],
    ['test', 'p.json', '--cases', text],
    ['import', `${name}.csv`, '--out', 'k.yaml'],
    ['boundaries', 'p.json'],
    ['init', '--year', '2026', '--title', text, '--tiers', text, '--groups', `${text},b`],
    ['init', '--year', text],
    ['schema', text],
    ['schema', 'cases', '--out', name],
    [text],
    [`\n${lines}`],
    ['check', `${lines}\n`],
    ['init', '--year', '2026', '--title', `a\n${lines}`],
    ['explain', 'r.json', '--unit', `a\n${lines}`, '--criterion', lines],
    ['check', `--${text}`, 'p.json'],
    ['check', name, text],
    ['check', 'p.json', '--lang', text],
    ['score', 'p.json'],
    ['verify', `none${name}`],
  ];
}

/** JSON in ASCII: a raw control character would make its reader refuse the file, and an escape does not. */
function json(value: Json): string {
  return JSON.stringify(value).replaceAll(
    /[^\n\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A folder in which every text for people, and here and there anything else, is hostile. */
function folderWith(draw: Draw, pick: (below: number) => number): string {
  const pack = withTexts(PACK, draw);
  const assessment = withTexts(ASSESSMENT, draw);
  const compiled = safeCompilePack(pack);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const cells = (...texts: readonly string[]) => texts.map(quoted).join(',');
  const cwd = folderOf({
    'p.json': json(pack),
    'p2.json': json(withFault(withTexts(PACK, draw), draw, (below) => (below === 12 ? 3 : pick(below)))),
    'a.json': json(assessment),
    'b.json': json(withTexts(ASSESSMENT, draw)).replace('"equipped":52', '"equipped":40'),
    'broken.json': json(withFault(pack, draw, pick)),
    'raw.yaml': `title: "${draw()}"\n${draw()}: [\n`,
    'faulty.json': json(withFault(assessment, draw, pick)),
    'head.json': json({ ...(assessment as object), units: undefined, submissions: undefined } as unknown as Json),
    'table.csv': `unit,tier,at,name,staff,${quoted(draw())}\n${cells('xa-a', draw(), draw(), draw(), draw(), draw())}\n`,
    'amendment.json': json(withTexts(amendment(compiled.value.pack.digest), draw)),
    'annex.csv': `TT,Tiêu chí,Điểm tối đa,Cách tính điểm\n${[1, 2, 3]
      .map((row) => cells(row === 1 ? '1' : draw(), draw(), '5', row === 3 ? draw() : 'Có: 5 điểm; không: 0 điểm'))
      .join('\n')}\n`,
    'throws.mjs': `throw new Error(${json(draw())})`,
    'key.pem': PRIVATE,
    'key.pub': PUBLIC,
  });
  const { cases, ...head } = CASES as { readonly cases: readonly Json[] };
  writeFileSync(join(cwd, 'good.json'), json(withTexts({ ...head, cases: cases.slice(0, 1) }, draw)));
  mkdirSync(join(cwd, 'cases'));
  const named = (text: string) => join(cwd, 'cases', `${text}.json`);
  writeFileSync(named('a'), json(withTexts(CASES, draw)));
  return cwd;
}

/** A record that was tampered with: a value of it, and a key that nobody knows. */
function forge(cwd: string, draw: Draw, pick: (below: number) => number): void {
  const record = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'));
  const [first] = record.entries;
  writeFileSync(join(cwd, 'forged.json'), JSON.stringify({ ...record, entries: [{ ...first, [draw()]: 1 }] }));
  writeFileSync(join(cwd, 'unknown.json'), JSON.stringify(withFault(record, draw, pick)));
  const { entries, rankings, statistics, findings, digests, ...head } = record;
  const tail = { rankings, statistics, findings, digests, [draw()]: draw() };
  const lines = [{ ...head, [draw()]: 1 }, ...entries, tail].map((part) => JSON.stringify(part));
  writeFileSync(join(cwd, 'lines.json'), lines.join('\n'));
  const payload = Buffer.from(JSON.stringify(withFault({ subject: [{ name: draw() }] }, draw, pick))).toString(
    'base64',
  );
  const envelope = { payload, payloadType: draw(), signatures: [{ keyid: draw(), sig: 'AAAA' }] };
  writeFileSync(join(cwd, 'envelope.json'), json(pick(2) === 0 ? envelope : withFault(envelope, draw, pick)));
}

/** What no line could tell is refused, whichever command it is for. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\n\0]/g, ' ').trim() || 'x';
}

/** Draws from a seed, one after another, without an end: a document is not shrunk, for its faults tell the call. */
function drawingFrom(seed: number) {
  const texts = fc.sample(hostileText, { seed, numRuns: 500 });
  const numbers = fc.sample(fc.nat(), { seed, numRuns: 500 });
  let [text, number] = [0, 0];
  return {
    draw: () => texts[text++ % texts.length] ?? '',
    pick: (below: number) => (numbers[number++ % numbers.length] ?? 0) % below,
    name: fc.sample(hostileName, { seed, numRuns: 1 })[0] ?? '',
  };
}

/** What a call printed that it may not. */
function faultsOf(
  argv: readonly string[],
  { code, out, err }: Called,
  isData: boolean,
  width = Number.POSITIVE_INFINITY,
): readonly object[] {
  const texts = isData ? [err] : [out, err];
  const unseen = texts.flatMap((text) => unseenIn(uncoloured(text)));
  const forged = texts.flatMap((text) => forgedLines(uncoloured(text)));
  const wide = texts.flatMap((text) => text.split('\n')).filter((line) => widthOf(line) > width);
  const isFine = wide.length + unseen.length + forged.length === 0 && code !== 70;
  return isFine ? [] : [{ argv, code, unseen, forged, wide, err: code === 70 ? err : '' }];
}

test.each(Array.from({ length: ROUNDS }, (_, round) => 20261125 + round))(
  'whatever a document, a file name or an option holds, each verb prints only what is seen, and no line of it speaks for the program (%i)',
  async (seed) => {
    const { draw, pick, name } = drawingFrom(seed);
    const cwd = folderWith(draw, pick);
    copyFileSync(join(cwd, 'annex.csv'), join(cwd, `${name}.csv`));
    writeFileSync(join(cwd, name), json(withFault(PACK, draw, pick)));
    writeFileSync(join(cwd, 'cases', `${name}.json`), json(withFault(CASES, draw, pick)));
    const faults: object[] = [];
    const codes: number[] = [];
    for (const argv of everyVerb(name, onOneLine(draw()), draw())) {
      const [language, place] = [pick(2) === 0 ? 'vi' : 'en', pick(2) === 0 ? 'pipe' : 'terminal'];
      const called = await call(argv.includes('--lang') ? argv : [...argv, '--lang', language], {
        cwd,
        ...PLACES[place],
      });
      if (argv[0] === 'score' && argv.at(-1) === 'r.json') forge(cwd, draw, pick);
      // in a pipe data is data, which has a test of its own
      const isData = DATA.test(argv.join(' '));
      faults.push(...faultsOf(argv, called, isData && place === 'pipe', isData ? undefined : PLACES[place]?.columns));
      codes.push(called.code);
    }

    expect(faults).toEqual([]);
    // the generator does not run dry: verbs get through, and refuse
    expect(codes.filter((code) => code === 0).length).toBeGreaterThan(20);
    expect(codes.filter((code) => code !== 0).length).toBeGreaterThan(15);
  },
);
