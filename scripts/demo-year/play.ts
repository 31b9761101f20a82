import { readFileSync } from 'node:fs';
import { readSource } from '../../src/author/index.js';
import { compilePack } from '../../src/index.js';
import type { Language } from '../../src/words/index.js';
import { approveYear, correctYear } from './decisions.js';
import { type Office, officeIn } from './office.js';
import { verifyForms } from './verify-forms.js';
import { headOfStep, titleOfYear } from './words.js';
import { collectForms, fillForms, type Plan, planYear, sendForms } from './year.js';

const PACK_FILE = new URL('../../criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml', import.meta.url);

/** The year, step by step; each reads in the folder what those before it wrote. */
const STEPS = {
  forms: sendForms,
  filled: fillForms,
  collected: collectForms,
  verified: verifyForms,
  approved: approveYear,
  corrected: correctYear,
  proved: verifyRecords,
} as const satisfies Readonly<Record<string, (office: Office, plan: Plan) => Promise<void>>>;

/** Plays the year in an empty folder, and gives what was planned. */
export async function playYear(cwd: string, lang: Language, say: (line: string) => void): Promise<Plan> {
  const { document } = readSource(readFileSync(PACK_FILE, 'utf8'));
  const plan = planYear(compilePack(document as never));
  const office = officeIn(cwd, lang, say);
  say(titleOfYear(plan, lang));
  for (const [index, [step, play]] of Object.entries(STEPS).entries()) {
    say(`\n${index + 1}. ${headOfStep(step as keyof typeof STEPS, plan, lang)}`);
    await play(office, plan);
  }
  return plan;
}

/** 7. Both records are derived again, from nothing but their own files. */
async function verifyRecords(office: Office): Promise<void> {
  for (const record of ['approved.json', 'corrected.json']) await office.run(['verify', record], 0, 'first');
}
