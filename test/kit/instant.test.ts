import { describe, expect, test } from 'vitest';
import {
  dayNumber,
  daysBetween,
  instantInZone,
  isDate,
  isZone,
  nextDay,
  readInstant,
  startOfDay,
} from '../../src/kit/instant.js';

test.each(['2020-02-29', '2000-02-29', '2019-12-31', '1900-01-01', '2999-12-31', '2019-04-30'])('%s exists', (date) => {
  expect(isDate(date)).toBe(true);
});

test.each([
  '2019-02-29',
  '1900-02-29',
  '2019-04-31',
  '2019-13-01',
  '2019-00-10',
  '2019-01-00',
  '1899-12-31',
  '3000-01-01',
  '2019-1-1',
  '19-10-2019',
  '2019-10-17T00:00Z',
  ' 2019-10-17',
  '2019-10-17\n',
  '',
])('"%s" is no date', (text) => {
  expect(isDate(text)).toBe(false);
});

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['1900-01-01', -25_567],
  ['2000-03-01', 11_017],
  ['2019-10-17', 18_186],
])('%s is day %s', (date, day) => {
  expect(dayNumber(date)).toBe(day);
});

test.each([
  ['2019-10-17', '2019-10-17', 0],
  ['2019-12-31', '2020-01-01', 1],
  ['2020-01-01', '2019-12-31', -1],
  ['2020-02-28', '2020-03-01', 2],
  ['2019-02-28', '2019-03-01', 1],
  ['2019-01-01', '2020-01-01', 365],
])('from %s to %s there are %s days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test.each([
  ['2019-10-17', '2019-10-18'],
  ['2020-02-28', '2020-02-29'],
  ['2019-02-28', '2019-03-01'],
  ['2019-12-31', '2020-01-01'],
  ['2999-12-31', '3000-01-01'],
])('the day after %s is %s', (date, next) => {
  expect(nextDay(date)).toBe(next);
});

test.each([
  ['1970-01-01T00:00Z', 0],
  ['1970-01-01T00:00:01Z', 1000],
  ['1970-01-01T00:00:00.5Z', 500],
  ['1970-01-01T00:00:00.025Z', 25],
  ['1970-01-01T07:00+07:00', 0],
  ['1969-12-31T18:30-05:30', 0],
  ['1970-01-01T00:00+14:00', -50_400_000],
  ['2019-10-17T17:00:00Z', 1_571_331_600_000],
  ['2019-10-17T23:59:59.999+07:00', 1_571_331_599_999],
])('%s is %s milliseconds from the epoch', (text, milliseconds) => {
  expect(readInstant(text)).toBe(milliseconds);
});

test.each([
  '2019-10-17',
  '2019-10-17T17:00',
  '2019-10-17 17:00Z',
  '2019-10-17T24:00Z',
  '2019-10-17T17:60Z',
  '2019-10-17T17:00:60Z',
  '2019-02-29T17:00Z',
  '2019-10-17T17:00+14:01',
  '2019-10-17T17:00+15:00',
  '2019-10-17T17:00+07:60',
  '2019-10-17T17:00+0700',
  '2019-10-17T17:00+07',
  '2019-10-17T17Z',
  '2019-10-17T17:00.5Z',
  '2019-10-17T17:00:00.1234Z',
  '2019-10-17T17:00:00.Z',
  '2019-10-17t17:00z',
  '1899-10-17T17:00Z',
  '2019-10-17T17:00Z ',
])('"%s" is no instant', (text) => {
  expect(readInstant(text)).toBeUndefined();
});

describe('zones', () => {
  test('a zone is Z or an offset of at most fourteen hours', () => {
    const texts = [
      'Z',
      '+07:00',
      '-14:00',
      '+14:00',
      '+13:59',
      '+00:00',
      '+14:01',
      '+7:00',
      '07:00',
      'z',
      '',
      'Asia/Saigon',
    ];

    expect(texts.filter(isZone)).toEqual(['Z', '+07:00', '-14:00', '+14:00', '+13:59', '+00:00']);
  });

  test('a day in Gia Lai begins at 17:00 UTC of the day before', () => {
    expect(startOfDay('2019-10-18', '+07:00')).toBe(readInstant('2019-10-17T17:00:00Z'));
    expect(startOfDay('1970-01-01', 'Z')).toBe(0);
  });
});

test.each([
  ['a day that does not exist', () => dayNumber('2019-02-29')],
  ['the day after no date', () => nextDay('tomorrow')],
  ['the start of a day in no zone', () => startOfDay('2019-10-17', 'Asia/Saigon')],
])('%s is a bug', (_, act) => {
  expect(act).toThrow(expect.objectContaining({ code: 'bug' }));
});

test.each([
  ['2019-10-20T03:04:05.678Z', '+07:00', '2019-10-20T10:04:05+07:00'],
  ['2019-10-20T17:00:00Z', '+07:00', '2019-10-21T00:00:00+07:00'],
  ['2020-01-01T01:30+07:00', '-03:30', '2019-12-31T15:00:00-03:30'],
  ['2019-10-20T10:04:05+07:00', 'Z', '2019-10-20T03:04:05Z'],
  ['1969-12-31T23:59:59Z', '+07:00', '1970-01-01T06:59:59+07:00'],
  ['hôm qua', '+07:00', 'hôm qua'],
])('%s in the zone %s is %s', (instant, zone, expected) => {
  expect(instantInZone(instant, zone)).toBe(expected);
});
