import { type NodeProof, type PackProof, prove } from '../../src/author/index.js';
import { BUILT_IN, type CompiledPack, createEngine } from '../../src/engine.js';
import { toText } from '../../src/kit/exact-text.js';
import type { CheckInput } from '../../src/model/check-finding.js';
import type { Pack } from '../../src/model/pack.js';
import type { Plugins } from '../../src/model/tables.js';
import type { Doc } from './naive-expressions.js';

const TITLE = { vi: 'Tên' };
const engine = createEngine(BUILT_IN);

/** A pack of one tier of synthetic criteria; titles are written for all. */
export function packOf(facts: readonly Doc[], criteria: readonly Doc[], more: Doc = {}): Doc {
  return {
    format: 'tieuchi/pack@1',
    id: 'proof',
    version: '1.0.0',
    title: TITLE,
    languages: ['vi'],
    standing: 'reconstructed',
    texts: [],
    period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' },
    policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
    procedure: { ranked: 'reported' },
    facts: facts.map((fact) => ({ title: TITLE, ...fact })),
    tiers: [{ id: 'commune', title: TITLE, cohorts: [{ id: 'all' }], criteria: criteria.map(titled), rankings: [] }],
    gaps: [],
    ...more,
  };
}

function titled(node: Doc): Doc {
  return { title: TITLE, ...node, ...(node.children ? { children: node.children.map(titled) } : {}) };
}

/** The pack, compiled; an issue is thrown. */
export function compiledOf(pack: Doc, plugins: Plugins = {}): CompiledPack {
  const result = engine.compilePack(pack, plugins);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

/** The proof of the pack. */
export function proofOf(pack: Doc, plugins: Plugins = {}): PackProof {
  return prove(compiledOf(pack, plugins), plugins);
}

/** One node of a proof. */
export function nodeIn({ nodes }: PackProof, id: string): NodeProof {
  const found = nodes.find(({ node }) => node === id);
  if (!found) throw new Error(`no node ${id}`);
  return found;
}

/** What the engine gives the node before bonus and penalty, from an assessment with this input; its status without a value. */
export function earnedFrom(compiled: CompiledPack, tier: string, node: string, input: CheckInput): string {
  const [first = {}, ...others] = [input, ...(input.beside ?? [])].flatMap((one, index) =>
    assessmentsOf(compiled, tier, one, index === 0 ? 'u' : `v${index}`),
  );
  const lists = ['units', 'submissions', 'marks'].map((list) => [list, [first, ...others].flatMap((one) => one[list])]);
  const scored = engine.score(compiled, { ...first, ...Object.fromEntries(lists) });
  if (!scored.ok) throw new Error(JSON.stringify(scored.errors));
  const outcome = scored.value.scores.find(({ unit }) => unit === 'u')?.layers.reported?.[node]?.outcome;
  return outcome?.status === 'scored' ? toText(outcome.earned) : (outcome?.status ?? 'absent');
}

/** Every line in which a proof's own inputs do not give what it says they do, run from a whole assessment. */
export function brokenClaims(compiled: CompiledPack, { nodes }: PackProof): readonly string[] {
  return nodes.flatMap(({ tier, node, attained }) =>
    [attained.low, attained.high].flatMap((claim) => {
      if (!claim) return [];
      const earned = earnedFrom(compiled, tier, node, claim.input);
      return earned === claim.points ? [] : [`${tier} ${node}: ${earned} ≠ ${claim.points}`];
    }),
  );
}

/** An assessment of the unit, and one of each unit below it. */
function assessmentsOf(compiled: CompiledPack, tier: string, input: CheckInput, id: string, parent?: string): Doc[] {
  const { tiers } = compiled.pack.document as unknown as Pack;
  const lower = tiers.find((one) => one.id === tier)?.collects ?? '';
  const below = (input.below ?? []).flatMap((one, index) => assessmentsOf(compiled, lower, one, `${id}-${index}`, id));
  return [assessmentOf(compiled, { tier, parent }, input, id), ...below];
}

/** The tier of a unit and, where that is known, the unit above it. */
interface Place {
  readonly tier: string;
  readonly parent?: string | undefined;
}

function assessmentOf({ pack, plan }: CompiledPack, place: Place, input: CheckInput, id: string): Doc {
  const { tier } = place;
  const document = pack.document as unknown as Pack;
  const marks = Object.entries(input.facts).filter(([id]) => plan.facts[id]?.info.type === 'mark');
  const own = Object.entries(input.facts).filter(([id]) => plan.facts[id]?.info.type !== 'mark');
  const evidence = [{ number: '1', date: '2019-01-01', page: '1', title: 'x', digest: `sha256:${'0'.repeat(64)}` }];
  const nodes = plan.tiers.find(({ id }) => id === tier)?.nodes ?? {};
  const criteria = Object.values(nodes).flatMap((node) => {
    const away = input.notApplicable.includes(node.id) ? { notApplicable: { reason: 'x' } } : {};
    const shown = input.evidence && node.kind === 'leaf' ? { evidence } : {};
    return Object.keys({ ...away, ...shown }).length > 0 ? [[node.id, { ...away, ...shown }]] : [];
  });
  const attributes = (document.attributes ?? []).map((attribute) => [
    attribute.id,
    input.attributes[attribute.id] ?? standing(attribute),
  ]);
  return {
    format: 'tieuchi/assessment@1',
    id: 'proof',
    pack: { id: document.id, version: document.version },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2999-01-01T00:00:00Z',
    units: unitsOf(document, place, id, Object.fromEntries(attributes)),
    submissions: input.silent
      ? []
      : [
          {
            unit: id,
            at: '1950-01-01T00:00:00Z',
            handedIn: '1950-01-01T00:00:00Z',
            facts: Object.fromEntries(own),
            criteria: Object.fromEntries(criteria),
          },
        ],
    verifications: [],
    marks: marks.map(([fact, value]) => ({
      unit: id,
      fact,
      value,
      by: plan.facts[fact]?.provider,
      at: '1950-01-01T00:00:00Z',
    })),
    decisions: [],
  };
}

/** The unit, and, where none above it is named, the units above it, up to a tier that no other collects. */
function unitsOf({ tiers }: Pack, { tier, parent }: Place, id: string, attributes: Doc): readonly Doc[] {
  if (parent !== undefined) return [{ id, tier, attributes, parent }];
  const above = tiers.find(({ collects }) => collects === tier);
  const unit = { id, tier, attributes, ...(above ? { parent: `${id}-parent` } : {}) };
  return above ? [unit, ...unitsOf({ tiers } as Pack, { tier: above.id }, `${id}-parent`, attributes)] : [unit];
}

/** An attribute is never absent: some value of one that a proof does not name. */
function standing({ type, options = [] }: NonNullable<Pack['attributes']>[number]): boolean | string {
  const [first] = options;
  if (type === 'choice') return typeof first === 'object' ? first.id : (first ?? '');
  if (type === 'boolean') return false;
  return type === 'number' ? '0' : 'x';
}
