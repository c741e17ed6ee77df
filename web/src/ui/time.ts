import { createContext, useContext } from 'react';

/** The tenant's time zone, in which every date is written; the reader's own where it is not known. */
export const TimeZone = createContext<string | undefined>(undefined);

export const readersZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function useTimeZone() {
  return useContext(TimeZone) ?? readersZone();
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export type Span = {
  unit: 'seconds' | 'minutes' | 'hoursMinutes' | 'hours' | 'days';
  count: number;
  rest: number;
};

/** A span in the one or two units a person would say: 40 s, 18 min, 3 h 40 min, 2 d. */
export function span(milliseconds: number): Span {
  const length = Math.abs(milliseconds);
  if (length < minute) return { unit: 'seconds', count: Math.floor(length / 1000), rest: 0 };
  if (length < hour) return { unit: 'minutes', count: Math.floor(length / minute), rest: 0 };
  if (length >= 2 * day) return { unit: 'days', count: Math.floor(length / day), rest: 0 };
  const count = Math.floor(length / hour);
  const rest = Math.floor((length % hour) / minute);
  return rest === 0 ? { unit: 'hours', count, rest } : { unit: 'hoursMinutes', count, rest };
}

/** The calendar date (YYYY-MM-DD) of an instant in a zone. */
export function dayOf(at: number | string, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(at));
}

/** How many calendar days an instant lies from now, in a zone: -1 is yesterday. */
export function daysFromNow(at: number | string, now: number, zone: string): number {
  return Math.round((Date.parse(dayOf(at, zone)) - Date.parse(dayOf(now, zone))) / day);
}

export function clockTime(at: number | string, language: string, zone: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
}

export function calendarDay(at: number | string, now: number, language: string, zone: string): string {
  const sameYear = dayOf(at, zone).slice(0, 4) === dayOf(now, zone).slice(0, 4);
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(new Date(at));
}

export function weekday(at: number | string, language: string, zone: string): string {
  return new Intl.DateTimeFormat(language, { timeZone: zone, weekday: 'short' }).format(new Date(at));
}

/** The full date and time; the zone is named only where it differs from the reader's. */
export function exactTime(at: number | string, language: string, zone: string): string {
  const date = new Date(at);
  const write = (extra: Intl.DateTimeFormatOptions, zoned: string) =>
    new Intl.DateTimeFormat(language, {
      timeZone: zoned,
      year: 'numeric',
      month: language === 'en' ? 'short' : 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      ...extra,
    }).format(date);
  const same = write({}, zone) === write({}, readersZone());
  return same ? write({}, zone) : write({ timeZoneName: 'long' }, zone);
}
