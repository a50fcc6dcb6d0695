import { reasonsOf } from './because.ts';
import type { Findings } from './findings.ts';
import { inPerson } from './people.ts';
import { findStaffing } from './staffing.ts';
import type { Result, Team } from './types.ts';

/** Risks whose condition holds here, gravest first, each watched by the first of its owners who is there. */
export function buildRisks(findings: Findings, team: Team): Result['risks'] {
  const { background, organisation } = findings.pack;
  const { now, seniorNow, interim } = findStaffing(organisation.roles, team.seats, team.interimOwner.role);
  return background.risks
    .filter(({ when }) => findings.holds(when))
    .map(({ id, severity, owner, when }) => {
      const people = owner.map((role) => inPerson(findings, role, interim, seniorNow));
      const because = reasonsOf(findings, when);
      return {
        risk: id,
        severity,
        owner: people.find((role) => now.has(role) || role === interim) ?? organisation.anchors.chief,
        // A risk without a condition comes with any verdict.
        because: because.length > 0 ? because : [{ kind: 'verdict' as const, verdict: findings.verdict }],
      };
    })
    .sort((a, b) => b.severity - a.severity);
}
