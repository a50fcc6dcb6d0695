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
interface Window {
  /** What a page of a peer tells the benchmark. */
  peer?: { total: () => number };
}
