/**
 * A report as words and meaning: what is said, in which order, never where or how it looks.
 * A new kind of block is added here, in `layout/` (how it becomes boxes), and nowhere else.
 */
import type { Language } from '../i18n/index.ts';
import type { MarkState } from './marks.ts';
import type { Mark, Paper } from './theme.ts';

/** A stretch of words that stands out (`strong`) or steps back (`quiet`). */
export interface Run {
  text: string;
  strong?: boolean;
  quiet?: boolean;
  /** Leads to the beginning of a chapter (`#team`) or to a page of the web (`https://…`). */
  leadsTo?: string;
}
export type Words = string | readonly Run[];

export interface ReportDocument {
  meta: {
    title: string;
    subject: string;
    author: string;
    language: Language;
    /** Day of the report, `2026-11-30`; the file carries it as its creation date. */
    day: string;
    /** What the file carried inside is, for whoever finds it in a reader’s list. */
    attachment: string;
    /** What readers show instead of a number for the cover. */
    coverLabel: string;
    /** Running foot: company and date; the page number is added by the layout. */
    foot: { left: string; right: string; page: (page: number, pages: number) => string };
  };
  paper: Paper;
  /** Chapters follow each other closely, as in a paper read in one go; else each begins a page where it can. */
  close: boolean;
  chapters: Chapter[];
}

export interface Chapter {
  id: string;
  /** Title in the outline. */
  title: string;
  blocks: Block[];
  /** The same said shorter and shorter, or in another order, for a chapter that would not fit its pages well. */
  shorter?: Block[][];
  /** `cover` carries no foot; `page` must fit on one page; `flow` runs on. */
  form: 'cover' | 'page' | 'flow';
}

export type Block =
  | CoverBlock
  | { kind: 'chapter-title'; over: string; text: string; lead?: Words }
  /** `small` looks like the level below and stays out of the outline. */
  | { kind: 'heading'; level: 2 | 3; text: string; note?: string; small?: boolean; leadsTo?: string }
  | { kind: 'headline'; text: string }
  | { kind: 'paragraph'; text: Words; tone: 'body' | 'lead' | 'quiet' | 'small' }
  | { kind: 'list'; items: ListItem[]; ordered: boolean }
  | { kind: 'callout'; title: string; text: Words[]; pairs: Pair[] }
  | { kind: 'key-values'; pairs: Pair[]; columns: 1 | 2 | 3 }
  | TableBlock
  | MarksBlock
  | { kind: 'span'; parts: SpanPart[]; sentence: string; alt: string }
  | { kind: 'criteria-bars'; charts: BarChart[]; alt: string }
  | { kind: 'set-scale'; title: string; scales: SetScale[]; alt: string }
  | { kind: 'org-chart'; plates: Plate[]; legend: LegendEntry[]; alt: string }
  | TimelineBlock
  | { kind: 'columns'; columns: { span: number; blocks: Block[] }[] }
  | { kind: 'page-break' };

export interface CoverBlock {
  kind: 'cover';
  over: string;
  company: string;
  verdict: string;
  marks: MarksBlock;
  /** Size of a logo in dots; the cover says in words whose it is. */
  logo: { width: number; height: number } | null;
  facts: Pair[];
  note: string;
}

export interface ListItem {
  text: Words;
  /** A second, quieter line of words. */
  note?: Words;
  mark?: { shape: Mark; state: MarkState };
}

export interface Pair {
  key: string;
  value: Words;
}

export interface Column {
  head: string;
  /** Share of the width; all shares of a table are added up. */
  share: number;
  align: 'start' | 'end';
}

export interface Cell {
  /** Paragraphs of the cell. */
  text: Words[];
  mark?: { shape: Mark; state: MarkState };
  /** Left empty, to be filled in by hand. */
  blank?: boolean;
}

export interface TableBlock {
  kind: 'table';
  /** What the table holds, for readers who hear it. */
  caption: string;
  columns: Column[];
  rows: Row[];
  /** Smaller and closer, for what is looked up rather than read. */
  dense?: boolean;
}
/** A row of cells, or words across the whole width that head the rows after it. */
export type Row = { cells: Cell[] } | { band: string; mark?: Mark; note?: string };

export interface MarksBlock {
  kind: 'evidence-marks';
  sets: { name: string; shape: Mark; note: string; marks: { state: MarkState; label: string }[] }[];
  /** Explains the states; none on the cover. */
  legend: { state: MarkState; text: string }[];
  alt: string;
}

export interface SpanPart {
  text: string;
  share: number;
  present: boolean;
}

export interface BarChart {
  /** The finding. */
  title: string;
  shape: Mark;
  bars: { label: string; value: number | null; text: string }[];
  /** Thin lines across all bars, each with its words. */
  edges: { at: number; text: string }[];
}

export interface SetScale {
  name: string;
  shape: Mark;
  /** Mean, 0..1. */
  value: number | null;
  text: string;
  edges: { at: number; text: string }[];
}

/** How the edge of a name plate tells when the seat is filled. */
export type PlateLine = 'now' | 'first' | 'later' | 'borrowed';
/** What the edge of a plate means, or a dotted line between two. */
export interface LegendEntry {
  line: PlateLine | 'dotted';
  text: string;
}

export interface Plate {
  id: string;
  name: string;
  note: string;
  shape: Mark | null;
  line: PlateLine;
  reportsTo: string | null;
  dottedTo: string | null;
}

export interface TimelineTask {
  label: string;
  /** In which weeks of the plan, counted from 1. */
  startWeek: number;
  endWeek: number;
  /** From the beginning of its first day to the end of its last, counted in weeks from the plan’s start. */
  from: number;
  to: number;
  shape: Mark | null;
  core: boolean;
  done: boolean;
}

export interface TimelineBlock {
  kind: 'timeline';
  weeks: { label: string; date: string }[];
  owners: {
    name: string;
    note: string;
    tasks: TimelineTask[];
  }[];
  /** At the end of which day of the plan, counted in weeks from its start. */
  gates: { atWeek: number; label: string }[];
  head: { task: string };
  /** What fill, outline and tick mean. */
  legend: string;
  alt: string;
}
