import type { commands as english } from '../en/commands';
import type { Translation } from '../translation';

export const commands: Translation<typeof english> = {
  'command.undo-is-a-button':
    'Zum Rückgängigmachen gibt es eine Schaltfläche in der Antwort auf „subscribe“.',
  'command.which-referral': 'Welche Empfehlung? Bitte ihre ID oder den Namen des Kunden angeben.',
  'command.which-id': 'Welche Empfehlung? Bitte ihre ID angeben.',
  'command.no-such-list':
    'Ich kenne die Listen „pending“, „active“, „closed“, „expiring“ und „all“, aber nicht „{words}“.',
  'command.explain-which': 'Welche Empfehlung soll ich erklären? Bitte ihre ID angeben.',
  'command.related-to-what':
    'Verwandt womit? Bitte die Engagement-ID angeben; sie steht bei einer Empfehlung unter „Termine und IDs“.',
  'command.search-what': 'Wonach soll ich suchen? Bitte einen Teil des Kundennamens angeben.',
  'command.unsubscribe-which':
    'Welches Abonnement? Bitte seine Nummer oder „all“ angeben; „{words}“ ist keins von beiden.',
  'command.assign-what-to-whom': 'Bitte angeben, wer welche Empfehlung bekommen soll.',
};
