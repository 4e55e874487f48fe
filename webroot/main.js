/** @fileoverview Wires replica, controls and connection together for the board of this page. */
(function () {
  'use strict';

  var TRANSPORTS = ['websocket', 'xhr-streaming', 'eventsource', 'xhr-polling'];

  /** @return {!Array<string>} all, or the one that the page's address asks for, for diagnosis */
  function transports() {
    var asked = /[?&]transport=([a-z-]+)/.exec(location.search);
    return asked && TRANSPORTS.indexOf(asked[1]) >= 0 ? [asked[1]] : TRANSPORTS;
  }

  function start() {
    var board = document.body.getAttribute('data-board') || 'main';
    var revision = Number(document.body.getAttribute('data-revision'));
    var rendered;
    var replica = new SliderSync.Replica();
    var controls = new SliderSync.Controls(replica);
    var connection = new SliderSync.Connection(
      board,
      replica,
      function () {
        return new EventBus('/eventbus', {transports: transports(), vertxbus_ping_interval: -1});
      },
      controls
    );
    controls.connection = connection;
    if (revision > 0) {
      // The page came with its values, so only what has changed since is missing.
      rendered = {from: 0, revision: revision, values: controls.rendered()};
      replica.receive(rendered);
      controls.valuesChanged(rendered, true);
    }
    window.addEventListener('online', function () {
      connection.online();
    });
    window.addEventListener('offline', function () {
      connection.check();
    });
    document.addEventListener('visibilitychange', function () {
      if (!document.hidden) connection.check();
    });
    connection.start();
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
