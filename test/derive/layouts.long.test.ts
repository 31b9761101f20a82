import { describe, expect, test } from 'vitest';
import { isMap, isSeq, type Node, parseDocument, stringify, visit } from 'yaml';
import { addressOf } from '../../src/author/amend/address.js';
import { type DeriveOptions, derivePack, readSource } from '../../src/author/index.js';
import type { Json } from '../../src/model/expression.js';
import type { Path } from '../../src/model/issue.js';
import { MODEL } from './somewhere.js';

const FOR: DeriveOptions = { authority: { vi: 'tỉnh Nơi Khác', en: 'Elsewhere' }, id: 'noi-khac-2026', year: 2026 };
const DOCUMENT = readSource(MODEL).document as Json;
/** A row with a gate, one with figures of its own, and a tier. */
const ROWS = ['plan', 'clean', 'district'];

function derived(text: string, options: Partial<DeriveOptions> = {}, cases: readonly string[] = []) {
  const files = cases.map((file, index) => ({ name: `${index}.yaml`, text: file }));
  const result = derivePack({ text, cases: files }, { ...FOR, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  const { issues, document } = readSource(result.value.text);
  const errors = issues.filter(({ severity }) => severity === 'error');
  return { ...result.value, errors, read: document, codes: result.value.notes.map(({ code }) => code) };
}

/** The model with its path as a comment at each value, `@["id"]@`. */
function commented(isFlow: boolean, isAbove: boolean): string {
  const yaml = parseDocument(stringify(DOCUMENT, { lineWidth: 0 }));
  visit(yaml, {
    Collection(_, node) {
      node.flow = isFlow;
    },
  });
  const put = (node: unknown, path: Path): void => {
    const mark = ` @${JSON.stringify(path)}@`;
    if (isMap(node))
      for (const { key, value } of node.items) {
        const at = [...path, String(key)];
        if (isAbove && path.length > 0) (key as Node).commentBefore = ` @${JSON.stringify(at)}@`;
        put(value, at);
      }
    else if (isSeq(node)) for (const [index, item] of node.items.entries()) put(item, [...path, index]);
    else if (!isAbove) (node as Node).comment = mark;
  };
  put(yaml.contents, []);
  return yaml.toString({ lineWidth: 0 });
}

const LAYOUTS = [
  ['behind values, on lines', commented(false, false)],
  ['above keys and behind dashes, on lines', commented(false, true)],
  ['behind values, in brackets', commented(true, false)],
  ['above keys, in brackets', commented(true, true)],
] as const;

describe('comments stay with what stays, and go with what goes', () => {
  test.each(LAYOUTS)('%s', (_, text) => {
    expect(readSource(text).document).toEqual(DOCUMENT);
    const faults = ROWS.flatMap((row) => {
      const { notes, read, errors, document, text: written } = derived(text, { without: [row] });
      const gone = notes.filter(({ code }) => code.startsWith('dropped')).map(({ params }) => params.at);
      const marks = [...text.matchAll(/@(\[.*?\])@/g)].map(([mark, json]) => ({ mark, path: JSON.parse(json ?? '') }));
      const wrong = marks.filter(({ mark, path }) => {
        const places = (path as Path).map((_step, index) => addressOf(DOCUMENT, path.slice(0, index + 1)));
        return written.split(mark).length - 1 !== (places.some((at) => gone.includes(at)) ? 0 : 1);
      });
      expect([marks.length > 100, read, errors]).toEqual([true, document, []]);
      return wrong.map(({ mark }) => `${row}: ${mark}`);
    });

    expect(faults).toEqual([]);
  });

  test('and those of a dash that stands alone above its item, with the list going on at the dash', () => {
    const alone = stringify(DOCUMENT, { lineWidth: 0 }).replaceAll(/^( *)- (?=[\w-]+:(?: |$))/gm, '$1-\n$1  ');
    const { codes, read, document } = derived(`# đầu tệp · the top\n${alone}`, { without: ['plan'] });

    expect(alone).toContain('  -\n    id: staff\n');
    expect(codes).not.toContain('comments-lost');
    expect(read).toEqual(document);
  });
});

describe('a comma behind the last item in brackets', () => {
  const flow = stringify(DOCUMENT, { lineWidth: 40, collectionStyle: 'flow' });
  const model = flow.replaceAll(/\n( *)([}\]])/g, ',\n$1$2');

  test.each(ROWS)('makes no faulty text, without %s', (row) => {
    const { read, errors, document, codes } = derived(model, { without: [row] });

    expect(model).toContain(',\n}');
    expect([read, errors]).toEqual([document, []]);
    expect(codes).not.toContain('comments-lost');
  });
});

test('of a file of cases whose comments could not be kept, the report says so', () => {
  const cases = `# ghi chú · a comment
format: tieuchi/cases@1
pack: { id: dau-do-2019, version: 2.1.0 }
figures: synthetic
standing: reconstructed
cases:
  - id: trained
    tier: commune
    units:
      - id: a
        attributes: { is-urban: true }
        facts:
          ? errors
          : 0
          ? staff
          : 10
          ? trained
          : 10
        expect: { training: 8 }
`;
  const { notes, cases: files } = derived(MODEL, { without: ['clean'] }, [cases]);

  expect(files[0]?.text).not.toContain('a comment');
  expect(notes.filter(({ file }) => file === '0.yaml').map(({ code }) => code)).toEqual([
    'case-kept',
    'file-comments-lost',
    'case-shortened',
  ]);
});
