/** Made by `vite-plugin.ts` from `questions/`, checked on the way. */
declare module 'virtual:pack/interview' {
  export const interviewPack: import('./schema.ts').InterviewPack;
}
declare module 'virtual:pack/advice' {
  export const advicePack: import('./schema.ts').AdvicePack;
}
declare module 'virtual:pack/words' {
  export function interviewWords(language: string): Promise<Readonly<Record<string, string>>>;
  export function furtherWords(language: string): Promise<Readonly<Record<string, string>>>;
  export function adviceWords(language: string): Promise<Readonly<Record<string, string>>>;
}
