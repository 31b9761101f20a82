import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeSource } from '../../src/author/index.js';
import { type CompiledPack, describePack } from '../../src/index.js';
import type { Assessment, AssessmentUnit } from '../../src/model/assessment.js';
import type { Json } from '../../src/model/expression.js';
import { scorer } from '../../src/score.js';
import { answersOf } from './answers.js';
import { type Office, PACK } from './office.js';
import { registerOfYear } from './register.js';
import { type Roles, rolesIn } from './roles.js';
import { formsOfYear, type SentForm, worthsByTier } from './submissions.js';
import type { Worth } from './trial.js';
import { headOf } from './trial.js';
import { type Layout, layoutOf, typeInto } from './type-into.js';

/** What the script made up before the year began: who is there, who does what, and every form that comes in. */
export interface Plan {
  readonly compiled: CompiledPack;
  readonly units: readonly AssessmentUnit[];
  readonly roles: Roles;
  readonly worths: ReadonlyMap<string, readonly Worth[]>;
  readonly forms: readonly SentForm[];
}

/** The year as the script plays it: the same one each time. */
export function planYear(compiled: CompiledPack): Plan {
  const units = registerOfYear();
  const roles = rolesIn(units);
  const trial = { compiled, score: scorer(compiled) };
  const worths = worthsByTier(trial, units);
  return { compiled, units, roles, worths, forms: formsOfYear(trial, units, { roles, worths }) };
}

/** 1. The register, with the one extension that is granted, and the forms of all its units, which are in Vietnamese. */
export async function sendForms(office: Office, { compiled, units, roles }: Plan): Promise<void> {
  const [extended = ''] = roles.who('extended');
  const extension = {
    parent: extended,
    deadline: { through: '2019-10-29' },
    by: 'Sở Thông tin và Truyền thông',
    on: '2019-10-23',
    reason: 'Mưa lũ, mất điện (giả lập)',
  };
  const register = { ...headOf(compiled), asOf: '2019-10-04T08:00:00+07:00', units, extensions: [extension] };
  writeDocument(office.cwd, 'register.yaml', register);
  await office.run(['form', PACK, '--register', 'register.yaml', '--out', 'forms', '--lang', 'vi']);
}

/** 2. Units fill in their forms: each file of `sent` is one of `forms` with answers typed into it. */
export async function fillForms({ cwd }: Office, { compiled, units, forms }: Plan): Promise<void> {
  const layouts = new Map<string, ReadonlyMap<string, Layout>>();
  for (const form of forms) {
    const unit = units.find(({ id }) => id === form.submission.unit);
    if (!unit) continue;
    const folder = unit.parent ?? (unit.tier === 'district' ? unit.id : '');
    const blank = readFileSync(join(cwd, 'forms', folder, `${unit.id}.xlsx`));
    const layout = layouts.get(unit.tier) ?? (await layoutOf(blank));
    layouts.set(unit.tier, layout);
    const { facts } = describePack(compiled, { tier: unit.tier, lang: 'vi' });
    writeFile(cwd, join('sent', folder, form.file), typeInto(blank, layout, answersOf(form, facts)));
  }
}

/** 3. Filled forms come in; what cannot be read is told, so the command ends with 1. */
export async function collectForms(office: Office): Promise<void> {
  await office.run(['collect', 'sent', '--pack', PACK, '--register', 'register.yaml', '--out', 'year.json'], 1, 'ends');
  await office.run(['status', PACK, 'year.json', '--as-of', '2019-10-24T00:00:00+07:00'], 0, 'words');
}

/** An assessment or a register of the folder, as it stands in its file. */
export function readDocument(cwd: string, file: string): Assessment {
  return JSON.parse(readFileSync(join(cwd, file), 'utf8')) as Assessment;
}

export function writeDocument(cwd: string, file: string, document: object): void {
  writeFile(cwd, file, file.endsWith('.json') ? JSON.stringify(document) : writeSource(document as Json));
}

export function writeFile(cwd: string, file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(cwd, file)), { recursive: true });
  writeFileSync(join(cwd, file), content);
}
