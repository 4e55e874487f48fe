/**
 * @fileoverview Refusals: why a command did not succeed.
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

  /** @enum {string} The reasons that scripts act upon. */
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

  /**
   * @param {?SliderSync.Failure} failure
   * @param {SliderSync.Reason} reason
   * @return {boolean}
   */
  SliderSync.isFor = function (failure, reason) {
    return !!failure && failure.reason === reason;
  };
})();
