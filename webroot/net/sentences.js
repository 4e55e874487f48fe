/**
 * @fileoverview Turns the reasons and details of refusals into sentences. The page shows the server's own
 * sentence only for a reason that it does not know.
 */
(function () {
  'use strict';

  /** The name of a person without a name. */
  SliderSync.SOMEBODY = SliderSync.text('people.somebody');

  var Reason = SliderSync.Reason;

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
