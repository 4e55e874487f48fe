/**
 * @fileoverview A clock with the time of the server, so that all screens show the same, whatever their
 * own clocks say.
 */
(function () {
  'use strict';

  /** The time between two looks at the clock, in milliseconds. */
  var TICK = 250;
  /** The time after which the server is asked again, in milliseconds: clocks of devices drift. */
  var TRUST = 600000;
  /** What the clock shows while it does not know the time. */
  var UNKNOWN = '--:--:--';

  /** How far the clock on the server's wall is ahead of the device's; NaN: unknown. */
  var ahead = NaN;
  /** @type {!Array<!Element>} */
  var places = [];
  var askedAt = -Infinity;

  SliderSync.widgets.define('clock', function (item) {
    var place = item.querySelector('.clock');
    if (place) places.push(place);
    if (places.length === 1) setInterval(tick, TICK);
    tick();
    return {show: function () {}};
  });

  function tick() {
    if (document.hidden) return;
    // A device that slept, or whose clock was set, is asked for as well: its time has jumped.
    if (Math.abs(Date.now() - askedAt) > TRUST) ask();
    places.forEach(function (place) {
      var text = SliderSync.clockText(Date.now() + ahead);
      if (place.textContent !== text) place.textContent = text;
    });
  }

  /** Asks the server for its time, which was right in the middle between question and answer. */
  function ask() {
    var request = new XMLHttpRequest();
    var sent = Date.now();
    askedAt = sent;
    request.onload = function () {
      var answer = /^(\d+) (-?\d+)$/.exec(request.responseText);
      if (request.status !== 200 || !answer) return;
      ahead = Number(answer[1]) + Number(answer[2]) * 60000 - (sent + Date.now()) / 2;
    };
    request.open('GET', '/time');
    request.send();
  }

  /**
   * @param {number} time on the server's wall, as if it were UTC; NaN: unknown
   * @return {string} for example 12:04:31
   */
  SliderSync.clockText = function (time) {
    return isNaN(time) ? UNKNOWN : new Date(time).toISOString().substr(11, 8);
  };
})();
