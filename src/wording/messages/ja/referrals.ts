import type { referrals as english } from '../en/referrals';
import type { Translation } from '../translation';

export const referrals: Translation<typeof english> = {
  'referral.kind.marketplace-lead': 'マーケットプレースのリード',
  'referral.kind.qualified-lead': '適格リード',
  'referral.kind.co-sell': '共同販売案件',
  'referral.kind.lead': 'リード',

  'referral.state.waiting': '応答待ち',
  'referral.state.accepted': '承諾済み',
  'referral.state.declined': '辞退済み',
  'referral.state.expired': '未応答のまま期限切れ',
  'referral.state.won': '受注',
  'referral.state.lost': '失注',
  'referral.state.unknown': '状態不明',

  'referral.status-and-substatus': '{status}、{substatus}',
  'referral.status.new': '新規',
  'referral.status.active': '進行中',
  'referral.status.closed': '終了',
  'referral.substatus.pending': '保留中',
  'referral.substatus.received': '受信済み',
  'referral.substatus.accepted': '承諾済み',
  'referral.substatus.engaged': '対応中',
  'referral.substatus.won': '受注',
  'referral.substatus.lost': '失注',
  'referral.substatus.declined': '辞退済み',
  'referral.substatus.expired': '期限切れ',

  'referral.unnamed-customer': '名称不明の顧客',

  'consent.contact.yes': '顧客に連絡できます',
  'consent.contact.no': '顧客に連絡しないでください',
  'consent.share.yes': '顧客の情報を他社に共有できます',
  'consent.share.no': '顧客の情報を他社に共有しないでください',
  'consent.sellers.yes': 'Microsoftの営業担当者はこの紹介案件を閲覧できます',
  'consent.sellers.no': 'Microsoftの営業担当者はこの紹介案件を閲覧できません',
  'consent.partners.yes': 'Microsoftはこの件で特定のパートナーに連絡できます',
  'consent.partners.no': 'Microsoftはこの件で特定のパートナーに連絡できません',
  'consent.short.yes': '顧客は連絡に同意しています',
  'consent.short.no': '顧客は連絡を希望していません',
};
