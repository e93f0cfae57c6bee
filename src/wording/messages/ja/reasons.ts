import type { reasons as english } from '../en/reasons';
import type { Translation } from '../translation';

export const reasons: Translation<typeof english> = {
  'reason.not-stored': '紹介案件がもう保存されていません',
  'reason.card-not-posted': 'カードがまだ投稿されていません。投稿時にこの状態が反映されます',
  'reason.nothing-to-say': '伝える内容がありませんでした',
  'reason.answered': 'その間に応答済みになりました',
  'reason.deadline-over': '期限を過ぎていました',
  'reason.platform-off': 'このチャットシステムは無効になっています',
  'reason.conversation-gone': 'やり取りしていた会話がなくなりました',
  'reason.bot-removed': 'ボットが削除されました',
  'reason.destination-unknown': '会話が見つかりません',
  'reason.unknown': '原因不明です',
};
