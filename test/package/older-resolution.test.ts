import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Door {
  readonly require?: { readonly types: string; readonly default: string };
}
const { main, types, typesVersions, exports } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as {
  readonly main: string;
  readonly types: string;
  readonly typesVersions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly exports: Readonly<Record<string, Door>>;
};

test('TypeScript with `moduleResolution: node10`, which does not read `exports`, finds the types of each door', () => {
  const doors = Object.entries(exports).flatMap(([door, { require }]) => (require ? [[door, require] as const] : []));
  const { '.': root, ...others } = Object.fromEntries(doors);
  const named = Object.entries(others).map(([door, required]) => [door.slice(2), [required.types]]);

  expect(doors.length).toBe(15);
  expect([main, types]).toEqual([root?.default, root?.types]);
  expect(typesVersions).toEqual({ '*': Object.fromEntries(named) });
});
