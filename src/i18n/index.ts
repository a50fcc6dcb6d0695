export type { Formats } from './formats.ts';
export type { Params } from './fill.ts';
export { tongue } from './full-tongue.ts';
export { interviewTongue } from './interview-tongue.ts';
export { laterTongue } from './later-tongue.ts';
export { reportTongue } from './report-tongue.ts';
export type { Language, T, Tongue, Words } from './tongue.ts';
