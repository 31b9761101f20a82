import { bug } from '../../kit/bug.js';
import type { Assessment, FactEntry } from '../../model/assessment.js';
import type { TierColumns } from '../../model/columns.js';
import type { Value } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import { finding } from '../../model/finding.js';
import type { Inputs, UnitInput } from '../../model/inputs.js';
import { LAYER_IS, type Layer, type LayerFigures } from '../../model/layer.js';
import { isVerificationRead } from '../../model/may-verify.js';
import type { Pack } from '../../model/pack.js';
import { ESTIMATES_ARE } from '../../model/pack-words.js';
import type { Plan, PlanFact, PlanTier } from '../../model/plan.js';
import type { Figures } from '../figures.js';
import { factsByRow } from '../row-facts.js';
import { alteredAssessment, type Entries } from './altered-assessment.js';
import { dependsOnFigures, isHeld, type ProcedureAgain, procedureAgain } from './procedure-again.js';
import type { ReadEdit } from './read-edit.js';
import { putValue, type SessionColumns, sessionColumns } from './session-columns.js';

/** The figures of an assessment that a session changes; those that it was given stay as they are. */
interface OwnFigures extends Figures {
  /** Puts the figure in every layer that has it. */
  readonly put: (edit: ReadEdit) => void;
  /** What was edited of the unit at a position: by fact, how it is stated; undefined where it was taken away. */
  readonly editsAt: (position: number) => Entries;
  /** Whether the assessment has a mark of this fact of the unit. */
  readonly hasMark: (unit: string, fact: string) => boolean;
}

/** Whether a fact can be in a layer: marks are in every layer but `claimed`. */
export function isIn(layer: Layer, { info: { type } }: PlanFact): boolean {
  return LAYER_IS[layer].byRules || !FACT_TYPE_IS[type].isOfOthers;
}

/** The figures with all edits so far in them. */
export function ownFigures(plan: Plan, given: Figures): OwnFigures {
  const columns = new Map<string, SessionColumns>();
  const altered = new Map<number, UnitInput>();
  const edits = new Map<number, Edited>();
  const unitAt = (position: number): UnitInput => altered.get(position) ?? given.unitAt(position);
  const ownOf = (tier: PlanTier, layer: Layer): SessionColumns => {
    const key = `${layer} ${tier.id}`;
    const known = columns.get(key) ?? sessionColumns(given.columnsOf(tier, layer));
    columns.set(key, known);
    return known;
  };
  let stated: StatedByOthers | undefined;
  const byOthers = (): StatedByOthers => {
    stated ??= statedByOthers(plan.pack, given.inputs().assessment);
    return stated;
  };
  let remarksAgain: ProcedureAgain | undefined;
  const again = (): ProcedureAgain | undefined => {
    if (dependsOnFigures(plan)) remarksAgain ??= procedureAgain(plan, given.inputs().assessment);
    return remarksAgain;
  };
  const isVerified = (unit: string, fact: string): boolean =>
    given.layers.includes('verified') && byOthers().verified.has(`${unit} ${fact}`);
  return {
    ...given,
    columnsOf: (tier: PlanTier, layer: Layer): TierColumns => ownOf(tier, layer),
    factsOf: (columns) => factsByRow(plan, columns),
    unitAt,
    editsAt: (position) => edits.get(position)?.entries ?? NO_EDITS,
    hasMark: (unit, fact) => {
      const declared = Object.hasOwn(plan.facts, fact) ? plan.facts[fact] : undefined;
      return declared !== undefined && !isIn('claimed', declared) && byOthers().marked.has(`${unit} ${fact}`);
    },
    inputs: () => inputsWith(plan, given.inputs(), altered, edits),
    put: (edit) => {
      const { position, fact, entry, value, isEstimate } = edit;
      const unit = given.unitAt(position);
      const usable =
        isEstimate && !ESTIMATES_ARE[plan.pack.procedure.estimates ?? 'allowed'].isRead ? undefined : value;
      const edited = edits.get(position) ?? { entries: new Map(), reported: new Map(), verified: new Map() };
      edits.set(position, edited);
      edited.entries.set(fact.id, entry);
      edited.reported.set(fact.id, usable);
      if (!isVerified(unit.id, fact.id)) edited.verified.set(fact.id, usable);
      altered.set(
        position,
        alteredUnit(plan, unit, { ...edited, again: again() }, estimatesWith(unitAt(position).estimated, edit)),
      );
      const tier = plan.tiers.find(({ id }) => id === unit.tier) ?? bug(`no tier ${unit.tier}`);
      for (const layer of given.layers.filter((known) => isIn(known, fact))) {
        const into = ownOf(tier, layer);
        const row = into.units.indexOf(position);
        const isOfOthers = LAYER_IS[layer].isVerified && !edited.verified.has(fact.id);
        if (row >= 0 && !isOfOthers) putValue(into, fact, row, usable);
      }
    },
  };
}

const NO_EDITS: Entries = new Map();

/** `unit fact` of each figure that a verification replaced, one that counts, and of each that is a mark. */
interface StatedByOthers {
  readonly verified: ReadonlySet<string>;
  readonly marked: ReadonlySet<string>;
}

function statedByOthers(pack: Pack, { units, verifications = [], marks = [] }: Assessment): StatedByOthers {
  const tiers = new Map(units.map(({ id, tier }) => [id, tier]));
  const verified = verifications.flatMap((verification) => {
    const { unit } = verification;
    const counts = isVerificationRead(pack, tiers.get(unit) ?? bug(`no unit ${unit}`), verification);
    return counts && 'fact' in verification ? [`${unit} ${verification.fact}`] : [];
  });
  return { verified: new Set(verified), marked: new Set(marks.map(({ unit, fact }) => `${unit} ${fact}`)) };
}

/** What was edited of a unit. */
interface Edited {
  /** How each edited fact is stated; undefined where it was taken away. */
  readonly entries: Map<string, FactEntry | undefined>;
  /** The value that counts of each edited fact. */
  readonly reported: Map<string, Value | undefined>;
  readonly verified: Map<string, Value | undefined>;
}

/** The unit as it is read where its submission, and marks of it, state the edited figures. Its facts are made when they are asked for. */
function alteredUnit(
  { pack: { procedure } }: Plan,
  given: UnitInput,
  edited: Edited & { readonly again: ProcedureAgain | undefined },
  estimated: readonly string[],
): UnitInput {
  const { id, tier, attributes, state, claims, rulings } = given;
  const { finding: code } = ESTIMATES_ARE[procedure.estimates ?? 'allowed'];
  const factsByLayer: Partial<Record<LayerFigures, UnitInput['reported']>> = {};
  const factsOf = (layer: LayerFigures) => {
    factsByLayer[layer] ??= withValues(given[layer], edited[layer]);
    return factsByLayer[layer];
  };
  return {
    id,
    tier,
    attributes,
    state,
    claims,
    rulings,
    estimated,
    get reported() {
      return factsOf('reported');
    },
    get verified() {
      return factsOf('verified');
    },
    // findings of estimates, in the order of the facts, come before findings of the procedure
    findings: [
      ...given.findings.filter((known) => known.code !== code && !isHeld(known)),
      ...(code ? estimated.map((fact) => finding(code, '', { fact })) : []),
      ...(edited.again?.({ ...given, reported: factsOf('reported') }, edited.entries) ?? given.findings.filter(isHeld)),
    ],
  };
}

/** The facts that are estimates, after an edit. */
function estimatesWith(before: readonly string[], { fact: { id }, isEstimate }: ReadEdit): readonly string[] {
  const others = before.filter((fact) => fact !== id);
  return isEstimate ? [...others, id].toSorted() : others;
}

function withValues(
  given: UnitInput['reported'],
  edited: ReadonlyMap<string, Value | undefined>,
): UnitInput['reported'] {
  const values: Record<string, Value> = { ...given };
  for (const [id, value] of edited) {
    if (value === undefined) delete values[id];
    else values[id] = value;
  }
  return values;
}

function inputsWith(
  plan: Plan,
  inputs: Inputs,
  altered: ReadonlyMap<number, UnitInput>,
  edits: ReadonlyMap<number, Edited>,
): Inputs {
  const byUnit = new Map([...edits].map(([position, { entries }]) => [inputs.units[position]?.id ?? '', entries]));
  return {
    ...inputs,
    assessment: alteredAssessment(plan, inputs.assessment, byUnit),
    units: inputs.units.map((unit, position) => altered.get(position) ?? unit),
  };
}
