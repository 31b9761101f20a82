import {
  administrationOf,
  communeSorts,
  type DraftPart,
  draftPack,
  idAsGiven,
  idFrom,
  namedThings,
  tiersOf,
} from '../../author/index.js';
import { ADMINISTRATIONS, type Administration } from '../../model/administration.js';
import { type DraftKey, draftSentence, LANGUAGES, type Language } from '../../words/index.js';
import type { CommonOptions } from '../command.js';
import { withNeeded } from '../command-words.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { type Io, printData } from '../io.js';
import { plainName } from '../plain-name.js';
import { wrongUsage } from '../usage-error.js';
import { refuseTaken, writeWhole } from '../write-files.js';
import { writtenAs } from '../written-as.js';
import { yearAsked } from '../year-asked.js';

interface InitOptions extends CommonOptions {
  readonly id?: string;
  readonly title?: string;
  readonly administration?: Administration;
  readonly tiers?: string;
  readonly groups?: string;
  readonly languages?: string;
  readonly year?: string;
  readonly schema: string;
}

/** Ids that the draft itself uses, which no group may have. */
const TAKEN = ['total'];

/** Begins a pack. What no option says is asked on a terminal; elsewhere the default is taken. */
export async function runInit(io: Io, options: InitOptions): Promise<ExitCode> {
  const { lang, out, schema } = options;
  if (out !== undefined) refuseTaken(io.cwd, out, options.force);
  const say = (key: DraftKey) => draftSentence(key, lang);
  const sample = (key: DraftKey) => draftSentence(key, mainLanguage(options.languages ?? lang));
  const answer = async (option: string | undefined, ask: DraftKey, otherwise: string) =>
    option ?? ((await io.ask?.(`${say(ask)} [${otherwise}]: `))?.trim() || otherwise);
  const year = yearAsked(options.year);
  const title = plainName(await answer(options.title, 'ask-title', sample('default-title')));
  if (title === '') wrongUsage('list-needed', { name: '--title' });
  const byYear = administrationOf(year);
  // tiers that are named need no question about the administration
  const asked = options.tiers === undefined ? 'ask-administration' : undefined;
  const named = asked ? await answer(options.administration, asked, byYear) : (options.administration ?? byYear);
  const administration = ADMINISTRATIONS.find((known) => known === named);
  if (administration === undefined) return wrongUsage('administration-unknown', { found: named });
  const ids = tiersOf(administration, lang)
    .map(({ id }) => id)
    .join(', ');
  const namedTiers = namedThings(plainName(await answer(options.tiers, 'ask-tiers', ids)));
  const groups = namedThings(plainName(await answer(options.groups, 'ask-groups', sample('default-groups'))), TAKEN);
  const languages = (await answer(options.languages, 'ask-languages', lang)).split(',').map((code) => code.trim());
  const wrong = languages.find((code) => !/^[a-z]{2,3}$/.test(code));
  if (wrong !== undefined) wrongUsage('language-code', { found: wrong });
  const main = mainLanguage(languages.join(','));
  const tiers = titled(namedTiers, tiersOf(administration, main));
  if (tiers.length === 0) wrongUsage('list-needed', { name: '--tiers' });
  if (groups.length === 0) wrongUsage('list-needed', { name: '--groups' });
  const id = options.id === undefined ? idFrom(title) : idAsGiven(options.id);
  const text = draftPack(
    {
      id,
      title,
      languages: [...new Set(languages)],
      tiers,
      groups,
      year,
      schema,
      ...(asked ? { administration } : {}),
      ...(tiers.some((tier) => tier.id === 'commune') ? { sorts: communeSorts(administration, main) } : {}),
    },
    lang,
  );
  if (out === undefined) printData(io, text);
  else {
    writeWhole(io.cwd, out, writtenAs(out, text), options.force);
    io.err(
      `${draftSentence('done', lang, { command: withNeeded(out, {}), file: out, schema: withNeeded(schema, {}) })}\n`,
    );
  }
  return EXIT.fine;
}

/** The language of our sentences for the first of these languages of a pack: English where we do not have it. */
function mainLanguage(languages: string): Language {
  const [first = ''] = languages.split(',');
  return LANGUAGES.find((language) => language === first.trim()) ?? 'en';
}

/** The tiers, where one that is named by its id alone has its usual title. */
function titled(tiers: readonly DraftPart[], usual: readonly DraftPart[]): readonly DraftPart[] {
  return tiers.map((tier) => (tier.title === tier.id ? (usual.find(({ id }) => id === tier.id) ?? tier) : tier));
}
