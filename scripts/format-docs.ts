// Rewrites, in the pages of PAGES, what stands between `<!-- generated: X -->` and `<!-- /generated -->`: a table of the keys
// of X as the schemas describe them, where X is a document, then the way to a place in it; or one of the parts below. Of the
// pages that are walked step by step, every output is written anew; an example that is what such a page leaves, is written anew with it. A page under docs/vi/ is in Vietnamese.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { run } from '../src/cli/run.js';
import { FINDING_WORDS, findingTitle, type Language } from '../src/words/index.js';
import { checkSays } from './check-says.js';
import { EXAMPLES, walkedWithFiles, writeTexts } from './example-of-page.js';
import { keyTable } from './key-table.js';

/** The pages that have generated parts. */
export const PAGES = [
  'README.md',
  ...['pack', 'assessment', 'record'].map((name) => `docs/${name}-format.md`),
  'docs/amend-a-pack.md',
  'docs/test-a-pack.md',
  ...['dang-bo-tieu-chi', 'dang-dot-danh-gia', 'kiem-tra-bo-tieu-chi'].map((name) => `docs/vi/${name}.md`),
];

/** The pages that are walked: every output in them is generated. */
const WALKED = [
  'docs/author-a-pack.md',
  'docs/vi/soan-bo-tieu-chi.md',
  'docs/run-a-year.md',
  'docs/vi/to-chuc-danh-gia.md',
  'docs/vi/kiem-tra-bo-tieu-chi.md',
  'docs/vi/dang-dot-danh-gia.md',
  'docs/vi/bang-tinh.md',
  'docs/vi/phieu-tu-danh-gia.md',
  'docs/vi/phu-luc-xep-hang.md',
  'docs/vi/dung-lai-bo-tieu-chi.md',
  'docs/derive-a-pack.md',
];

/** The language in which a page is written. */
export function languageOf(page: string): Language {
  return page.startsWith('docs/vi/') ? 'vi' : 'en';
}

const ROOT = new URL('../', import.meta.url);
const MARKED = /<!-- generated: ([^>]+?) -->\n[\s\S]*?<!-- \/generated -->/g;

/** A part of a page that is no table of keys, by the first word of its name; `rest` is what follows in the name. */
const PARTS: Readonly<Record<string, (page: string, language: Language, rest: string) => string | Promise<string>>> = {
  demo: demoLines,
  findings: (_, language) => findingTable(language),
  check: (page, language, code) => checkSays(page, code, language),
};

/** The page with every generated part written anew; a marker that names no place is an error. */
export async function generated(page: string, language: Language): Promise<string> {
  const names = [...page.matchAll(MARKED)].map(([, name = '']) => name);
  const parts = new Map<string, string>();
  for (const name of names) {
    const [word = '', rest = ''] = name.split(' ');
    parts.set(name, (await PARTS[word]?.(page, language, rest)) ?? keyTable(name, names, language));
  }
  return page.replaceAll(
    MARKED,
    (_, name: string) => `<!-- generated: ${name} -->\n\n${parts.get(name)}\n\n<!-- /generated -->`,
  );
}

/** Every finding of an assessment with its title. */
function findingTable(language: Language): string {
  const head = { vi: '| mã | nội dung ghi nhận |', en: '| code | what is found |' }[language];
  const rows = Object.keys(FINDING_WORDS).map((code) => `| \`${code}\` | ${findingTitle(code, language)} |`);
  return [head, '|---|---|', ...rows].join('\n');
}

const DEMO = ['score', 'gia-lai-2019', 'examples/gia-lai-2019/gia-lai-2019.assessment.yaml'] as const;

/** Of what the demo prints the head, and of the first ranking the first and the last units. */
async function demoLines(): Promise<string> {
  const printed: string[] = [];
  const write = (text: string) => void printed.push(text);
  await run(DEMO, { out: write, err: write, cwd: fileURLToPath(ROOT), env: {} });
  const lines = printed.join('').split('\n');
  const [top, rule, bottom] = ['┌', '├', '└'].map((corner) => lines.findIndex((line) => line.startsWith(corner)));
  if (top === undefined || rule === undefined || bottom === undefined || top < 0) throw new Error(lines.join('\n'));
  const shown = [...lines.slice(0, rule + 4), '  …', ...lines.slice(bottom - 4, bottom + 3)];
  return ['```text', ...shown.filter((line) => !/sha256:/.test(line)), '```'].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const name of PAGES) {
    const file = new URL(name, ROOT);
    writeFileSync(file, await generated(readFileSync(file, 'utf8'), languageOf(name)));
  }
  for (const name of WALKED) {
    const file = new URL(name, ROOT);
    const { page, files } = await walkedWithFiles(readFileSync(file, 'utf8'));
    const example = EXAMPLES[name];
    writeFileSync(file, page);
    if (example !== undefined) writeTexts(fileURLToPath(new URL(example, ROOT)), files);
  }
}
