import { amendSentence, LANGUAGES, type Language } from '../words/index.js';
import type { LoadedPack } from './load-pack.js';
import { shownFile } from './standard-input.js';

/** That a file says at its head which pack `resolve` made, and holds another; nothing where it does not. */
export function alteredSince({ compiled, from }: LoadedPack, language: Language): readonly string[] {
  const [line = ''] = from.text?.trimStart().split(/\r?\n/, 1) ?? [];
  const [before = ''] = /sha256:[0-9a-f]{64}$/.exec(line) ?? [];
  const { digest = before } = compiled?.pack ?? {};
  const isOurs = LANGUAGES.some((known) => line === `# ${amendSentence('consolidated', known, { digest: before })}`);
  if (!isOurs || digest === before) return [];
  return [amendSentence('consolidated-altered', language, { file: shownFile(from.file), before, digest })];
}
