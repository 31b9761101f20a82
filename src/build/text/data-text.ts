/** Data as the text of an expression, with what stands more than once in constants before it: the same data, the same text. */
interface DataText {
  readonly constants: readonly string[];
  readonly text: string;
}

/** Texts shorter than this stand where they are used. */
const SHORT = 24;

/** Writes plain data: numbers, whole ones of any length among them, texts, lists and objects; undefined is left out. */
export function dataText(data: unknown): DataText {
  const whole = new Map<unknown, string>();
  const wholeText = (part: unknown): string => {
    if (typeof part !== 'object' || part === null) return plainText(part, wholeText);
    const known = whole.get(part) ?? plainText(part, wholeText);
    whole.set(part, known);
    return known;
  };
  const counts = new Map<string, number>();
  const count = (part: unknown): void => {
    const text = wholeText(part);
    const times = (counts.get(text) ?? 0) + 1;
    counts.set(text, times);
    if (text.length >= SHORT && times === 1) for (const inner of partsOf(part)) count(inner);
  };
  count(data);
  const names = new Map<string, string>();
  const constants: string[] = [];
  const sharedText = (part: unknown): string => {
    const text = wholeText(part);
    if (text.length < SHORT) return text;
    const known = names.get(text);
    if (known !== undefined) return known;
    const written = plainText(part, sharedText);
    if ((counts.get(text) ?? 0) < 2) return written;
    const name = `k${names.size}`;
    names.set(text, name);
    constants.push(`const ${name} = ${written};`);
    return name;
  };
  const text = sharedText(data);
  return { constants, text };
}

/** The text of data, with that of its parts. */
function plainText(data: unknown, textOf: (part: unknown) => string): string {
  if (typeof data === 'bigint') return `${data}n`;
  if (typeof data === 'number') return Object.is(data, -0) ? '0' : String(data);
  if (typeof data !== 'object' || data === null) return quoted(data);
  if (Array.isArray(data)) return `[${data.map(textOf).join(',')}]`;
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  return `{${entries.map(([key, value]) => `${keyText(key)}:${textOf(value)}`).join(',')}}`;
}

function keyText(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) && key !== '__proto__' ? key : `[${quoted(key)}]`;
}

function partsOf(data: unknown): readonly unknown[] {
  return typeof data === 'object' && data !== null ? Object.values(data) : [];
}

/** A text that may stand in a module, and in a page between `<script>` tags. */
function quoted(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
