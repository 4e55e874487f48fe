/**
 * @fileoverview The person at this page: joins the board with a name whenever the connection is live,
 * leaves it with the page, and lets the device remember the name.
 */
(function () {
  'use strict';

  /** How long after the beginning of its end a page is taken to stay after all, in milliseconds. */
  var STAYS_AFTER = 2000;

  /**
   * @param {!SliderSync.Connection} connection
   * @param {string} name empty: unknown
   * @param {string} color
   * @param {function()} changed called when the name or the colour has changed
   * @constructor
   */
  SliderSync.Me = function (connection, name, color, changed) {
    /** @type {string} */
    this.name = name;
    /** @type {string} */
    this.color = color;
    /** @private */
    this.connection_ = connection;
    /** @private */
    this.changed_ = changed;
    /** @private Joins as soon as the connection is live. */
    this.later_ = /** @type {?function()} */ (null);
  };

  var Me = SliderSync.Me;

  /** Joins with the name, if there is one, since the connection is live. */
  Me.prototype.joinAgain = function () {
    var later = this.later_;
    this.later_ = null;
    if (later) later();
    else if (this.name) this.join_(this.name, this.color, function () {});
  };

  /**
   * Joins, or changes the name or the colour; the device remembers both.
   *
   * @param {string} name
   * @param {string} color
   * @param {function(string)} done called with what is wrong; empty: nothing
   */
  Me.prototype.join = function (name, color, done) {
    var self = this;
    if (this.connection_.state !== SliderSync.State.LIVE) {
      this.later_ = function () {
        self.join(name, color, done);
      };
      return;
    }
    this.join_(name, color, function (failure, reply) {
      if (failure) {
        done(SliderSync.sentenceOf(failure) || SliderSync.text('people.offline'));
        return;
      }
      self.rename(String(reply['name'] || name), String(reply['color'] || color));
      remember({'name': self.name, 'color': self.color}, done);
    });
  };

  /**
   * Takes the name and the colour that the board has, which may come from another page.
   *
   * @param {string} name
   * @param {string} color
   */
  Me.prototype.rename = function (name, color) {
    if (name === this.name && color === this.color) return;
    this.name = name;
    this.color = color;
    this.changed_();
  };

  /**
   * Leaves the board, and forgets the name, also on the device.
   *
   * @param {function(string)} done called with what is wrong; empty: nothing
   */
  Me.prototype.forget = function (done) {
    this.name = '';
    this.later_ = null;
    this.connection_.send('people.leave', {}, function () {});
    this.changed_();
    remember({'name': null}, done);
  };

  /** Leaves the board, since the page is about to be closed, and joins again if it stays after all. */
  Me.prototype.leaveEarly = function () {
    if (this.name && this.connection_.sayFarewell('people.leave', {}, true)) {
      setTimeout(this.joinAgain.bind(this), STAYS_AFTER);
    }
  };

  /** Leaves the board, since the page is closed. */
  Me.prototype.leave = function () {
    if (this.name) this.connection_.sayFarewell('people.leave', {}, false);
  };

  /**
   * @param {string} name
   * @param {string} color
   * @param {function(?SliderSync.Failure, ?)} done
   * @private
   */
  Me.prototype.join_ = function (name, color, done) {
    this.connection_.send('people.join', {'name': name, 'color': color}, done);
  };

  /**
   * @param {!Object} body
   * @param {function(string)} done
   */
  function remember(body, done) {
    var request = new XMLHttpRequest();
    request.open('POST', '/me');
    request.setRequestHeader('Content-Type', 'application/json');
    request.onload = function () {
      if (request.status < 300) done('');
      else done(sentence(request.responseText || SliderSync.text('people.device')));
    };
    request.onerror = function () {
      done(SliderSync.text('people.device.again'));
    };
    request.send(JSON.stringify(body));
  }

  /**
   * @param {string} text
   * @return {string}
   */
  function sentence(text) {
    return text.charAt(0).toUpperCase() + text.substring(1);
  }
})();
