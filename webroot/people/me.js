/**
 * @fileoverview Oneself at the board: joins with a name whenever it is live, leaves with the page, and
 * has the device remember the name.
 */
(function () {
  'use strict';

  /** After so long a page that was about to go stays, in milliseconds. */
  var REGRET = 2000;

  /**
   * @param {!SliderSync.Connection} connection
   * @param {string} name empty: not known
   * @param {string} color
   * @param {function()} changed told when the name or colour is another
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
    /** @private What is to be joined with as soon as it is live. */
    this.later_ = /** @type {?function()} */ (null);
  };

  var Me = SliderSync.Me;

  /** It is live: whoever has a name joins. */
  Me.prototype.live = function () {
    var later = this.later_;
    this.later_ = null;
    if (later) later();
    else if (this.name) this.join_(this.name, this.color, function () {});
  };

  /**
   * Joins, or is called otherwise from now on; the device remembers it.
   *
   * @param {string} name
   * @param {string} color
   * @param {function(string)} done told what is wrong; nothing: it is done
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
        done(SliderSync.sentenceOf(failure) || 'Offline. Try again.');
        return;
      }
      self.is(String(reply['name'] || name), String(reply['color'] || color));
      remember({'name': self.name, 'color': self.color}, done);
    });
  };

  /**
   * What the board calls one, wherever one has said so.
   *
   * @param {string} name
   * @param {string} color
   */
  Me.prototype.is = function (name, color) {
    if (name === this.name && color === this.color) return;
    this.name = name;
    this.color = color;
    this.changed_();
  };

  /**
   * Is nobody from now on, also on the next visit.
   *
   * @param {function(string)} done told what is wrong; nothing: it is done
   */
  Me.prototype.forget = function (done) {
    this.name = '';
    this.later_ = null;
    this.connection_.send('people.leave', {}, function () {});
    this.changed_();
    remember({'name': null}, done);
  };

  /** The page is about to go. If it stays after all, one is back soon. */
  Me.prototype.leaveEarly = function () {
    if (this.name && this.connection_.sayFarewell('people.leave', {}, true)) {
      setTimeout(this.live.bind(this), REGRET);
    }
  };

  /** The page goes. */
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
      else done(sentence(request.responseText || 'This device could not remember it.'));
    };
    request.onerror = function () {
      done('This device could not remember it. Try again.');
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
