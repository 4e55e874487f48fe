/**
 * @fileoverview The lines of this page, by their servers. Boards of a server share one; a page and the
 * programs on it do, too.
 */
(function () {
  'use strict';

  var TRANSPORTS = ['websocket', 'xhr-streaming', 'eventsource', 'xhr-polling'];

  /** How many boards share a line: each has up to four subscriptions, and a connection up to 32. */
  var MOST = 8;

  var lines = /** @type {!Object<string, !Array<!SliderSync.SharedLine>>} */ ({});

  /**
   * @param {string} server its origin
   * @param {?=} socket a constructor like WebSocket; default: SockJS, or WebSocket without it
   * @return {!SliderSync.SharedLine} with a place for one board more
   */
  SliderSync.lineTo = function (server, socket) {
    var all = (lines[server] = lines[server] || []);
    var free = all.filter(function (line) {
      return line.shares.length < MOST;
    });
    if (!free.length) {
      free[0] = new SliderSync.SharedLine(
        function () {
          return new EventBus(server + '/eventbus', options(server, socket));
        },
        SliderSync.text ? SliderSync.text('connection.silent') : ''
      );
      all.push(free[0]);
    }
    return free[0];
  };

  /**
   * @param {string} server
   * @param {?} socket
   * @return {!Object} for a bus that does not ping by itself
   */
  function options(server, socket) {
    var given = socket || (window['SockJS'] ? null : window.WebSocket);
    return {
      'vertxbus_ping_interval': -1,
      'transports': transports(),
      'dial': given
        ? function () {
            return new given(server.replace(/^http/, 'ws') + '/eventbus/websocket');
          }
        : null
    };
  }

  /** @return {!Array<string>} all transports, or the one that the address of the page names */
  function transports() {
    var asked = window.location ? /[?&]transport=([^&]*)/.exec(location.search) : null;
    if (asked && TRANSPORTS.indexOf(asked[1]) >= 0) return [asked[1]];
    if (asked && window.console) {
      console.warn('slider-sync: expected a transport: ' + TRANSPORTS.join(', '));
    }
    return TRANSPORTS;
  }
})();
