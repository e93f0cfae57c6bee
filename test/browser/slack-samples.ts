/** Messages, a form and a Home tab as a bot for referrals may send them. */

const mrkdwn = (text: string): object => ({ type: 'mrkdwn', text, verbatim: true });
const plain = (text: string): object => ({ type: 'plain_text', text, emoji: false });
const button = (number: number, text: string, more: object = {}): object => ({
  type: 'button',
  action_id: `command.${String(number)}`,
  text: plain(text),
  value: `show ${String(number)}`,
  ...more,
});
const option = (text: string, value: string): object => ({ text: plain(text), value });

/** Tuesday, 8 December 2026, 00:00 UTC: the evening before in New York. */
export const DEADLINE = 1_796_688_000;

export const REFERRAL_CARD = [
  { type: 'header', block_id: 'head', text: plain('New referral: Kestrel Rail Services') },
  {
    type: 'section',
    block_id: 'text',
    text: mrkdwn(
      '*Copilot readiness for 900 planners* · £210,000\nYork, United Kingdom · <@U0DANA> was asked',
    ),
  },
  {
    type: 'section',
    block_id: 'fields',
    fields: [
      mrkdwn(`*Answer by*\n<!date^${String(DEADLINE)}^{date_short_pretty} {time}|8 Dec 2026 00:00 UTC>`),
      mrkdwn('*Source*\nMicrosoft field'),
      mrkdwn('*Solution areas*\nModern work · Business applications'),
      mrkdwn('*Team*\n#referrals'),
    ],
  },
  {
    type: 'rich_text',
    block_id: 'notes',
    elements: [
      {
        type: 'rich_text_quote',
        elements: [
          {
            type: 'text',
            text: 'They run 900 planners on paper today & want to be done by spring.\n<!channel> is text here.',
          },
        ],
      },
    ],
  },
  {
    type: 'actions',
    block_id: 'referral-card.actions',
    elements: [
      button(1, 'I’ll take it', { style: 'primary' }),
      button(2, 'Details'),
      button(3, 'Not for us', { style: 'danger' }),
      {
        type: 'button',
        action_id: 'link.4',
        text: plain('Partner Center'),
        url: 'https://partner.example/referrals/1',
      },
      {
        type: 'overflow',
        action_id: 'menu.5',
        options: [option('Snooze until tomorrow', 'snooze 1'), option('Explain', 'explain 1')],
      },
    ],
  },
  {
    type: 'context',
    block_id: 'foot',
    elements: [mrkdwn('Day 3 of 14'), mrkdwn('next reminder <!date^1796400000^{date_short_pretty}|4 Dec>')],
  },
];

const categories = ['Within 2 days', '3 to 7 days', 'Over a week'];
const series = (name: string, values: readonly number[]): object => ({
  name,
  data: values.map((value, index) => ({ label: categories[index], value })),
});
const chart = (title: string, type: string, all: readonly object[]): object => ({
  type: 'data_visualization',
  title,
  chart: { type, series: all, axis_config: { categories } },
});

export const DIGEST = [
  { type: 'header', text: plain('Two referrals expire within 48 hours') },
  {
    type: 'context',
    elements: [mrkdwn('Tuesday 8 December · seven waiting, worth €319.5k, £210k and $140k')],
  },
  chart('Waiting, by time left', 'bar', [series('Waiting', [2, 3, 2])]),
  {
    type: 'data_visualization',
    title: 'Last 30 days',
    chart: {
      type: 'pie',
      segments: [
        { label: 'Accepted', value: 12 },
        { label: 'Declined', value: 3 },
        { label: 'Expired', value: 2 },
      ],
    },
  },
  { type: 'divider' },
  {
    type: 'section',
    text: mrkdwn('*Kestrel Rail Services* · £210,000\nCopilot readiness for 900 planners · *22 h left*'),
    accessory: button(1, 'Open'),
  },
  {
    type: 'section',
    text: mrkdwn(
      '*Alder &amp; Finch Clinics* · €96,500\nBooking move to Teams and Dynamics 365 · *2 d left*',
    ),
    accessory: button(2, 'Open'),
  },
  {
    type: 'table',
    column_settings: [{ is_wrapped: true }, { align: 'right' }],
    rows: [
      [cell('Response time'), cell('Median')],
      [cell('Direct referrals from customers that found us on Microsoft AppSource'), cell('4 h 10 min')],
      [cell('Shared by Microsoft'), cell('1 d 2 h')],
    ],
  },
];

function cell(text: string): object {
  return { type: 'raw_text', text };
}

export const OTHER_CHARTS = [
  chart('Answered in time', 'line', [series('This month', [4, 9, 7]), series('Last month', [6, 5, 8])]),
  chart('Value at stake', 'area', [series('Euro', [120, 310, 260]), series('Pound', [60, 80, 210])]),
];

export const SETTINGS = {
  type: 'modal',
  callback_id: 'settings',
  title: plain('Settings'),
  submit: plain('Save'),
  close: plain('Cancel'),
  blocks: [
    { type: 'section', block_id: 'about', text: mrkdwn('What the bot posts in *#referrals*.') },
    {
      type: 'input',
      block_id: 'filter',
      label: plain('Only referrals where'),
      hint: plain('As in a question, for instance: value > 50000'),
      element: {
        type: 'plain_text_input',
        action_id: 'text',
        placeholder: plain('country = GB'),
        max_length: 200,
      },
      optional: true,
    },
    {
      type: 'input',
      block_id: 'language',
      label: plain('Language'),
      element: {
        type: 'static_select',
        action_id: 'choice',
        options: [option('English', 'en'), option('Deutsch', 'de')],
        initial_option: option('English', 'en'),
      },
    },
    {
      type: 'input',
      block_id: 'reminders',
      label: plain('Reminders'),
      element: {
        type: 'checkboxes',
        action_id: 'steps',
        options: [option('7 days before', '7d'), option('1 day before', '1d')],
        initial_options: [option('1 day before', '1d')],
      },
      optional: true,
    },
    {
      type: 'input',
      block_id: 'digest',
      label: plain('Digest'),
      element: {
        type: 'radio_buttons',
        action_id: 'when',
        options: [
          { ...option('Every morning', 'daily'), description: plain('On working days') },
          option('Never', 'never'),
        ],
      },
    },
    {
      type: 'input',
      block_id: 'at',
      label: plain('At'),
      element: { type: 'timepicker', action_id: 'time', initial_time: '09:00' },
    },
  ],
};

export const HOME = [
  { type: 'header', text: plain('Your claims') },
  {
    type: 'section',
    text: mrkdwn('*Kestrel Rail Services* · £210,000 · *22 h left*'),
    accessory: button(1, 'Release'),
  },
  { type: 'divider' },
  { type: 'header', text: plain('Expires next') },
  { type: 'section', text: mrkdwn('Nothing else within a week.') },
];
