import type { reminders as english } from '../en/reminders';
import type { Translation } from '../translation';

export const reminders: Translation<typeof english> = {
  'reminder.heading': '{left}：{customer}',
  'reminder.heading-with-value': '{left}：{customer}、{value}',
  'reminder.nobody': 'まだ誰も応答していません。{until}。',
  'reminder.claimed': '{name}さんが担当していますが、まだ応答していません。{until}。',
  'reminder.lapsed': '{name}さんの担当は応答のないまま解除されました。どなたでも担当できます。{until}。',
  'reminder.settled': 'もう応答待ちではありません。',
  'claim-word.lapsed':
    '応答がなかったため、{customer}の{by}さんの担当が解除されました。どなたでも担当できます。',
  'claim-word.handed-over': '{customer}の担当が{by}さんから{to}さんに引き継がれました。',
  'claim-word.taken-over': '{customer}の担当が{to}さんになりました。',
  'claim-word.given-back': '{by}さんが{customer}の担当を外れました。どなたでも担当できます。',
};
