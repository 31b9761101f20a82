/** What a walk over the text of XML meets, in its order. Names have no prefix. */
interface TagVisitor {
  /** An opening tag stands from `start` to `end`, its last character. */
  readonly opened: (name: string, start: number, end: number) => void;
  /** The closing tag begins at `start`; of an element that is closed at once, what follows it. */
  readonly closed: (name: string, start: number) => void;
}

const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const GREATER = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BLANK = 0x20;

/** Calls the visitor for every tag of a text of XML; whether each element that is opened is closed, in order. */
export function walkTags(xml: string, { opened, closed }: TagVisitor): boolean {
  const open: string[] = [];
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const kind = xml.charCodeAt(at + 1);
    const end = kind === BANG || kind === QUESTION ? endOfMarkup(xml, at) : endOfTag(xml, at);
    if (end < 0) return false;
    if (kind === SLASH) {
      const name = xml.slice(at + 2, end).trimEnd();
      if (open.pop() !== name) return false;
      closed(withoutPrefix(name), at);
    } else if (kind !== BANG && kind !== QUESTION) {
      const name = nameOf(xml, at + 1);
      opened(withoutPrefix(name), at, end);
      if (xml.charCodeAt(end - 1) === SLASH) closed(withoutPrefix(name), end + 1);
      else open.push(name);
    }
    at = end + 1;
  }
  return open.length === 0;
}

/** Where a comment, literal characters, a declaration or an instruction ends; below 0 where it does not. */
function endOfMarkup(xml: string, at: number): number {
  for (const [begin, last] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
    ['<!', '>'],
  ] as const) {
    if (!xml.startsWith(begin, at)) continue;
    const end = xml.indexOf(last, at + begin.length);
    return end < 0 ? end : end + last.length - 1;
  }
  return -1;
}

/** Where a tag ends: a `>` in quotation marks is none. Below 0 where it does not. */
function endOfTag(xml: string, at: number): number {
  let quote = 0;
  for (let end = at + 1; end < xml.length; end += 1) {
    const code = xml.charCodeAt(end);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === GREATER) return end;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  return -1;
}

function nameOf(xml: string, at: number): string {
  let end = at;
  for (let code = xml.charCodeAt(end); code > BLANK && code !== GREATER && code !== SLASH; code = xml.charCodeAt(end))
    end += 1;
  return xml.slice(at, end);
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
