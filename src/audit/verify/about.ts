import { ownCopy } from '../../kit/own-copy.js';
import type { RecordAssessment, RecordPack } from '../../model/record.js';
import { hiddenUnits } from '../record-parts.js';
import type { AnyRecord } from '../record-text.js';

/** What a verdict is about, as the head of the record says: all of it lies under `digests.record`. */
export interface About {
  /** `standing`: points whose rows are official, derived from results, reconstructed. */
  readonly pack: Pick<RecordPack, 'id' | 'version' | 'digest' | 'standing'>;
  /** The head of the assessment, without its pack and its decisions. */
  readonly assessment: Pick<
    RecordAssessment,
    'id' | 'digest' | 'state' | 'approval' | 'supersedes' | 'texts' | 'figures' | 'asOf'
  >;
  /** Units of the register; `hidden` are those whose figures the record does not show. */
  readonly units: {
    /** How many units the register has. */
    readonly all: number;
    /** How many of them the record does not show. */
    readonly hidden: number;
  };
  /** `digests.record`, to be compared with the published one. */
  readonly record: string;
  /** Whether it is one unit's part of a record. */
  readonly excerpt: boolean;
}

/** What the record, whole, detached or an excerpt, is a record of. */
export function aboutOf(record: AnyRecord): About {
  const { pack, assessment, register, digests } = record;
  const { id, digest, state, approval, texts, supersedes, figures, asOf } = assessment;
  return {
    pack: { id: pack.id, version: pack.version, digest: pack.digest, standing: { ...pack.standing } },
    assessment: {
      id,
      digest,
      state,
      figures,
      asOf,
      supersedes: supersedes && { ...supersedes },
      ...(approval ? { approval: { ...approval } } : {}),
      ...(texts ? { texts: ownCopy(texts) } : {}),
    },
    units: { all: register.length, hidden: hiddenUnits(record).size },
    record: digests.record,
    excerpt: 'entry' in record,
  };
}
