import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Milliseconds of quiet after which a save is over: an editor may write, rename and touch a file in one save. */
const QUIET = 100;

/** Files that are watched, in whichever way an editor saves them. */
export interface FileWatch {
  /** From now on, a change is a change of what the files are now. */
  readonly mark: () => void;
  /** The names of the files that changed since the mark, as soon as there are any. */
  readonly changed: () => Promise<readonly string[]>;
  readonly close: () => void;
}

/**
 * Watches files, and folders with the files in them; a name that is not there yet may come. The folders above them are
 * watched, as an editor may put a new file in the place of the old one. `needed` is the file without which nothing can be
 * read: while it is gone, between two steps of a save, nothing has changed.
 */
export function watchFiles(cwd: string, needed: string, others: readonly string[]): FileWatch {
  const names = [needed, ...others];
  let marked = statesOf(cwd, names);
  let timer: NodeJS.Timeout | undefined;
  let tell: (() => void) | undefined;
  const differing = () => {
    const now = statesOf(cwd, names);
    if (!now.has(needed)) return [];
    return [...new Set([...marked.keys(), ...now.keys()])].filter((name) => marked.get(name) !== now.get(name));
  };
  const touched = () => {
    clearTimeout(timer);
    timer = setTimeout(() => tell?.(), QUIET);
  };
  const folders = new Set(names.flatMap((name) => [resolve(cwd, name), dirname(resolve(cwd, name))]));
  const watchers = [...folders].flatMap((folder) => watcherOf(folder, touched));
  return {
    mark: () => {
      marked = statesOf(cwd, names);
    },
    changed: () =>
      new Promise((found) => {
        tell = () => {
          const changed = differing();
          if (changed.length > 0) found(changed);
        };
        tell();
      }),
    close: () => {
      clearTimeout(timer);
      tell = undefined;
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** A watcher of a folder; none where there is no such folder. */
function watcherOf(folder: string, touched: () => void): readonly FSWatcher[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const watcher = watch(folder, touched);
  // a folder that is taken away is noticed by the next run
  watcher.on('error', touched);
  return [watcher];
}

/** The state of each file that is there: of a folder, of each file in it. */
function statesOf(cwd: string, names: readonly string[]): ReadonlyMap<string, string> {
  const states = new Map<string, string>();
  for (const name of names) {
    const status = statSync(resolve(cwd, name), { throwIfNoEntry: false });
    const below = status?.isDirectory() ? readdirSync(resolve(cwd, name)).map((file) => join(name, file)) : [name];
    for (const file of below) {
      const { ino, size, mtimeMs } = statSync(resolve(cwd, file), { throwIfNoEntry: false }) ?? {};
      if (ino !== undefined) states.set(file, `${ino} ${size} ${mtimeMs}`);
    }
  }
  return states;
}
