/**
 * @fileoverview As much of a browser's window as scripts without a DOM use: timers and a clock that
 * stand still until a test lets time pass.
 */
var window = this;

var fakeClock = (function () {
  'use strict';

  var now = 1000;
  var last = 0;
  var timers = [];

  function start(action, delay, period) {
    timers.push({id: ++last, at: now + (delay || 0), period: period, action: action});
    return last;
  }

  function stop(id) {
    timers = timers.filter(function (timer) {
      return timer.id !== id;
    });
  }

  /** The timer that is due first, of those until then; of two, the one that was started first. */
  function next(until) {
    return timers.reduce(function (first, timer) {
      return timer.at <= until && (!first || timer.at < first.at) ? timer : first;
    }, null);
  }

  return {
    now: function () {
      return now;
    },
    start: start,
    stop: stop,
    pass: function (time) {
      var until = now + time;
      var timer;
      while ((timer = next(until))) {
        now = Math.max(now, timer.at);
        if (timer.period) timer.at = now + timer.period;
        else stop(timer.id);
        timer.action();
      }
      now = until;
    }
  };
})();

function setTimeout(action, delay) {
  return fakeClock.start(action, delay, 0);
}

function setInterval(action, period) {
  return fakeClock.start(action, period, period);
}

function requestAnimationFrame(action) {
  return fakeClock.start(action, 16, 0);
}

var clearTimeout = fakeClock.stop;
var clearInterval = fakeClock.stop;

Date.now = fakeClock.now;
