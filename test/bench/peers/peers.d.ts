// What is used of the peers, so that the project is checked without having them installed.
declare module 'virtual:data' {
  export const data: never;
}
declare module 'survey-core' {
  export class Model {
    constructor(json: unknown);
    readonly data: Readonly<Record<string, unknown>>;
    questionsOnPageMode: 'standard' | 'singlePage' | 'questionPerPage';
  }
}
declare module 'survey-core/*.css';
declare module 'survey-js-ui' {
  import type { Model } from 'survey-core';
  export function renderSurvey(survey: Model, element: Element | null): void;
}
declare module 'pdfmake/build/pdfmake' {
  const pdfMake: {
    addVirtualFileSystem(files: Readonly<Record<string, string>>): void;
    addFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
    createPdf(document: unknown): { getBuffer(): Promise<{ length: number }> };
  };
  export default pdfMake;
}
declare module 'react' {
  export type ReactNode = object;
  export function createElement(type: unknown, props: object, children?: unknown): ReactNode;
}
declare module '@react-pdf/renderer' {
  export const Document: unique symbol;
  export const Page: unique symbol;
  export const Text: unique symbol;
  export const View: unique symbol;
  export const Font: { register(family: object): void };
  export const StyleSheet: { create<S extends Record<string, object>>(styles: S): S };
  export function pdf(document: object): { toBlob(): Promise<Blob> };
}
declare module 'survey-pdf' {
  export const DocController: { addFont(name: string, base64: string, style: 'normal' | 'bold'): void };
  export class SurveyPDF {
    constructor(json: unknown, options: object);
    mode: 'display';
    data: Readonly<Record<string, unknown>>;
    raw(type: 'arraybuffer'): Promise<ArrayBuffer>;
  }
}
interface Window {
  /** Makes one PDF and tells its size in bytes. */
  makes?: () => Promise<number>;
  /** What a page of a peer tells the benchmark. */
  peer?: { total: () => number };
}
