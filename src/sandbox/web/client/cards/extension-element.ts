import type { SerializationContext } from 'adaptivecards';
import type { Json } from './json.js';
import { asJson } from './json.js';
import { library } from './library.js';

/** A card element that Teams has and the renderer package has not. */
export abstract class ExtensionElement extends library.CardElement {
  private source: Json = {};

  /** The element's own JSON. */
  protected get json(): Json {
    return this.source;
  }

  protected override internalParse(source: unknown, context: SerializationContext): void {
    this.source = asJson(source);
    super.internalParse(this.source, context);
  }
}
