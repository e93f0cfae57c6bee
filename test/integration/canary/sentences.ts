import { CUSTOMER, PEOPLE } from './planted';
import { guid } from './referrals';

/** Everything that people can write, some of it nonsense. */
export const SENTENCES: readonly string[] = [
  `subscribe customer eq '${PEOPLE.filter}' or value ge 1`,
  `subscribe customer eq '${PEOPLE.filter}`,
  `subscribe ${PEOPLE.filter} eq 'x'`,
  `list contains(tolower(notes),'${PEOPLE.searched}') orderby ${PEOPLE.searched}`,
  `list customer eq '${PEOPLE.searched}'`,
  `search ${PEOPLE.searched}`,
  `show ${PEOPLE.searched}`,
  `show ${guid(1)}`,
  `explain ${guid(1)}`,
  `explain ${PEOPLE.searched}`,
  `related ${guid(1000)}`,
  `claim ${guid(1)}`,
  `claim ${CUSTOMER.name}`,
  `assign ${guid(2)} @${PEOPLE.assignee}`,
  `snooze ${guid(1)} ${PEOPLE.searched}`,
  `snooze ${guid(1)} 2d`,
  `digest ${PEOPLE.searched}`,
  `timezone ${PEOPLE.searched}`,
  `language ${PEOPLE.searched}`,
  `unsubscribe ${PEOPLE.searched}`,
  'subscriptions',
  'settings',
  'whoami',
  'login',
  'help',
  PEOPLE.text,
];
