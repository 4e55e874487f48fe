/**
 * @fileoverview Counts the unread messages of others. The device remembers the last message that was seen:
 * its id, and its time, since ids begin anew when the board has lost its messages.
 */
(function () {
  'use strict';

  /** The highest count that is shown as it is. */
  var MANY = 99;

  /**
   * @param {string} board
   * @constructor
   */
  SliderSync.Unread = function (board) {
    var key = 'slider-sync.' + board + '.seen';
    var seen = (recall(key) || '').split(' ');
    /** @private */
    this.key_ = key;
    /** @private The largest id that was seen. */
    this.seenId_ = Number(seen[0]) || 0;
    /** @private The latest time of a message that was seen. */
    this.seenAt_ = Number(seen[1]) || 0;
    /** @private */
    this.unread_ = /** @type {!Object<string, boolean>} */ ({});
    /** @private */
    this.isShown_ = false;
  };

  var Unread = SliderSync.Unread;

  /** @param {SliderSync.Message} message that somebody else wrote */
  Unread.prototype.add = function (message) {
    if (this.isNew_(message)) this.unread_[message.id] = true;
    this.showSoon_();
  };

  /** @param {string} id */
  Unread.prototype.drop = function (id) {
    delete this.unread_[id];
    this.showSoon_();
  };

  /** @param {SliderSync.Message} message */
  Unread.prototype.seen = function (message) {
    if (this.isNew_(message)) {
      this.seenId_ = Math.max(this.seenId_, Number(message.id));
      this.seenAt_ = Math.max(this.seenAt_, message.at);
      keep(this.key_, this.seenId_ + ' ' + this.seenAt_);
    }
    if (this.unread_[message.id]) this.drop(message.id);
  };

  /**
   * @param {SliderSync.Message} message
   * @return {boolean}
   * @private
   */
  Unread.prototype.isNew_ = function (message) {
    return Number(message.id) > this.seenId_ || message.at > this.seenAt_;
  };

  /**
   * Shows the count once for all messages that come in together.
   *
   * @private
   */
  Unread.prototype.showSoon_ = function () {
    if (this.isShown_) return;
    this.isShown_ = true;
    setTimeout(this.show_.bind(this), 0);
  };

  /** @private */
  Unread.prototype.show_ = function () {
    var number = Object.keys(this.unread_).length;
    var text = number > MANY ? MANY + '+' : String(number);
    this.isShown_ = false;
    SliderSync.setText(byId('messages.unread'), number ? text : '');
    SliderSync.setText(byId('messages.unread.words'), number ? SliderSync.text('messages.unread') + ' ' : '');
  };

  /**
   * @param {string} key
   * @return {?string}
   */
  function recall(key) {
    try {
      return window.localStorage.getItem(key);
    } catch (denied) {
      return null;
    }
  }

  /**
   * @param {string} key
   * @param {string} value
   */
  function keep(key, value) {
    try {
      window.localStorage.setItem(key, value);
    } catch (denied) {
      // The next visit counts from the beginning.
    }
  }

  /**
   * @param {string} id
   * @return {!Element}
   */
  function byId(id) {
    return /** @type {!Element} */ (document.getElementById('page.' + id));
  }
})();
