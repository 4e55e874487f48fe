/**
 * @fileoverview How many messages of others have not been seen. The device remembers up to which one.
 */
(function () {
  'use strict';

  /** More than that is many. */
  var MANY = 99;

  /**
   * @param {string} board
   * @constructor
   */
  SliderSync.Unread = function (board) {
    /** @private */
    this.key_ = 'slider-sync.' + board + '.seen';
    /** @private The last one that was seen. */
    this.seen_ = Number(recall(this.key_)) || 0;
    /** @private */
    this.unread_ = /** @type {!Object<string, boolean>} */ ({});
    /** @private */
    this.isShown_ = false;
  };

  var Unread = SliderSync.Unread;

  /** @param {string} id of a message that somebody else wrote */
  Unread.prototype.add = function (id) {
    if (Number(id) > this.seen_) this.unread_[id] = true;
    this.showSoon_();
  };

  /** @param {string} id */
  Unread.prototype.drop = function (id) {
    delete this.unread_[id];
    this.showSoon_();
  };

  /** @param {string} id */
  Unread.prototype.seen = function (id) {
    if (Number(id) > this.seen_) {
      this.seen_ = Number(id);
      keep(this.key_, id);
    }
    if (this.unread_[id]) this.drop(id);
  };

  /**
   * Once for all that comes at a time.
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
    SliderSync.setText(byId('messages.unread.words'), number ? 'unread' : '');
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
      // Then it counts anew on the next visit.
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
