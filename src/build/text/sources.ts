import type { PlanNode } from '../../model/plan.js';
import type { FactPlace } from './fact-places.js';
import type { Layout, Slot, SlotName } from './layout.js';
import type { Lines } from './lines.js';
import { type EarnedTexts, measureText } from './measure-texts.js';
import { leaveWithout } from './near-texts.js';
import type { NodeSources } from './node-sources.js';
import type { NumberText, ValueText } from './registers.js';
import { rowTexts } from './row-texts.js';

/** What expressions read when the node `asker` of a tier is written, or a relation, which has no asker and reads no node. */
export function nodeSources(layout: Layout, codeOf: (text: string) => number, asker?: string): NodeSources {
  const { tier } = layout;
  let earned: EarnedTexts | undefined;
  const variables = new Map<string, string>();
  let readsNodes = false;
  const once = (text: string, stem: string, lines: Lines): string => {
    const name = variables.get(text) ?? lines.name(stem);
    if (!variables.has(text)) lines.ahead(`const ${name} = ${text};`);
    variables.set(text, name);
    return name;
  };
  const { figure, know, value } = figureTexts(layout, once);
  const onceOfNode: Once = (text, stem, lines) => {
    readsNodes = true;
    return once(text, stem, lines);
  };
  const status = (node: string, lines: Lines) => onceOfNode(`s[p + ${layout.positionOf(node)}]`, 's', lines);
  const { part, scored, summed } = storedNumbers(layout, onceOfNode, (id) => (id === asker ? { earned } : undefined));
  const ifScored = (node: string, lines: Lines) => {
    if (node !== asker) lines.add(`if (${status(node, lines)} !== 0) ${lines.leave()}`);
  };
  const sources: NodeSources = {
    codeOf,
    figure,
    earn: (parts) => {
      earned = parts;
    },
    know,
    readsNodes: () => readsNodes,
    status,
    scored,
    part,
    summed,
    fact: (id, lines) => value('facts', id, lines),
    presence: (id, lines) => {
      const name = figure('facts', id, lines);
      return name === undefined ? undefined : { is: 'truth', t: `(${name} === ${name})` };
    },
    attribute: (id, lines) => value('attributes', id, lines),
    measure: (id, measure, isPublished, lines) => {
      if (!tier.nodes[id]) return undefined;
      ifScored(id, lines);
      return scored(id, measure, isPublished, lines);
    },
    level: (id, lines) => {
      const levels = tier.nodes[id]?.levels;
      if (!levels || id === asker) return undefined;
      ifScored(id, lines);
      const reached = onceOfNode(`l[z + ${layout.levelOf(id)}]`, 'l', lines);
      lines.add(`if (${reached} === 255) ${lines.leave()}`);
      const codes = [...levels.steps.map((step) => step.id), levels.floor].map(codeOf);
      return { is: 'code', n: `[${codes.join(', ')}][${reached}]` };
    },
    rows: (id, which, lines) => {
      const node = tier.nodes[id];
      return node && rowTexts(tier, node.kind === 'group' ? node[which] : [], sources, lines);
    },
  };
  return sources;
}

function partsOf(
  node: PlanNode,
  summed: Pick<EarnedTexts, 'earned' | 'near'> | undefined,
  part: (name: SlotName) => NumberText | undefined,
): EarnedTexts | undefined {
  const near = summed?.near ? summed : undefined;
  const earned = near?.earned ?? part('earned');
  if (!earned || node.kind === 'leaf') return earned && { earned };
  const base = part('base');
  const [bonus, penalty] = [
    node.bonuses.length > 0 ? part('bonus') : undefined,
    node.penalties.length > 0 ? part('penalty') : undefined,
  ];
  const isWhole = base && (node.bonuses.length === 0 || bonus) && (node.penalties.length === 0 || penalty);
  if (!isWhole) return undefined;
  return { earned, ...near, base, ...(bonus ? { bonus } : {}), ...(penalty ? { penalty } : {}) };
}

/** A figure that is there and plain. */
function figureText({ type: { is }, low, high, scale }: FactPlace, name: string): ValueText {
  if (is === 'number') return { is: 'number', n: name, low, high, d: scale };
  return is === 'boolean' ? { is: 'truth', t: `(${name} === 1)` } : { is: 'code', n: name };
}

type Once = (text: string, stem: string, lines: Lines) => string;

/** The numbers of nodes that were scored before; of the node itself those that it says it earned, none until then. */
function storedNumbers(
  layout: Layout,
  once: Once,
  ownParts: (node: string) => { readonly earned: EarnedTexts | undefined } | undefined,
): Pick<NodeSources, 'part' | 'scored' | 'summed'> {
  const { tier } = layout;
  const stored = ({ at, d, low, high }: Slot, lines: Lines): NumberText => {
    const n = once(`n[o + ${at}]`, 'm', lines);
    const over =
      typeof d === 'number' ? d : { text: once(`n[o + ${at + 1}]`, 'm', lines), high: Number.MAX_SAFE_INTEGER };
    return { is: 'number', n, low, high, d: over };
  };
  const part: NodeSources['part'] = (node, name, lines) => {
    const slot = layout.nodes[node]?.slots[name];
    const number = slot && stored(slot, lines);
    if (number) leaveWithout(lines, number);
    return number;
  };
  const summed: NodeSources['summed'] = (node, lines) => {
    const { slots, near } = layout.nodes[node] ?? {};
    const earned = slots?.earned && stored(slots.earned, lines);
    const variable = (at: number) => once(`n[o + ${at}]`, 'm', lines);
    return (
      earned && {
        earned,
        ...(near === undefined ? {} : { near: { value: variable(near), slack: variable(near + 1) } }),
      }
    );
  };
  const scored: NodeSources['scored'] = (id, measure, isPublished, lines) => {
    const node = tier.nodes[id];
    const known = ownParts(id);
    const parts = known ? known.earned : node && partsOf(node, summed(id, lines), (name) => part(id, name, lines));
    return node && parts && measureText(lines, node, parts, { measure, isPublished });
  };
  return { part, scored, summed };
}

/** The figures of a unit. */
function figureTexts({ facts }: Layout, once: Once) {
  const known = new Set<string>();
  const placeOf = (of: FactPlace['of'], id: string) => facts.find((place) => place.of === of && place.id === id);
  const figure: NodeSources['figure'] = (of, id, lines) => {
    const place = placeOf(of, id);
    return place && once(`F[${place.at}]`, 'f', lines);
  };
  const value = (of: FactPlace['of'], id: string, lines: Lines): ValueText | undefined => {
    const [place, name] = [placeOf(of, id), figure(of, id, lines)];
    if (!place || name === undefined) return undefined;
    if (of === 'attributes' || !known.has(id)) lines.add(`if (${name} !== ${name}) ${lines.leave()}`);
    return figureText(place, name);
  };
  return { figure, value, know: (id: string) => void known.add(id) };
}
