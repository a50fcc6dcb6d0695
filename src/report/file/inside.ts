/** What is used of jsPDF's inner workings: its own events, at which further objects can be put into the file. No fork, nothing patched. */
export interface Inside {
  write(...text: string[]): void;
  /** Operators of each page, from 1. */
  pages: string[][];
  newObjectDeferred(): number;
  newObjectDeferredBegin(id: number, output: boolean): void;
  events: {
    subscribe(event: 'putFont', handler: (about: FontAbout) => void): unknown;
    subscribe(event: 'putPage', handler: (about: About) => void): unknown;
    subscribe(event: PlainEvent, handler: () => void): unknown;
  };
}

/** jsPDF’s types describe another side of it. */
export const insideOf = (doc: { internal: object }): Inside => doc.internal as Inside;

type PlainEvent = 'postPutResources' | 'putResources' | 'putXobjectDict' | 'putCatalog';

/** A font as jsPDF holds it. */
interface FontOfFile {
  /** Its name among the resources. */
  id: string;
  objectNumber: number;
  isAlreadyPutted: boolean;
}

interface FontAbout {
  font: FontOfFile;
  out: (text: string) => void;
  /** Begins an object and gives its number. */
  newObject: () => number;
}

/** Puts whole objects and gives their numbers. */
interface Put {
  object(content: string): number;
  /** `entries` of its dictionary beside the length, without parentheses. */
  stream(data: string, entries?: string): number;
}

/** Place of a page, from 1, and the number of its object. */
interface About {
  objId: number;
  pageNumber: number;
}

/** The events of a file that is being written, in the order in which they come. */
export interface FileEvents {
  /** Inside the dictionary of each page. */
  page(handler: (page: Pick<About, 'pageNumber'>) => void): void;
  /** Object number of a page, counted from 1, once it is written. */
  pageObject(page: number): number;
  /** Where a font is to be written; who does so sets its number and says that it is put. */
  font(handler: (font: FontOfFile, put: Put) => void): void;
  /** Where further objects may stand; the object number of every page is known by then. */
  objects(handler: () => void): void;
  /** Where what pages draw by its name may be put, and then the names among the resources of all pages. */
  drawing(put: () => void, name: () => void): void;
  /** Inside the catalogue. */
  catalogue(handler: () => void): void;
  /** Throws what went wrong in a handler: jsPDF only logs it. */
  check(): void;
}

export function fileEvents(inside: Inside): FileEvents {
  let failure: Error | null = null;
  const safely =
    <A extends unknown[]>(handler: (...about: A) => void) =>
    (...about: A): void => {
      try {
        handler(...about);
      } catch (error) {
        failure ??= error instanceof Error ? error : new Error(String(error));
      }
    };
  const subscribe = (event: PlainEvent, handler: () => void): void => {
    inside.events.subscribe(event, safely(handler));
  };
  const pageObjects: number[] = [];
  inside.events.subscribe('putPage', ({ objId, pageNumber }) => {
    pageObjects[pageNumber] = objId;
  });
  return {
    page: (handler) => {
      inside.events.subscribe('putPage', safely(handler));
    },
    pageObject: (page) => pageObjects[page] ?? 0,
    font: (handler) => {
      inside.events.subscribe(
        'putFont',
        safely(({ font, out, newObject }: FontAbout) => {
          const object = (content: string): number => {
            const number = newObject();
            out(content);
            out('endobj');
            return number;
          };
          const stream = (data: string, entries = ''): number => object(streamText(entries, data));
          handler(font, { object, stream });
        }),
      );
    },
    objects: (handler) => {
      subscribe('postPutResources', handler);
    },
    drawing: (put, name) => {
      subscribe('putResources', put);
      subscribe('putXobjectDict', name);
    },
    catalogue: (handler) => {
      subscribe('putCatalog', handler);
    },
    check: () => {
      if (failure !== null) throw failure;
    },
  };
}

/** Puts one object that was announced by its number. */
export function putObject(inside: Inside, id: number, content: string): void {
  inside.newObjectDeferredBegin(id, true);
  inside.write(content);
  inside.write('endobj');
}

/** A stream in the form that `packFile` reads. */
export const streamText = (entries: string, data: string): string =>
  `<<${entries}\n/Length ${data.length}\n>>\nstream\n${data}\nendstream`;

/**
 * Text as a string of the file: plain letters as they are, anything else as UTF-16 in hexadecimal, of which no character
 * can mean anything to the file.
 */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[()\\]/g, '\\$&')})`;
  let hex = 'FEFF';
  for (let at = 0; at < text.length; at++)
    hex += text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return `<${hex}>`;
}
