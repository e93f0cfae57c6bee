import { doneView } from '../../../../../../src/adapters/slack/draw/views/done';
import { faultView, problemView } from '../../../../../../src/adapters/slack/draw/views/messages';
import { message } from '../../../../../../src/wording/message';
import { faultsOfMessage } from '../../../../../fixtures/slack/check-blocks';
import { commandsOf, contextFor, linesOf } from '../../../../../fixtures/slack/drawn';
import { notices } from '../../../../../fixtures/teams-adapter/notices';

const context = contextFor();

describe('a problem in Slack', () => {
  it('is what happened and what to do, with a code for the administrator and buttons', () => {
    const blocks = problemView(notices.problem, context);
    expect(linesOf(blocks)).toEqual([
      '*Partner Center is not answering*\nNothing was changed, and I have no stored copy of this referral. Try again in a minute.',
      'Still stuck? Give your administrator this code: K7Q2210A',
      '[See what’s waiting]',
      '[Help]',
    ]);
    expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
  });

  it('of the person has no code', () => {
    const { code: _, ...problem } = notices.problem;
    expect(linesOf(problemView(problem, context)).join()).not.toContain('administrator');
  });

  it('without words of its own still says that something went wrong', () => {
    const nothing = { id: '\u200b' };
    const blocks = problemView({ kind: 'problem', title: nothing, text: nothing, suggestions: [] }, context);
    expect(linesOf(blocks)).toEqual(['*Something went wrong*']);
  });

  it('offers six ways out at most', () => {
    const suggestions = Array.from({ length: 9 }, (_, index) => `list pending page ${String(index + 2)}`);
    expect(commandsOf(problemView({ ...notices.problem, suggestions }, context))).toHaveLength(6);
  });
});

describe('a fault in Slack', () => {
  it('says for whom it is, what it is, and since when it is known', () => {
    const blocks = faultView(notices.fault, context);
    expect(linesOf(blocks)).toEqual([
      'The bot needs attention',
      '*The bot cannot see Partner Center*\nThe sign-in to Partner Center has ended. Nothing is lost: it catches up as soon as this is mended.',
      'Noticed on 1 Nov 2020, 21:00 UTC',
      '[Sign in again]',
    ]);
    expect(commandsOf(blocks)).toEqual(['login']);
    expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
  });

  it('that nobody can mend from here has no button', () => {
    const { suggestions: _, ...told } = notices.fault;
    expect(faultView(told, context)).toEqual(faultView(notices.fault, context).slice(0, -1));
  });
});

describe('what is done, in Slack', () => {
  it('is said with three buttons at most', () => {
    const suggestions = ['list', ' ', 'help', 'settings', 'subscriptions'];
    const blocks = doneView({ ...notices.done, suggestions }, context);
    expect(commandsOf(blocks)).toEqual(['list', 'help', 'settings']);
    expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
  });

  it('keeps its lines apart', () => {
    const text = message('problem.filter.text', { reason: 'one\ntwo' });
    expect(linesOf(doneView({ ...notices.done, text, suggestions: [] }, context))).toEqual([
      '*Subscribe*\none\ntwo',
    ]);
  });
});
