/** @fileoverview Follows a stream beside the values: it never says how the connection stands. */
(function () {
  'use strict';

  /** The pause before it is asked for again after a failure, in milliseconds. */
  var RETRY = 1000;

  /**
   * @param {string} address with a dot at its end
   * @param {!SliderSync.Replica} replica that may know something already
   * @param {!SliderSync.Commands} commands
   * @param {function(SliderSync.Delta, boolean)} took
   * @return {!SliderSync.StreamFollower} to be started with each bus
   */
  SliderSync.followBeside = function (address, replica, commands, took) {
    var nothing = function () {};
    /** @type {!SliderSync.StreamFollower} */
    var stream;
    stream = new SliderSync.StreamFollower(address, replica, commands, {
      heard: nothing,
      took: took,
      settled: nothing,
      failed: function () {
        setTimeout(function () {
          stream.check();
        }, RETRY);
      }
    });
    return stream;
  };
})();
