import { join } from 'node:path';
import { compiledPack } from '../../src/engine.js';
import { verificationForms } from '../../src/form/index.js';
import { describePack } from '../../src/index.js';
import type { AssessmentUnit } from '../../src/model/assessment.js';
import { type Verified, verifyingAnswers } from './answers.js';
import { type Office, PACK } from './office.js';
import { loosePartsOf } from './trial.js';
import { layoutOf, typeInto } from './type-into.js';
import { type Plan, readDocument, writeFile } from './year.js';

/** 4. Verifiers get forms of the units that they verify, as `tieuchi form --verify` makes for all, and fill them in. */
export async function verifyForms(office: Office, plan: Plan): Promise<void> {
  const { cwd } = office;
  const forms = verificationForms(plan.compiled, readDocument(cwd, 'year.json'), { lang: 'vi' });
  if (!forms.ok) throw new Error('The assessment has errors');
  for (const unit of plan.units.filter(({ id }) => plan.roles.verified.includes(id))) {
    const file = join(unit.parent ?? (unit.tier === 'district' ? unit.id : ''), `${unit.id}.verify.xlsx`);
    const form = await forms.value.workbook(unit.id);
    writeFile(cwd, join('verify', file), form);
    writeFile(cwd, join('verified', file), typeInto(form, await layoutOf(form), verifyingAnswers(foundIn(unit, plan))));
  }
  await office.run(['collect', 'verified', '--pack', PACK, '--out', 'year.json'], 0, 'ends');
}

/** What verifiers found in a unit: on paper, or on the spot, which is in November. */
function foundIn(unit: AssessmentUnit, plan: Plan): Verified {
  const { roles, compiled, units } = plan;
  const place = units.indexOf(unit);
  const day = String(4 + (roles.verified.indexOf(unit.id) % 24)).padStart(2, '0');
  const isVisited = roles.visited.includes(unit.id);
  const bodies = compiledPack(compiled).plan.pack.procedure.verification?.verifiers ?? [];
  const body = bodies.at(isVisited ? -1 : 0);
  const visit = { place: 'Trụ sở đơn vị', on: `2019-11-${day}`, by: 'Thành viên Tổ công tác (giả lập)' };
  const corrected = roles.disputed.includes(unit.id) ? fewerIn(unit, plan) : undefined;
  const part = roles.of(unit.id);
  const criterion = describePack(compiled, { tier: unit.tier, lang: 'vi' }).nodes.find(
    (node) => node.mayClaimNotApplicable,
  );
  const ruled = ({ 'claims-refused': 'refused', 'claims-accepted': 'accepted' } as const)[part as 'claims-refused'];
  return {
    by: body?.title?.vi ?? body?.id ?? '',
    at: `2019-11-${day}T16:${String(place % 60).padStart(2, '0')}:00+07:00`,
    ...(isVisited ? { visit } : {}),
    ...(corrected ? { corrected } : {}),
    ...(ruled && criterion ? { ruling: { criterion: criterion.id, ruled } } : {}),
  };
}

/** A figure of which more is better, and that verifiers count lower than the unit did. */
function fewerIn({ id, tier }: AssessmentUnit, { forms, worths }: Plan): Verified['corrected'] {
  const facts = forms.findLast(({ submission }) => submission.unit === id)?.submission.facts ?? {};
  const countOf = (fact: string) => Number(facts[fact]);
  const worth = loosePartsOf(worths.get(tier) ?? []).find(({ fact }) => countOf(fact.id) >= 8);
  return worth && { fact: worth.fact, value: String(Math.floor(countOf(worth.fact.id) * 0.8)) };
}
