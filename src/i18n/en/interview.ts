/** Interface words: interview. */
export const interview = {} as const;
