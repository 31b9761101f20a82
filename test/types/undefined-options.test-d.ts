// Under `exactOptionalPropertyTypes` an option that is `undefined` is taken as one that is not there: `{ lang: asked }` needs no
// condition where `asked` may be undefined. Checked by `npm run types`; that functions do so, by `test/doors/undefined-options.test.ts`.
import {
  type assess,
  type CompiledPack,
  type compilePack,
  type describePack,
  type rankingOf,
  type rankingsOf,
  resultOf,
  type safeCompilePack,
  type submissionJsonSchema,
  type titlesOf,
  type unitIssues,
} from 'tieuchi';
import type {
  diff,
  excerpt,
  explain,
  redact,
  reliance,
  signRecord,
  tellFinding,
  verify,
  verifySignature,
} from 'tieuchi/audit';
import type { boundaries, derivePack, mutationScore, readSource, resolveAmendment } from 'tieuchi/author';
import type { Module } from 'tieuchi/build';
import type { collectForms, readForm } from 'tieuchi/form';
import type { score as scorePlan, scoreUnit as scoreUnitOfPlan } from 'tieuchi/run';
import {
  type compareStream,
  type LiveAssessment,
  type openAssessment,
  type rankCandidates,
  type safeScore,
  type score,
  type scoreStream,
  scoreUnit,
  type submissionSchema,
} from 'tieuchi/score';
import type { importAnnex } from 'tieuchi/sheet';

// biome-ignore lint/suspicious/noExplicitAny: any function, whatever it takes
type Taker = (...args: any) => unknown;
/** The options that a function takes at a position, each that may be left out as `undefined`. */
type Undefined<F extends Taker, At extends number> =
  NonNullable<Parameters<F>[At]> extends infer O
    ? { readonly [K in keyof O as object extends Pick<O, K> ? K : never]: undefined }
    : never;
type Takes<F extends Taker, At extends number> =
  Undefined<F, At> extends Partial<NonNullable<Parameters<F>[At]>> ? true : false;

function holds<_ extends true>(): void {}

holds<Takes<typeof compilePack, 1>>();
holds<Takes<typeof compilePack, 2>>();
holds<Takes<typeof safeCompilePack, 2>>();
holds<Takes<typeof assess, 2>>();
holds<Takes<typeof describePack, 1>>();
holds<Takes<typeof rankingOf, 2>>();
holds<Takes<typeof rankingsOf, 1>>();
holds<Takes<typeof resultOf, 2>>();
holds<Takes<typeof submissionJsonSchema, 2>>();
holds<Takes<typeof titlesOf, 1>>();
holds<Takes<typeof unitIssues, 2>>();
holds<Takes<typeof verify, 1>>();
holds<Takes<typeof reliance, 1>>();
holds<Takes<typeof redact, 2>>();
holds<Takes<typeof excerpt, 2>>();
holds<Takes<typeof signRecord, 2>>();
holds<Takes<typeof verifySignature, 3>>();
holds<Takes<typeof explain, 3>>();
holds<Takes<typeof readSource, 1>>();
holds<Takes<typeof boundaries, 2>>();
holds<Takes<typeof mutationScore, 3>>();
holds<Takes<typeof derivePack, 1>>();
holds<Takes<typeof resolveAmendment, 3>>();
holds<Takes<typeof collectForms, 3>>();
holds<Takes<typeof readForm, 2>>();
holds<Takes<typeof importAnnex, 1>>();
holds<Takes<typeof scorePlan, 2>>();
holds<Takes<typeof scoreUnitOfPlan, 2>>();
holds<Takes<typeof score, 2>>();
holds<Takes<typeof safeScore, 2>>();
holds<Takes<typeof scoreUnit, 2>>();
holds<Takes<typeof submissionSchema, 2>>();
holds<Takes<typeof openAssessment, 2>>();
holds<Takes<typeof scoreStream, 2>>();
holds<Takes<typeof compareStream, 2>>();
holds<Takes<typeof rankCandidates, 2>>();

/** What is known of a language that somebody may not have chosen is passed on as it is. */
export function totals(results: Parameters<typeof resultOf>[0], unit: string, lang: 'vi' | 'en' | undefined) {
  return resultOf(results, unit, { lang });
}

// what stands beside options: a unit of a form, of a module, a figure that is set, and what is explained or compared
holds<Takes<typeof scoreUnit, 1>>();
holds<Takes<typeof scoreUnitOfPlan, 1>>();
holds<Takes<typeof explain, 0>>();
holds<Takes<typeof diff, 0>>();
holds<Takes<typeof tellFinding, 2>>();
holds<Takes<Module['score'], 0>>();

const BLANK = { value: 60, estimated: undefined, asOf: undefined };
const SILENCE = { claimed: undefined, reason: undefined, evidence: undefined, notApplicable: undefined };

/** A field that is blank is `undefined` beside a value, in what is said of a criterion, and in the register, as at run time. */
export function blanks(live: LiveAssessment, pack: CompiledPack, module: Module) {
  live.set('xa-a', 'staff', BLANK);
  const unit = {
    facts: { staff: BLANK, files: undefined },
    criteria: { computers: SILENCE },
    attributes: { a: undefined },
  };
  module.score({ ...unit, criteria: { ...unit.criteria, website: undefined } });
  return scoreUnit(pack, { tier: 'commune', ...unit });
}
