import { expect, test } from 'vitest';
import type { FormCell, FormSheet } from '../../src/form/form-sheet.js';
import { collectForms } from '../../src/form/index.js';
import { verificationSheets } from '../../src/form/verifying/verification-forms.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { type CompiledPack, compilePack } from '../../src/index.js';
import type { Assessment } from '../../src/model/assessment.js';
import type { PlanTier } from '../../src/model/plan.js';
import { asText } from '../form/house.js';
import { type Chance, chance } from '../jsonlogic/chance.js';
import { acceptedRound } from '../support/accepted-round.js';
import { drawnRound } from '../support/drawn-round.js';
import { drawsOf } from '../support/draws.js';
import { EVERY_PACK } from '../support/every-pack.js';
import { firstCases } from '../support/naive-cases.js';
import type { Doc } from '../support/naive-expressions.js';
import { SEED } from '../support/seed.js';
import { sentRound } from '../support/sent-round.js';
import {
  optionsAt,
  type Typing,
  typedDay,
  typedFact,
  typedInstant,
  typedInto,
  typedNumber,
  typedText,
} from '../support/typed-form.js';

const PACKS: readonly (readonly [name: string, document: Doc])[] = [
  ...EVERY_PACK,
  ...firstCases(drawsOf(40)).map(({ pack }, index) => [`generated ${index + 1}`, pack] as const),
];

const COMMON = 'Theo biên bản';

/** A form that verifiers filled in, and what they verified by it. */
interface Filled {
  readonly sheets: readonly FormSheet[];
  readonly said: readonly Doc[];
}

interface Wanted {
  readonly unit: string;
  readonly tier: PlanTier;
  /** When it was verified. */
  readonly at: string;
  /** What the unit sent. */
  readonly sent: Doc;
  /** Figures that verifiers may have found. */
  readonly found: Doc;
}

/** Draws what verifiers of a unit found, and types it into the form. */
function filledBy({ plan }: CompiledPack, sheets: readonly FormSheet[], wanted: Wanted, typing: Typing): Filled {
  const { unit, tier, at, sent, found } = wanted;
  const { draws } = typing;
  const bodies = (plan.pack.procedure.verification?.verifiers ?? []).filter(
    ({ tiers }) => !tiers || tiers.includes(tier.id),
  );
  const body = bodies.length === 0 ? 0 : draws.below(bodies.length);
  const isOnTheSpot = draws.percent(40);
  const visit = { place: 'Trụ sở', on: `${at.slice(0, 4)}-11-05`, by: 'Tổ công tác' };
  const method = optionsAt(sheets, 'verifying-cover', 'method', 'value')[isOnTheSpot ? 1 : 0] ?? '';
  const name = bodies.length === 0 ? 'to-cong-tac' : optionsAt(sheets, 'verifying-cover', 'by', 'value')[body];
  const cells = new Map<string, FormCell>([
    ['verifying-cover|by|value', typedText(name ?? '')],
    ['verifying-cover|verified-at|value', typedInstant(at)],
    ['verifying-cover|method|value', typedText(method)],
    ['verifying-cover|common-note|value', typedText(COMMON)],
  ]);
  if (isOnTheSpot) {
    cells.set('verifying-cover|visit-place|value', typedText(visit.place));
    cells.set('verifying-cover|visit-on|value', typedDay(visit.on, typing));
    cells.set('verifying-cover|visit-by|value', typedText(visit.by));
  }
  const by = bodies[body]?.id ?? 'to-cong-tac';
  const head = { unit, at, by, method: isOnTheSpot ? 'field' : 'desk', ...(isOnTheSpot ? { visit } : {}) };
  const said: Doc[] = [];
  const say = (row: string, subject: Doc) => {
    const hasOwn = draws.percent(40);
    if (hasOwn) cells.set(`${row}|note`, typedText(`Của ${row}`));
    said.push({ ...head, ...subject, note: hasOwn ? `Của ${row}` : COMMON });
  };
  for (const [id, value] of Object.entries(found)) {
    const type = plan.facts[id]?.type;
    const isFound = draws.percent(40) && type && !isSame(value, sent.facts?.[id], type.is);
    if (!isFound) continue;
    const place = { id, value, at: ['verifying-figures', 'verified', 'verifying-lists'] } as const;
    for (const [key, cell] of typedFact(sheets, type, place, typing)) cells.set(key, cell);
    say(`verifying-figures|${id}`, { fact: id, value });
  }
  for (const id of tier.order) {
    const { evidence, notApplicable } = sent.criteria?.[id] ?? {};
    const row = `verifying-criteria|${id}`;
    const subjects: Doc[] = [];
    const rule = (column: string, key: string) => {
      const ruling = draws.below(2);
      cells.set(`${row}|${column}`, typedText(optionsAt(sheets, 'verifying-criteria', id, column)[ruling] ?? ''));
      subjects.push({ [key]: ruling === 0 ? 'accepted' : 'refused' });
    };
    if (evidence && draws.percent(50)) rule('evidence-ruling', 'evidence');
    if (notApplicable && draws.percent(60)) rule('claim-ruling', 'notApplicable');
    const { document, max } = tier.nodes[id] ?? {};
    if (document?.mayAward === 'verifier' && max && draws.percent(60)) {
      const points = String(Number(((Number(max.n) / Number(max.d)) * draws.pick([0, 0.5, 1])).toFixed(3)));
      cells.set(`${row}|awarded`, typedNumber(points, typing));
      subjects.push({ points });
    }
    // one reason for the whole row
    const before = said.length;
    for (const subject of subjects) said.push({ ...head, criterion: id, ...subject, note: COMMON });
    if (said.length > before && draws.percent(40)) {
      cells.set(`${row}|note`, typedText('Một phần'));
      for (const [index, each] of said.entries()) if (index >= before) said[index] = { ...each, note: 'Một phần' };
    }
  }
  if (draws.percent(50)) {
    cells.set('verifying-cover|done|value', typedText('x'));
    said.push({ ...head, done: true, note: COMMON });
  }
  return { sheets: typedInto(sheets, cells), said };
}

/** Whether a unit sent the same value, however its number is written. */
function isSame(value: unknown, given: Doc, is: string): boolean {
  const isEntry = typeof given === 'object' && given !== null && 'value' in given;
  const sent = isEntry ? given.value : given;
  if (sent === undefined) return false;
  if (is === 'number') return Number(value) === Number(sent);
  const plain = (each: unknown): unknown => (typeof each === 'object' ? JSON.stringify(each, numbersPlain) : each);
  return plain(value) === plain(sent);
}

function numbersPlain(_: string, value: unknown): unknown {
  return typeof value === 'string' && /^[\d.]+$/.test(value) ? String(Number(value)) : value;
}

/** Verifications by what they are of and when, numbers as text. */
function ordered(verifications: readonly Doc[] = []): unknown {
  const keyOf = ({ unit, at, fact = '', criterion = '', ...rest }: Doc) =>
    JSON.stringify([unit, at, fact, criterion, Object.keys(rest).toSorted()]);
  return asText(verifications.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)));
}

test.each(PACKS)(
  '%s: what verifiers type into forms is what is collected, in any order and in parts, without what the engine refuses',
  async (_, document) => {
    const compiled = compilePack(document);
    const { plan } = compiled;
    for (let seed = SEED; seed < SEED + drawsOf(4); seed += 1) {
      const draws = chance(seed);
      const lang = draws.pick(['vi', 'en'] as const);
      const year = plan.pack.period.to.slice(0, 4);
      const round = {
        ...sentRound(compiled, seed),
        ...{ asOf: `${year}-10-21T00:00:00+07:00`, verifications: [], marks: [], extensions: [] },
      } as Doc;
      const found: Doc = drawnRound(plan, chance(seed + 1));
      const made = verificationSheets(compiled, round, { lang });
      if (!made.ok) throw new Error(JSON.stringify(made.errors));
      const filled = made.value.units.flatMap(({ id, tier: of }) =>
        ['10T08:30:00', '11T09:00:00'].flatMap((day) => {
          const tier = plan.tiers.find((known) => known.id === of) as PlanTier;
          const sheets = made.value.sheets(id);
          if (!draws.percent(70)) return [];
          const wanted = {
            ...{ unit: id, tier, at: `${year}-11-${day}${plan.pack.period.zone}` },
            ...{ sent: sentTo(sheets, round, id), found: figuresOf(found, of, draws) },
          };
          return [filledBy(compiled, sheets, wanted, { draws, lang })];
        }),
      );
      const files = await Promise.all(
        filled.map(async ({ sheets }, index) => ({ name: `${index + 1}.xlsx`, bytes: await workbookOf(sheets) })),
      );
      const asOf = '2030-12-31T00:00:00+07:00';
      const verifications = filled.flatMap(({ said }) => said);
      const accepted = acceptedRound(compiled, { ...round, asOf, verifications }).verifications;
      const { assessment } = await collectForms(compiled, files, round as unknown as Assessment);
      const half = Math.floor(files.length / 2);
      const later = await collectForms(compiled, files.slice(half).toReversed(), round as unknown as Assessment);
      const whole = await collectForms(compiled, files, later.assessment);
      const again = await collectForms(compiled, files, whole.assessment);

      expect(ordered(assessment.verifications)).toEqual(ordered(accepted));
      expect(ordered(whole.assessment.verifications)).toEqual(ordered(accepted));
      expect(again.assessment).toEqual(whole.assessment);
    }
  },
);

/** What a unit sent, that its form for verifiers shows. */
function sentTo(sheets: readonly FormSheet[], { submissions }: Doc, unit: string): Doc {
  const machine = sheets.find(({ id }) => id === 'verifying-machine');
  const shown = machine?.rows.find(({ key }) => key === 'submission')?.cells.value?.value;
  return submissions.find((sent: Doc) => sent.unit === unit && sent.at === shown);
}

/** The figures of some unit of a tier. */
function figuresOf({ units, submissions }: Doc, tier: string, draws: Chance): Doc {
  const ofTier = units.flatMap((unit: Doc) => (unit.tier === tier ? [unit.id] : []));
  const sent = submissions.filter(({ unit }: Doc) => ofTier.includes(unit));
  return sent.length === 0 ? {} : draws.pick<Doc>(sent).facts;
}
