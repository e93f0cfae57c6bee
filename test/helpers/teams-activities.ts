/** What Teams sends when somebody writes to the bot, reduced to what matters. */
export function messageActivity(serviceUrl: string, text: string, conversationId = '19:sales@thread.tacv2') {
  return {
    type: 'message',
    id: `m-${Math.random().toString(36).slice(2)}`,
    timestamp: new Date().toISOString(),
    localTimezone: 'Europe/Paris',
    locale: 'en-GB',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:alex', name: 'Alex Wilber', aadObjectId: '00000000-0000-4000-8000-000000000001' },
    recipient: { id: '28:bot', name: 'Referral Bot' },
    conversation: { id: conversationId, conversationType: 'channel', isGroup: true, tenantId: 'tenant' },
    channelData: { tenant: { id: 'tenant' }, team: { id: '19:team' }, channel: { id: conversationId } },
    text: `<at>Referral Bot</at> ${text}`,
    entities: [
      { type: 'mention', mentioned: { id: '28:bot', name: 'Referral Bot' }, text: '<at>Referral Bot</at>' },
    ],
  };
}

/** Sends an activity to a bot as Teams does, without a token. Resolves with the status. */
export async function sendActivity(botUrl: string, activity: object): Promise<number> {
  const response = await fetch(`${botUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  await response.arrayBuffer();
  return response.status;
}
