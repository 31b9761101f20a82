import { BUILT_IN, createEngine } from '../../engine.js';
import { canonicalJson } from '../../kit/canonical-json.js';
import { type Hash, sha256 } from '../../kit/sha256.js';
import { LIMITS } from '../../model/document.js';
import { checked, type Issue } from '../../model/issue.js';
import { isOfPlugin } from '../../model/plugins/call-plugin.js';
import type { AssessmentRecord } from '../../model/record.js';
import { commitmentsOf } from '../../stages/record/digests.js';
import { assessmentOf, hasLayer } from '../assessment-of.js';
import { isDetached } from '../detach.js';
import { knownResults } from '../known-results.js';
import type { AnyRecord } from '../record-text.js';
import { unstatable } from './as-stated.js';
import { comparable } from './beside-hidden.js';
import { type Difference, differences } from './differences.js';
import { mishidden } from './hidden-statistics.js';
import { unlawful } from './unlawful.js';
import type { OtherDigest, Verification, VerifyOptions } from './verification.js';

/** What a replay adds to a verification. */
export type Replay = Pick<Verification, 'other' | 'issues' | 'differences' | 'units' | 'asStated' | 'replay'>;

const engine = createEngine(BUILT_IN);

/** Compiles the pack, scores and ranks the inputs, in the record or given, and holds the result against what the record says. */
export function replay(record: AnyRecord, { hash = sha256, limits = LIMITS, ...given }: VerifyOptions): Replay {
  const entries = 'entry' in record ? [record.entry] : record.entries;
  const hidden = hiddenIn(record);
  const all = record.register.length;
  const units = { all, rederived: 0, redacted: [...hidden] };
  const nothing = { other: [], issues: [], differences: [], units, asStated: [] };
  const packDocument =
    given.compiled?.pack.document ?? given.pack ?? (isDetached(record) ? undefined : record.pack.document);
  const assessment = given.assessment ?? (isDetached(record) ? undefined : ownAssessment(record));
  if (packDocument === undefined || assessment === undefined) return nothing;
  // documents of a record that was let in are as large as it is
  const options = { hash, limits: { ...limits, nodes: limits.recordBytes } };
  const compiled = given.compiled
    ? checked(given.compiled, [])
    : engine.compilePack(packDocument, given.plugins, options);
  if (!compiled.ok) {
    const { errors } = compiled;
    const isForPlugins = errors.every(({ code }) => PLUGINS.includes(code)) || errors.some(isOfPlugin);
    const isIncomplete = given.pack === undefined && isForPlugins;
    return { ...nothing, issues: compiled.errors, other: isIncomplete ? [] : [otherPack(record)] };
  }
  const { pack, plan } = compiled.value;
  // where the whole assessment is given nothing is hidden from the replay
  const known = knownResults(entries as AssessmentRecord['entries'], hidden);
  const isPartial = hidden.size > 0 && given.assessment === undefined;
  const shown = { entries, statistics: record.statistics };
  const layers = { verified: hasLayer(shown, 'verified'), claimed: hasLayer(shown, 'claimed') };
  const seen = { ...layers, ...(isPartial ? { known } : {}) };
  const scored = engine.score(compiled.value, assessment, options, seen);
  const { document: _, ...packHead } = pack;
  const { document: __, ...statedHead } = { document: undefined, ...record.pack };
  const isOther = !scored.ok && scored.errors.some(({ code }) => code === 'pack-mismatch');
  const otherPacks = isOther || !same(packHead, statedHead) ? [otherPack(record, pack.digest)] : [];
  if (!scored.ok) {
    const other =
      otherPacks.length > 0 ? otherPacks : [{ what: 'assessment' as const, stated: record.assessment.digest }];
    return { ...nothing, issues: scored.errors, other };
  }
  const again = engine.account(compiled.value, scored.value, options);
  const plugins = same(again.plugins, record.plugins) ? [] : [otherPack(record, pack.digest)];
  const isThis = again.assessment.digest === record.assessment.digest;
  const isGiven = given.assessment !== undefined;
  const isSeen = hidden.size === 0 || (isGiven && isThis);
  const { asStated } = scored.value;
  const unseen = isSeen ? NONE : hidden;
  const sides = { recorded: { ...record, entries } as AssessmentRecord, rederived: again };
  const { recorded, rederived } = comparable(sides, asStated, unseen, hash);
  const found = differences(recorded, rederived, unseen);
  const structure = 'entry' in record ? [] : unlisted(record, again);
  return {
    other: [
      ...otherPacks,
      ...plugins,
      ...(isThis || (hidden.size > 0 && !isGiven) ? [] : [otherAssessment(record, again.assessment.digest)]),
    ],
    issues: [],
    differences: [
      ...structure,
      ...(same(record.register, again.register) ? [] : [REGISTER]),
      ...unstatable(asStated, known, plan, record.register),
      ...found,
      ...(isSeen
        ? miscommitted(record, again, hash)
        : [...mishidden(record.statistics, plan, hidden), ...unlawful(record, again, plan, hidden)]),
    ],
    units: { ...units, rederived: isSeen ? all : entries.filter(({ state }) => state !== 'redacted').length },
    asStated,
    replay: { compiled: compiled.value, scored: scored.value, record: again },
  };
}

const NONE: ReadonlySet<string> = new Set();

/** What is wrong with a pack that is compiled without its plugins, or with plugins that do not work. */
const PLUGINS: readonly Issue['code'][] = [
  'plugin-missing',
  'plugin-invalid',
  'plugin-duplicate',
  'kind-unknown',
  'combiner-unknown',
  'operator-unknown',
];

const REGISTER: Difference = { stage: 'read-assessment', what: 'register', recorded: null, rederived: null };

/** Units whose figures the record does not show: those that it redacts, or, in an excerpt, all others. */
function hiddenIn(record: AnyRecord): ReadonlySet<string> {
  if ('entry' in record) return new Set(record.register.map(({ id }) => id).filter((id) => id !== record.entry.unit));
  return new Set(record.entries.flatMap(({ unit, state }) => (state === 'redacted' ? [unit] : [])));
}

/** Entries, hidden ones too, are those of the register: each once, in order, in its tier. */
function unlisted(
  { entries }: Pick<AssessmentRecord, 'entries'> | Exclude<AnyRecord, { readonly entry: unknown }>,
  again: AssessmentRecord,
): readonly Difference[] {
  const listed = (all: readonly { readonly unit: string; readonly tier: string }[]) =>
    all.map(({ unit, tier }) => `${unit} (${tier})`);
  const [stated, found] = [listed(entries), listed(again.entries)];
  if (same(stated, found)) return [];
  const index = Array.from({ length: Math.max(stated.length, found.length) }).findIndex(
    (_, at) => stated[at] !== found[at],
  );
  const [recorded = null, rederived = null] = [stated[index], found[index]];
  return [{ stage: 'read-assessment', what: 'entries', recorded, rederived }];
}

/** Hidden entries, where what they hide was given: their commitments are those of the entries derived again. */
function miscommitted(record: AnyRecord, again: AssessmentRecord, hash: Hash): readonly Difference[] {
  if ('entry' in record) return [];
  return record.entries.flatMap((entry, index): readonly Difference[] => {
    const own = again.entries[index];
    if (entry.state !== 'redacted' || own === undefined) return [];
    const made = commitmentsOf(own, hash);
    return (['input', 'read', 'results'] as const).flatMap((key) =>
      made[key] === entry.commitments[key]
        ? []
        : [
            {
              stage: 'record' as const,
              unit: entry.unit,
              what: `commitments.${key}`,
              recorded: entry.commitments[key],
              rederived: made[key],
            },
          ],
    );
  });
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function ownAssessment(record: Exclude<AnyRecord, { readonly detached: true }>): unknown {
  return assessmentOf('entry' in record ? { ...record, entries: [record.entry] } : record);
}

function otherPack({ pack: { digest } }: AnyRecord, expected?: string): OtherDigest {
  return { what: 'pack', stated: digest, ...(expected === undefined ? {} : { expected }) };
}

function otherAssessment({ assessment: { digest } }: AnyRecord, expected: string): OtherDigest {
  return { what: 'assessment', stated: digest, expected };
}
