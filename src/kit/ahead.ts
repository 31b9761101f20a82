/** How many steps run at once: a file is packed and unpacked beside the program. */
const AT_ONCE = 4;

/** The result of a slow step for each item, in the order of the items; up to four steps run ahead of the reader. */
export async function* ahead<Item, Output>(
  items: readonly Item[],
  begin: (item: Item) => Promise<Output>,
): AsyncGenerator<Output, void> {
  const begun: Promise<Output>[] = [];
  for (let next = 0; next < items.length || begun.length > 0; ) {
    for (; begun.length < AT_ONCE && next < items.length; next += 1) {
      const started = begin(items[next] as Item);
      // a failure is thrown when its turn comes
      started.catch(() => undefined);
      begun.push(started);
    }
    yield (await begun.shift()) as Output;
  }
}
