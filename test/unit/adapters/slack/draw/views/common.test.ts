import { buttonRow, detailsButton, firstOf } from '../../../../../../src/adapters/slack/draw/views/common';
import { choice, exactChoice } from '../../../../../../src/wording';
import { commandsOf, contextFor } from '../../../../../fixtures/slack/drawn';
import { fabrikam } from '../../../../../fixtures/teams-adapter/referrals';

const { reader } = contextFor();

describe('a row of buttons', () => {
  it('numbers its buttons, so that Slack can tell them apart', () => {
    const [row] = buttonRow(
      'list.actions',
      {
        primary: [choice('Take', 'claim x')],
        choices: [choice('Next', 'list page 2'), choice('All', 'list all')],
        url: 'https://partner.microsoft.com',
        menu: [choice('Why?', 'explain x')],
      },
      reader,
    );
    expect(row?.block_id).toBe('list.actions');
    expect(row?.elements.map((each) => ('action_id' in each ? each.action_id : ''))).toEqual([
      'command.0',
      'command.1',
      'command.2',
      'link.0',
      'menu.0',
    ]);
  });

  it('is not there without buttons', () => {
    expect(buttonRow('list.actions', {}, reader)).toEqual([]);
    expect(buttonRow('list.actions', { url: 'javascript:alert(1)' }, reader)).toEqual([]);
  });

  it('leaves out what would arrive as something else', () => {
    const long = `list name eq '${'x'.repeat(2_100)}'`;
    const choices = [
      exactChoice('a', "list name eq 'two  blanks'"),
      exactChoice('b', "list name eq 'one blank'"),
      choice('c', long),
      choice('d', 'list  pending'),
    ];
    const row = buttonRow('x.actions', { choices }, reader);
    expect(commandsOf(row)).toEqual(["list name eq 'one blank'", 'list pending']);
  });
});

describe('the button for details', () => {
  it('says for whom it is where its words are not enough', () => {
    expect(detailsButton(fabrikam, reader)).not.toHaveProperty('accessibility_label');
    expect(detailsButton(fabrikam, reader, 'Open Fabrikam')).toMatchObject({
      accessibility_label: 'Open Fabrikam',
      value: `show ${fabrikam.id}`,
    });
  });
});

describe('the button for details of an id that no button carries', () => {
  it('is left out', () => {
    expect(detailsButton({ id: 'x'.repeat(3_000) }, reader)).toBeUndefined();
  });
});

describe('a list that is cut', () => {
  it('says how many are left', () => {
    expect(firstOf(['a', 'b'], 2, String)).toEqual(['a', 'b']);
    expect(firstOf(['a', 'b', 'c'], 1, String)).toEqual(['a', '2']);
  });
});
