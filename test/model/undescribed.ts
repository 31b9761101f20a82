interface Schema {
  readonly description?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The places of a JSON Schema whose properties have no description, neither their own nor that of what they refer to. */
export function undescribed(schema: Schema): string[] {
  const isDescribed = ({ description, $ref }: Schema): boolean =>
    description !== undefined || schema.$defs?.[$ref?.replace('#/$defs/', '') ?? '']?.description !== undefined;
  const walk = (inside: unknown, at: string): string[] => {
    if (typeof inside !== 'object' || inside === null) return [];
    return Object.entries(inside).flatMap(([key, value]) => [
      ...(key === 'properties' ? Object.entries(value as Record<string, Schema>) : [])
        .filter(([, property]) => !isDescribed(property))
        .map(([name]) => `${at}/${name}`),
      ...walk(value, `${at}/${key}`),
    ]);
  };
  return walk(schema, '');
}
