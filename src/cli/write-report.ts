import { readFileSync } from 'node:fs';
import type { Result, Situation } from '../engine/index.ts';
import type { Tongue } from '../i18n/index.ts';
import type { Pack } from '../pack/index.ts';
import { attachmentOf, fontFile, type Paper, type Tier, unpackFont } from '../report/index.ts';
import { prepareReport, renderPrepared } from '../report/pdf.ts';
import { carriedText, type Assessment } from '../storage/index.ts';

/** The report as a PDF. Fonts are read from the project, so the program runs in its root folder. */
export async function writeReport(input: {
  result: Result;
  /** Carried inside the PDF. Null for a case file: it has facts, but neither title nor respondent. */
  assessment: Assessment | null;
  situation: Situation;
  pack: Pack;
  tongue: Tongue;
  paper: Paper;
  brief: boolean;
}): Promise<Uint8Array> {
  const { result, assessment, situation, pack, tongue, paper, brief } = input;
  const subject = assessment ?? { facts: situation.facts, title: null, respondent: null, example: false };
  const attachment = assessment && attachmentOf(carriedText(assessment, pack));
  const options = { paper, brief, attachment };
  const prepared = prepareReport(result, subject, pack, tongue, options);
  const { tier } = prepared;
  const fonts = { regular: await font(tier, 'regular'), semibold: await font(tier, 'semibold') };
  return renderPrepared(prepared, options, fonts).bytes;
}

const font = (tier: Tier, weight: 'regular' | 'semibold'): Promise<Uint8Array> =>
  unpackFont(new Uint8Array(readFileSync(`src/report/fonts/${fontFile(tier, weight)}`)));
