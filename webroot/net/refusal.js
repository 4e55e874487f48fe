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
    GUARDED: 'GUARDED',
    HELD: 'HELD',
    INVALID_VALUE: 'INVALID_VALUE',
    NOT_HOLDABLE: 'NOT_HOLDABLE',
    NOT_JOINED: 'NOT_JOINED',
    READ_ONLY: 'READ_ONLY',
    TOO_MANY_REQUESTS: 'TOO_MANY_REQUESTS',
    UNAVAILABLE: 'UNAVAILABLE',
    UNCONFIRMED: 'UNCONFIRMED',
    UNKNOWN_REVISION: 'UNKNOWN_REVISION'
  };

  /** The name of a person without a name. */
  SliderSync.SOMEBODY = SliderSync.text('people.somebody');

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
        return SliderSync.text('control.moving', {'name': SliderSync.holderIn(failure)});
      case Reason.CONFLICT:
        return SliderSync.text('refused.conflict');
      case Reason.INVALID_VALUE:
        return SliderSync.text('control.expected', {
          'expected': String(details['expected']),
          'got': String(details['got'])
        });
      case Reason.GUARDED:
        return SliderSync.text('refused.guarded', {
          'seconds': Math.max(1, Math.round(Number(details['retryAfter']) / 100)) / 10
        });
      case Reason.READ_ONLY:
        return SliderSync.text('refused.read.only');
      case Reason.NOT_JOINED:
        return SliderSync.text('refused.not.joined');
      case Reason.TOO_MANY_REQUESTS:
        return tooMuch(details['retryAfter']);
      case Reason.UNAVAILABLE:
        return SliderSync.text('refused.unavailable');
      case Reason.UNCONFIRMED:
        return SliderSync.text('refused.unconfirmed');
      case Reason.UNKNOWN_REVISION:
        return SliderSync.text('refused.restarted.again');
      default:
        return failure.message.charAt(0).toUpperCase() + failure.message.substring(1);
    }
  };

  /**
   * @param {*} millis after which the same may succeed
   * @return {string}
   */
  function tooMuch(millis) {
    if (typeof millis !== 'number') return SliderSync.text('refused.too.much');
    return SliderSync.text('refused.too.much.until', {
      'seconds': Math.max(1, Math.ceil(millis / 1000))
    });
  }
})();
