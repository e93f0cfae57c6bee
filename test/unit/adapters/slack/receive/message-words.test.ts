import { mentionsIn, messageWords } from '../../../../../src/adapters/slack/receive/message-words';

const words = (text: string) => messageWords(text, 'UBOT', [{ id: 'U2', name: 'Jenny Wu' }]);

describe('what a person wrote', () => {
  it.each([
    ['the bot’s own mention is taken out', '<@UBOT> list pending', 'list pending'],
    ['wherever it stands', 'list <@UBOT|referral_bot> pending', 'list pending'],
    ['another person stands as a name', 'assign Contoso <@U2>', 'assign Contoso @Jenny Wu'],
    ['whatever Slack calls them', 'assign Contoso <@U2|jenny>', 'assign Contoso @Jenny Wu'],
    ['one whose name is not known stands as an id', 'assign Contoso <@U9>', 'assign Contoso @U9'],
    ['a channel stands as its name', 'in <#C1|sales>', 'in #sales'],
    ['or as its id', 'in <#C1>', 'in #C1'],
    ['a call to all pings nobody', '<!channel> <!here|here> <!subteam^S1|@ops>', '@channel here @ops'],
    ['a moment stands as its words', '<!date^1392734382^{date}|Feb 18>', 'Feb 18'],
    [
      'an address stands as it was typed',
      'show <https://x.example/a?b=1&amp;c=2>',
      'show https://x.example/a?b=1&c=2',
    ],
    ['also where Slack has added to it', 'search <http://contoso.com|contoso.com>', 'search contoso.com'],
    ['or to a mail address', 'search <mailto:ann@x.com|ann@x.com>', 'search ann@x.com'],
    [
      'an address behind other words shows where it leads',
      '<https://a.example/|click>',
      'https://a.example/',
    ],
    ['entities are what they stand for', 'value &gt; 5 &amp;&amp; a &lt; b', 'value > 5 && a < b'],
    ['markup that somebody typed is no markup', '&lt;@U2&gt; &lt;!channel&gt;', '<@U2> <!channel>'],
    ['an entity is put back once', '&amp;lt;', '&lt;'],
    ['curled quotation marks are straight', 'country eq ‘FR’ or “US”', 'country eq \'FR\' or "US"'],
    ['code marks are gone', "subscribe `country eq 'FR'`", "subscribe country eq 'FR'"],
    ['spaces that do not break are spaces', 'list\u00a0pending', 'list pending'],
    ['what nobody sees is gone', 'list\u200b \u202epending', 'list pending'],
    ['marks of our own are not taken from outside', 'a \ue0000\ue001 b', 'a 0 b'],
    ['nothing is nothing', '<@UBOT>', ''],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('is read up to 4,000 characters', () => {
    expect(words('x'.repeat(100_000))).toHaveLength(4_000);
  });

  it('is read in no time, however it was made to be slow', () => {
    for (const piece of ['<', '<@', '<@U2|', '<https://a|', '&amp;', '|', '<a|b', '\ue000'])
      expect(words(piece.repeat(20_000)).length).toBeLessThanOrEqual(4_000);
  });
});

describe('who is mentioned', () => {
  it('is told once, in the order of the text, without the bot', () => {
    expect(mentionsIn('<@UBOT> <@U2|jenny> and <@W3> and <@U2>', 'UBOT')).toEqual([
      { id: 'U2', label: 'jenny' },
      { id: 'W3' },
    ]);
  });

  it('is nobody where markup was only typed', () => {
    expect(mentionsIn('&lt;@U2&gt; <!subteam^S1|@U2> <#C1|@U2>', 'UBOT')).toEqual([]);
  });

  it('is at most twenty people', () => {
    const text = Array.from({ length: 50 }, (_, index) => `<@U${String(index)}>`).join(' ');
    expect(mentionsIn(text, 'UBOT')).toHaveLength(20);
  });
});
