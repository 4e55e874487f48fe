/**
 * @fileoverview Refusals: turns their reasons and details into sentences. The page shows the server's own
 * sentence only for a reason that it does not know.
 */
(function () {
  'use strict';

  /**
   * Why a command did not succeed.
   *
   * reason: see below; empty when the connection was lost, or the server gave none
   * control: the control that was refused; empty when there is none
   * message: the server's sentence, or empty
   * lost: the connection was lost before the answer came: the command may have succeeded
   *
   * @typedef {{
   *   reason: string,
   *   control: string,
   *   details: !Object<string, string|number|boolean>,
   *   message: string,
   *   lost: boolean
   * }}
   */
  SliderSync.Failure;

  /** @enum {string} The reasons that a page acts upon. */
  SliderSync.Reason = {
    CONFLICT: 'CONFLICT',
    HELD: 'HELD',
    INVALID_VALUE: 'INVALID_VALUE',
    NOT_HOLDABLE: 'NOT_HOLDABLE',
    NOT_JOINED: 'NOT_JOINED',
    TOO_MANY_REQUESTS: 'TOO_MANY_REQUESTS',
    UNAVAILABLE: 'UNAVAILABLE',
    UNCONFIRMED: 'UNCONFIRMED',
    UNKNOWN_REVISION: 'UNKNOWN_REVISION'
  };

  /** The name of a person without a name. */
  SliderSync.SOMEBODY = 'Somebody';

  var Reason = SliderSync.Reason;

  /**
   * @param {?SliderSync.Failure} failure
   * @param {SliderSync.Reason} reason
   * @return {boolean}
   */
  SliderSync.isFor = function (failure, reason) {
    return !!failure && failure.reason === reason;
  };

  /**
   * @param {SliderSync.Failure} failure with the reason HELD
   * @return {string} the name of the holder
   */
  SliderSync.holderIn = function (failure) {
    return String(failure.details['name'] || SliderSync.SOMEBODY);
  };

  /**
   * @param {SliderSync.Failure} failure
   * @return {string} one sentence for people; empty when the connection was lost
   */
  SliderSync.sentenceOf = function (failure) {
    var details = failure.details;
    switch (failure.reason) {
      case Reason.HELD:
        return SliderSync.holderIn(failure) + ' is moving this';
      case Reason.CONFLICT:
        return 'Somebody else changed this meanwhile.';
      case Reason.INVALID_VALUE:
        return 'Expected ' + details['expected'] + ', got ' + details['got'];
      case Reason.NOT_JOINED:
        return 'Join with a name first.';
      case Reason.TOO_MANY_REQUESTS:
        return 'That was too much at once' + later(details['retryAfter']);
      case Reason.UNAVAILABLE:
        return 'The board takes nothing at the moment. Try again.';
      case Reason.UNCONFIRMED:
        return 'No answer from the board. Try again.';
      case Reason.UNKNOWN_REVISION:
        return 'The board was restarted. Set this again if you still want it.';
      default:
        return failure.message.charAt(0).toUpperCase() + failure.message.substring(1);
    }
  };

  /**
   * @param {*} millis
   * @return {string}
   */
  function later(millis) {
    if (typeof millis !== 'number') return '. Try again.';
    return '; try again in ' + Math.max(1, Math.ceil(millis / 1000)) + ' s.';
  }
})();
