import { daysAfter, type IsoDate } from '../../engine/index.ts';
import { clean } from './clean.ts';

// Our own writer of iCalendar (RFC 5545): measured with Korean text, the packages `ics` and `ts-ics` fold lines after
// 75 characters instead of 75 octets, and these and `ical-generator` let control characters through.

export interface CalendarEvent {
  /** Unique, and the same for the same thing in every file. */
  uid: string;
  summary: string;
  description: string;
  /** Days, both included. */
  first: IsoDate;
  last: IsoDate;
  category: string;
  /** No longer there: a calendar that has it takes it out. */
  cancelled?: true;
  /** Every week on this weekday, until that day and without those days. */
  weekly?: { until: IsoDate; without: readonly IsoDate[] };
}

export interface Calendar {
  name: string;
  /** When this edition was made; of two files with the same events the later one holds. */
  made: Date;
  /** Rises with every edition. */
  sequence: number;
  events: readonly CalendarEvent[];
}

/** The calendar as the text of an `.ics` file: days without hours that leave the people free. */
export function icalendar({ name, made, sequence, events }: Calendar): string {
  const stamp = `${made.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//First Seat//First Seat//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${escaped(event.uid)}`,
      `DTSTAMP:${stamp}`,
      `LAST-MODIFIED:${stamp}`,
      `SEQUENCE:${sequence}`,
      `DTSTART;VALUE=DATE:${basic(event.first)}`,
      // The day after the last one: the end is not included.
      `DTEND;VALUE=DATE:${basic(daysAfter(event.last, 1))}`,
      ...(event.weekly === undefined ? [] : [`RRULE:FREQ=WEEKLY;UNTIL=${basic(event.weekly.until)}`]),
      ...(event.weekly?.without ?? []).map((day) => `EXDATE;VALUE=DATE:${basic(day)}`),
      `SUMMARY:${escaped(event.summary)}`,
      `DESCRIPTION:${escaped(event.description)}`,
      `CATEGORIES:${escaped(event.category)}`,
      ...(event.cancelled === true ? ['STATUS:CANCELLED'] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const basic = (day: IsoDate): string => day.replaceAll('-', '');

/** A text value (RFC 5545, 3.3.11). */
const escaped = (text: string): string =>
  clean(text)
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');

const MOST_OCTETS = 75;
const utf8 = new TextEncoder();

/** Lines of at most 75 octets, the space before a continued line included; never cut inside a character (3.1). */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
