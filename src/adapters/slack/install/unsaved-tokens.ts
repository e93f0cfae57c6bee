import type { Log } from '../../../ports/log';
import type { Installations, KeptInstallation } from './installations';

/**
 * Renewed tokens on their way into the store. A store that is away must not cost them, so until it takes them this
 * process remembers them.
 */
export interface UnsavedTokens {
  /**
   * Keeps an installation in place of the version it names. False when something else is kept by now: the app was
   * installed again, or removed.
   */
  save(id: string, next: KeptInstallation): Promise<boolean>;
  /** Tries again what the store has not taken; gives it where it still does not. */
  retry(id: string): Promise<KeptInstallation | undefined>;
}

export function createUnsavedTokens(installations: Installations, log: Log): UnsavedTokens {
  const unsaved = new Map<string, KeptInstallation>();
  const save = async (id: string, next: KeptInstallation): Promise<boolean> => {
    try {
      const saved = await installations.write(id, next.installation, next.version);
      unsaved.delete(id);
      return saved;
    } catch {
      unsaved.set(id, next);
      log.error('a renewed Slack token could not be kept; it is tried again on its next use', {
        workspace: id,
      });
      return true;
    }
  };
  return {
    save,
    retry: async (id) => {
      const next = unsaved.get(id);
      if (next !== undefined) await save(id, next);
      return unsaved.get(id);
    },
  };
}
