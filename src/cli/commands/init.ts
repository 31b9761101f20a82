import { draftPack, idAsGiven, idFrom, namedThings } from '../../author/index.js';
import { type DraftKey, draftSentence } from '../../words/index.js';
import type { CommonOptions } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { refuseTaken, writeWhole } from '../files.js';
import { type Io, printData } from '../io.js';
import { wrongUsage } from '../usage-error.js';

interface InitOptions extends CommonOptions {
  readonly id?: string;
  readonly title?: string;
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
  const answer = async (option: string | undefined, ask: DraftKey, otherwise: string) =>
    option ?? ((await io.ask?.(`${say(ask)} [${otherwise}]: `)) || otherwise);
  const title = await answer(options.title, 'ask-title', say('default-title'));
  const tiers = namedThings(await answer(options.tiers, 'ask-tiers', say('default-tiers')));
  const groups = namedThings(await answer(options.groups, 'ask-groups', say('default-groups')), TAKEN);
  const languages = (await answer(options.languages, 'ask-languages', lang)).split(',').map((code) => code.trim());
  const wrong = languages.find((code) => !/^[a-z]{2,3}$/.test(code));
  if (wrong !== undefined) wrongUsage('language-code', { found: wrong });
  const year = options.year ?? String(new Date().getFullYear());
  if (!/^\d{4}$/.test(year)) wrongUsage('year-invalid', { found: year });
  if (tiers.length === 0) wrongUsage('list-needed', { name: '--tiers' });
  if (groups.length === 0) wrongUsage('list-needed', { name: '--groups' });
  const id = options.id === undefined ? idFrom(title) : idAsGiven(options.id);
  const text = draftPack(
    { id, title, languages: [...new Set(languages)], tiers, groups, year: Number(year), schema },
    lang,
  );
  if (out === undefined) printData(io, text);
  else {
    writeWhole(io.cwd, out, text, options.force);
    io.err(`${draftSentence('done', lang, { file: out, schema })}\n`);
  }
  return EXIT.fine;
}
