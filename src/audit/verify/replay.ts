import { BUILT_IN, type CompiledPack, createEngine, type Options } from '../../engine.js';
import { canonicalJson } from '../../kit/canonical-json.js';
import { type Hash, sha256 } from '../../kit/sha256.js';
import { limitsOf } from '../../model/document.js';
import { checked, type Issue } from '../../model/issue.js';
import type { Plan } from '../../model/plan.js';
import { isOfPlugin } from '../../model/plugins/call-plugin.js';
import type { AssessmentRecord } from '../../model/record.js';
import { commitmentsOf } from '../../stages/record/digests.js';
import { recordText, type Written } from '../../stages/write.js';
import { assessmentOf, layersIn } from '../assessment-of.js';
import { knownResults } from '../known-results.js';
import { entriesOf, hiddenUnits, isDetached, shownEntries } from '../record-parts.js';
import type { AnyRecord } from '../record-text.js';
import { type Difference, keyDifferences, listDifferences } from './compare-values.js';
import { differences } from './differences.js';
import { comparable } from './hidden-forms.js';
import { unlawfulStatistics } from './hidden-statistics.js';
import { unlawful } from './law-breaches.js';
import { otherPlugins } from './other-plugins.js';
import { writtenAgain } from './rewritten-record.js';
import { scoreAsStated } from './stated-answers.js';
import type { OtherDigest, RecordVerification, VerifyOptions } from './verification.js';

/** What a replay adds to a verification. */
export interface Replay
  extends Pick<RecordVerification, 'other' | 'plugins' | 'issues' | 'differences' | 'units' | 'asStated' | 'replay'> {
  /** Whether the record was written again to the last character: then every digest fits. */
  readonly isSame: boolean;
}

const engine = createEngine(BUILT_IN);

/** Compiles the pack, scores and ranks the assessment, given or in the record, and compares the result with the record. */
export function replay(record: AnyRecord, { hash = sha256, limits, ...given }: VerifyOptions): Replay {
  const hidden = hiddenUnits(record);
  const units = { all: record.register.length, rederived: 0, redacted: [...hidden] };
  const nothing: Replay = { other: [], plugins: [], issues: [], differences: [], units, asStated: [], isSame: false };
  const { packDocument, assessment } = documentsOf(record, given);
  if (packDocument === undefined || assessment === undefined) return nothing;
  // documents of a record that was let in are as large as it is
  const options: Options = { hash, limits: { ...limits, nodes: limitsOf(limits).recordBytes } };
  const compiled = given.compiled
    ? checked(given.compiled, [])
    : engine.compilePack(packDocument, given.plugins, options);
  if (!compiled.ok)
    return { ...nothing, issues: compiled.errors, other: packInPlaceOf(record, given, compiled.errors) };
  const { pack, plan } = compiled.value;
  const isWritten = (written: Written) => recordText(written, hash) === canonicalJson(record);
  const again = writtenAgain(record, compiled.value, assessment, { ...options, hash }, isWritten);
  if (again) return { ...nothing, units: { ...units, rederived: units.all }, isSame: true, replay: again };
  const entries = entriesOf(record) as AssessmentRecord['entries'];
  const scored = engine.score(compiled.value, assessment, options, layersIn(record));
  const isRefused = !scored.ok && scored.errors.some(({ code }) => code === 'pack-mismatch');
  const { otherPacks, otherHead } = packBeside(record, pack, isRefused);
  if (!scored.ok) {
    const otherAssessment = { what: 'assessment', stated: record.assessment.digest } as const;
    const other = otherPacks.length > 0 ? otherPacks : [otherAssessment];
    return { ...nothing, issues: scored.errors, other, differences: otherHead };
  }
  const isGiven = given.assessment !== undefined;
  const isBeside = hidden.size > 0 && !isGiven;
  const { rescored, beyond } = isBeside
    ? scoreAsStated(plan, scored.value, knownResults(entries, hidden), shownEntries(entries))
    : { rescored: scored.value, beyond: [] };
  const { asStated } = rescored;
  const derived = engine.account(compiled.value, rescored, options);
  const isStated = derived.assessment.digest === record.assessment.digest;
  // where the whole assessment is given nothing is hidden from the replay
  const unseen = isGiven && isStated ? new Set<string>() : hidden;
  const otherAssessments =
    isStated || isBeside
      ? []
      : [{ what: 'assessment' as const, stated: record.assessment.digest, expected: derived.assessment.digest }];
  const rederived = unseen.size === 0 ? units.all : shownEntries(entries).length;
  return {
    other: [...otherPacks, ...otherAssessments],
    plugins: otherPlugins(record.plugins, derived.plugins),
    issues: [],
    differences: [
      ...otherHead,
      ...beyond,
      ...differencesIn({ record, derived, plan, isTaken: asStated.length > 0, unseen, hash }),
    ],
    units: { ...units, rederived },
    asStated,
    isSame: false,
    replay: { compiled: compiled.value, scored: rescored, record: derived },
  };
}

/** The pack and the assessment to replay, those that are given before those in the record. */
function documentsOf(record: AnyRecord, given: VerifyOptions) {
  return {
    packDocument:
      given.compiled?.pack.document ?? given.pack ?? (isDetached(record) ? undefined : record.pack.document),
    assessment:
      given.assessment ?? (isDetached(record) ? undefined : assessmentOf({ ...record, entries: entriesOf(record) })),
  };
}

/** That the compiled pack is another than the record states; where its document is the same, what else of it differs. */
function packBeside(record: AnyRecord, pack: CompiledPack['pack'], isRefused: boolean) {
  const { document: _, ...head } = pack;
  const { document: __, ...stated } = { document: undefined, ...record.pack };
  const isOfDocument = pack.digest === record.pack.digest;
  return {
    otherPacks: isRefused || canonicalJson(head) !== canonicalJson(stated) ? [otherPack(record, pack.digest)] : [],
    otherHead: isOfDocument ? keyDifferences({ stage: 'record' }, 'pack', stated, head) : [],
  };
}

/** What is wrong with a pack that is compiled without its plugins, or with plugins that do not work. */
const PLUGINS: readonly Issue['code'][] = [
  'plugin-missing',
  'plugin-unrequired',
  'plugin-invalid',
  'plugin-duplicate',
  'kind-unknown',
  'combiner-unknown',
  'operator-unknown',
];

/** That the pack is another, since it does not compile; not where only plugins that the record states are missing. */
function packInPlaceOf(record: AnyRecord, given: VerifyOptions, errors: readonly Issue[]): readonly OtherDigest[] {
  const hasPlugins = record.plugins.length > 0;
  const isForPlugins =
    errors.every(({ code }) => PLUGINS.includes(code) && (hasPlugins || code.startsWith('plugin-'))) ||
    errors.some(isOfPlugin);
  return given.pack === undefined && isForPlugins ? [] : [otherPack(record)];
}

/** A record and what was derived again in its place. */
interface Derived {
  readonly record: AnyRecord;
  readonly derived: AssessmentRecord;
  readonly plan: Plan;
  /** Whether anything was taken as the record states it. */
  readonly isTaken: boolean;
  /** Units whose figures the replay did not have. */
  readonly unseen: ReadonlySet<string>;
  readonly hash: Hash;
}

function differencesIn({ record, derived, plan, isTaken, unseen, hash }: Derived): readonly Difference[] {
  const stated = { ...record, entries: entriesOf(record) } as AssessmentRecord;
  const { recorded, rederived } = comparable({ recorded: stated, rederived: derived }, isTaken, unseen, hash);
  const notShown = hiddenUnits(record);
  const entries = rederived.entries.filter(({ unit }) => !notShown.has(unit));
  return [
    ...('entry' in record ? [] : unlistedEntry(stated, derived)),
    ...registerDifferences(record.register, derived.register),
    ...differences(recorded, { ...rederived, entries }, unseen),
    ...(unseen.size > 0 ? [] : otherCommitments(record, derived, hash)),
    ...(unseen.size > 0 ? unlawfulStatistics(record.statistics, plan, unseen) : []),
    ...(unseen.size > 0 ? unlawful(record, derived, plan, unseen) : []),
  ];
}

/** Units that only one of the registers has, and what they say otherwise of a unit; where there is nothing, another order. */
function registerDifferences(recorded: Register, rederived: Register): readonly Difference[] {
  const place = { stage: 'read-assessment' } as const;
  return listDifferences<Register[number]>(place, 'register', {
    recorded,
    rederived,
    nameOf: ({ id }) => id,
    placeOf: ({ id }) => ({ unit: id }),
    compare: (stated, derived) => keyDifferences({ ...place, unit: stated.id }, 'register', stated, derived),
  });
}

type Register = AssessmentRecord['register'];

/** The first entry, hidden or shown, that is not the one of the register: each unit has one, in order, in its tier. */
function unlistedEntry(record: AssessmentRecord, derived: AssessmentRecord): readonly Difference[] {
  const namesOf = ({ entries }: AssessmentRecord) => entries.map(({ unit, tier }) => `${unit} (${tier})`);
  const [stated, listed] = [namesOf(record), namesOf(derived)];
  const index = [...listed, undefined].findIndex((name, position) => stated[position] !== name);
  if (index < 0) return [];
  const [recorded = null, rederived = null] = [stated[index], listed[index]];
  return [{ stage: 'read-assessment', what: 'entries', recorded, rederived }];
}

/**
 * What stands for hidden entries and is not what the assessment that was given comes to: commitments, or, in an excerpt, the
 * digests over all entries.
 */
function otherCommitments(record: AnyRecord, derived: AssessmentRecord, hash: Hash): readonly Difference[] {
  if ('entry' in record) {
    const [stated, computed] = [record, derived].map(({ digests: { entries, results } }) => ({ entries, results }));
    return keyDifferences({ stage: 'record' }, 'digests', stated ?? {}, computed ?? {});
  }
  return record.entries.flatMap((entry, index): readonly Difference[] => {
    const other = derived.entries[index];
    if (entry.state !== 'redacted' || other === undefined) return [];
    const { unit, commitments } = entry;
    const computed = commitmentsOf(other, hash);
    return (['input', 'read', 'results'] as const)
      .filter((key) => computed[key] !== commitments[key])
      .map((key) => ({
        stage: 'record',
        unit,
        what: `commitments.${key}`,
        recorded: commitments[key],
        rederived: computed[key],
      }));
  });
}

/** `expected` is left out where it is the digest that the record states: then something else about the pack differs. */
function otherPack({ pack: { digest } }: AnyRecord, expected?: string): OtherDigest {
  return { what: 'pack', stated: digest, ...(expected === undefined || expected === digest ? {} : { expected }) };
}
