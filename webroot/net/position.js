/** @fileoverview Positions in a stream: a history and a revision of it. */
(function () {
  'use strict';

  /**
   * The position of a replica or of an acknowledgement.
   *
   * @typedef {{history: string, revision: number}}
   */
  SliderSync.Position;

  /**
   * An accepted change: its values as the board stores them, and its position.
   *
   * @typedef {{history: string, revision: number, values: !Object<string, SliderSync.Value>}}
   */
  SliderSync.ChangeResult;

  /**
   * @param {SliderSync.Position} before
   * @param {SliderSync.Position} now
   * @return {SliderSync.Position} the later position; `now`, if the histories differ
   */
  SliderSync.later = function (before, now) {
    var position = before.history === now.history && before.revision > now.revision ? before : now;
    return {history: position.history, revision: position.revision};
  };
})();
