import { basename, join } from 'node:path';
import type { FormFile } from '../form/index.js';
import { collectSentence, type Language } from '../words/index.js';
import { usageSentence } from '../words/usage/usage-words.js';
import { fewFiles } from './few-files.js';
import { anyNamesIn, isFolder, readBytes, realPath } from './files.js';
import { writtenAt } from './folders.js';
import type { Io } from './io.js';
import { oneLineEach } from './one-line-each.js';
import { tell } from './tell-fault.js';
import { isUsageError, wrongUsage } from './usage-error.js';

/**
 * The name of a form or an export in a folder of forms: no hidden file, and no lock file of an open workbook. A workbook or
 * a template of any program counts, so that a form in a format that cannot be read is reported as a form and not left out.
 */
const FORM = /^[^.~].*\.(?:xls[xmb]?|xlt[xm]?|f?ods|ots|numbers|ett?|csv|zip)$/i;

/** What systems and programs lay into folders by themselves; packs, registers and assessments. */
const NO_MESSAGE = /^(?:[.~].*|thumbs\.db|desktop\.ini|.*\.(?:ya?ml|json))$/i;

/** The word by which `--received` says that forms were received when their files were written. */
export const BY_FILE = 'file';

/** How forms are read: the language of the sentences, and when they were received. */
interface Reading {
  readonly lang: Language;
  readonly received?: string;
}

/** Forms that were read; `unread`: files and folders that the system did not give, which was printed. */
interface FormFiles {
  readonly forms: readonly FormFile[];
  readonly unread: number;
}

/**
 * Reads the forms of files and folders, also of folders below them; files that are no forms are reported by name. Where the
 * system refuses a file of a folder, as a link that leads nowhere, or where a name has a line end, the others are read all
 * the same.
 */
export function readFormFiles(io: Io, names: readonly string[], { lang, received }: Reading): FormFiles {
  const { cwd } = io;
  let unread = 0;
  const read = (name: string): FormFile => {
    const bytes = readBytes(cwd, name);
    const at = received === BY_FILE ? writtenAt(cwd, name) : received;
    return { name, bytes, ...(at === undefined ? {} : { received: at }) };
  };
  const tolerated = <T>(work: () => readonly T[]): readonly T[] => {
    try {
      return work();
    } catch (error) {
      if (!isUsageError(error)) throw error;
      // nobody typed the name: there is no other to suggest
      tell(io, lang, usageSentence(error.key, lang, { ...error.params, suggestion: '' }));
      unread += 1;
      return [];
    }
  };
  const folders = names.map((name) => filesIn(cwd, name, tolerated));
  tellOthers(
    io,
    folders.flatMap(({ others }) => others),
    lang,
  );
  const forms = folders.flatMap(({ forms, isNamed }) =>
    forms.flatMap((name) => (isNamed ? [read(name)] : tolerated(() => [read(name)]))),
  );
  return { forms, unread };
}

/** What stands in a folder and the folders below it: forms, and what nobody reads; a file alone is a form. */
interface FolderFiles {
  readonly forms: readonly string[];
  readonly others: readonly string[];
  /** Whether the file itself was named, and no folder. */
  readonly isNamed: boolean;
}

/** A folder is read once, whatever links lead to it: one of them may lead back to a folder above. */
function filesIn(cwd: string, name: string, tolerated: <T>(work: () => readonly T[]) => readonly T[]): FolderFiles {
  if (!isFolder(cwd, name)) return { forms: [name], others: [], isNamed: true };
  const visited = new Set<string>();
  const below = (folder: string): readonly string[] => {
    const real = realPath(cwd, folder);
    if (visited.has(real)) return [];
    visited.add(real);
    return anyNamesIn(cwd, folder).flatMap((inside) =>
      tolerated(() => {
        const path = join(folder, inside);
        if (NO_MESSAGE.test(inside) && !isFolder(cwd, path)) return [];
        oneLineEach([path]);
        return isFolder(cwd, path) ? below(path) : [path];
      }),
    );
  };
  const all = below(name);
  const forms = all.filter((path) => FORM.test(basename(path)));
  if (forms.length === 0) wrongUsage('no-forms', { folder: name });
  return { forms, others: all.filter((path) => !forms.includes(path)), isNamed: false };
}

/** Tells of files that are no forms by their names: a scan, a text, a workbook of another kind may be what a unit sent. */
function tellOthers(io: Io, others: readonly string[], lang: Language): void {
  if (others.length === 0) return;
  io.err(`${collectSentence('not-forms', lang, { count: String(others.length), ...fewFiles(others) })}\n`);
}
