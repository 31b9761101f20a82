import * as tieuchi from 'tieuchi';
import { fieldFault, fieldText, readField } from 'tieuchi/format';
import { giaLai2019 } from 'tieuchi/packs/gia-lai-2019';
import { openAssessment } from 'tieuchi/score';
import { at, fill, made, say } from './html.js';

const lang = 'vi';
const pack: tieuchi.CompiledPack = tieuchi.compilePack(giaLai2019);
const assessment: tieuchi.Assessment = await (await fetch('assessment.json')).json();
const live = openAssessment(pack, assessment);
const titles = tieuchi.titlesOf(live, { lang });
const form = at<HTMLFormElement>('form');
const [tiers, units] = [at<HTMLSelectElement>('tier'), at<HTMLSelectElement>('unit')];
const control = (fact: string) => form.elements.namedItem(fact) as RadioNodeList | HTMLInputElement;
let described: tieuchi.PackDescription = tieuchi.describePack(pack, { lang, tier: 'district' });
type Told = Partial<import('tieuchi/audit').Explanation & import('tieuchi/audit').ExplainedLine>;
const whyRefused = new Map<string, readonly string[]>();

function fieldOf(fact: tieuchi.FactDescription): DocumentFragment {
  const field = made(fact.type, fact);
  for (const option of fact.options ?? []) field.querySelector('.options')?.append(made('option', { fact, option }));
  return field;
}

/** Makes the form of a tier in the order of the pack: each fact under the first criterion that reads it. */
function openTier(): void {
  described = tieuchi.describePack(pack, { lang, tier: tiers.value });
  const fieldsOf = (node?: string) => described.facts.filter(({ readBy: [first] }) => first?.id === node).map(fieldOf);
  const parts = described.nodes.flatMap((node) => [made(node.kind, node), ...fieldsOf(node.id)]);
  form.replaceChildren(...parts, ...fieldsOf());
  units.replaceChildren();
  for (const { id, tier } of assessment.units) if (tier === tiers.value) units.add(new Option(titles.unit(id), id));
  openUnit();
}

function openUnit(): void {
  whyRefused.clear();
  const figures = live.facts(units.value);
  for (const fact of described.facts) control(fact.id).value = fieldText(fact, figures[fact.id], { lang });
  refresh();
}

function typed({ target }: Event): void {
  const fact = described.facts.find(({ id }) => id === (target as HTMLInputElement).name);
  if (!fact) return;
  const fault = fieldFault(fact, control(fact.id).value, { lang });
  const set = fault ? undefined : live.set(units.value, fact.id, readField(fact, control(fact.id).value, { lang }));
  const sentence = (issue: tieuchi.Issue) => tieuchi.issueSentence(issue, lang, { fact: titles.fact });
  whyRefused.set(`issue-${fact.id}`, fault ? [fault] : set && !set.ok ? set.errors.map(sentence) : []);
  refresh();
}

/** Shows what the figures come to: points at each node, issues at their fields. */
function refresh(): void {
  const result = live.result(units.value, { lang });
  const text = new Map(whyRefused);
  for (const { facts, nodes, sentence } of live.issues(units.value, { lang })) {
    const places = facts.length > 0 ? facts.map(({ id }) => `issue-${id}`) : nodes.map(({ id }) => `lack-${id}`);
    for (const place of places.length > 0 ? places : ['state']) text.set(place, [...(text.get(place) ?? []), sentence]);
  }
  for (const place of document.querySelectorAll('.issue')) say(place, text.get(place.id)?.join('\n'));
  for (const input of form.querySelectorAll<HTMLInputElement>('[name]'))
    input.setAttribute('aria-invalid', String(at(`issue-${input.name}`).textContent !== ''));
  const shown = new Map(result?.nodes.map(({ id, points, status }) => [id, points?.shown ?? status.title]));
  for (const { id } of described.nodes) say(at(`points-${id}`), shown.get(id));
  const around = { unit: units.value, rows: 9 };
  const ranking = live.ranking(described.rankings[0]?.id ?? '', { lang, tier: tiers.value, around });
  for (const part of ['head', 'result']) fill(at(part), { described, ranking, ...result });
  const rows = (ranking?.rows ?? []).map((row) => made('row', { ...row, isOwn: row.unit.id === units.value }));
  at('rows').replaceChildren(...rows);
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details[open]')) void explain(details);
}

/** Tells how points came while somebody has it open; the code for it is loaded then. */
async function explain(details: HTMLDetailsElement): Promise<void> {
  const { explainOpen } = await import('tieuchi/audit');
  const question = { unit: units.value, ...(details.dataset.node ? { criterion: details.dataset.node } : {}) };
  const explained = explainOpen(live, pack, question, lang);
  details.querySelector('ul')?.replaceChildren(...(explained.ok ? explained.value.children.map(told) : []));
}

function told({ heading, text = heading, cite, lines = [], below = lines, children = [] }: Told): Node {
  const item = made('told', { text, cite });
  item.querySelector('ul')?.append(...[...below, ...children].map(told));
  return item;
}

tiers.append(...described.tiers.map(({ id, title }) => new Option(title, id)));
tiers.addEventListener('change', openTier);
units.addEventListener('change', openUnit);
form.addEventListener('input', typed);
document.addEventListener('toggle', ({ target }) => void explain(target as HTMLDetailsElement), true);
openTier();
