/**
 * @fileoverview What a device keeps of a board for when the network is away: `service-worker.js` keeps the
 * page, and this keeps the last values.
 */
(function () {
  'use strict';

  /** How often values are kept at most, in milliseconds. */
  var PAUSE = 2000;

  /**
   * @param {string} board
   * @param {!SliderSync.Replica} replica
   * @constructor
   */
  SliderSync.OfflineCopy = function (board, replica) {
    /** When this page was copied, in milliseconds since 1970; 0: the server has just sent it. */
    this.madeAt = Number(document.body.getAttribute('data-copied')) || 0;
    /** @private */
    this.name_ = board + '.values';
    /** @private */
    this.replica_ = replica;
    /** @private {number|undefined} */
    this.timer_ = undefined;
    /** @private */
    this.worker_ = /** @type {?} */ (window.navigator)['serviceWorker'];
  };

  var OfflineCopy = SliderSync.OfflineCopy;

  /**
   * @param {SliderSync.Delta} rendered what the page came with
   * @return {SliderSync.Delta} the last that this device knows
   */
  OfflineCopy.prototype.last = function (rendered) {
    var kept = this.madeAt ? this.recall_() : null;
    if (!kept || kept.at < this.madeAt) return rendered;
    this.madeAt = kept.at;
    return {
      history: kept.history,
      fromHistory: undefined,
      from: 0,
      revision: kept.revision,
      values: kept.values
    };
  };

  /** Keeps the values of the replica soon, since they have changed or are known to be right. */
  OfflineCopy.prototype.keep = function () {
    var self = this;
    if (this.timer_ !== undefined || !this.worker_ || !this.worker_['controller']) return;
    this.timer_ = setTimeout(function () {
      self.timer_ = undefined;
      self.keepNow();
    }, PAUSE);
  };

  /** Keeps the values, since the page is about to go. */
  OfflineCopy.prototype.keepNow = function () {
    var replica = this.replica_;
    var values = /** @type {!Object<string, *>} */ ({});
    if (this.madeAt || !this.worker_ || !this.worker_['controller']) return;
    replica.controls().forEach(function (control) {
      values[control] = replica.value(control);
    });
    SliderSync.keepOnDevice(
      this.name_,
      JSON.stringify({
        'at': Date.now(),
        'history': replica.history,
        'revision': replica.revision,
        'values': values
      })
    );
  };

  /** Lets the browser keep this page and what it needs, where it can: on HTTPS and on localhost. */
  OfflineCopy.prototype.install = function () {
    var worker = this.worker_;
    if (!worker) return;
    worker['register']('/service-worker.js').then(
      function () {
        if (worker['controller']) return;
        worker['ready'].then(function (/** @type {?} */ registration) {
          registration['active']['postMessage'](parts());
        });
      },
      function () {
        // A browser that does not trust the certificate keeps nothing.
      }
    );
  };

  /** @return {!Array<string>} the paths of this page and of its files */
  function parts() {
    var files = document.querySelectorAll('script[src], link[rel="stylesheet"], link[rel="icon"]');
    return [location.pathname].concat(
      Array.prototype.map.call(files, function (/** @type {!Element} */ file) {
        return file.getAttribute('src') || file.getAttribute('href');
      })
    );
  }

  /**
   * @return {?{at: number, history: string, revision: number, values: !Object<string, SliderSync.Value>}}
   * @private
   */
  OfflineCopy.prototype.recall_ = function () {
    var kept;
    try {
      kept = JSON.parse(SliderSync.recallOnDevice(this.name_));
    } catch (damaged) {
      return null;
    }
    return {
      at: Number(kept['at']),
      history: String(kept['history']),
      revision: Number(kept['revision']),
      values: kept['values'] || {}
    };
  };

  /** Forgets all pages, since they show a name that is to be forgotten. */
  SliderSync.dropCopies = function () {
    var caches = /** @type {?} */ (window)['caches'];
    if (caches) caches['delete']('slider-sync-pages-1');
  };
})();
