/**
 * @fileoverview Wires the panels of a board's page. The page of an author has none.
 */
(function () {
  'use strict';

  /** The space for the outline of a board's link, in pixels. */
  var OUTLINE = 6;

  /**
   * @param {string} board
   * @param {!SliderSync.Connection} connection
   * @param {!SliderSync.People} people
   * @constructor
   */
  SliderSync.Panels = function (board, connection, people) {
    var self = this;
    var body = document.body;
    var name = body.getAttribute('data-name') || '';
    var color = body.getAttribute('data-color') || '';
    /** @private */
    this.connection_ = connection;
    /** @private */
    this.others_ = people;
    /** @private */
    this.me_ = new SliderSync.Me(connection, name, color, function () {
      self.people_.meChanged();
      self.messages_.meChanged(self.me_.name !== '');
    });
    /** @private */
    this.people_ = new SliderSync.PeoplePanel(people, this.me_);
    /** @private */
    this.messages_ = new SliderSync.MessagesPanel(
      people,
      new SliderSync.Unread(board),
      function (text, done) {
        connection.send('messages.post', {'text': text}, done);
      },
      function () {
        self.people_.askForName();
      }
    );
    this.messages_.meChanged(name !== '');
    showCurrentBoard();
  };

  var Panels = SliderSync.Panels;

  /** Follows the messages, and leaves the board when the page is closed. */
  Panels.prototype.start = function () {
    var me = this.me_;
    var messages = this.messages_;
    this.connection_.follow('messages', function (delta, replaced) {
      messages.take(delta, replaced);
    });
    window.addEventListener('beforeunload', function () {
      me.leaveEarly();
    });
    window.addEventListener('pagehide', function () {
      me.leave();
    });
  };

  /** The connection is live. */
  Panels.prototype.becameLive = function () {
    this.me_.joinAgain();
  };

  /** Shows who is there now. */
  Panels.prototype.peopleChanged = function () {
    var self = this.others_.profile(this.others_.self);
    if (self && this.me_.name) this.me_.rename(self.name, self.color);
    this.people_.peopleChanged();
  };

  /** Brings the board of this page into view in the row of all boards. */
  function showCurrentBoard() {
    var current = document.querySelector('.switcher [aria-current]');
    var row = document.querySelector('.switcher ul');
    var place, all;
    if (!current || !row) return;
    place = current.getBoundingClientRect();
    all = row.getBoundingClientRect();
    if (place.left < all.left) row.scrollLeft += place.left - all.left - OUTLINE;
    if (place.right > all.right) row.scrollLeft += place.right - all.right + OUTLINE;
  }
})();
