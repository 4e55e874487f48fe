/** @fileoverview Wires the parts together for the board of this page. */
(function () {
  'use strict';

  function start() {
    var board = attribute('data-board') || 'main';
    var history = attribute('data-history');
    var revision = Number(attribute('data-revision'));
    var defined = Number(attribute('data-defined'));
    var rendered;
    /** @type {?SliderSync.Tabs} */
    var tabs = null;
    var replica = new SliderSync.Replica();
    var people = new SliderSync.People(attribute('data-participant'));
    var copy = new SliderSync.OfflineCopy(board, replica);
    var controls = new SliderSync.Controls(replica, people);
    var connection = new SliderSync.Connection(board, replica, SliderSync.lineTo(SliderSync.server), {
      stateChanged: function () {
        if (copy.madeAt && connection.state === SliderSync.State.LIVE) {
          // The server may have another page by now.
          location.reload();
          return;
        }
        if (connection.state === SliderSync.State.LIVE) copy.keep();
        controls.stateChanged(connection);
        if (panels && connection.state === SliderSync.State.LIVE) panels.becameLive();
      },
      valuesChanged: function (delta, replaced) {
        controls.valuesChanged(delta, replaced);
        copy.keep();
      }
    });
    var panels = attribute('data-participant')
      ? new SliderSync.Panels(board, connection, people)
      : null;
    controls.connection = connection;
    connection.follow('people', function (delta, replaced) {
      people.take(delta, replaced);
      if (!replaced && Object.keys(delta.values).length === 0) return;
      controls.peopleChanged();
      if (panels) panels.peopleChanged();
    });
    if (panels) panels.start();
    if (document.getElementById('page.menu')) {
      new SliderSync.Menu(controls.delay).start();
      new SliderSync.MidiSwitch(controls).start();
    }
    if (defined > 0) followDefinition();
    if (revision > 0) {
      // The page came with its values, so only later changes are missing.
      rendered = {
        history: history,
        fromHistory: undefined,
        from: 0,
        revision: revision,
        values: controls.rendered()
      };
      rendered = copy.last(rendered);
      replica.receive(rendered);
      controls.valuesChanged(rendered, true);
    }
    SliderSync.widgets.start();
    layOut();
    /** Lets hands change tabs and fold sections. */
    function layOut() {
      if (tabs) tabs.stop();
      tabs = new SliderSync.Tabs(controls.catchUp.bind(controls));
      SliderSync.keepFolds(board, controls.catchUp.bind(controls));
    }
    /** Asks only for what has changed since the page was made. */
    function followDefinition() {
      var redefinition = new SliderSync.Redefinition(controls, defined, layOut);
      var known = new SliderSync.Replica();
      known.receive({
        history: history,
        fromHistory: undefined,
        from: 0,
        revision: defined,
        values: {}
      });
      connection.follow(
        'definition',
        function (delta) {
          redefinition.follow(delta.revision);
        },
        known
      );
    }
    SliderSync.watchNetwork(connection);
    window.addEventListener('pagehide', function () {
      copy.keepNow();
    });
    connection.start(copy.madeAt);
    if (panels) copy.install();
  }

  /**
   * @param {string} name
   * @return {string} of the body
   */
  function attribute(name) {
    return document.body.getAttribute(name) || '';
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
