import { readInvokeAnswer } from '../../../src/sandbox/teams/invoke-answer';

const accepted = (body: unknown) => ({ kind: 'accepted', status: 200, body }) as const;

describe('the answer to a pressed button', () => {
  it('is a card for the person who pressed', () => {
    const value = { type: 'AdaptiveCard' };
    const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
    expect(readInvokeAnswer(accepted(body))).toEqual({ kind: 'card', card: value });
  });

  it('is a message to show for a moment', () => {
    const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Noted.' };
    expect(readInvokeAnswer(accepted(body))).toEqual({ kind: 'message', text: 'Noted.' });
  });

  it.each([400, 401, 412, 429, 500])('is an error with status %i in the body', (statusCode) => {
    const value = { code: 'X', message: 'That cannot be done now.' };
    const body = { statusCode, type: 'application/vnd.microsoft.error', value };
    expect(readInvokeAnswer(accepted(body))).toEqual({ kind: 'error', text: 'That cannot be done now.' });
  });

  it('says what the bot answered when it gave no reason', () => {
    expect(readInvokeAnswer({ kind: 'refused', status: 501, body: '' })).toEqual({
      kind: 'error',
      text: 'Something went wrong: the bot answered 501.',
    });
    expect(readInvokeAnswer({ kind: 'unreachable', reason: 'ECONNREFUSED' })).toMatchObject({
      kind: 'error',
    });
    expect(readInvokeAnswer(accepted({ statusCode: 500 }))).toMatchObject({ kind: 'error' });
  });

  it('is nothing when the bot has nothing to say', () => {
    expect(readInvokeAnswer(accepted(''))).toEqual({ kind: 'nothing' });
    expect(readInvokeAnswer(accepted({ statusCode: 200 }))).toEqual({ kind: 'nothing' });
  });

  it('is an error for a type that Teams does not draw', () => {
    expect(readInvokeAnswer(accepted({ statusCode: 200, type: 'text/plain', value: 'x' }))).toMatchObject({
      kind: 'error',
    });
  });
});
