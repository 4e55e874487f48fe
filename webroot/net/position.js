/** @fileoverview Where in a board's past something is. */
(function () {
  'use strict';

  /**
   * What a replica, or an acknowledgement, is at.
   *
   * @typedef {{history: string, revision: number}}
   */
  SliderSync.Position;

  /**
   * A change as the board has taken it, and the position that it has there.
   *
   * @typedef {{history: string, revision: number, values: !Object<string, SliderSync.Value>}}
   */
  SliderSync.ChangeResult;

  /**
   * @param {SliderSync.Position} before
   * @param {SliderSync.Position} now what was heard of just now
   * @return {SliderSync.Position} the later one; in another history, what is now
   */
  SliderSync.later = function (before, now) {
    var position = before.history === now.history && before.revision > now.revision ? before : now;
    return {history: position.history, revision: position.revision};
  };
})();
