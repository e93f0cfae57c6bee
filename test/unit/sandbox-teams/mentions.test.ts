import { PEOPLE } from '../../../src/sandbox/teams/directory';
import { withMentions } from '../../../src/sandbox/teams/mentions';

describe('withMentions', () => {
  it.each([
    ['assign 7 @Dana Whitfield', 'assign 7 <at>Dana Whitfield</at>', ['dana']],
    ['assign 7 @dana WHITFIELD, please', 'assign 7 <at>Dana Whitfield</at>, please', ['dana']],
    ['@Tomás Rey and @Mei Lindqvist', '<at>Tomás Rey</at> and <at>Mei Lindqvist</at>', ['tomas', 'mei']],
    ['@Mei, @mei', '<at>Mei Lindqvist</at>, <at>Mei Lindqvist</at>', ['mei', 'mei']],
    ['@Dana Young', '<at>Dana Whitfield</at> Young', ['dana']],
    ['@Danabert, dana@Dana Whitfield, @nobody, @', '@Danabert, dana@Dana Whitfield, @nobody, @', []],
    ['<at>Dana Whitfield</at>', '<at>Dana Whitfield</at>', []],
  ])('reads %j as %j', (typed, text, keys) => {
    const said = withMentions(typed, PEOPLE);
    expect(said.text).toBe(text);
    expect(said.people.map(({ key }) => key)).toEqual(keys);
  });

  it('knows only those who are here', () => {
    expect(withMentions('@Dana Whitfield', PEOPLE.slice(0, 1)).people).toEqual([]);
    expect(withMentions('@Dana Whitfield', []).text).toBe('@Dana Whitfield');
  });

  it('takes a first name only where one person has it', () => {
    const two = PEOPLE.slice(0, 2).map((person) => ({ ...person, name: `Dana ${person.key}` }));
    expect(withMentions('@Dana and @Dana alex', two).text).toBe('@Dana and <at>Dana alex</at>');
  });
});
