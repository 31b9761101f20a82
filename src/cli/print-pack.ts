import type { CompiledPack } from '../engine.js';
import type { Pack, WordsDocument } from '../model/pack.js';
import { flatten, isBinding, type Language, modelSentence, reportLine, titleIn } from '../words/index.js';
import { standingLines } from './print-record.js';

/** What a pack without errors holds, on a few lines. */
export function printPack({ pack }: CompiledPack, language: Language): string {
  const document = pack.document as unknown as Pack;
  const title = (words: WordsDocument, id: string) => titleIn(words, id, language);
  const tiers = document.tiers.map((tier) => {
    const leaves = flatten(tier.criteria).filter(({ children }) => children === undefined);
    const tops = tier.criteria.map((node) =>
      reportLine('top', language, { title: title(node.title, node.id), max: node.max }),
    );
    return reportLine('tier', language, {
      tier: title(tier.title, tier.id),
      criteria: String(leaves.length),
      rankings: String(tier.rankings?.length ?? 0),
      tops: tops.join('; '),
    });
  });
  const lines = [
    reportLine('pack-fine', language),
    reportLine('pack', language, { title: title(document.title, pack.id), id: pack.id, version: pack.version }),
    ...tiers.map((line) => `  ${line}`),
    ...standingLines(pack.standing, language),
    ...document.texts
      .filter(({ key }) => !isBinding(document.texts, key))
      .map(({ key }) => reportLine('model-text', language, { model: modelSentence(document, key, language) })),
    reportLine('gaps', language, { count: String(document.gaps.length) }),
    reportLine('digest', language, { digest: pack.digest }),
  ];
  return `${lines.join('\n')}\n`;
}
