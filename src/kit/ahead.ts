/** How many are under way at once: packing and unpacking of a file goes on beside the program. */
const AT_ONCE = 4;

/** What a slow step makes of each item, in the order of the items; the next few are begun while one is waited for. */
export async function* ahead<Item, Made>(
  items: readonly Item[],
  begin: (item: Item) => Promise<Made>,
): AsyncGenerator<Made, void> {
  const begun: Promise<Made>[] = [];
  for (let next = 0; next < items.length || begun.length > 0; ) {
    for (; begun.length < AT_ONCE && next < items.length; next += 1) {
      const making = begin(items[next] as Item);
      // a failure is thrown when its turn comes
      making.catch(() => undefined);
      begun.push(making);
    }
    yield (await begun.shift()) as Made;
  }
}
