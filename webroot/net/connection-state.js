/** @fileoverview The states of a connection, and what its listener gets. */
(function () {
  'use strict';

  /** @enum {string} */
  SliderSync.State = {CONNECTING: 'connecting', LIVE: 'live', OFFLINE: 'offline', CLOSED: 'closed'};

  /**
   * Gets what happens on a connection.
   *
   * @record
   */
  SliderSync.ConnectionListener = function () {};
  /** @param {!SliderSync.Connection} connection whose state is a new one */
  SliderSync.ConnectionListener.prototype.stateChanged = function (connection) {};
  /**
   * @param {SliderSync.Delta} delta that the replica took
   * @param {boolean} replaced whether it replaced everything
   */
  SliderSync.ConnectionListener.prototype.valuesChanged = function (delta, replaced) {};
})();
