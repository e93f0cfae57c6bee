import type { subscriptions as english } from '../en/subscriptions';
import type { Translation } from '../translation';

export const subscriptions: Translation<typeof english> = {
  'subscriptions.subscribed': 'تم الاشتراك',
  'subscriptions.already': 'الاشتراك قائم بالفعل، ولم يتغيّر شيء',
  'subscriptions.recent':
    '{total, plural, zero {لم ترد أي إحالات في آخر 30 يومًا.} one {وردت إحالة واحدة في آخر 30 يومًا، وعدد المطابق لهذه القاعدة {matched}.} two {وردت إحالتان في آخر 30 يومًا، وعدد المطابق منهما لهذه القاعدة {matched}.} few {وردت # إحالات في آخر 30 يومًا، وعدد المطابق منها لهذه القاعدة {matched}.} many {وردت # إحالة في آخر 30 يومًا، وعدد المطابق منها لهذه القاعدة {matched}.} other {وردت # إحالة في آخر 30 يومًا، وعدد المطابق منها لهذه القاعدة {matched}.}}',
  'subscriptions.not-counted': 'لم أقرأ Partner Center بعد. سأرسل ما ينتظر الرد حاليًا في رسالة واحدة.',
  'subscriptions.none-waiting': 'لا توجد الآن إحالات مطابقة بانتظار الرد.',
  'subscriptions.waiting-all':
    '{total, plural, zero {لا توجد الآن إحالات مطابقة بانتظار الرد:} one {إحالة واحدة مطابقة بانتظار الرد الآن:} two {إحالتان مطابقتان بانتظار الرد الآن:} few {# إحالات مطابقة بانتظار الرد الآن:} many {# إحالة مطابقة بانتظار الرد الآن:} other {# إحالة مطابقة بانتظار الرد الآن:}}',
  'subscriptions.waiting-part':
    '{total, plural, zero {لا توجد الآن إحالات مطابقة بانتظار الرد؛ الأكثر إلحاحًا ({shown}):} one {إحالة واحدة مطابقة بانتظار الرد الآن؛ الأكثر إلحاحًا ({shown}):} two {إحالتان مطابقتان بانتظار الرد الآن؛ الأكثر إلحاحًا ({shown}):} few {# إحالات مطابقة بانتظار الرد الآن؛ الأكثر إلحاحًا ({shown}):} many {# إحالة مطابقة بانتظار الرد الآن؛ الأكثر إلحاحًا ({shown}):} other {# إحالة مطابقة بانتظار الرد الآن؛ الأكثر إلحاحًا ({shown}):}}',
  'subscriptions.zone': 'تظهر الإحالات المطابقة هنا فور وصولها. الأوقات بتوقيت {zone}.',
  'subscriptions.see-all': 'عرض كل ما ينتظر الرد',

  'subscriptions.removed':
    '{count, plural, zero {لم يكن هناك ما يُزال} one {أُزيل اشتراك واحد} two {أُزيل اشتراكان} few {أُزيلت # اشتراكات} many {أُزيل # اشتراكًا} other {أُزيل # اشتراك}}',
  'subscriptions.left':
    '{count, plural, zero {لن يُنشر شيء هنا تلقائيًا بعد الآن.} one {بقي هنا اشتراك واحد.} two {بقي هنا اشتراكان.} few {بقيت هنا # اشتراكات.} many {بقي هنا # اشتراكًا.} other {بقي هنا # اشتراك.}}',

  'subscriptions.title': 'الاشتراكات هنا',
  'subscriptions.count':
    '{count, plural, zero {لا توجد اشتراكات بعد.} one {قاعدة واحدة، وتكفي مطابقتها.} two {قاعدتان، وتكفي مطابقة إحداهما.} few {# قواعد، وتكفي مطابقة إحداها.} many {# قاعدة، وتكفي مطابقة إحداها.} other {# قاعدة، وتكفي مطابقة إحداها.}}',
  'subscriptions.how-to-begin': 'اكتبوا «subscribe» لتلقّي كل إحالة واردة، أو «subscribe» متبوعًا بقاعدة.',
  'subscriptions.how-to-remove': 'لإزالة أحدها، اكتبوا «unsubscribe» متبوعًا برقمه.',
  'subscriptions.added': 'أُضيف في {day} · الأوقات بتوقيت {zone}',
  'subscriptions.added-by': 'أُضيف في {day} بواسطة {person} · الأوقات بتوقيت {zone}',
  'subscriptions.remove-all': 'إزالة الكل',
  'subscriptions.empty-rule': '(فارغة)',
};
