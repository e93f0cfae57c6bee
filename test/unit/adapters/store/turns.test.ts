import { createTurns } from '../../../../src/adapters/store/turns';

describe('createTurns', () => {
  it('starts a piece of work when the one before has ended, well or not', async () => {
    const inTurn = createTurns();
    const steps: string[] = [];
    const first = inTurn(async () => {
      steps.push('first starts');
      await Promise.resolve();
      steps.push('first ends');
      return 1;
    });
    const second = inTurn(async () => {
      await Promise.resolve();
      steps.push('second fails');
      throw new Error('no');
    });
    const third = inTurn(async () => {
      await Promise.resolve();
      steps.push('third runs');
      return 3;
    });
    await expect(second).rejects.toThrow('no');
    expect(await Promise.all([first, third])).toEqual([1, 3]);
    expect(steps).toEqual(['first starts', 'first ends', 'second fails', 'third runs']);
  });
});
