'use strict';
// The yardstick for delivery: a loop of proactive messages that sends cards somebody else has made, and keeps nothing.
const { readFileSync } = require('node:fs');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');

const activities = JSON.parse(readFileSync(process.env.ACTIVITIES, 'utf8'));
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const reference = {
  serviceUrl: process.env.SERVICE_URL,
  channelId: 'msteams',
  bot: { id: '28:bot' },
  conversation: { id: '19:raw@thread.tacv2', isGroup: true, tenantId: 'tenant' },
};

async function main() {
  for (const { summary, attachments } of activities) {
    await adapter.continueConversationAsync('', reference, async (context) => {
      await context.sendActivity({ type: 'message', summary, attachments });
    });
  }
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
