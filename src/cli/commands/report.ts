import { basename } from 'node:path';
import type { AnyRecord } from '../../audit/index.js';
import { isDate } from '../../kit/instant.js';
import { isList, isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import type { AssessmentRecord } from '../../model/record.js';
import { textCited } from '../../model/text-cited.js';
import {
  type Annex,
  type AnnexOptions,
  annexDocx,
  annexHtml,
  annexOf,
  annexRows,
  annexXlsx,
  DOCX_ROWS,
} from '../../report/index.js';
import { type AnnexKey, annexSentence } from '../../words/index.js';
import { refuseBlank } from '../blank-options.js';
import { meantBy, textsOf } from '../called-in-pack.js';
import { REPORTS } from '../command.js';
import { correctedRecord } from '../correction.js';
import { endingIn } from '../ending-of.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { blanksIn, correctionRemarks, tellRemarks } from '../round-remarks.js';
import { isStdin } from '../standard-input.js';
import { tell } from '../tell-fault.js';
import { wrongUsage } from '../usage-error.js';
import { writeWhole } from '../write-files.js';
import { type PartOptions, wholeRecord } from '../write-part.js';

/** What an annex is written as. */
type Report = (typeof REPORTS)[number];

interface ReportOptions extends PartOptions {
  readonly to?: Report;
  readonly tier?: string;
  readonly authority?: string;
  readonly decisionNumber?: string;
  readonly decisionDate?: string;
  readonly corrects?: string;
}

const WRITE = {
  docx: annexDocx,
  xlsx: annexXlsx,
  html: async (annex) => annexHtml(annex),
} as const satisfies Readonly<Record<Report, (annex: Annex) => Promise<Uint8Array | string>>>;

/** Writes the annex to a decision from a record that verifies: of one tier, or of all. */
export async function runReport(io: Io, file: string, options: ReportOptions): Promise<ExitCode> {
  const { lang, out, force, tier, decisionDate: day } = options;
  const refuse = (key: AnnexKey, params: Readonly<Record<string, string>> = {}): ExitCode => {
    tell(io, lang, annexSentence(key, lang, params));
    return EXIT.usage;
  };
  refuseBlank(options, ['authority', 'decisionNumber']);
  const named = endingIn(out, REPORTS);
  const to = options.to ?? named;
  if (to === undefined) return refuse('to-unknown', { file: out, known: REPORTS.join(', ') });
  if (named !== undefined && to !== named) wrongUsage('ending-other', { file: out, to });
  if (day !== undefined && !isDate(day)) return refuse('day-invalid', { day });
  const refused = (record: AnyRecord): ExitCode | undefined => {
    const fault = faultBeforehand(record, to, tier);
    return fault && refuse(...fault);
  };
  const whole = await wholeRecord(io, file, { ...options, refuse: refused });
  if ('exit' in whole) return whole.exit;
  const { record, plugins, verification } = whole;
  const given = options.plugins === undefined ? {} : { plugins: options.plugins };
  const corrected = await correctedRecord(io, record, options.corrects, { lang, ...given });
  if ('exit' in corrected) return corrected.exit;
  const annex = annexOf(record, { lang, plugins, verification, ...askedFor(file, options), ...corrects(corrected) });
  const rows = annexRows(annex);
  if (to === 'docx' && rows > DOCX_ROWS) return refuse(...tooManyRows(rows));
  writeWhole(io.cwd, out, await WRITE[to](annex), force);
  io.out(`${annexSentence('written', lang, { file: out })}\n`);
  tellRemarks(
    io,
    [...blanksIn(record, lang), ...(corrected.before ? correctionRemarks(corrected.before, record, lang) : [])],
    lang,
  );
  const differs = otherDecision(record, options);
  if (differs) io.err(`${annexSentence('decision-differs', lang, differs)}\n`);
  return EXIT.fine;
}

type Fault = readonly [key: AnnexKey, params?: Readonly<Record<string, string>>];

/** Why no annex of the record can be what is asked for, as far as that is seen before the record is verified. */
function faultBeforehand(record: AnyRecord, to: Report, tier: string | undefined): Fault | undefined {
  // an excerpt is refused later, by a sentence of its own
  if ('entry' in record) return undefined;
  const ranked = record.rankings.filter(({ rows }) => rows.length > 0);
  const tiers = [...new Set(ranked.map((ranking) => ranking.tier))];
  if (tiers.length === 0) return ['tier-empty'];
  if (tier !== undefined && !tiers.includes(tier)) {
    const titles = 'detached' in record ? new Map() : tierTitles(record.pack.document);
    const called = tiers.map((id) => ({ id, names: titles.get(id) ?? [] }));
    return ['tier-unknown', { tier, near: meantBy(tier, called), tiers: tiers.join(', ') }];
  }
  const asked = ranked.filter((ranking) => tier === undefined || ranking.tier === tier);
  const rows = asked.reduce((sum, ranking) => sum + ranking.rows.length, 0);
  return to === 'docx' && rows > DOCX_ROWS ? tooManyRows(rows) : undefined;
}

/** The titles of tiers by id, of a pack that nobody checked yet. */
function tierTitles(pack: Json): ReadonlyMap<string, readonly string[]> {
  const tiers: readonly unknown[] = isObject(pack) && isList(pack.tiers) ? pack.tiers : [];
  return new Map(
    tiers.filter(isObject).map(({ id, title }) => [String(id), textsOf(isObject(title) ? title : undefined)]),
  );
}

function tooManyRows(rows: number): Fault {
  return ['too-many-rows', { rows: String(rows), most: String(DOCX_ROWS) }];
}

/** The decision that the caller names and the text that approved the results, where they are not the same. */
function otherDecision(
  { assessment: { approval, texts = [] } }: AssessmentRecord,
  { decisionNumber, decisionDate }: ReportOptions,
): Readonly<Record<string, string>> | undefined {
  const text = textCited(texts, approval?.text);
  if (!text) return undefined;
  const { number = text.number, day = text.issued } = { number: decisionNumber, day: decisionDate };
  if (number === text.number && day === text.issued) return undefined;
  return { number: decisionNumber ?? '', day: decisionDate ?? '', approved: text.number, on: text.issued };
}

function corrects({ before }: { readonly before?: AssessmentRecord }): Pick<AnnexOptions, 'corrects'> {
  return before ? { corrects: before } : {};
}

/** What the caller says of the annex. */
function askedFor(file: string, { tier, authority, decisionNumber, decisionDate }: ReportOptions) {
  return {
    ...(tier === undefined ? {} : { tier }),
    ...(authority === undefined ? {} : { authority }),
    ...(isStdin(file) ? {} : { file: basename(file) }),
    decision: {
      ...(decisionNumber === undefined ? {} : { number: decisionNumber }),
      ...(decisionDate === undefined ? {} : { day: decisionDate }),
    },
  };
}
