import { chartPoints, describeChart } from '../../../src/sandbox/web/client/cards/chart-data';

// The browser needs the ending `.js` in imports; here there is only the source.
jest.mock(
  '../../../src/sandbox/web/client/cards/json.js',
  () => jest.requireActual<object>('../../../src/sandbox/web/client/cards/json'),
  { virtual: true },
);

describe('chart data', () => {
  it('reads bars and rings alike, and gives unknown colours one of the palette', () => {
    const data = [
      { x: 'Within 2 days', y: 2, color: 'attention' },
      { legend: 'Accepted 12', value: '12', color: 'url(https://evil.example)' },
      'nonsense',
    ];
    expect(chartPoints({ data })).toEqual([
      { label: 'Within 2 days', value: 2, color: 'var(--chart-attention)' },
      { label: 'Accepted 12', value: 12, color: 'var(--chart-categoricalpurple)' },
    ]);
  });

  it('tells a screen reader every number once', () => {
    const points = chartPoints({
      data: [
        { x: 'Soon', y: 2 },
        { legend: 'Declined 3', value: 3 },
      ],
    });
    expect(describeChart('Waiting', points)).toBe('Waiting: Soon: 2, Declined 3');
  });
});
