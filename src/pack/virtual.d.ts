/** Made by `vite-plugin.ts` from `questions/`, checked on the way. */
declare module 'virtual:pack/interview' {
  export const interviewPack: import('./schema.ts').InterviewPack;
}
declare module 'virtual:pack/advice' {
  export const advicePack: import('./schema.ts').AdvicePack;
}
declare module 'virtual:pack/words' {
  type Load = (language: string) => Promise<import('../i18n/index.ts').Vocabulary>;
  export const firstWords: Load;
  export const furtherWords: Load;
}
declare module 'virtual:pack/later-words' {
  type Load = (language: string) => Promise<import('../i18n/index.ts').Vocabulary>;
  export const questionWords: Load;
  export const adviceWords: Load;
  export const termWords: Load;
}
