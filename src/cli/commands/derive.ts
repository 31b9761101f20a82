import { basename, dirname, join, resolve } from 'node:path';
import { type DerivedPack, derivePack, idAsGiven, idFrom, type NamedText, writeSource } from '../../author/index.js';
import { isObject } from '../../kit/plain-data.js';
import { type Issue, paramsOf } from '../../model/issue.js';
import type { Pack, WordsDocument } from '../../model/pack.js';
import { deriveReportLine, issueSentence } from '../../words/index.js';
import { criteriaCalled, meantBy, textsCalled, tiersCalled } from '../called-in-pack.js';
import type { CommonOptions } from '../command.js';
import { withNeeded } from '../command-words.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { readText } from '../files.js';
import { findPack } from '../find-pack.js';
import { makeFolder } from '../folders.js';
import { nodeSha256 } from '../hash.js';
import { type Io, printData, printJson } from '../io.js';
import { filesOfCases } from '../load-cases.js';
import type { LoadedPack } from '../load-pack.js';
import { loadSoundPack } from '../load-sound-pack.js';
import { plainName } from '../plain-name.js';
import { derivedAsJson, printDerived } from '../print/derived.js';
import { wrongUsage } from '../usage-error.js';
import { pageWidth } from '../wrap.js';
import { refuseTaken, writeWhole } from '../write-files.js';
import { writtenAs } from '../written-as.js';
import { yearAsked } from '../year-asked.js';

interface DeriveCall extends CommonOptions {
  readonly for: readonly string[];
  readonly id?: string;
  readonly title?: readonly string[];
  readonly year?: string;
  readonly tiers?: string;
  readonly without?: string;
  readonly binding?: string;
  readonly cases?: string;
}

/** The most letters of an id that are of the place. */
const LONGEST = 40;

/**
 * Derives a pack for another place and year. The report goes to standard output where the pack goes to a file, else to
 * standard error.
 */
export async function runDerive(io: Io, model: string, options: DeriveCall): Promise<ExitCode> {
  const { lang, out, json, force } = options;
  const loaded = await loadSoundPack(io, model, options);
  if (!loaded) return EXIT.issues;
  const { compiled, plugins } = loaded;
  const { folder, files } = filesOfCases(io.cwd, model, options.cases);
  const target = out === undefined ? undefined : { out, folder: join(dirname(out), 'cases') };
  if (out !== undefined) refuseTaken(io.cwd, out, force);
  if (target && files.length > 0 && isSamePlace(io.cwd, target, folder, model))
    wrongUsage('derive-beside', { folder: target.folder });
  const cases = files.map((file): NamedText => ({ name: basename(file), text: readText(io.cwd, file) }));
  const derived = derivePack({ text: modelText(loaded), cases }, optionsOf(compiled.plan.pack, options), plugins, {
    hash: nodeSha256,
  });
  if (!derived.ok) return refused(derived.errors, compiled.plan.pack);
  if (target) writeAll(io, derived.value, target, force);
  if (json) printJson(io, derivedAsJson(derived.value, out, lang));
  else if (target === undefined) printData(io, derived.value.text);
  if (json) return EXIT.fine;
  const tell = target ? io.out : io.err;
  tell(printDerived(derived.value.notes, lang, pageWidth(io)));
  for (const remark of remarksOn(loaded, compiled.plan.pack, options)) tell(`${remark}\n`);
  tell(`${ending(derived.value, target, options)}\n`);
  return EXIT.fine;
}

/** The languages for which no name was given, and that the model had parts in other files. */
function remarksOn(loaded: LoadedPack, { languages }: Pack, { for: given, lang }: DeriveCall): readonly string[] {
  const names = titleGiven(given, languages);
  const [first = ''] = languages;
  const unnamed = languages.filter((code) => names[code] === undefined);
  return [
    ...unnamed.map((code) => deriveReportLine('name-as-first', lang, { code, name: names[first] ?? '' })),
    ...(isJoined(loaded) ? [deriveReportLine('joined', lang)] : []),
  ];
}

/** The text of a model; what it shares with others by `extends` stands in it, without the comments of either. */
function modelText(loaded: LoadedPack): string {
  const { document, from } = loaded;
  return isJoined(loaded) && document !== undefined ? writeSource(document) : (from.text ?? '');
}

/** Whether a pack was joined with what it extends. */
function isJoined({ from: { source } }: LoadedPack): boolean {
  return isObject(source.document) && source.document.extends !== undefined;
}

/** Where a new pack and its cases go. */
interface Target {
  readonly out: string;
  readonly folder: string;
}

function isSamePlace(cwd: string, { out, folder }: Target, casesOfModel: string, model: string): boolean {
  const isSame = (a: string, b: string) => resolve(cwd, a) === resolve(cwd, b);
  return isSame(folder, casesOfModel) || isSame(dirname(out), dirname(findPack(cwd, model)));
}

function writeAll(io: Io, { text, cases }: DerivedPack, { out, folder }: Target, force: boolean | undefined): void {
  const files = cases.map((file) => ({ name: join(folder, file.name), text: file.text }));
  for (const { name } of files) refuseTaken(io.cwd, name, force);
  makeFolder(io.cwd, files.length === 0 ? dirname(out) : folder);
  writeWhole(io.cwd, out, writtenAs(out, text), force);
  for (const file of files) writeWhole(io.cwd, file.name, file.text, force);
}

function ending({ compiled, cases }: DerivedPack, target: Target | undefined, { lang, plugins }: DeriveCall): string {
  if (!target) return cases.length === 0 ? '' : deriveReportLine('cases-unwritten', lang);
  const { out: file, folder } = target;
  const params = { id: compiled.pack.id, file, folder: cases.length === 0 ? '' : folder };
  const call = { command: withNeeded(file, plugins === undefined ? {} : { plugins }) };
  const next = cases.length === 0 ? (['check'] as const) : (['check', 'test'] as const);
  return [deriveReportLine('done', lang, params), ...next.map((key) => deriveReportLine(key, lang, call))].join('\n');
}

function optionsOf(pack: Pack, options: DeriveCall) {
  const year = yearAsked(options.year);
  const authority = wordsGiven('--for', options.for, pack.languages);
  const title = options.title === undefined ? {} : titleGiven(options.title, pack.languages);
  const [first = ''] = pack.languages;
  const id =
    options.id === undefined ? `${idFrom(authority[first] ?? '').slice(0, LONGEST)}-${year}` : idAsGiven(options.id);
  if (id === pack.id) wrongUsage('derive-own-id', { id });
  return {
    authority,
    id,
    year,
    ...(Object.keys(title).length === 0 ? {} : { title }),
    ...(options.tiers === undefined ? {} : { tiers: listOf(options.tiers, '--tiers') }),
    ...(options.without === undefined ? {} : { without: listOf(options.without, '--without') }),
    ...(options.binding === undefined ? {} : { binding: listOf(options.binding, '--binding') }),
  };
}

function listOf(text: string, name: string): readonly string[] {
  const items = text.split(',').map((item) => item.trim());
  return items.every((item) => item === '') ? wrongUsage('list-needed', { name }) : items.filter((item) => item !== '');
}

/** A name in each language of the pack: `en=…` is of that language, and one without a language of all the others. */
function wordsGiven(option: string, given: readonly string[], languages: readonly string[]): WordsDocument {
  const titles = titleGiven(given, languages);
  const [first = ''] = languages;
  const main = titles[first] ?? wrongUsage('derive-language', { option, language: first });
  return Object.fromEntries(languages.map((language) => [language, titles[language] ?? main]));
}

/** Words by language, as they are given; one without a language is of the first. */
function titleGiven(given: readonly string[], languages: readonly string[]): WordsDocument {
  const entries = given.map((text): readonly [string, string] => {
    const language = languages.find((code) => text.startsWith(`${code}=`));
    return language === undefined
      ? [languages[0] ?? '', plainName(text)]
      : [language, plainName(text.slice(language.length + 1))];
  });
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}

/** Ends the command where an option names nothing, or nothing would be left. */
function refused([first]: readonly Issue[], { tiers, texts }: Pack): never {
  const [option = ''] = first?.path ?? [];
  if (first === undefined || first.code === 'list-empty') return wrongUsage('derive-nothing');
  if (!['tiers', 'without', 'binding'].includes(String(option)))
    return wrongUsage('derive-broken', { vi: issueSentence(first, 'vi'), en: issueSentence(first, 'en') });
  const { tier, node, text, suggestion = '' } = paramsOf(first);
  const name = tier ?? node ?? text ?? '';
  const called =
    tier !== undefined ? tiersCalled({ tiers }) : node !== undefined ? criteriaCalled(tiers) : textsCalled({ texts });
  const meant = suggestion || meantBy(name, called);
  return wrongUsage('derive-unknown', {
    option: `--${option}`,
    name,
    suggestion: meant,
    tiers: tier === undefined || meant !== '' ? '' : tiers.map(({ id }) => id).join(', '),
  });
}
