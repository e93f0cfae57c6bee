import type { faults as english } from '../en/faults';
import type { Translation } from '../translation';

export const faults: Translation<typeof english> = {
  'fault.not-delivered.title': 'メッセージを配信できませんでした',
  'fault.not-delivered.referral': '紹介案件 {id} → {where}：{reason}',
  'fault.not-delivered.summary': 'まとめ → {where}：{reason}',
  'fault.blocked.title': 'メッセージが送信待ちです',
  'fault.blocked.text': '{where}：{reason}。データは失われません。問題が解消され次第、送信されます。',
  'fault.sees-again.title': 'Partner Centerに再びアクセスできるようになりました',
  'fault.sees-again.text': '見逃していた変更をすべて取り込んでいます。',
  'fault.blind.title': 'Partner Centerにアクセスできません',
  'fault.blind.text': '{reason}。データは失われません。問題が解消され次第、追いつきます。',
  'fault.as-told': '{words}',
  'fault.unknown.title': '問題が発生しました',
  'fault.unknown.text': '詳しくはログを確認してください。',
};
