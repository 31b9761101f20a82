import type { AnyRecord, RecordVerification, SecondOpinion } from '../../audit/index.js';
import { shownPath } from '../../model/errors.js';
import type { Issue } from '../../model/issue.js';
import {
  approvalSentence,
  correctionSentence,
  digestPlace,
  issueSentence,
  type Language,
  opinionSentence,
  type Titled,
  type Titles,
  titlesOf,
  type VerifyKey,
  verifySentence,
} from '../../words/index.js';
import { type Paint, PLAIN } from '../io.js';
import type { Shipped } from '../shipped-as.js';
import { verdictSentence } from '../verdict.js';
import { wrapped } from '../wrap.js';
import type { WrittenAgain } from '../written-again.js';
import { printAbout } from './about.js';
import { apartLines, type Given } from './apart.js';
import { printAsStated } from './as-stated.js';
import { differenceIn } from './difference.js';
import { named } from './named.js';
import { pathInRecord } from './path-in-record.js';

/** How a verification is shown. */
interface VerificationPrinting {
  readonly language: Language;
  readonly width: number;
  readonly paint?: Paint;
  readonly canonical: boolean;
  readonly again: WrittenAgain;
  readonly shipped: Shipped;
  /** Rule kinds of plugins, which have words for their own reasons. */
  readonly kinds?: Titles['kinds'] | undefined;
  /** The file of the record, and the files that it was held against, as they are typed in a command. */
  readonly file: string;
  /** What those files hold. */
  readonly given: Given;
}

/** Differences that are printed; `--json` has all. */
const SHOWN = 20;

/** A verification as lines for people: the verdict, the verified record, then the details. */
export function printVerification(
  record: AnyRecord,
  verification: RecordVerification,
  printing: VerificationPrinting,
): string {
  const { language, width, paint = PLAIN, canonical, shipped } = printing;
  const say = (key: VerifyKey, params: Readonly<Record<string, string>> = {}) => verifySentence(key, language, params);
  // with another pack every key of the assessment is an issue, which tells nothing
  const issues =
    verification.verdict === 'another-pack' && verification.other.some(({ expected }) => expected)
      ? []
      : verification.issues;
  const verdict = paint(verification.verified ? 'bold' : 'red', verdictSentence(verification, language));
  const about = verification.verified
    ? printAbout(verification, { language, width, paint, shipped, ...headingOf(record, verification, language) })
    : [];
  const lines = [
    ...broken(record, verification, language),
    ...verification.other.map(({ what, stated, expected = '' }) => say(`other-${what}`, { stated, expected })),
    // the pack may be anything here: names come from the register alone
    ...apartLines(record, verification, printing.given, titlesOf({ pack: {}, register: record.register }, language)),
    ...otherPlugins(verification, say),
    ...(issues.length > 0 ? [say('issues-in-it')] : []),
    ...issues
      .slice(0, SHOWN)
      .map((issue) => `  - ${placeOf(issue, record, verification, printing.given)}${issueSentence(issue, language)}`),
    ...operators(record, verification, say),
    ...differing(record, verification, printing),
    ...rederived(verification, say),
    ...(verification.asStated.length === 0
      ? []
      : printAsStated(record, verification, titlesOf(titledIn(record, verification.replay), language))),
    ...engines(verification, language, say, printing.file),
    ...(canonical ? [] : [writtenOtherwise(verification, printing)]),
  ];
  const behind = lines.map((line) => wrapped(line, width, 4));
  return `${[wrapped(verdict, width, 4), ...about, ...behind].join('\n')}\n`;
}

/** Where an issue stands, in the record or in the file that was given in place of its part, before its sentence. */
function placeOf({ path }: Issue, record: AnyRecord, { other }: RecordVerification, given: Given): string {
  const isOfAssessment = other.some(({ what }) => what === 'assessment');
  const isGiven = isOfAssessment ? given.assessment : given.pack;
  const place = shownPath(isGiven ? path : pathInRecord(record, path, isOfAssessment));
  return place === '' ? '' : `${place}: `;
}

/** The title of the pack, where the replay compiled it, else its id; who approved the results, and what they correct. */
function headingOf(record: AnyRecord, { about, replay }: RecordVerification, language: Language) {
  const titles = titlesOf(titledIn(record, replay), language);
  return {
    title: titles.title(titles.pack.title, record.pack.id),
    approval: approvalSentence(about.assessment, titles.texts, language),
    correction: correctionSentence(about.assessment, titles.texts, language),
  };
}

/** Lines which say that the text is not as the program writes it, and what that means where its content is right. */
function writtenOtherwise(
  { verified }: RecordVerification,
  { again, language }: Pick<VerificationPrinting, 'again' | 'language'>,
): string {
  const how = verifySentence(again === '' ? 'not-canonical' : `not-canonical-${again}`, language);
  return verified ? `${how} ${verifySentence('same-content', language)}` : how;
}

type Say = (key: VerifyKey, params?: Readonly<Record<string, string>>) => string;

function broken({ register }: AnyRecord, { broken: all }: RecordVerification, language: Language): readonly string[] {
  // where digests are broken, the pack may be anything: names come from the register alone
  const { unit: nameOf } = titlesOf({ pack: {}, register }, language);
  const lines = all.slice(0, SHOWN).map(({ at, unit, ...digests }) => {
    const params = { at, place: digestPlace(at, language), unit: unit === undefined ? '' : named(nameOf(unit), unit) };
    return `  - ${verifySentence('broken-digest', language, { ...params, ...digests })}`;
  });
  const more = String(all.length - SHOWN);
  return all.length > SHOWN ? [...lines, `  ${verifySentence('more', language, { count: more })}`] : lines;
}

function differing(
  record: AnyRecord,
  { differences, replay }: RecordVerification,
  { language, kinds }: Pick<VerificationPrinting, 'language' | 'kinds'>,
): readonly string[] {
  const [first, ...others] = differences;
  if (first === undefined) return [];
  const sentenceOf = differenceIn(record, replay, { language, kinds });
  const lines = others.slice(0, SHOWN - 1).map((difference) => `  - ${sentenceOf(difference)}`);
  const rest = others.length - lines.length;
  return [
    verifySentence('first', language, { difference: sentenceOf(first) }),
    ...lines,
    ...(rest > 0 ? [`  ${verifySentence('more', language, { count: String(rest) })}`] : []),
  ];
}

/** The record, with the pack that it was held against if it is detached. */
function titledIn({ pack, register, assessment }: AnyRecord, replay: RecordVerification['replay']): Titled {
  const { document = replay?.compiled.pack.document } = { document: undefined, ...pack };
  return { pack: document === undefined ? {} : { document }, register, assessment };
}

/** Plugins that are not those of the record, with what their rules come to on both sides. */
function otherPlugins({ plugins }: RecordVerification, say: Say): readonly string[] {
  return plugins.map(({ recorded, rederived: given }) =>
    say('other-plugin', {
      id: (recorded ?? given)?.id ?? '',
      ...(recorded ? { version: String(recorded.version), stated: recorded.lowered } : {}),
      ...(given ? { givenVersion: String(given.version), expected: given.lowered } : {}),
    }),
  );
}

/** Lines which say, where results differ, that operators of plugins may be the cause: no digest covers their code. */
function operators({ plugins }: AnyRecord, { differences }: RecordVerification, say: Say): readonly string[] {
  const names = plugins.flatMap(({ is, id }) => (is === 'operator' ? [id] : []));
  return differences.length === 0 || names.length === 0 ? [] : [say('plugin-operators', { plugins: names.join(', ') })];
}

function rederived({ verified, units, replay }: RecordVerification, say: Say): readonly string[] {
  if (replay === undefined || verified) return [];
  return [say('units-rederived', { all: String(units.all), rederived: String(units.rederived) })];
}

function engines(
  { engine: { recorded, own, semantics, changes } }: RecordVerification,
  language: Language,
  say: Say,
  file: string,
) {
  const params = {
    name: recorded.name,
    version: recorded.version,
    semantics: String(recorded.semantics),
    decimal: recorded.decimal,
    own: `${own.name} ${own.version}`,
    ownSemantics: String(own.semantics),
    ownDecimal: own.decimal,
    file,
  };
  return [
    say('made-by', params),
    ...(semantics === 'same' ? [] : [say(recorded.name === own.name ? semantics : `${semantics}-elsewhere`, params)]),
    ...changes.map((change) =>
      say('semantics-change', { semantics: String(change.semantics), text: change.text[language] }),
    ),
  ];
}

/** The second opinion as lines: its result, each difference, and the values that it could not compute. */
export function printSecondOpinion(
  record: AnyRecord,
  replay: RecordVerification['replay'],
  { counts, differences, notCheckable }: SecondOpinion,
  { language, width }: Pick<VerificationPrinting, 'language' | 'width'>,
): string {
  const titles = titlesOf(titledIn(record, replay), language);
  const counted = Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, String(count)]));
  const lines = [
    opinionSentence(differences.length === 0 ? 'agrees' : 'differs', language, counted),
    ...(counts.notCheckable > 0 ? [opinionSentence('not-checkable', language, counted)] : []),
    ...differences.slice(0, SHOWN).map(({ stage, unit, option = '', ...difference }) => {
      const key = stage === 'rank' ? 'difference-row' : 'difference-node';
      const params = { ...difference, option, unit: unit === '' ? '' : titles.unit(unit) };
      return `  - ${opinionSentence(key, language, params, titles.names(difference.tier))}`;
    }),
    ...notCheckable.map(({ tier, of, because: { code, params } }) => {
      return `  - ${opinionSentence(code, language, { of, ...params }, titles.names(tier))}`;
    }),
    opinionSentence('shared', language),
  ];
  return `${lines.map((line) => wrapped(line, width, 4)).join('\n')}\n`;
}
