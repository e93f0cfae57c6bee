import type { Page } from './oauth-page';

/** Relative, for a proxy may have more in front of it. */
const START = { words: 'Start again', address: 'install' };

/** Before: what will happen, and the way to Slack. */
export function startPage(address: string): Page {
  return {
    status: 200,
    title: 'Add referral-bot to Slack',
    says: [
      'referral-bot brings Microsoft Partner Center referrals to your channels before they expire.',
      'Slack will show what the app may do and ask you to allow it.',
    ],
    link: { words: 'Continue to Slack', address },
  };
}

export function installedPage(name: string | undefined): Page {
  return {
    status: 200,
    title: name === undefined ? 'referral-bot is installed' : `referral-bot is installed in ${name}`,
    says: [
      'In Slack, open a channel, type “/invite @referral-bot”, and then “/referral help”.',
      'You can close this page.',
    ],
  };
}

export const notAllowedPage: Page = {
  status: 403,
  title: 'This workspace is not on the list',
  says: [
    'This referral-bot serves certain workspaces only, so it was not installed.',
    'If yours should be one of them, ask whoever runs the bot to add it to SLACK_ALLOWED_TEAMS.',
  ],
};

export const wrongMethodPage: Page = {
  status: 405,
  title: 'This page can only be opened',
  says: ['Nothing can be sent to it.'],
  link: START,
};

export const deniedPage: Page = {
  status: 403,
  title: 'referral-bot was not installed',
  says: ['You, or your workspace, did not allow it. Nothing was changed.'],
  link: START,
};

export const notThisBrowserPage: Page = {
  status: 400,
  title: 'This page belongs to another visit',
  says: ['It works once, for ten minutes, and only in the browser in which the installation was started.'],
  link: START,
};

export const incompletePage: Page = {
  status: 400,
  title: 'Something is missing in this address',
  says: ['It is meant to be opened by Slack at the end of an installation.'],
  link: START,
};

export const codeUsedPage: Page = {
  status: 400,
  title: 'Slack’s answer was too old, or used before',
  says: ['Nothing was installed by it.'],
  link: START,
};

export const laterPage: Page = {
  status: 503,
  title: 'This does not work just now',
  says: ['Slack, or what the bot keeps its data in, did not answer. Please try again in a few minutes.'],
  link: START,
};

export const oursPage: Page = {
  status: 500,
  title: 'The bot is not set up as it should be',
  says: ['Please tell whoever runs it to look at its log: there is written what must be mended.'],
};
