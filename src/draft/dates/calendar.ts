/** Days of the calendar as plain numbers, in UTC, so that no time zone moves one. */

export interface Day {
  year: number;
  /** From 1. */
  month: number;
  day: number;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

export const yearText = (year: number): string => pad(year, 4);
export const monthText = ({ year, month }: Pick<Day, 'year' | 'month'>): string =>
  `${yearText(year)}-${pad(month)}`;
export const dayText = (day: Day): string => `${monthText(day)}-${pad(day.day)}`;

/** `text` is an ISO calendar day. */
export function calendarDay(text: string): Day {
  const [year, month, day] = text.split('-').map(Number);
  return { year: year!, month: month!, day: day! };
}

export function addDays({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function addMonths(
  { year, month }: Pick<Day, 'year' | 'month'>,
  months: number,
): Pick<Day, 'year' | 'month'> {
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = ({ year, month, day }: Day): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

export const daysBetween = (from: Day, to: Day): number =>
  Math.round(
    (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000,
  );

/** False for 31 November. */
export const isDay = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Monday to Sunday, `weeks` from the week of a day. */
export function weekOf(day: Day, weeks: number): [Day, Day] {
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7) + weeks * 7);
  return [monday, addDays(monday, 6)];
}
