/** @fileoverview Tells a connection what the browser says of its network, and when somebody looks. */
(function () {
  'use strict';

  /**
   * @param {!SliderSync.Connection} connection
   * @return {function()} ends it
   */
  SliderSync.watchNetwork = function (connection) {
    /** @type {function()} */
    var online = function () {
      connection.reconnect();
    };
    /** @type {function()} */
    var offline = function () {
      connection.check();
    };
    /** @type {function()} */
    var seen = function () {
      if (!document.hidden) connection.check();
    };
    // A program may run where there is no page.
    if (!window.document || !window.addEventListener) return function () {};
    window.addEventListener('online', online);
    window.addEventListener('offline', offline);
    document.addEventListener('visibilitychange', seen);
    return function () {
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
      document.removeEventListener('visibilitychange', seen);
    };
  };
})();
