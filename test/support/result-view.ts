import { readFileSync } from 'node:fs';
import { render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { buildResult } from '../../src/engine/index.ts';
import { tongue, type Words } from '../../src/i18n/index.ts';
import { newAssessment, type Assessment } from '../../src/storage/index.ts';
import { formatRoute } from '../../src/interview/index.ts';
import Kpis from '../../src/ui/result/kpis/Kpis.svelte';
import { viewOf, type View } from '../../src/ui/result/view.ts';
import { speak } from '../../src/ui/say.ts';
import { Session } from '../../src/ui/session.svelte.ts';
import { newRouter } from './new-router.ts';
import { personas, type Persona } from './personas.ts';
import { realPack } from './real-pack.ts';
import PartInApp from './PartInApp.svelte';
import ResultInApp from './ResultInApp.svelte';

export const words = JSON.parse(readFileSync('questions/words/en.json', 'utf8')) as Words;
export const english = tongue('en', words);

// The simulated browser lays nothing out and paints nothing: there is no size to watch, no place to scroll to, no canvas.
class NothingChangesSize implements ResizeObserver {
  observe(): void {
    // Nothing ever changes size.
  }
  unobserve(): void {
    // Nothing was observed.
  }
  disconnect(): void {
    // Nothing was observed.
  }
}
globalThis.ResizeObserver = NothingChangesSize;
Element.prototype.scrollIntoView = () => undefined;
HTMLCanvasElement.prototype.getContext = () => null;

const DAY = '2026-11-24';

export function persona(name: string): Persona {
  const found = personas.find((each) => each.name === name);
  if (!found) throw new Error(`No persona ${name}`);
  return found;
}

/** The first persona, by file name, that reaches a verdict. */
export const personaFor = (verdict: string): Persona => {
  const found = personas.find(({ expect }) => expect.verdict === verdict);
  if (!found) throw new Error(`No persona reaches ${verdict}`);
  return found;
};

/** The assessment of a persona as the app would hold it. */
export function assessmentOf(
  { name, company, situation }: Persona,
  changes: Partial<Assessment> = {},
): Assessment {
  const { facts, answers, planStart } = situation;
  return {
    ...newAssessment(realPack, 'en', new Date(`${DAY}T09:00:00Z`), name),
    facts: { ...facts, 'company-name': { state: 'answered', value: company.split(',')[0] ?? company } },
    answers,
    planStart,
    ...changes,
  };
}

/** What the result page draws for an assessment on a fixed day; English is spoken from here on. */
export function viewOfAssessment(assessment: Assessment): View {
  speak(english);
  return viewAsItIs(assessment);
}

const viewAsItIs = (assessment: Assessment): View =>
  viewOf(assessment, realPack, buildResult(realPack, assessment, DAY));

/** A session in which an assessment is open and nothing is kept. */
function sessionOf(assessment: Assessment): Session {
  let ids = 0;
  const session = new Session({
    pack: realPack,
    language: () => 'en',
    openStore: () => new Promise(() => undefined),
    mayHoldAnything: () => Promise.resolve(false),
    example: () => Promise.resolve(null),
    now: () => new Date(`${DAY}T09:00:00Z`),
    newId: () => `made-${String((ids += 1))}`,
  });
  session.open(assessment, { at: 'result', part: null });
  return session;
}

/** Puts a page of the result on the screen: the verdict unless a part is named. */
export function showResult(
  of: Persona,
  { part = null, ...changes }: Partial<Assessment> & { part?: string | null } = {},
): View {
  const assessment = assessmentOf(of, changes);
  const view = viewOfAssessment(assessment);
  location.hash = formatRoute({ at: 'result', part });
  const app = { router: newRouter(), session: sessionOf(assessment) };
  render(ResultInApp, { app, view, assessment });
  return view;
}

/** Puts the whole result on the screen, as it goes on paper. */
export function showWhole(of: Persona, changes: Partial<Assessment> = {}): View {
  const view = showResult(of, changes);
  dispatchEvent(new Event('beforeprint'));
  return view;
}

/** Puts one part of the result of a persona on the screen, as it follows every edit. */
export const showPart = (Part: Component, of: Persona, changes: Partial<Assessment> = {}): Session =>
  showPartOf(Part, assessmentOf(of, changes));

/** The same for any assessment. */
export function showPartOf(Part: Component, assessment: Assessment): Session {
  const session = sessionOf(assessment);
  viewOfAssessment(assessment);
  render(PartInApp, { app: { router: newRouter(), session }, viewOf: viewAsItIs, Part });
  return session;
}

export const showKpis = (of: Persona): Session => showPart(Kpis, of);
