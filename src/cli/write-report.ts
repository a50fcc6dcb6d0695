import { readFileSync } from 'node:fs';
import type { Result, Situation } from '../engine/index.ts';
import type { Tongue } from '../i18n/index.ts';
import type { Pack } from '../pack/index.ts';
import { fontFiles, type Fonts, type Paper, unpackFont } from '../report/index.ts';
import { renderPdf } from '../report/pdf.ts';
import type { Assessment } from '../storage/index.ts';

/** The report as a PDF. Fonts are read from the project, so the program runs in its root folder. */
export async function writeReport(input: {
  result: Result;
  /** Null for a case file: it has facts, but neither title nor respondent. */
  assessment: Assessment | null;
  situation: Situation;
  pack: Pack;
  tongue: Tongue;
  paper: Paper;
}): Promise<Uint8Array> {
  const { result, assessment, situation, pack, tongue, paper } = input;
  const subject = assessment ?? { facts: situation.facts, title: null, respondent: null, example: false };
  const fonts: Fonts = { regular: await font(fontFiles.regular), semibold: await font(fontFiles.semibold) };
  return renderPdf(result, subject, pack, tongue, { paper }, fonts);
}

const font = (file: string): Promise<Uint8Array> =>
  unpackFont(new Uint8Array(readFileSync(`src/report/fonts/${file}`)));
