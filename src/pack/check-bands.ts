import type { Problem } from './assemble.ts';
import type { Pack } from './schema.ts';

/** Bands must touch: no gap, no overlap, open at the top. */
export function checkBands(pack: Pack): Problem[] {
  const questions = pack.criteria.flatMap((criterion) =>
    criterion.questions.map((question) => ({
      question,
      file: `criteria/${criterion.set}/${criterion.id}.json`,
    })),
  );
  return [
    ...pack.facts.flatMap((fact) => (fact.bands ? touching('profile.json', fact.id, fact.bands) : [])),
    ...pack.organisation.structures.flatMap(({ id, reps }) =>
      reps && reps[1] !== null && reps[1] <= reps[0]
        ? [{ file: 'organisation.json', at: id, message: 'has an empty band of reps' }]
        : [],
    ),
    ...questions.flatMap(({ question, file }) => {
      const bands = question.options.filter(({ from }) => from !== undefined);
      if (question.derivedFrom?.edges) return [];
      if (question.unit === undefined)
        return bands.length > 0 ? [{ file, at: question.id, message: 'has bands but no unit' }] : [];
      if (bands.length !== question.options.length)
        return [{ file, at: question.id, message: 'has a unit, but an option without a band' }];
      const sorted = bands
        .map(({ id, from, to }) => ({ id, from: from ?? -Infinity, to: to ?? null }))
        .sort((a, b) => a.from - b.from);
      return touching(file, question.id, sorted);
    }),
  ];
}

function touching(
  file: string,
  at: string,
  bands: readonly { id: string; from: number; to: number | null }[],
): Problem[] {
  return bands.flatMap((band, index) => {
    const next = bands[index + 1];
    if (!next)
      return band.to === null
        ? []
        : [{ file, at: `${at} ${band.id}`, message: 'ends the bands but is not open at the top' }];
    if (band.to === next.from) return [];
    return [
      {
        file,
        at: `${at} ${band.id}`,
        message:
          band.to !== null && band.to < next.from ? `leaves a gap before ${next.id}` : `overlaps ${next.id}`,
      },
    ];
  });
}
