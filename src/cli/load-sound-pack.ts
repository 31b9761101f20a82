import type { CommonOptions } from './command.js';
import type { Io } from './io.js';
import { type LoadedPack, loadPack } from './load-pack.js';
import { loadPlugins } from './load-plugins.js';
import { tellIssues } from './print/issues.js';

/** A pack without errors, and the plugins that it was compiled with. */
interface SoundPack extends LoadedPack {
  readonly compiled: NonNullable<LoadedPack['compiled']>;
  readonly plugins: Awaited<ReturnType<typeof loadPlugins>>;
}

/** Reads and compiles a pack with the plugins that are named; undefined where it has errors. Issues go to standard error. */
export async function loadSoundPack(
  io: Io,
  pack: string,
  { lang, plugins: file }: Pick<CommonOptions, 'lang' | 'plugins'>,
): Promise<SoundPack | undefined> {
  const plugins = await loadPlugins(io.cwd, file);
  const loaded = loadPack(io, pack, plugins);
  const { compiled, issues } = loaded;
  tellIssues(io, issues, lang);
  return compiled && { ...loaded, compiled, plugins };
}
