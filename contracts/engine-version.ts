/**
 * Up to which version this code understands what others store: definitions, states, journal events, effects, lane jobs.
 *
 * Raise it in the change that stores something which the release before cannot read (a new element type, event, effect kind or
 * field of a state that changes what the rest means). Every instance and journal row carries the version of the code that wrote
 * it; code that understands less leaves the instance to newer servers, so old and new run side by side during an upgrade.
 */
export const ENGINE_VERSION = 2;
