/**
 * @fileoverview Something of a board that a program reads and watches: its people, its messages, the state of
 * its connection. It is not asked for before somebody wants it.
 */
(function () {
  'use strict';

  /**
   * @param {function(): *} read what it is now
   * @param {function()=} begin called once, when somebody wants it first
   * @constructor
   */
  SliderSync.Watched = function (read, begin) {
    /** @private */
    this.read_ = read;
    /** @private */
    this.begin_ = /** @type {?function()} */ (begin || null);
    /** @private */
    this.watchers_ = /** @type {!Array<!Function>} */ ([]);
    /** @private What was told last. */
    this.told_ = /** @type {*} */ (undefined);
  };

  var Watched = SliderSync.Watched;

  /**
   * @param {!Function=} watcher called now and with each change
   * @return {*} without a watcher what it is now; with one a function that ends that
   */
  Watched.prototype.get = function (watcher) {
    var self = this;
    var begin = this.begin_;
    this.begin_ = null;
    if (begin) begin();
    if (watcher === undefined) return this.read_();
    SliderSync.expectFunction(watcher);
    this.watchers_.push(watcher);
    this.told_ = this.read_();
    SliderSync.call(watcher, [this.told_]);
    return function () {
      self.watchers_ = self.watchers_.filter(function (other) {
        return other !== watcher;
      });
    };
  };

  /** Tells all watchers what it is now, if it may be something else. */
  Watched.prototype.tell = function () {
    var now = this.read_();
    if (now === this.told_) return;
    this.told_ = now;
    this.watchers_.forEach(function (watcher) {
      SliderSync.call(watcher, [now]);
    });
  };

  /** Forgets all watchers. */
  Watched.prototype.close = function () {
    this.watchers_ = [];
  };

  /**
   * Watches a stream of a board.
   *
   * @param {!SliderSync.Connection} connection
   * @param {string} stream
   * @param {function(!SliderSync.Replica): *} read makes what a program gets of it
   * @return {!SliderSync.Watched}
   */
  SliderSync.watchStream = function (connection, stream, read) {
    var replica = new SliderSync.Replica();
    /** @type {!SliderSync.Watched} */
    var watched;
    watched = new SliderSync.Watched(
      function () {
        return read(replica);
      },
      function () {
        connection.follow(
          stream,
          function (delta, replaced) {
            if (replaced || Object.keys(delta.values).length) watched.tell();
          },
          replica
        );
      }
    );
    return watched;
  };

  /** @param {*} value that has to be a function */
  SliderSync.expectFunction = function (value) {
    if (typeof value !== 'function') throw new TypeError('expected a function, got ' + String(value));
  };
})();
