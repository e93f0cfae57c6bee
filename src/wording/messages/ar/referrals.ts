import type { referrals as english } from '../en/referrals';
import type { Translation } from '../translation';

export const referrals: Translation<typeof english> = {
  'referral.kind.marketplace-lead': 'عميل محتمل من السوق',
  'referral.kind.qualified-lead': 'عميل محتمل مؤهّل',
  'referral.kind.co-sell': 'فرصة بيع مشترك',
  'referral.kind.lead': 'عميل محتمل',

  'referral.state.waiting': 'بانتظار الرد',
  'referral.state.accepted': 'مقبولة',
  'referral.state.declined': 'مرفوضة',
  'referral.state.expired': 'انتهت صلاحيتها دون رد',
  'referral.state.won': 'رابحة',
  'referral.state.lost': 'خاسرة',
  'referral.state.unknown': 'حالة غير معروفة',

  'referral.status-and-substatus': '{status}، {substatus}',
  'referral.status.new': 'جديدة',
  'referral.status.active': 'نشطة',
  'referral.status.closed': 'مغلقة',
  'referral.substatus.pending': 'معلّقة',
  'referral.substatus.received': 'مستلمة',
  'referral.substatus.accepted': 'مقبولة',
  'referral.substatus.engaged': 'قيد التنفيذ',
  'referral.substatus.won': 'رابحة',
  'referral.substatus.lost': 'خاسرة',
  'referral.substatus.declined': 'مرفوضة',
  'referral.substatus.expired': 'منتهية الصلاحية',

  'referral.unnamed-customer': 'عميل بلا اسم',

  'consent.contact.yes': 'يمكنكم التواصل مع العميل',
  'consent.contact.no': 'لا تتواصلوا مع العميل',
  'consent.share.yes': 'يمكنكم مشاركة بيانات العميل مع شركات أخرى',
  'consent.share.no': 'لا تشاركوا بيانات العميل مع شركات أخرى',
  'consent.sellers.yes': 'يمكن لمندوبي مبيعات Microsoft رؤية هذه الإحالة',
  'consent.sellers.no': 'لا يمكن لمندوبي مبيعات Microsoft رؤية هذه الإحالة',
  'consent.partners.yes': 'يجوز لشركة Microsoft التواصل بشأنها مع شركاء محددين',
  'consent.partners.no': 'لا يجوز لشركة Microsoft التواصل بشأنها مع شركاء محددين',
  'consent.short.yes': 'وافق العميل على التواصل معه',
  'consent.short.no': 'لا يرغب العميل في التواصل معه',
};
