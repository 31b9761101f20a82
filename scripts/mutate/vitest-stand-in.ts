import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { ASYMMETRIC_MATCHERS_OBJECT, chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

/** What the tests import as `vitest` while they are run by `resident-runner.ts`: it lists them, to be run again and again. */
export interface Listed {
  readonly id: string;
  readonly run: () => unknown;
}

type Body = (...given: readonly unknown[]) => unknown;
type Table = readonly unknown[];

/** Every test of the files imported so far, in their order. */
export const listed: Listed[] = [];

let file = '';
let titles: readonly string[] = [];
let before: Body[] = [];
let after: Body[] = [];

/** Tests that are declared from now on stand in this file. */
export function beginFile(name: string): void {
  file = name;
  titles = [];
  before = [];
  after = [];
}

function declare(title: string, body: Body, given: readonly unknown[] = []): void {
  const name = [...titles, title].join(' > ');
  const same = listed.filter(({ id }) => id.startsWith(`${file}#${name}`)).length;
  const preparations = before;
  const restorations = after;
  const standsIn = file;
  listed.push({
    id: `${file}#${name}${same > 0 ? ` (${same + 1})` : ''}`,
    run: async () => {
      file = standsIn;
      while (preparations.length > 0) await preparations.shift()?.();
      try {
        await body(...given);
      } finally {
        for (const restore of restorations) await restore();
      }
    },
  });
}

/** As vitest: a row is spread only where all rows are lists. */
const each = (declareOne: (title: string, body: Body, given: readonly unknown[]) => void) => (table: Table) => {
  const given = table.every(Array.isArray) ? (table as readonly (readonly unknown[])[]) : table.map((row) => [row]);
  return (title: string, body: Body) => {
    for (const row of given) {
      const shown = inspect(row, { breakLength: Number.POSITIVE_INFINITY }).slice(0, 80);
      declareOne(`${title} ${shown}`, body, row);
    }
  };
};

const group = (title: string, body: Body, given: readonly unknown[] = []): void => {
  const outer = titles;
  titles = [...titles, title];
  body(...given);
  titles = outer;
};

export const test = Object.assign((title: string, body: Body) => declare(title, body), {
  each: each(declare),
  skipIf: (isSkipped: boolean) => (isSkipped ? () => {} : test),
});
export const describe = Object.assign((title: string, body: Body) => group(title, body), { each: each(group) });
export const beforeAll = (body: Body): void => void before.push(body);
/** What puts back what a test of the file changed. */
export const afterEach = (body: Body): void => void after.push(body);
export const afterAll = (): void => {};

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
chai.use((_, { addMethod }) => {
  addMethod(chai.Assertion.prototype, 'toMatchFileSnapshot', function (this: { readonly _obj: string }, path: string) {
    if (this._obj !== readFileSync(join(dirname(file), path), 'utf8')) throw new Error(`not as ${path}`);
  });
});

const asymmetric = (globalThis as unknown as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT];
export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  asymmetric,
);
/** Types are the compiler's business. */
export const expectTypeOf = (): unknown =>
  new Proxy(() => {}, { get: () => expectTypeOf(), apply: () => expectTypeOf() });
