import { canonicalJson } from '../../kit/canonical-json.js';
import { isList, isObject } from '../../kit/plain-data.js';
import { ENGINE } from '../../model/build.js';
import type { Pack } from '../../model/pack.js';
import type { RecordFinding } from '../../model/record.js';
import { entriesOf, nodeKey, shownEntries } from '../record-parts.js';
import type { AnyRecord } from '../record-text.js';
import { CHANGES_WITHIN, type SEMANTICS_CHANGES } from '../semantics.js';
import type { RecordVerification } from './verification.js';

/**
 * What builds of this build's semantics came to otherwise before its first release, where a record differs by that: the two
 * builds bear one number, and the record would else be taken for one that was changed.
 */
export function changesWithin(
  record: AnyRecord,
  { differences, asStated, replay }: Pick<RecordVerification, 'differences' | 'asStated' | 'replay'>,
): typeof SEMANTICS_CHANGES {
  const { semantics, name, source } = record.engine;
  const isOtherBuild = source !== ENGINE.source || UNBUILT.test(source);
  if (differences.length === 0 || !replay || semantics !== ENGINE.semantics || name !== ENGINE.name || !isOtherBuild)
    return [];
  const isOfBlanks =
    differences.every(({ what }) => what === 'finding') && lacksBlanksAlone(record, replay.record, asStated);
  const isOfPresence = differences.some(({ stage }) => stage === 'evaluate') && asksPresence(replay.compiled.plan.pack);
  return CHANGES_WITHIN.filter(({ is }) => (is === 'blank-by-rule' ? isOfBlanks : isOfPresence && !isOfBlanks)).map(
    ({ text }) => ({ semantics, text }),
  );
}

/** The source of a build that is run without being built. */
const UNBUILT = /^sha256:0{64}$/;

/** Whether each unit has the findings that are derived again, but for those of blanks of which a rule says what they are. */
function lacksBlanksAlone(
  record: AnyRecord,
  derived: NonNullable<RecordVerification['replay']>['record'],
  asStated: RecordVerification['asStated'],
): boolean {
  const again = new Map(derived.entries.map((entry) => [entry.unit, entry]));
  const taken = new Set(asStated.map(({ unit, layer, node }) => nodeKey(unit, layer, node)));
  return shownEntries<FindingsOf>(entriesOf(record)).every(({ unit, findings = [] }) => {
    const other = again.get(unit);
    if (other === undefined || other.state === 'redacted') return false;
    const isCompared = ({ at, layer }: RecordFinding) => !taken.has(nodeKey(unit, layer ?? '', at));
    const [stated, derivedAgain] = [findings, other.findings].map((all) => all.filter(isCompared));
    const text = canonicalJson(stated);
    return text === canonicalJson(derivedAgain) || text === canonicalJson(derivedAgain?.filter(isOther));
  });
}

/** What is looked at of an entry; a redacted one has no findings. */
interface FindingsOf {
  readonly unit: string;
  readonly state: string;
  readonly findings?: readonly RecordFinding[];
}

/** Whether a finding is another than that of a blank of which a rule, or the gate of a level, says what it comes to. */
function isOther({ code, params: { policy = '' } }: RecordFinding): boolean {
  return code !== 'figure-missing' || !BY_RULE.includes(policy);
}

const BY_RULE: readonly string[] = ['rule', 'gate-rule'];

/** Whether anything in the pack asks if a derived fact is present. */
function asksPresence(pack: Pack): boolean {
  const derived = new Set(pack.facts.flatMap((fact) => ('derive' in fact ? [fact.id] : [])));
  const asks = (value: unknown): boolean => {
    if (isList(value)) return value.some(asks);
    if (!isObject(value)) return false;
    return (typeof value.present === 'string' && derived.has(value.present)) || Object.values(value).some(asks);
  };
  return derived.size > 0 && asks(pack);
}
