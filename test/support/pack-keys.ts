import { packJsonSchema } from '../../src/index.js';

type Schema = Readonly<Record<string, unknown>>;

const SCHEMA = packJsonSchema({}) as Schema;

/** The schema that a reference leads to. */
function resolved(schema: unknown): Schema {
  const { $ref } = (schema ?? {}) as { readonly $ref?: string };
  if ($ref === undefined) return (schema ?? {}) as Schema;
  const steps = $ref.replace('#/', '').split('/');
  return resolved(steps.reduce<unknown>((at, step) => (at as Schema)[step.replaceAll('~1', '/')], SCHEMA));
}

function propertiesOf(schema: unknown): Schema {
  const {
    properties = {},
    anyOf = [],
    oneOf = [],
    allOf = [],
  } = resolved(schema) as Readonly<
    Record<'properties', Schema> & Record<'anyOf' | 'oneOf' | 'allOf', readonly unknown[]>
  >;
  return Object.assign({}, ...[...anyOf, ...oneOf, ...allOf].map(propertiesOf), properties) as Schema;
}

/** The keys of each part of a pack, by the schema: `{ part: 'fact', key: 'atMost' }`. */
export function packKeys(): readonly { readonly part: string; readonly key: string }[] {
  const top = propertiesOf(SCHEMA);
  const itemOf = (list: unknown) => propertiesOf(resolved(list).items);
  const tier = itemOf(top.tiers);
  const parts: Readonly<Record<string, Schema>> = {
    period: propertiesOf(top.period),
    policies: propertiesOf(top.policies),
    procedure: propertiesOf(top.procedure),
    requires: propertiesOf(top.requires),
    constant: itemOf(top.constants),
    attribute: itemOf(top.attributes),
    fact: itemOf(top.facts),
    relation: itemOf(top.relations),
    tier,
    cohort: itemOf(tier.cohorts),
    node: itemOf(tier.criteria),
    ranking: itemOf(tier.rankings),
  };
  return Object.entries(parts).flatMap(([part, keys]) => Object.keys(keys).map((key) => ({ part, key })));
}
