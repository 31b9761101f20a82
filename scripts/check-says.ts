import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSource } from '../src/author/index.js';
import { run } from '../src/cli/run.js';
import type { Language } from '../src/words/index.js';
import type { Doc } from '../test/support/naive-expressions.js';
import { packOf } from '../test/support/proof-packs.js';

/** The pack of the example below the heading of a finding, on the page that describes the findings of `check`. */
export function exampleUnder(page: string, code: string): Doc {
  const [, section = ''] = page.split(`\n### ${code}\n`);
  const [, yaml = ''] = (section.split('\n### ')[0] ?? '').split('```yaml\n');
  const { facts, criteria, ...more } = readSource(yaml.split('```')[0] ?? '').document as Doc;
  return packOf(facts, criteria, more);
}

/** What `tieuchi check` says of that example, without the place, as a block that no walk of the page runs; throws if it does not find `code`. */
export async function checkSays(page: string, code: string, language: Language): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), 'tieuchi-'));
  writeFileSync(join(cwd, 'pack.json'), JSON.stringify(exampleUnder(page, code)));
  let printed = '';
  const say = (text: string) => {
    printed += text;
  };
  await run(['check', 'pack.json', '--lang', language], { out: say, err: say, cwd, env: {} });
  rmSync(cwd, { recursive: true });
  const [finding] = printed.match(new RegExp(`\\[${code}\\] .*\\n(?: .*\\n)*`)) ?? [];
  if (finding === undefined) throw new Error(`no ${code} in\n${printed}`);
  return `\`\`\`console\n${finding}\`\`\``;
}
