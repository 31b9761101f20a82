import { expect, test } from 'vitest';
import { ahead } from '../../src/kit/ahead.js';

const TEN = Array.from({ length: 10 }, (_, number) => number);

async function itemsOf<Item>(stream: AsyncIterable<Item>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

function later(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

test('what is made comes in the order of the items, also where later ones are done before', async () => {
  const done: number[] = [];
  const squares = ahead(TEN, async (number) => {
    // the first of each two waits longer than the second
    for (let turn = number % 2; turn < 2; turn += 1) await later();
    done.push(number);
    return number * number;
  });

  expect(await itemsOf(squares)).toEqual([0, 1, 4, 9, 16, 25, 36, 49, 64, 81]);
  expect(done).not.toEqual(TEN);
});

test('four are under way at once, and no more', async () => {
  const seen: number[] = [];
  let underWay = 0;
  await itemsOf(
    ahead(TEN, async (number) => {
      underWay += 1;
      seen.push(underWay);
      await later();
      underWay -= 1;
      return number;
    }),
  );

  expect(Math.max(...seen)).toBe(4);
});

test('one that fails is told in its turn, after those before it', async () => {
  const made: number[] = [];
  const making = ahead(TEN, async (number) => {
    if (number === 2) throw new Error('no paper');
    return number;
  });
  const take = async () => {
    for await (const number of making) made.push(number);
  };

  await expect(take()).rejects.toThrow('no paper');
  expect(made).toEqual([0, 1]);
});

test('of nothing comes nothing', async () => {
  expect(await itemsOf(ahead([], async () => 1))).toEqual([]);
});
