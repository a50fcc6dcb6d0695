/**
 * The assessment of a worked example as it stands in its file, in the words of a language, unchecked; null if there is
 * none of that name. The list of files comes with the first one that is opened: a visitor who looks at none never loads it.
 */
export const loadExample = async (id: string, language: string): Promise<unknown> =>
  (await import('./example-files.ts')).readExample(id, language);
