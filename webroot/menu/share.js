/**
 * @fileoverview A link and a QR code that lead others to what this page shows: its board, and the tab that
 * its address names.
 */
(function () {
  'use strict';

  /** @constructor */
  SliderSync.Share = function () {
    var self = this;
    /** @private */
    this.origin_ = /** @type {?HTMLSelectElement} */ (byId('share.origin'));
    if (this.origin_) {
      this.origin_.addEventListener('change', function () {
        self.show();
      });
    }
    window.addEventListener('hashchange', function () {
      if (!code().hidden) self.show();
    });
  };

  /** Shows the link and its code. */
  SliderSync.Share.prototype.show = function () {
    var link = byId('share.link');
    var board = document.body.getAttribute('data-board') || '';
    var origin = this.origin_ ? this.origin_.value : location.origin;
    var url = origin + '/boards/' + board + location.hash;
    link.setAttribute('href', url);
    SliderSync.setText(link, url);
    code().src = '/qr.svg?text=' + encodeURIComponent(url);
    code().hidden = false;
  };

  /** @return {!HTMLImageElement} */
  function code() {
    return /** @type {!HTMLImageElement} */ (byId('share.code'));
  }

  /**
   * @param {string} id
   * @return {!Element}
   */
  function byId(id) {
    return /** @type {!Element} */ (document.getElementById('page.' + id));
  }
})();
