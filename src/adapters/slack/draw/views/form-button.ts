import type { Button } from '@slack/types';
import type { Reader } from '../../../../domain/subscription';
import { say } from '../../../../wording';
import { ACTION_IDS } from '../actions';
import { label } from '../blocks';
import { LIMITS } from '../limits';

/** Opens the form for the settings of the conversation it stands in. */
export function formButton(reader: Reader): Button {
  return {
    type: 'button',
    action_id: ACTION_IDS.settingsForm,
    text: label(say(reader, 'slack.form.open'), LIMITS.buttonText),
  };
}
