import { amendSentence, LANGUAGES, type Language } from '../words/index.js';
import type { LoadedPack } from './load-pack.js';
import { shownFile } from './standard-input.js';

/** The first lines that `resolve` writes: of a pack with amendments, and of one without. */
const HEADS = ['consolidated', 'joined'] as const;

/**
 * A warning where the first line of a file says which pack `resolve` wrote into it, by its digest, and the file holds another pack
 * now: somebody altered it since. Empty for any other file.
 */
export function alteredSince({ compiled, from }: LoadedPack, language: Language): readonly string[] {
  const [line = ''] = from.text?.trimStart().split(/\r?\n/, 1) ?? [];
  const [before = ''] = /sha256:[0-9a-f]{64}$/.exec(line) ?? [];
  const { digest = before } = compiled?.pack ?? {};
  const isOurs = LANGUAGES.some((known) =>
    HEADS.some((head) => line === `# ${amendSentence(head, known, { digest: before })}`),
  );
  if (!isOurs || digest === before) return [];
  return [amendSentence('consolidated-altered', language, { file: shownFile(from.file), before, digest })];
}
