import { type FSWatcher, readdirSync, type Stats, statSync, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Milliseconds of quiet after which a save is over: an editor may write, rename and touch a file in one save. */
const QUIET = 100;

/** Files that are watched, in whichever way an editor saves them. */
interface FileWatch {
  /** Takes the files as they are now: a later change is a change against this state. */
  readonly mark: () => void;
  /** The names of the files that changed since the mark, as soon as there are any. */
  readonly changed: () => Promise<readonly string[]>;
  readonly close: () => void;
}

/**
 * Watches files, and folders with all that is in them, also in folders that are made later; a name that is not there yet may
 * come. The folders above them are watched, as an editor may put a new file in the place of the old one. `needed` is the file
 * without which nothing can be read: while it is gone, between two steps of a save, nothing has changed.
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
  const watchers = new Map<string, FSWatcher>();
  const touched = () => {
    clearTimeout(timer);
    timer = setTimeout(() => tell?.(), QUIET);
    watchFolders();
  };
  const watchFolders = () => {
    const there = new Set(names.flatMap((name) => [dirname(resolve(cwd, name)), ...foldersAt(resolve(cwd, name))]));
    for (const [folder, watcher] of watchers) if (!there.has(folder) && watchers.delete(folder)) watcher.close();
    for (const folder of there) {
      const watcher = watchers.has(folder) ? undefined : watcherOf(folder, touched);
      if (watcher) watchers.set(folder, watcher);
    }
  };
  watchFolders();
  return {
    mark: () => {
      marked = statesOf(cwd, names);
    },
    changed: () =>
      new Promise((resolvePromise) => {
        tell = () => {
          const changed = differing();
          if (changed.length > 0) resolvePromise(changed);
        };
        tell();
      }),
    close: () => {
      clearTimeout(timer);
      tell = undefined;
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** A watcher of a folder; none where there is no such folder. */
function watcherOf(folder: string, touched: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, touched);
    // a folder that is taken away is noticed by the next run
    watcher.on('error', touched);
    return watcher;
  } catch {
    return undefined;
  }
}

/** A folder and all below it, each once, whatever links lead to it; none where the path is no folder. */
function foldersAt(path: string, visited = new Set<string>()): readonly string[] {
  if (!isNewFolder(path, visited)) return [];
  return [path, ...entriesIn(path).flatMap((inside) => foldersAt(join(path, inside), visited))];
}

/** Files that systems and programs lay beside those of a person, as the lock file of a workbook that is open. */
const BESIDE = /^[.~]/;

/** The state of each file that is there: of a folder, of each file in it and below that a person put there. */
function statesOf(cwd: string, names: readonly string[]): ReadonlyMap<string, string> {
  const states = new Map<string, string>();
  const visited = new Set<string>();
  const add = (file: string): void => {
    const path = resolve(cwd, file);
    const status = statusOf(path);
    if (isNewFolder(path, visited)) for (const inside of entriesIn(path)) addInside(file, inside);
    else if (status && !status.isDirectory()) states.set(file, `${status.ino} ${status.size} ${status.mtimeMs}`);
  };
  const addInside = (folder: string, inside: string): void => {
    if (!BESIDE.test(inside)) add(join(folder, inside));
  };
  for (const name of names) add(name);
  return states;
}

/** Whether the path is a folder that was not visited before; it is now. */
function isNewFolder(path: string, visited: Set<string>): boolean {
  const status = statusOf(path);
  if (!status?.isDirectory()) return false;
  const folder = `${status.dev} ${status.ino}`;
  if (visited.has(folder)) return false;
  visited.add(folder);
  return true;
}

/** The status of a path; undefined where it leads nowhere, as a link to itself. */
function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The names in a folder; none of one that was taken away meanwhile. */
function entriesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
