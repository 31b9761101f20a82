import { vi } from 'vitest';

/** What is made in one year, and what in another. */
export async function inTwoYears<T>(make: () => T | Promise<T>): Promise<readonly [T, T]> {
  const inYear = async (year: number): Promise<T> => {
    vi.useFakeTimers({ now: new Date(year, 5, 6), toFake: ['Date'] });
    try {
      return await make();
    } finally {
      vi.useRealTimers();
    }
  };
  return [await inYear(2019), await inYear(2031)];
}
