interface Earned {
  readonly trophySetId: string;
  readonly trophyId: number;
  readonly at: string;
}

const of = (trophySetId: string, ...trophies: readonly (readonly [id: number, at: string])[]): Earned[] =>
  trophies.map(([trophyId, at]) => ({ trophySetId, trophyId, at }));

/** Who has earned what: one player a set to the last trophy, two players some of the same. */
export const earnedTrophies: Readonly<Record<'marlo' | 'juniper' | 'bramble', readonly Earned[]>> = {
  marlo: [
    ...of(
      'NPWR90001_00',
      [0, '2024-04-02T21:30:00Z'],
      [1, '2024-03-30T22:02:47Z'],
      [2, '2024-04-01T18:40:10Z'],
      [3, '2024-03-15T20:11:02Z'],
      [4, '2024-04-02T21:29:58Z'],
    ),
    ...of('NPWR90003_00', [2, '2023-06-11T19:00:05Z']),
    ...of('NPWR90004_00', [4, '2026-02-20T17:00:31Z']),
    ...of('NPWR90005_00', [0, '2026-08-14T08:21:13Z'], [1, '2026-08-01T10:10:10Z']),
    ...of('NPWR90006_00', [1, '2026-08-03T07:45:00Z']),
  ],
  juniper: [
    ...of('NPWR90001_00', [3, '2026-09-01T15:16:17Z']),
    ...of('NPWR90002_00', [1, '2023-06-30T23:59:59Z'], [2, '2023-07-01T12:00:00Z']),
  ],
  bramble: of('NPWR90001_00', [3, '2025-12-24T06:06:06Z']),
};

/** The same of the crowd, by place: of the four who play one game, two have come somewhere. */
export const earnedByCrowd: ReadonlyMap<number, readonly Earned[]> = new Map([
  [0, of('NPWR90004_00', [4, '2026-03-04T20:00:41Z'], [2, '2026-05-17T19:12:00Z'])],
  [
    24,
    of(
      'NPWR90004_00',
      [1, '2026-06-30T22:10:10Z'],
      [2, '2026-04-11T09:41:00Z'],
      [3, '2026-05-01T13:05:22Z'],
      [4, '2026-02-19T23:15:00Z'],
    ),
  ],
]);
