import { describe, expect, test } from 'vitest';
import { buildResult } from '../../src/engine/index.ts';
import { decisionWords, hoursAsked, mondayWords } from '../../src/report/words/index.ts';
import { personas } from '../support/personas.ts';
import { realPack } from './real-pack.ts';

const { pack, english } = realPack();
const results = personas.map(({ situation }) => buildResult(pack, situation, '2026-11-30'));
const decided = (result: (typeof results)[number]): string => decisionWords(english, result, pack);

describe('The decision that is asked for', () => {
  test('There is one for every company.', () => {
    for (const result of results) expect(decided(result)).not.toBe('');
  });

  test('Where a team is built of people already here, no new seat is asked for.', () => {
    const held = results.filter(
      ({ team, verdict, flags }) => team.ratio.reassign && verdict !== 'not-yet' && flags.length === 0,
    );
    expect(held).not.toHaveLength(0);
    for (const result of held) {
      expect(decided(result)).toMatch(/no new seat/i);
      expect(mondayWords(english, result, pack)).toBe(english.t('report.summary.monday-held'));
    }
  });

  test('Whoever lends hours to a seat is asked for no more of them than the seat takes, and than they have.', () => {
    const { weekHours } = pack.plan.capacity;
    const lending = results.flatMap(({ team }) =>
      team.seats
        .filter(({ lender }) => lender === team.interimOwner.role)
        .map(({ fte }) => ({ team, seat: fte * weekHours })),
    );
    expect(lending.some(({ team, seat }) => seat < team.interimOwner.hoursAWeek)).toBe(true);
    for (const { team, seat } of lending) {
      expect(hoursAsked(team, pack)).toBeLessThanOrEqual(seat);
      expect(hoursAsked(team, pack)).toBeLessThanOrEqual(team.interimOwner.hoursAWeek);
    }
    const others = results.filter(({ team }) => team.seats.every(({ lender }) => lender === null));
    for (const { team } of others) expect(hoursAsked(team, pack)).toBe(team.interimOwner.hoursAWeek);
  });

  test('Where nobody named hours, the plan counts with those that the decision asks for.', () => {
    const lending = results.filter(
      ({ team: { seats, interimOwner } }) =>
        !interimOwner.given && seats.some(({ lender }) => lender === interimOwner.role),
    );
    expect(lending).not.toHaveLength(0);
    for (const { team, plan } of lending) {
      const { role, hoursAWeek } = team.interimOwner;
      expect(hoursAsked(team, pack)).toBe(hoursAWeek);
      const [week] = plan.load.find(({ owner }) => owner === role)?.weeks ?? [];
      expect(week?.capacity).toBeCloseTo(hoursAWeek / pack.plan.capacity.weekHours, 5);
    }
  });
});
