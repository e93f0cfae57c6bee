import {
  describe as describeChart,
  readChart,
  scaleFor,
} from '../../../src/sandbox/web/client/blocks/chart-model';
import { pieSlices } from '../../../src/sandbox/web/client/blocks/pie';

// The browser needs the ending `.js` in imports; here there is only the source.
jest.mock(
  '../../../src/sandbox/web/client/cards/json.js',
  () => jest.requireActual<object>('../../../src/sandbox/web/client/cards/json'),
  { virtual: true },
);
jest.mock(
  '../../../src/sandbox/web/client/cards/chart-data.js',
  () => jest.requireActual<object>('../../../src/sandbox/web/client/cards/chart-data'),
  { virtual: true },
);

const series = (name: string, ...values: readonly number[]) => ({ name, values });
const bar = {
  type: 'data_visualization',
  title: 'Waiting',
  chart: {
    type: 'bar',
    series: [
      {
        name: 'Open',
        data: [
          { label: 'Week', value: 3 },
          { label: 'Day', value: 2 },
        ],
      },
    ],
    axis_config: { categories: ['Day', 'Week'], y_label: 'Referrals' },
  },
};

describe('charts in blocks', () => {
  it('puts the values in the order of the categories', () => {
    expect(readChart(bar)).toEqual({
      kind: 'bar',
      title: 'Waiting',
      categories: ['Day', 'Week'],
      series: [series('Open', 2, 3)],
      xLabel: '',
      yLabel: 'Referrals',
    });
  });

  it('says in words what the picture shows', () => {
    const chart = readChart(bar);
    expect(chart && describeChart(chart)).toBe('Waiting, bar chart: Day: 2, Week: 3');
    const pie = readChart({
      title: 'Answers',
      chart: {
        type: 'pie',
        segments: [
          { label: 'Yes', value: 3 },
          { label: 'No', value: 1 },
          { label: '-', value: 0 },
        ],
      },
    });
    expect(pie && describeChart(pie)).toBe('Answers, pie chart: Yes: 3 (75%), No: 1 (25%)');
  });

  it.each([
    {},
    { chart: { type: 'donut' } },
    { chart: { type: 'bar', series: [] } },
    { chart: { type: 'pie' } },
  ])('finds nothing to draw in %j', (block) => {
    expect(readChart(block)).toBeUndefined();
  });

  it.each([
    [[2, 3], 0, [0, 1, 2, 3]],
    [[120, 310], 0, [0, 100, 200, 300, 400]],
    [[0.2, 0.9], 0, [0, 0.5, 1]],
    [[-3, 5], -4, [-4, -2, 0, 2, 4, 6]],
    [[0, 0], 0, [0, 1]],
  ])('scales %j with round steps', (values, min, ticks) => {
    const scale = scaleFor([series('', ...values)]);
    expect(scale).toEqual({ min, max: ticks.at(-1), ticks });
  });

  it('cuts a pie into slices that meet', () => {
    const [half = '', quarter = '', rest = ''] = pieSlices([2, 1, 1]);
    expect(half).toBe('M0,0L0.00000,-1.00000A1,1 0 0 1 0.00000,1.00000Z');
    expect(quarter).toContain('L0.00000,1.00000A1,1 0 0 1 -1.00000,');
    expect(rest.endsWith('-1.00000Z')).toBe(true);
    expect(pieSlices([5])).toEqual(['M0,-1A1,1 0 1 1 0,1A1,1 0 1 1 0,-1Z']);
  });
});
