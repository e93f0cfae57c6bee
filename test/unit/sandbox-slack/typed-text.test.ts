import { commandText, mentionsBot, messageText, sharedLinks } from '../../../src/sandbox/slack/typed-text';

describe('what people type, as Slack keeps it', () => {
  it.each([
    ['@Referral Bot list', '<@U04RFRL0BOT> list'],
    ['@referral bot: list', '<@U04RFRL0BOT>: list'],
    ['@Dana, please', '<@U04DANA0WHT>, please'],
    ['@tomás and @Mei Lindqvist', '<@U04TOMAS0RY> and <@U04MEI0LNDQ>'],
    ['mail dana@Dana.example', 'mail dana@Dana.example'],
    ['@nobody here', '@nobody here'],
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['<!channel> <@U04DANA0WHT>', '&lt;!channel&gt; &lt;@U04DANA0WHT&gt;'],
    ['see https://a.example/x?y=1&z=@Dana now', 'see <https://a.example/x?y=1&amp;z=@Dana> now'],
    ['<https://a.example>', '&lt;<https://a.example>&gt;'],
  ])('keeps %s as %s', (typed, kept) => {
    expect(messageText(typed)).toBe(kept);
  });

  it('names people in commands', () => {
    expect(commandText('assign 1 @Tomás')).toBe('assign 1 <@U04TOMAS0RY|tomas.rey>');
  });

  it('knows whether the bot is meant', () => {
    expect(mentionsBot(messageText('hey @Referral Bot'))).toBe(true);
    expect(mentionsBot(messageText('hey <@U04RFRL0BOT>'))).toBe(false);
  });

  it.each([
    ['https://partner.microsoft.com/a?b=1&c=2', ['https://partner.microsoft.com/a?b=1&c=2']],
    ['https://www.partner.microsoft.com/a', ['https://www.partner.microsoft.com/a']],
    ['https://partner.microsoft.com.evil.example/a', []],
    ['https://evilpartner.microsoft.com/a https://example.com', []],
    ['partner.microsoft.com/a', []],
  ])('finds in %s the links %j', (typed, urls) => {
    expect(sharedLinks(messageText(typed)).map((link) => link.url)).toEqual(urls);
  });
});
