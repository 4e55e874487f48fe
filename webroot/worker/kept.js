/** @fileoverview Answers of the server that a device keeps: the latest, and no more than there may be. */
(function () {
  'use strict';

  /** Caches of other programs of this site are left alone. */
  var PREFIX = 'slider-sync-';

  /** At most so many answers are kept under one name. */
  var MOST = 20;

  var caches = /** @type {?} */ (self)['caches'];

  /**
   * @param {string} name
   * @constructor
   */
  SliderSync.Kept = function (name) {
    /** @const */
    this.name = name;
  };

  var Kept = SliderSync.Kept;

  /**
   * @param {string} url
   * @return {!Promise<!Response|undefined>}
   */
  Kept.prototype.get = function (url) {
    return this.open_().then(function (cache) {
      return cache.match(url);
    });
  };

  /**
   * @param {string} url
   * @param {!Response} response
   * @return {!Promise} when it is kept, and the oldest are gone
   */
  Kept.prototype.put = function (url, response) {
    return this.open_().then(function (cache) {
      return cache
        .put(url, response)
        .then(function () {
          return cache.keys();
        })
        .then(function (/** @type {!Array<!Request>} */ all) {
          return Promise.all(
            all.slice(0, Math.max(0, all.length - MOST)).map(function (old) {
              return cache['delete'](old);
            })
          );
        });
    });
  };

  /**
   * @return {!Promise<?>}
   * @private
   */
  Kept.prototype.open_ = function () {
    return caches.open(this.name);
  };

  /**
   * Drops what earlier versions have kept.
   *
   * @param {!Array<!SliderSync.Kept>} current
   * @return {!Promise}
   */
  SliderSync.dropCachesBut = function (current) {
    return caches.keys().then(function (/** @type {!Array<string>} */ names) {
      return Promise.all(
        names
          .filter(function (name) {
            return name.indexOf(PREFIX) === 0;
          })
          .filter(function (name) {
            return current.every(function (kept) {
              return kept.name !== name;
            });
          })
          .map(function (name) {
            return caches['delete'](name);
          })
      );
    });
  };
})();
